"""Versions of a programme: compared, merged, rolled over, sent out and taken back."""
