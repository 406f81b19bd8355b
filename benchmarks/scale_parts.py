"""What the records of the made-up library are put together from: names, places, dates, prose."""

import random
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from benchmarks import scale_words as words

ACCENTS = 0.02
"""The share of made-up words that carry accents."""

VILLAGES = 15_000

Document = dict[str, Any]


class Parts:
    """Draws them, and what all records have in common: places, villages, how much each group does.

    The order of what is drawn decides all that follows.
    """

    def __init__(self, chance: random.Random, counts: Mapping[str, int]) -> None:
        """`counts` are those of places and of the records of each table."""
        self._chance = chance
        self._counts = counts
        self._villages = [self._word() for _number in range(VILLAGES)]
        self.places = [self._place() for _number in range(counts["places"])]
        self._place_weights = _many_in_few(counts["places"])
        self._group_weights = _many_in_few(counts["groups"])

    def pick(self, among: Any) -> Any:  # noqa: ANN401
        """One of them, each as likely."""
        return among[int(self._chance.random() * len(among))]

    def scene(self) -> Document:
        """A place of an attack: few see many."""
        return self._chance.choices(self.places, cum_weights=self._place_weights)[0]

    def _place(self) -> Document:
        name = self._word()
        if self._chance.random() < 0.15:
            name += f" {self._word()}"
        precision = self.pick(("exact", "town", "town", "district", "province"))
        return {
            "name": name,
            "admin1": self.pick(words.PROVINCES),
            "country": self.pick(words.COUNTRIES),
            "latitude": round(self._chance.uniform(-10, 40), 4),
            "longitude": round(self._chance.uniform(-10, 75), 4),
            "precision": precision,
        }

    def _word(self) -> str:
        count = self._chance.choices((0, 1, 2), (2, 5, 3))[0]
        middle = "".join(self.pick(words.MIDDLES) for _part in range(count))
        word = f"{self.pick(words.STARTS)}{middle}{self.pick(words.ENDS)}".replace("-", "")
        return word.translate(words.ACCENTED) if self._chance.random() < ACCENTS else word

    def _village(self) -> str:
        """Few are named often and most seldom, as in all running text."""
        return self._villages[int(len(self._villages) * self._chance.random() ** 3)]

    def person(self) -> str:
        """A name."""
        given, family = self.pick(words.GIVEN)[0].split(), self.pick(words.FAMILY)[0].split()
        return f"{self.pick(given)} {self.pick(family)}"

    def group(self) -> str:
        """The id of a group: few do much."""
        numbers = range(self._counts["groups"])
        return f"g{self._chance.choices(numbers, cum_weights=self._group_weights)[0]}"

    def basis(self) -> str:
        """On what an attack is laid at the door of a group."""
        return self._chance.choices(("claimed", "attributed", "suspected", "denied"), (3, 5, 2, 1))[
            0
        ]

    def by(self) -> str:
        """Who says so."""
        return self.person() if self._chance.random() < 0.3 else str(self.pick(words.PUBLISHERS))

    def source(self) -> str:
        """The id of a source."""
        return f"s{self._chance.randrange(self._counts['sources'])}"

    def citations(self) -> list[Document]:
        """One to three."""
        return [{"source": self.source()} for _citation in range(self._chance.randrange(1, 4))]

    def date(self) -> str:
        """Of a day mostly, else of a month or a year."""
        year = 1989 + int(self._chance.triangular(0, 37, 30))
        month, day = self._chance.randrange(1, 13), self._chance.randrange(1, 29)
        kind = self._chance.random()
        if kind < 0.85:
            return f"{year}-{month:02}-{day:02}"
        return (
            f"{year}-{month:02}" if kind < 0.95 else self.pick((f"{year}", f"{year}?", f"{year}~"))
        )

    def prose(self, sentences: int, native: float = 0.0) -> str:
        """So many sentences, in another script by a chance."""
        among = words.NATIVE_SENTENCES if self._chance.random() < native else words.SENTENCES
        return " ".join(
            self.pick(among).format(
                n=self._chance.randrange(2, 60),
                place=self._village(),
                other=self.pick(self.places)["name"],
                time=self.pick(words.TIMES),
                aim=self.pick(words.AIMS),
                person=self.person(),
                publisher=self.pick(words.PUBLISHERS),
                word=self._village(),
            )
            for _sentence in range(sentences)
        )


def _many_in_few(count: int) -> list[float]:
    """Running sums of weights that fall off like those of cities: few have many."""
    sums = [0.0]
    for rank in range(1, count + 1):
        sums.append(sums[-1] + 1 / rank**0.8)
    return [after for _before, after in pairwise(sums)]
