"""Office packages: the only place that knows the zip and the XML of spreadsheets."""
