"""One event a line, for pipes and loaders: the events of the contract's JSON."""

from __future__ import annotations

from service.present.format import Format
from service.present.json import structure
from service.present.shared.encoding import json_line
from service.timeline import Timeline

# Some readers take these for ends of lines, too; JSON can write them as escapes.
_LINE_ENDS = str.maketrans({char: f"\\u{ord(char):04x}" for char in "\u0085\u2028\u2029"})


def write(timeline: Timeline) -> str:
    """Return a line of JSON for each event, and nothing for a timeline without any."""
    return "".join(map(json_line, structure(timeline)["events"])).translate(_LINE_ENDS)


FORMAT = Format("application/x-ndjson", "ndjson", write)
