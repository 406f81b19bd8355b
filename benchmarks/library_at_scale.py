"""A made-up library as large as a whole conflict dataset, the same every time.

Shaped like UCDP's georeferenced events: many events per place, most dated by the day and some by
the month or year only, few deaths in most and many in few, names in several scripts.
``python -m benchmarks.library_at_scale db.json`` writes it; ``--share 0.1`` a tenth of it.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks import scale_words as words

SEED = 1989
ATROCITIES, GROUPS, POSTINGS, RELATIONS, SOURCES = 72_000, 300, 5_000, 3_000, 20_000
PEOPLE, PLACES, VILLAGES = 3_500, 6_000, 15_000
ACCENTS = 0.02
"""The share of made-up words that carry accents."""

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]


def library(share: float = 1.0, seed: int = SEED) -> Tables:
    """Documents by table and id; `share` scales the number of records."""
    chance = random.Random(seed)
    world = _World(chance, share)
    return {
        "_library": {"1": {"schema": 1, "id": f"made-up-{seed}", "title": "A library at scale"}},
        "groups": dict(world.groups()),
        "people": dict(world.people()),
        "leadership": dict(world.postings()),
        "atrocities": dict(world.atrocities()),
        "relations": dict(world.relations()),
        "sources": dict(world.sources()),
    }


def encoded(tables: Mapping[str, Mapping[str, Document]]) -> dict[str, dict[str, bytes]]:
    """The bytes of each record, as the store holds them."""
    return {
        table: {
            id_: json.dumps(document, ensure_ascii=False).encode() for id_, document in rows.items()
        }
        for table, rows in tables.items()
    }


def write(path: Path, tables: Mapping[str, Mapping[str, Document]]) -> None:
    """Write db.json, one record per line."""
    parts = []
    for table, rows in encoded(tables).items():
        lines = b",\n".join(json.dumps(id_).encode() + b": " + row for id_, row in rows.items())
        parts.append(json.dumps(table).encode() + b": {\n" + lines + b"\n}")
    path.write_bytes(b"{\n" + b",\n".join(parts) + b"\n}\n")


class _World:
    """What the records of one library have in common: its places, people and publishers."""

    def __init__(self, chance: random.Random, share: float) -> None:
        self._chance = chance
        self._counts = {
            name: max(3, round(count * share))
            for name, count in (
                ("groups", GROUPS),
                ("people", PEOPLE),
                ("leadership", POSTINGS),
                ("atrocities", ATROCITIES),
                ("relations", RELATIONS),
                ("sources", SOURCES),
            )
        }
        self._villages = [self._word() for _number in range(VILLAGES)]
        self._places = [self._place() for _number in range(max(3, round(PLACES * share)))]
        self._place_weights = _many_in_few(len(self._places))
        self._group_weights = _many_in_few(self._counts["groups"])

    def groups(self) -> Iterator[tuple[str, Document]]:
        """Groups with a name, an acronym and often one in another script."""
        for number in range(self._counts["groups"]):
            where = self._pick(self._places)["name"]
            name = f"{self._pick(words.CAUSES)} {where} {self._pick(words.BODIES)}"
            names = [{"text": name, "kind": "official", "script": "Latn"}]
            acronym = "".join(word[0] for word in name.replace("-", " ").split()).upper()
            names.append({"text": f"{acronym}-{where[:2]}", "kind": "acronym"})
            if self._chance.random() < 0.5:
                given = self._pick(words.FAMILY)
                native = self._pick(words.NATIVE_BODIES).format(given[1] or given[2])
                names.append({"text": native, "kind": "native", "script": "Arab"})
            claims = [
                {"statement": self._prose(1), "claimant": self._person(), "stance": "contested"}
                for _claim in range(self._chance.randrange(3))
            ]
            yield (
                f"g{number}",
                {
                    "names": names,
                    "kind": "rebel-group",
                    "state": self._pick(("active", "dormant", "defeated")),
                    "founded": self._date(),
                    "area": [self._pick(words.COUNTRIES)],
                    "summary": self._prose(6),
                    "claims": claims,
                    "citations": self._citations(),
                },
            )

    def people(self) -> Iterator[tuple[str, Document]]:
        """People under one to three spellings, many in a second script."""
        for number in range(self._counts["people"]):
            given, other, family = (
                self._pick(words.GIVEN),
                self._pick(words.GIVEN),
                self._pick(words.FAMILY),
            )
            middle = self._chance.random() < 0.4
            parts = [given, other, family] if middle else [given, family]
            prefix = self._pick(words.TITLES)
            texts = {prefix + " ".join(self._pick(part[0].split()) for part in parts): "Latn"}
            if self._chance.random() < 0.4:
                texts[" ".join(self._pick(part[0].split()) for part in parts)] = "Latn"
            if all(part[1] for part in parts) and self._chance.random() < 0.6:
                texts[" ".join(part[1] for part in parts)] = "Arab"
            elif self._chance.random() < 0.3:
                texts[" ".join(part[2] for part in parts)] = "Cyrl"
            kinds = ("official", "alias", "native")
            names = [
                {"text": text, "kind": kind, "script": script}
                for (text, script), kind in zip(texts.items(), kinds, strict=False)
            ]
            person: Document = {"names": names, "nationality": [self._pick(words.COUNTRIES)]}
            if self._chance.random() < 0.5:
                person |= {"died": self._date(), "biography": self._prose(2)}
            yield f"p{number}", person | {"citations": self._citations()}

    def postings(self) -> Iterator[tuple[str, Document]]:
        """Postings of these people in these groups."""
        for number in range(self._counts["leadership"]):
            start, end = sorted((self._date(), self._date()))
            posting: Document = {
                "group": self._group(),
                "person": f"p{self._chance.randrange(self._counts['people'])}",
                "role": self._pick(words.ROLES),
                "start": start,
                "exit_note": self._prose(1),
                "citations": self._citations(),
            }
            yield f"l{number}", posting | ({"end": end} if self._chance.random() < 0.7 else {})

    def atrocities(self) -> Iterator[tuple[str, Document]]:
        """Events: many per place and group, a few with a second account or a marking."""
        for number in range(self._counts["atrocities"]):
            place = self._chance.choices(self._places, cum_weights=self._place_weights)[0]
            best = int(self._chance.paretovariate(0.9))
            killed = {"low": best - best // 4, "best": best, "high": best + best // 3}
            accounts = [
                {"source": self._source(), "killed": {"best": best + extra}, "note": self._prose(1)}
                for extra in range(self._chance.choices((0, 1, 2), (70, 20, 10))[0])
            ]
            mode, aim = self._pick(words.MODES), self._pick(words.AIMS)
            record: Document = {
                "title": f"{mode} on {aim} in {place['name']}",
                "date": self._date(),
                "attributions": [
                    {"group": self._group(), "basis": self._basis(), "by": self._by()}
                ],
                "place": place,
                "attack_types": [self._pick(("bombing", "armed-assault", "hostage-kidnapping"))],
                "targets": [self._pick(("private-citizens", "religious", "police", "education"))],
                "killed": killed,
                "summary": self._prose(self._chance.randrange(1, 4), native=0.12),
                "citations": self._citations(),
                "external_ids": {"UCDP": str(100_000 + number)},
            }
            if accounts:
                record["accounts"] = accounts
            if self._chance.random() < 0.02:
                record["marking"] = self._pick(("green", "amber", "red"))
            yield f"a{number}", record

    def relations(self) -> Iterator[tuple[str, Document]]:
        """Dated relations of pairs of groups."""
        for number in range(self._counts["relations"]):
            yield (
                f"r{number}",
                {
                    "subject": self._group(),
                    "kind": self._pick(words.RELATIONS),
                    "object": self._group(),
                    "start": self._date(),
                    "basis": self._pick(("declared", "observed", "alleged", "inferred")),
                    "statement": self._prose(2),
                    "citations": self._citations(),
                },
            )

    def sources(self) -> Iterator[tuple[str, Document]]:
        """Articles and reports; some without a title."""
        for number in range(self._counts["sources"]):
            publisher, where = self._pick(words.PUBLISHERS), self._pick(self._places)["name"]
            source: Document = {
                "type": "article-newspaper",
                "publisher": publisher,
                "issued": self._date(),
                "url": f"https://{publisher.lower().replace(' ', '')}.example/{where}/{number}",
                "language": "en",
                "reliability": self._pick("ABCD"),
            }
            if self._chance.random() < 0.9:
                dead = self._chance.randrange(2, 60)
                source["title"] = f"{dead} dead in {self._pick(words.MODES).lower()} near {where}"
            if self._chance.random() < 0.4:
                source["author"] = self._person()
            yield f"s{number}", source

    # Parts

    def _pick(self, among: Any) -> Any:  # noqa: ANN401
        return among[int(self._chance.random() * len(among))]

    def _place(self) -> Document:
        name = self._word()
        if self._chance.random() < 0.15:
            name += f" {self._word()}"
        precision = self._pick(("exact", "town", "town", "district", "province"))
        return {
            "name": name,
            "admin1": self._pick(words.PROVINCES),
            "country": self._pick(words.COUNTRIES),
            "latitude": round(self._chance.uniform(-10, 40), 4),
            "longitude": round(self._chance.uniform(-10, 75), 4),
            "precision": precision,
        }

    def _word(self) -> str:
        count = self._chance.choices((0, 1, 2), (2, 5, 3))[0]
        middle = "".join(self._pick(words.MIDDLES) for _part in range(count))
        word = f"{self._pick(words.STARTS)}{middle}{self._pick(words.ENDS)}".replace("-", "")
        return word.translate(words.ACCENTED) if self._chance.random() < ACCENTS else word

    def _village(self) -> str:
        """Few are named often and most seldom, as in all running text."""
        return self._villages[int(len(self._villages) * self._chance.random() ** 3)]

    def _person(self) -> str:
        given, family = self._pick(words.GIVEN)[0].split(), self._pick(words.FAMILY)[0].split()
        return f"{self._pick(given)} {self._pick(family)}"

    def _group(self) -> str:
        numbers = range(self._counts["groups"])
        return f"g{self._chance.choices(numbers, cum_weights=self._group_weights)[0]}"

    def _basis(self) -> str:
        return self._chance.choices(("claimed", "attributed", "suspected", "denied"), (3, 5, 2, 1))[
            0
        ]

    def _by(self) -> str:
        return self._person() if self._chance.random() < 0.3 else str(self._pick(words.PUBLISHERS))

    def _source(self) -> str:
        return f"s{self._chance.randrange(self._counts['sources'])}"

    def _citations(self) -> list[Document]:
        return [{"source": self._source()} for _citation in range(self._chance.randrange(1, 4))]

    def _date(self) -> str:
        year = 1989 + int(self._chance.triangular(0, 37, 30))
        month, day = self._chance.randrange(1, 13), self._chance.randrange(1, 29)
        kind = self._chance.random()
        if kind < 0.85:
            return f"{year}-{month:02}-{day:02}"
        return (
            f"{year}-{month:02}" if kind < 0.95 else self._pick((f"{year}", f"{year}?", f"{year}~"))
        )

    def _prose(self, sentences: int, native: float = 0.0) -> str:
        among = words.NATIVE_SENTENCES if self._chance.random() < native else words.SENTENCES
        return " ".join(
            self._pick(among).format(
                n=self._chance.randrange(2, 60),
                place=self._village(),
                other=self._pick(self._places)["name"],
                time=self._pick(words.TIMES),
                aim=self._pick(words.AIMS),
                person=self._person(),
                publisher=self._pick(words.PUBLISHERS),
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


def main() -> None:
    """Write the library where the argument says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--share", type=float, default=1.0, help="of all records: 0.1 is a tenth")
    options = parser.parse_args()
    tables = library(options.share)
    write(options.path, tables)
    count = sum(map(len, tables.values())) - 1
    print(f"{options.path}: {count:,} records, {options.path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
