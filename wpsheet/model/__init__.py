"""The programme as values; nothing of a file format, and nothing but the standard library."""
