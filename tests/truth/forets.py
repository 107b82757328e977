"""Le programme d'une commission des forêts, en français, au 1er juin 2026.

Written before the tool was run on it.
"""

from __future__ import annotations

from written import BLUE, CBD, COM, FAC, GREEN, RED, RU, Programme, Sheet, group, line, row

UN_COM = "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude"

HEADINGS = (
    "N°", "Priorité", "Lien avec le Plan stratégique", "Activités",
    "Plan stratégique de l'OMD", "Type de tâche", "Organe responsable", "Ressources",
    "Indicateurs clés de performance", "Calendrier", "État d'avancement",
    "Statut de réalisation",
)  # fmt: skip

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("COMMISSION DES BOIS ET FORÊTS (CBF)"),
    line("PROGRAMME DE TRAVAIL 2025-2028"),
    line(*HEADINGS),
    group("Commerce légal"),
    row(
        "1.", "A", "O", "Mettre au point un certificat électronique d'origine des bois", "PS1",
        "Développement", "CBF, CTP, Conseil",
        "Deux fonctionnaires de la Sous-Direction de la facilitation",
        "Certificat utilisé par dix pays",
        "Printemps 2027 (CBF)\nAutomne 2027 (CTP)\nJuin 2028 (Conseil)",
        "En cours. Le modèle a été testé par le Gabon et le Viet Nam entre octobre 2025 et mars "
        "2026. Une seconde phase d'essais débutera à la rentrée 2026.", "En cours", fill=BLUE,
        state="In progress", by="cell", codes="SP1", bodies="CBF; PTC; Council",
        due="Spring 2027 @ CBF; Autumn 2027 @ PTC; June 2028 @ Council", staff=f"2 {FAC}",
    ),
    row(
        "2.", "B", "O", "Faire l'inventaire des essences protégées", "PS4", "Maintenance",
        "CBF", "Un fonctionnaire de l'Unité de recherche", "Inventaire mis en ligne",
        "Automne 2025 (CBF)",
        "Terminé. L'inventaire compte 318 essences ; il a été mis en ligne le 5 novembre 2025.",
        "Terminé", fill=GREEN,
        state="Completed", by="cell", codes="SP4", bodies="CBF",
        due="Autumn 2025 @ CBF", staff=f"1 {RU}",
    ),
    row(
        "3.", "B", "O", "Rédiger des lignes directrices sur le reboisement compensatoire", "PS1",
        "Développement", "CBF, CPG", "Un fonctionnaire de la Sous-Direction de la facilitation",
        "Lignes directrices adoptées", "Printemps 2026 (CBF), décembre 2026 (CPG)",
        "Achevé en première lecture. La seconde lecture aura lieu en décembre 2026.", "Terminé",
        fill=GREEN,
        state="Completed", by="cell", codes="SP1", bodies="CBF; PC",
        due="Spring 2026 @ CBF; December 2026 @ PC", staff=f"1 {FAC}",
        defects={
            "status-word-missing|status-contradicts-progress": "la première lecture seulement",
        },
        fair={"timeline-format": "une virgule"},
    ),
    row(
        "4.", "A", "O", "Échanger des renseignements sur les coupes illégales", "PS2, FA2",
        "Développement", "CBF, CLF",
        "Un fonctionnaire de la Sous-Direction du contrôle et de la lutte contre la fraude et un "
        "fonctionnaire de l'Unité de recherche",
        "Réseau opérationnel", "Printemps 2027 (CBF)\nPrintemps 2027 (CLF)",
        "En cours ; 27 administrations ont rejoint le réseau au 1er mai 2026. Les autres y sont "
        "invitées.", "En cours",
        state="In progress", by="cell", codes="SP2; FA2", bodies="CBF; EC",
        due="Spring 2027 @ CBF; Spring 2027 @ EC", staff=f"1 {COM}; 1 {RU}",
    ),
    group("Contrôle"),
    row(
        "5.", "B", "O", "Former des agents à l'anatomie du bois", "PS3", "Développement",
        "CBF, CRC", "Un fonctionnaire de la Direction du renforcement des capacites",
        "Six ateliers", "Automne 2026 (CBF)\nAutomne 2026 (CRC)\nAutomne 2026 (CTP)",
        "En cours. Trois ateliers ont été tenus (Lima, septembre 2025 ; Douala, janvier 2026 ; "
        "Kuching, avril 2026). Le suivant se tiendra à Riga en octobre 2026.", "En cours",
        state="In progress", by="cell", codes="SP3", bodies="CBF; CBC",
        due="Autumn 2026 @ CBF; Autumn 2026 @ CBC; Autumn 2026 @ PTC", staff=f"1 {CBD}",
        defects={"milestone-body-not-responsible": "le CTP n'est pas un organe responsable"},
        fair={"resource-unit-alias": "sans accent"},
    ),
    row(
        "6.", "C", "O", "Essayer des drones de surveillance", "FA3", "Développement",
        "CBF, GET-INI", UN_COM, "Essais évalués", "Été 2026 (GET-INI), automne 2026 (CBF)",
        "Reporté. Les essais, qui devaient commencer en mars 2026, ont été repoussés à cause des "
        "incendies. Ils reprendront en septembre 2026.", "Reporté", fill=RED,
        state="Postponed", by="cell", codes="FA3", bodies="CBF; TEG-NII",
        due="Summer 2026 @ TEG-NII; Autumn 2026 @ CBF", staff=f"1 {COM}",
        fair={"timeline-imprecise|timeline-format": "l'été"},
    ),
    row(
        "7.", "B", "O", "Évaluer les laboratoires d'identification", "PS4", "Développement",
        "CBF", UN_COM, "Évaluation publiée", "Printemps 2026 (CBF)",
        "En cours. Neuf laboratoires ont été visités en 2025. L'évaluation sera présentée à la CBF "
        "au printemps 2026.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="CBF",
        due="Spring 2026 @ CBF", staff=f"1 {COM}",
        fair={"milestone-overdue": "le printemps finit en juin", "progress-stale": "de même"},
    ),
    row(
        "8.", "B", "O", "Réviser le manuel des postes forestiers", "PS1", "Actualisation", "CBF",
        "Un fonctionnaire de la Sous-Direction de la facilitation", "Manuel révisé",
        "2e trimestre 2028 (CBF)",
        "Non commencé. Un groupe de rédaction sera formé début 2027.", "Non commencé", fill=RED,
        state="Not started", by="cell", codes="SP1", bodies="CBF",
        due="Q2 2028 @ CBF", staff=f"1 {FAC}",
        defects={"task-type-unknown|task-type-alias": "Actualisation pour Mise à jour"},
        fair={"timeline-imprecise": "un trimestre", "key-steps-missing": "rien n'a commencé"},
    ),
    row(
        "9", "B", "O", "Mesurer les délais de délivrance des permis", "PS4", "Développement",
        "CBF, GTMP", "Un fonctionnaire de l'Unité de recherche", "Mesure faite dans huit pays",
        "Automne 2027 (CBF)\nAutomne 2027 (GTMP)",
        "En cours. La méthode a été arrêtée le 14 avril 2026 (voir l'activité 20). Les premières "
        "mesures sont attendues fin 2026.", "En cours",
        state="In progress", by="cell", codes="SP4", bodies="CBF; WGPM",
        due="Autumn 2027 @ CBF; Autumn 2027 @ WGPM", staff=f"1 {RU}",
        defects={
            "number-format": "le point manque",
            "reference-missing": "il n'y a pas d'activité 20",
        },
    ),
    row(
        "10.", "B", "O", "Produire un film sur le bois de rose", "PS5", "Développement", "CBF",
        "0,5 fonctionnaire de l'Unité de communication", "Film diffusé", "14 mars 2027",
        "En cours. Le scénario a été validé le 20 mai 2026. Le tournage aura lieu en août 2026.",
        "En cours", fill=GREEN,
        state="In progress", by="cell", codes="SP5", bodies="CBF",
        due="2027-03-14 or 14 March 2027 @ -", staff="0.5 Communication Unit",
        defects={
            "milestone-without-body": "aucun organe",
            "fill-contradicts-status": "du vert à côté de En cours",
        },
        fair={"body-without-milestone": "la même cause", "decimal-comma": "juste en français"},
    ),
)

SECOND = (
    line("Activités menées en continu"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "O", "Suivre les travaux de la CITES", "PS2", "Maintenance", "CBF", UN_COM,
        "Comptes rendus faits", "En continu", "La CBF a été informée en mai 2026.",
        codes="SP2", bodies="CBF", due="Continuous @ -", staff=f"1 {COM}",
    ),
    row(
        "2.", "B", "O", "Tenir le registre des scieries agréées", "PS5", "Maintenance", "CBF",
        "Un fonctionnaire de la Sous-Direction de la facilitation", "Registre tenu à jour",
        "En continu", "",
        codes="SP5", bodies="CBF", due="Continuous @ -", staff=f"1 {FAC}",
        defects={"value-missing": "l'état d'avancement manque"},
    ),
    row(
        "3.", "B", "O", "Conseiller les administrations", "L'ensemble du Plan stratégique",
        "Maintenance", "CBF", UN_COM, "Conseils donnés", "En continu",
        "« Treize missions ont été faites en 2025.",
        codes="ALL", bodies="CBF", due="Continuous @ -", staff=f"1 {COM}",
        defects={"unbalanced-quote": "les guillemets ne sont pas fermés"},
        fair={"code-unknown": "une remarque : tout le Plan"},
    ),
)

PROGRAMME = Programme(
    file="forets.xlsx",
    title="COMMISSION DES BOIS ET FORÊTS (CBF) PROGRAMME DE TRAVAIL 2025-2028",
    body="CBF",
    period="2025-2028",
    as_of="2026-06-01",
    sheets=(Sheet("Calendrier", FIRST), Sheet("Continu", SECOND)),
    fair={"body-unknown CBF": "la liste ne connaît pas la CBF : à dire une fois"},
    foreign=r"\b(Completed|In progress|Postponed|Not started|Spring|Autumn|PTC|Council|PFCWG)\b",
)
