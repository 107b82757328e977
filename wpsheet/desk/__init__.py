"""The desk: a page on the own computer that follows a workbook while Excel stays its editor."""
