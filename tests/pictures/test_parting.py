"""Pictures higher than a page, parted: nothing is lost, doubled or cut in two."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.sheet import SheetPosting
from desktop_app.pictures.geometry import bounds, label_box
from desktop_app.pictures.marks import Mark, Path, Picture
from desktop_app.pictures.parting import parted
from desktop_app.pictures.succession import succession
from tests.pictures.placed import assert_well_placed
from tests.pictures.postings import POSTINGS, TODAY, held, sheet
from tests.pictures.successions import SHIPPED

LONG = sheet(
    [
        held(
            number,
            f"Somebody number {number}",
            role="leader" if number < 60 else "deputy",
            start=str(1990 + number // 4),
            end=str(1994 + number // 4),
        )
        for number in range(90)
    ]
)


def keyed(picture: Picture) -> Counter[tuple[object, ...]]:
    """The marks and labels of records, by record."""
    return Counter(mark.keys for mark in picture.marks if mark.keys) + Counter(
        label.keys for label in picture.labels if label.keys
    )


def uprights(picture: Picture) -> list[Mark]:
    return [
        mark
        for mark in picture.marks
        if isinstance(mark.shape, Path) and bounds(mark.shape)[0] == bounds(mark.shape)[2]
    ]


def test_a_picture_that_fits_is_left_as_it_is() -> None:
    picture = succession(LONG, TODAY, 640, SHIPPED, TODAY)
    assert parted(picture, picture.height) == (picture,)


def test_each_part_fits_a_page_and_has_axis_day_and_legend() -> None:
    picture = succession(LONG, TODAY, 640, SHIPPED, TODAY)
    parts = parted(picture, 780)
    assert len(parts) > 2
    assert parts[0].says == picture.says
    assert len({part.says for part in parts}) == len(parts)
    years = Counter(label.text for label in picture.labels if not label.keys)
    for part in parts:
        assert part.height <= 780
        assert_well_placed(part)
        assert len(uprights(part)) == len(uprights(picture))
        assert all(bounds(line.shape)[3] > part.height - 80 for line in uprights(part))
        assert years - Counter(each.text for each in part.labels) <= Counter(("Leader", "Deputy"))
        assert {"Leader", "Deputy"} & {label.text for label in part.labels if label.x == 0}


@given(POSTINGS, st.floats(120, 400))
def test_no_record_is_lost_doubled_or_parted(rows: list[SheetPosting], highest: float) -> None:
    picture = succession(sheet(rows), TODAY, 640, SHIPPED, TODAY)
    parts = parted(picture, highest)
    assert sum(map(keyed, parts), Counter()) == keyed(picture)
    for part in parts:
        for keys, count in keyed(part).items():
            assert count == keyed(picture)[keys]
        boxes = [bounds(mark.shape) for mark in part.marks] + [*map(label_box, part.labels)]
        assert all(box[1] >= -1 and box[3] <= part.height + 1 for box in boxes)
