"""Text papers of the children's school in the example."""

from __future__ import annotations

from reportlab.platypus import PageBreak
from sheets import HEAD, SMALL, Sheet

BLUE, PLUM = "#1e40af", "#6b21a8"


def school_report() -> bytes:
    """Return a school report in French."""
    sheet = Sheet("Bulletin scolaire", BLUE, language="fr-CA").head(
        "École élémentaire publique Maplegrove (fictive)", "Bulletin scolaire, 6e année", "Juin 2026"
    )
    sheet.add(
        "<b>Élève :</b> Tomás Ceban Núñez &nbsp;&nbsp; <b>Né le :</b> 14 février 2014 &nbsp;&nbsp; <b>Enseignante :</b> Odette Fauxbois"
    )
    sheet.table(
        [
            ["Matière", "Note", "Commentaire"],
            [
                "Français",
                "82 %",
                "Lit avec expression et écrit des récits bien construits. Aide les élèves nouvellement arrivés.",
            ],
            ["Anglais", "85 %", "S’exprime avec aisance ; vocabulaire riche."],
            ["Mathématiques", "78 %", "Bonne maîtrise des fractions ; doit vérifier ses calculs."],
            ["Sciences et technologie", "88 %", "A présenté un projet remarqué sur l’eau potable."],
            ["Éducation physique", "93 %", "Gardien de but de l’équipe de l’école ; excellent esprit d’équipe."],
            ["Arts", "80 %", "Créatif et appliqué."],
        ],
        [120, 50, 310],
    ).gap()
    sheet.heading("Habiletés d’apprentissage").add(
        "Tomás est fiable et prend des initiatives. Depuis le printemps 2025, il s’inquiète souvent pour sa famille et a manqué de concentration pendant "
        "quelques semaines. Avec l’appui de la travailleuse sociale de l’école, il a retrouvé son rythme."
    )
    sheet.heading("Assiduité").add("Absences : 3 jours (hospitalisation). Retards : aucun.")
    sheet.add(PageBreak()).add("Commentaire de fin d’année", kind=HEAD)
    sheet.add(
        "Tomás est à Maplegrove depuis la première année. Il y a appris le français, y a ses amis et y joue un rôle dans la vie de l’école : il lit aux "
        "petits le vendredi et forme les nouveaux gardiens de but. Je recommande son passage en 7e année, au programme de sciences.",
        "Tout changement d’école et de langue à cet âge demanderait un accompagnement long ; le programme qu’il suit n’existe pas ailleurs dans la région.",
    )
    return sheet.gap(16).add("<i>Odette Fauxbois</i>, enseignante &nbsp;&nbsp;&nbsp; <i>Hippolyte Inventé</i>, directeur").pdf()


def school_translation() -> bytes:
    """Return the English translation of the report with the translator's declaration."""
    sheet = Sheet("Translation of the school report", BLUE).head(
        "Translation from French", "Wordbridge Translations (fictional)", "Member no. 0000, fictional association"
    )
    sheet.add(
        "<b>Maplegrove public elementary school. Report card, grade 6, June 2026.</b> Pupil: Tomás Ceban Núñez, born February 14, 2014."
    )
    sheet.table(
        [
            ["Subject", "Mark", "Comment"],
            ["French", "82%", "Reads with expression and writes well-built stories. Helps newly arrived pupils."],
            ["English", "85%", "Speaks with ease; rich vocabulary."],
            ["Mathematics", "78%", "Good command of fractions; should check his sums."],
            ["Science and technology", "88%", "Gave a remarkable project on drinking water."],
            ["Physical education", "93%", "Goalkeeper of the school team; excellent team spirit."],
            ["Arts", "80%", "Creative and diligent."],
        ],
        [120, 50, 310],
    ).gap()
    sheet.add(
        "<b>Learning skills.</b> Tomás is reliable and takes initiative. Since the spring of 2025 he often worries about his family, and for some weeks lacked "
        "concentration. With the support of the school's social worker he found his rhythm again. <b>Attendance.</b> Absent 3 days (hospital). Late: never."
    )
    sheet.add(
        "<b>Year-end comment.</b> Tomás has been at Maplegrove since grade 1. He learned French here, has his friends here and plays a part in the life of the "
        "school. Any change of school and language at this age would need long support; his programme does not exist elsewhere in the region."
    )
    sheet.add(
        "I, Cordelia Madeup, certify that this is a complete and faithful translation of the French original attached. Toronto, October 12, 2026.",
        kind=SMALL,
    )
    return sheet.pdf()


def school_letter() -> bytes:
    """Return the letter of the school's social worker."""
    sheet = Sheet("Letter of the school social worker", PLUM).head(
        "Fictional District School Board", "Social work services", "000-555-0170"
    )
    sheet.add("October 15, 2026", "<b>Re: Tomás Ceban Núñez, 12, and Léa Ceban Núñez, 7</b>")
    for text in (
        "I have met Tomás every second week since April 2025, when his teacher saw that he had stopped eating lunch. He told me that he keeps a bag packed under "
        "his bed, “in case they come in the morning”. He had nightmares about his uncle, whom he saw on the day he died.",
        "We worked on sleep and on worries that belong to adults. By December he ate and slept well. In March 2026, after a letter about removal arrived at home, "
        "the nightmares came back within a week.",
        "Léa was born in Toronto and has never been to another country. She has mild asthma. She does not know that her mother may have to leave; she "
        "believes that everyone who bakes bread lives here.",
        "In my opinion both children have their whole world here: school, friends, cousins, language. For Tomás, return to the city where his uncle was killed would very "
        "likely undo the recovery he has made. For Léa, either to leave or to stay without her mother would be a serious loss.",
    ):
        sheet.add(text)
    return sheet.gap(14).add("<i>Beatrix Invented</i>, MSW, RSW (fictional registration)").pdf()
