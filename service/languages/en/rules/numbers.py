"""Numbers in words and figures, and amounts: COUNT, AMOUNT, RANK."""

from __future__ import annotations

from service.recognise.grammar import Rule

_FRACTIONS = {"1/2": ".5", "1/4": ".25", "3/4": ".75"}

RULES = (
    Rule("figures", "COUNT", "INT", lambda n: n),
    Rule("number word", "COUNT", "CARDINAL", lambda n: n),
    Rule("tens", "COUNT", "TENS", lambda n: n),
    Rule("tens and ones", "COUNT", "TENS -? CARDINAL", lambda t, n: t + n if 0 < n < 10 else None),
    Rule("hundred", "COUNT", "(a|one) hundred", lambda *_: 100),
    Rule("hundreds", "COUNT", "COUNT hundred", lambda n: n * 100 if n < 100 else None),
    Rule(
        "hundreds and ones",
        "COUNT",
        "COUNT hundred and? COUNT",
        lambda n, rest: n * 100 + rest if n < 100 and rest < 100 else None,
    ),
    Rule(
        "hundred and ones",
        "COUNT",
        "a? hundred and COUNT",
        lambda rest: 100 + rest if rest < 100 else None,
    ),
    Rule(
        "thousand",
        "COUNT",
        "(a|one) thousand",
        lambda *_: 1000,
        ("It took a thousand days. => a thousand days = P1000D",),
    ),
    Rule("thousands", "COUNT", "COUNT thousand", lambda n: n * 1000 if n < 1000 else None),
    Rule("dozen", "COUNT", "(a|one) dozen", lambda *_: 12),
    Rule("half a dozen", "COUNT", "half (a|-) dozen", lambda *_: 6),
    Rule(
        "a half-dozen",
        "COUNT",
        "a half -? dozen",
        lambda *_: 6,
        ("It lasted a half-dozen years. => a half-dozen years = P6Y",),
    ),
    # Amounts are TIMEX3's: a number, or X where the words leave it open.
    Rule("count", "AMOUNT", "COUNT", str),
    Rule("decimal", "AMOUNT", "DECIMAL", str),
    Rule("indefinite article", "ONE", "(a|an)", lambda *_: "1"),
    Rule("count and a half", "AMOUNT", "COUNT and a half", lambda n: f"{n}.5"),
    Rule(
        "count and a fraction",
        "AMOUNT",
        "COUNT -? FRACTION",
        lambda n, part: f"{n}{_FRACTIONS[part]}" if part in _FRACTIONS else None,
    ),
    Rule("count odd", "AMOUNT", "COUNT -? (odd|plus)", str),
    Rule(
        "count some",
        "AMOUNT",
        "COUNT - some",
        str,
        ("It lasted twenty-some years. => twenty-some years = P20Y",),
    ),
    Rule("couple", "AMOUNT", "(a|the)? couple of?", lambda: "2"),
    Rule("a few", "AMOUNT", "(a|the)? few", lambda: "X"),
    Rule("several", "AMOUNT", "(several|many|some|numerous|various|countless)", lambda: "X"),
    Rule(
        "a number of",
        "AMOUNT",
        "a number of",
        lambda: "X",
        ("It lasted a number of years. => a number of years = PXY",),
    ),
    Rule(
        "dozens of",
        "AMOUNT",
        "(dozens|hundreds|thousands|scores) of",
        lambda: "X",
        ("It lasted dozens of years. => dozens of years = PXY",),
    ),
    Rule("ordinal", "RANK", "ORDINAL", lambda n: n),
    Rule(
        "ordinal of tens",
        "RANK",
        "TENS -? ORDINAL",
        lambda t, n: t + n if n < 10 else None,
        ("It fell on the twenty-first day of May. => the twenty-first day of May = 2020-05-21",),
    ),
    Rule("last of", "RANK", "(last|final)", lambda: -1),
    Rule(
        "opening",
        "RANK",
        "opening",
        lambda: 1,
        ("It fell on the opening day of May. => the opening day of May = 2020-05-01",),
    ),
)
