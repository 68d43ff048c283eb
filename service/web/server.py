"""The service under gunicorn: processes that share the parser, each with threads around one core.

The arbiter loads the parser and the application once and forks; what it has loaded is shared
copy-on-write, which `collect_seldom` keeps so. In a process one thread works on an article at a
time (`guarding.gate`); the others read requests, wait their turn, refuse, and answer for health.
"""

from __future__ import annotations

import ctypes
import itertools
import logging
import os
import shutil
import socket
import struct
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import TConn, ThreadWorker

from service.collecting import collect_seldom
from service.settings import Settings
from service.web.guarding.fairness import InHand
from service.web.observing.logs import configuration

if TYPE_CHECKING:
    from flask import Flask

# Seconds that one article may keep a process busy before the arbiter's clock starts to run.
_ARTICLE = 10
_KEEPALIVE = 5
# Seconds that a client which neither sends nor reads may hold a thread.
_STALLED = 30
_M_ARENA_MAX = -8  # malloc.h
_METRICS = "PROMETHEUS_MULTIPROC_DIR"


def gunicorn_options(settings: Settings) -> dict[str, Any]:
    """Return gunicorn's settings.

    `max_requests` with jitter: a process that has grown is replaced, and not all at once.
    `timeout`: a process that has not been heard of for so long is killed.
    """
    return {
        "bind": f"{settings.host}:{settings.port}",
        "workers": settings.workers,
        "worker_class": Worker,
        "threads": settings.threads,
        "preload_app": True,
        "timeout": settings.timeout,
        "graceful_timeout": settings.grace,
        "keepalive": _KEEPALIVE,
        "max_requests": settings.max_requests,
        "max_requests_jitter": settings.max_requests // 10,
        "loglevel": settings.log_level,
        "logconfig_dict": configuration(settings),
        "control_socket_disable": True,
        "when_ready": lambda arbiter: drop_stalled(arbiter.LISTENERS),
        "pre_fork": _pre_fork,
        "post_fork": _post_fork,
        "child_exit": _child_exit,
        "on_exit": _on_exit,
    }


class Worker(ThreadWorker):
    """gunicorn's thread worker, which loses no request when it stops, and dies when it is stuck."""

    place = 0
    in_hand = 0
    of_all = InHand()

    def accept(self, listener: socket.socket) -> None:
        """Accept a connection, unless a process with less to do does."""
        if self.alive:
            self.of_all.give_way(self.place)
        super().accept(listener)

    def enqueue_req(self, conn: TConn) -> None:
        """Take a request in hand."""
        self._count(1)
        super().enqueue_req(conn)

    def finish_request(self, conn: TConn, fs: Future[object]) -> None:
        """Be done with a request, or with waiting for one."""
        super().finish_request(conn, fs)
        self._count(-1)

    def _count(self, more: int) -> None:
        self.in_hand += more
        if self.alive:
            self.of_all.tell(self.place, self.in_hand)

    def set_accept_enabled(self, enabled: bool) -> None:
        """Stop listening without leaving anybody behind.

        What the kernel has accepted for this process is taken over, and the socket is closed at
        once: left open it would go on collecting connections that nobody will ever answer.
        """
        if enabled or self.alive:
            super().set_accept_enabled(enabled)
            return
        self.of_all.leave(self.place)
        for listener in self.sockets:
            self._take_over(listener)
        super().set_accept_enabled(False)
        for listener in self.sockets:
            listener.close()

    def _take_over(self, listener: socket.socket) -> None:
        listener.setblocking(False)
        before = -1
        while before != self.nr_conns:
            before = self.nr_conns
            self.accept(listener)

    def notify(self) -> None:
        """Tell the arbiter that this process lives, unless an article has kept it busy too long."""
        from service.web.guarding import admission

        if admission.of(self.wsgi).gate.busy_for < _ARTICLE:
            super().notify()


class Server(BaseApplication):
    """gunicorn with our settings and no files of its own."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        super().__init__()

    def load_config(self) -> None:
        """Set what `gunicorn_options` says."""
        for name, value in gunicorn_options(self._settings).items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Return the application, with all that it needs loaded."""
        from service import create_app
        from service.parse.pipeline import pipeline

        try:
            # First of all: it holds numpy to one thread, which numpy must know when imported.
            pipeline()
            app = create_app(self._settings)
        except (OSError, ValueError) as error:
            sys.exit(f"The service cannot start: {error}")
        _warm_up()
        collect_seldom()
        return app

    def reload(self) -> None:
        """Build the application anew, on SIGHUP; keep the old one when that fails."""
        from service import create_app

        super().reload()
        try:
            self.callable = create_app(self._settings)
        except (OSError, ValueError):
            logging.getLogger("service").exception("The settings cannot be read; the old ones stay")


def serve(settings: Settings) -> None:
    """Serve until stopped."""
    # Set before anything imports the metrics, which are kept in files there, one for each process.
    os.environ[_METRICS] = tempfile.mkdtemp(prefix="dateline-metrics-")
    _keep_one_heap()
    Server(settings).run()


def _keep_one_heap() -> None:
    """Let glibc give the threads one heap together, not one each: only one of them works.

    Halves what a process has for itself: 53 MB instead of 106 after some hundred articles.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt:
        mallopt(_M_ARENA_MAX, 1)


def drop_stalled(listeners: Iterable[socket.socket], seconds: int = _STALLED) -> None:
    """Let no accepted connection wait longer than that for a byte, in either direction.

    gunicorn has no such limit of its own. The kernel gives what is set on a listening socket to
    the connections that it accepts.
    """
    timeout = struct.pack("@ll", seconds, 0)  # struct timeval
    for listener in listeners:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, timeout)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeout)


def _warm_up() -> None:
    """Read an article, so that what the first one loads is loaded once, and shared."""
    from service.intake import read_document
    from service.pipeline import extract

    extract(read_document("The minister resigned before Thanksgiving Day.", "Aug. 21, 2020"))


def _pre_fork(arbiter: Arbiter, worker: Worker) -> None:
    """Give the new process the first place that none of the others has."""
    taken = {other.place for other in arbiter.WORKERS.values()}
    worker.place = next(n for n in itertools.count(1) if n not in taken)


def _post_fork(_: Arbiter, worker: Worker) -> None:
    from service.web.observing import metrics

    metrics.take_place(worker.place)
    worker.of_all.tell(worker.place, 0)


def _child_exit(_: Arbiter, worker: Worker) -> None:
    from service.web.observing import metrics

    metrics.leave_place(worker.place)
    worker.of_all.leave(worker.place)


def _on_exit(_: Arbiter) -> None:
    shutil.rmtree(os.environ[_METRICS], ignore_errors=True)
