"""Fact sheet to page to PDF, HTML and Markdown."""
