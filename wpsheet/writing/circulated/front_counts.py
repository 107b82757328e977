"""How many activities have which status, by formulas that follow the section as it is edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wpsheet.grammars.status import NO_STATUS
from wpsheet.model.layout import Field, Section
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.live_sections import LiveSection, continuation_mark
from wpsheet.writing.formulas import quoted

_MOST_REFUSED = 20
"""With more of them than this a formula would be too long to be read."""


@dataclass(frozen=True, slots=True)
class StatusCount:
    """A status, its number now, and the formula that gives it; None where none would."""

    word: str
    number: int
    formula: str | None
    fill: str | None


def status_counts(c: Circulation, sections: Iterable[LiveSection]) -> Iterator[StatusCount]:
    """The statuses of the first section, and last how many activities state none.

    A status that Progress contradicts, or that is not certain, does not count.
    """
    section = next((s for s in sections if Field.STATUS in s.fields), None)
    rows = [row for row in c.rows.get(Section.TIMEFRAME, ()) if row.opens]
    if section is None or not rows:
        return
    stated, formulas = 0, []
    cells, numbers = section.counted(Field.STATUS), section.counted(Field.NUMBER)
    refused = {id(row) for row in rows if c.is_refused(row.activity)}
    live = (
        c.body is None  # an extract holds no formulas
        and Field.NUMBER in section.fields
        and len(refused) <= _MOST_REFUSED
    )
    for term in c.statuses:
        having = [row for row in rows if term.opens(row.texts[Field.STATUS].raw)]
        number = sum(id(row) not in refused for row in having)
        test = term.test(cells)
        less = "".join(
            f"-({numbers}={quoted(row.texts[Field.NUMBER].raw)})*({test})"
            for row in having
            if id(row) in refused
        )
        formula = f"SUMPRODUCT({test}{less})"
        stated += number
        formulas.append(formula)
        yield StatusCount(term.name, number, f"={formula}" if live else None, term.fill)
    formula = f"={_all(c, section)}-({'+'.join(formulas) or '0'})"
    yield StatusCount(c.say.status(NO_STATUS), len(rows) - stated, formula if live else None, None)


def _all(c: Circulation, section: LiveSection) -> str:
    """How many activities the section has: rows with a status or a text, but no continuations."""
    told = "+".join(
        f"(LEN({section.counted(name)})>0)"
        for name in section.fields
        if name in (Field.STATUS, Field.ACTIVITY, Field.BODIES)
    )
    test = f"(({told})>0)"
    if section.continued:
        mark = continuation_mark(c.say)
        test += f'*ISERROR(SEARCH("{mark}",{section.counted(Field.NUMBER)}))'
    return f"SUMPRODUCT({test}*1)"
