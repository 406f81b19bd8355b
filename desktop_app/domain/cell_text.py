"""Text in the cells of a spreadsheet, which takes what begins with = + - @ for a formula.

An apostrophe before such a text says that it is one; spreadsheets and we take it off again.
See https://owasp.org/www-community/attacks/CSV_Injection.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet computes; plain numbers stay numbers."""
    return f"'{text}" if looks_like_formula(text) else text


def unguarded(cell: str) -> str:
    """The text that a guarded cell holds; any other cell is its own text."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would compute the text, or take a first apostrophe off it."""
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)
