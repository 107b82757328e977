"""How many activities a programme may have for a command that does more than look at it.

A work programme has about a hundred, and the limits stand where the work begins to take longer
than anybody waits: 20 seconds, 2 GB. What only looks (check, show, summary, agenda, watch,
portfolio) takes the most. `read` refuses what is above a limit.
"""

from __future__ import annotations

WRITTEN = 10_000
"""For a new workbook or document: import, circulate, extract, labels, annex, merge, call, roll."""
COMPARED = 20_000
"""For versions held against each other, diff, parity and history, and for edits and notes in the
workbook itself: fill, fix, check --format xlsx."""
CHARACTERS = 3_000
"""Characters of text for each activity that a command takes; a full one has half of it."""
LOOKS = 20
"""Stretches of text with a formatting of their own for each activity; most have none."""
LOOKED_AT = 150_000
"""For what only looks."""
READ = 100_000
"""Activities whose characters what only looks takes."""
HARDLY_FILLED = 10_000
"""Rows under a heading that hold one or two cells only: nobody's activities."""
DOCUMENT_ROWS = 25_000
"""Rows of the tables of a Word document, which is read ten times as slowly as a sheet."""
FINDINGS = 200_000
"""Findings of a report that is more than a list of them: HTML, SARIF, GitHub."""
LISTED = 850_000
"""Findings of a report in JSON, which are 2 GB while it is made; text and CSV take any number."""
NOTES = 50_000
"""Findings of an annotated copy, each of which is a line of a sheet and a note on a cell."""
CONTINUED = 5_000
"""Further rows of the tallest height that all texts together may take where they are circulated."""
