"""A table of section I validated by frictionless, every error printed: WORKBOOK.

This file's name may not begin with frictionless_: frictionless would run it again, as a plugin.
"""

import sys

from frictionless import Checklist, Resource, Schema, system

CODE = "(SP[1-5]|FA[1-3]|ORG[12])"
CONSTRAINTS = {
    "No.": {"required": True, "unique": True, "pattern": r"\d+\."},
    "Priority ranking": {"required": True, "enum": ["A", "B", "C"]},
    "Link to the Strategic Plan": {"required": True, "enum": ["Y", "N"]},
    "Activities": {"required": True, "unique": True},
    "WCO Strategic Plan": {"required": True, "pattern": f"{CODE}(, {CODE})*"},
    "Type of task associated": {
        "required": True, "enum": ["Maintenance", "Update", "Development"],
    },
    "Responsible body": {"required": True, "pattern": r"[A-Z][\w/ -]*(, [A-Z][\w/ -]*)*"},
    "Team resources": {"required": True},
    "Key Performance Indicators": {"required": True},
    "Timeline": {
        "required": True, "pattern": r"(\w+ \d{4} \([\w ,/-]+\)\n?)+",
    },
    "Progress": {"required": True},
    "Completion status": {"enum": ["Completed", "In progress", "Postponed", "Not started"]},
}  # fmt: skip

schema = Schema.from_descriptor({
    "fields": [
        {"name": name, "type": "string", "constraints": constraints}
        for name, constraints in CONSTRAINTS.items()
    ]
})  # fmt: skip
with system.use_context(trusted=True):
    report = Resource(path=sys.argv[1], schema=schema).validate(Checklist(), limit_errors=1_000_000)
for row, field, message in report.flatten(["rowNumber", "fieldName", "message"]):
    print(row, field, message)
