"""The seal of a circulated workbook: what it held when it was written, and what changed since."""
