"""Our own words in French, a module for each kind of output; none is lost, none is said twice."""

from __future__ import annotations

from wpsheet.messages.french.labels import (
    annex,
    circulated,
    commands,
    editing,
    errors,
    help,
    notes,
    parity,
    pivots,
    portfolio,
    reports,
    rounds,
    seals,
    shared,
    versions,
    workbook,
)

PARTS = (
    shared,
    annex,
    circulated,
    commands,
    editing,
    errors,
    help,
    notes,
    parity,
    pivots,
    portfolio,
    reports,
    rounds,
    seals,
    versions,
    workbook,
)
REVIEWED = {part.__name__.rpartition(".")[2]: part.REVIEWED for part in PARTS}
"""Part → whether a French-speaking officer has read it through."""
LABELS = {english: french for part in PARTS for english, french in part.LABELS.items()}
