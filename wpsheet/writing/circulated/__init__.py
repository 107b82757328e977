"""The circulated workbook and the extract, tab by tab."""
