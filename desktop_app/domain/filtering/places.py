"""Names of places that say what they are a part of."""

from functools import lru_cache


@lru_cache(maxsize=32768)
def wholes(name: str) -> tuple[str, ...]:
    """The place, and each larger one that its name ends with, parted by commas.

    "Dasht-e-Barchi, Kabul" is itself and Kabul; an empty name is none.
    """
    parts = [part.strip() for part in name.split(",")]
    found = (", ".join(filter(None, parts[at:])) for at in range(len(parts)))
    return tuple(dict.fromkeys(whole for whole in found if whole))
