import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.records.common import Range
from desktop_app.domain.weighing import in_words, weigh

HIGH = Range(low=170, high=180)
LOW = Range(best=60)


@pytest.mark.parametrize(
    ("count", "accounts", "words"),
    [
        (Range(best=60), [LOW], ""),
        (Range(best=60), [LOW, LOW], ""),
        (Range(best=60), [LOW, Range()], ""),
        (Range(best=60), [], ""),
        (Range(best=60), [Range()], ""),
        (Range(), [LOW], ""),
        (Range(best=61), [LOW], "outside the accounts: 60"),
        (Range(best=100), [LOW, HIGH], "accounts differ: 60–180"),
        (Range(low=1, high=999), [LOW, HIGH], "accounts differ: 60–180"),
        (Range(best=240), [LOW, HIGH], "outside the accounts: 60–180"),
        (Range(best=0), [LOW, HIGH], "outside the accounts: 60–180"),
    ],
)
def test_a_count_says_how_it_stands_to_its_accounts(
    count: Range, accounts: list[Range], words: str
) -> None:
    weighed = weigh(count, accounts)
    assert (in_words(weighed) if weighed else "") == words


counts = st.builds(Range, **dict.fromkeys(("low", "best", "high"), st.none() | st.integers(0, 99)))


@given(st.lists(counts))
def test_accounts_are_never_added_up(accounts: list[Range]) -> None:
    weighed = weigh(Range(), accounts)
    figures = {each for count in accounts for each in (count.low, count.best, count.high)}
    assert weighed is None or {weighed.least, weighed.most} <= figures
