"""Rows under headings."""

from PySide6.QtCore import QModelIndex, Qt

from desktop_app.models.headed_rows import HeadedRows, Heading


class Words(HeadedRows[str]):
    def told(self, row: str, role: int) -> str | None:
        return row.upper() if role == Qt.ItemDataRole.DisplayRole else f"{role}"


def words() -> Words:
    made = Words()
    made.show_rows((Heading("Some"), "one", "two"))
    return made


def test_only_rows_below_a_heading_can_be_chosen() -> None:
    model = words()
    chosen = [bool(model.flags(model.index(n)) & Qt.ItemFlag.ItemIsSelectable) for n in range(3)]
    assert chosen == [False, True, True]
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_heading_says_its_text_and_nothing_else() -> None:
    model = words()
    assert [model.index(number).data() for number in range(3)] == ["Some", "ONE", "TWO"]
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.data(QModelIndex()) is None


def test_the_same_rows_again_change_nothing() -> None:
    model = words()
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    assert not model.show_rows((Heading("Some"), "one", "two"))
    assert not resets
    assert model.show_rows(("one",))
    assert len(resets) == 1
    assert model.row(1) is None
    assert model.rowCount() == 1
