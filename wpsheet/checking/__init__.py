"""Checking a programme: rules look and propose, and change nothing."""
