"""An export that is given up at any stage leaves nothing behind and no older file changed."""

import os
from itertools import product
from pathlib import Path

import pytest

from desktop_app.domain.edtf import Day
from desktop_app.export.formats import FORMATS, Format
from desktop_app.export.progress import Cancellable, Stage
from desktop_app.library import open_library
from desktop_app.views.exporting import ExportJob, Order

PDF, *OTHERS = FORMATS
SECTIONS = ("profile", "leadership", "atrocities", "relations", "sources")
COUNTED = (Stage.PAGE, Stage.NOTES, Stage.TEXTS, Stage.DOCUMENT, Stage.SAVING)
MOMENTS = [
    *((chosen, Stage.READING, 0) for chosen in FORMATS),
    *product(FORMATS, COUNTED, (0, 1)),
    (PDF, Stage.TYPESETTING, 0),
]
"""A format, a stage of its export, and after how many steps the user presses Cancel."""


class CancelledAt(Cancellable):
    """The user presses Cancel when a stage begins, or after so many of its steps."""

    def __init__(self, stage: Stage, step: int) -> None:
        super().__init__()
        self._stage, self._step = stage, step

    def heed(self) -> None:
        if self.stage is self._stage and self.done >= self._step:
            self.cancel()
        super().heed()


def exported(library: Path, chosen: Format, progress: Cancellable) -> ExportJob:
    """An export over an older file."""
    path = library.parent / "out" / f"x{chosen.suffix}"
    path.parent.mkdir()
    path.write_bytes(b"older")
    order = Order("k", Day(2021, 8, 26), chosen, SECTIONS, "red", path)
    job = ExportJob(open_library(library, read_only=True), order)
    job.progress = progress
    job.run()
    assert job.unforeseen is None
    return job


@pytest.mark.parametrize(("chosen", "stage", "step"), MOMENTS)
def test_given_up_at_any_stage_it_leaves_all_as_it_was(
    small_copy: Path, chosen: Format, stage: Stage, step: int
) -> None:
    job = exported(small_copy, chosen, CancelledAt(stage, step))
    assert job.progress.stage is stage
    assert not job.written
    assert job.order.path.read_bytes() == b"older"
    assert list(job.order.path.parent.iterdir()) == [job.order.path]


def test_given_up_while_the_disk_takes_its_time_nothing_is_replaced(
    small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress = Cancellable()
    monkeypatch.setattr(os, "fsync", lambda _handle: progress.cancel())
    job = exported(small_copy, OTHERS[0], progress)
    assert not job.written
    assert job.order.path.read_bytes() == b"older"
    assert list(job.order.path.parent.iterdir()) == [job.order.path]


@pytest.mark.parametrize("chosen", FORMATS)
def test_not_given_up_it_takes_the_place_of_the_older_file(
    small_copy: Path, chosen: Format
) -> None:
    job = exported(small_copy, chosen, Cancellable())
    assert job.written
    assert len(job.order.path.read_bytes()) > 1000
    assert list(job.order.path.parent.iterdir()) == [job.order.path]
