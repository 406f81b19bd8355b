"""Colours, type and the style sheet of the window, light and dark."""

from string import Template

import msgspec
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app import RESOURCES

INTERFACE = "Inter"
READING = "Source Serif 4"
ARABIC = "Vazirmatn"

_FACES = (
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
    "SourceSerif4-Regular",
    "SourceSerif4-SemiBold",
    "Vazirmatn-Regular",
)

INTERFACE_PIXELS = 13
READING_PIXELS = 17


class Colours(msgspec.Struct, frozen=True):
    """The colours of one theme, by what they say."""

    page: str
    bar: str
    card: str
    text: str
    muted: str
    line: str
    accent: str
    accent_tint: str
    selection: str
    violence: str
    violence_tint: str
    doubt: str
    doubt_tint: str
    confirmed: str
    confirmed_tint: str
    plain_tint: str


LIGHT = Colours(
    page="#FFFFFF",
    bar="#F4F5F3",
    card="#FAFAF8",
    text="#1B1F23",
    muted="#5B646D",
    line="#E2E5E7",
    accent="#1D4F7C",
    accent_tint="#E8EFF6",
    selection="#DCE7F2",
    violence="#9A2D20",
    violence_tint="#F6E9E6",
    doubt="#8A5A00",
    doubt_tint="#FBF1DC",
    confirmed="#2F6B3A",
    confirmed_tint="#E7F1E8",
    plain_tint="#ECEEEF",
)

DARK = Colours(
    page="#181B1F",
    bar="#14171A",
    card="#1D2126",
    text="#E8EAEC",
    muted="#9AA4AE",
    line="#2C3238",
    accent="#8DB9E2",
    accent_tint="#1F2D3B",
    selection="#24364A",
    violence="#E99A8C",
    violence_tint="#3A2220",
    doubt="#E6BE6B",
    doubt_tint="#352B17",
    confirmed="#8CCB98",
    confirmed_tint="#1E3022",
    plain_tint="#282E34",
)


def colours() -> Colours:
    """The colours in force."""
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def load_fonts() -> None:
    """Make the shipped faces that the window uses known to Qt."""
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"{face}.ttf"))


def interface_font() -> QFont:
    """The font of everything but reading text."""
    font = QFont([INTERFACE, ARABIC])
    font.setPixelSize(INTERFACE_PIXELS)
    return font


def reading_font(pixels: int = READING_PIXELS) -> QFont:
    """The font of prose and of names."""
    font = QFont([READING, ARABIC])
    font.setPixelSize(pixels)
    return font


def apply_theme(app: QApplication, *, dark: bool) -> None:
    """Dress the whole program."""
    worn = DARK if dark else LIGHT
    app.setPalette(_palette(worn))
    template = Template((RESOURCES / "themes" / "window.qss").read_text("utf-8"))
    icons = (RESOURCES / "icons").as_posix()
    shade = "dark" if dark else "light"
    app.setStyleSheet(template.substitute(msgspec.structs.asdict(worn), icons=icons, shade=shade))


def _palette(worn: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in {
        role.Window: worn.page,
        role.WindowText: worn.text,
        role.Base: worn.page,
        role.AlternateBase: worn.card,
        role.Text: worn.text,
        role.Button: worn.page,
        role.ButtonText: worn.text,
        role.BrightText: worn.violence,
        role.Highlight: worn.selection,
        role.HighlightedText: worn.text,
        role.Link: worn.accent,
        role.LinkVisited: worn.accent,
        role.PlaceholderText: worn.muted,
        role.ToolTipBase: worn.card,
        role.ToolTipText: worn.text,
        role.Mid: worn.line,
        role.Light: worn.card,
        role.Dark: worn.line,
        role.Accent: worn.accent,
    }.items():
        palette.setColor(where, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, where, QColor(worn.muted))
    return palette
