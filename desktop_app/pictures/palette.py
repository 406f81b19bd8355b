"""What each ink looks like, on light ground and on dark."""

from collections.abc import Mapping

from desktop_app.pictures.marks import Ink

Palette = Mapping[Ink, str]

LIGHT: Palette = {
    Ink.TEXT: "#1B1F23",
    Ink.MUTED: "#5B646D",
    Ink.LINE: "#E2E5E7",
    Ink.PAGE: "#FFFFFF",
    Ink.LAND: "#ECEEEF",
    Ink.ACCENT: "#1D4F7C",
    Ink.NEUTRAL: "#6B747C",
    Ink.VIOLENCE: "#9A2D20",
    Ink.DOUBT: "#8A5A00",
    Ink.CONFIRMED: "#2F6B3A",
}

DARK: Palette = {
    Ink.TEXT: "#E8EAEC",
    Ink.MUTED: "#9AA4AE",
    Ink.LINE: "#2C3238",
    Ink.PAGE: "#181B1F",
    Ink.LAND: "#282E34",
    Ink.ACCENT: "#8DB9E2",
    Ink.NEUTRAL: "#87919B",
    Ink.VIOLENCE: "#E99A8C",
    Ink.DOUBT: "#E6BE6B",
    Ink.CONFIRMED: "#8CCB98",
}
