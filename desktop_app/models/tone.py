"""What a value says beside its words; the colour only repeats it."""

from enum import Enum


class Tone(Enum):
    """The tint that a word is set on."""

    PLAIN = "plain"
    CONFIRMED = "confirmed"
    DOUBT = "doubt"
    VIOLENCE = "violence"
