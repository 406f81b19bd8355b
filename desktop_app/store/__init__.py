"""The library file and what stands beside it: TinyDB, change log, fold, lock."""
