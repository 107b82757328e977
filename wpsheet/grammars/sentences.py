"""The small grammar of sentences about time: what says that something is still to come."""

import re
from collections.abc import Iterator
from datetime import date

from wpsheet.grammars.references import only_refers
from wpsheet.model.patterns import regex
from wpsheet.model.periods import MONTHS, TIME_OF_WORD, period_span

_FRENCH_FUTURE = regex(
    r"(?<=[a-zà-ÿ])(?:(?<!\bcam)(?<!\bop)(?<!\bsi)er|(?<!\benv)ir|dr|vr|ttr|îtr|(?:cl|\ba)ur)"
    r"(?:a|ont|ons)\b|\b(?:aura|auront|ira|iront|(?:pou|en?ve|ve|cou)rr(?:a|ont|ons))\b"
    r"|(?<=[a-zà-ÿ]{2})er(?:ait|aient)\b",
    re.IGNORECASE,
)
"""Verbs in -ra, -ront, -rons: "présentera", "suivront", "aura lieu"; a camera is none."""
_FUTURE_ENDINGS = ("ra ", "ra.", "ra,", "ra:", "ra;", "ra)", "ra-", "ront", "rons", "erai")
"""One of them is in a text in the French future, and hardly any other text has one."""
_LEFT_TO_DO = (
    r"continues?(?=\s*(?:[.,;)]|$|until|to|in|with|into))|follows?(?=\s+(?:in|on|by|later|next))|due\s+(?:in|on|by)(?!\s+(?:part|large))"
    r"|still\s+missing|on\s+attend|attend(?:ons|ent)|il\s+faut|la\s+suite|suite\s+des\s+travaux|await(?:ed|ing|s)|deadlines?|to\s+do|to\s+come|yet\s+to|still\s+to|in\s+preparation"
    r"|outstanding(?!\s+(?:success|results?|contributions?|performance|achievements?|quality))"
    r"|attendue?s?|reste(?:nt)?\s+(?:à|encore|toujours)|il\s+reste|dates?\s+limites?"
    r"|en\s+attente|en\s+préparation|(?:encore|toujours|actuellement)\s+(?:en|à\s+l'|au)\s*\w+|d'ici|escomptée?s?|projetée?s?|(?:est|sont|rest(?:e|ent))\s+à"
    r"\s+\w+(?:er|ir|re)|(?:compte|entend|se\s+propose|envisage)(?:nt)?\s+(?:de\s+)?\w+(?:er|ir|re)"
    r"|closing\s+date|(?:chapters?|modules?|parts?|steps?|cases?|replies|texts?)\s+remain|left\s+to\s+\w+"
    r"|submitted\s+[^.;]{0,60}?for\s+(?:endorsement|approval|adoption|decision)|hopes?\s+to|restent?\s+"
    r"|(?:is|are)\s+(?:now\s+|currently\s+)?(?:preparing|drafting|finali[sz]ing|working\s+on|negotiating"
    r"|revising|translating|compiling)|(?:prépare|rédige|élabore|finalise)(?:nt)?\s+(?:un|une|le|la|les|des)"
    r"|(?:est|sont)\s+(?:\w+\s+)?(?:invitée?s?|priée?s?|appelée?s?|encouragée?s?)"
    r"|travaille(?:nt)?\s+(?:à|sur)|se\s+poursui(?:t|vent)|manque(?:nt)?\s+encore|imminente?s?"
    r"|(?:part|passe|vient|suit)(?:ent)?\s+(?:en|au|devant)"
    r"|à\s+(?:faire|finaliser|adopter|traduire|soumettre"
    r"|présenter|examiner|achever|mener)|envisagée?s?|programmée?s?|planifiée?s?"
)
_ANNOUNCING = regex(
    r"\b(?:will|shall|would|should|could|might|must|can"
    r"|(?:is|are|was|were|be|being|been|to be|still)\s+(?:\w+ly\s+)?"
    r"(?:expected|scheduled|planned|due|foreseen|envisaged|intended|invited|encouraged"
    r"|requested|anticipated|programmed|underway\s+for|to\s+\w+)"
    r"|(?<!\bas )(?:expected|scheduled|planned|foreseen)|envisaged|upcoming|forthcoming|pending"
    r"|proposed\s+for"
    r"|to\s+(?:be|begin|start|follow|take\s+place|continue|commence)"
    r"|(?:is|are)\s+(?:\w+ly\s+)?(?:being\s+(?!used|applied|implemented|observed|followed|held)\w+"
    r"|going\s+(?:to|out|before|back)|in\s+progress|depend\w+)"
    r"|depends?\s+on|dépend\w*\s+d|(?:est|sont)\s+en\s+cours|(?:starts?|begins?)\s+(?:in|once|after|when|as\s+soon)|takes?\s+(?:\w+\s+)?up"
    r"|(?:débute|commence|démarre)(?:nt)?\s+(?:en|le|à|au)|with\s+a\s+view\s+to|under\s+(?:\w+\s+)?(?:way|preparation|discussion|consideration|review)"
    r"|go(?:es)?\s+(?:to|out|before|back|into)|follows?(?=\s*(?:[.;,)]|$|in\s|by\s|before\s|at\s))"
    r"|next|further|in\s+due\s+course|in\s+the\s+(?:near\s+)?future|subsequent(?:ly)?|remains"
    r"|(?:agreed|decided|plans?|intends?|aims?|expects?|continues?|proposes?|needs?"
    r"|wishes)\s+(?:\w+\s+){0,4}?to\s+\w+"
    r"|(?:postponed|deferred|rescheduled)\s+(?:to|until|for)"
    r"|devrait|devraient|(?<!\bcomme )prévue?s?|à venir|prochaine?s?|ultérieur\w*"
    rf"|doit|doivent|va|vont|{_LEFT_TO_DO})\b"
)
"""In small letters, in which such a search takes a third of the time."""
_MAY = regex(r"\bmay\b")
"""May is a month."""
_EXPECTING = regex(
    r"\b(?:will|shall|to\s+be|to\s+begin|to\s+start|to\s+take\s+place"
    r"|(?:is|are)\s+(?:\w+ly\s+)?(?:expected|scheduled|planned|due|foreseen|envisaged|to\s+\w+)"
    r"|scheduled|planned|foreseen|expected|prévue?s?|await(?:ed|ing)|deadlines?|attendue?s?"
    r"|should\s+be(?!\s+(?:noted|recalled|stressed|mentioned))|next\s+steps?|takes?\s+place|goes?\s+out"
    r"|meets?\s+again|reconvenes?|devrai(?:t|ent)|doi(?:t|vent)|a(?:ura)?\s+lieu\s+le"
    r"|reste(?:nt)?\s+à|dates?\s+limites?)\b"
)
_DONE = regex(
    r"\b(?<!\bbe )(?<!\bbeing )(?<!\bis )(?<!\bare )"
    r"(?!scheduled|planned|expected|postponed|deferred|foreseen)(?:\w+ed|held|sent|made|met"
    r"|took place|was|were)\s+(?:\w+\s+)?(?:in|on|by|at|of|since)?\s*(?:the\s+)?$"
)
_SINCE = regex(r"\b(?:since|depuis)\s+(?:(?:early|mid|late|the|le|début|fin)\s+)*$")
_PAST = regex(
    r"\b(?:was|were|has|have|had|did|(?:a|ont) (?:\w+(?:é|i|is|it|u)|eu lieu)|began|begun"
    r"|(?<!be )held|(?<!be )met|took)\b"
)
_DATED = regex(
    r"(?:(?:\d{1,2}\s*(?:-|–|to|and|au|et)\s*)?(?P<day>\d{1,2})(?:er|st|nd|rd|th)?\s+)?"
    rf"\b(?P<time>{'|'.join(sorted(TIME_OF_WORD, key=len, reverse=True))})\b\.?\s+"
    r"(?:ptc\s+|of\s+|de\s+)?(?P<year>20\d\d)"
)
_PART = regex(
    r"\b(?=[1abdefms])(?:(?P<early>(?:beginning|start)\s+of|early(?:\s+in)?|(?:au\s+)?début(?:\s+du\s+mois)?)"
    r"|(?P<half>(?:first\s+half|1st\s+half)\s+of)"
    r"|(?P<middle>mid|middle\s+of|mi|(?:au\s+)?milieu(?:\s+du\s+mois)?))"
    r"[\s-]+(?:the\s+month\s+of\s+|d[e'’]\s*)?$"
)
"""Before a month: which part of it is meant."""
_PART_ENDS = {"early": 10, "half": 15, "middle": 20}
"""Part of a month → the last day that it can mean."""
_AS_A_NAME = regex(r"(?:^|(?<!in)(?<!at)(?<!on)(?<!for)(?<!by)(?<!to)\s)the\s+$", re.IGNORECASE)
"""Before "May 2022" in "The May 2022 text": there the date names something."""
_OF_A_TEXT = regex(
    r"\b(?!(?:end|beginning|start|middle|half|quarter|week|month|course|session|meeting|workshop"
    r"|conference|fin|début|milieu|mois|semaine|cours|réunion|atelier|conférence)s?\b)\w{3,}\s+"
    r"(?:of|de|d['’])\s*(?:the\s+|la\s+)?$"
)
"""Before a date that tells which text is meant: "the guidelines of June 2026 will be revised"."""
_PLANNED = regex(
    r"(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\best )(?<!\bsont )"
    r"\b(?:planned|scheduled|foreseen|expected|due|prévue?s?|attendue?s?|deadlines?|dates?\s+limites?)\s+(?:[\w']+\s+){0,2}$"
)
"""Before a date of what was planned; what came of it may follow."""
_SESSION = regex(r"\s+(?:[A-Z]{2,}|Council|Policy Commission|sessions?|meetings?)\b")
_YEAR_ALONE = regex(r"\b(?:in|by|during|en|end\s+of|fin)\s+(20\d\d)\b(?!\s*[-–/]\s*\d)")
_YEAR_RANGE = regex(r"20\d\d\s*[-–]\s*(?:20)?\d\d\b")
"""A programme's or a plan's period says nothing of when something is expected."""
_PART_LENGTH = 40
"""How many characters before a month may say which part of it is meant."""
_LOOK_BACK = 160
"""How many characters before a date may say of what time it is."""
_CLAUSE_BEFORE = regex(r"[.;!?]\s")
"""What was done before it says nothing of a date: "The texts were read; report in May 2027."."""
_SENTENCE_ENDS = regex(r"(?<=[.!?;])\s+(?=[A-ZÀ-Ý0-9\"'(])")
_DEADLINE = regex(r"\b(?:by|until|before|d'ici|avant|jusqu'au)\s+(?:the\s+|le\s+|au\s+)?$")
"""Before a day to come it makes a deadline: "Examples invited by 30 June"."""
_YEAR = regex(r"20\d\d")
_CENTURY = "20"
"""Without it no year is named."""
_ANNOUNCING_WORDS = (" will ", " shall ", " next ", " further ", " to be ", " scheduled ")
"""Most of what announces does so with one of these, which are found many times faster."""


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a text; a full stop counts where a capital follows."""
    for paragraph in text.split("\n"):
        for sentence in _SENTENCE_ENDS.split(paragraph):
            if sentence.strip():
                yield sentence.strip()


def announces(sentence: str) -> bool:
    """Whether a sentence says what is to come, in any tense or modal: a next step.

    Judged generously: a reader of "is scheduled", "further discussions" or "agreed to" has
    been told what follows.
    """
    if any(word in sentence for word in _ANNOUNCING_WORDS):
        return True
    if _MAY.search(sentence) or _ANNOUNCING.search(sentence.lower()):
        return True
    return any(True for _ in _french_futures(sentence))


def names_time_to_come(text: str, after: date) -> bool:
    """Whether a text names a time behind a day, and not as that of something done."""
    if _CENTURY not in text:
        return False
    if any(year > after.year for year in _years(text)):
        return True
    small, end = _small(text), 0
    for match in _DATED.finditer(small):
        day, start = _last_day(small, match)
        before = _CLAUSE_BEFORE.split(small[max(end, start - _LOOK_BACK) : start])[-1]
        if day >= after and (_DEADLINE.search(before) or not _is_past(before)):
            return True
        end = match.end()
    return False


def _french_futures(sentence: str) -> Iterator[re.Match[str]]:
    """The verbs in the French future, in order."""
    spaced = f"{sentence} "
    if any(ending in spaced for ending in _FUTURE_ENDINGS):
        yield from _FRENCH_FUTURE.finditer(sentence)


def _small(text: str) -> str:
    """A text in small letters, each where it was."""
    return text.replace("İ", "I").lower()


def expectations(text: str, before: date) -> Iterator[tuple[str, date, str]]:
    """The sentences of a text that expect something before a day, each with `expected_until`."""
    if all(int(year) > before.year for year in _YEAR.findall(text)):
        return  # most of what is to come lies in a later year
    for sentence in sentences_of(text):
        if _CENTURY not in sentence or any(year > before.year for year in _years(sentence)):
            continue
        expected = expected_until(sentence)
        if expected and expected[0] < before:
            yield sentence, *expected


def _years(sentence: str) -> list[int]:
    return list(map(int, _YEAR.findall(_YEAR_RANGE.sub("", sentence))))


def expected_until(sentence: str) -> tuple[date, str] | None:
    """The last day that a sentence in the future tense speaks of, and that date's words.

    None where it is not in the future tense or names no month or season with its year. A date
    of something done ("completed in May 2022") is not what the sentence expects, and where a
    later year is also named, nothing has passed yet.
    """
    small = _small(sentence)
    if not _EXPECTING.search(small) and not any(True for _ in _french_futures(sentence)):
        return None
    days = [
        (day, sentence[start : match.end()])
        for match in _DATED.finditer(small)
        for day, start in [_last_day(small, match)]
        if not _is_past(small[max(0, start - _LOOK_BACK) : start])
        and not _names_something(sentence, match)
        and not _came_of_it(small, start, match.end())
    ]
    days += [
        (date(int(match[1]), 12, 31), match[1])
        for match in _YEAR_ALONE.finditer(sentence)
        if not _is_past(small[max(0, match.start() - _LOOK_BACK) : match.start()])
    ]
    latest = max(days, default=None)
    if latest and any(year > latest[0].year for year in _years(sentence)):
        return None
    return latest


def _is_past(before: str) -> bool:
    """Whether the words before a date speak of what was done: "was sent on", "completed in"."""
    if _DONE.search(before) or _SINCE.search(before):
        return True
    past = [match.end() for match in _PAST.finditer(before)]
    if not past:
        return False
    coming = [m.end() for m in (*_EXPECTING.finditer(before), *_french_futures(before))]
    return past[-1] > max(coming, default=-1)


def _came_of_it(small: str, start: int, end: int) -> bool:
    """Whether a date is that of a text, or of a plan of which it is told what came of it."""
    before, behind = small[max(0, start - _PART_LENGTH) : start], small[end : end + _LOOK_BACK]
    if _OF_A_TEXT.search(before) and not _EXPECTING.search(small[:start]):
        return True
    return bool(_PLANNED.search(before) and _PAST.search(behind))


def _names_something(sentence: str, match: re.Match[str]) -> bool:
    """Whether a date names a text ("The May 2022 text") and not a time or a session."""
    before = sentence[max(0, match.start() - 12) : match.start()]
    return bool(_AS_A_NAME.search(before)) and not _SESSION.match(sentence, match.end())


def _last_day(small: str, match: re.Match[str]) -> tuple[date, int]:
    """The last day that a date can mean, and where its words begin."""
    time, day, start = TIME_OF_WORD[match["time"]], match["day"], match.start()
    *_, last = period_span(f"{time} {match['year']}") or (date.min,)
    if time in MONTHS and day:
        return last.replace(day=int(day)) if 1 <= int(day) <= last.day else last, start
    first = max(0, start - _PART_LENGTH)
    part = _PART.search(small[first:start]) if time in MONTHS else None
    if part:
        return last.replace(day=_PART_ENDS[part.lastgroup or "middle"]), first + part.start()
    return last, start


_CONDITION = regex(
    r"\b(?:once|after|when|until|as\s+soon\s+as|if|where|dès\s+que|lorsque|quand|après\s+que|après"
    r"|si)\b[^,.;]*",
    re.IGNORECASE,
)
"""What must be done first is not done yet: "once the Guidelines have been adopted"."""
_HAPPENED = regex(
    r"\b(?:so\s+far|to\s+date|already|déjà|à\s+ce\s+jour|jusqu'ici|postponed|deferred|reportée?s?|was|were|has|have|had|did|took|met|withdrew|began|decided"
    r"|wrote|gave|came|went|drew|chose|found|brought|led|ran|saw|spoke|sought|left|became|built"
    r"|taught|spent|agreed\s+(?:to|on|that)|ont|s'est"
    r"|a\s+(?:été|eu|fait|pris|tenu|reçu|soumis|remis|transmis|permis|conclu|défini|réuni"
    r"|(?!lieu\b|priori\b)\w+(?:é|i|is|it|rt|u))"
    r"|s’est|se\s+sont|fut|furent|étai(?:t|ent)|(?:est|sont)\s+(?:paru|publié|sorti|entré)\w*"
    r"|avait|avaient"
    r"|(?<=\w )(?<!the )(?<!\ba )(?<!\ban )(?<!is )(?<!are )(?<!be )(?<!its )(?<!their )"
    r"(?<!\bof )(?<!\bon )(?<!and )(?<!any )(?<!other )proposed(?!\s+for\b))\b",
)
_DONE_WITHOUT_VERB = regex(
    r"\b(?!scheduled|planned|expected|foreseen|proposed|need|indeed|based)\w{3,}(?:ed|ée?s?)\b"
    r"|\b(?:begun|held|tenue?s?|sent|made|underway|on-?going|being|currently|regularly)\b"
)
_BEGINNING = regex(r"\b(?:begin|commence|start|débuter\w*|commencer\w*|démarrer\w*|engager\w*)\b")
_CLAUSE_ENDS = regex(r"[;(,]\s*|\s+(?:which|et\s+qui|qui)\s+")


_NOT_YET = regex(
    r"\bnot?\b.*\byet\b|\bn['’](?:est|a|ont|sont|avait)\s+(?:pas\s+)?encore\b|\bpas\s+encore\b"
)
"""What has not been done so far is still to come."""
_HAS_SOMETHING = regex(r"\bont\s+(?:jusqu|(?!(?:\w+\s+)?\w+(?:é|i|is|it|rt|u|us)e?s?\b))")
"""French "have" without a participle: "Les Membres ont jusqu'au 30 avril"."""
_GOES_ON = regex(r"\bon-?going\b|\bunder\s+\w+|\bin\s+progress\b|\b(?:en|au)\s+cours\b|\bcontinu")
_IS = regex(r"\b(?:is|are|am|remains?|est|sont|c'est|n'est)\b")
_IS_DONE = regex(
    r"(?<!^)(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bto )(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )"
    r"(?<!\btheir )"
    r"\b(?!need|indeed|proceed|exceed|feed|seed|speed|données|années?|journées?|durées?|idées?)"
    r"(?:\w{2,}(?:ed|(?<!it)é)|\w{3,}ées?|\w{3,}és|held|sent|made|met)\b"
    r"|^\w+(?:ed|ée?s?)\s+(?:by|at|in|on|to|with|for|and|le|en|au|à|par|lors)\b"
)
"""A participle by itself: "Contract signed in May", "Approved at the 35th session"."""
_KEY_WORDS = regex(
    r"(?:completed?|in\s+progress|postponed|not\s+started|terminée?|achevée?|en\s+cours|reportée?"
    r"|(?:non|pas(?:\s+encore)?)\s+(?:commencée?|entamée?))(?!\w)[\s:;,.(–-]*(?:\d+\s?%)?"
)
_TELLING = regex(r"[^\W\d]{2,}")
_LOOSE_ENDS = regex(r";\s+")
_TELLING_SENTENCE = 5
"""Fewer words are a key word with its remark; so many that announce nothing report something, and
so does a figure: "In progress: 38 inspectors"."""
_FIGURE = regex(r":\s*\d+\s+[^\W\d]")


def only_reports(text: str) -> bool:
    """Whether all that a text says is surely of what was done or is going on.

    What "is with the translators" or "depends on the Council" is still to come, in words that no
    list has: where a sentence neither tells of the past nor of work under way, this is not sure.
    """
    parts = (part for each in sentences_of(text) for part in _LOOSE_ENDS.split(_small(each)))
    return all(map(_reports, parts))


def _reports(small: str) -> bool:
    opening = _KEY_WORDS.match(small)
    words = (small[opening.end() :] if opening else small).strip(" .)")
    if len(_TELLING.findall(words)) < 2 or only_refers(words):
        return True
    if _NOT_YET.search(words) or _HAS_SOMETHING.search(words):
        return False
    if _HAPPENED.search(words) or _GOES_ON.search(words):
        return True
    return not _IS.search(words) and _IS_DONE.search(words) is not None


def only_announces(text: str, after: date = date.min) -> bool:
    """Whether a text says what is to come, and of nothing that it was done or is being done.

    To say when the work will begin is to say that nothing was done. A sentence in the present
    announces if it names a time behind the day.
    """
    announced = False
    for sentence in sentences_of(text):
        for clause in _CLAUSE_ENDS.split(_CONDITION.sub("", sentence)):
            small = _small(clause)
            if _HAPPENED.search(small):
                return False
            announcing = announces(clause)
            if not announcing and _DONE_WITHOUT_VERB.search(small):
                return False
            if announcing and _BEGINNING.search(small):
                return False
            announced = announced or announcing
        telling = len(sentence.split()) >= _TELLING_SENTENCE or _FIGURE.search(sentence)
        if telling and not announces(sentence):
            if not names_time_to_come(sentence, after):
                return False
    return announced


def years_dated_after(last: int, text: str) -> list[int]:
    """The years after the last one by which something is to be done."""
    if all(int(year) <= last for year in _YEAR.findall(text)):
        return []
    dated = " ".join("".join(found) for found in _AIMED.findall(text))
    return sorted({year for year in map(int, _YEAR.findall(dated)) if year > last})


_FURTHER = r"(?:\s*(?:[-–/,&]|\band\b|\bto\b|\bor\b|\bet\b|\bà\b|\bou\b)\s*20\d\d)"
_YEARS = rf"20\d\d{_FURTHER}*(?!{_FURTHER})"
_AIMED = regex(
    r"\b(?:in|by|until|till|before|end of|from|since|during|en|d'ici(?: à)?|avant|fin|début|pour"
    r"|jusqu'en|au plus tard en|janvier|février|mars|avril|mai|juin|juillet|août|septembre"
    r"|octobre|novembre|décembre|spring|autumn|printemps"
    r"|automne|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s+"
    rf"({_YEARS})\b(?!\s+(?:agenda|edition|version|strateg\w*|plan|work|programme)\b)"
    r"|\b(?:held|[a-z]{2,}ed|(?:adopt|approuv|publi|achev|termin|réalis|valid|lanc)ée?s?)\s+"
    rf"({_YEARS})(?=\s*(?:[.,;:)\n]|$))"
    r"|\((20\d\d(?:\s*(?:,|&|\band\b|\bet\b)\s*20\d\d)+)\)",
    re.IGNORECASE,
)
"""Years that date something: "by 2027", "adopted 2027", "(2026, 2027)"; "the 2030 Agenda" and "ISO
2027" are names."""
