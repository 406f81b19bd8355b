import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.search.letters import folded, tokens_among, tokens_of, words_of, words_of_each

TEXTS = st.text() | st.text(alphabet="aA'’é-ـ\u064bي ی1٢_İß“s\u200c")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sa'īd’s ISIS-K", ["said", "isis", "k"]),
        ("Łukasz Traoré", ["lukasz", "traore"]),
        ("عَبدُالله مي‌شود ٢٠٢١", ["عبدالله", "میشود", "2021"]),
        ("“Kabul’s” ʿUmar", ["kabul", "umar"]),
        ("O'zbekiston_x", ["ozbekiston", "x"]),
        ("'quoted' `so`", ["quoted", "so"]),
        ("—", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.lists(TEXTS, min_size=1))
def test_words_of_several_texts_are_those_of_each(texts: list[str]) -> None:
    assert words_of_each(texts) == [words_of(text) for text in texts]


@given(TEXTS)
def test_the_words_with_their_places_are_the_words(text: str) -> None:
    assert [token.word for token in tokens_of(text)] == words_of(text)


@given(TEXTS)
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    last = 0
    for word, start, stop in tokens_of(text):
        assert last <= start < stop <= len(text)
        assert folded(text[start:stop]).strip() == word or "'" in text or "’" in text
        last = stop


@given(TEXTS)
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert words_of(folded(text)) == words_of(text)


@given(st.text(alphabet="ab 'é"), st.sets(st.text(alphabet="abe", min_size=1)))
def test_tokens_among_some_words_are_those(text: str, wanted: set[str]) -> None:
    assert list(tokens_among(text, wanted)) == [t for t in tokens_of(text) if t.word in wanted]
