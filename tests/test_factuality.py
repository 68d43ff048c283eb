"""Whether the event of the word in [brackets] happened."""

import pytest

from service.attach.telling.factuality import factuality
from tests.reading import read

CASES = {
    "asserted": [
        "The presidents [signed] the treaty.",
        "The concert was [cancelled].",
        "Lee was arrested and [charged].",
        "The pilot managed to [land].",
        "The rain began to [fall].",
        "She was the first woman to [fly] there.",
        "The council will discuss the [attack] on the port.",
        "Officials said the plant [closed].",
        "Bell announced his [resignation].",
        "The police did not fail to [respond].",
        "The road did not [open] until Friday.",
        "Engineers kept two cameras [working].",
        "A bomb went off, [killing] two.",
        "The match was [postponed] because of snow.",
        "The defender was [booked].",
        "The board agreed that the plan [failed].",
        "They scheduled talks after the [vote].",
        "The firm agreed to a merger, [ending] a feud.",
        "Rain set off the [slide] near the town.",
    ],
    "planned": [
        "The ministers will [meet] in Rome.",
        "The firm is expected to [open] a plant.",
        "The firm said it would [close] the plant.",
        "The firm agreed to [sell] its ships.",
        "The council voted to [close] the library.",
        "The court is going to [rule] soon.",
        "The launch is [scheduled] for June.",
        "The launch is scheduled for [release] in June.",
        "The two sides will hold [talks] in Geneva.",
        "A planned [visit] by the king drew protests.",
        "Plans for an [election] were announced.",
        "The firm has plans to [build] a bridge.",
        "The album will be [available] in June.",
        "The two are to [meet] in Lima.",
    ],
    "possible": [
        "The storm may have [caused] the crash.",
        "Workers threatened to [strike].",
        "If Lee [wins], she will move.",
        "Lee would [win] if the rain stopped.",
        "The party called for his [resignation].",
        "The judge issued a warrant for his [arrest].",
        "Voters want the mayor to [resign].",
        "Bell allegedly [rented] a house.",
        "Lee was accused of [stealing] cars.",
        "The board asked for permission to [sell] the firm.",
        "Did the mayor [resign]?",
        "The union urged a [boycott].",
    ],
    "negated": [
        "Lee did not [attend] the hearing.",
        "The senator denied that he had [met] the agents.",
        "The two sides failed to [agree].",
        "No one was [hurt] in the fire.",
        "The gunman fled without [firing] a shot.",
        "They [reached] no agreement.",
        "The two sides did not hold [talks].",
        "The judge refused to [hear] the case.",
        "Guards kept him from [leaving].",
        "The deal averted a [strike].",
    ],
    "cancelled": [
        "Organizers called off the [match].",
        "The [concert] was cancelled.",
        "The firm scrapped the [merger].",
    ],
}


@pytest.mark.parametrize(
    ("marked", "expected"), [(text, truth) for truth, texts in CASES.items() for text in texts]
)
def test_factuality(marked: str, expected: str) -> None:
    assert factuality(*read(marked)) == expected
