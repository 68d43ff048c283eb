"""Who reaches for a connection: whoever has least in hand, and nobody waits for the dead."""

import socket
import threading
import time
from pathlib import Path

import pytest

from service.cli.running import HOST
from service.web.guarding.fairness import InHand
from tests.serving import serving


def test_whoever_has_least_in_hand_does_not_give_way() -> None:
    counts = InHand()
    assert not counts.fewer_elsewhere(1)
    for place, count in ((1, 3), (2, 3), (3, 5)):
        counts.tell(place, count)
    assert [counts.fewer_elsewhere(place) for place in (1, 2, 3)] == [False, False, True]
    counts.tell(2, 0)
    assert [counts.fewer_elsewhere(place) for place in (1, 2, 3)] == [True, False, True]


def test_a_process_that_has_left_is_not_waited_for() -> None:
    counts = InHand()
    counts.tell(1, 1)
    counts.tell(2, 0)
    counts.leave(2)
    assert not counts.fewer_elsewhere(1)


@pytest.mark.parametrize("count", [254, 255, 1_000_000])
def test_a_very_long_line_is_no_short_one(count: int) -> None:
    counts = InHand()
    counts.tell(1, count)
    counts.tell(2, 1)
    assert counts.fewer_elsewhere(1)
    assert not counts.fewer_elsewhere(2)


def test_a_process_beyond_the_last_place_takes_what_it_gets() -> None:
    counts = InHand()
    counts.tell(1, 0)
    counts.tell(1_000_000, 5)
    counts.leave(1_000_000)
    assert not counts.fewer_elsewhere(1_000_000)


def test_giving_way_ends_when_the_other_has_taken_it_or_does_not() -> None:
    counts = InHand()
    counts.tell(1, 1)
    counts.tell(2, 0)
    counts.give_way(1)  # the other is stuck
    assert counts.fewer_elsewhere(1)
    taking = threading.Thread(target=lambda: (time.sleep(0.005), counts.tell(2, 1)))
    taking.start()
    counts.give_way(1)
    taking.join()
    assert not counts.fewer_elsewhere(1)


def test_a_busy_process_leaves_connections_to_an_idle_one(tmp_path: Path) -> None:
    """A client that stalls holds the only thread of one of two processes."""
    with (
        serving(tmp_path / "log", workers=2, threads=1) as service,
        socket.create_connection((HOST, service.port), timeout=30) as stalling,
    ):
        stalling.sendall(b"GET /healthz HTTP/1.1\r\n")
        time.sleep(0.5)
        hung = 0
        for _ in range(20):
            with socket.create_connection((HOST, service.port), timeout=3) as client:
                client.sendall(b"GET /healthz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
                try:
                    assert client.recv(100).startswith(b"HTTP/1.1 200 ")
                except TimeoutError:
                    hung += 1
        # By chance it would be ten; one may slip through on a machine that is busy otherwise.
        assert hung < 5
