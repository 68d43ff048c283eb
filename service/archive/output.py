"""The output folder: what it was begun with, and which partitions are finished.

`manifest.json` holds the settings, `finished.ndjson` a line for each finished partition. A
partition whose line is missing or cut short is done again, and its files written over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from service.archive.source import Partition
from service.archive.tables import UNFINISHED
from service.archive.work import Finished


class ArchiveError(ValueError):
    """Why an archive cannot be read, or not into this folder."""


class Output:
    """A folder that answers go to; `finished` are its partitions by number."""

    def __init__(self, folder: Path, settings: Mapping[str, Any]) -> None:
        """Open the folder, or begin it. Raises ArchiveError when it is something else."""
        self._folder = folder
        self._record = folder / "finished.ndjson"
        folder.mkdir(parents=True, exist_ok=True)
        self._check(folder / "manifest.json", json.loads(json.dumps(settings)))
        self.sweep()
        self.finished = self._read()

    def sweep(self) -> None:
        """Remove what workers have left that were stopped while they wrote."""
        for left in self._folder.rglob(UNFINISHED):
            left.unlink()

    def is_finished(self, partition: Partition) -> bool:
        """Tell whether the partition was done. Raises ArchiveError when it held something else."""
        done = self.finished.get(partition.number)
        if done is not None and done.digest != partition.digest:
            raise ArchiveError(
                f"the input has changed since {self._folder} was begun: partition"
                f" {partition.number} holds other articles; write to another folder"
            )
        return done is not None

    def add(self, finished: Finished) -> None:
        """Record that a partition is done."""
        self.finished[finished.number] = finished
        with self._record.open("a", encoding="utf-8") as record:
            record.write(json.dumps(asdict(finished)) + "\n")
            record.flush()
            os.fsync(record.fileno())

    def _check(self, manifest: Path, settings: Mapping[str, Any]) -> None:
        if manifest.exists():
            before = json.loads(manifest.read_text("utf-8"))
            changed = [name for name in settings if settings[name] != before.get(name)]
            if changed:
                told = ", ".join(f"{n} was {before.get(n)!r}, is {settings[n]!r}" for n in changed)
                raise ArchiveError(f"{self._folder} was begun otherwise: {told}")
        elif any(self._folder.iterdir()):
            raise ArchiveError(f"{self._folder} holds files of something else")
        else:
            manifest.write_text(json.dumps(settings, indent=2) + "\n", "utf-8")

    def _read(self) -> dict[int, Finished]:
        """Return what is finished; a last line that was cut short is cut away."""
        if not self._record.exists():
            return {}
        whole, _, _ = self._record.read_text("utf-8").rpartition("\n")
        self._record.write_text(whole + "\n" if whole else "", "utf-8")
        found = [Finished(**json.loads(line)) for line in whole.splitlines()]
        return {each.number: each for each in found}
