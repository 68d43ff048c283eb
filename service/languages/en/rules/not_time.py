"""What looks like time and is not: newspapers, programmes, titles, codes. `NOTHING` takes the words
away from the other rules."""

from __future__ import annotations

from service.recognise.grammar import Rule
from service.recognise.meaning import NOTHING, Duration

_PAPERS = (
    "times|mail|telegraph|express|mirror|star|post|herald|tribune|independent|chronicle|bulletin|"
    "beast|mercury|gazette|show|sport"
)


_CARS = (
    "Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ferrari|Fiat|Ford|GMC|Harley|"
    "Honda|Hyundai|Jaguar|Jeep|Kia|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan|"
    "Oldsmobile|Plymouth|Pontiac|Porsche|Saab|Saturn|Subaru|Suzuki|Tesla|Toyota|Volkswagen|Volvo"
)


_DETERMINER = "(?:the|an?|his|her|their|its|my|our)"


def _nothing(*_: object) -> object:
    return NOTHING


RULES = (
    Rule("after hours", "TIMEX", "after -? hours", _nothing,
         ("Shares fell in after-hours trading. =>",), ahead=r"(?<=-hours)| (?:trading|market)\b"),
    Rule("temperatures", "TIMEX", "the? (early|mid|late|high|low|upper|lower)? -? DECADE_2",
         _nothing,
         ("Temperatures will be in the high 30s. =>",),
         behind=r"\b(?:temperatures?|highs?|lows?|degrees|mercury)\b[^.;]{0,30} "),
    Rule("temperatures that change", "TIMEX",
         "the? (early|mid|late|high|low|upper|lower)? -? DECADE_2", _nothing,
         ("It will be warm, dropping into the 20s. =>",),
         behind=r"\b(?:drop\w*|dip\w*|f[ae]ll\w*|climb\w*|ris(?:e|ing)|rose|warm\w*|cool\w*|plung\w+|"
                r"reach\w*|hover\w*) (?:back |down |up )?(?:in)?(?:to )?"),
    Rule("places", "TIMEX", "(some|many|certain|all) quarters", _nothing,
         ("It drew anger in some quarters. =>",), behind=r"\b(?:in|from|by) "),
    Rule("award", "TIMEX", "the year", _nothing,
         ("She is Swimmer of the Year. =>", "He ran the book of the year. => the year = 2020"),
         behind=r"\bof ", ahead=r"(?-i:(?<=Year))"),
    Rule("scores at cricket", "TIMEX", "half? -? centuries", _nothing,
         ("He hit half-centuries against them. =>",),
         ahead=r"(?<=half.centuries)| (?:from|by|against)\b"),
    Rule("what is for a season", "TIMEX", "the? SEASON", _nothing,
         ("He spoke at his summer residence. =>", "The Winter Olympics open. =>"),
         ahead=r" (?:capital|residence|camps?|school|job|olympics|games|paralympics|palace)\b"),
    Rule("surname like a season", "TIMEX", "(summer|winter)", _nothing,
         ("John Winter, a baker, said so. =>", "Hello Winter! => Winter = 2020-WI"),
         behind=r"(?-i:\b[A-Z][a-z]+ )",
         ahead=r"(?-i:(?:(?<=Summer)|(?<=Winter)))"
               r"(?: (?:says?|said|told)\b|, (?:an?|the|who|of|from)\b)"),
    Rule("surname after a title", "TIMEX", "(summer|winter)", _nothing,
         ("They met Mr. Summer. =>",), behind=r"(?-i:\b(?:Mr|Mrs|Ms|Dr|Sir)\.? )"),
    Rule("newspaper of a day", "TIMEX", f"(WEEKDAY|FREQUENCY) ({_PAPERS})", _nothing,
         ("The Sunday Times called the plan absurd. =>",
          "The Daily Mail called the plan absurd. =>")),
    Rule("show or paper of a part of a day", "TIMEX",
         "the? WEEKDAY? DAYPART (post|standard|herald|live|football)", _nothing,
         ("The Saturday Evening Post printed it. =>",),
         ahead=r"(?-i:(?<=Post)|(?<=Standard)|(?<=Herald)|(?<=Live)|(?<=Football))"),
    Rule("round the clock", "TIMEX", "24 - hour (news|service|channel|a)", _nothing,
         ("A 24-hour news channel reported it. =>",)),
    Rule("today, the programme", "TIMEX", "(\"|“) (today|tonight) (\"|”)", _nothing,
         ('She spoke on "Today". =>', 'She said "today is Friday". => today = 2020-08-21; '
          "Friday = 2020-08-21")),
    Rule("result of a race", "TIMEX", "CLOCK",
         lambda time: NOTHING if time.second is not None else None,
         ("She won in 2:04:55. =>", "It broke at 2:04:55. => 2:04:55 = 2020-08-21T02:04:55"),
         behind=r"\b(?:in|of|time|record|clocked|ran) "),
    Rule("result of a race in parts of a second", "TIMEX", "CLOCK", _nothing,
         ("She won the mile in 4:12.67. =>", "A lap took 1:44.90. =>"), ahead=r"\.\d"),
    Rule("part of the day of an event", "TIMEX", "the DAYPART", _nothing,
         ("He recalled the night the ship sank. =>", "She was out on the night of the murder. =>",
          "It fell on the evening of Aug. 3. => the evening of Aug. 3 = 2020-08-03TEV",
          "By the evening it was over. => the evening = 2020-08-21TEV"),
         behind=r"(?<!\bin )(?<!\bduring )(?<!\bthrough )(?<!\bby )(?<!\buntil )(?<!\bfor )",
         ahead=rf"(?= (?:(?:(?:of|before|after) )?{_DETERMINER}|when|that|in|he|she|they|it)\b)"),
    Rule("verse", "TIMEX", "CLOCK", _nothing, ("Verse 12:30 says so. =>",),
         behind=r"\b(?:psalms?|verses?|genesis|exodus|matthew|mark|luke|john|romans|isaiah) "),
    Rule("this week, the programme", "TIMEX", "\" this week ,? \"", _nothing,
         ("She hosts \"This Week,\" a show. =>",)),
    Rule("film", "TIMEX", "friday the 13th", _nothing, ("He watched Friday the 13th. =>",),
         behind=r"\b(?:watched|watching|film|movie|called|saw|[\"“‘'])\W*"),
    Rule("novel", "TIMEX", "nineteen eighty - four", _nothing,
         ("He reads Nineteen Eighty-Four. =>",),
         ahead=r"(?-i:(?<=Eighty-Four))"),
    Rule("film of a holiday", "TIMEX", "HOLIDAY", _nothing,
         ('His favourite film is "Groundhog Day". =>',),
         behind=r"\b(?:film|movie|novel|series|album|song)s?\b[^.!?]{0,12}[\"“‘]"),
    Rule("film named after a holiday", "TIMEX", "the? HOLIDAY", _nothing,
         ("The Independence Day film was long. =>",),
         ahead=r" (?:film|movie|sequel|album)s?\b"),
    Rule("a name like dawn", "TIMEX", "DAWN", _nothing,
         ("The probe Dawn circled it. =>", "It began at Dawn. => Dawn = 2020-08-21TMO"),
         behind=r"(?<=\w )(?<!\bat )(?<!\bby )(?<!\bsince )(?<!\bbefore )(?<!\bfrom )(?<!\buntil )",
         ahead=r"(?-i:(?<= Dawn)|(?<= Dusk))"),
    Rule("a day of independence", "TIMEX", "independence day", _nothing,
         ("He spoke on independence day, August 3rd. => August 3rd = 2020-08-03",),
         ahead=r"(?-i:(?<=independence day))"),
    Rule("another country's day", "TIMEX", "independence day", _nothing,
         ("He spoke on India's Independence Day. =>", "He spoke on Polish Independence Day. =>"),
         behind=r"(?:['’]s|s['’]|\b(?!american)\w{3,}(?:an|ish|ese|i)) "),
    Rule("ages", "TIMEX",
         "(his|her|their|my|our|your) (early|mid|late)? -? (DECADE|DECADE_2)", _nothing,
         ("Two men in their thirties were held. =>",)),
    Rule("as many", "TIMEX", "as many UNITS", _nothing,
         ("It was the third attack in as many days. =>",)),
    Rule("a morning show", "TIMEX", "(today|tonight) (show|programme)", _nothing,
         ("He spoke on the Today show. =>",)),
    Rule("as recently as", "TIMEX", "as recently as", _nothing),
    Rule("age in a history", "TIMEX", "AMOUNT UNITS (old|of age)",
         lambda n, unit: Duration(((n, unit[0]),)), register="history"),
    Rule("age", "TIMEX", "(a|an|the)? COUNT -? (UNIT|UNITS) -? (old|olds)", _nothing,
         ("A 44-year-old man was held. =>", "She is 52 years old. =>")),
    # "A minute error" is small; a minute of time stands before a particle, a comma, nothing.
    Rule("minute, the adjective", "TIMEX", "(a|an|the|this|that)? minute", _nothing,
         ("It was a minute error. =>", "It took a minute to find. => a minute = PT1M"),
         ahead=r"(?=\s+(?!(?:of|to|in|on|at|by|for|from|after|before|until|till|since|as|with|and|or|"
               r"but|per|that|when|while|where|if|into|out|off|he|she|it|we|they|i|you|is|was|ago|"
               r"later|earlier|longer|more|each|every|so|too|now|then|only|just)\b)[a-z])"),
    Rule("day of a crash", "TIMEX", "black (monday|tuesday|wednesday|thursday)", _nothing,
         ("Shares fell on Black Monday. =>",)),
    Rule("day of history", "TIMEX", "bloody WEEKDAY", _nothing,
         ("The march of Bloody Sunday was recalled. =>",)),
    Rule("man friday", "TIMEX", "man friday", _nothing),
    Rule("numbered thing", "TIMEX",
         "(flight|room|route|resolution|boeing|page|number|highway|iso|model|psalm|section|chapter|"
         "article|channel|interstate|proposition|bus) YEAR", _nothing,
         ("Flight 1984 landed safely. =>",)),
    Rule("year of a car", "TIMEX", "YEAR", _nothing,
         ("Police sought a silver 2011 Ford Focus. =>", "In 2011 Ford closed it. => 2011 = 2011"),
         behind=r"\b(?:an?|the|his|her|their|my|'s) (?:[a-z]+ ){0,2}",
         ahead=rf"(?-i:(?= (?:{_CARS})\b))"),
    Rule("telephone number", "TIMEX", "INT - YEAR",
         lambda n, _: NOTHING if 200 <= n < 1000 else None,
         ("Call 555-1984 for details. =>",), behind=r"(?<!\d)"),
    Rule("film studio", "TIMEX", "(20th|twentieth) century fox", _nothing,
         ("Shares of 20th Century Fox rose. =>",)),
    Rule("title of an hour", "TIMEX", "COUNT o ' clock", _nothing,
         ("She reads the Nine O'Clock News. =>", "They met at nine o'clock. "
          "=> nine o'clock = 2020-08-21T09:00"),
         behind=r"(?<!\bat )(?<!\bby )(?<!\buntil )", ahead=r"(?-i:(?<=[A-Z]'C)|(?<=O.Clock))"),
    Rule("first name", "TIMEX", "dawn", _nothing,
         ("Dawn Ellis won. =>", "Dawn broke. => Dawn = 2020-08-21TMO"),
         ahead=r"(?-i:(?<=Dawn) [A-Z][a-z])"),
    Rule("share", "TIMEX", "(a|one|three)? - quarters", _nothing,
         ("He owned three-quarters of it. =>",)),
    Rule("Christmas trees", "TIMEX", "christmas (tree|trees|island|carol|carols)", _nothing,
         ("A Christmas tree stood in the hall. =>",)),
    Rule("shared quarters", "TIMEX", "(their|his|her|winter|crew|living|head) quarters", _nothing),
)  # fmt: skip
