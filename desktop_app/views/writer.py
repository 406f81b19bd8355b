"""Writes facts into a text document: headings, paragraphs, label and value, numbered notes."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote, unquote

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from desktop_app.domain.bibliography import Note
from desktop_app.views.theme import Colours, interface_font, reading_font


class Link(msgspec.Struct, frozen=True):
    """What a link leads to: a record of the library, or an address outside (table "web")."""

    table: str
    id: str

    @property
    def href(self) -> str:
        """The link as an anchor's name."""
        return f"to:{self.table}/{quote(self.id, safe='')}"

    @classmethod
    def read(cls, href: str) -> "Link":
        """The link that an anchor names."""
        table, _, record_id = href.removeprefix("to:").partition("/")
        return cls(table, unquote(record_id))


class Span(msgspec.Struct, frozen=True):
    """A run of text in one style."""

    text: str
    muted: bool = False
    strong: bool = False
    link: Link | None = None
    colour: str = ""
    pixels: int = 0


Spans = Sequence[Span | Note]

_LINE = 19
_READING_LINE = 26
"""Pixels from line to line: fixed, so that a raised note does not push lines apart."""


class Writer:
    """Appends to one document, in the colours of one theme."""

    def __init__(self, document: QTextDocument, colours: Colours) -> None:
        document.clear()
        document.setDefaultFont(interface_font())
        self._cursor = QTextCursor(document)
        self._colours = colours
        self._fresh = True
        self._styles: dict[tuple[object, ...], QTextCharFormat] = {}

    @property
    def doubt(self) -> str:
        """The colour of doubt in the writer's theme."""
        return self._colours.doubt

    def title(self, text: str, pixels: int = 22) -> None:
        """The name of what follows, in the reading face."""
        font = reading_font(pixels)
        font.setWeight(QFont.Weight.DemiBold)
        self._block(line=round(pixels * 1.3), from_left=True)
        self._cursor.insertText(text, self._style(font))

    def section(self, text: str) -> None:
        """A small heading."""
        font = interface_font()
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.5)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self._block(above=0 if self._fresh else 24, below=8, heading=2)
        self._cursor.insertText(text, self._style(font, self._colours.muted))

    def reading(self, spans: Spans, above: int = 0) -> None:
        """A paragraph in the reading face."""
        self._block(above=above, below=12, line=_READING_LINE)
        self._insert(spans, reading_font())

    def line(self, spans: Spans, above: int = 0, below: int = 2) -> None:
        """A paragraph in the interface face."""
        self._block(above=above, below=below, line=_LINE)
        self._insert(spans, interface_font())

    def row(self, spans: Spans, above: int = 0, below: int = 2) -> None:
        """A row of a list: it runs from left to right whatever name it begins with."""
        self._block(above=above, below=below, line=_LINE, from_left=True)
        self._insert(spans, interface_font())

    def native(self, text: str) -> None:
        """A name in its own script, at the left whatever its direction."""
        self._block(line=28)
        style = self._cursor.blockFormat()
        style.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._cursor.setBlockFormat(style)
        self._cursor.insertText(text, self._style(reading_font(17), self._colours.muted))

    def facts(self, rows: Iterable[tuple[str, Spans]], label_width: int = 118) -> None:
        """Label and value, a line each."""
        rows = tuple(rows)
        if not rows:
            return
        layout = QTextTableFormat()
        layout.setBorder(0)
        layout.setCellPadding(0)
        layout.setCellSpacing(0)
        layout.setTopMargin(0 if self._fresh else 6)
        layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        layout.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, label_width),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        table = self._cursor.insertTable(len(rows), 2, layout)
        for number, (label, spans) in enumerate(rows):
            self._cursor = table.cellAt(number, 0).firstCursorPosition()
            self._cursor.setBlockFormat(_block_format(below=6))
            self._insert([Span(label, muted=True)], interface_font())
            self._cursor = table.cellAt(number, 1).firstCursorPosition()
            self._cursor.setBlockFormat(_block_format(below=6, from_left=True))
            self._insert(spans, interface_font())
            for column in (0, 1):
                cell = table.cellAt(number, column)
                style = cell.format().toTableCellFormat()
                style.setBottomPadding(6)
                cell.setFormat(style)
        self._leave(table.lastCursorPosition())

    def statement(
        self, spans: Spans, said: Spans, remark: Spans = (), *, doubtful: bool = True
    ) -> None:
        """Something that somebody says, set apart by a bar; never fact."""
        layout = QTextTableFormat()
        layout.setBorder(0)
        layout.setCellPadding(0)
        layout.setCellSpacing(0)
        layout.setTopMargin(0 if self._fresh else 4)
        layout.setBottomMargin(6)
        layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        layout.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        table = self._cursor.insertTable(1, 1, layout)
        cell = table.cellAt(0, 0)
        style = cell.format().toTableCellFormat()
        style.setLeftBorder(3)
        style.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        bar = self._colours.doubt if doubtful else self._colours.muted
        style.setLeftBorderBrush(QBrush(QColor(bar)))
        style.setBackground(QColor(self._colours.card))
        style.setLeftPadding(14)
        style.setRightPadding(12)
        style.setTopPadding(9)
        style.setBottomPadding(8)
        cell.setFormat(style)
        self._cursor = cell.firstCursorPosition()
        self._cursor.setBlockFormat(_block_format(below=3))
        self._insert(spans, interface_font())
        for more in (said, remark):
            if more:
                self._cursor.insertBlock(_block_format(below=2))
                self._insert(more, interface_font())
        self._leave(table.lastCursorPosition())

    def bookmark(self) -> QTextCursor:
        """The paragraph that was written last; it is found again whatever changes around it."""
        at = QTextCursor(self._cursor)
        at.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        return at

    def rewrite(self, bookmark: QTextCursor) -> None:
        """Take a paragraph away; what is written next stands in its place."""
        self._cursor = QTextCursor(bookmark)
        self._cursor.movePosition(
            QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
        )
        self._cursor.removeSelectedText()
        self._fresh = True

    def _leave(self, end: QTextCursor) -> None:
        end.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._cursor = end
        self._cursor.setBlockFormat(_block_format(line=1))
        self._fresh = False

    def _block(
        self,
        *,
        above: int = 0,
        below: int = 0,
        line: int = _LINE,
        heading: int = 0,
        from_left: bool = False,
    ) -> None:
        style = _block_format(above=above, below=below, line=line, from_left=from_left)
        style.setHeadingLevel(heading)
        if self._fresh:
            self._cursor.setBlockFormat(style)
        else:
            self._cursor.insertBlock(style)
        self._fresh = False

    def _insert(self, spans: Spans, font: QFont) -> None:
        for span in spans:
            if isinstance(span, Note):
                self._insert_note(span, font)
            elif span.text:
                self._cursor.insertText(span.text, self._span_style(span, font))

    def _insert_note(self, note: Note, font: QFont) -> None:
        raised = QFont(interface_font())
        raised.setPixelSize(max(15, font.pixelSize()))
        style = self._style(raised, self._colours.accent)
        style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._cursor.insertText("\u2002", style)
        style.setAnchor(True)
        style.setAnchorHref(Link("sources", note.source).href)
        self._cursor.insertText(str(note.number), style)
        if note.locator:
            style.setAnchor(False)
            self._cursor.insertText(f"\u00a0{note.locator}", style)

    def _span_style(self, span: Span, font: QFont) -> QTextCharFormat:
        colour = span.colour or (self._colours.muted if span.muted else self._colours.text)
        colour = self._colours.accent if span.link else colour
        key = (font.family(), font.pixelSize(), span.strong, span.pixels, colour)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._style(_spanned(span, font), colour)
        if span.link:
            style = QTextCharFormat(style)
            style.setAnchor(True)
            style.setAnchorHref(span.link.href)
        return style

    def _style(self, font: QFont, colour: str = "") -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(font)
        style.setForeground(QColor(colour or self._colours.text))
        return style


def _spanned(span: Span, font: QFont) -> QFont:
    font = QFont(font)
    if span.strong:
        font.setWeight(QFont.Weight.DemiBold)
    if span.pixels:
        font.setPixelSize(span.pixels)
    return font


def _block_format(
    *, above: int = 0, below: int = 0, line: int = _LINE, from_left: bool = False
) -> QTextBlockFormat:
    style = QTextBlockFormat()
    if from_left:
        style.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    style.setTopMargin(above)
    style.setBottomMargin(below)
    style.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return style
