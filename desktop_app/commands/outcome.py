"""How a command ends."""

DONE = 0
FAILED = 1
WRONG_USAGE = 2
UNREADABLE = 3
"""Only of `check`: the library cannot be read, or not all of it."""


class Failed(Exception):
    """A command cannot do what was asked; its text is the one line for standard error."""


class WrongUsage(Exception):
    """The words of the command do not go together; its text is the one line for standard error."""
