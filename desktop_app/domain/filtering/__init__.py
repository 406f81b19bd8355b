"""How a table of a sheet is narrowed: by words, by dates, by what its rows are; with counts."""
