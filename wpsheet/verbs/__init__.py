"""What a person asks for, from file to file: the functions that commands and pages call."""
