"""Le programme d'un groupe de travail de l'aviation civile, en français, au 15 mai 2027.

Written before the tool was run on it.
"""

from __future__ import annotations

from written import BLUE, CBD, COM, FAC, GREEN, RED, Programme, Sheet, group, line, row

UN_FAC = "Un fonctionnaire de la Sous-Direction de la facilitation"
UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"

HEADINGS = (
    "N°", "Rang de priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l'OMD", "Type de tâche", "Organe responsable", "Ressources de l'équipe",
    "Indicateurs clés de performance", "Calendrier", "État d'avancement", "Statut de réalisation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("Groupe de travail de l'aviation civile (GTAC)"),
    line("Programme de travail 2025-2028"),
    line("I. Activités assorties d'un calendrier précis"),
    line(*HEADINGS),
    group("Passagers"),
    row(
        "1.", "A", "O", "Réviser les directives sur les données relatives aux passagers",
        "PS1, DP1", "Mise à jour", "GTAC, CTP",
        "Deux fonctionnaires de la Sous-Direction de la facilitation", "Directives approuvées",
        "Automne 2027 (GTAC)\nPrintemps 2028 (CTP)",
        "En cours. Le GTAC a examiné les trois premiers chapitres en mars 2027. Les deux derniers "
        "lui seront soumis à l'automne 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1; ?DP1", bodies="GTAC; PTC",
        due="Autumn 2027 @ GTAC; Spring 2028 @ PTC", staff=f"2 {FAC}",
        defects={"code-unknown": "DP1 pour FA1"},
    ),
    row(
        "2.", "A", "O", "Élaborer un protocole pour les voyageurs en correspondance", "PS2",
        "Développement", "GTAC, GT-FCP", UN_FAC, "Protocole mis à l'essai dans cinq aéroports",
        "Printemps 2027 (GTAC)\nAutomne 2027 (GT-FCP)",
        "En cours : 4 aéroports se sont portés volontaires en janvier 2027. L'essai débutera en "
        "septembre 2027.", "En cours",
        state="In progress", by="cell", codes="SP2", bodies="GTAC; PFCWG",
        due="Spring 2027 @ GTAC; Autumn 2027 @ PFCWG", staff=f"1 {FAC}",
    ),
    row(
        "3.", "B", "O", "Recueillir les pratiques en matière de contrôle des équipages", "PS4",
        "Maintien", "GTAC", "Un(e) fonctionnaire du Service de recherche", "Recueil publié",
        "D'ici fin 2027 (GTAC)",
        "En cours. 38 administrations ont répondu au questionnaire envoyé le 2 février 2027. La "
        "synthèse est attendue pour octobre 2027.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="GTAC",
        due="End 2027 or fin 2027 or D'ici fin 2027 @ GTAC", staff="",
        defects={"task-type-alias|task-type-unknown": "Maintien pour Maintenance"},
        fair={
            "timeline-imprecise|timeline-format": "la fin d'une année",
            "resource-unit-alias|resource-unit-unknown": "le nom du service",
        },
    ),
    row(
        "4.", "B", "O", "Former des agents à l'entretien avec les passagers", "PS3",
        "Développement", "GTAC, Comité de renforcement des capacités",
        "1 fonctionnaire de la Direction du renforcement des capacités",
        "120 agents formés", "2e semestre 2027 (GTAC)",
        "En cours. Le module a été testé à Dakar du 8 au 12 février 2027. Il reste à le traduire "
        "en portugais.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="GTAC; ?CBC",
        due="H2 2027 @ GTAC", staff=f"1 {CBD}",
        fair={
            "body-alias|body-unknown": "le CRC en toutes lettres",
            "body-without-milestone": "le CRC n'a pas d'échéance",
            "timeline-imprecise|timeline-format": "un semestre",
        },
    ),
    row(
        "5.", "B", "N", "Comparer les délais d'attente dans vingt aéroports", "PS4",
        "Développement", "GTAC", UN_FAC, "Comparaison publiée", "Automne 2027 (GTAC)",
        "En cours. Des relevés ont été faits dans onze aéroports en 2026. Les autres le seront "
        "d'ici septembre 2027.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="GTAC",
        due="Autumn 2027 @ GTAC", staff=f"1 {FAC}",
        defects={"link-no|link-contradicts-codes": "N à côté d'un code"},
    ),
    group("Fret"),
    row(
        "6.", "A", "O", "Définir les données préalables au chargement", "PS1, PS2",
        "Développement", "GTAC, EPMD, CTP et Conseil",
        "Sous-Direction de la facilitation : 1 fonctionnaire ; Sous-Direction du contrôle et de "
        "la lutte contre la fraude : 1 fonctionnaire", "Jeu de données adopté",
        "Automne 2026 (GTAC), printemps 2027 (EPMD), automne 2027 (CTP) et juin 2028 (Conseil)",
        "En cours. L'EPMD a validé 42 éléments de données en avril 2027 ; le CTP les examinera "
        "à sa session d'automne 2027.", "En cours",
        state="In progress", by="cell", codes="SP1; SP2", bodies="GTAC; DMPT; PTC; Council",
        due="Autumn 2026 @ GTAC; Spring 2027 @ DMPT; Autumn 2027 @ PTC; June 2028 @ Council",
        staff=f"1 {FAC}; 1 {COM}",
        defects={"body-separator": "« et » au lieu d'une virgule"},
        fair={"timeline-format": "des virgules et « et »"},
    ),
    row(
        "7.", "B", "O", "Mettre à jour l'analyse des risques du fret express", "PS1, DP2",
        "Mise à jour", "GTAC, Comité de la lutte contre la fraude",
        UN_COM, "Analyse mise à jour", "Printemps 2026 (GTAC)\nAutomne 2026 (CLF)",
        "Terminé. L'analyse a été présentée au CLF le 6 octobre 2026.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP1; ?DP2", bodies="GTAC; EC",
        due="Spring 2026 @ GTAC; Autumn 2026 @ EC", staff=f"1 {COM}",
        defects={"body-alias": "le CLF en toutes lettres", "code-unknown": "DP2 pour FA2"},
    ),
    row(
        "8.", "C", "O", "Rédiger un guide sur les animaux vivants", "PS1", "Développement",
        "GTAC", UN_FAC, "Guide publié", "Printemps 2028 (GTAC)",
        "Suspendu. Le rédacteur a quitté le Secrétariat en décembre 2026. La reprise est prévue "
        "pour janvier 2028.", "",
        state=None, by="none", codes="SP1", bodies="GTAC",
        due="Spring 2028 @ GTAC", staff=f"1 {FAC}",
        defects={
            "status-missing": "la case est vide",
            "status-word-missing": "Suspendu n'est pas un mot clé",
        },
    ),
    row(
        "9.", "B", "O", "Étudier les colis des compagnies à bas coût", "PS4", "Développement",
        "GTAC, CC OMD/UPU", "Entre 1 et 2 fonctionnaires du Service de la recherche",
        "Étude examinée", "Automne 2028 (GTAC)\nDécembre 2028 (CC OMD/UPU)",
        "Non commencé. Les termes de référence seront arrêtés en novembre 2027.", "Non commencé",
        fill=RED, state="Not started", by="cell", codes="SP4", bodies="GTAC; WCO/UPU CC",
        due="Autumn 2028 @ GTAC; December 2028 @ WCO/UPU CC", staff="",
        fair={
            "key-steps-missing": "rien n'a commencé",
            "resource-unit-alias|resource-unit-unknown": "le nom du service",
        },
    ),
    row(
        "10.", "B", "O", "Organiser un exercice avec les transporteurs", "PS2", "Développement",
        "GTAC, SAFE WG", UN_COM, "Exercice évalué", "19 octobre 2027 (GTAC) ; printemps 2028",
        "Reporté au 19 octobre 2027 à la demande de l'aéroport d'accueil. Les scénarios ont été "
        "écrits en mars 2027 ; les invitations partiront en juillet.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP2", bodies="GTAC; SAFE WG",
        due="19 October 2027 or 2027-10-19 @ GTAC; Spring 2028 @ -", staff=f"1 {COM}",
        defects={"milestone-without-body": "le printemps 2028 n'a pas d'organe"},
        fair={
            "body-without-milestone": "la même cause",
            "timeline-format": "un point-virgule",
        },
    ),
    row(
        "11.", "A", "O", "Réviser la recommandation sur le manifeste électronique", "PS1",
        "Mise à jour", "GTAC, CTP, Conseil", UN_FAC, "Recommandation adoptée",
        "Automne 2026 (GTAC)\nPrintemps 2027 (CTP)\nJuin 2027 (CPG)\nJuin 2027 (Conseil)",
        "En cours. Le CTP a approuvé le texte en avril 2027, voir l'activité 2 ci-dessus pour les "
        "correspondances. Il sera présenté au Conseil en juin 2027.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP1", bodies="GTAC; PTC; Council",
        due="Autumn 2026 @ GTAC; Spring 2027 @ PTC; June 2027 @ PC; June 2027 @ Council",
        staff=f"1 {FAC}",
        defects={
            "milestone-body-not-responsible": "la CPG n'est pas un organe responsable",
            "status-contradicts-progress": "Terminé dans la case, En cours à côté",
        },
    ),
    row(
        "12.", "B", "O", "Mesurer l'effet des guichets uniques sur le fret aérien", "PS4, PS5",
        "Développement", "GTAC", "à déterminer", "Mesures publiées", "2029 (GTAC)",
        "En cours. Une méthode a été arrêtée le 14 avril 2026. Les premières mesures sont à faire "
        "au second semestre 2027.", "En cours",
        state="In progress", by="cell", codes="SP4; SP5", bodies="GTAC",
        due="2029 @ GTAC", staff="none",
        defects={
            "resource-uncountable": "aucun nombre",
            "period-outside-programme": "2029",
        },
        fair={"timeline-imprecise": "une année seule"},
    ),
)

SECOND = (
    line("II. Activités menées en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Répondre aux questions des compagnies aériennes", "PS2, PS5", "Maintien",
        "GTAC", UN_FAC, "Réponses sous dix jours", "En continu",
        "64 réponses ont été données en 2026.",
        codes="SP2; SP5", bodies="GTAC", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"task-type-alias|task-type-unknown": "Maintien pour Maintenance"},
    ),
    row(
        "2.", "B", "O", "Suivre les travaux de l'OACI et de l'IATA", "PS2", "Maintenance",
        "GTAC, GET-INI", "0,5 fonctionnaire de la Sous-Direction de la facilitation",
        "Comptes rendus faits au GTAC", "Permanent",
        "Le Secrétariat a participé à deux réunions en 2026.",
        codes="SP2", bodies="GTAC; TEG-NII", due="?Continuous @ -", staff=f"0.5 {FAC}",
        fair={
            "decimal-comma": "la virgule est juste en français, ou ne l'est pas",
            "timeline-format|timeline-not-continuous": "Permanent pour En continu",
        },
    ),
    row(
        "3.", "B", "O", "Tenir à jour la liste des points de contact dans les aéroports", "PS5",
        "Maintenance", "GTAC", UN_FAC, "Liste à jour", "En continu",
        "La liste a été revue en décembre 2026 (contact : liste@example.org).",
        codes="SP5", bodies="GTAC", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"email-address": "une adresse"},
    ),
)

PROGRAMME = Programme(
    file="aviation.xlsx",
    title="Groupe de travail de l'aviation civile (GTAC) Programme de travail 2025-2028",
    body="GTAC",
    period="2025-2028",
    as_of="2027-05-15",
    sheets=(Sheet("Section I", FIRST), Sheet("Section II", SECOND)),
    fair={"body-unknown GTAC": "la liste ne connaît pas le GTAC : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
