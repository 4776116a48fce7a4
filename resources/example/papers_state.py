"""Text papers of courts, doctors and researchers in the example."""

from __future__ import annotations

import io

from papers_life import Place
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak
from sheets import HEAD, INK, SMALL, Sheet, mark

NAVY, RUST, TEAL = "#1e3a5f", "#9a3412", "#115e59"


def refusal() -> bytes:
    """Return the refugee division's reasons."""
    sheet = Sheet("Refugee Protection Division: reasons and decision", NAVY).head(
        "Refugee Protection Division (fictional copy)", "File TB0-00000", "June 20, 2019"
    )
    sheet.table(
        [
            ["Claimants", "María José NÚÑEZ PEÑA and a minor child"],
            ["Country", "Honduras"],
            ["Heard", "Toronto, April 11 and May 9, 2019"],
            ["Decision", "The claims are rejected."],
        ],
        [100, 370],
        head=False,
    )
    parts = (
        (
            "Introduction",
            "The claimant, a citizen of Honduras, asks for protection for herself and her son. She says that the men who killed her brother would harm her because she "
            "spoke about the killing in public.",
        ),
        (
            "Identity",
            "The identity of both claimants is established by their passports and by the birth certificate of the child.",
        ),
        (
            "Credibility",
            "I find the claimant credible. Her evidence about her brother's death was consistent, detailed and supported by a press report and by the declaration of her sister. "
            "I accept that her brother was killed on March 3, 2017, and that men asked for her at her mother's house twice after that.",
        ),
        (
            "Nexus",
            "The harm that the claimant fears is crime. I have considered whether her words at the burial amount to a political opinion in the eyes of the men she fears. On the evidence, "
            "they wanted silence and money. There is no nexus to a Convention ground.",
        ),
        (
            "Generalized risk",
            "Extortion of transport workers and of their families is widespread in the claimant's city. Although the claimant was named, I find on balance that the risk she faces "
            "today is one faced generally by many people there.",
        ),
        (
            "Internal flight alternative",
            "The claimant was asked about two other cities. She has no relatives there. I accept that a move would be hard for a woman alone with a child. The test "
            "is a high one, however, and hardship of this kind does not meet it. Whether such hardship deserves relief is a matter for another process.",
        ),
        (
            "State protection",
            "Given my finding on an internal flight alternative, I need not decide whether the state would protect the claimant. I note that the police took no statement from "
            "the family in the two years after the killing.",
        ),
        (
            "Conclusion",
            "The claimants are neither Convention refugees nor persons in need of protection. The claims are rejected. There was a credible basis for the claims.",
        ),
    )
    for number, (title, text) in enumerate(parts, start=1):
        sheet.heading(title).add(f"[{number}] {text}")
    sheet.heading("Documents considered")
    sheet.table(
        [["No.", "Document", "Pages"]]
        + [
            [str(n), what, str(p)]
            for n, (what, p) in enumerate(
                (
                    ("Basis of claim form", 14),
                    ("Passports", 6),
                    ("Press report of March 4, 2017", 2),
                    ("Death certificate of the brother", 1),
                    ("Declaration of the sister", 3),
                    ("Letter of the mother", 1),
                    ("National documentation package, Honduras", 212),
                ),
                start=1,
            )
        ],
        [40, 320, 60],
    )
    return sheet.gap().add("<i>T. Nonesuch</i>, member").pdf()


def appeal() -> bytes:
    """Return the appeal division's decision and the court's order, in one file."""
    sheet = Sheet("Appeal and leave decisions", NAVY).head(
        "Refugee Appeal Division (fictional copy)", "File TC0-00000", "January 15, 2020"
    )
    for text in (
        "The appellants appeal the decision of June 20, 2019. No new evidence was offered. They argue that the division erred on nexus and on the internal flight alternative.",
        "I have read the whole record and listened to the recording. The division's finding that the appellant is credible is not in dispute, and I share it.",
        "On nexus, I agree with the division. On the internal flight alternative I reach the same result for the same reasons. I add that the appellant's fear is real to her, and that nothing in "
        "this decision means that life in the proposed cities would be easy for her and her son.",
        "The appeal is dismissed. The decision of the Refugee Protection Division is confirmed.",
    ):
        sheet.add(text)
    sheet.gap().add("<i>U. Imaginary</i>, member").add(PageBreak()).add("FEDERAL COURT (fictional copy)", kind=HEAD)
    sheet.add(
        "Date: August 6, 2020. Docket: IMM-0000-20.",
        "BETWEEN: María José NÚÑEZ PEÑA et al., applicants, and THE MINISTER, respondent.",
        "<b>ORDER</b>",
    )
    return sheet.add(
        "UPON reading the application for leave and for judicial review, THIS COURT ORDERS that the application for leave is dismissed.",
        "<i>Z. Nemo</i>, judge",
    ).pdf()


def risk_letter() -> bytes:
    """Return the refusal of the pre-removal risk assessment."""
    sheet = Sheet("Pre-removal risk assessment", NAVY).head(
        "Pre-Removal Risk Assessment (fictional copy)", "UCI 00-0000-0000", "February 10, 2022"
    )
    for text in (
        "Dear María José Núñez Peña: your application for a pre-removal risk assessment was received on March 1, 2021, and has been refused.",
        "The officer considered the decisions of the refugee divisions and the new letters of your mother and your sister. The letters describe the same fear that was found to be generalized. "
        "They do not show a new risk.",
        "Hardship, establishment in Canada and the best interests of your children were not considered, because they do not belong to this assessment. An application for permanent residence on "
        "humanitarian and compassionate grounds is a separate process. It does not delay removal.",
        "The removal order against you is enforceable. You will be told when arrangements for your departure begin.",
    ):
        sheet.add(text)
    return sheet.gap().add("<i>Officer 0000</i>").pdf()


def birth_translation() -> bytes:
    """Return a birth certificate's translation and the translator's affidavit."""
    sheet = Sheet("Translation of the birth certificate", TEAL).head(
        "Translation from Spanish", "Wordbridge Translations (fictional)"
    )
    sheet.add("<b>Republic of Honduras. National Registry of Persons. Certificate of birth.</b>")
    sheet.table(
        [
            ["Entry", "0501-0000-00000"],
            ["Name", "María José Núñez Peña"],
            ["Sex", "Female"],
            ["Born", "April 12, 1988, at San Pedro Sula, Cortés"],
            ["Father", "Rigoberto Núñez, Honduran"],
            ["Mother", "Marta Peña, Honduran"],
            ["Registered", "April 29, 1988"],
            ["Issued", "San Pedro Sula, July 5, 2017. Signature and seal of the registrar."],
        ],
        [110, 350],
        head=False,
    )
    sheet.add(PageBreak()).add("AFFIDAVIT OF THE TRANSLATOR", kind=HEAD)
    for number, text in enumerate(
        (
            "I, Cordelia Madeup, of the City of Toronto, make oath and say that I speak and write Spanish and English and am competent to translate between them.",
            "I am not related to María José Núñez Peña or to anyone in her application.",
            "I compared the attached English text with a certified copy of the Spanish original, and it is a complete and accurate translation of it.",
        ),
        start=1,
    ):
        sheet.add(f"{number}. {text}")
    sheet.add(
        "Sworn before me at the City of Toronto on October 12, 2026.",
        "<i>Bartholomew Pretend</i>, commissioner for taking affidavits",
    ).gap()
    return sheet.add("<i>Cordelia Madeup</i>, deponent").pdf()


def medical_report() -> bytes:
    """Return the child's medical report (its file is then locked against changes)."""
    sheet = Sheet("Medical report", "#be123c").head(
        "Wellspring Children's Clinic (fictional)", "Dr. Ines Nonexistent, MD", "000-555-0190"
    )
    sheet.add("October 1, 2026", "<b>Patient: Tomás Ceban Núñez, born February 14, 2014</b>")
    sheet.heading("Diagnosis").add(
        "Severe persistent asthma since 2019. Three admissions: November 2021, January 2024 and May 2025, the last with two days of intensive care."
    )
    sheet.heading("Treatment").table(
        [
            ["Medicine", "Dose", "Since"],
            ["Inhaled corticosteroid with long-acting agonist", "twice a day", "2020"],
            ["Biologic injection (omalizumab)", "every four weeks", "August 2025"],
            ["Reliever inhaler", "as needed", "2019"],
        ],
        [230, 120, 100],
    )
    sheet.gap().add(
        "Since the injections began he has had no attack that needed a hospital. Before, he had one every seven weeks. If they are stopped, the attacks will very likely return within months."
    )
    sheet.add(PageBreak()).heading("Availability elsewhere").add(
        "I was asked whether this treatment can be had in San Pedro Sula. I wrote to the two public hospitals there on July 14, 2026. One answered that the injection is not on its list and that inhalers are "
        "often out of stock for weeks; the other has not answered. A private clinic quoted the equivalent of CAD 1,150 for each injection, which is more than the family's likely income there.",
    )
    sheet.heading("Opinion").add(
        "Interruption of treatment would put this child at a high risk of a life-threatening attack. The stress of a sudden move is itself a known trigger."
    )
    return sheet.gap(14).add("<i>Dr. Ines Nonexistent</i>, paediatric respirologist").pdf()


def psychologist() -> bytes:
    """Return the psychologist's report on the applicant."""
    sheet = Sheet("Psychological report", "#7c3aed").head(
        "Dr. Rosalind Fictus, C.Psych. (fictional)", "Report on María José Núñez Peña", "September 18, 2026"
    )
    for title, text in (
        (
            "Basis",
            "I saw Ms. Núñez Peña five times between March and September 2026, for six and a half hours in all, in Spanish with no interpreter. I read the decisions of the refugee divisions. "
            "I used two standard questionnaires and a clinical interview. I am paid for this report by a community fund, whatever I conclude.",
        ),
        (
            "History",
            "She grew up in San Pedro Sula as the youngest of three. She identified her brother's body on the street in March 2017. Before that she had no contact with mental health services. "
            "After her arrival she slept four hours a night, avoided buses for two years and did not speak of her brother to her children.",
        ),
        (
            "Findings",
            "She meets the criteria for post-traumatic stress disorder, chronic, at present moderate, and for a depressive episode in partial remission. Her answers show no sign of exaggeration; "
            "on two scales she reports less distress than I observed.",
        ),
        (
            "Course",
            "Work, routine, her sister and her parish have carried her recovery. Symptoms rose sharply after each letter about removal. In March 2026 she had thoughts of not wanting to wake up; she "
            "told her sister and me, and a safety plan was made. She has kept to it.",
        ),
        (
            "Return",
            "In my opinion, return to the city where the trauma happened would be expected to bring back the full disorder, and would take away the supports that hold it in check. A move to another "
            "city would remove the same supports. Treatment of the kind she needs depends on safety, which she does not have there.",
        ),
        (
            "The children",
            "Her ability to protect and comfort her children is at present good. A relapse would affect both of them, Tomás the more so, because he saw part of the same events.",
        ),
        (
            "Limits",
            "I did not examine the children. I cannot say what will happen, only what is likely on the evidence of such cases and of hers.",
        ),
    ):
        sheet.heading(title).add(text)
    sheet.table(
        [["Measure", "March 2026", "September 2026", "Threshold"], ["PCL-5", "58", "41", "33"], ["PHQ-9", "19", "11", "10"]],
        [120, 100, 110, 90],
    )
    return sheet.gap(14).add("<i>Dr. Rosalind Fictus</i>, C.Psych.").pdf()


def country_report() -> bytes:
    """Return a country report with an outline of two levels, links inside and to the web."""
    sheet = Sheet("Extortion and transport workers: a country report", RUST)
    chapters = (
        (
            "summary",
            "Summary",
            (
                (
                    "",
                    "This fictional report describes extortion of transport workers in a city of northern Honduras between 2015 and 2026. It was written for an example case and rests on no real "
                    "research. It shows how a real report would look in a package: with chapters, bookmarks and links.",
                ),
            ),
        ),
        (
            "method",
            "How we worked",
            (
                (
                    "Interviews",
                    "We spoke with 46 drivers, 12 relatives of drivers who were killed, and 9 officials. Names are changed.",
                ),
                ("Documents", "We read 210 police files, of which 4 led to a charge."),
            ),
        ),
        (
            "findings",
            "What we found",
            (
                (
                    "Families of those who spoke",
                    "In 31 of 38 cases in which a relative spoke to the press, the family received a visit within three months. In 19 cases a relative left the country; in 5 a relative was "
                    "killed. Women who spoke were sought for longer than men, some for more than six years.",
                ),
                (
                    "Moving elsewhere",
                    "Of 22 families who moved to another city, 14 were found. Landlords ask for references from the last place of residence; schools ask for a transfer letter. Both make a family visible.",
                ),
                (
                    "Police",
                    "Drivers do not report. Of those who did, most said that the men knew of the report before the week was out.",
                ),
            ),
        ),
        (
            "children",
            "Children",
            (
                (
                    "School",
                    "Boys from the age of eleven are pressed to carry messages. Four of the ten schools we visited had lost a quarter of their pupils since 2019.",
                ),
                (
                    "Health",
                    "Public hospitals had "
                    "no stock of common inhalers for 17 of 52 weeks in 2025. Biologic medicines for asthma are not on the public list.",
                ),
            ),
        ),
        (
            "notes",
            "Notes",
            (("", "1. Interviews 3, 7 and 21. 2. Files of the years 2016 to 2024. 3. Letter of the ministry, May 2026."),),
        ),
    )
    sheet.add("Extortion and transport workers", kind=HEAD).add(
        "A country report, August 2026. Fictional Institute for Regional Studies."
    )
    for key, title, _sections in chapters:
        sheet.add(f'<a href="#{key}" color="#9a3412">{title}</a>')
    sheet.add('On the web: <a href="https://www.example.org/report" color="#1d4ed8">www.example.org/report</a>', kind=SMALL)
    for key, title, sections in chapters:
        sheet.add(PageBreak(), Place(key, title, 0)).add(title, kind=HEAD)
        for number, (name, text) in enumerate(sections):
            if name:
                sheet.add(Place(f"{key}-{number}", name, 1)).heading(name)
            sheet.add(text)
        if key == "findings":
            sheet.add(
                'See also <a href="#children" color="#9a3412">Children</a> and the <a href="#notes" color="#9a3412">notes</a>.'
            )
    return sheet.pdf()


def marriage_certificate() -> bytes:
    """Return a marriage certificate on a landscape page."""
    size = landscape(LETTER)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, lang="en-CA")
    canvas.setTitle("Marriage certificate")
    mark(canvas, size)
    canvas.setStrokeColor(HexColor("#14532d"))
    canvas.setLineWidth(3)
    canvas.roundRect(40, 44, size[0] - 80, size[1] - 88, 18)
    canvas.setFillColor(INK)
    rows = (
        ("Province", "Ontario (fictional copy)"),
        ("Date of marriage", "June 8, 2019"),
        ("Place", "Toronto"),
        ("Party", "María José NÚÑEZ PEÑA, born April 12, 1988"),
        ("Party", "Dmitri CEBAN (Дмитрий ЧЕБАН), born November 30, 1985"),
        ("Registration no.", "2019-05-000000"),
        ("Issued", "August 2, 2019"),
    )
    canvas.setFont("Noto-Bold", 24)
    canvas.drawCentredString(size[0] / 2, 500, "Marriage Certificate")
    for place, (label, value) in enumerate(rows):
        canvas.setFont("Noto-Regular", 10)
        canvas.drawString(110, 440 - place * 46, label)
        canvas.setFont("Noto-Bold", 14)
        canvas.drawString(260, 438 - place * 46, value)
    canvas.save()
    return out.getvalue()
