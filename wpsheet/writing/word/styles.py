"""The styles that the blocks of a Word document use, by their names, and the fills of its cells."""

TITLE, SUBTITLE, HEADING, HEAD, FOOT = "Title", "Subtitle", "heading 1", "header", "footer"
NOTE, NOTE_MARK, TABLE = "footnote text", "footnote reference", "Table Grid"
BODY = "Normal"
TEXT, COLUMN, QUESTION, STATUS, LEGEND = (
    "Programme text", "Programme heading", "Programme question", "Programme status",
    "Programme legend",
)  # fmt: skip
"""As Word calls them in every language; the template says how they look."""

HEADING_FILL = "DCE3EC"
QUESTION_FILL = "F4F6F9"
