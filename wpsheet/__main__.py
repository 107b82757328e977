"""`python -m wpsheet`, for machines whose PATH lacks the scripts folder."""

from wpsheet.cli import script

if __name__ == "__main__":  # the processes of --jobs import this module
    script()
