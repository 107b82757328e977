"""Reports and programmes as text and JSON; what they say is made here, at the edge."""
