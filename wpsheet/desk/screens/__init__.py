"""The screens of the desk: each a page, and what its buttons do."""
