"""Sheets made of postings and estimates alone, by hand or at random."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from desktop_app.domain.bibliography import Bibliography
from desktop_app.domain.citings import Citings, Told
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Group, Person, Posting
from desktop_app.domain.records.common import Name
from desktop_app.domain.records.group import Size
from desktop_app.domain.records.posting import DeathReport
from desktop_app.domain.sheet import FactSheet, SheetPosting
from desktop_app.domain.standing import Standing
from desktop_app.domain.vocabularies.leadership import EXIT, HOW_STARTED, ROLE, VERDICT
from tests.pictures.spans import recent

TODAY = Day(2026, 11, 22)
NO_SOURCES = Bibliography(Citings(Told(())), lambda _ids: {})

NAMES = st.sampled_from(
    [
        "Hafiz Saeed Khan",
        "حافظ سعيد خان",
        "A" * 70,
        "Abu al-Husayn al-Husayni al-Qurashi, known by many other names besides",
        "<b>&amp;",
        "",
    ]
)


def sheet(postings: Sequence[SheetPosting] = (), sizes: Sequence[Size] = ()) -> FactSheet:
    """A sheet of these rows."""
    group = Group(id="g", names=(Name(text="A group"),), sizes=tuple(sizes))
    return FactSheet(
        group,
        Day(9999, 12, 31),
        tuple(postings),
        (),
        (),
        NO_SOURCES,
    )


def held(number: int, name: str = "Somebody", **fields: Any) -> SheetPosting:
    """A posting of one person."""
    posting = Posting(id=f"p{number}", group="g", person=f"q{number}", **fields)
    person = Person(id=f"q{number}", names=(Name(text=name),))
    return SheetPosting(posting, person, Standing.CERTAIN)


def _all_held(rows: list[dict[str, Any]]) -> list[SheetPosting]:
    return [held(number, **row) for number, row in enumerate(rows)]


REPORTS = st.builds(
    DeathReport,
    date=recent,
    claimant=st.just("Somebody"),
    verdict=st.sampled_from([term.id for term in VERDICT]),
)
POSTINGS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "role": st.sampled_from(["", *(term.id for term in ROLE)]),
            "start": recent,
            "end": recent,
            "exit": st.sampled_from(["", *(term.id for term in EXIT)]),
            "how_started": st.sampled_from(["", *(term.id for term in HOW_STARTED)]),
            "death_reports": st.lists(REPORTS, max_size=3).map(tuple),
        }
    ),
    max_size=12,
).map(_all_held)

FIGURES = st.none() | st.integers(0, 100_000)
SIZES = st.lists(
    st.builds(Size, date=recent, low=FIGURES, best=FIGURES, high=FIGURES, scope=NAMES), max_size=12
)
