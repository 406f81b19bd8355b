"""What the command line knows of a command."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple


class Command(NamedTuple):
    """A command: `declare` adds its arguments to a parser, `run` returns its exit status."""

    declare: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
