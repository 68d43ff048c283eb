"""Post many short articles to `POST /v1/timelines` and count what comes back.

usage: python -m benchmarks.bulk [ARTICLES] [--connections N]

Starts the service with as many processes as connections (as many as cores by default), sends each
connection's share while its answers are read, and prints over time the lines answered and the
memory of service and client; at the end lines a second, lines lost, out of order and failed. Exits
with 1 where a line is lost, out of order or failed, or where the service's memory grows by more
than a fifth after the first tenth of the lines.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

from service.settings import cores
from tests.serving import HOST, serving

_NDJSON = "application/x-ndjson"
_SENTENCES = (
    "The minister resigned on Monday, two days after the vote.",
    "Police arrested three men in {place} on {day}.",
    "The company opened its plant in {place} in {year} and closed it last month.",
    "{place} elected a new mayor on {day}, and the council will meet next week.",
    "The talks began in May {year}.",
    "An earthquake struck near {place} early on {day}, killing {number} people.",
)
_PLACES = ("Lisbon", "Nairobi", "Osaka", "Quito", "Tallinn", "Winnipeg", "Adelaide")
_DAYS = ("Monday", "Tuesday", "Wednesday", "3 March", "12 August 2019")
_MOST_GROWTH = 1.2


@dataclass
class Share:
    """What one connection sends and has got back: lines sent, answered, out of order, failed."""

    articles: range
    answered: int = 0
    disordered: int = 0
    failed: int = 0
    errors: list[str] = field(default_factory=list)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", nargs="?", type=int, default=100_000)
    parser.add_argument("--connections", type=int, default=cores())
    options = parser.parse_args(arguments)
    count, parts = options.articles, options.connections
    shares = [Share(range(n * count // parts, (n + 1) * count // parts)) for n in range(parts)]
    with (
        NamedTemporaryFile() as log,
        serving(Path(log.name), workers=parts, log_level="warning") as service,
    ):
        return _measure(shares, service.port, service.process.pid)


def _measure(shares: Sequence[Share], port: int, server: int) -> int:
    started = time.monotonic()
    threads = [threading.Thread(target=_post, args=(share, port)) for share in shares]
    for thread in threads:
        thread.start()
    memory = _watch(shares, threads, server, started)
    seconds = time.monotonic() - started
    asked, answered, disordered, failed = (
        sum(values)
        for values in zip(
            *((len(s.articles), s.answered, s.disordered, s.failed) for s in shares), strict=True
        )
    )
    print(
        f"{answered:,} of {asked:,} lines in {seconds:,.0f} s: {answered / seconds:,.0f} a second"
    )
    print(f"lost {asked - answered:,}, out of order {disordered:,}, failed {failed:,}")
    print(*(error for share in shares for error in share.errors), sep="\n", end="")
    early = next((megabytes for lines, megabytes in memory if lines * 10 >= asked), 0.0)
    late = max((megabytes for _, megabytes in memory), default=0.0)
    print(f"memory of the service: {early:,.0f} MB after a tenth, {late:,.0f} MB at most")
    grown = late > early * _MOST_GROWTH
    return int(answered != asked or disordered > 0 or failed > 0 or grown)


def _watch(
    shares: Sequence[Share], threads: Sequence[threading.Thread], server: int, started: float
) -> list[tuple[int, float]]:
    """Print how it goes until all threads have ended; return (lines, megabytes) over time."""
    print(f"{'s':>5} {'lines':>9} {'service MB':>11} {'client MB':>10}")
    memory: list[tuple[int, float]] = []
    asked = sum(len(share.articles) for share in shares)
    told = 0
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.5)
        lines = sum(share.answered for share in shares)
        memory.append((lines, sum(map(_megabytes, [server, *_children(server)]))))
        if lines * 20 >= told * asked:
            told = lines * 20 // asked + 1
            spent = time.monotonic() - started
            print(f"{spent:5.0f} {lines:9,} {memory[-1][1]:11.0f} {_megabytes(os.getpid()):10.0f}")
    return memory


def _post(share: Share, port: int) -> None:
    """Send a share over one connection from one thread while this one reads the answers."""
    connection = http.client.HTTPConnection(HOST, port, timeout=120)
    try:
        connection.putrequest("POST", "/v1/timelines")
        connection.putheader("Content-Type", _NDJSON)
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        sender = threading.Thread(target=_send, args=(connection, share.articles), daemon=True)
        sender.start()
        response = connection.getresponse()
        if response.status != http.HTTPStatus.OK:
            share.errors.append(f"status {response.status}: {response.read(500)!r}\n")
            return
        for expected, line in zip(share.articles, response, strict=False):
            answer = json.loads(line)
            share.answered += 1
            share.disordered += answer["id"] != expected
            share.failed += "timeline" not in answer
    except (OSError, http.client.HTTPException) as error:
        share.errors.append(f"{error!r}\n")
    finally:
        connection.close()


def _send(connection: http.client.HTTPConnection, articles: range) -> None:
    for block in _blocks(articles):
        connection.send(b"%x\r\n%s\r\n" % (len(block), block))
    connection.send(b"0\r\n\r\n")


def _blocks(articles: range) -> Iterator[bytes]:
    """Yield the lines, a hundred at a time."""
    for start in range(0, len(articles), 100):
        lines = (json.dumps(_article(number)) + "\n" for number in articles[start : start + 100])
        yield "".join(lines).encode()


def _article(number: int) -> dict[str, object]:
    """Return a short article of one to three sentences, the same for the same number."""
    words = {
        "place": _PLACES[number % len(_PLACES)],
        "day": _DAYS[number % len(_DAYS)],
        "year": 1990 + number % 29,
        "number": 2 + number % 997,
    }
    chosen = (_SENTENCES[(number + step) % len(_SENTENCES)] for step in range(1 + number % 3))
    text = " ".join(sentence.format(**words) for sentence in chosen)
    return {"id": number, "text": text, "published": "2020-08-21"}


def _children(process: int) -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = (line.split() for line in listed.stdout.splitlines())
    return [int(child) for child, parent in pairs if int(parent) == process]


def _megabytes(process: int) -> float:
    """Return the memory that is the process's own or its share of (Linux), or its resident set."""
    try:
        rollup = Path(f"/proc/{process}/smaps_rollup").read_text("ascii")
        return int(rollup.partition("\nPss:")[2].split()[0]) / 1024
    except (OSError, IndexError, ValueError):
        command = ["ps", "-o", "rss=", "-p", str(process)]
        shown = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
        return int(shown[0]) / 1024 if shown else 0.0


if __name__ == "__main__":
    sys.exit(main())
