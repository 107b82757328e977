"""openpyxl opens each workbook of these tests once."""

from openpyxl_once import opened_once as opened_once
