"""Le programme d'un comité de contact postal, in French, as of May 2026."""

from __future__ import annotations

from datetime import date

from written import CBD, COM, FAC, Programme, Sheet, line, row

RU, TTD = "Research Unit", "Tariff and Trade Directorate"
GREEN, BLUE, RED, YELLOW = "00B050", "0070C0", "FF0000", "FFFF00"
UN = "Un fonctionnaire de la Sous-Direction de la facilitation"
DEUX = "Deux fonctionnaires de la Sous-Direction de la facilitation"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
TITRES = (
    "N°", "Ordre de priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l’OMD", "Type de tâche", "Organe responsable", "Ressources de l’équipe",
    "Indicateurs clés de performance", "Calendrier", "État d’avancement", "Statut de réalisation",
)

ROWS = (
    line("PLAN DE TRAVAIL DU COMITÉ DE CONTACT OMD/UPU 2024-2027"),
    line("Mis à jour pour la 46e réunion"),
    line("Partie I – Activités menées dans un délai précis"),
    line("", "Planification", "", "", "", "", "Moyens", "", "", "", "Suivi", "",
         fair={"words-unread": "des mots au-dessus des titres, à dire une fois"}),
    line(*TITRES),
    row(
        "1.", "A", "O", "Réviser les lignes directrices sur l’échange de données postales",
        "PS1, ORG1", "Mise à jour", "CC OMD/UPU, CTP, Conseil", DEUX,
        "Lignes directrices adoptées par le Conseil",
        "Automne 2026 (CC OMD/UPU)\nPrintemps 2027 (CTP)\nJuin 2027 (Conseil)",
        "En cours. Un avant-projet a été distribué aux Membres le 12 février 2026. Les "
        "observations reçues seront intégrées avant septembre 2026.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1; ORG1", bodies="WCO/UPU CC; PTC; Council",
        due="Autumn 2026 @ WCO/UPU CC; Spring 2027 @ PTC; June 2027 @ Council",
        staff=f"2 {FAC}",
    ),
    row(
        "2.", "A", "O", "Étendre les données électroniques préalables aux petits bureaux de poste",
        "PS2", "Développement", "CC OMD/UPU, GT-SAFE", UN, "Trente bureaux raccordés",
        "Au printemps 2027 devant le CC OMD/UPU, à l’automne 2027 devant le GT-SAFE",
        "En cours : 17 bureaux étaient raccordés à la fin du mois de mars 2026. Prochaine étape : "
        "raccordement de six bureaux du Pacifique.", "En cours",
        state="In progress", by="cell", codes="SP2", bodies="WCO/UPU CC; SAFE WG",
        due="Spring 2027 @ WCO/UPU CC; Autumn 2027 @ SAFE WG", staff=f"1 {FAC}",
        defects={"timeline-format": "devant au lieu des parenthèses"},
    ),
    row(
        "3.", "B", "O", "Mettre à jour les formules CN 22 et CN 23", "PS1", "Mise à jour",
        "CC OMD/UPU, CTP", "Un administrateur technique de la Sous-Direction de la facilitation",
        "Formules publiées", "Automne 2026 (CC OMD/UPU) ; CTP : printemps 2027",
        "EN COURS – Les nouvelles formules ont été examinées en novembre 2025. Leur publication "
        "est escomptée au printemps 2027.", "En cours",
        state="In progress", by="cell", codes="SP1", bodies="WCO/UPU CC; PTC",
        due="Autumn 2026 @ WCO/UPU CC; Spring 2027 @ PTC", staff=f"1 {FAC}",
        defects={"timeline-format": "un organe devant sa date"},
    ),
    row(
        "4.", "B", "O", "Dresser un état statistique des colis postaux", "PS4", "Maintenance",
        "CC OMD/UPU", "Un à deux fonctionnaires de l’Unité de recherche",
        "Statistiques de 2025 publiées", "Une fois par an (CC OMD/UPU)",
        "En cours. Les chiffres de 2024 ont paru en octobre 2025. Ceux de 2025 paraîtront en "
        "octobre 2026.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="WCO/UPU CC",
        due="Once a year @ WCO/UPU CC", staff=f"1-2 {RU}",
        defects={"timeline-imprecise": "une fois par an"},
    ),
    row(
        "5.", "A", "O", "Former les agents des centres de tri", "PS3", "Maintenance",
        "CC OMD/UPU, CRC", "2 fonctionnaires (Direction du renforcement des capacités)",
        "Six ateliers tenus", "3e trimestre 2026 (CC OMD/UPU), 1er trimestre 2027 (CRC)",
        "En cours. Quatre ateliers se sont tenus à Dakar, Lima, Hanoï et Rabat en 2025. Deux "
        "ateliers restent à tenir.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="WCO/UPU CC; CBC",
        due="Q3 2026 @ WCO/UPU CC; Q1 2027 @ CBC", staff=f"2 {CBD}",
        fair={"timeline-imprecise|timeline-format": "des trimestres"},
    ),
    row(
        "6.", "C", "O", "Traduire le guide postal en espagnol", "PS5", "Maintenance", "CC OMD/UPU",
        "40 jours de traduction", "Guide publié en espagnol", "Printemps 2026 (CC OMD/UPU)",
        "Terminé en grande partie. Dix chapitres ont été traduits avant mars 2026. Le dernier "
        "chapitre est à relire.", "",
        state=None, codes="SP5", bodies="WCO/UPU CC", due="Spring 2026 @ WCO/UPU CC", staff="none",
        defects={
            "status-word-missing": "« en grande partie » reprend le statut",
            "status-missing": "la cellule est vide",
            "resource-uncountable": "des jours ne sont pas des fonctionnaires",
        },
        fair={"milestone-overdue": "le printemps dure jusqu’à juin"},
    ),
    row(
        "7.", "B", "O", "Organiser une conférence sur le commerce électronique postal",
        "PS2, PS5", "Développement", "CC OMD/UPU, CPG, Conseil",
        "Un fonctionnaire de l’Unité des événements et un fonctionnaire de la Sous-Direction de "
        "la facilitation", "Conférence tenue",
        "Du 6 au 8 octobre 2026 (CC OMD/UPU)\nDécembre 2026 (CPG)\nJuin 2027 (Conseil)",
        "En cours. Le lieu a été retenu par le CC OMD/UPU en avril 2026. Les invitations partiront "
        "en juillet 2026.", "En cours",
        state="In progress", by="cell", codes="SP2; SP5", bodies="WCO/UPU CC; PC; Council",
        due="Du 6 au 8 octobre 2026 or 6 au 8 octobre 2026 or 6-8 October 2026 or October 2026 or "
        "2026-10-06 or 2026-10-08 @ WCO/UPU CC; December 2026 @ PC; June 2027 @ Council",
        staff=f"1 Events Unit; 1 {FAC}",
    ),
    row(
        "8.", "B", "O", "Étudier les fausses déclarations de valeur", "PS4", "Développement",
        "CC OMD/UPU, CLF", "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte "
        "contre la fraude", "Étude examinée", "CC OMD/UPU et CLF, automne 2026",
        "Non commencé. Le mandat sera rédigé en septembre 2026.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP4", bodies="WCO/UPU CC; EC",
        due="Autumn 2026 @ WCO/UPU CC; Autumn 2026 @ EC", staff=f"1 {COM}",
        defects={"timeline-format": "les organes devant la date"},
        fair={"key-steps-missing": "rien n’est commencé", "resource-unit-alias": "le nom de l’OMD"},
    ),
    row(
        "9.", "A", "O", "Adopter une norme commune de manifeste", "PS1, FA1", "Développement",
        "CC OMD/UPU, EPMD, CTP", UN, "Norme adoptée",
        "EPMD (printemps 2026)\nCC OMD/UPU (automne 2026)\nCTP (printemps 2027)",
        "En cours. L’EPMD a approuvé les données en avril 2026. Le CC OMD/UPU se prononcera à "
        "l’automne 2026.", "En cours",
        state="In progress", by="cell", codes="SP1; FA1", bodies="WCO/UPU CC; DMPT; PTC",
        due="Spring 2026 @ DMPT; Autumn 2026 @ WCO/UPU CC; Spring 2027 @ PTC", staff=f"1 {FAC}",
        defects={"timeline-format": "les dates sont entre parenthèses"},
    ),
    row(
        "10.", "B", "O", "Examiner les délais de dédouanement des envois", "PS4, FA3",
        "Développement", "CC OMD/UPU, GTMP", "Un fonctionnaire de l’Unité de recherche",
        "Rapport examiné", "D’ici la fin 2026 (CC OMD/UPU)\nMi-2027 (GTMP)",
        "En cours. Les délais ont été mesurés dans neuf pays de janvier à avril 2026. Le rapport "
        "est en préparation.", "En cours",
        state="In progress", by="cell", codes="SP4; FA3", bodies="WCO/UPU CC; WGPM",
        due="End 2026 @ WCO/UPU CC; Mid-2027 @ WGPM", staff=f"1 {RU}",
        defects={"timeline-imprecise": "la fin d’une année, et mi-2027"},
        fair={"next-steps-missing": "en préparation n’est peut-être pas une étape"},
    ),
    row(
        "11.", "B", "O", "Publier un recueil de pratiques de retour des colis", "PS5",
        "Maintenance", "CC OMD/UPU, Conseil", UN, "Recueil publié",
        "Automne 2025 (CC OMD/UPU)\nJuin 2026 (Conseil)",
        "Achevé. Le recueil a été approuvé par le CC OMD/UPU en octobre 2025 et publié en "
        "janvier 2026.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP5", bodies="WCO/UPU CC; Council",
        due="Autumn 2025 @ WCO/UPU CC; June 2026 @ Council", staff=f"1 {FAC}",
        fair={"status-word-missing": "Achevé pour Terminé"},
    ),
    row(
        "12.", "B", "O", "Réviser l’accord type entre douanes et postes", "PS1, PS2", "Révision",
        "CC OMD/UPU et CTP", "0,5 fonctionnaire de la Sous-Direction de la facilitation",
        "Accord type révisé..", "Automne 2026 (CC OMD/UPU)\nPrintemps 2027 (CTP)",
        "En cours. Douze Membres ont proposé des changements en février 2026. Un texte consolidé "
        "doit être établi.", "En cours",
        state="In progress", by="cell", codes="SP1; SP2", bodies="WCO/UPU CC; PTC",
        due="Autumn 2026 @ WCO/UPU CC; Spring 2027 @ PTC", staff=f"0.5 {FAC}",
        defects={
            "task-type-unknown|task-type-alias": "Révision pour Mise à jour",
            "body-separator": "et au lieu d’une virgule",
            "doubled-full-stop": "deux points",
        },
        fair={"decimal-comma": "en français, la virgule est juste"},
    ),
    row(
        "13.", "B", "O", "Contrôler les envois de plantes", "PS1; FA2", "Développement",
        "CC OMD/UPU, CSH", "Un fonctionnaire de la Direction des questions tarifaires et "
        "commerciales", "Orientations approuvées",
        "Automne 2027 (CC OMD/UPU)\nPrintemps 2028 (CSH)",
        "En cours. Une note a été présentée au CC OMD/UPU en avril 2026. Voir l’activité 88 pour "
        "le projet pilote. Un questionnaire suivra.", "En cours",
        state="In progress", by="cell", codes="SP1; FA2", bodies="WCO/UPU CC; HSC",
        due="Autumn 2027 @ WCO/UPU CC; Spring 2028 @ HSC", staff=f"1 {TTD}",
        defects={
            "code-separator": "un point-virgule",
            "period-outside-programme": "2028 est après la période",
            "reference-missing": "il n’y a pas d’activité 88",
        },
    ),
    row(
        "14.", "H", "O", "Élaborer un module sur l’analyse des images", "PS3, PS8",
        "Développement", "CC OMD/UPU, GET-INI", "Selon les besoins", "Module en ligne",
        "Printemps 2027 (CC OMD/UPU)",
        "En bonne voie. Les images ont été réunies en mars 2026. Le module sera testé en novembre "
        "2026.", "En cours",
        state="In progress", by="cell", codes="SP3; ?SP8; ?PS8", bodies="WCO/UPU CC; TEG-NII",
        due="Spring 2027 @ WCO/UPU CC", staff="none",
        defects={
            "priority-unknown": "H pour A",
            "code-unknown": "il n’y a pas de PS8",
            "resource-uncountable": "aucun nombre",
            "status-word-missing": "En bonne voie n’est pas un mot clé",
            "body-without-milestone": "le GET-INI n’a pas de date",
        },
    ),
    row(
        "15.", "B", "X", "Renforcer la sûreté du fret postal", "PS1, PS2", "Développement",
        "CC OMD/UPU, GT-SAFE", UN, "Recommandations formulées",
        "Automne 2026 (CC OMD/UPU), sous réserve de l’accord de l’OACI\nPrintemps 2027 (GT-SAFE)",
        "En cours. Le groupe mixte s’est réuni deux fois en 2025 « à Montréal. Il se réunira de "
        "nouveau en juin 2026.", "En cours",
        state="In progress", by="cell", codes="SP1; SP2", bodies="WCO/UPU CC; SAFE WG",
        due="Autumn 2026 @ WCO/UPU CC if; Spring 2027 @ SAFE WG", staff=f"1 {FAC}",
        defects={
            "link-unknown": "X n’est ni O ni N",
            "unbalanced-quote": "un guillemet n’est pas fermé",
        },
        fair={"timeline-format": "une condition derrière la date"},
    ),
    row(
        "16.", "B", "O", "Créer un annuaire des bureaux d’échange", "PS5", "Développement",
        "Comité de contact OMD/UPUU", UN, "Annuaire en ligne", "Printemps 2027 (CC OMD/UPU)",
        "En cours. 210 bureaux ont été recensés en avril 2026 (soit les deux tiers. Les autres le "
        "seront d’ici à décembre 2026.", "En cours",
        state="In progress", by="cell", codes="SP5",
        bodies="?WCO/UPU CC; ?Comité de contact OMD/UPUU",
        due="Spring 2027 @ WCO/UPU CC", staff=f"1 {FAC}",
        defects={
            "body-unknown": "UPUU pour UPU",
            "unbalanced-bracket": "une parenthèse n’est pas fermée",
        },
        fair={"milestone-body-not-responsible": "tel quel", "own-body-missing": "tel quel"},
    ),
    row(
        "18.", "B", "O", "Moderniser les bureaux de douane postaux", "PS3", "Maintenance",
        "CC OMD/UPU, Conseil", UN, "Dix bureaux modernisés",
        "Automne 2025 (CC OMD/UPU)\nPrintemps 2026 (Conseil)",
        "En cours. Sept bureaux ont été modernisés jusqu’en décembre 2025.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="WCO/UPU CC; Council",
        due="Autumn 2025 @ WCO/UPU CC; Spring 2026 @ Council", staff=f"1 {FAC}",
        defects={
            "number-gap": "le 17 manque",
            "next-steps-missing": "rien sur les trois autres bureaux",
        },
        fair={"milestone-overdue": "le printemps dure jusqu’à juin"},
    ),
    row(
        "19.", "B", "O", "Élaborer un guide sur les envois prohibés", "PS1, FA2", "Développement",
        "CC OMD/UPU", UN, "Guide élaboré", "Automne 2025 (CC OMD/UPU)",
        "En cours. La liste des envois a été arrêtée en mai 2025. Le guide sera soumis au CC "
        "OMD/UPU à l’automne 2025.", "En cours",
        state="In progress", by="cell", codes="SP1; FA2", bodies="WCO/UPU CC",
        due="Autumn 2025 @ WCO/UPU CC", staff=f"1 {FAC}",
        defects={
            "progress-stale": "l’automne 2025 est passé",
            "milestone-overdue": "sa seule date est passée",
        },
        fair={"next-steps-missing": "l’étape annoncée est passée"},
    ),
    row(
        "20.", "B", "O", "Appuyer le recouvrement des droits à la source", "PS1, ORG2",
        "Développement", "CC OMD/UPU, CTP", UN, "Mécanisme financé et mis à l’essai",
        "Automne 2027 (CC OMD/UPU), printemps 2027",
        "Reporté à 2027. Une première étude a été réalisée en juin 2025. Les travaux reprendront "
        "au printemps 2027.", "Reporté", fill=YELLOW,
        state="Postponed", by="cell", codes="SP1; ORG2", bodies="WCO/UPU CC; PTC",
        due="Autumn 2027 @ WCO/UPU CC; Spring 2027 @ -", staff=f"1 {FAC}",
        defects={
            "milestone-without-body": "le printemps 2027 n’a pas d’organe",
            "fill-unknown": "le jaune ne veut rien dire",
            "funding-outside-progress": "le financement ne figure pas à l’avancement",
        },
        fair={"body-without-milestone": "même cause", "timeline-format": "une virgule"},
    ),
    row(
        "21.", "B", "O", "Évaluer les pilotes de suivi des sacs", "PS4, FA1", "Mise à jour",
        "CC OMD/UPU, CTP", UN, "Évaluation prise en note",
        "Fin 2026 (CC OMD/UPU)\nDébut 2027 (CTP)",
        "En cours. Voir l’activité 24 ci-dessus pour l’analyse des risques. Deux pilotes ont pris "
        "fin en mars 2026. Le troisième prendra fin en juillet 2026.", "Terminé",
        state="Completed", by="cell", codes="SP4; FA1", bodies="WCO/UPU CC; PTC",
        due="End 2026 @ WCO/UPU CC; Début 2027 or début 2027 or Early 2027 or Q1 2027 @ PTC",
        staff=f"1 {FAC}",
        defects={
            "reference-direction": "l’activité 24 est plus bas",
            "status-contradicts-progress": "Terminé dans la cellule, En cours à côté",
        },
        fair={"timeline-imprecise|timeline-format": "la fin et le début d’une année"},
    ),
    row(
        "22.", "B", "O", "Recueillir les avis des opérateurs désignés", "PS2", "Maintenance",
        "CC OMD/UPU, CTP", UN, "Avis recueillis", "Automne 2026 (CC OMD/UPU)\nJuin 2027 (CLF)",
        "Voir l’activité 2 ci-dessus.", "En cours",
        state="In progress", by="cell", codes="SP2", bodies="WCO/UPU CC; PTC",
        due="Autumn 2026 @ WCO/UPU CC; June 2027 @ EC", staff=f"1 {FAC}",
        defects={
            "progress-only-refers": "ne fait que renvoyer à une autre activité",
            "milestone-body-not-responsible": "le CLF a une date",
            "body-without-milestone": "le CTP n’a pas de date",
        },
        fair={
            "status-word-missing": "même cause",
            "next-steps-missing": "même cause",
            "key-steps-missing": "même cause",
        },
    ),
    row(
        "23.", "B", "O", "Préparer un cours pour les inspecteurs postaux", "PS3", "Développement",
        "CC OMD/UPU, CRC", "Un fonctionnaire de la DRC", "Cours préparé",
        "Printemps/automne 2027 (CC OMD/UPU)\nAutomne 2027 (CRC)",
        "En cours. Le plan du cours sera arrêté en juillet 2026. Le cours sera donné à partir de "
        "mars 2027.", "En cours", fill=GREEN,
        state="In progress", by="cell", codes="SP3", bodies="WCO/UPU CC; CBC",
        due="Spring 2027 @ WCO/UPU CC; Autumn 2027 @ WCO/UPU CC; Autumn 2027 @ CBC", staff="1 *",
        defects={
            "resource-unit-alias|resource-unit-unknown": "DRC pour la Direction",
            "key-steps-missing": "aucune étape franchie",
            "fill-contradicts-status": "vert à côté de En cours",
        },
        fair={"timeline-format": "une barre oblique"},
    ),
    row(
        "24.", "A", "O", "Analyser les risques des petits envois", "PS1, FA2", "Développement",
        "CC OMD/UPU, CLF, GT-SAFE", "Un fonctionnaire de la Sous-Direction du contrôle et de la "
        "lutte contre la fraude et un fonctionnaire de l’Unité de recherche", "Analyse examinée",
        "2e semestre 2026 (CC OMD/UPU)\nPrintemps 2027 (CLF, GT-SAFE)",
        "En cours, conformément au calendrier. 1 200 saisies ont été étudiées avant avril 2026. "
        "Les résultats seront présentés en octobre 2026.", "En cours",
        state="In progress", by="cell", codes="SP1; FA2", bodies="WCO/UPU CC; EC; SAFE WG",
        due="H2 2026 @ WCO/UPU CC; Spring 2027 @ EC; Spring 2027 @ SAFE WG",
        staff=f"1 {COM}; 1 {RU}",
        fair={"timeline-imprecise|timeline-format": "un semestre", "resource-unit-alias": "le nom"},
    ),
    row(
        "25.", "C", "O", "Mettre à jour la page postale du site", "PS5", "Maintenance",
        "CC OMD/UPU", "Un fonctionnaire de l’Unité de communication", "Page mise à jour",
        "15 décembre 2026 (CC OMD/UPU)",
        "En cours. Les anciennes pages ont été retirées en mars 2026 (écrire à "
        "page.postale@example.org). Les nouvelles seront mises en ligne avant décembre 2026.",
        "En cours", beside="relancer Anna",
        state="In progress", by="cell", codes="SP5", bodies="WCO/UPU CC",
        due="2026-12-15 or 15 décembre 2026 or 15 December 2026 @ WCO/UPU CC",
        staff="1 Communication Unit",
        defects={
            "email-address": "une adresse à l’avancement",
            "words-unread|column-unknown": "des mots à côté de la ligne",
        },
    ),
    row(
        "26.", "B", "O", "Expérimenter la déclaration par téléphone", "FA1", "Développement",
        "CC OMD/UPU", UN, "Expérience évaluée", "mars-27",
        "En cours. Un opérateur a été choisi en avril 2026. L’expérience débutera en septembre "
        "2026.", "En cours",
        state="In progress", by="cell", codes="FA1", bodies="WCO/UPU CC", typed=date(2027, 3, 1),
        due="?March 2027 @ -", staff=f"1 {FAC}",
        defects={"date-typed": "Excel en a fait une date"},
        fair={"milestone-without-body": "même cause", "body-without-milestone": "même cause"},
    ),
    row(
        "27.", "B", "N", "Revoir le règlement intérieur", "ORG1", "Mise à jour",
        "CTP, CPG, Conseil", UN, "Règlement adopté",
        "Printemps 2027 (CTP)\nJuin 2027 (CPG et Conseil)",
        "En cours. Un texte a été élaboré en mars 2026. Il reste à consulter les Vice-Présidents.",
        "Fait",
        state="none or In progress", by="none|progress", codes="ORG1", bodies="PTC; PC; Council",
        due="Spring 2027 @ PTC; June 2027 @ PC; June 2027 @ Council", staff=f"1 {FAC}",
        defects={
            "link-contradicts-codes": "N alors que ORG1 est indiqué",
            "own-body-missing": "le CC OMD/UPU n’est pas un organe responsable",
            "status-unknown": "Fait n’est pas un des quatre statuts",
        },
        fair={"link-no": "même cause", "status-contradicts-progress": "Fait à côté de En cours"},
    ),
    row(
        "27.", "B", "O", "Étudier la taxation des abonnements", "PS4", "Développement",
        "CC OMD/UPU", "Un fonctionnaire de l’Unité de recherche", "Étude  présentée",
        "Non fixé",
        "Non commencé. L’étude débutera après le congrès de l’UPU, prévu en 2026.",
        "Non commencé",
        state="Not started", by="cell", codes="SP4", bodies="WCO/UPU CC", hidden=True,
        due="", staff=f"1 {RU}",
        defects={
            "number-duplicate": "le 27 figure deux fois",
            "timeline-unparsed|timeline-imprecise|value-missing": "aucune date",
            "stray-space": "deux espaces",
            "hidden-row": "la ligne est masquée",
        },
        fair={
            "number-gap": "28, même cause", "body-without-milestone": "même cause",
            "key-steps-missing": "rien n’est commencé",
        },
    ),
    row(
        "29.", "B", "O", "Rédiger un code de bonne conduite des intégrateurs", "PS1",
        "Développement", "CC OMD/UPU, Commission de politique générale", UN, "",
        "46e réunion du CC OMD/UPU (octobre 2026)\nDécembre 2026 (CPG)",
        "En cours. Un plan a été approuvé en avril 2026. Voir l’activité 5 sur le manifeste "
        "commun. La rédaction commencera en juillet 2026.", "En cours",
        state="In progress", by="cell", codes="SP1", bodies="WCO/UPU CC; PC",
        due="October 2026 or 46e réunion or 46e réunion du CC OMD/UPU @ WCO/UPU CC; "
        "December 2026 @ PC", staff=f"1 {FAC}",
        defects={
            "value-missing": "les indicateurs sont vides",
            "body-alias": "Commission de politique générale pour CPG",
            "reference-suspect": "le manifeste commun est l’activité 9, non 5",
        },
        fair={"timeline-format": "le numéro de la réunion"},
    ),
    line("Partie II – Activités menées en continu"),
    line(*TITRES[:11]),
    row(
        "1.", "A", "O", "Suivre les travaux de l’Union postale universelle", "PS2", "Maintenance",
        "CC OMD/UPU, CTP", UN, "Travaux suivis", "En continu",
        "Le Secrétariat a participé au Conseil d’exploitation postale en avril 2026.",
        codes="SP2", bodies="WCO/UPU CC; PTC", due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "2.", "B", "O", "Répondre aux questions des Membres", "L’ensemble du Plan stratégique",
        "Maintenance", "CC OMD/UPU", "1/2 fonctionnaire de la Sous-Direction de la facilitation",
        "Réponses données", "Permanent",
        "Il a été répondu à 37 questions en 2025.",
        codes="ALL", bodies="WCO/UPU CC",
        due="Continuous @ -", staff="",
        defects={"code-unknown": "une remarque : tout le Plan stratégique"},
        fair={
            "timeline-format|timeline-not-continuous": "Permanent pour En continu",
            "resource-uncountable": "un demi, ou un ou deux",
        },
    ),
    row(
        "3", "C", "O", "Tenir le forum en ligne", "PS5", "Maintenance", "CC OMD/UPU", UN,
        "Forum tenu", "Automne 2026 (CC OMD/UPU)", "Le forum compte 320 inscrits.",
        codes="SP5", bodies="WCO/UPU CC", due="Autumn 2026 @ WCO/UPU CC", staff=f"1 {FAC}",
        defects={
            "number-format": "le point manque",
            "timeline-not-continuous": "une activité continue a une date",
        },
    ),
    line("Document établi par le Secrétariat le 4 mai 2026",
         defects={"words-unread": "une ligne sous le tableau"}),
)

PROGRAMME = Programme(
    file="poste.xlsx",
    title="PLAN DE TRAVAIL DU COMITÉ DE CONTACT OMD/UPU 2024-2027",
    body="WCO/UPU CC",
    period="2024-2027",
    as_of="2026-05-18",
    foreign=r"\b(Spring|Autumn|June|Council|PTC|CBC|PC|Completed|In progress|Postponed|Not started|"
    r"Continuous|Update|Directorate)\b",
    sheets=(Sheet("Plan", ROWS),),
)
