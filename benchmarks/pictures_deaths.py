"""How long the killed and the relations take to be drawn, in a library of 100,000 records.

`python -m benchmarks.pictures_deaths` draws the largest group of `benchmarks.library_at_scale`: its
attacks by year and by target, then all attacks of the library as if they were one group's, then
the group with most relations among others, one and two steps outward.
"""

import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.library_at_scale import library, write
from benchmarks.pictures import AIM, LAST, WIDTH, report
from desktop_app.domain.collector import set_aside
from desktop_app.domain.edtf import Day
from desktop_app.domain.records import Atrocity, Group
from desktop_app.domain.sheet import SheetAtrocity
from desktop_app.library import Library, open_library
from desktop_app.pictures.dated import Dated
from desktop_app.pictures.death_columns import by_column
from desktop_app.pictures.death_kinds import BY_KIND, Kinds, death_kinds
from desktop_app.pictures.deaths import deaths
from desktop_app.pictures.marks import Picture
from desktop_app.pictures.relation_layout import Layout, layout
from desktop_app.pictures.relations import relations

ROUNDS = 15
HIGH = 420.0


def main() -> None:
    """Print how long each picture takes, beside what was aimed at."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "db.json"
        write(path, library())
        there = open_library(path, read_only=True)
        set_aside()  # as the program does
        largest = most_named(there, "atrocities")
        draw_deaths("largest group", there.fact_sheet(largest, LAST).atrocities, there)
        draw_deaths("all attacks", tuple(map(_alone, _atrocities(there))), there)
        draw_relations(most_named(there, "relations"), there)
        there.close()
    print(f"aim: 95 % within {AIM} ms")


def draw_deaths(what: str, rows: tuple[SheetAtrocity, ...], there: Library) -> None:
    """Gather attacks, then draw them as of one day after the other."""
    took = _best(lambda: Dated(rows).parted(by_column))
    print(f"{what}: {len(rows):,} attacks; gathered in {took:.1f} ms")
    attacks = Dated(rows)
    for kinds in Kinds:
        attacks.parted(BY_KIND[kinds])
    report("killed by year", lambda day: deaths(attacks, day, WIDTH, there))

    def by_target(day: Day) -> Picture:
        return death_kinds(attacks, Kinds.TARGET, day, WIDTH, HIGH, there)

    report("killed by target", by_target)


def draw_relations(group: str, there: Library) -> None:
    """Place a group among others, then draw it as of one day after the other."""
    centre = there.get("groups", group)
    assert isinstance(centre, Group)
    count = len(there.naming("groups", group, "relations"))
    for steps in (1, 2):
        place = partial(layout, centre, there, WIDTH, HIGH, steps=steps)
        print(f"{count} relations, {steps} step(s); placed in {_best(place):.1f} ms")
        placed = place()
        report("relations", partial(_drawn, placed, there))


def _drawn(placed: Layout, there: Library, day: Day) -> Picture:
    return relations(placed, day, there)


def most_named(there: Library, table: str) -> str:
    """The group that most records of a table name."""
    counts = Counter(
        {each.id: len(there.naming("groups", each.id, table)) for each in there.records("groups")}
    )
    return counts.most_common(1)[0][0]


def _atrocities(there: Library) -> list[Atrocity]:
    return [each for each in there.records("atrocities") if isinstance(each, Atrocity)]


def _alone(atrocity: Atrocity) -> SheetAtrocity:
    return SheetAtrocity(atrocity, atrocity.attributions)


def _best(make: Callable[[], object]) -> float:
    takes = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        make()
        takes.append((time.perf_counter() - began) * 1000)
    return min(takes)


if __name__ == "__main__":
    main()
