"""The small grammars: the text of one cell to the value that it says."""
