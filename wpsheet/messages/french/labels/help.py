"""The help of every command and option; a docstring by its paragraphs, each on one line."""

from __future__ import annotations

REVIEWED = False

LABELS: dict[str, str] = {
    # click's own
    "Show this message and exit.": "Affiche cette aide.",
    "Show the version and exit.": "Affiche la version.",
    # the program
    "Check, summarise and circulate a committee's work programme kept in Excel.": "Vérifier, "
    "récapituler et diffuser le programme de travail d'un comité, tenu dans Excel.",
    "WORKBOOK is the controlled workbook or an officer's own sheet as it is. It is never "
    "written over, unless --in-place says so. Exit codes: 0 done and clean, 1 done and there is "
    "something to look at, 2 could not be done.": "WORKBOOK est le classeur contrôlé, ou la "
    "feuille d'un fonctionnaire telle quelle. Il n'est jamais écrasé, sauf avec --in-place. Codes "
    "de sortie : 0 exécuté, rien à signaler ; 1 exécuté, quelque chose est à examiner ; 2 n'a pas "
    "pu être exécuté.",
    "The language of every command that is not given another.": "La langue de toute commande pour "
    "laquelle aucune autre n'est indiquée.",
    "The language of all that is said: English or French; left out, the workbook's own.": "La "
    "langue de tout ce qui est dit : anglais ou français ; à défaut, celle du classeur.",
    # shared options
    "The day that overdue and stale are judged by; left out, the session date of the Lists sheet, "
    "else today.": "Le jour par rapport auquel les retards sont appréciés ; à défaut, la date de "
    "la session sur la feuille Lists, sinon aujourd'hui.",
    "Text for people, JSON for programs.": "Du texte pour les personnes, du JSON pour les "
    "programmes.",
    "Write to this file, not to the terminal.": "Écrire dans ce fichier et non à l'écran.",
    "Show each edit and write nothing.": "Montrer chaque modification sans rien écrire.",
    "Write WORKBOOK itself; the previous file stays beside it as NAME.bak.xlsx.": "Écrire WORKBOOK "
    "lui-même ; le fichier précédent est conservé à côté sous le nom NOM.bak.xlsx.",
    "With --in-place: write although Excel's mark says the workbook is open.": "Avec --in-place : "
    "écrire bien que le témoin d'Excel indique que le classeur est ouvert.",
    "The workbook to write; WORKBOOK stays as it is.": "Le classeur à écrire ; WORKBOOK reste tel "
    "quel.",
    # demo
    "Write a sample programme, check it, circulate a draft.": "Écrire, vérifier et diffuser un "
    "programme d'exemple.",
    "The files are put into DIR, which is made if need be (wpsheet-demo where none is named).": ""
    "Les fichiers sont placés dans DIR, créé au besoin (à défaut, wpsheet-demo).",
    # template, import
    "Write the blank controlled workbook to fill in.": "Écrire le classeur contrôlé vierge, à "
    "remplir.",
    "Both sections as Excel tables, with drop-down lists, notes and print set-up.": "Les deux "
    "sections sous forme de tableaux Excel, avec listes déroulantes, notes et mise en page.",
    "Both sections with drop-down lists, live marks, notes and print set-up; their headings are "
    "locked without a password.": "Les deux sections, avec listes déroulantes, signalements au fil "
    "de la saisie, notes et mise en page ; leurs en-têtes sont verrouillés sans mot de passe.",
    "The workbook to write, such as programme.xlsx.": "Le classeur à écrire, par exemple "
    "programme.xlsx.",
    "Make a controlled workbook from Word, a sheet or text.": "Établir le classeur depuis Word, "
    "une feuille ou un texte.",
    "SOURCE is a Word annex (.docx), a workbook pasted together from it (.xlsx) or its "
    "tab-separated text (.txt). Texts keep their words and their formatting; what could not be "
    "read is said.": "SOURCE est une annexe Word (.docx), un classeur où elle a été collée (.xlsx) "
    "ou son texte, séparé par des tabulations (.txt). Les textes gardent leurs mots et leur mise "
    "en forme ; ce qui n'a pas pu être lu est signalé.",
    "SOURCE is a Word annex (.docx), a workbook pasted together from it (.xlsx) or its "
    "tab-separated text (.txt). Texts keep their words and their formatting; what could not be "
    "read is said. Every activity has an ID that stays its own. With --lang fr the headings, the "
    "lists and the values of the lists are French.": "SOURCE est une annexe Word (.docx), un "
    "classeur où elle a été collée (.xlsx) ou son texte, séparé par des tabulations (.txt). Les "
    "textes gardent leurs mots et leur mise en forme ; ce qui n'a pas pu être lu est signalé. "
    "Chaque activité reçoit un identifiant qui lui reste. Avec --lang fr, les en-têtes, les listes "
    "et leurs valeurs sont en français.",
    "The controlled workbook to write.": "Le classeur contrôlé à écrire.",
    # check
    "Check programmes cell by cell and say what to mend.": "Vérifier des programmes, cellule par "
    "cellule.",
    'Findings are errors (to be mended before circulation), warnings and remarks. "wpsheet rule '
    'CODE" explains one.': "Les constatations sont des erreurs (à corriger avant la diffusion), "
    "des avertissements et des remarques. « wpsheet rule CODE » en explique la règle.",
    "How the findings are given.": "La forme sous laquelle les constatations sont données.",
    "Write the report to this file instead of the terminal.": "Écrire le rapport dans ce fichier "
    "plutôt qu'à l'écran.",
    "Ask only these rules: a name, a code, or the beginning of codes (WP5).": "Ne vérifier que ces "
    "règles : un nom, un code ou le début de codes (WP5).",
    "Leave these rules out.": "Laisser ces règles de côté.",
    "From which severity on the exit code is 1.": "La gravité à partir de laquelle le code de "
    "sortie est 1.",
    # fill, fix, watch
    "Write status words and fills from the key words.": "Inscrire statuts et couleurs d'après les "
    "mots clés.",
    "The status is the key word in the status cell, else the one that Progress opens with. Where "
    "two statements disagree nothing is set, and it is said. Only those cells change: everything "
    "else in the workbook stays as it is, to the byte.": "Le statut est le mot clé de la cellule "
    "de statut, ou sinon celui par lequel commence l'état d'avancement. Quand les deux se "
    "contredisent, rien n'est inscrit et c'est signalé. Seules ces cellules changent : tout le "
    "reste du classeur demeure tel quel, à l'octet près.",
    "Make the edits that rules propose.": "Faire les corrections que proposent les règles.",
    "Safe edits change no meaning: full stops after numbers, separators, the names of the lists, "
    "doubled stops and blanks. Only those cells change: everything else in the workbook stays as "
    "it is, to the byte, superscripts inside of the cells included.": "Les corrections sûres ne "
    "changent pas le sens : point après les numéros, séparateurs, noms des listes, points et "
    "espaces doublés. Seules ces cellules changent : tout le reste du classeur demeure tel quel, à "
    "l'octet près, exposants à l'intérieur des cellules compris.",
    "Make what is answered with Y in the copy that check --format xlsx wrote.": "Appliquer ce qui "
    "a reçu la réponse Y dans la copie écrite par check --format xlsx.",
    "Renumber as well, and let references follow.": "Renuméroter aussi, et faire suivre les "
    "renvois.",
    "Check again at every save and show what changed.": "Vérifier à chaque enregistrement et "
    "montrer ce qui change.",
    "Leave it running beside Excel; Ctrl-C ends it. A save that Excel has not finished is waited "
    "for.": "À laisser tourner à côté d'Excel ; Ctrl-C y met fin. Un enregistrement qu'Excel n'a "
    "pas achevé est attendu.",
    "How often to look whether the workbook was saved, in seconds.": "L'intervalle, en secondes, "
    "auquel regarder si le classeur a été enregistré.",
    "Stop after so many checks.": "S'arrêter après ce nombre de vérifications.",
    # show, summary
    "Show every activity as it is understood.": "Montrer chaque activité telle qu'elle est "
    "comprise.",
    "Codes, bodies, dates, resources and status, and where the status is read.": "Codes, organes, "
    "échéances, ressources et statut, et où le statut a été lu.",
    "Count activities by code, body, priority, task and status.": "Compter les activités par code, "
    "organe, priorité, statut.",
    "Coverage of the Strategic Plan, the calendar of sessions and the officers by unit besides. "
    'Several workbooks are counted one by one; "wpsheet portfolio" counts them together.': ""
    "S'y ajoutent la couverture du Plan stratégique, le calendrier des sessions et les "
    "fonctionnaires par unité. Plusieurs classeurs sont comptés un à un ; « wpsheet portfolio » "
    "les compte ensemble.",
    "Work on so many workbooks at once; as the cores allow, where it is left out.": "Traiter ce "
    "nombre de classeurs à la fois ; à défaut, selon les processeurs.",
    "Coverage of the Strategic Plan, the calendar of sessions and the officers by unit "
    "besides.": "S'y ajoutent la couverture du Plan stratégique, le calendrier des sessions et les "
    "fonctionnaires par unité.",
    # circulate
    "Write the workbook to circulate.": "Écrire le classeur à diffuser.",
    "The sections with status words and colours, a summary, a calendar, a tab for each body.": ""
    "Les sections avec les statuts et leurs couleurs, un récapitulatif, un calendrier, un onglet "
    "par organe.",
    "The sections with status words and colours, a summary with charts, a calendar, the "
    "resources, a tab for each body.": "Les sections avec les statuts et leurs couleurs, un "
    "récapitulatif avec graphiques, un calendrier, les ressources, un onglet par organe.",
    "Refuses while errors stand, and says which; --draft writes all the same.": "Refuse tant que "
    "des erreurs subsistent, et les nomme ; --draft écrit malgré tout.",
    "The circulated workbook to write.": "Le classeur à diffuser.",
    "Mark the rows that changed since this version, and list what changed on a tab.": "Marquer les "
    "lignes modifiées depuis cette version et énumérer les changements sur une feuille.",
    # portfolio
    "Put the programmes of several bodies into one overview.": "Réunir plusieurs programmes dans "
    "une vue d'ensemble.",
    "Each programme with its status and errors, counts by responsible body and Strategic Plan "
    "code, one calendar, what is overdue, and the officers by unit. A programme that is given "
    "twice counts once; in two versions it is refused.": "Chaque programme avec son "
    "statut et ses erreurs, les totaux par organe responsable et par code du Plan stratégique, un "
    "calendrier commun, ce qui est en retard et les fonctionnaires par unité. Un programme donné "
    "deux fois compte une fois ; en deux versions, il est refusé.",
    "The workbook to write, such as portfolio.xlsx.": "Le classeur à écrire, par exemple "
    "portfolio.xlsx.",
    "Write it although errors stand; every page says so.": "L'écrire malgré les erreurs ; chaque "
    "page le signale.",
    # agenda, extract
    "List what is due at each session, before each body.": "Énumérer ce qui est attendu à chaque "
    "session.",
    "A month that no Timeline names stands for the session that sits in it: the Lists sheet has "
    "its days, else a spring session sits from March to June, an autumn one from September.": "Un "
    "mois qu'aucun Calendrier ne nomme désigne la session qui se tient alors : la feuille Lists en "
    "donne les jours, sinon une session de printemps se tient de mars à juin, une session "
    "d'automne à partir de septembre.",
    "What is past, is the last date before its body and is not completed is called overdue. A "
    "calendar file (-o FILE.ics) holds the sessions whose days stand on the Lists sheet.": "Est en "
    "retard ce qui n'est pas terminé et dont la dernière échéance devant l'organe est passée. Un "
    "fichier de calendrier (-o FICHIER.ics) contient les sessions dont les jours figurent sur la "
    "feuille Lists.",
    'Only this session, as in "Spring 2027".': "Cette session seulement, comme dans "
    "« Spring 2027 ».",
    "Only what is due before this body.": "Seulement ce qui est attendu devant cet organe.",
    "Write to this file; FILE.ics is for Outlook and other calendars.": "Écrire dans ce fichier ; "
    "FICHIER.ics convient à Outlook et à d'autres calendriers.",
    "Write one body's activities into a workbook of their own.": "Écrire les activités d'un organe "
    "dans un classeur.",
    "Every activity that names the body as responsible, in full and under its own number, with the "
    "body's counts and dates.": "Chaque activité dont l'organe est responsable, en entier et sous "
    "son numéro, avec les chiffres et les échéances de l'organe.",
    "The responsible body, in any known spelling.": "L'organe responsable, sous n'importe quelle "
    "graphie connue.",
    "The workbook to write.": "Le classeur à écrire.",
    # diff, merge
    "Show what changed between two versions.": "Montrer ce qui a changé entre deux versions.",
    "Activities are matched by ID or by their words, not by row: sorting and renumbering are no "
    "changes. Changes of status and date stand first; what cannot be matched for certain is "
    "listed, not guessed. Exits 1 where something differs.": "Les activités sont rapprochées par "
    "leur identifiant ou par leurs mots, non par leur ligne : un tri ou une renumérotation n'est "
    "pas un changement. Les changements de statut et d'échéance viennent en premier ; ce qui ne "
    "peut pas être rapproché avec certitude est énuméré, et non deviné. Code de sortie 1 s'il y a "
    "des différences.",
    "Text for the terminal, JSON for programs, a page for a browser, a workbook with both texts "
    "side by side, a Word table for the committee.": "Du texte pour l'écran, du JSON pour les "
    "programmes, une page pour un navigateur, un classeur avec les deux textes côte à côte, un "
    "tableau Word pour le comité.",
    "Merge the copies that officers returned.": "Fusionner les copies que les fonctionnaires ont "
    "rendues.",
    "BASE is the workbook that was sent out, COPY... what came back. Activities are matched by ID "
    "or by their words; what several changed differently keeps the base's text and stands on the "
    "sheet Conflicts, where column Take says whose text goes in; --resolve reads that sheet. No "
    "copy is changed. Exits 1 while somebody must decide something.": "BASE est le classeur "
    "envoyé, COPY... ce qui est revenu. Les activités sont rapprochées par leur identifiant ou par "
    "leurs mots ; ce que plusieurs ont changé différemment garde le texte de base et figure sur la "
    "feuille Conflits, dont la colonne Retenir dit quel texte retenir ; --resolve lit cette "
    "feuille. Aucune copie n'est modifiée. Code de sortie 1 tant qu'il reste quelque chose à "
    "décider.",
    "Put the decisions of this workbook's Conflicts sheet in.": "Appliquer les décisions de la "
    "feuille Conflits de ce classeur.",
    "The merged workbook to write.": "Le classeur fusionné à écrire.",
    "BASE is the workbook that was sent out, COPY... what came back. Activities are matched by ID "
    "or by their words; what several changed differently keeps the base's text and stands on the "
    "sheet Conflicts, where column Take says whose text goes in; --resolve reads that sheet. No "
    "copy is changed. Of copies that `wpsheet call` sent out, edits outside their unit's rows are "
    "told. Exits 1 while somebody must decide or look at something.": "BASE est le classeur "
    "envoyé, COPY... ce qui est revenu. Les activités sont rapprochées par leur identifiant ou par "
    "leurs mots ; ce que plusieurs ont changé différemment garde le texte de base et figure sur la "
    "feuille Conflits, dont la colonne Retenir dit quel texte retenir ; --resolve lit cette "
    "feuille. Aucune copie n'est modifiée. Pour les copies envoyées par `wpsheet call`, les "
    "modifications hors des lignes de l'unité sont signalées. Code de sortie 1 tant qu'il reste "
    "quelque chose à décider ou à examiner.",
    # call, roll, history
    "Ask each unit or officer for its rows, one workbook each.": "Demander ses lignes à chaque "
    "unité ou fonctionnaire.",
    "For every unit named in Team resources, or every officer where a column headed Officer, Focal "
    "point or the like names any: the own rows open, with the last text and drop-downs, the others "
    "grey and locked; on the first sheet the due date and what is asked. A file that is there "
    "already is never written over. --status DIR tells who returned, who did not, and which rows "
    "stand untouched; `wpsheet merge WORKBOOK DIR/*.xlsx` takes them back. Exits 1 where an "
    "activity names nobody to ask, or somebody has not returned.": "Pour chaque unité nommée dans "
    "les ressources de l'équipe, ou pour chaque fonctionnaire là où une colonne intitulée "
    "Fonctionnaire, Point focal ou de même sens en nomme : ses propres lignes ouvertes, avec le "
    "dernier texte et les listes déroulantes, les autres grises et verrouillées ; sur la première "
    "feuille, la date limite et ce qui est demandé. Un fichier qui existe déjà n'est jamais "
    "écrasé. --status DIR dit qui a répondu, qui ne l'a pas fait, et quelles lignes sont restées "
    "intactes ; `wpsheet merge WORKBOOK DIR/*.xlsx` les reprend. Code de sortie 1 si une activité "
    "ne nomme personne, ou si quelqu'un n'a pas répondu.",
    "Whom to ask; by officer where a column names any, else by unit.": "Qui interroger ; par "
    "fonctionnaire là où une colonne en nomme, sinon par unité.",
    "The folder to write the workbooks into.": "Le dossier où écrire les classeurs.",
    "The day by which they are to come back.": "Le jour où ils doivent être revenus.",
    "Tell which workbooks in this folder came back.": "Dire quels classeurs de ce dossier sont "
    "revenus.",
    "With --status.": "Avec --status.",
    "Make the next session's workbook, or the next period's.": "Établir le classeur de la "
    "prochaine "
    "session ou période.",
    "Every Progress goes to a sheet of its own, under the session it was written for; in its place "
    "stays the key word that it opened with. IDs, numbers and everything else stay. Completed rows "
    "are carried over unless --drop-completed. With --codes every row is accounted for; exits 1 "
    "where a code has no successor. The workbook stays in its language unless --lang is given with "
    "the command.": "Chaque état d'avancement passe sur une feuille à part, sous "
    "la session pour laquelle il a été écrit ; à sa place reste le mot clé par lequel il "
    "commençait. Identifiants, numéros et tout le reste demeurent. Les lignes terminées sont "
    "reprises, sauf avec --drop-completed. Avec --codes, il est rendu compte de chaque ligne ; "
    "code "
    "de sortie 1 si un code n'a pas de successeur. Le classeur reste dans sa langue, sauf si "
    "--lang est donné avec la commande.",
    "The next workbook to write.": "Le prochain classeur à écrire.",
    'The next session, as in "April 2027".': "La prochaine session, comme dans « Avril 2027 ».",
    "The next period, as in 2029-2032.": "La prochaine période, comme dans 2029-2032.",
    "With --period: old code, new code, what it means; a line each.": "Avec --period : ancien "
    "code, "
    "nouveau code, signification ; une ligne par code.",
    "Leave out what is completed.": "Laisser de côté ce qui est terminé.",
    "The session that Progress was written for, where the workbook does not say it or says it "
    "wrong.": "La session pour laquelle l'état d'avancement a été écrit, si le classeur ne "
    "l'indique pas ou l'indique mal.",
    "Follow each activity through several sessions.": "Suivre chaque activité de session en "
    "session.",
    "FILE... are the sessions' workbooks, the oldest first. Activities are matched by ID or by "
    "their words. Shown are the status in each session, how many times an activity was re-dated, "
    "and the end first planned against the one planned now. Exits 1 where two activities may be "
    "one and somebody must look.": "FILE... sont les classeurs des sessions, le plus ancien "
    "d'abord. Les activités sont rapprochées par leur identifiant ou par leurs mots. Sont indiqués "
    "le statut à chaque session, le nombre de reports d'une activité, et la fin prévue d'abord en "
    "regard de celle prévue à présent. Code de sortie 1 si deux activités n'en font peut-être "
    "qu'une et que quelqu'un doit vérifier.",
    "Sort the workbooks by their sessions.": "Ranger les classeurs selon leurs sessions.",
    "Write a workbook with a table and a chart as well.": "Écrire aussi un classeur avec un "
    "tableau "
    "et un graphique.",
    # annex, parity
    "Write the Word annex that the committee reads.": "Écrire l'annexe Word que lit le comité.",
    "Both sections as tables with repeated headings, footnotes, status words on their colours; "
    'number and session of the document come from the Lists sheet. "wpsheet import" reads it '
    "back, also after it was edited in Word.": "Les deux sections sous forme de tableaux, avec "
    "en-têtes répétés, notes de bas de page, statuts sur leurs couleurs ; le numéro et la "
    "session du document viennent de la feuille Lists. « wpsheet import » la relit, même modifiée "
    "dans Word.",
    "The Word document to write, such as annex.docx.": "Le document Word à écrire, par exemple "
    "annexe.docx.",
    "Only the activities of this body, in any known spelling.": "Seulement les activités de cet "
    "organe, sous n'importe quelle graphie connue.",
    "Only what changed since this version: old words struck out, new ones underlined.": "Seulement "
    "ce qui a changé depuis cette version : anciens mots barrés, nouveaux soulignés.",
    "A Word document or template whose styles, page heads and feet are taken.": "Un document ou "
    "modèle Word dont les styles, en-têtes et pieds de page sont repris.",
    "Mark every page as a draft.": "Marquer chaque page comme projet.",
    "Compare the two language versions of a programme.": "Comparer les deux versions "
    "linguistiques.",
    "Activities, codes, bodies, dates, officers, statuses and priorities must be the same in both. "
    "Activities are matched by ID, or by section and number. Nothing is translated. Exits 1 where "
    "the versions differ.": "Activités, codes, organes, échéances, fonctionnaires, statuts et "
    "priorités doivent être les mêmes dans les deux. Les activités sont rapprochées par leur "
    "identifiant, ou par section et numéro. Rien n'est traduit. Code de sortie 1 si les versions "
    "diffèrent.",
    "Both versions as they were when they last agreed: texts changed in one of them alone since "
    "then are listed as to be translated.": "Les deux versions telles qu'elles étaient lors de "
    "leur dernière concordance : les textes modifiés depuis dans une seule d'entre elles sont "
    "énumérés comme étant à traduire.",
    # labels
    "Write the workbook with the words of the other language.": "Écrire le classeur avec les mots "
    "de l'autre langue.",
    "Headings, lists, drop-downs and the values of the lists change: codes, bodies, types of task, "
    "statuses, seasons. Every text that officers wrote stays as it is; nothing is translated. "
    "Everything else in the workbook stays as it is, to the byte.": ""
    "Changent les en-têtes, les listes, les listes déroulantes et les valeurs des listes : codes, "
    "organes, types de tâche, statuts, saisons. Tout texte écrit par un fonctionnaire reste tel "
    "quel ; rien n'est traduit. Tout le reste du classeur demeure tel quel, à l'octet près.",
    "The language of the headings, lists and values.": "La langue des en-têtes, des listes et de "
    "leurs valeurs.",
    # rules
    "List every rule: code, severity, name, what it finds.": "Énumérer les règles : code, gravité, "
    "nom, constat.",
    "Explain one rule: what, why, bad, good, how to mend.": "Expliquer une règle : constat, motif, "
    "exemples, remède.",
    "CODE is its code (WP503) or its name.": "CODE est son code (WP503) ou son nom.",
}
