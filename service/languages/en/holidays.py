"""Named days: what they are called, and their key in the `holidays` library (country:name)."""

from __future__ import annotations

HOLIDAYS = {
    "US:New Year's Day": ("new year 's day", "new years day"),
    "US:Martin Luther King Jr. Day": (
        "martin luther king day",
        "martin luther king jr . day",
        "mlk day",
    ),
    "US:Groundhog Day": ("groundhog day",),
    "US:Valentine's Day": ("valentine 's day", "valentines day"),
    "US:Washington's Birthday": ("presidents day", "presidents ' day", "president 's day"),
    "US:Saint Patrick's Day": ("st . patrick 's day", "saint patrick 's day"),
    "US:Good Friday": ("good friday",),
    "US:Easter Sunday": ("easter sunday", "easter"),
    "DE:Easter Monday": ("easter monday",),
    "DE:Ascension Day": ("ascension day",),
    "US:Mother's Day": ("mother 's day", "mothers day"),
    "US:Memorial Day": ("memorial day",),
    "US:Father's Day": ("father 's day", "fathers day"),
    "US:Independence Day": ("the fourth of july", "july fourth", "independence day"),
    "FR:National Day": ("bastille day",),
    "US:Labor Day": ("labor day",),
    "FR:Labor Day": ("may day",),
    "CA:Canada Day": ("canada day",),
    "AU:Australia Day": ("australia day",),
    "AU:ANZAC Day": ("anzac day",),
    "US:Columbus Day": ("columbus day",),
    "US:Halloween": ("halloween", "hallowe ' en"),
    "US:Election Day": ("election day",),
    "CA:Remembrance Day": ("remembrance day", "armistice day"),
    "US:Veterans Day": ("veterans day", "veteran 's day"),
    "US:Thanksgiving Day": ("thanksgiving day", "thanksgiving"),
    "US:Christmas Eve": ("christmas eve", "xmas eve"),
    "US:Christmas Day": ("christmas day", "christmas", "xmas day", "xmas"),
    "GB:Boxing Day": ("boxing day",),
    "US:New Year's Eve": ("new year 's eve", "new years eve", "nye"),
    "CN:Chinese New Year (Spring Festival)": ("chinese new year", "lunar new year"),
    "AE:Eid al-Fitr": ("eid al - fitr",),
    "TR:Eid al-Adha": ("eid al - adha",),
    "IL:Rosh Hashanah": ("rosh hashanah",),
    "IL:Yom Kippur": ("yom kippur",),
    "IL:Pesach": ("passover",),
    "IL:Hanukkah": ("hanukkah", "chanukah"),
    "IN:Diwali": ("diwali",),
}
# Days that are counted from a holiday.
COUNTED = {
    "shrove tuesday": ("US:Easter Sunday", -47),
    "pancake day": ("US:Easter Sunday", -47),
    "ash wednesday": ("US:Easter Sunday", -46),
    "mothering sunday": ("US:Easter Sunday", -21),
    "palm sunday": ("US:Easter Sunday", -7),
    "maundy thursday": ("US:Easter Sunday", -3),
    "holy thursday": ("US:Easter Sunday", -3),
    "holy saturday": ("US:Easter Sunday", -1),
    "easter saturday": ("US:Easter Sunday", -1),
    "easter tuesday": ("US:Easter Sunday", 2),
    "whit sunday": ("US:Easter Sunday", 49),
    "pentecost": ("US:Easter Sunday", 49),
    "whit monday": ("US:Easter Sunday", 50),
    "black friday": ("US:Thanksgiving Day", 1),
    "cyber monday": ("US:Thanksgiving Day", 4),
}
# Days that are the same every year and that the library does not know: month and day.
FIXED = {
    "burns night": (1, 25),
    "st . david 's day": (3, 1),
    "st david 's day": (3, 1),
    "april fools ' day": (4, 1),
    "april fool 's day": (4, 1),
    "st . george 's day": (4, 23),
    "st george 's day": (4, 23),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "gandhi jayanti": (10, 2),
    "all saints ' day": (11, 1),
    "all souls ' day": (11, 2),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "st . andrew 's day": (11, 30),
    "st andrew 's day": (11, 30),
}
# A word of each name that gives it away; the rest may stand anywhere in a text.
SIGNS = frozenset(
    "year years luther mlk groundhog valentine valentines presidents president patrick friday "
    "easter ascension mother mothers memorial father fathers july independence bastille labor "
    "canada australia anzac columbus halloween hallowe election remembrance armistice veterans "
    "veteran thanksgiving christmas xmas boxing lunar eid rosh yom passover hanukkah chanukah "
    "diwali nye pentecost juneteenth mayo jayanti".split()
)
