"""Word documents: the annex, and the table of what changed."""
