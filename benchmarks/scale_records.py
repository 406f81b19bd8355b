"""The records of the made-up library, table by table."""

import random
from collections.abc import Iterator, Mapping

from benchmarks import scale_words as words
from benchmarks.scale_parts import Document, Parts


class Records:
    """So many of each table, made one by one; they name each other."""

    def __init__(self, chance: random.Random, counts: Mapping[str, int]) -> None:
        self._chance = chance
        self._counts = counts
        self._parts = Parts(chance, counts)

    def groups(self) -> Iterator[tuple[str, Document]]:
        """Groups with a name, an acronym and often one in another script."""
        for number in range(self._counts["groups"]):
            where = self._parts.pick(self._parts.places)["name"]
            name = f"{self._parts.pick(words.CAUSES)} {where} {self._parts.pick(words.BODIES)}"
            names = [{"text": name, "kind": "official", "script": "Latn"}]
            acronym = "".join(word[0] for word in name.replace("-", " ").split()).upper()
            names.append({"text": f"{acronym}-{where[:2]}", "kind": "acronym"})
            if self._chance.random() < 0.5:
                given = self._parts.pick(words.FAMILY)
                native = self._parts.pick(words.NATIVE_BODIES).format(given[1] or given[2])
                names.append({"text": native, "kind": "native", "script": "Arab"})
            claims = [
                {
                    "statement": self._parts.prose(1),
                    "claimant": self._parts.person(),
                    "stance": "contested",
                }
                for _claim in range(self._chance.randrange(3))
            ]
            yield (
                f"g{number}",
                {
                    "names": names,
                    "kind": "rebel-group",
                    "state": self._parts.pick(("active", "dormant", "defeated")),
                    "founded": self._parts.date(),
                    "area": [self._parts.pick(words.COUNTRIES)],
                    "summary": self._parts.prose(6),
                    "claims": claims,
                    "citations": self._parts.citations(),
                },
            )

    def people(self) -> Iterator[tuple[str, Document]]:
        """People under one to three spellings, many in a second script."""
        for number in range(self._counts["people"]):
            given, other, family = (
                self._parts.pick(words.GIVEN),
                self._parts.pick(words.GIVEN),
                self._parts.pick(words.FAMILY),
            )
            middle = self._chance.random() < 0.4
            parts = [given, other, family] if middle else [given, family]
            prefix = self._parts.pick(words.TITLES)
            texts = {prefix + " ".join(self._parts.pick(part[0].split()) for part in parts): "Latn"}
            if self._chance.random() < 0.4:
                texts[" ".join(self._parts.pick(part[0].split()) for part in parts)] = "Latn"
            if all(part[1] for part in parts) and self._chance.random() < 0.6:
                texts[" ".join(part[1] for part in parts)] = "Arab"
            elif self._chance.random() < 0.3:
                texts[" ".join(part[2] for part in parts)] = "Cyrl"
            kinds = ("official", "alias", "native")
            names = [
                {"text": text, "kind": kind, "script": script}
                for (text, script), kind in zip(texts.items(), kinds, strict=False)
            ]
            person: Document = {"names": names, "nationality": [self._parts.pick(words.COUNTRIES)]}
            if self._chance.random() < 0.5:
                person |= {"died": self._parts.date(), "biography": self._parts.prose(2)}
            yield f"p{number}", person | {"citations": self._parts.citations()}

    def postings(self) -> Iterator[tuple[str, Document]]:
        """Postings of these people in these groups."""
        for number in range(self._counts["leadership"]):
            start, end = sorted((self._parts.date(), self._parts.date()))
            posting: Document = {
                "group": self._parts.group(),
                "person": f"p{self._chance.randrange(self._counts['people'])}",
                "role": self._parts.pick(words.ROLES),
                "start": start,
                "exit_note": self._parts.prose(1),
                "citations": self._parts.citations(),
            }
            yield f"l{number}", posting | ({"end": end} if self._chance.random() < 0.7 else {})

    def atrocities(self) -> Iterator[tuple[str, Document]]:
        """Events: many per place and group, a few with a second account or a marking."""
        for number in range(self._counts["atrocities"]):
            place = self._parts.scene()
            best = int(self._chance.paretovariate(0.9))
            killed = {"low": best - best // 4, "best": best, "high": best + best // 3}
            accounts = [
                {
                    "source": self._parts.source(),
                    "killed": {"best": best + extra},
                    "note": self._parts.prose(1),
                }
                for extra in range(self._chance.choices((0, 1, 2), (70, 20, 10))[0])
            ]
            mode, aim = self._parts.pick(words.MODES), self._parts.pick(words.AIMS)
            record: Document = {
                "title": f"{mode} on {aim} in {place['name']}",
                "date": self._parts.date(),
                "attributions": [
                    {
                        "group": self._parts.group(),
                        "basis": self._parts.basis(),
                        "by": self._parts.by(),
                    }
                ],
                "place": place,
                "attack_types": [
                    self._parts.pick(("bombing", "armed-assault", "hostage-kidnapping"))
                ],
                "targets": [
                    self._parts.pick(("private-citizens", "religious", "police", "education"))
                ],
                "killed": killed,
                "summary": self._parts.prose(self._chance.randrange(1, 4), native=0.12),
                "citations": self._parts.citations(),
                "external_ids": {"UCDP": str(100_000 + number)},
            }
            if accounts:
                record["accounts"] = accounts
            if self._chance.random() < 0.02:
                record["marking"] = self._parts.pick(("green", "amber", "red"))
            yield f"a{number}", record

    def relations(self) -> Iterator[tuple[str, Document]]:
        """Dated relations of pairs of groups."""
        for number in range(self._counts["relations"]):
            yield (
                f"r{number}",
                {
                    "subject": self._parts.group(),
                    "kind": self._parts.pick(words.RELATIONS),
                    "object": self._parts.group(),
                    "start": self._parts.date(),
                    "basis": self._parts.pick(("declared", "observed", "alleged", "inferred")),
                    "statement": self._parts.prose(2),
                    "citations": self._parts.citations(),
                },
            )

    def sources(self) -> Iterator[tuple[str, Document]]:
        """Articles and reports; some without a title."""
        for number in range(self._counts["sources"]):
            publisher, where = (
                self._parts.pick(words.PUBLISHERS),
                self._parts.pick(self._parts.places)["name"],
            )
            source: Document = {
                "type": "article-newspaper",
                "publisher": publisher,
                "issued": self._parts.date(),
                "url": f"https://{publisher.lower().replace(' ', '')}.example/{where}/{number}",
                "language": "en",
                "reliability": self._parts.pick("ABCD"),
            }
            if self._chance.random() < 0.9:
                dead = self._chance.randrange(2, 60)
                source["title"] = (
                    f"{dead} dead in {self._parts.pick(words.MODES).lower()} near {where}"
                )
            if self._chance.random() < 0.4:
                source["author"] = self._parts.person()
            yield f"s{number}", source
