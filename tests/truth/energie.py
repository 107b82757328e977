"""Le programme d'un groupe de l'énergie, en français, sur une feuille, au 20 octobre 2027.

Written before the tool was run on it, in the manner of an officer who abbreviates.
"""

from __future__ import annotations

from written import Programme, Sheet, line, row

FAC, COM, CBD, RU = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Capacity Building Directorate",
    "Research Unit",
)
GREEN, BLUE, RED = "00B050", "00B0F0", "FF0000"
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
        "4.", "C", "O", "Publier un atlas des oléoducs", "PS5", "Mise à jour", "GTE", UN_RU,
        "Atlas en ligne", "GTE, mars 2028",
        "En cours. Les cartes de l'Afrique ont été mises en ligne en juillet 2027. Celles de "
        "l'Asie le seront en février 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP5", bodies="GTE",
        due="March 2028 @ GTE", staff=f"1 {RU}", fair=FMT,
    ),
    row(
        "5.", "A", "O", "Échanger les données de nomination des flux", "FA1", "Développement",
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
        "6.", "C", "O", "Évaluer les pertes en ligne", "PS4", "Développement", "GTE", UN_RU,
        "Évaluation présentée", "2028 (GTE)",
        "Commencé en mai 2027. Les relevés se poursuivront jusqu'en mars 2028.", "En cours",
        fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE",
        due="2028 @ GTE", staff=f"1 {RU}",
        defects={"status-word-missing": "Commencé n'est pas un mot clé"},
        fair=VAGUE,
    ),
    row(
        "7.", "B", "O", "Rédiger un guide sur l'hydrogène", "FA2", "Développement", "GTE, CPG",
        UN_FAC, "Guide adopté", "Printemps 2029 (GTE)\nDécembre 2029 (CPG)",
        "Non commencé, faute de rédacteur. Un appel sera lancé au T1 2028.", "Non commencé",
        fill=RED,
        state="Not started", by="cell", codes="FA2", bodies="GTE; PC",
        due="Spring 2029 @ GTE; December 2029 @ PC", staff=f"1 {FAC}", fair=UNSTARTED,
    ),
    row(
        "8.", "B", "O", "Simplifier le transit des pièces de turbines", "PS1", "Développement",
        "GTE, CTP", UN_FAC, "Procédure type adoptée",
        "Automne 2028 (GTE)\nAutomne 2028 (CTP)\nJuin 2029 (Conseil)",
        "En cours. Une procédure type a été ébauchée en août 2027 (voir, pour les règles des "
        "éoliennes en mer, l'activité 2). Elle sera discutée en avril 2028.", "En cours",
        fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="GTE; PTC",
        due="Autumn 2028 @ GTE; Autumn 2028 @ PTC; June 2029 @ Council", staff=f"1 {FAC}",
        defects={
            "milestone-body-not-responsible": "le Conseil n'est pas un organe responsable",
            "reference-suspect": "les éoliennes en mer sont l'activité 17",
        },
    ),
    row(
        "9.", "B", "O", "Contrôler l'étalonnage des compteurs", "FA3", "Maintenance", "GTE",
        UN_COM, "40 compteurs par an", "chaque année, à l'automne (GTE)",
        "En cours. 41 compteurs ont été vérifiés en 2027 (dernier contrôle : 15 sept. 2027). Les "
        "contrôles de 2028 débuteront en mai.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="FA3", bodies="GTE",
        due="?chaque année, à l'automne or Once a year or chaque année or à l'automne @ GTE",
        staff=f"1 {COM}", fair=VAGUE,
    ),
    row(
        "10.", "C", "O", "Lutter contre le siphonnage", "PS2", "Développement", "GTE, CLF",
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
        "11.", "B", "O", "Créer un tableau de bord des prix", "PS4", "Développement", "GTE",
        UN_RU, "Tableau en ligne", "02/2028 (GTE)",
        "En cours, 60 % des pays couverts. Le reste sera couvert d'ici à février 2028.",
        "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE",
        due="February 2028 @ GTE", staff=f"1 {RU}",
        fair={**FMT, "key-steps-missing": "aucune étape datée"},
    ),
    row(
        "12.", "C", "O", "Tenir un atelier sur les batteries", "PS3", "Développement", "GTE",
        UN_FAC, "Atelier tenu", "14-16 nov. 2027 (GTE)",
        "En cours. Le lieu (Rabat) a été arrêté le 3 sept. 2027 ; les invitations partiront le 25 "
        "octobre 2027.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP3", bodies="GTE",
        due="14-16 nov. 2027 or 14-16 November 2027 or November 2027 or 2027-11-14 or 2027-11-16 "
        "@ GTE", staff=f"1 {FAC}", fair=FMT,
    ),
    row(
        "13.", "B", "O", "Réviser la classification des combustibles", "PS1", "Révision",
        "GTE, CSH", UN_FAC, "Classification révisée", "Printemps 2028 (CSH), automne 2028 (GTE)",
        "Non commencé – le CSH se prononcera au printemps 2028.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP1", bodies="GTE; HSC",
        due="Spring 2028 @ HSC; Autumn 2028 @ GTE", staff=f"1 {FAC}",
        defects={"task-type-unknown|task-type-alias": "Révision pour Mise à jour"},
        fair={**FMT, **UNSTARTED},
    ),
    row(
        "14.", "C", "O", "Suivre les quotas d'émission", "FA2", "Maintenance", "GTE", UN_RU,
        "Bilans présentés", "Automne 2030 (GTE)",
        "En cours. Un premier bilan (2026 a été présenté en avril 2027. Un second le sera en "
        "avril 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="FA2", bodies="GTE",
        due="Autumn 2030 @ GTE", staff=f"1 {RU}",
        defects={
            "period-outside-programme": "le programme finit en 2029",
            "unbalanced-bracket": "la parenthèse n'est pas fermée",
        },
    ),
    row(
        "15.", "B", "O", "Aider les petits États insulaires", "PS3", "Développement", "GTE, CRC",
        "Un fonctionnaire de la Direction du renforcement des capacités", "Trois missions",
        "Automne 2027 (GTE)\nAutomne 2027 (CRC)",
        "Terminé (3 missions sur 3). Le rapport final a été remis le 1er octobre 2027.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP3", bodies="GTE; CBC",
        due="Autumn 2027 @ GTE; Autumn 2027 @ CBC", staff=f"1 {CBD}",
    ),
    row(
        "16.", "B", "O", "Uniformiser les sceaux des citernes", "PS1 ; PS2", "Mise à jour", "GTE",
        UN_COM, "Sceaux uniformes", "Printemps 2028 (GTE)",
        "En cours. Trois modèles de sceaux ont été retenus en mars 2027. Ils seront mis à l'essai "
        "en janvier 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1; SP2", bodies="GTE",
        due="Spring 2028 @ GTE", staff=f"1 {COM}",
        defects={"code-separator": "un point-virgule"},
    ),
    row(
        "17.", "B", "O", "Comparer les règles des éoliennes en mer", "PS4", "Développement",
        "GTE", UN_RU, "Comparaison publiée", "Printemps 2028",
        "En cours. Les règles de huit pays ont été réunies en juillet 2027. La comparaison "
        "paraîtra en avril 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE",
        due="Spring 2028 @ -", staff=f"1 {RU}",
        defects={"milestone-without-body": "aucun organe"},
        fair={"body-without-milestone": "la même cause"},
    ),
    row(
        "18.", "C", "O", "Refaire la page du Groupe", "PS5", "Mise à jour", "GTE", UN_FAC,
        "Page refaite", "Automne 2026 (GTE)",
        "Terminé le 4 novembre 2026 ; la page reçoit 800 visites par mois.", "Terminé", fill=BLUE,
        state="Completed", by="cell", codes="SP5", bodies="GTE",
        due="Autumn 2026 @ GTE", staff=f"1 {FAC}",
        defects={"fill-contradicts-status": "du bleu à côté de Terminé"},
    ),
    row(
        "19.", "B", "O", "Analyser les litiges de transit", "PS4", "Développement",
        "GTE, Conseil", UN_RU, "Analyse présentée", "Printemps 2028 (GTE)",
        "En cours. Douze litiges ont été étudiés en 2026 et 2027. L'analyse sera remise en mars "
        "2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP4", bodies="GTE; Council",
        due="Spring 2028 @ GTE", staff=f"1 {RU}",
        defects={"body-without-milestone": "le Conseil n'a pas de date"},
    ),
    row(
        "20.", "C", "N", "Coopérer avec les gestionnaires de réseau", "PS2", "Maintenance", "GTE",
        UN_FAC, "Une réunion par an", "Automne 2028 (GTE)",
        "En cours. Une réunion s'est tenue à Vienne le 9 mars 2027. La prochaine est fixée au 14 "
        "mars 2028.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP2", bodies="GTE",
        due="Autumn 2028 @ GTE", staff=f"1 {FAC}",
        defects={"link-no|link-contradicts-codes": "aucun lien"},
        fair={"link-no|link-contradicts-codes": "la même cause"},
    ),
    row(
        "21.", "C", "O", "Étudier le stockage souterrain", "PS4", "Développement", "GTE", UN_RU,
        "Étude présentée", "Automne 2028 (GTE)", "En pause depuis juin 2027.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="SP4", bodies="GTE",
        due="Autumn 2028 @ GTE", staff=f"1 {RU}",
        defects={"status-word-missing": "En pause n'est pas un mot clé"},
        fair={"next-steps-missing": "rien de prévu", **UNSTARTED},
    ),
    row(
        "22.", "C", "O", "Établir un lexique de l'énergie", "PS5", "Maintenance", "GTE", UN_FAC,
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
        "1.", "B", "O", "Veiller au respect des engagements", "PS2", "Maintenance", "GTE", UN_COM,
        "Bilan annuel", "En continu", "Le bilan de 2026 a été présenté au GTE en avril 2027.",
        codes="SP2", bodies="GTE", due="Continuous @ -", staff=f"1 {COM}",
    ),
    row(
        "2.", "B", "O", "Répondre aux questionnaires des Membres", "PS4", "Maintenance", "GTE",
        UN_RU, "Réponses envoyées", "Permanent", "Neuf réponses ont été envoyées en 2027.",
        codes="SP4", bodies="GTE", due="?Continuous or Permanent @ -", staff=f"1 {RU}",
        fair={"timeline-format|timeline-not-continuous": "Permanent pour En continu"},
    ),
    row(
        "3.", "C", "O", "Animer la liste de diffusion", "PS5", "Maintenance", "GTE", UN_FAC,
        "Liste active", "En continu",
        "Les inscriptions se font à gte-liste@exemple.int ; 230 inscrits en 2027.",
        codes="SP5", bodies="GTE", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"email-address": "une adresse"},
    ),
    row(
        "4.", "B+", "O", "Préparer les sessions du GTE", "ORG1", "Maintenance", "GTE", UN_FAC,
        "Documents à l'heure", "En continu", "Les documents de 2027 ont paru à l'heure.",
        codes="ORG1", bodies="GTE", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"priority-unknown": "B+ n'existe pas"},
    ),
    row(
        "5.", "B", "O", "Suivre les travaux du CTP", "PS1", "Maintenance", "CTP", UN_FAC,
        "Comptes rendus faits", "En continu",
        "Le compte rendu des 243e/244e sessions du CTP a été fait en mai 2027.",
        codes="SP1", bodies="PTC", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"own-body-missing": "le GTE n'est pas nommé"},
    ),
    row(
        "6.", "C", "O", "Tenir le registre des jaugeurs", "PS5", "Maintenance", "GTE", UN_FAC,
        "Registre tenu à jour", "En continu",
        "Le registre sera transféré sur le nouveau serveur en mars 2027.",
        codes="SP5", bodies="GTE", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"progress-stale": "mars 2027 est passé"},
    ),
    row(
        "7.", "B", "O", "Diffuser les statistiques", "PS4", "Maintenance", "GTE", UN_RU,
        "Statistiques diffusées", "4e trim. 2027 (GTE)",
        "Les statistiques de 2026 ont été diffusées en avril 2027.",
        codes="SP4", bodies="GTE", due="Q4 2027 @ GTE", staff=f"1 {RU}",
        defects={"timeline-not-continuous": "une date dans la section II"},
        fair=VAGUE,
    ),
    row(
        "8.", "B", "O", "Accueillir les nouveaux membres", "Ensemble du Plan stratégique",
        "Maintenance", "GTE", UN_FAC, "Membres accueillis", "En continu",
        "Deux membres ont été accueillis en 2027.",
        codes="ALL", bodies="GTE", due="Continuous @ -", staff=f"1 {FAC}",
        fair={"code-unknown": "une remarque : tout le Plan"},
    ),
    row(
        "9.", "C", "O", "Produire des fiches de vulgarisation", "PS5", "Maintenance", "GTE",
        UN_RU, "Dix fiches par an", "En continu", "Dix fiches ont été produites en 2026..",
        codes="SP5", bodies="GTE", due="Continuous @ -", staff=f"1 {RU}",
        defects={"doubled-full-stop": "deux points finals"},
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
