"""How much of anything a command takes: far more than any work programme has.

A programme has about a hundred activities, seldom two thousand. The limits are where the work
begins to take longer than anybody waits: 20 seconds, 2 GB.
"""

ACTIVITIES = 10_000
"""Activities of a programme, for every command; rows that hold one or two cells only as well."""
CHARACTERS = 30_000_000
"""Characters of all activities: twice what so many full ones have."""
LOOKS = 200_000
"""Stretches of text with a formatting of their own; most activities have none."""
DOCUMENT_ROWS = 25_000
"""Rows of the tables of a Word document, which is read ten times as slowly as a sheet."""
FINDINGS = 200_000
"""Findings of a report that is more than a list of them: JSON, HTML, SARIF, GitHub."""
NOTES = 50_000
"""Findings of an annotated copy, each of which is a line of a sheet and a note on a cell."""
CONTINUED = 5_000
"""Further rows of the tallest height that all texts together may take when they are circulated."""
