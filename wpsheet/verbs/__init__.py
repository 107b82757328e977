"""What a person asks for, from file to file: the functions behind commands and pages."""
