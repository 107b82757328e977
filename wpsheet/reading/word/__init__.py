"""Word documents: their text, with its formatting, as a grid of cells."""
