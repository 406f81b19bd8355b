"""Values drawn by chance for every kind of field, hostile ones among them."""

from random import Random
from typing import Any

from desktop_app.domain.countries import COUNTRIES
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import (
    Address,
    AnyValue,
    Count,
    Countries,
    Country,
    Date,
    FieldNames,
    Keyed,
    Number,
    OneOf,
    Part,
    Prose,
    Reference,
    Rows,
    SomeOf,
)
from desktop_app.domain.records.common import Rival
from tests.export.library import DOCUMENTS
from tests.views.form.typing import Struct

LONG = 100_000
ROWS = 3
SELDOM_LONG = 200
"""One text in so many is long; in rows, where there are many texts, one in ten times so many."""
PIECES = (
    "plain words",
    "\t",
    "\u00a0",
    "e\u0301\u0323",
    "क्षि",
    "ولاية خراسان",
    "שָׁלוֹם",
    "\u202bنام\u202c",
    "\u2067x\u2069",
    "\u200f",
    "\u200d",
    "👩‍👩‍👧",
    "🇦🇫",
    "\U0001f600",
    "\ue000",
    "\ufeff",
    "\ufffd",
    "<b>bold</b>",
    "&amp; &",
    "<script>alert(1)</script>",
    "[link](http://e)",
    "# *x* _y_ `z`",
    "=SUM(A1:A9)",
    "+1",
    "-1",
    "@cmd|' /C calc'!A0",
    "{{ x }} {% y %} {name} %s",
    "\\n \\u0000",
    "\"quoted\" 'so' “so”",
    "null",
    "NaN",
    "1e400",
)
LINE_ENDS = ("\n", "\n\n", "\n \n")


class Chance:
    """Draws values that say something, blanks around them aside."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._seldom = SELDOM_LONG

    def text(self, *, lines: bool = False) -> str:
        """Pieces in any order; now and then very many of them."""
        pieces = (*PIECES, *LINE_ENDS) if lines else PIECES
        if self._random.random() < 1 / self._seldom:
            text = "".join(self._random.choices(pieces, k=LONG // 8))
            return f"a{text * 9:.{LONG - 2}}z"
        text = "".join(self._random.choices(pieces, k=self._random.randint(1, 8)))
        return text.strip("\ufeff\u00a0\t\n ") or "x"

    def value(self, field: Field, record_type: Struct, depth: int = 2) -> Any:  # noqa: C901 - one line a kind
        """A raw value of the shape that the field declares."""
        random = self._random
        match field.kind:
            case Prose():
                return self.text(lines=True)
            case Date():
                return self._date()
            case Number(low, high):
                return random.choice(
                    (random.randint(int(low), int(high)), random.uniform(low, high), 0, 0.1 + 0.2)
                )
            case Count():
                parts = random.sample(("low", "best", "high"), random.randint(1, 3))
                return {part: random.choice((0, random.randint(0, 10**12))) for part in parts}
            case OneOf(vocabulary):
                return self._of([term.id for term in vocabulary])
            case SomeOf(vocabulary):
                return self._several([term.id for term in vocabulary])
            case Reference(table):
                return self._of(list(DOCUMENTS[table]))
            case Country():
                return self._of(list(COUNTRIES))
            case Countries():
                return self._several(list(COUNTRIES))
            case Address():
                return self.text() if random.random() < 0.3 else f"https://e.org/{self.text()}"
            case FieldNames(several):
                names = list(fields_of(record_type))
                return self._several(names) if several else random.choice(names)
            case Keyed(keys=keys) if keys:
                return {term.id: self.text() for term in keys}
            case Keyed():
                return {self.text(): self.text() for _pair in range(random.randint(1, 3))}
            case Part(part_type):
                return self.row(part_type, record_type, depth)
            case Rows(row_type):
                return [self.row(row_type, record_type, depth) for _row in range(ROWS)]
            case _:
                return self.text()

    def row(
        self, struct: Struct, record_type: Struct, depth: int = 2, *, with_rest: bool = True
    ) -> dict[str, Any]:
        """Some fields of a nested type, one at least; a rival's value is of the rivalled kind."""
        fields = {
            name: field
            for name, field in fields_of(struct).items()
            if depth > 1 or not isinstance(field.kind, Part | Rows)
        }
        names = self._random.sample(list(fields), min(len(fields), self._random.randint(1, 2)))
        self._seldom = 10 * SELDOM_LONG
        row = {
            name: self.value(fields[name], record_type, depth - 1)
            for name in fields
            if name in names and not isinstance(fields[name].kind, AnyValue)
        }
        if struct is Rival:
            row = row if with_rest else {}
            rivalled = self._random.choice(list(fields_of(record_type).values()))
            row |= {"field": rivalled.name}
            row |= {"value": self.value(rivalled, record_type, depth - 1)}
        self._seldom = SELDOM_LONG
        return row

    def _of(self, ids: list[str]) -> str:
        """An entry of a list; sometimes what is none."""
        return self._random.choice(ids) if self._random.random() < 0.9 else f"≠ {self.text()}"

    def _several(self, ids: list[str]) -> list[str]:
        return self._random.sample(ids, self._random.randint(1, min(3, len(ids))))

    def _date(self) -> str:
        random = self._random

        def point() -> str:
            year, month = random.randint(1000, 2999), random.randint(1, 12)
            text = random.choice(
                (
                    f"{year}",
                    f"{year}-{month:02}",
                    f"{year}-{month:02}-{random.randint(1, 28):02}",
                    f"{year}-{random.randint(21, 24)}",
                    f"{year // 10}X",
                    f"{year // 100}XX",
                    f"{year}-XX",
                    f"{year}-{month:02}-XX",
                )
            )
            return text + random.choice(("", "", "?", "~", "%"))

        one, two = sorted((point(), point()))
        return random.choice(
            (one, one, f"{one}/{two}", f"{one}/..", f"{one}/", f"../{one}", self.text())
        )
