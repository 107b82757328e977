"""Le programme d'un conseil des archives, en français, au 1er octobre 2026.

Written before the tool was run on it; both sections are on one sheet.
"""

from __future__ import annotations

from written import BLUE, GREEN, RED, Programme, Sheet, line, row

RU, CBD = "Research Unit", "Capacity Building Directorate"

HEADINGS = (
    "N°", "Priorité", "Lien avec le plan stratégique", "Activités", "Plan stratégique",
    "Type de tâche associé", "Organes responsables", "Ressources", "Indicateurs", "Échéances",
    "Avancement", "Statut",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("PLAN DE TRAVAIL 2025-2027 DU CONSEIL DES ARCHIVES (CDA)"),
    line("Section I"),
    line(*HEADINGS),
    row(
        "1.", "A", "O", "Adopter un calendrier de conservation des dossiers", "ORG2",
        "Développement", "CDA, Comité financier", "Service des archives : 2 archivistes",
        "Calendrier adopté", "Printemps 2027 (CDA)\nComité financier, juin 2027",
        "En cours. Les directions ont été consultées en mai et juin 2026. Un projet sera présenté "
        "au CDA au printemps 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", bodies="CDA; ?Comité financier; ?Finance Committee",
        due="Spring 2027 @ CDA; ?June 2027 @ Comité financier; ?June 2027 @ Finance Committee",
        staff="",
        defects={"timeline-format": "l'organe devant la date"},
        fair={
            "body-unknown": "le Comité financier n'est pas dans la liste",
            "resource-uncountable": "des archivistes",
            "funding-outside-progress": "le Comité financier",
        },
    ),
    row(
        "2.", "A", "O", "Numériser les procès-verbaux antérieurs à 1980", "ORG2, PS5",
        "Développement", "CDA", "Un fonctionnaire de l'Unité de la recherche, deux stagiaires",
        "100 % des procès-verbaux numérisés", "Fin 2027 (CDA)",
        "En cours (12 400 pages sur 30 000 au 31 août 2026). La suite dépend de la livraison du "
        "second scanner, attendue en novembre 2026.", "En cours",
        state="In progress", by="cell",
        codes="ORG2; SP5", due="End 2027 or Fin 2027 @ CDA", staff="",
        fair={
            "timeline-imprecise|timeline-format": "la fin d'une année",
            "status-word-missing": "une part peut reprendre le mot clé",
            "resource-uncountable": "des stagiaires",
            "resource-unit-alias|resource-unit-unknown": "le nom de l'unité",
        },
    ),
    row(
        "3.", "B", "O", "Rédiger un guide du chercheur", "PS5", "Développement", "CDA",
        "Un fonctionnaire, Unité de la recherche", "Guide en ligne", "Automne 2026 (CDA)",
        "Terminé à 80 % : quatre chapitres sur cinq sont en ligne depuis juillet 2026. Le dernier "
        "suivra en décembre 2026.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP5", due="Autumn 2026 @ CDA", staff="",
        defects={"status-word-missing|status-contradicts-progress": "à 80 % n'est pas terminé"},
        fair={"resource-unit-alias|resource-unit-unknown": "le nom de l'unité"},
    ),
    row(
        "4.", "B", "O", "Tenir une journée portes ouvertes", "PS5", "Développement", "CDA, Conseil",
        "2 fonctionnaires de l'Unité des événements", "Journée tenue, 300 visiteurs",
        "9 juin 2026 (CDA)\n25 juin 2026 (Conseil)",
        "Terminé. La journée du 9 juin 2026 a attiré 412 visiteurs ; le Conseil en a été informé "
        "le 25 juin.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP5", bodies="CDA; Council",
        due="9 June 2026 or 2026-06-09 @ CDA; 25 June 2026 or 2026-06-25 @ Council", staff="",
        fair={"resource-unit-alias|resource-unit-unknown": "le nom de l'unité"},
    ),
    row(
        "5.", "B", "O", "Évaluer les systèmes d'archivage électronique", "PS4", "Développement",
        "CDA", "Un fonctionnaire (Direction du renforcement des capacités)", "Évaluation remise",
        "Printemps 2026 (CDA)",
        "En cours. Cinq systèmes ont été essayés entre janvier et avril 2026. Les conclusions "
        "seront rendues en novembre 2026.", "En cours",
        state="In progress", by="cell", codes="SP4", due="Spring 2026 @ CDA", staff=f"1 {CBD}",
        defects={"milestone-overdue": "le printemps 2026 est passé"},
    ),
    row(
        "6.", "D", "O", "Restaurer les cartes de la bibliothèque", "ORG1", "Maintenance", "CDA",
        "Un relieur extérieur", "40 cartes restaurées", "Automne 2027 (CDA)",
        "Pas encore commencé. L'appel d'offres doit être lancé en janvier 2027.", "Non commencé",
        fill=RED, state="Not started", by="cell", due="Autumn 2027 @ CDA", staff="none",
        defects={
            "priority-unknown": "D n'existe pas",
            "resource-uncountable": "un relieur n'est pas un fonctionnaire",
        },
        fair={
            "status-word-missing": "les mots clés sont Non commencé",
            "key-steps-missing": "rien n'a commencé",
        },
    ),
    row(
        "7.", "B", "O", "Établir un plan de sauvegarde en cas de sinistre", "ORG2",
        "Développement", "CDA, CPG", "Service des archives (1 fonctionnaire)", "Plan approuvé",
        "Automne 2026 (CDA) puis décembre 2026 (CPG)",
        "En cours. Le projet de plan a été envoyé aux directions le 7 septembre 2026. Le CDA en "
        "débattra le 20 octobre 2026.", "En cours",
        state="In progress", by="cell", bodies="CDA; PC",
        due="Autumn 2026 @ CDA; December 2026 @ PC", staff="1 Service des archives",
        fair={"timeline-format": "« puis »"},
    ),
    row(
        "8.", "B", "O", "Former les secrétaires au classement", "PS3", "Mise a jour", "CDA, CRC",
        "0,5 fonctionnaire de la Direction du renforcement des capacités",
        "Six séances, 90 participants", "Printemps 2027 (CDA)\nPrintemps 2027 (CRC)",
        "En cours. Trois séances ont eu lieu en 2026 (février, avril, septembre). Trois autres "
        "sont programmées pour 2027.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CDA; CBC",
        due="Spring 2027 @ CDA; Spring 2027 @ CBC", staff=f"0.5 {CBD}",
        fair={
            "task-type-alias": "sans accent",
            "decimal-comma": "la virgule est juste en français, ou ne l'est pas",
        },
    ),
    row(
        "8.", "C", "O", "Publier un album de photographies", "PS5", "Développement", "CDA",
        "Un fonctionnaire de l'Unité de la communication", "Album publié",
        "Trimestre 3 de 2027 (CDA)",
        "Reporté. La recherche de financement auprès du Comité financier a échoué en juin 2026. "
        "Une nouvelle demande sera faite en mars 2027.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP5",
        due="Q3 2027 or Trimestre 3 de 2027 @ CDA", staff="",
        defects={"number-duplicate": "8 figure deux fois"},
        fair={
            "timeline-imprecise|timeline-format": "un trimestre",
            "resource-unit-alias|resource-unit-unknown": "le nom de l'unité",
            "number-gap": "la même cause",
        },
    ),
    row(
        "9.", "B", "O", "Ouvrir les dossiers de plus de trente ans", "ORG1, PS5", "Développement",
        "CDA, Conseil", "Un fonctionnaire du Service des archives", "Dossiers ouverts",
        "Juin 2027 (Conseil)",
        "Terminé", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="ORG1; SP5", bodies="CDA; Council",
        due="June 2027 @ Council", staff="1 Service des archives",
        defects={"body-without-milestone": "le CDA n'a pas d'échéance"},
        fair={"key-steps-missing": "aucune étape"},
    ),
    row(
        "10.", "B", "O", "Décrire les fonds de l'Union internationale", "PS4", "Maintenance",
        "CDA", "1 fonctionnaire + 1 consultant", "Inventaire de 350 cotes",
        "Automne 2027 (CDA), sous réserve du financement",
        "En cours depuis mars 2026 : 140 cotes ont été décrites. Le reste est prévu d'ici à "
        "septembre 2027.", "En cours",
        state="In progress", by="cell", codes="SP4", due="Autumn 2027 @ CDA if", staff="",
        fair={
            "timeline-format": "une condition derrière la date",
            "resource-uncountable": "aucune unité, un consultant",
            "funding-outside-progress": "le financement est dans le calendrier",
        },
    ),
    row(
        "11.", "B", "O", "Mettre en ligne le catalogue des affiches", "PS5", "Développement",
        "CDA", "Un fonctionnaire du Service des archives", "Catalogue en ligne",
        "Printemps 2027 (CDA)",
        "En cours. 210 affiches ont été photographiées en août 2026. La mise en ligne interviendra "
        "en février 2027. (voir l'activité 3 ci-dessous)", "",
        fill=BLUE, state="In progress", by="fill|progress", codes="SP5",
        due="Spring 2027 @ CDA", staff="1 Service des archives",
        defects={"reference-direction": "l'activité 3 est au-dessus"},
        fair={"status-missing|fill-without-word": "une couleur sans mot"},
    ),
    line("Section II – Activités permanentes"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Communiquer des documents aux délégations", "PS5", "Maintenance", "CDA",
        "Un fonctionnaire du Service des archives", "Réponse sous trois jours", "En continu",
        "On a répondu à 215 demandes au premier semestre 2026.",
        codes="SP5", due="Continuous @ -", staff="1 Service des archives",
    ),
    row(
        "2.", "B", "O", "Verser les dossiers clos des directions", "ORG2", "Maintenance", "CDA",
        "Deux fonctionnaires du Service des archives", "Versements faits chaque année",
        "En continu", "Voir l'activité 1.",
        due="Continuous @ -", staff="2 Service des archives",
        defects={"progress-only-refers": "rien d'autre qu'un renvoi"},
    ),
    row(
        "3.", "B", "", "Surveiller le climat des magasins", "ORG2", "Maintenance", "CDA",
        "Un fonctionnaire du Service des archives", "18 °C et 50 % d'humidité", "En continu",
        "Deux alertes ont été traitées en juillet 2026.",
        due="Continuous @ -", staff="1 Service des archives",
        defects={"value-missing": "le lien avec le plan stratégique manque"},
    ),
)

PROGRAMME = Programme(
    file="archives.xlsx",
    title="PLAN DE TRAVAIL 2025-2027 DU CONSEIL DES ARCHIVES (CDA)",
    body="CDA",
    period="2025-2027",
    as_of="2026-10-01",
    sheets=(Sheet("Plan de travail", ROWS),),
    fair={
        "body-unknown CDA": "la liste ne connaît pas le CDA : à dire une fois",
        "resource-unit-unknown": "la liste ne connaît pas ces services : à dire une fois chacun",
    },
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
