"""The sections of a page, one module each: records in, blocks out."""
