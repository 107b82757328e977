"""Le programme d'un groupe de l'énergie, en français, sur une feuille, au 20 octobre 2027.

Written before the tool was run on it, in the manner of an officer who abbreviates.
"""

from __future__ import annotations

from written import BLUE, CBD, FAC, GREEN, RED, RU, Programme, Sheet, line, row

UN_FAC = "1 fonctionnaire (Sous-Direction de la facilitation)"
UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"
UN_RU = "Unité de recherche : un fonctionnaire"
FMT = {"timeline-format": "une autre forme"}
VAGUE = {"timeline-imprecise|timeline-format": "une date vague"}
UNSTARTED = {"key-steps-missing": "rien n'a commencé"}

HEADINGS = (
    "N°", "Degré de priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l'OMD", "Type de tâche associée", "Organes responsables",
    "Ressources de l'équipe", "Indicateurs de performance", "Calendrier",
    "État d'avancement", "Situation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("PROGRAMME DE TRAVAIL DU GROUPE DE L'ÉNERGIE (GTE), 2026-2029"),
    line("I. Activités menées dans un délai déterminé"),
    line(*HEADINGS),
    row(
        "1.", "A", "O", "Élaborer une norme de comptage du gaz aux frontières", "PS1",
        "Développement", "GTE, CTP, Conseil",
        "2 fonctionnaires (Sous-Direction de la facilitation)", "Norme adoptée",
        "- GTE : automne 2027\n- CTP : printemps 2028\n- Conseil : juin 2028",
        "EN COURS\n- Projet n° 2 diffusé le 12 juin 2027\n- 17 observations reçues au 30 sept. "
        "2027\nProchaine étape : adoption par le GTE à l'automne 2027", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="GTE; PTC; Council",
        due="Autumn 2027 @ GTE; Spring 2028 @ PTC; June 2028 @ Council", staff=f"2 {FAC}",
        fair=FMT,
    ),
    row(
        "2.", "B", "O", "Recenser les interconnexions électriques", "PS4", "Maintenance", "GTE",
        UN_RU, "Recensement publié", "Printemps 2027 (GTE)",
        "Terminé, à l'exception de deux pays.", "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP4", bodies="GTE",
        due="Spring 2027 @ GTE", staff=f"1 {RU}",
        defects={"status-word-missing|status-contradicts-progress": "deux pays manquent"},
    ),
    row(
        "3.", "B", "O", "Former des jaugeurs", "PS3", "Développement", "GTE, CRC",
        "Direction du renforcement des capacités (3 fonctionnaires)", "100 jaugeurs formés",
        "S1 2028 (CRC), S2 2028 (GTE)",
        "Statut : En cours. Réalisé : 4 sessions (62 jaugeurs) entre janvier et juin 2027. À "
        "venir : sessions de Doha et d'Oran en 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP3", bodies="GTE; CBC",
        due="H1 2028 @ CBC; H2 2028 @ GTE", staff=f"3 {CBD}", fair=VAGUE,
    ),
    row(
        "4.", "A", "O", "Échanger les données de nomination des flux", "FA1", "Développement",
        "GTE, EPMD",
        "Deux fonctionnaires, dont un à mi-temps, de la Sous-Direction de la facilitation",
        "Échange opérationnel",
        "automne 2027 (EPMD) et, sous réserve de l'accord de l'EPMD, printemps 2028 (GTE)",
        "En cours. L'essai a commencé le 1er septembre 2027 et durera six mois.", "En cours",
        fill=BLUE,
        state="In progress", by="cell", codes="FA1", bodies="GTE; DMPT",
        due="Autumn 2027 @ DMPT; Spring 2028 @ GTE if", fair=FMT,
    ),
    row(
        "5.", "B", "O", "Simplifier le transit des pièces de turbines", "PS1", "Développement",
        "GTE, CTP", UN_FAC, "Procédure type adoptée",
        "Automne 2028 (GTE)\nAutomne 2028 (CTP)\nJuin 2029 (Conseil)",
        "En cours. Une procédure type a été ébauchée en août 2027 (voir, pour les règles des "
        "éoliennes en mer, l'activité 2). Elle sera discutée en avril 2028.", "En cours",
        fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="GTE; PTC",
        due="Autumn 2028 @ GTE; Autumn 2028 @ PTC; June 2029 @ Council", staff=f"1 {FAC}",
        defects={
            "milestone-body-not-responsible": "le Conseil n'est pas un organe responsable",
            "reference-suspect": "les éoliennes en mer sont l'activité 10",
        },
    ),
    row(
        "6.", "C", "O", "Lutter contre le siphonnage", "PS2", "Développement", "GTE, CLF",
        "Fonctionnaires de plusieurs unités", "Plan d'action adopté",
        "Printemps 2027 (CLF)\nAutomne 2026 (GTE)",
        "Reporté à une date ultérieure.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP2", bodies="GTE; EC",
        due="Spring 2027 @ EC; Autumn 2026 @ GTE", staff="none",
        defects={
            "resource-uncountable": "aucun nombre",
            "milestone-overdue": "le printemps 2027 est passé",
        },
        fair={**UNSTARTED, "next-steps-missing": "rien de prévu"},
    ),
    row(
        "7.", "B", "O", "Créer un tableau de bord des prix", "PS4", "Développement", "GTE",
        UN_RU, "Tableau en ligne", "02/2028 (GTE)",
        "En cours, 60 % des pays couverts. Le reste sera couvert d'ici à février 2028.",
        "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE",
        due="February 2028 @ GTE", staff=f"1 {RU}",
        fair={**FMT, "key-steps-missing": "aucune étape datée"},
    ),
    row(
        "8.", "C", "O", "Tenir un atelier sur les batteries", "PS3", "Développement", "GTE",
        UN_FAC, "Atelier tenu", "14-16 nov. 2027 (GTE)",
        "En cours. Le lieu (Rabat) a été arrêté le 3 sept. 2027 ; les invitations partiront le 25 "
        "octobre 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP3", bodies="GTE",
        due="14-16 nov. 2027 or 14-16 November 2027 or November 2027 or 2027-11-14 or 2027-11-16 "
        "@ GTE", staff=f"1 {FAC}", fair=FMT,
    ),
    row(
        "9.", "B", "O", "Aider les petits États insulaires", "PS3", "Développement", "GTE, CRC",
        "Un fonctionnaire de la Direction du renforcement des capacités", "Trois missions",
        "Automne 2027 (GTE)\nAutomne 2027 (CRC)",
        "Terminé (3 missions sur 3). Le rapport final a été remis le 1er octobre 2027.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP3", bodies="GTE; CBC",
        due="Autumn 2027 @ GTE; Autumn 2027 @ CBC", staff=f"1 {CBD}",
    ),
    row(
        "10.", "B", "O", "Comparer les règles des éoliennes en mer", "PS4", "Développement",
        "GTE", UN_RU, "Comparaison publiée", "Printemps 2028",
        "En cours. Les règles de huit pays ont été réunies en juillet 2027. La comparaison "
        "paraîtra en avril 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE",
        due="Spring 2028 @ -", staff=f"1 {RU}",
        defects={"milestone-without-body": "aucun organe"},
        fair={"body-without-milestone": "la même cause"},
    ),
    row(
        "11.", "B", "O", "Analyser les litiges de transit", "PS4", "Développement",
        "GTE, Conseil", UN_RU, "Analyse présentée", "Printemps 2028 (GTE)",
        "En cours. Douze litiges ont été étudiés en 2026 et 2027. L'analyse sera remise en mars "
        "2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE; Council",
        due="Spring 2028 @ GTE", staff=f"1 {RU}",
        defects={"body-without-milestone": "le Conseil n'a pas de date"},
    ),
    row(
        "12.", "C", "O", "Établir un lexique de l'énergie", "PS5", "Maintenance", "GTE", UN_FAC,
        "Lexique publié", "Automne 2027 (GTE)",
        "Terminé sous réserve de la relecture de la version arabe.", "",
        codes="SP5", bodies="GTE", due="Autumn 2027 @ GTE", staff=f"1 {FAC}",
        defects={"status-word-missing": "la relecture manque"},
        fair={"status-missing": "la même cause", "next-steps-missing": "la relecture",
              "key-steps-missing": "la relecture"},
    ),
    line("II. Activités menées en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "O", "Répondre aux questionnaires des Membres", "PS4", "Maintenance", "GTE",
        UN_RU, "Réponses envoyées", "Permanent", "Neuf réponses ont été envoyées en 2027.",
        codes="SP4", bodies="GTE", due="?Continuous or Permanent @ -", staff=f"1 {RU}",
        fair={"timeline-format|timeline-not-continuous": "Permanent pour En continu"},
    ),
    row(
        "2.", "B", "O", "Suivre les travaux du CTP", "PS1", "Maintenance", "CTP", UN_FAC,
        "Comptes rendus faits", "En continu",
        "Le compte rendu des 243e/244e sessions du CTP a été fait en mai 2027.",
        codes="SP1", bodies="PTC", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"own-body-missing": "le GTE n'est pas nommé"},
    ),
    row(
        "3.", "B", "O", "Diffuser les statistiques", "PS4", "Maintenance", "GTE", UN_RU,
        "Statistiques diffusées", "4e trim. 2027 (GTE)",
        "Les statistiques de 2026 ont été diffusées en avril 2027.",
        codes="SP4", bodies="GTE", due="Q4 2027 @ GTE", staff=f"1 {RU}",
        defects={"timeline-not-continuous": "une date dans la section II"},
        fair=VAGUE,
    ),
    row(
        "4.", "B", "O", "Accueillir les nouveaux membres", "Ensemble du Plan stratégique",
        "Maintenance", "GTE", UN_FAC, "Membres accueillis", "En continu",
        "Deux membres ont été accueillis en 2027.",
        codes="ALL", bodies="GTE", due="Continuous @ -", staff=f"1 {FAC}",
        fair={"code-unknown": "une remarque : tout le Plan"},
    ),
)

PROGRAMME = Programme(
    file="energie.xlsx",
    title="PROGRAMME DE TRAVAIL DU GROUPE DE L'ÉNERGIE (GTE), 2026-2029",
    body="GTE",
    period="2026-2029",
    as_of="2027-10-20",
    sheets=(Sheet("Programme", ROWS),),
    fair={"body-unknown GTE": "la liste ne connaît pas le GTE : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
