"""What a citation is for: the field, row or record at a place of a form; and how it gets there."""

import msgspec
from PySide6.QtWidgets import QWidget

from desktop_app import gettext as _
from desktop_app.domain.citing import Carrier, carriers, cited, withdrawn
from desktop_app.domain.fields import Field, fields_of
from desktop_app.domain.kinds import Reference, Rows
from desktop_app.views.form.control import Control
from desktop_app.views.form.fields import FieldRow, Fields
from desktop_app.views.form.nested import RowCard, RowsControl


class Target(msgspec.Struct, frozen=True):
    """The control that takes the source, the field that it carries, and the words for both.

    Without `field` it is for all that the list of citations belongs to. `single` means a control
    that takes one source and no citation, as that of an account.
    """

    control: Control
    words: str
    field: str = ""
    single: bool = False


def whole(form: Fields) -> Target:
    """The whole record."""
    return Target(form.rows["citations"].control, _("the whole record"))


def target_of(form: Fields, place: QWidget | None) -> Target:
    """What a source is cited for where `place` has the focus: the innermost that can be cited."""
    outermost: FieldRow | None = None
    inside = place is not None and form.isAncestorOf(place)
    widget = place if inside else None
    while widget is not None and widget is not form:
        if isinstance(widget, RowCard):
            found = _of_row(widget)
            if found is not None:
                return found
        if isinstance(widget, FieldRow):
            outermost = widget
        widget = widget.parentWidget()
    if outermost is None or not outermost.field.cited:
        return whole(form)
    named = _("“{label}”").format(label=outermost.field.label)
    return Target(form.rows["citations"].control, named, outermost.field.name)


def cite(target: Target, source: str, locator: str) -> None:
    """Cite a source, as if the user had typed it."""
    control = target.control
    if target.single:
        control.show_value(source)
    else:
        control.show_value(cited(control.value(), source, locator, target.field))
    control.touch()


def withdraw(target: Target, position: int) -> None:
    """Take a citation back from the target's field, the whole of it where there is no field."""
    if target.single:
        target.control.show_value(None)
        target.control.touch()
        return
    target.control.show_value(withdrawn(target.control.value(), position, target.field))
    target.control.touch()


def citing(target: Target) -> tuple[Carrier, ...]:
    """The citations of just this: those of the field by name, or those of the whole."""
    if target.single:
        source = target.control.value()
        return (Carrier(0, source),) if isinstance(source, str) and source else ()
    found = carriers(target.control.value(), target.field)
    return tuple(carrier for carrier in found if carrier.whole is not bool(target.field))


def rows_cited_by_themselves(control: Control) -> bool:
    """Whether it is a list whose rows have citations of their own."""
    return isinstance(control, RowsControl) and "citations" in fields_of(control.kind.type)


def _of_row(card: RowCard) -> Target | None:
    control = card.parentWidget()
    if not isinstance(control, RowsControl):
        return None
    declared = fields_of(control.kind.type)
    inner = next((name for name in ("citations", "source") if _takes(declared.get(name))), None)
    if inner is None or "fields" in declared:  # a citation itself
        return None
    card.toggle.setChecked(True)
    if card.fields is None:
        return None
    words = _("this {noun}").format(noun=control.kind.noun)
    return Target(card.fields.rows[inner].control, words, single=inner == "source")


def _takes(field: Field | None) -> bool:
    return field is not None and isinstance(field.kind, Rows | Reference)
