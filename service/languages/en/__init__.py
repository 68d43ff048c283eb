"""English.

Time expressions: `words` (what each word of time stands for, evidence for ambiguous ones), `rules`
(what they mean together), `holidays`, `informal` (how posts are told from news). `LANGUAGE` holds
them.

Events, for the stages that read English alone: `layout` and `mending` help the parser; `tense`,
`clauses`, `triggers` and `event_nouns.tsv` find events; `bounds` and the weights in
`dates_alone.json` and `dates_together.json` date them; `modality`, `reporting`, `persons` and
`labels` tell them.
"""

from service.languages.en.evidence import AMBIGUOUS
from service.languages.en.informal import COMING, INFORMAL
from service.languages.en.rules import RULES
from service.languages.en.words import (
    BOUNDS,
    FUNCTION_WORDS,
    GLUED,
    PASSING,
    REPORTED,
    WEAK,
    WORDS,
)
from service.languages.language import Language

LANGUAGE = Language(
    code="en",
    words=WORDS,
    rules=RULES,
    ambiguous=AMBIGUOUS,
    weak=WEAK,
    glued=GLUED,
    bounds=BOUNDS,
    reported=REPORTED,
    passing=PASSING,
    function_words=FUNCTION_WORDS,
    informal=INFORMAL,
    coming=COMING,
    events=True,
)
