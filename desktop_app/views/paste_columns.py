"""Which column of a pasted table holds what, and what holds for rows that do not say."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from desktop_app import gettext as _
from desktop_app.domain.fields import fields_of
from desktop_app.domain.records import Atrocity
from desktop_app.domain.records.atrocity import Attribution
from desktop_app.domain.records.common import Citation
from desktop_app.importers.atrocity_rows import Defaults
from desktop_app.importers.columns import Target, matched, targets
from desktop_app.library import Library
from desktop_app.models.tooltip import plain_tooltip
from desktop_app.views.form.catalogue import Catalogue
from desktop_app.views.form.fields import Fields


class PasteColumns(QWidget):
    """A list of fields for each column, and the form's controls for what holds otherwise."""

    changed = Signal()

    def __init__(self, library: Library, heads: Sequence[str], group: str) -> None:
        super().__init__()
        self.boxes: list[QComboBox] = []
        self._attribution: dict[str, Any] = {"group": group} if group else {}
        self._attribution["basis"] = "attributed"
        self._citation: dict[str, Any] = {}
        catalogue = Catalogue(library, Atrocity)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(4)
        self._head(_("COLUMNS"))
        for head, target in zip(heads, matched(heads), strict=True):
            self._add_box(head, target)
        self._head(_("WHERE A ROW DOES NOT SAY"))
        self.attribution = Fields(
            Attribution, self._attribution, catalogue, _all_but(Attribution, "group", "basis")
        )
        self.citation = Fields(Citation, self._citation, catalogue, _all_but(Citation, "source"))
        for fields in (self.attribution, self.citation):
            fields.edited.connect(self.changed)
            self._column.addWidget(fields)
        self._head(_("WHAT IS NOT UNDERSTOOD"))
        self.keep = QCheckBox(_("Keep it in the internal note"))
        self.keep.setChecked(True)
        self.keep.toggled.connect(self.changed)
        self._column.addWidget(self.keep)
        self._column.addStretch(1)

    @property
    def targets(self) -> tuple[Target | None, ...]:
        """What each column holds, None for those left out."""
        return tuple(box.currentData() for box in self.boxes)

    @property
    def defaults(self) -> Defaults:
        """What holds for rows that say nothing of it."""
        return Defaults(
            str(self._attribution.get("group", "")),
            str(self._attribution.get("basis", "")),
            str(self._citation.get("source", "")),
            self.keep.isChecked(),
        )

    def _add_box(self, head: str, target: Target | None) -> None:
        label = QLabel(head)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setToolTip(plain_tooltip(head))
        box = QComboBox()
        box.setAccessibleName(_("Column “{head}” holds").format(head=head))
        box.setMaxVisibleItems(24)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.addItem(_("– left out –"), None)
        for each in targets():
            box.addItem(each.label, each)
        box.setCurrentIndex(0 if target is None else 1 + targets().index(target))
        box.currentIndexChanged.connect(lambda at: self._chosen(box, at))
        label.setBuddy(box)
        self.boxes.append(box)
        self._column.addWidget(label)
        self._column.addWidget(box)
        self._column.addSpacing(6)

    def _chosen(self, box: QComboBox, at: int) -> None:
        """A field is in one column; another that held it is left out."""
        for other in self.boxes:
            if at and other is not box and other.currentIndex() == at:
                other.blockSignals(True)  # noqa: FBT003
                other.setCurrentIndex(0)
                other.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def _head(self, text: str) -> None:
        label = QLabel(text)
        label.setProperty("role", "section")
        if self._column.count():
            self._column.addSpacing(14)
        self._column.addWidget(label)
        self._column.addSpacing(4)


def _all_but(record_type: type[Attribution] | type[Citation], *kept: str) -> set[str]:
    return set(fields_of(record_type)) - set(kept)
