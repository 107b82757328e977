"""Bringing officers' copies of a programme back together: decisions first, nothing guessed."""
