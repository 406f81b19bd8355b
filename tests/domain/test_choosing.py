import pytest

from desktop_app.domain.choosing import Choice, Choices

ENTRIES = [
    Choice("khan", "Hafiz Saeed Khan", "", ("Mullah Saeed", "حافظ سعید خان")),
    Choice("hasib", "Abdul Hasib", "", ("Sheikh Abdul Hasib", "عبدالحسیب لوگری")),
    Choice("saad", "Sa'ad Émin", "", ("Sa’ad the Khanate",)),
    Choice("bombing", "bombing or explosion", "With explosives, shells and rockets too."),
]


@pytest.fixture
def choices() -> Choices:
    return Choices(lambda: ENTRIES)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("khan", ["khan", "saad"]),
        ("KHAN saeed", ["khan"]),
        ("mullah", ["khan"]),
        ("سعيد", ["khan"]),
        ("emin", ["saad"]),
        ("hasib", ["hasib"]),
        ("rocket", ["bombing"]),
        ("explosi", ["bombing"]),
        ("nobody", []),
        ("", ["khan", "hasib", "saad", "bombing"]),
    ],
)
def test_any_part_of_any_name_or_meaning_finds_an_entry(
    choices: Choices, typed: str, found: list[str]
) -> None:
    assert [choice.id for choice in choices.find(typed)] == found


def test_a_label_comes_before_a_name_and_a_name_before_a_meaning() -> None:
    entries = [
        Choice("meaning", "One", "a gun"),
        Choice("name", "Two", "", ("gun",)),
        Choice("middle", "begun"),
        Choice("word", "A gun"),
        Choice("start", "Gun"),
    ]
    found = Choices(lambda: entries).find("gun")
    assert [choice.id for choice in found] == ["start", "word", "middle", "name", "meaning"]


def test_codes_find_their_country_first() -> None:
    countries = [Choice("AF", "Afghanistan"), Choice("ZA", "South Africa"), Choice("IN", "India")]
    choices = Choices(lambda: countries, ids_are_codes=True)
    assert [choice.id for choice in choices.find("za")] == ["ZA"]
    assert choices.find("in")[0].id == "IN"
    assert choices.id_of("za") == "ZA"
    assert choices.id_of(" south  africa ") == "ZA"
    assert choices.id_of("South") is None


def test_a_list_is_read_when_it_is_looked_through_and_not_before() -> None:
    heard: list[str] = []

    def read() -> list[Choice]:
        heard.append("all")
        return ENTRIES

    choices = Choices(read, one=lambda entry_id: Choice(entry_id, f"one {entry_id}"))
    assert choices.label("khan") == "one khan"
    assert not heard
    assert choices.find("khan")
    assert choices.find("hasib")
    assert heard == ["all"]


def test_a_new_entry_is_found_too(choices: Choices) -> None:
    assert not choices.find("newcomer")
    choices.learn(Choice("new", "A newcomer"))
    assert [choice.id for choice in choices.find("newcomer")] == ["new"]
    assert choices.id_of("a newcomer") == "new"
    assert choices.label("gone") == "gone"
