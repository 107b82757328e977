"""Le programme d'un comité des vins et spiritueux, colonnes du CTP, 4 octobre 2027."""

from __future__ import annotations

from datetime import date

from written import BLUE, CBD, COM, FAC, GREEN, RED, RU, TT, Programme, Sheet, line, row

HEADINGS = (
    "N°", "Degré de priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l’OMD", "Type de tâche associée", "Organe responsable",
    "Ressources de l’équipe", "Indicateurs clés de performance", "Calendrier",
    "État d’avancement", "Statut de réalisation",
)  # fmt: skip

FMT = {"timeline-format": "pas dans la forme de la liste"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "rien n'a commencé"}
ENCOURS = {"state": "In progress", "by": "cell"}
FAIT = {"state": "Completed", "by": "cell"}
REPORTE = {"state": "Postponed", "by": "cell"}
PAS = {"state": "Not started", "by": "cell"}

# fmt: off
FIRST = (
    line("Programme de travail 2026-2028 du Comité des vins et spiritueux (CVS)"),
    line("I. Activités entreprises dans un délai déterminé"),
    line(*HEADINGS),
    row(
        "1.", "A", "O", "Rédiger un manuel sur le prélèvement d'échantillons de vins en vrac",
        "PS1", "Développement", "CVS, CTP, Conseil",
        "Deux fonctionnaires de la Sous-Direction de la facilitation", "Manuel publié",
        "1re lecture : printemps 2027 (CVS) ; 2e lecture : automne 2027 (CVS) ; avis du CTP : "
        "printemps 2028 ; adoption : juin 2028 (Conseil)",
        "En cours. Première lecture faite en avril 2027. Le texte de la deuxième lecture a été "
        "diffusé le 20 septembre 2027. Le CTP sera saisi au printemps 2028.", "En cours",
        fill=BLUE, **ENCOURS, codes="SP1", bodies="CVS; PTC; Council",
        due="Spring 2027 @ CVS; Autumn 2027 @ CVS; Spring 2028 @ PTC; June 2028 @ Council",
        staff=f"2 {FAC}", fair=VAGUE,
    ),
    row(
        "2.", "A", "O", "Mettre à jour le registre des appellations", "PS1", "Mise à jour", "CVS",
        "Un fonctionnaire, Unité de recherche", "Registre à jour deux fois par an",
        "Aux sessions de mai et de novembre 2028 du CVS",
        "En cours. L'édition de mai 2027 compte 3 214 appellations. La prochaine paraîtra en "
        "novembre 2027.", "En cours", fill=BLUE, **ENCOURS, codes="SP1", bodies="CVS",
        due="May 2028 @ CVS; November 2028 @ CVS", staff=f"1 {RU}", fair=FMT,
    ),
    row(
        "3.", "B", "O", "Étude sur la contrefaçon de grands crus", "PS4", "Développement",
        "CVS, Groupe CAP", "2 fonctionnaires (Unité de recherche)", "Étude publiée",
        "d'ici fin juin 2028 (CVS), puis automne 2028 (Groupe CAP)",
        "En cours – appel à données lancé le 1er juin 2027, 29 réponses reçues. Une synthèse est "
        "en préparation pour mars 2028.", "En cours", fill=BLUE, **ENCOURS, codes="SP4",
        bodies="CVS; CAP Group",
        due="June 2028 or End June 2028 or fin juin 2028 or d'ici fin juin 2028 or 2028-06-30 "
            "@ CVS; Autumn 2028 @ CAP Group",
        staff=f"2 {RU}", fair=VAGUE,
    ),
    row(
        "4.", "B", "O", "Tableau des tolérances sur le titre alcoométrique", "PS1",
        "Développement", "CVS, CSH", "Direction des questions tarifaires et commerciales (1 à 2 "
        "fonctionnaires)", "Tableau adopté",
        "au plus tard à la session d'automne 2028 du CVS ; CSH : 1er semestre 2028",
        "En cours. Le tableau a été discuté en avril 2027. Il reste à vérifier 14 valeurs.",
        "En cours", fill=BLUE, **ENCOURS, codes="SP1", bodies="CVS; HSC",
        due="Autumn 2028 @ CVS; H1 2028 or 1er semestre 2028 @ HSC", staff=f"1-2 {TT}",
        fair=VAGUE,
    ),
    row(
        "5.", "B", "O", "Essais du spectromètre portatif", "FA3", "Développement",
        "CVS, GET-INI",
        "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude",
        "Essais évalués", "fin 2027 : rapport au CVS ; mi-2028 : rapport au GET-INI",
        "En cours. Contrat signé avec l'université de Bordeaux le 4 mars 2027. Premiers résultats "
        "attendus avant Noël.", "En cours", fill=BLUE, **ENCOURS, codes="FA3",
        bodies="CVS; TEG-NII", due="End 2027 @ CVS; Mid-2028 @ TEG-NII", staff=f"1 {COM}",
        fair=VAGUE,
    ),
    row(
        "6.", "C", "O", "Règles d'origine des assemblages", "PS1", "Développement", "CVS, CTP",
        "Un fonctionnaire (Direction des questions tarifaires et commerciales)",
        "Règles rédigées", "Pas avant l'automne 2028 (CVS et CTP)",
        "Non commencé : l'avis du Comité technique des règles d'origine est attendu pour octobre "
        "2028.", "Non commencé", fill=RED, **PAS, codes="SP1", bodies="CVS; PTC",
        due="Autumn 2028 @ CVS; Autumn 2028 @ PTC", staff=f"1 {TT}",
        fair={**VAGUE, **UNSTARTED},
    ),
    row(
        "7.", "B", "O", "Document d'accompagnement électronique", "FA1", "Développement",
        "CVS, EPMD", "Deux fonctionnaires (Sous-Direction de la facilitation)",
        "Document utilisé par 15 Membres",
        "Automne 2028 (CVS), sous réserve des conclusions de l'EPMD du printemps 2028",
        "En cours. Le schéma a été présenté en avril 2027. Prochaine étape : avis de l'EPMD.",
        "En cours", fill=BLUE, **ENCOURS, codes="FA1", bodies="CVS; DMPT",
        due="Autumn 2028 @ CVS if; ?Spring 2028 @ DMPT", staff=f"2 {FAC}",
        fair={**VAGUE, "body-without-milestone": "la condition n'est pas une échéance"},
    ),
    row(
        "8.", "C", "O", "Campagne « Ma bouteille est vraie »", "PS5", "Développement", "CVS",
        "Unité de communication : un fonctionnaire", "Campagne menée dans 20 pays",
        "chaque printemps (CVS)",
        "En cours dans neuf pays. Affiches imprimées en juillet 2027. Onze pays doivent encore "
        "se joindre à la campagne.", "En cours", fill=BLUE, **ENCOURS, codes="SP5", bodies="CVS",
        due="chaque printemps or Once a year or each Spring or Each spring @ CVS",
        staff="1 Communication Unit", fair=VAGUE,
    ),
    row(
        "9.", "A", "O", "Protocole d'accord avec l'OIV", "PS2", "Développement",
        "CVS, CPG, Conseil", "1 fonctionnaire de la Sous-Direction de la facilitation",
        "Protocole signé", "Automne 2026 (CVS)\nJuin 2027 (CPG et Conseil)",
        "Achevé le 25 juin 2027, date de la signature du protocole à Bruxelles.", "Terminé",
        fill=GREEN, **FAIT, codes="SP2", bodies="CVS; PC; Council",
        due="Autumn 2026 @ CVS; June 2027 @ PC; June 2027 @ Council", staff=f"1 {FAC}",
    ),
    row(
        "10.", "C", "O", "Liste des laboratoires agréés", "PS5", "Maintenance", "CVS",
        "un quart de fonctionnaire (Unité de recherche)", "Liste publiée", "Printemps 2027 (CVS)",
        "Fait. La liste a paru le 30 mai 2027 et compte 121 laboratoires.", "Terminé", fill=GREEN,
        **FAIT, codes="SP5", bodies="CVS", due="Spring 2027 @ CVS", staff=f"0.25 {RU}",
        defects={"status-word-missing": "« Fait » n'est pas un mot clé"},
    ),
    row(
        "11.", "B", "O", "Profils de risque pour les alcools en vrac", "FA2", "Développement",
        "CVS, CLF",
        "2 fonctionnaires de la Sous-Direction du contrôle et de la lutte contre la fraude",
        "Profils utilisés dans dix ports", "Automne 2028 (CVS)\nAutomne 2028 (CLF)",
        "En cours (80 %) : huit ports sur dix les utilisent depuis le 1er septembre 2027. Santos "
        "et Le Cap suivront en février 2028.", "En cours", fill=BLUE, **ENCOURS, codes="FA2",
        bodies="CVS; EC", due="Autumn 2028 @ CVS; Autumn 2028 @ EC", staff=f"2 {COM}",
    ),
    row(
        "12.", "B", "O", "Module de formation sur les accises", "PS3", "Mise à jour", "CVS, CRC",
        "DRC : 1 fonctionnaire", "Module en ligne", "Automne 2028 (CVS, CRC)",
        "Presque terminé ; il manque l'annexe 4, qui sera prête en mars 2028.", "Terminé",
        fill=GREEN, **FAIT, codes="SP3", bodies="CVS; CBC",
        due="Autumn 2028 @ CVS; Autumn 2028 @ CBC",
        defects={"status-word-missing|status-contradicts-progress": "presque"},
        fair={**FMT, "resource-unit-alias|resource-unit-unknown": "DRC"},
    ),
    row(
        "13.", "C", "O", "Laboratoire mobile pour le Caucase", "PS3", "Développement", "CVS, CRC",
        "1 fonctionnaire de la Direction du renforcement des capacités", "Laboratoire remis",
        "Automne 2028 (CVS, CRC)",
        "Suspendu jusqu'à la décision du Comité financier sur le financement (mai 2028). Les "
        "offres de trois fournisseurs ont été comparées en juillet 2027.", "Suspendu", fill=RED,
        codes="SP3", bodies="CVS; CBC", due="Autumn 2028 @ CVS; Autumn 2028 @ CBC",
        staff=f"1 {CBD}",
        defects={"status-unknown": "Suspendu n'est pas dans la liste"},
        fair={**FMT, "status-word-missing": "Suspendu", "fill-without-word": "même cause",
              "next-steps-missing": "se discute"},
    ),
    row(
        "14.", "B", "O", "Délais de mainlevée des moûts", "PS1", "Développement", "CVS, GTMP",
        "Un fonctionnaire, Sous-Direction de la facilitation", "Délais convenus",
        "Automne 2028 (CVS)\nAutomne 2028 (GTMP)",
        "En attente de l'étude sur la contrefaçon de grands crus (activité 3).", "", fill=RED,
        codes="SP1", bodies="CVS; WGPM", due="Autumn 2028 @ CVS; Autumn 2028 @ WGPM",
        staff=f"1 {FAC}", state="none", by="none",
        defects={"status-word-missing": "pas de mot clé",
                 "fill-without-word|status-missing": "rouge sans mot"},
        fair={**UNSTARTED, "fill-without-word|status-missing": "même cause"},
    ),
    row(
        "15.", "B", "O", "Spécimens de timbres fiscaux", "PS2", "Maintenance", "CVS",
        "1 fonctionnaire, Sous-Direction de la facilitation", "Spécimens échangés",
        "Printemps 2028 (CVS)",
        "En cours. 88 spécimens reçus au 31 août 2027. Des rappels partiront en janvier 2028.",
        "En cours", fill=BLUE, **ENCOURS, codes="SP2", bodies="CVS", due="Spring 2028 @ CVS",
        staff=f"1 {FAC}",
    ),
    row(
        "17.", "A", "O", "Recommandation sur les vins désalcoolisés", "PS1", "Développement",
        "CVS, Conseil", "2 fonctionnaires (Sous-Direction de la facilitation)",
        "Recommandation adoptée", "juin 2028",
        "En cours. Le CVS a arrêté le texte en avril 2027. Le Conseil doit l'adopter en juin 2028.",
        "En cours", fill=BLUE, **ENCOURS, codes="SP1", bodies="CVS; Council",
        typed=date(2028, 6, 1), due="?June 2028 @ -", staff=f"2 {FAC}",
        defects={"date-typed": "Excel en a fait une date", "number-gap": "pas de 16"},
        fair={"milestone-without-body": "même cellule", "body-without-milestone": "même", **FMT},
    ),
    row(
        "18.", "B", "O", "Opération conjointe BACCHUS", "PS2", "Développement",
        "CVS, Comité de la lutte contre la fruade",
        "3 fonctionnaires (Sous-Direction du contrôle et de la lutte contre la fraude)",
        "Opération menée, résultats publiés", "Printemps 2028 (CVS)",
        "En cours. Phase opérationnelle du 6 au 17 septembre 2027 : 41 Membres, 1 260 saisies. Les "
        "résultats seront présentés en avril 2028.", "En cours", fill=BLUE, **ENCOURS,
        codes="SP2", bodies="CVS; ?EC; ?Comité de la lutte contre la fruade",
        due="Spring 2028 @ CVS", staff=f"3 {COM}",
        defects={"body-unknown fruade": "faute de frappe"},
        fair={"body-without-milestone": "même cause"},
    ),
    row(
        "19.", "C", "O", "Guide des eaux-de-vie de fruits", "PS1", "Nouveau", "CVS, CSH",
        "Un fonctionnaire (Direction des questions tarifaires et commerciales)", "Guide publié",
        "Le 14 novembre 2028 devant le CVS ; CSH en septembre 2028",
        "Reporté d'un an faute de rédacteur. Un consultant sera engagé d'ici à janvier 2028.",
        "Reporté", fill=RED, **REPORTE, codes="SP1", bodies="CVS; HSC",
        due="2028-11-14 @ CVS; September 2028 @ HSC", staff=f"1 {TT}",
        defects={"task-type-unknown|task-type-alias": "Nouveau n'est pas un type"}, fair=FMT,
    ),
)

SECOND = (
    line("II. Activités entreprises en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Suivre les travaux de l'OIV et de l'OMC", "PS2", "Maintenance",
        "CVS, CPG", "La moitié du temps d'un fonctionnaire (Unité de recherche)",
        "Deux exposés par an", "En continu",
        "Des exposés ont été faits au CVS en avril et à la CPG en juin 2027.", codes="SP2",
        bodies="CVS; PC", due="Continuous @ -", staff=f"0.5 {RU}",
    ),
    row(
        "2.", "B", "O", "Tenir le catalogue des bouteilles types", "PS1", "Maintenance", "CVS",
        "1 fonctionnaire (Sous-Direction de la facilitation)", "Catalogue complet", "En continu",
        "Le catalogue compte 3 411 entrées. Il sert aussi au service d'assistance aux importateurs "
        "(voir l'activité 6 ci-dessous).", codes="SP1", bodies="CVS", due="Continuous @ -",
        staff=f"1 {FAC}",
        defects={"reference-suspect": "l'assistance est l'activité 4"},
    ),
    row(
        "3.", "C", "O", "Recueillir la jurisprudence sur la fraude aux appellations", "PS4",
        "Maintenance", "CVS, Groupe CAP",
        "1 fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude",
        "Recueil publié", "En continu",
        "Dix-neuf décisions ajoutées en 2027. Le recueil « Le vin au tribunal a été téléchargé "
        "2 300 fois.", codes="SP4", bodies="CVS; CAP Group", due="Continuous @ -",
        staff=f"1 {COM}",
        defects={"unbalanced-quote": "guillemet non fermé"},
    ),
    row(
        "4.", "B", "N", "Assurer le service d'assistance aux importateurs", "PS3", "Maintenance",
        "CVS", "2 fonctionnaires à temps partiel (Sous-Direction de la facilitation)",
        "Réponse sous trois jours", "En continu",
        "Depuis janvier 2027, 640 appels ont reçu une réponse.", codes="SP3", bodies="CVS",
        due="Continuous @ -",
        defects={"link-no|link-contradicts-codes": "N à côté de PS3"},
        fair={"link-no|link-contradicts-codes": "même cause"},
    ),
    row(
        "5.", "B", "O", "Former des contrôleurs", "PS1 PS3", "Développement", "CVS, CRC",
        "Un fonctionnaire de la Direction du renforcement des capacités, ainsi que des experts "
        "agréés", "60 contrôleurs par an", "En continu",
        "En 2027, 48 contrôleurs de 16 pays ont été formés à Tbilissi et à Mendoza.",
        codes="SP1; SP3", bodies="CVS; CBC", due="Continuous @ -", staff=f"1 {CBD}",
        defects={"code-separator": "une espace pour une virgule"},
    ),
    row(
        "6.", "C", "O", "Publier l'annuaire", "PS5", "Maintenance", "CVS",
        "1 fonctionnaire (Unité de recherche)", "Annuaire paru au 31 mars", "En continu",
        "L'annuaire de 2026 paraîtra en mars 2027.", codes="SP5", bodies="CVS",
        due="Continuous @ -", staff=f"1 {RU}",
        defects={"progress-stale": "mars 2027 est passé"},
    ),
    row(
        "7", "B", "O", "Établir la statistique des saisies", "PS4", "Maintenance", "CVS, CLF",
        "1 fonctionnaire (Sous-Direction du contrôle et de la lutte contre la fraude)",
        "Chiffres publiés chaque trimestre", "En continu",
        "Les chiffres du deuxième trimestre 2027 ont été publiés le 2 août 2027.", codes="SP4",
        bodies="CVS; EC", due="Continuous @ -", staff=f"1 {COM}",
        defects={"number-format": "pas de point"},
    ),
    row(
        "8.", "B", "O", "Échanger des alertes sur les alcools frelatés", "PS2", "Maintenance",
        "CVS", "1 fonctionnaire, Sous-Direction du contrôle et de la lutte contre la fraude",
        "Alerte sous 24 heures", "Continu",
        "Trente alertes en 2027. Les Membres écrivent à alertes.cvs@douane.example.",
        codes="SP2", bodies="CVS", due="Continuous @ -", staff=f"1 {COM}",
        defects={"email-address": "une adresse"},
        fair={"timeline-format|timeline-not-continuous": "Continu pour En continu"},
    ),
    row(
        "9.", "A", "O", "Donner des orientations sur les rapports des groupes d'experts", "ORG1",
        "Actualisation", "CVS, CTP, CPG, Conseil",
        "1 fonctionnaire (Sous-Direction de la facilitation), 0,5 fonctionnaire (Sous-Direction "
        "du contrôle et de la lutte contre la fraude)", "Orientations données", "En continu",
        "Les rapports des 2e et 3e réunions du groupe sur les rhums ont été pris en note en avril "
        "2027 (le rapport de la 4e sera soumis en avril 2028.", codes="ORG1",
        bodies="CVS; PTC; PC; Council", due="Continuous @ -", staff=f"1 {FAC}; 0.5 {COM}",
        defects={"task-type-alias|task-type-unknown": "Actualisation pour Mise à jour",
                 "unbalanced-bracket": "parenthèse non fermée"},
        fair={"decimal-comma": "virgule usuelle en français"},
    ),
)

PROGRAMME = Programme(
    file="vins.xlsx",
    title="Programme de travail 2026-2028 du Comité des vins et spiritueux (CVS)",
    body="CVS",
    period="2026-2028",
    as_of="2027-10-04",
    sheets=(Sheet("Section I", FIRST), Sheet("Section II", SECOND)),
    fair={"body-unknown CVS": "la liste ne connaît pas le CVS : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
