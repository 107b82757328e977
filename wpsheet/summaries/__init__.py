"""Figures of a programme: counts, agenda, several programmes together."""
