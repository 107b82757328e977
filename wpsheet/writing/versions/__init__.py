"""Workbooks about versions: what changed, what was merged, what was reported before."""
