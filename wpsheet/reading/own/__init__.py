"""The sheets of our own in a workbook, read back: lists, exceptions, versions, history, calls."""
