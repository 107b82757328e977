"""Guesses what the headings of somebody else's plan mean, for a person to look through."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from wpsheet.errors import UnreadableFile
from wpsheet.grammars.status import status_in_cell, status_meant
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.layout import Field, field_headed, heading_key
from wpsheet.model.programme import Programme
from wpsheet.model.text import one_line, without_accents
from wpsheet.model.vocabulary import BUILT_IN
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.headings import spread_over
from wpsheet.reading.marked import marked_columns

_MEANT = """
number: Ref; Reference; S.No; Serial No; ID; Item; Item No; Code; WP; Project; N° d'ordre
number: N° action; Réf; Référence; Núm; Número; Lfd. Nr.; Nummer; S/N; Index; Repère
number: Code activité; Position; Pos
activity: Action; Task; Description; Work item; Measure; Objective; Title; Work package
activity: Initiative; Activity description; Tâche; Mesure; Objectif; Projet; Intitulé; Actividad
activity: Acción; Tarea; Atividade; Ação; Tarefa; Maßnahme; Aufgabe; Aktivität; Tätigkeit
activity: Attività; Azione; Activiteit; Actie; Action item; Agenda item; Sub-activity; Workstream
activity: Work stream; Recommendation; Decision; Topic; Subject; Libellé; Descriptif
activity: Recommandation; Décision; Chantier; Sujet; Thème; Objet; Point
bodies: Lead; Owner; Responsible; Responsibility; Responsible party; Lead body; Lead organisation
bodies: Assigned to; By whom; Who; Action by; Department; WG; Working group; Responsable; Pilote
bodies: Chef de file; Entité responsable; Responsável; Zuständig; Verantwortlich; Federführung
bodies: Responsabile; Verantwoordelijke; Porteur; Porteurs; Porteur de l'action
bodies: Structure porteuse; Maître d'ouvrage; Maître d'œuvre; Partenaire chef de file; Pilotage
bodies: Coordonnateur; Groupe de travail; Action holder; Led by; Accountable; Assignee
bodies: Delegated to; Implementing agency; Implementing partner; Implementing entity; Implementer
bodies: Convener; Rapporteur; Working party; Committee; Comité; Team; Office; Division; Branch
bodies: Section; Secretariat; Service; Direction; Entité; Organisme; Acteur; Acteurs
bodies: Acteurs concernés; Qui; Beneficiary; Bénéficiaire
resources: Staff; Human resources; Effort; Personnel; Effectifs; Moyens; Recursos; Ressourcen
resources: Staffing; FTE; ETP
indicators: Output; Deliverable; Outcome; Result; Expected output; Indicator; Milestone
indicators: Expected result; Livrable; Produit; Résultat; Résultat attendu; Indicador; Resultado
indicators: Resultado esperado; Resultado previsto; Ergebnis; Indikator; Indicatore; Risultato
indicators: Success criteria; Success measure; Measure of success; Acceptance criteria
indicators: Means of verification; Target; Evidence; Critères de réussite; Indicateur de suivi
indicators: Moyens de vérification; Effets attendus; Cible; Extrants; Jalon; Jalons
timeline: Deadline; Due date; Due; By when; End date; End month; End; Finish; Target date
timeline: Completion date; Month; Date; When; Period; Quarter; Start date; Start month; Start
timeline: Date limite; Date prévue; Date de fin; Fin; Période; Terme; Plazo; Fecha límite; Fecha
timeline: Calendario; Prazo; Data limite; Cronograma; Frist; Termin; Scadenza; Termijn
timeline: Expected completion; Planned completion; Expected date of completion; Target year
timeline: Planned for; Timescale; Time scale; Planning; Chronogramme; Trimestre; Quand; Mois
timeline: Année; Date de réalisation; Délai de réalisation; Year; Session; Meeting; Duration
timeline: Durée
progress: Remarks; Comments; Update; Notes; Comment; Latest update; Observations; Commentaires
progress: Remarques; Mise à jour; Observaciones; Comentarios; Avance; Observações; Comentários
progress: Bemerkungen; Anmerkungen; Kommentar; Osservazioni; Note; Progress to date
progress: Current situation; Current position; Action taken; Actions taken; Follow-up
progress: Results achieved; Achievements; Narrative; Point d'avancement; Suivi; Suites données
progress: État des lieux; Bilan; Réalisations
status: RAG; RAG status; State; Progress status; Statut d'avancement; Estado; Situación; Situação
status: Stand; Stato; Stage; Rating; Traffic light; Open/closed; % complete; Niveau d'avancement
status: Degré d'avancement; Taux d'exécution; Niveau d'exécution; Taux de réalisation
priority: Rank; Importance; Urgency; Urgence; Prioridad; Prioridade; Priorität; Priorità
priority: Criticality; Rang; Hiérarchie
task_type: Category; Kind; Catégorie; Nature; Type of activity; Type d'activité
plan_codes: Goal; Strategic goal; Strategic objective; Objectif stratégique; Axe stratégique
plan_codes: Strategic pillar; Strategic priority; Axe; SDG; ODD
officer: Contact; Responsible person; Project leader; Personne responsable; Chef de projet
officer: Project manager; Staff responsible; Focal point; Focal person; Point focal
officer: Personne ressource; Référent; Chargé de mission; Agent
"""
"""What other committees call these columns, the likeliest first; proposed to a person, never
taken in silence."""
_WORDS: defaultdict[Field, list[str]] = defaultdict(list)
for _line in _MEANT.strip().splitlines():
    _field, _words = _line.split(": ")
    _WORDS[Field(_field)] += _words.split("; ")
_MEANS = {heading_key(w): (each, n) for each, ws in _WORDS.items() for n, w in enumerate(ws)}
_ALONE = {
    "decision", "direction", "duration", "evidence", "index", "meeting", "objet", "point",
    "position", "rating", "section", "service", "session", "subject", "sujet", "target", "theme",
    "topic", "year", "annee", "mois",
}  # fmt: skip
"""Those that mean this only as the whole heading: "Target group" is no indicator."""
_LONGEST, _FEWEST, _LOOKED_AT, _ROWS_BELOW = 60, 3, 60, 12
"""Characters of a heading at most, headings of a table at least, rows of a sheet and of a table
looked at."""


class ForeignTable(NamedTuple):
    """A table that is no work programme's by its headings."""

    sheet: str
    row: int
    headings: tuple[str, ...]
    meant: Mapping[str, Field]
    """What some of them may mean; each field once, but for dates that are marked."""

    @property
    def known(self) -> list[str]:
        return [words for words in self.headings if field_headed(words, exactly=True)]

    @property
    def unknown(self) -> list[str]:
        return [words for words in self.headings if not field_headed(words, exactly=True)]

    @property
    def options(self) -> list[str]:
        """The options of `import` that say what is guessed."""
        return [
            f'--column "{words}={field.value}"'
            for words, field in self.meant.items()
            if field_headed(words, exactly=True) is not field
        ]


class ForeignPlan(UnreadableFile):
    """A plan under other headings, which can be read once somebody says what they mean."""

    def __init__(
        self, table: ForeignTable, path: Path, cause: str, remedy: str, **words: object
    ) -> None:
        super().__init__(path, cause, remedy, **words)
        self.table = table


def nearest_table(grids: Iterable[Grid]) -> ForeignTable | None:
    """The row that is likeliest the heading of a plan; None where no row looks like one.

    Of rows that look alike the first is taken.
    """
    found = [
        (len(table.meant), len(table.headings), -place, table)
        for place, table in enumerate(table for grid in grids for table in _tables(grid))
    ]
    return max(found, key=lambda each: each[:3])[3] if found else None


def _tables(grid: Grid) -> Iterator[ForeignTable]:
    for row in list(grid.filled_rows())[:_LOOKED_AT]:
        cells = grid.filled(row)
        words = {c: one_line(cell.text.without_superscripts()) for c, cell in cells.items()}
        short = [w for w in words.values() if len(w) <= _LONGEST and re.search(r"[^\W\d]", w)]
        # A group row may be between the headings and the first activity.
        below = max((grid.filled(row + n) for n in (1, 2, 3)), key=len)
        mostly = len(short) * 3 >= len(words) * 2 and len(below) * 2 >= len(cells)
        if len(short) >= _FEWEST and mostly:
            words |= _parted(grid, row, cells)
            marked = marked_columns(grid, row)
            words |= {column: each.heading for column, each in marked.items()}
            if marked and row > 1:  # other headings may be in the line above
                above = {c: one_line(held.plain) for c, held in grid.filled(row - 1).items()}
                words = dict(sorted({**above, **words}.items())) if len(above) > 2 else words
            meant = _Guesses(grid, row, words).meant()
            if Field.TIMELINE not in meant.values():
                meant |= dict.fromkeys((each.heading for each in marked.values()), Field.TIMELINE)
            headings = tuple(dict.fromkeys(words.values()))
            yield ForeignTable(
                grid.name, row, headings, {w: meant[w] for w in headings if w in meant}
            )


def _parted(grid: Grid, row: int, cells: Mapping[int, Cell]) -> dict[int, str]:
    """The headings in two rows: "Start" and "Finish" below "Timeframe"."""
    spread, below = spread_over(grid, row), grid.filled(row + 1)
    if not spread.parted or not below.keys() <= spread.parted:
        return {}
    above = {**cells, **spread.cells}
    return {c: one_line(f"{above[c].plain} {held.plain}") for c, held in below.items()}


class _Guesses(NamedTuple):
    """What the headings of one row may mean, by their words and by what is below them."""

    grid: Grid
    row: int
    words: Mapping[int, str]

    def meant(self) -> dict[str, Field]:
        """What each heading may mean: a known heading first, then the likeliest guess."""
        ranked = sorted(
            (rank, column, field)
            for column, words in self.words.items()
            for rank, field in self._meanings(column, words)
        )
        found: dict[str, Field] = {}
        for _, column, field in ranked:
            if self.words[column] not in found and field not in found.values():
                found[self.words[column]] = field
        if Field.ACTIVITY not in found.values():
            found.pop(activity := self._activity(found), None)
            found[activity] = Field.ACTIVITY
        place = next(c for c, words in self.words.items() if found.get(words) is Field.ACTIVITY)
        if Field.NUMBER not in found.values():
            number = next((c for c in self.words if c <= place and self._numbers(c)), None)
            if number and self.words[number] not in found:
                found[self.words[number]] = Field.NUMBER
        # An outcome in front of its activities heads them: it is a column of their own.
        for column, words in self.words.items():
            if column < place and found.get(words) is Field.INDICATORS:
                del found[words]
        return found

    def _meanings(self, column: int, words: str) -> Iterator[tuple[int, Field]]:
        """What a heading may mean; "État d'avancement" over statuses is no text of progress."""
        for rank, field in _meanings(words):
            texts = [cell.plain for cell in self._below(column)]
            known = [t for t in texts if status_in_cell(t, BUILT_IN) or status_meant(t)]
            short = all(len(text.split()) <= 3 for text in texts)
            states = field is Field.PROGRESS and short and len(known) * 2 >= len(texts) > 0
            yield rank, Field.STATUS if states else field

    def _below(self, column: int) -> list[Cell]:
        rows = range(self.row + 1, self.row + 1 + _ROWS_BELOW)
        cells = [self.grid.cell(row, column) for row in rows if len(self.grid.filled(row)) > 1]
        return [cell for cell in cells if cell.filled]

    def _numbers(self, column: int) -> bool:
        """Whether a column numbers what is below: short texts with figures, each another."""
        texts = [cell.plain for cell in self._below(column)]
        short = all(len(text) <= 25 and re.search(r"\d", text) for text in texts)
        return bool(texts) and short and len(set(texts)) == len(texts)

    def _activity(self, found: Mapping[str, Field]) -> str:
        """The heading over what is done: the first column of texts that all differ, of those that
        mean nothing else; else the one with the most words."""
        free = [column for column, words in self.words.items() if words not in found]
        for column in free:
            texts = [c.plain for c in self._below(column) if c.kind is CellKind.TEXT]
            telling = [text for text in texts if len(re.findall(r"[^\W\d_]{2,}", text)) > 1]
            most = len(telling) * 3 >= len(self._below(column)) * 2
            if telling and most and len(set(texts)) == len(texts):
                return self.words[column]
        free = free or [*self.words]
        return self.words[max(free, key=lambda c: sum(len(x.plain) for x in self._below(c)))]


def likeliest(words: str) -> Field | None:
    """What a heading most likely means; None for one that no plan is known to have."""
    return min(_meanings(words), default=(0, None))[1]


def options_left(programme: Programme) -> list[str]:
    """The options of `import` for own columns that may mean what no other column does.

    There are none if somebody has said what some headings mean: those left are left on purpose.
    """
    found: dict[Field, str] = {}
    named = ((each.field, each.heading) for each in programme.lists.columns if each.used)
    if any(field and field_headed(words, exactly=True) is not field for field, words in named):
        return []
    for table in programme.tables:
        for name in table.own:
            field = likeliest(name.heading)
            if field and field not in table.columns:
                found.setdefault(field, name.heading)
    return [f'--column "{heading}={field.value}"' for field, heading in found.items()]


def _meanings(words: str) -> Iterator[tuple[int, Field]]:
    """What a heading may mean, each with its rank; 0 is the heading of a programme itself."""
    exact = field_headed(words, exactly=True)
    if exact:
        yield 0, exact
        return
    whole = _MEANS.get(heading_key(words))
    if whole:
        yield 1 + whole[1], whole[0]
        return
    single = words.split()
    bare = re.split(r"[(/:,]", words)[0]
    # "Project reference", "WP No" and "N° action" are numbers, whatever is numbered.
    parts = [bare, *single[-1:], " ".join(single[:2]), *single[:1]]
    if len(single) > 3:  # what a longer heading is about comes first
        parts = [bare, " ".join(single[:2]), *single[:1], *single[-1:]]
    if any(field_headed(part, exactly=True) is Field.NUMBER for part in single):
        yield 20, Field.NUMBER
        return
    for further, part in enumerate(parts):
        key = heading_key(part)
        meaning = None if without_accents(key) in _ALONE else _MEANS.get(key)
        named = meaning[0] if meaning else field_headed(part, exactly=True)
        if named:
            yield 40 + 20 * further + (meaning[1] if meaning else 0), named
            return
    near = field_headed(words)
    if near:
        yield 200, near
