"""What a renderer hands back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a document, and sentences for the user where it is less than asked for."""

    data: bytes
    warnings: tuple[str, ...] = ()


class ExportError(Exception):
    """Why there is no document, in one sentence for the user."""
