"""How English news text is set out: datelines, bylines, and what a full stop ends.

Only words and patterns stand here; `service.parse.layout` and `service.parse.cutting` use them.
"""

from __future__ import annotations

import re

from service.languages.table import words

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, ?\d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ /-][A-Z][A-Z.'’]*){0,5}"
_NAME = r"[A-Z][\w.'’]*(?:[ -][\w.'’]+){0,4}"
_AGENCY = r"\([A-Z][\w .,/&-]{1,30}\)"
_DASH = r"(?:--|[-–—_])"

# A date that stands on a line of its own: "January 09, 2008", "Published: Tuesday, 9 May 2017".
DATE_LINE = re.compile(
    rf"(?:(?:Published|Updated|Posted|Last updated)(?: on)?:? )?(?:{_WEEKDAY},? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:[,\s]{1,2}\d{1,2}:\d\d.{0,20})?",
    re.IGNORECASE,
)

# The place (and date, and agency) that opens a report: "WASHINGTON —", "BERLIN (Reuters) -",
# "JOHANNESBURG, August 7 (Xinhua) --", "NAIROBI, Kenya (AP) _", "Beirut, 5 August (AFP) –".
DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:, {_NAME}){{0,2}}?(?:, {_DATE})?(?: ?{_AGENCY})?"
    rf"|{_NAME}(?:, {_NAME})?(?:, {_DATE})? ?{_AGENCY}"
    rf"|{_NAME}(?:, {_NAME})?, {_DATE}(?: ?{_AGENCY})?)"
    rf"(?:(?<=\)): |(?: {_DASH}|(?<=\)){_DASH}|--|[–—])(?=\s|$|[\"“‘`A-Z]))(?![ ]*[a-z])"
)

# The date that opens an entry of a chronicle: "May 2011: Water is seen", "1979 - The ship sails".
_PART = rf"(?:{_WEEKDAY}|{_DATE}|(?:{_MONTH} )?\d{{4}})"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
HEADING = re.compile(
    rf"(?:[*•·–—-] ?)?{_PART}(?:(?:,? | ?[-–] ?){_PART}){{0,3}}(?:,? {_CLOCK})?"
    rf"(?::| {_DASH}) (?=[A-Z\"“‘])"
)

# Who wrote or sent the report: "By Ann Bell and Joe Ruiz", "-New York Times", "Editing by A. Wu".
BYLINE = re.compile(
    r"(?:By|BY) [A-Z][^.!?]*(?:\.[^.!?]*){0,3}|[-–—] ?[A-Z][\w&' .]*"
    r"|\(?(?:Additional reporting|Reporting|Writing|Editing|Compiled|Edited|Written) by [^!?]*"
    r"|(?:The )?Associated Press(?: Writer)?|(?:AP|AFP|UPI|Reuters|Xinhua)(?: \w+ Writer)?"
)

# Who said what stands before in quotation marks: “Why?” Trump asked.
SPEAKER = re.compile(
    r"\s(?:(?:Mr|Ms|Mrs|Dr)\. )?(?:[A-Z][\w.’'-]*\s){1,4}"
    r"(?:said|asked|wrote|added|told|says|asks)\b"
)

# A full stop after these never ends a sentence: a name follows ("Gen. Soleimani").
TITLES = words(
    """
    Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Hon Gen Lt Col Maj Capt Cmdr Cdr Sgt Cpl Pvt Adm Brig
    Sen Sens Rep Reps Gov Govs Pres Supt Det Insp Amb Atty Ald St Sts Mt Ft vs v cf al Nos Figs
    fig pp ed eds Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """
)

# After these a sentence ends only where the next word is one that opens sentences ("Apple Inc.
# The firm"), for much else can follow ("Apple Inc. shares", "U.S. Embassy", "8 p.m. Friday").
ABBREVIATIONS = words(
    """
    Inc Corp Co Cos Ltd LLC Bros Jr Sr Esq Ph.D M.D B.A M.A Ala Ariz Ark Calif Colo Conn Del Fla
    Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis
    Wyo Ave Blvd Rd Hwy Dept Univ Assn Bldg Gov't etc approx est ft lb lbs oz yds hr hrs min sec
    a.m p.m A.M P.M am pm No no Vol e.g i.e Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """
)

# Words that, with a capital, open a sentence rather than go on with a name.
OPENERS = words(
    """
    A After All Also Although An And Another As At Because Before Both But By Despite During Each
    Earlier Even Every For From He Her Here His How However I If In Instead It Its Last Later
    Many Meanwhile More Most Mr Mrs Ms Much My Neither No None Nor Not Now Of Officials On Once
    One Only Or Other Others Our Police Several She Since So Some Still Such That The Their Then
    There These They This Those Though Through Thus To Under Until Upon Using We Were What When
    Where Whether Which While Who Why With Without Yesterday Yet You Your
    """
)

# Words that stay whole at their hyphen ("re-elected", "co-founder", "pre-trial"), as in the
# treebanks that parsers learn from (affixes in the LDC's English tokenisation guidelines).
PREFIXED = re.compile(
    r"(?:anti|co|counter|de|ex|inter|mid|mis|multi|non|over|post|pre|pro|re|semi|sub|super|ultra|un"
    r"|under|vice)-[a-z]+",
    re.IGNORECASE,
)
