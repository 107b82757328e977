"""The packaged sample programme, in this project's own words."""
