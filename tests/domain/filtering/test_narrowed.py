"""What one picks in a picture narrows the table; picked again, it is taken off."""

from desktop_app.domain.filtering.filters import NO_FILTERS, Filters


def test_a_year_takes_the_place_of_another_and_leaves_the_rest() -> None:
    before = Filters(words="kabul").with_span("2015", "2020").with_chosen("target", ["shia"])
    after = before.narrowed([("since", "2016"), ("until", "2016")])
    assert (after.since, after.until, after.words) == ("2016", "2016", "kabul")
    assert after.values("target") == ("shia",)


def test_a_target_takes_the_place_of_another() -> None:
    before = NO_FILTERS.narrowed([("target", "shia")])
    assert before.narrowed([("target", "media")]).values("target") == ("media",)


def test_the_same_again_takes_it_off() -> None:
    year, target = [("since", "2016"), ("until", "2016")], [("target", "shia")]
    both = NO_FILTERS.narrowed(year).narrowed(target)
    assert both.narrowed(target) == NO_FILTERS.narrowed(year)
    assert both.narrowed(year) == NO_FILTERS.narrowed(target)


def test_nothing_known_changes_nothing() -> None:
    before = Filters(words="kabul")
    assert before.narrowed([("nonsense", "x")]) == before
    assert before.narrowed([]) == before
