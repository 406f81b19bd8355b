"""Each record is found by each of its own names, whole and with one letter changed."""

import random
import string

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.search.letters import words_of
from tests.search.libraries import found, read, shipped, shipped_documents, tables

NAMES = [
    (name["text"], id_)
    for table in ("groups", "people")
    for id_, document in shipped_documents()[table].items()
    for name in document["names"]
]
LETTERS = {"Latn": string.ascii_letters, "Arab": "ابتثجحخدذرزسشصضطظعغفقکلمنوهی"}
LEAST = 4


def changed(name: str, chance: random.Random) -> str:
    """The name with one of its letters another."""
    places = [at for at, letter in enumerate(name) if letter.isalpha()]
    at = chance.choice(places)
    letters = LETTERS["Arab" if name[at] > "\u0600" else "Latn"]
    other = chance.choice([letter for letter in letters if letter != name[at]])
    return name[:at] + other + name[at + 1 :]


def test_whole() -> None:
    for name, id_ in NAMES:
        assert id_ in found(shipped(), name)[:3], name


@given(st.sampled_from([pair for pair in NAMES if len("".join(words_of(pair[0]))) >= LEAST]))
def test_in_any_case_and_without_what_parts_its_words(pair: tuple[str, str]) -> None:
    name, id_ = pair
    assert id_ in found(shipped(), name.upper())
    assert id_ in found(shipped(), "".join(words_of(name)))


@given(
    st.sampled_from([pair for pair in NAMES if len("".join(words_of(pair[0]))) >= LEAST]),
    st.randoms(use_true_random=False),
)
def test_with_one_letter_changed(pair: tuple[str, str], chance: random.Random) -> None:
    name, id_ = pair
    typed = changed(name, chance)
    assert id_ in found(shipped(), typed), typed


WORD = st.text(alphabet=string.ascii_lowercase, min_size=4, max_size=9)


@given(st.lists(WORD, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_of_any_name_with_one_letter_changed(words: list[str], chance: random.Random) -> None:
    name = " ".join(words)
    search = read(tables(people={"p": {"names": [{"text": name}]}}))
    assert found(search, name) == ["p"]
    assert found(search, changed(name, chance)) == ["p"]
