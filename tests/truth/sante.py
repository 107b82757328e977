"""Le programme d'un comité de la santé aux frontières, en français, au 20 mars 2026.

Written before the tool was run on it.
"""

from __future__ import annotations

from written import Programme, Sheet, line, row

FAC, COM, CBD, RU, CELL = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Capacity Building Directorate",
    "Research Unit",
    "Cellule Santé",
)
GREEN, BLUE, RED = "00B050", "00B0F0", "FF0000"
UN_FAC = "Un fonctionnaire de la Sous-Direction de la facilitation"
UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"
UN_RU = "Un fonctionnaire de l'Unité de recherche"
UN_CELL = "Un fonctionnaire de la Cellule Santé"
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
    line("COMITÉ DE LA SANTÉ AUX FRONTIÈRES (CSAF)"),
    line("PROGRAMME DE TRAVAIL 2024-2027"),
    line(*HEADINGS),
    row(
        "1.", "A", "O", "Établir un protocole de tri des passagers en cas d'épidémie", "PS1",
        "Développement", "CSAF, CTP, Conseil",
        "Deux fonctionnaires de la Sous-Direction de la facilitation", "Protocole adopté",
        "Au printemps 2026 devant le CSAF puis, à l'automne 2026, devant le CTP et en juin 2027 "
        "devant le Conseil",
        "En cours. Le protocole a été essayé à Dakar et à Abidjan en novembre 2025. Il sera "
        "soumis au CSAF en avril 2026.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="CSAF; PTC; Council",
        due="Spring 2026 @ CSAF; Autumn 2026 @ PTC; June 2027 @ Council", staff=f"2 {FAC}",
        fair=FMT,
    ),
    row(
        "2.", "B", "O", "Dresser la liste des produits médicaux essentiels", "PS1, PS4",
        "Maintenance", "CSAF", UN_RU, "Liste publiée", "CSAF, 15e session (automne 2025)",
        "Terminé avec un trimestre de retard : la liste (412 produits) a paru le 9 janvier 2026.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP1; SP4", bodies="CSAF",
        due="Autumn 2025 @ CSAF", staff=f"1 {RU}", fair=FMT,
    ),
    row(
        "3.", "A", "O", "Former les agents au contrôle des vaccins", "PS3", "Développement",
        "CSAF, CRC",
        "Deux agents de la Direction du renforcement des capacités et un agent de la Cellule "
        "Santé", "400 agents formés", "Automne 2026 (CSAF et CRC)",
        "En cours : 12 ateliers, 340 agents formés. Restent à organiser les ateliers de Tunis "
        "(mai 2026) et de Lomé (septembre 2026).", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CSAF; CBC",
        due="Autumn 2026 @ CSAF; Autumn 2026 @ CBC", staff=f"2 {CBD}; 1 {CELL}", fair=FMT,
    ),
    row(
        "4.", "B", "O", "Rédiger un guide sur la chaîne du froid", "PS1", "Développement",
        "CSAF, CPG", "Un fonctionnaire et demi de la Sous-Direction de la facilitation",
        "Guide adopté", "1er semestre 2027 (CSAF) ; décembre 2027 (CPG)",
        "Terminé à 80 %. Le dernier chapitre sera remis en mai 2026.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP1", bodies="CSAF; PC",
        due="H1 2027 @ CSAF; December 2027 @ PC", staff=f"1.5 {FAC}",
        defects={"status-word-missing|status-contradicts-progress": "80 % ne sont pas tout"},
        fair=VAGUE,
    ),
    row(
        "5.", "A", "O", "Échanger des alertes sanitaires avec l'OMS", "FA2", "Développement",
        "CSAF", "Un fonctionnaire de la Sous-Direction du contrôle", "Alertes échangées",
        "D'ici à fin 2026 (CSAF)",
        "En cours, bien que l'accord avec l'OMS ne soit pas encore signé. La signature est "
        "attendue en juin 2026.", "En cours",
        state="In progress", by="cell", codes="FA2", bodies="CSAF",
        due="End 2026 @ CSAF", staff="1 *",
        fair={**VAGUE, "resource-unit-alias|resource-unit-unknown": "nom abrégé",
              "key-steps-missing": "aucune étape datée"},
    ),
    row(
        "6.", "B", "O", "Harmoniser les certificats de vaccination", "PS1", "Mise à jour",
        "CSAF, CTP", UN_FAC, "Certificat unique",
        "Printemps 2026 (CSAF, pour examen)\nAutomne 2026 (CTP, pour approbation)",
        "Suspendu. Le groupe d'experts ne s'est pas réuni depuis juin 2025 ; sa prochaine réunion "
        "aura lieu en mai 2026.", "",
        codes="SP1", bodies="CSAF; PTC",
        due="Spring 2026 @ CSAF; Autumn 2026 @ PTC", staff=f"1 {FAC}",
        defects={
            "status-word-missing": "Suspendu n'est pas un des quatre mots",
            "status-missing": "ni mot ni couleur",
        },
        fair={**FMT, "key-steps-missing": "aucune étape datée"},
    ),
    row(
        "7.", "B", "O", "Évaluer les scanners thermiques", "FA3", "Développement",
        "CSAF, GET-INI", "Un fonctionnaire de l'Unité de recherche (30 jours ouvrables)",
        "Évaluation publiée", "Printemps 2025 (GET-INI)\nAutomne 2025 (CSAF)",
        "En cours. Trois modèles ont été comparés à Genève en mai 2025. Le rapport final sera "
        "remis en décembre 2025.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="FA3", bodies="CSAF; TEG-NII",
        due="Spring 2025 @ TEG-NII; Autumn 2025 @ CSAF", staff=f"1 {RU}",
        defects={
            "milestone-overdue": "l'automne 2025 est passé",
            "progress-stale": "décembre 2025 est passé",
        },
    ),
    row(
        "8.", "C", "O", "Tenir à jour l'annuaire des points focaux", "PS5", "Maintenance", "CSAF",
        UN_CELL, "Annuaire diffusé", "Courant 2026 (CSAF)",
        "En cours. L'annuaire compte 143 noms depuis le 2 février 2026. La prochaine édition est "
        "prévue pour juillet 2026.", "En cours",
        state="In progress", by="cell", codes="SP5", bodies="CSAF",
        due="2026 or Courant 2026 @ CSAF", staff=f"1 {CELL}", fair=VAGUE,
    ),
    row(
        "9.", "A", "O", "Préparer un modèle d'accord sur les quarantaines", "PS2",
        "Développement", "CSAF, Conseil", "Équipe à désigner", "Modèle approuvé",
        "Automne 2026 (CSAF), juin 2027 (CSAF et Conseil)",
        "Non commencé. Le mandat sera discuté au printemps 2026.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP2", bodies="CSAF; Council",
        due="Autumn 2026 @ CSAF; June 2027 @ CSAF; June 2027 @ Council", staff="none",
        defects={"resource-uncountable": "aucun nombre"},
        fair={**FMT, **UNSTARTED},
    ),
    row(
        "10.", "B", "O", "Mesurer le temps de passage des médicaments", "PS4", "Développement",
        "CSAF, GTMP", UN_RU, "Mesure faite dans six ports",
        "Automne 2026 (CSAF)\nAutomne 2026 (CTP)",
        "En cours. Les relevés de 2025 ont été publiés en février 2026 (voir l'activité 7 "
        "ci-dessous). La deuxième campagne commencera en avril 2026.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="CSAF; WGPM",
        due="Autumn 2026 @ CSAF; Autumn 2026 @ PTC", staff=f"1 {RU}",
        defects={
            "milestone-body-not-responsible": "le CTP n'est pas un organe responsable",
            "reference-direction": "l'activité 7 est au-dessus",
        },
        fair={"body-without-milestone": "le GTMP n'a pas de date",
              "reference-suspect": "l'activité 7 parle de scanners"},
    ),
    row(
        "11.", "B", "O", "Publier des fiches sur les médicaments falsifiés", "PS5",
        "Développement", "CSAF, CLF", UN_COM, "Neuf fiches publiées",
        "le 3 mars 2027 (CSAF) ; printemps 2027 (CLF)",
        "En cours. Les fiches 1 à 6 ont paru en 2025. Les fiches 7 à 9 paraîtront avant l'été "
        "2026.", "En cours",
        state="In progress", by="cell", codes="SP5", bodies="CSAF; EC",
        due="2027-03-03 or 3 March 2027 @ CSAF; Spring 2027 @ EC", staff=f"1 {COM}", fair=VAGUE,
    ),
    row(
        "12.", "C", "O", "Réviser le plan de continuité des bureaux de douane", "ORG1",
        "Mise à jour", "CSAF", "0,5 fonctionnaire de la Sous-Direction de la facilitation",
        "Plan révisé", "mi-2027 (CSAF)",
        "Reporté à 2027 à la demande du Président.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="ORG1", bodies="CSAF",
        due="Mid-2027 @ CSAF", staff=f"0.5 {FAC}",
        fair={**VAGUE, **UNSTARTED, "next-steps-missing": "rien de prévu",
              "decimal-comma": "juste en français"},
    ),
    row(
        "13.", "A", "O", "Constituer une réserve d'équipements de protection", "ORG2",
        "Développement", "CSAF", UN_CELL, "Réserve constituée",
        "Printemps 2026 (CSAF) – sous réserve de financement",
        "En cours. Un appel d'offres a été lancé le 12 janvier 2026. L'approbation du Comité "
        "financier est attendue en avril 2026.", "En cours",
        state="In progress", by="cell", codes="ORG2", bodies="CSAF",
        due="Spring 2026 @ CSAF", staff=f"1 {CELL}", fair=FMT,
    ),
    row(
        "14.", "C", "O", "Étudier les déchets médicaux", "PS4", "Développement", "CSAF", UN_RU,
        "Étude présentée", "Printemps 2028 (CSAF)",
        "Non commencé. L'étude débutera à l'automne 2026.", "Non commencé", fill=GREEN,
        state="Not started", by="cell", codes="SP4", bodies="CSAF",
        due="Spring 2028 @ CSAF", staff=f"1 {RU}",
        defects={
            "period-outside-programme": "le programme finit en 2027",
            "fill-contradicts-status": "du vert à côté de Non commencé",
        },
        fair=UNSTARTED,
    ),
    row(
        "15.", "B", "O", "Traduire le manuel de l'inspecteur sanitaire", "PS3", "Maintenance",
        "CSAF", "Un fonctionnaire de la Direction du renforcement des capacités",
        "Trois versions", "Printemps et automne 2026 (CSAF)",
        "En cours. La traduction arabe a été achevée en janvier 2026 ; la traduction portugaise "
        "suivra en octobre 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CSAF",
        due="Spring 2026 @ CSAF; Autumn 2026 @ CSAF", staff=f"1 {CBD}",
        fair={**FMT, "number-duplicate": "deux fois 15"},
    ),
    row(
        "15.", "B", "O", "Ouvrir un cours en ligne sur les zoonoses", "PS3", "Développement",
        "CSAF, CRC", "Une fonctionnaire de la Direction du renforcement des capacités",
        "Cours ouvert", "Automne 2025 (CRC)\nAutomne 2025 (CSAF)",
        "Achevé. Le cours est ouvert depuis le 1er octobre 2025.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP3", bodies="CSAF; CBC",
        due="Autumn 2025 @ CBC; Autumn 2025 @ CSAF", staff=f"1 {CBD}",
        defects={"number-duplicate": "deux fois 15"},
        fair={"status-word-missing": "Achevé n'est pas le mot de la liste"},
    ),
    row(
        "16.", "B", "O", "Créer un réseau de laboratoires de référence", "PS2", "Développement",
        "CSAF, GEV", "Deux fonctionnaires de la Cellule Santé", "Réseau créé",
        "Automne 2026 (CSAF, GEV)",
        "En cours. Neuf laboratoires ont signé la charte (Lyon, le 4 décembre 2025. Les suivants "
        "signeront en juin 2026.", "En cours",
        state="In progress", by="cell", codes="SP2", bodies="CSAF; ?GEV",
        due="Autumn 2026 @ CSAF; Autumn 2026 @ GEV", staff=f"2 {CELL}",
        defects={"unbalanced-bracket": "la parenthèse n'est pas fermée"},
        fair=FMT,
    ),
    row(
        "17.", "C", "O", "Contrôler la température des soutes", "FA3", "Développement", "CSAF",
        UN_COM, "Contrôles faits", "",
        "Non commencé. Un cahier des charges sera rédigé à l'automne 2026.", "Non commencé",
        state="Not started", by="cell", codes="FA3", bodies="CSAF", staff=f"1 {COM}",
        defects={"value-missing": "pas de date"},
        fair={**UNSTARTED, "body-without-milestone": "la même cause"},
    ),
    row(
        "18.", "B", "O", "Conseiller les pays insulaires", "PS3", "Maintenance", "CSAF et CRC",
        "Un fonctionnaire de la Direction du renforcement des capacités", "Trois missions",
        "Automne 2026 (CSAF)\nPrintemps 2027 (CRC)",
        "En cours. Des missions ont été faites à Maurice (mai 2025) et au Cap-Vert (octobre "
        "2025). Les Comores recevront la leur en juin 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CSAF; CBC",
        due="Autumn 2026 @ CSAF; Spring 2027 @ CBC", staff=f"1 {CBD}",
        defects={"body-separator": "« et » pour une virgule"},
    ),
    row(
        "19.", "C", "O", "Rendre compte des rappels de lots", "PS5", "Maintenance", "CSAF",
        UN_CELL, "Comptes rendus faits", "Automne 2026 (CSAF)",
        "Voir l'activité 11 ci-dessus.", "En cours",
        state="In progress", by="cell", codes="SP5", bodies="CSAF",
        due="Autumn 2026 @ CSAF", staff=f"1 {CELL}",
        defects={"progress-only-refers": "un renvoi seul"},
        fair={"status-word-missing|next-steps-missing|key-steps-missing": "la même cause",
              "reference-suspect": "11 parle de fiches"},
    ),
    row(
        "20.", "B", "O", "Analyser les saisies de masques", "PS4", "Développement", "CSAF, CLF",
        UN_COM, "Analyse présentée", "Automne 2026 (CSAF)\nAutomne 2026 (CLF)",
        "Partiellement terminé. Les données de 2023 à 2025 ont été analysées ; celles de 2026 le "
        "seront à l'automne.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP4", bodies="CSAF; EC",
        due="Autumn 2026 @ CSAF; Autumn 2026 @ EC", staff=f"1 {COM}",
        defects={"status-word-missing|status-contradicts-progress": "une partie seulement"},
    ),
    row(
        "21.", "B", "O", "Simplifier l'importation des dons", "PS6", "Développement", "CSAF, CTP",
        UN_FAC, "Directives adoptées", "Automne 2026 (CSAF)\nPrintemps 2027 (CTP)",
        "En cours. Un projet de directives a été diffusé le 15 décembre 2025. Les observations "
        "sont attendues avant le 30 avril 2026..", "En cours",
        state="In progress", by="cell", codes="", bodies="CSAF; PTC",
        due="Autumn 2026 @ CSAF; Spring 2027 @ PTC", staff=f"1 {FAC}",
        defects={
            "code-unknown": "PS6 n'existe pas",
            "doubled-full-stop": "deux points finals",
        },
    ),
    row(
        "22.", "C", "O", "Organiser un exercice de crise", "ORG1", "Formation", "CSAF",
        "1 administrateur et 2 assistants de la Cellule Santé", "Exercice tenu",
        "4e trimestre 2026 (CSAF)",
        "Non commencé. Le scénario reste à écrire ; l'exercice aura lieu à Nairobi en novembre "
        "2026.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="ORG1", bodies="CSAF",
        due="Q4 2026 @ CSAF",
        defects={"task-type-unknown": "Formation n'est pas un type"},
        fair={**VAGUE, **UNSTARTED},
    ),
    row(
        "23.", "A", "O", "Mettre en place un guichet des urgences", "FA1", "Développement", "CSAF",
        UN_FAC, "Guichet ouvert", "Automne 2027 (CSAF)",
        "En cours. Le cahier des charges (voir l'activité 30 du plan de l'OMS) a été validé en "
        "février 2026. Le guichet ouvrira en septembre 2027.", "En cours",
        state="In progress", by="cell", codes="FA1", bodies="CSAF",
        due="Autumn 2027 @ CSAF", staff=f"1 {FAC}",
    ),
)

SECOND = (
    line("Activités menées en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Assurer la veille épidémiologique", "PS4", "Maintenance", "CSAF", UN_RU,
        "Un bulletin par semaine", "En continu", "Un bulletin est diffusé chaque lundi.",
        codes="SP4", bodies="CSAF", due="Continuous @ -", staff=f"1 {RU}",
    ),
    row(
        "2.", "C", "O", "Animer le forum des correspondants", "PS5", "Maintenance", "CSAF",
        UN_CELL, "Forum actif", "En continu (CSAF)", "Le forum compte 96 membres en mars 2026.",
        codes="SP5", bodies="CSAF", due="Continuous @ CSAF", staff=f"1 {CELL}",
    ),
    row(
        "3.", "B", "O", "Répondre aux demandes d'avis", "L'ensemble du Plan stratégique",
        "Maintenance", "CSAF", UN_FAC, "Avis rendus", "Automne 2026 (CSAF)",
        "Quarante-deux avis ont été rendus en 2025.",
        codes="ALL", bodies="CSAF", due="Autumn 2026 @ CSAF", staff=f"1 {FAC}",
        defects={"timeline-not-continuous": "une date dans la section II"},
        fair={"code-unknown": "une remarque : tout le Plan"},
    ),
    row(
        "4.", "B", "O", "Suivre les travaux du groupe d'experts sur les vaccins", "PS2",
        "Maintenance", "GEV", UN_CELL, "Comptes rendus faits", "En continu",
        "Le GEV s'est réuni à Berne en janvier 2026.",
        codes="SP2", bodies="?GEV", due="Continuous @ -", staff=f"1 {CELL}",
        defects={"own-body-missing": "le CSAF n'est pas nommé"},
    ),
    row(
        "5.", "B", "O", "Suivre les travaux du GT-FCP", "PS1", "Maintenance", "CSAF, GT-FCP",
        UN_FAC, "Comptes rendus faits", "En continu",
        "Le compte rendu a été présenté à la 15e session du CSAF.",
        codes="SP1", bodies="CSAF; PFCWG", due="Continuous @ -", staff=f"1 {FAC}",
        fair={"progress-duplicated": "le même texte que 6"},
    ),
    row(
        "6.", "B", "O", "Prendre note des rapports de l'EPMD", "PS1", "Maintenance", "CSAF, EPMD",
        UN_FAC, "Rapports notés", "En continu",
        "Le compte rendu a été présenté à la 15e session du CSAF.",
        codes="SP1", bodies="CSAF; DMPT", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"progress-duplicated": "le même texte que 5"},
    ),
    row(
        "7.", "C", "O", "Gérer la boîte fonctionnelle du Comité", "PS5", "Maintenance", "CSAF",
        UN_CELL, "Réponse en deux jours", "En continu",
        "Écrire à sante.frontieres@exemple.org ; 1 204 messages ont été traités en 2025.",
        codes="SP5", bodies="CSAF", due="Continuous @ -", staff=f"1 {CELL}",
        defects={"email-address": "une adresse"},
    ),
    row(
        "8.", "D", "O", "Accueillir les stagiaires des administrations", "ORG1", "Maintenance",
        "CSAF", UN_CELL, "Quatre stagiaires par an", "En continu",
        "Quatre stagiaires ont été accueillis en 2025.",
        codes="ORG1", bodies="CSAF", due="Continuous @ -", staff=f"1 {CELL}",
        defects={"priority-unknown": "D n'existe pas"},
    ),
)

PROGRAMME = Programme(
    file="sante.xlsx",
    title="COMITÉ DE LA SANTÉ AUX FRONTIÈRES (CSAF) PROGRAMME DE TRAVAIL 2024-2027",
    body="CSAF",
    period="2024-2027",
    as_of="2026-03-20",
    sheets=(Sheet("Calendrier", FIRST), Sheet("Continu", SECOND)),
    fair={
        "body-unknown CSAF": "la liste ne connaît pas le CSAF : à dire une fois",
        "body-unknown GEV": "la liste ne connaît pas le GEV : à dire une fois",
        "resource-unit-unknown Cellule Santé": "la liste ne connaît pas la Cellule Santé",
    },
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
