"""Names of authors as bibliographies write them."""


def first_name_first(name: str) -> str:
    """Turns "Sayed, Abdul" and "King, Martin Luther, Jr." round; other names stay as they are."""
    parts = [part.strip() for part in name.split(",")]
    if not 2 <= len(parts) <= 3 or not all(parts[:2]):
        return name.strip()
    return " ".join((parts[1], parts[0], *filter(None, parts[2:])))
