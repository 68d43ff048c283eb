"""An event as one flat record, for sheets and tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.present.shared.words import plain, when
from service.timeline import Event, Quote


def flat(event: Event, said: Mapping[str, str]) -> dict[str, Any]:
    """Return what is known of an event but its start and end, which each format writes its way.

    `said` is what `service.present.shared.words.spoken` returns.
    """
    time = event.time
    return {
        "id": event.id,
        "label": when(event),
        "edtf": time.edtf,
        "grain": time.grain.value,
        "relation": time.relation,
        "source": time.source,
        "description": plain(event.description),
        "prominence": event.prominence,
        "factuality": event.factuality,
        "attribution": _quoted(event.attribution),
        "participants": "; ".join(plain(each.text) for each in event.participants),
        "confidence": round(event.confidence, 2),
        "expression": said.get(time.expression or "", ""),
        "trigger": plain(event.trigger.text),
        "sentence": plain(event.sentence.text),
    }


def _quoted(quote: Quote | None) -> str:
    return "" if quote is None else plain(quote.text)
