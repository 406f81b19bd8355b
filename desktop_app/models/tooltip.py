"""Tooltips that are text, whatever they hold: Qt guesses markup from the text itself."""


def plain_tooltip(text: str) -> str:
    """A tooltip that Qt takes for rich text, with the text in it as text."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<span style="white-space: pre-wrap">{escaped}</span>' if text else ""
