"""The words of a library: which of them a typed word may mean."""

import string
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nsmallest

from desktop_app.search.sound import sounds_of, sounds_typed

_LEAST_TO_SLIP = 4
"""Letters from which on a word may have one wrong."""

_AT_ONCE = 256
"""Words whose sounds are worked out together."""

_LETTERS = {
    "latin": string.ascii_lowercase + string.digits,
    "arabic": "ابپتټثجچځڅحخدډذرړزژږسشښصضطظعغفقکګگلمنڼهویېؤئ",
    "cyrillic": "абвгґғдеєжзиіїклмнопрстуўфхцчшщъыьэюяқҳҷңөү",
}


class Dictionary:
    """Known words; how a new one sounds, if that is asked, is worked out by `hear`."""

    def __init__(self, *, heard: bool = True) -> None:
        self._words: set[str] = set()
        self._by_start: dict[str, list[str]] = {}
        self._by_sound: dict[str, list[str]] = {}
        self._unheard: list[str] = []
        self._is_heard = heard

    def __contains__(self, word: str) -> bool:
        """Whether the word occurs in the library."""
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        """The words, in no order."""
        return iter(self._words)

    def add(self, words: Iterable[str]) -> None:
        """Take in words, known or not."""
        for word in words:
            if word not in self._words:
                self._words.add(word)
                self._by_start.setdefault(word[:2], []).append(word)
                if self._is_heard:
                    self._unheard.append(word)

    def hear(self) -> Iterator[None]:
        """Work out how the new words sound, some at each step."""
        while self._unheard:
            some, self._unheard = self._unheard[:_AT_ONCE], self._unheard[_AT_ONCE:]
            for word, keys in zip(some, sounds_of(some), strict=True):
                for key in keys:
                    self._by_sound.setdefault(key, []).append(word)
            yield

    def beginning(self, part: str, most: int) -> list[str]:
        """The shortest words that begin so and go on."""
        starts = [part[:2]] if len(part) > 1 else [s for s in self._by_start if s[0] == part]
        longer = (
            word
            for start in starts
            for word in self._by_start.get(start, ())
            if word.startswith(part) and word != part
        )
        return nsmallest(most, longer, key=lambda word: (len(word), word))

    def slips_of(self, word: str) -> list[str]:
        """The words that differ by one letter wrong, missing, too many, or two in wrong order."""
        if len(word) < _LEAST_TO_SLIP:
            return []
        return sorted(self._words.intersection(one_off(word)) - {word})

    def sounding_like(self, word: str) -> list[str]:
        """The words of the consonants of a typed one, in whatever script."""
        found = (near for key in sounds_typed(word) for near in self._by_sound.get(key, ()))
        return sorted(set(found) - {word}, key=lambda near: (abs(len(near) - len(word)), near))


@lru_cache(maxsize=16)
def one_off(word: str) -> tuple[str, ...]:
    """Every string that one slip of a letter makes of the word, some perhaps twice.

    Kept a while, as several dictionaries are asked for the same word.
    """
    letters = _LETTERS["latin"]
    if not word.isascii():
        scripts = (s for s in _LETTERS.values() if any(letter in s for letter in word))
        letters = "".join(scripts) or letters
    parted = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        *[before + after[1:] for before, after in parted[:-1]],
        *[before + after[1] + after[0] + after[2:] for before, after in parted[:-2]],
        *[before + letter + after[1:] for before, after in parted[:-1] for letter in letters],
        *[before + letter + after for before, after in parted for letter in letters],
    )
