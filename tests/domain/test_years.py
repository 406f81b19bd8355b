"""The years that a library tells of."""

from desktop_app.domain.edtf import Day
from desktop_app.domain.years import Years


def test_they_run_from_the_earliest_to_the_latest_day_that_a_date_can_mean() -> None:
    years = Years()
    assert (years.first, years.last) == (None, None)
    for document in (
        b'{"founded": "2015-01"}',
        b'{"date": "2021-08-26", "title": "x"}',
        b'{"start": "2012~", "end": ".."}',
        b'{"start": "2020/..", "end": "2023-02"}',
    ):
        years.take(document)
    assert (years.first, years.last) == (Day(2012, 1, 1), Day(2023, 2, 28))


def test_what_is_no_date_counts_for_nothing() -> None:
    years = Years()
    for document in (b'{"date": "soon"}', b'{"date": 5}', b"[]", b"{", b'{"issued": "1999"}'):
        years.take(document)
    assert (years.first, years.last) == (None, None)
