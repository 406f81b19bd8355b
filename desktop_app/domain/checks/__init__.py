"""Checks of a record, one idea each; `desktop_app.domain.problems` runs them all."""
