import pytest

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
