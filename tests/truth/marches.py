"""Le plan d'action d'un comité des marchés frontaliers, en français, au 1er décembre 2026.

Written before the tool was run on it, in the manner of an officer who writes in full sentences.
"""

from __future__ import annotations

from written import BLUE, COM, FAC, GREEN, RED, RU, Programme, Sheet, group, line, row

UN_FAC = "Un fonctionnaire de la Sous-Direction de la facilitation"
UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"
UN_RU = "Un fonctionnaire de l'Unité de recherche"
UN_CBD = "Un fonctionnaire de la Direction du renforcement des capacités"
FMT = {"timeline-format": "une autre forme"}
VAGUE = {"timeline-imprecise|timeline-format": "une date vague"}
UNSTARTED = {"key-steps-missing": "rien n'a commencé"}

HEADINGS = (
    "N°", "Priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l'OMD", "Type de tâche", "Organe responsable", "Ressources",
    "Indicateurs clés de performance", "Calendrier", "État d'avancement",
    "Statut de réalisation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("Plan d'action du Comité des marchés frontaliers (CMF) pour 2026-2028"),
    line("I. Activités menées dans un délai déterminé"),
    line(*HEADINGS),
    group("Petit commerce"),
    row(
        "1.", "A", "O", "Établir un régime simplifié pour le petit commerce", "PS1",
        "Développement", "CMF, CTP, Conseil",
        "Trois fonctionnaires, soit deux de la Sous-Direction de la facilitation et un de l'Unité "
        "de recherche", "Régime adopté par le Conseil",
        "Le CMF en sera saisi au printemps 2027, le CTP à l'automne 2027 et le Conseil en juin "
        "2028",
        "En cours. Le Secrétariat a consulté les Membres en septembre 2026 et dépouillé leurs "
        "réponses en novembre. Il présentera un projet au CMF au printemps 2027.", "En cours",
        fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="CMF; PTC; Council",
        due="Spring 2027 @ CMF; Autumn 2027 @ PTC; June 2028 @ Council", staff=f"2 {FAC}; 1 {RU}",
        fair=FMT,
    ),
    row(
        "2.", "B", "O", "Diffuser une affiche sur les franchises", "PS5", "Développement", "CMF",
        UN_FAC, "Affiche diffusée", "Au plus tard à l'automne 2027 (CMF)",
        "En cours de rédaction. Le premier jet sera prêt en avril 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP5", bodies="CMF",
        due="Autumn 2027 @ CMF", staff=f"1 {FAC}",
        fair={**VAGUE, "key-steps-missing": "aucune étape datée"},
    ),
    row(
        "3.", "B", "O", "Recenser les marchés hebdomadaires", "PS4", "Développement", "CMF",
        "Un ou deux fonctionnaires de l'Unité de recherche", "Recensement publié",
        "automne 2026 ou printemps 2027 (CMF)",
        "En cours. Soixante-quatre marchés ont été recensés entre février et octobre 2026. Ceux "
        "du Sahel le seront en janvier 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="CMF",
        due="automne 2026 ou printemps 2027 @ CMF", staff=f"1-2 {RU}",
        fair=VAGUE,
    ),
    row(
        "4.", "A", "O", "Adopter une carte du commerçant", "PS1", "Développement", "CMF, CPG",
        UN_FAC, "Carte adoptée",
        "À la prochaine session du CMF (printemps 2027), puis en décembre 2027 (CPG)",
        "En cours. Le modèle de carte a été arrêté le 12 octobre 2026 ; reste à en fixer le prix.",
        "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="CMF; PC",
        due="Spring 2027 @ CMF; December 2027 @ PC", staff=f"1 {FAC}", fair=FMT,
    ),
    row(
        "5.", "B", "O", "Traduire le guide de la commerçante", "PS5", "Mise à jour", "CMF",
        UN_FAC, "Guide traduit en cinq langues", "Automne 2026 (CMF)",
        "Quasiment terminé : il ne manque que la version haoussa, attendue en janvier 2027.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP5", bodies="CMF",
        due="Autumn 2026 @ CMF", staff=f"1 {FAC}",
        defects={"status-word-missing|status-contradicts-progress": "une version manque"},
    ),
    row(
        "6.", "B", "O", "Former les chefs de poste", "PS3", "Développement", "CMF, CRC",
        "Un fonctionnaire détaché par le Togo auprès de l'Unité de recherche",
        "Soixante chefs formés", "Printemps 2027 (CMF) et printemps 2027 (CRC)",
        "En cours. Vingt-six chefs de poste ont suivi le cours de mars 2026. Un deuxième cours se "
        "tiendra à Niamey en février 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP3", bodies="CMF; CBC",
        due="Spring 2027 @ CMF; Spring 2027 @ CBC", staff=f"1 {RU}", fair=FMT,
    ),
    group("Infrastructures"),
    row(
        "7.", "C", "O", "Dessiner un poste frontière type", "FA1", "Développement", "CMF", UN_FAC,
        "Plans publiés", "Automne 2027 (CMF)",
        "En cours. Une esquisse a été remise le 5 mai 2026 (elle tient compte de l'activité 3 "
        "ci-après). Les plans seront achevés en juin 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="FA1", bodies="CMF",
        due="Autumn 2027 @ CMF", staff=f"1 {FAC}",
        defects={"reference-direction": "l'activité 3 est au-dessus"},
    ),
    row(
        "8.", "C", "O", "Éclairer les postes à l'énergie solaire", "FA3", "Développement", "CMF",
        UN_FAC, "Vingt postes éclairés", "Printemps 2028 (CMF)",
        "Non commencé à ce jour. L'appel d'offres sera lancé une fois connu le coût des lampes "
        "(activité 9 ci-après).", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="FA3", bodies="CMF",
        due="Spring 2028 @ CMF", staff=f"1 {FAC}", fair=UNSTARTED,
    ),
    row(
        "9.", "C", "O", "Chiffrer le coût des lampes et des panneaux", "PS4", "Maintenance",
        "CMF", "Le Secrétariat", "Coût connu", "Printemps 2027 (CMF)",
        "En cours. Quatre devis ont été reçus au 1er novembre 2026. Le cinquième devrait arriver "
        "avant Noël.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="CMF",
        due="Spring 2027 @ CMF", staff="none",
        defects={"resource-uncountable": "aucun nombre"},
    ),
    row(
        "10.", "B", "O", "Relier les postes par fibre optique", "FA3", "Développement", "CMF",
        UN_FAC, "Dix postes reliés", "Automne 2025 (CMF)",
        "En cours. Trois postes ont été reliés en 2025. Les autres le seront avant juin 2026.",
        "En cours", fill=BLUE,
        state="In progress", by="cell", codes="FA3", bodies="CMF",
        due="Autumn 2025 @ CMF", staff=f"1 {FAC}",
        defects={
            "milestone-overdue": "l'automne 2025 est passé",
            "progress-stale": "juin 2026 est passé",
            "period-outside-programme": "2025 précède la période",
        },
    ),
    group("Confiance"),
    row(
        "11.", "B", "O", "Ouvrir une ligne verte", "PS5", "Développement", "CMF", UN_COM,
        "Ligne ouverte", "Printemps 2026 (CMF)",
        "Terminé hormis le numéro du Tchad.", "",
        codes="SP5", bodies="CMF", due="Spring 2026 @ CMF", staff=f"1 {COM}",
        defects={"status-word-missing": "le Tchad manque"},
        fair={"status-missing": "la même cause", "milestone-overdue": "la même cause",
              "next-steps-missing|key-steps-missing": "la même cause"},
    ),
    row(
        "12.", "B", "O", "Mesurer la satisfaction des commerçants", "PS4", "Développement", "CMF",
        UN_RU, "Enquête publiée", "Automne 2026 (CMF), printemps 2028 (CMF)",
        "Commencée en juin 2026, l'enquête se poursuit jusqu'en février 2027.", "", fill=BLUE,
        state="In progress or none", by="fill|none", codes="SP4", bodies="CMF",
        due="Autumn 2026 @ CMF; Spring 2028 @ CMF", staff=f"1 {RU}",
        defects={"status-word-missing": "aucun mot clé"},
        fair={**FMT, "status-missing|fill-without-word": "la couleur seule"},
    ),
    row(
        "13.", "B", "O", "Réviser le code de conduite", "PS1", "Mise à jour", "CMF", UN_COM,
        "Code révisé", "Printemps 2026 (CMF)",
        "Terminé et approuvé à l'unanimité au printemps 2026.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP1", bodies="CMF",
        due="Spring 2026 @ CMF", staff=f"1 {COM}",
        defects={"status-contradicts-progress": "Reporté à côté de Terminé"},
        fair={"milestone-overdue": "la même cause"},
    ),
)

SECOND = (
    line("II. Activités menées en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "O", "Suivre les travaux du Groupe CAP", "PS2", "Maintenance",
        "CMF, Groupe CAP", UN_COM, "Comptes rendus faits", "En continu",
        "Un compte rendu sera fait au printemps 2026.",
        codes="SP2", bodies="CMF; CAP Group", due="Continuous @ -", staff=f"1 {COM}",
        defects={"progress-stale": "le printemps 2026 est passé"},
    ),
    row(
        "2.", "B", "O", "Conseiller les postes", "PS1, PS3", "Maintenance", "CMF", UN_COM,
        "Conseils donnés", "Printemps 2027 (CMF), puis en continu",
        "Dix-huit conseils ont été donnés en 2026.",
        codes="SP1; SP3", bodies="CMF", due="Spring 2027 @ CMF; ?Continuous @ -; ?Continuous @ CMF",
        staff=f"1 {COM}",
        defects={"timeline-not-continuous": "une date dans la section II"},
        fair=FMT,
    ),
)

PROGRAMME = Programme(
    file="marches.xlsx",
    title="Plan d'action du Comité des marchés frontaliers (CMF) pour 2026-2028",
    body="CMF",
    period="2026-2028",
    as_of="2026-12-01",
    sheets=(Sheet("Délais", FIRST), Sheet("Continu", SECOND)),
    fair={"body-unknown CMF": "la liste ne connaît pas le CMF : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
