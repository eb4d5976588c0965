"""The forms in which copy says when: one pattern a family, tried in this order."""

# ruff: noqa: E501 - a form is easier to read, and to compare with its neighbours, on one line.

import re

from copydesk.statements.moment_words import (
    ALL_FEASTS,
    ANY_MONTH,
    CARDINAL,
    CLOCK,
    DAY,
    DAY_NTH,
    DECADES,
    EARLY,
    LAST,
    MONTH,
    NEXT,
    NTH,
    NUMBER,
    PART,
    SEASON,
    SETS,
    SOME,
    THIS,
    UNIT,
    VAGUE,
    WEEKDAY,
    YEAR,
    ZONE,
    choice,
)
from copydesk.statements.quantity_numbers import lowered

_MOD = rf"(?P<mod>{EARLY}[\s-]+)?"
_REL = rf"(?:(?P<last>{LAST})|(?P<next>{NEXT})|(?P<this>{THIS}))"
_END_OF = r"(?:the\s+)?(?P<edge>start|beginning|end|middle)\s+of\s+"
_CLOCK_TAIL = rf"(?:,?\s+(?:at\s+)?(?:around\s+|about\s+)?(?P<clock>{CLOCK})(?:\s+{ZONE})?)?"

FAMILIES: dict[str, str] = {
    "iso": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?",
    "slashes": r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)",
    "numeric": r"(?P<first>\d\d?)(?P<mark>[./-])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4})"
    + _CLOCK_TAIL,
    "month_day": rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?{_MOD}(?P<month>{MONTH})\.?\s+(?:the\s+)?"
    rf"(?P<day>{DAY_NTH})(?!\d|:\d|[.,]\d\d?\d?\b(?!\d))(?:\s*(?:-|–|to|and)\s*(?P<to>{DAY})(?!\d|:\d))?"
    rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})(?!\d))?" + _CLOCK_TAIL,
    "day_month": rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?(?P<day>{DAY_NTH})"
    rf"(?:\s*(?:-|–|to)\s*(?P<to>{DAY}))?\.?(?:\s+of|\s+de)?[\s-]+(?P<month>{ANY_MONTH})\b\.?"
    rf"(?:,?[\s-]+(?:of\s+|del?\s+)?(?P<year>{YEAR})(?!\d))?" + _CLOCK_TAIL,
    "month_year": rf"(?:{_END_OF})?{_MOD}(?P<month>{MONTH})\b\.?,?\s+(?:of\s+)?(?P<year>{YEAR})(?!\d)",
    "month": rf"(?:{_END_OF})?(?:{_REL}\s+)?{_MOD}(?P<month>{MONTH})\b"
    rf"(?P<after>\s+of\s+(?:last|this|next)\s+year|\s+(?:last|this|next)\s+year)?",
    "each": rf"(?:every|each)\s+(?:other\s+)?(?:single\s+)?(?:(?P<count>{NUMBER})\s+)?"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<unit>{UNIT})|(?P<part>{PART})|(?P<season>{SEASON}))\b",
    "rate": rf"(?:once|twice)\s+an?\s+(?P<unit>{UNIT})\b",
    "weekday": rf"(?:{_REL}\s+)?{_MOD}(?P<weekday>{WEEKDAY})(?P<plural>s)?\b"
    rf"(?:\s+(?P<part>{PART}))?(?P<week>\s+(?:last|next|this)\s+week)?" + _CLOCK_TAIL,
    "feast": rf"(?P<feast>{choice(ALL_FEASTS)})(?:,?\s+(?P<year>{YEAR})(?!\d))?",
    "day_name": rf"(?P<two>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow))\b"
    rf"|{_MOD}(?P<name>today|yesterday|tomorrow|tonight|overnight)\b(?:\s+(?P<part>{PART}))?"
    + _CLOCK_TAIL,
    "this_part": rf"(?:{_MOD}(?:(?P<this>this|that)|(?P<last>last)|(?P<the>the\s+same))\s+"
    rf"(?P<part>{PART}))\b",
    "quarter_now": rf"the\s+(?:(?P<ago>year-(?:ago|earlier))|(?P<latest>latest|current|most\s+recent))?"
    rf"\s*(?:(?:fiscal\s+)?(?P<nth>{NTH})\s+)?(?P<what>quarter|period)\b(?!\s+of\b)",
    "quarter_of": rf"(?:the\s+)?(?:(?P<last>last|next|this)\s+year['’]s\s+|(?P<year3>{YEAR})\s+)?(?:fiscal\s+)?(?P<nth>{NTH}|last|final)[\s-]+"
    rf"(?P<span>quarter|half|semester)(?:\s+of\s+(?:(?P<year>{YEAR})(?!\d)"
    rf"|(?P<when>last|this|next)\s+year|the\s+year)|\s+(?P<year2>{YEAR})(?!\d))?\b",
    "quarter_code": rf"(?P<code>[QH][1-4])\s*(?:of\s+)?(?P<year>{YEAR})?(?!\d)",
    "century": rf"(?:the\s+)?{_MOD}(?P<nth>{NTH})[\s-]+(?P<what>century|millennium)\b(?P<bc>\s+BC)?",
    "decade": rf"(?:the\s+)?{_MOD}(?:(?P<year>(?:1[4-9]|20)\d0)['’]?s|['’](?P<short>\d0)s"
    rf"|(?P<word>{choice(DECADES)}))\b",
    "in_unit": rf"the\s+(?:(?P<last>{LAST})|(?P<next>{NEXT}))\s+(?P<count>{SOME})[\s-]+(?P<unit>{UNIT})\b",
    "last_n": rf"(?:these\s+|the\s+)?(?:(?P<last>{LAST})|(?P<next>{NEXT}))\s+(?P<count>{SOME})\s+"
    rf"(?P<unit>{UNIT})\b",
    "first_n": rf"the\s+(?:first|final|opening|last)\s+(?P<count>{NUMBER})\s+(?P<unit>{UNIT})\b"
    rf"(?:\s+of\s+(?P<year>{YEAR}))?",
    "offset": rf"(?:(?P<more>more\s+than|over|at\s+least|less\s+than|nearly|almost|about|around|"
    rf"some|roughly|just)\s+)?(?P<count>{SOME})[\s-]+(?:full\s+)?(?P<unit>{UNIT})(?P<half>\s+and\s+a\s+half)?\s+(?:(?P<ago>ago|back\b(?!\s+\w))"
    rf"|(?P<before>earlier|before|previously)|(?P<after>later|after|afterwards?)|(?P<hence>from\s+(?:now|today)|hence))\b",
    "in_period": rf"(?:{_END_OF}|(?P<mod>{EARLY})\s+(?:in\s+)?)?(?:the\s+)?{_REL}\s+(?:fiscal\s+)?"
    rf"(?:(?P<unit>{UNIT}|weekend|quarter)|(?P<season>{SEASON}))\b(?:['’]s)?",
    "in_the": rf"(?P<mod>{EARLY}|so\s+far)\s+(?:in\s+)?(?P<the>the|this)\s+(?P<unit>week|month|year|day)\b",
    "edge": rf"(?:{_END_OF}(?:(?P<year>{YEAR})(?!\d)|the\s+(?P<unit>week|month|year|decade|century))"
    r"|(?P<yearend>year[\s-]end))",
    "day_beside": r"(?:on\s+)?(?P<what>the\s+(?:previous|next|following|same)\s+(?P<unit>day|morning"
    r"|evening|night|afternoon)|the\s+(?P<unit2>day|week|month|year)\s+(?P<side>before|after))\b",
    "season": rf"(?:the\s+)?{_MOD}(?P<season>{SEASON})(?:\s+of)?,?\s+(?P<year>{YEAR})(?!\d)",
    "in_season": rf"(?<=\bin\s)(?:the\s+)?{_MOD}(?P<season>{SEASON})\b|(?<=\bin\sthe\s)(?P<season2>{SEASON})\b",
    "weekend": r"(?:the\s+|at\s+the\s+|over\s+the\s+)weekend\b",
    "clock_day": rf"(?:(?:until|till|by)\s+)?(?:(?P<noon>noon|midnight|midday)|(?P<clock>{CLOCK}))(?:,?\s+{ZONE})?,?\s+(?:on\s+)?"
    rf"(?:(?P<weekday>{WEEKDAY})|(?P<month>{MONTH})\.?\s+(?P<day>{DAY_NTH}))\b"
    rf"(?:,?\s+(?P<year>{YEAR})(?!\d))?",
    "clock": rf"(?:(?P<about>around|about|shortly\s+(?:before|after)|nearly|before|after|by|until)\s+)?"
    rf"(?:(?P<noon>noon|midnight|midday)|(?P<clock>{CLOCK}))(?:,?\s+(?P<zone>{ZONE})\b)?"
    rf"(?:\s*[(,]\s*(?P<other>{CLOCK})\s*(?P<zone2>{ZONE})\)?)?",
    "clock_zone": r"(?P<digits>(?:[01]\d|2[0-3])[0-5]\d)\s*(?P<zone>GMT|UTC|[A-Z]{1,3}[DS]T|hours|hrs)\b",
    "duration": rf"(?P<count>{SOME})[\s-]+(?:(?:full|long|straight|consecutive|short|good|whole)\s+)?"
    rf"(?P<unit>{UNIT})\b(?P<half>\s+and\s+a\s+half\b)?(?P<long>[\s-]+long\b)?(?![\s-]olds?\b|[\s-]of[\s-]age\b)",
    "long_units": r"(?P<units>minutes|hours|days|weeks|months|years|decades|centuries)[\s-]long\b",
    "bare_units": r"(?:(?:for|over|in|within|after|of|take|takes|took|last|lasted|spent|many|recent|coming)\s+)"
    r"(?P<what>(?:(?:recent|coming|past|many|the\s+past|the\s+coming)\s+)?"
    r"(?P<units>seconds|minutes|hours|days|weeks|months|years|decades|centuries))\b",
    "whole": r"the\s+(?P<unit2>year)\b(?!\s+(?:before|after|of|when|that|in|ago|to|two|\d)|['’-])|(?:the\s+(?:whole|entire|full)|all|a\s+full)\s+(?P<unit>day|week|month|year|decade|night)\b",
    "set": choice(SETS) + r"\b",
    "vague": rf"(?<!as\s)(?:{choice(VAGUE)})\b(?!\s+(?:after|as|before|of|{SOME}|{UNIT})\b)",
    "fiscal": rf"fiscal\s+(?:year\s+)?(?P<year>{YEAR})(?!\d)",
    "years": rf"(?P<year>{YEAR})(?:-|–|/)(?P<to>(?:1[4-9]|20)?\d\d)(?![\d-])",
    "year": rf"{_MOD}(?P<year>{YEAR})(?![\d:%]|[.,]\d|-\d)\b",
    "year_words": rf"(?P<century>nineteen|eighteen|seventeen|twenty)[\s-]"
    rf"(?:hundred|(?P<rest>{CARDINAL}(?:-{CARDINAL})?))(?![\w-])|the\s+year\s+two\s+thousand\b",
}

MATCHERS = {
    name: re.compile(rf"(?:{form})(?!\w)", re.IGNORECASE) for name, form in FAMILIES.items()
}


def _nameless(form: str) -> str:
    plain = re.sub(r"\(\?P<\w+>", "(?:", form)
    return plain.replace(r"(?P=mark)", r"[./-]")


def _any_form(forms: dict[str, str]) -> str:
    choices = "|".join(f"(?P<{name}>{form})" for name, form in forms.items())
    return rf"(?<![\w$€£¥#@])(?:{choices})(?!\w)"


_NAMELESS = {name: _nameless(form) for name, form in FAMILIES.items()}
_LOWER = re.compile(_any_form({name: form.lower() for name, form in _NAMELESS.items()}))


def scanned(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Give the family and place of all that looks like a moment in a part of a text.

    Example:
        >>> scanned("It sank on 3 May 2021.", 0, 22)
        [('day_month', 11, 21)]
    """
    found = _LOWER.finditer(lowered(text), start, end)
    return [(match.lastgroup or "", match.start(), match.end()) for match in found]
