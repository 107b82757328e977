"""The controlled workbook that officers edit, and what is added to it for a call."""
