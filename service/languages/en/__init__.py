"""English: its words, the rules that read its time expressions, evidence for ambiguous words."""

from service.languages.en.informal import COMING, INFORMAL
from service.languages.en.rules import RULES
from service.languages.en.words import AMBIGUOUS, BOUNDS, FUNCTION_WORDS, REPORTED, WEAK, WORDS
from service.languages.language import Language

LANGUAGE = Language(
    code="en",
    words=WORDS,
    rules=RULES,
    ambiguous=AMBIGUOUS,
    weak=WEAK,
    bounds=BOUNDS,
    reported=REPORTED,
    function_words=FUNCTION_WORDS,
    informal=INFORMAL,
    coming=COMING,
    events=True,
)
