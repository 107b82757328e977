"""French texts of the rules on the timeline."""

from __future__ import annotations

from wpsheet.messages.french.texts import RuleTexts

RULES = {
    "timeline-unparsed": RuleTexts(
        message="{entries:La date|Les dates} {entries:quoted} ne {entries:peut|peuvent} pas être "
        "{entries:lue. Écrivez-la|lues. Écrivez-les} comme dans « {example} ».",
        what="Une date du calendrier ne peut pas être lue.",
        why="Le calendrier et l'ordre du jour de chaque session sont établis à partir de ces dates "
        "; ce qui ne peut pas être lu y manque.",
        mend="Écrivez « Spring 2027 (PTC) » : une saison ou un mois, l'année, puis l'organe entre "
        "parenthèses.",
    ),
    "milestone-without-body": RuleTexts(
        message="{periods:quoted} {periods:figure|figurent} sans organe. "
        "{written:?Indiquez-le entre parenthèses après la date : {written}.}"
        "{session:?Précisez la session et l'organe, comme dans « {session} ».}",
        what="Une échéance n'indique pas devant quel organe.",
        why="Une échéance sans organe ne figure à l'ordre du jour d'aucun organe.",
        mend="Indiquez l'organe entre parenthèses après la date.",
    ),
    "milestone-body-not-responsible": RuleTexts(
        message="{bodies} {bodies:a|ont} une échéance ici mais ne {bodies:figure|figurent} pas "
        "sous « Organe responsable » ({responsible:commas}). {bodies:Ajoutez-le|Ajoutez-les}, ou "
        "retirez l'échéance.",
        what="Un organe a une échéance mais ne figure pas sous « Organe responsable ».",
        why="La note de bas de page 5 demande d'indiquer les organes de décision ; le lecteur de "
        "l'onglet de cet organe n'y trouverait pas l'activité.",
        mend="Ajoutez l'organe sous « Organe responsable », ou retirez son échéance.",
    ),
    "timeline-imprecise": RuleTexts(
        message="{periods:quoted} ne {periods:correspond|correspondent} à aucune session. "
        "Précisez-la, comme dans « {example} ».",
        what="Une date est trop vague pour correspondre à une session.",
        why="Une année seule, un milieu d'année ou « once a year » ne correspondent à aucune "
        "session, de sorte que rien n'est attendu nulle part.",
        mend="Indiquez la session : « Spring 2027 (PTC) ».",
    ),
    "timeline-format": RuleTexts(
        message="« {entry} » est compris comme {read:quoted}. Écrivez-le ainsi.",
        what="Une date est comprise mais n'est pas écrite sous la forme « saison année (organe) ».",
        why="Une graphie unique permet aux fonctionnaires de toutes les langues de lire les dates "
        "de la même façon.",
        mend="Écrivez la saison ou le mois en toutes lettres, l'année, puis l'organe entre "
        "parenthèses.",
    ),
    "body-without-milestone": RuleTexts(
        message="{bodies} {bodies:figure|figurent} sous « Organe responsable » mais "
        "{bodies:n'a|n'ont} pas d'échéance ici. Indiquez-en une, ou "
        "{bodies:retirez-le|retirez-les}.",
        what="Un organe responsable n'a pas d'échéance.",
        why="Un organe qui est désigné mais n'est jamais saisi de l'activité ne peut ni l'examiner "
        "ni en décider. Les organes subsidiaires ont rarement une échéance : pour eux, il ne "
        "s'agit que d'une remarque.",
        mend="Indiquez quand l'organe en est saisi, ou retirez-le de la colonne « Organe "
        "responsable ».",
    ),
    "period-outside-programme": RuleTexts(
        message="{years} {years:se situe|se situent} hors de la période du programme ({period}). "
        "{date:?Corrigez {years:l'année|les années}, ou la période.}"
        "{aim:?Vérifiez que l'objectif peut être atteint pendant celle-ci.}",
        what="Une année se situe hors de la période du programme.",
        why="Ce qui est attendu avant ou après la période relève d'un autre programme ; dans les "
        "indicateurs clés de performance, une année ultérieure signifie que l'objectif ne peut pas "
        "être atteint dans celui-ci.",
        mend="Corrigez l'année, ou formulez l'objectif de sorte qu'il puisse être atteint pendant "
        "la période.",
    ),
    "timeline-not-continuous": RuleTexts(
        message="« {text} » figure dans la section des activités continues. Inscrivez "
        "« Continuous » (en continu), ou déplacez l'activité vers la section I.",
        what="Une activité continue a une échéance.",
        why="La note de bas de page 8 demande que le calendrier de la section II indique toujours "
        "« Continuous ».",
        mend="Inscrivez « Continuous » (en continu), ou déplacez l'activité vers la section I.",
    ),
    "milestone-overdue": RuleTexts(
        message="{milestones:L'échéance|Les échéances} {milestones:quoted} "
        "{milestones:est antérieure|sont antérieures} au {day} et l'activité n'est pas indiquée "
        "comme « Completed ». Mettez le statut à jour, ou indiquez la nouvelle échéance.",
        what="Une échéance est passée et l'activité n'est pas achevée.",
        why="À chaque session, le comité s'attend à savoir ce qui a pris du retard.",
        mend="Indiquez sous « État d'achèvement » si l'activité est achevée ou reportée, et donnez "
        "la nouvelle échéance.",
    ),
}
