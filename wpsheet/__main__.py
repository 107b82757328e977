"""`python -m wpsheet`, for machines whose PATH lacks the scripts folder."""

from wpsheet.cli import script

script()
