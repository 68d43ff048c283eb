"""The line before the processor: one at a time, in order, short, and nobody waits for ever."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from service.web.guarding.gate import Gate


def wait_until(condition: object) -> None:
    deadline = time.monotonic() + 10
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_one_at_a_time_and_in_the_order_of_arrival() -> None:
    gate, order = Gate(seats=10, patience=10), []
    assert gate.enter(1)

    def work(number: int) -> None:
        assert gate.enter(10)
        order.append(number)
        gate.leave()

    threads = []
    for number in range(8):
        threads.append(threading.Thread(target=work, args=(number,)))
        threads[-1].start()
        wait_until(lambda n=number: gate.waiting == n + 1)
    assert order == []
    let_go(gate, threads)
    assert order == list(range(8))
    assert gate.waiting == 0
    assert gate.busy_for == 0


def test_never_two_inside() -> None:
    gate, inside, most = Gate(seats=10, patience=10), [], []

    def work(_: int) -> None:
        assert gate.enter(10)
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.0005)
        inside.pop()
        gate.leave()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(200)))
    assert (max(most), len(most)) == (1, 200)


def test_who_is_not_called_in_time_goes_and_leaves_the_line_whole() -> None:
    gate = Gate(seats=10, patience=10)
    assert gate.enter(0)
    assert not gate.enter(0.01)
    assert not gate.enter(-1)
    assert gate.waiting == 0
    gate.leave()
    assert gate.enter(0)


def line_up(gate: Gate, count: int) -> list[threading.Thread]:
    def stand() -> None:
        if gate.enter(10):
            gate.leave()

    threads = [threading.Thread(target=stand) for _ in range(count)]
    before = gate.waiting
    for thread in threads:
        thread.start()
    wait_until(lambda: gate.waiting == before + count)
    return threads


def let_go(gate: Gate, threads: list[threading.Thread]) -> None:
    gate.leave()
    for thread in threads:
        thread.join()


def test_it_is_crowded_when_a_newcomer_would_wait_too_long() -> None:
    gate = Gate(seats=100, patience=0.22)  # an article is taken to need 0.05 s at first
    assert gate.enter(0)
    threads = line_up(gate, 3)
    assert not gate.crowded
    threads += line_up(gate, 1)
    assert gate.crowded
    let_go(gate, threads)
    assert not gate.crowded


def test_quick_articles_let_more_wait_and_slow_ones_fewer() -> None:
    quick, slow = Gate(seats=100, patience=0.22), Gate(seats=100, patience=0.22)
    for _ in range(100):
        assert quick.enter(0)
        quick.leave()
    assert slow.enter(0)
    time.sleep(0.5)
    slow.leave()
    for gate, count, crowded in ((quick, 20, False), (slow, 2, True)):
        assert gate.enter(0)
        threads = line_up(gate, count)
        assert gate.crowded == crowded
        let_go(gate, threads)


def test_two_may_wait_however_slow_it_is_but_seats_are_seats() -> None:
    gate = Gate(seats=100, patience=0.0)
    assert not gate.crowded
    assert gate.enter(0)
    threads = line_up(gate, 1)
    assert not gate.crowded
    threads += line_up(gate, 1)
    assert gate.crowded
    let_go(gate, threads)
    full = Gate(seats=2, patience=1000)
    assert full.enter(0)
    threads = line_up(full, 2)
    assert full.crowded
    let_go(full, threads)
