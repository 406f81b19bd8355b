"""Synthetic libraries of any size, the same every time: what the store's figures are taken on."""

import random
from collections.abc import Iterator

GROUPS, SOURCES = 30, 300
_PLACES = ("Kabul", "Herat", "Jalalabad", "Mazar", "Kunduz", "Kandahar", "Quetta", "Ghazni")
_PHRASES = (
    "an attack on a mosque",
    "two men fired",
    "before the blast",
    "a hospital counted the dead",
    "while others spoke of more",
    "witnesses said",
    "police and elders denied it",
    "a convoy at a checkpoint",
    "the market near its gate",
    "a claim by the group",
)


def records(count: int) -> Iterator[tuple[str, dict[str, object]]]:
    """Ids and documents of so many made-up atrocities, about 550 bytes each."""
    chance = random.Random(20)
    for number in range(1, count + 1):
        place = chance.choice(_PLACES)
        low = chance.randrange(40)
        yield (
            str(number),
            {
                "title": f"{chance.choice(_PHRASES)}, {place}",
                "date": f"20{chance.randrange(15, 26)}-{chance.randrange(1, 13):02}",
                "place": {"name": place, "country": "AF", "precision": "town"},
                "attributions": [
                    {"group": f"group-{chance.randrange(GROUPS)}", "basis": "claimed"}
                ],
                "killed": {"low": low, "best": low + 2, "high": low + chance.randrange(2, 9)},
                "summary": ", ".join(chance.choices(_PHRASES, k=11)),
                "citations": [{"source": f"source-{chance.randrange(SOURCES)}", "locator": "p. 2"}],
            },
        )
