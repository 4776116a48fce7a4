"""Text papers about the fictional family's life in Canada."""

from __future__ import annotations

import io
from datetime import date, timedelta

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LEGAL, LETTER, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak
from sheets import GREY, HEAD, INK, SMALL, Sheet, mark

MAPLE, TEAL, PLUM, SLATE, FOREST = "#9f1239", "#0f766e", "#6b21a8", "#334155", "#166534"


class Place(Flowable):
    """An invisible point that a link or a bookmark can lead to."""

    def __init__(self, key: str, title: str, level: int = 0) -> None:
        super().__init__()
        self.key, self.title, self.level = key, title, level
        self.width = self.height = 0

    def draw(self) -> None:
        self.canv.bookmarkPage(self.key)
        self.canv.addOutlineEntry(self.title, self.key, self.level)


def lease() -> bytes:
    """Return the lease of the family's flat."""
    sheet = Sheet("Residential tenancy agreement", TEAL).head(
        "Residential Tenancy Agreement", "Province of Ontario", "Standard form, fictional"
    )
    sheet.table(
        [
            ["Landlord", "Harbourview Fictional Homes Inc., 200 Sample Road, Toronto"],
            ["Tenants", "María José Núñez Peña and Dmitri Ceban"],
            ["Rental unit", "12 Fictional Street, apartment 3, Toronto, Ontario"],
            ["Term", "One year from September 1, 2019, then month to month"],
            ["Rent", "$1,480 a month, due on the first day of each month"],
        ],
        [110, 360],
        head=False,
    )
    clauses = (
        (
            "1. Persons in the unit",
            "The tenants will live in the unit with their son, Tomás Ceban Núñez, and with any child born to them during the "
            "tenancy. No other person may live there for more than fourteen days in a row without telling the landlord.",
        ),
        (
            "2. Rent",
            "The rent is paid by monthly transfer to the landlord's account. The landlord gives a receipt on request, free of charge, and "
            "keeps a record of every payment. Rent may be raised once in twelve months, on ninety days' written notice and within the guideline.",
        ),
        (
            "3. Services",
            "Heat, water and hot water are included. Electricity, telephone and internet are paid by the tenants. One locker is included; "
            "there is no parking space.",
        ),
        (
            "4. Deposit",
            "A rent deposit of $1,480 was received on August 20, 2019. It will be used for the last month of the tenancy, and the landlord "
            "pays interest on it each year at the guideline rate.",
        ),
        (
            "5. Repairs",
            "The landlord keeps the unit in a good state of repair and fit to live in. The tenants keep it clean and repair damage that they "
            "or their guests cause. Requests for repairs are made in writing and answered within five working days.",
        ),
        (
            "6. Entry",
            "The landlord may enter on twenty-four hours' written notice, between 8 a.m. and 8 p.m., for repairs or inspection, and at once in "
            "an emergency. The notice says why, on which day and at what time.",
        ),
        (
            "7. Quiet",
            "The tenants and their guests do not disturb the other tenants. Common laundry hours are from 7 a.m. to 10 p.m.",
        ),
        ("8. Insurance", "The tenants keep liability insurance for the whole tenancy and show the policy once a year."),
        (
            "9. Assignment",
            "The tenants may assign or sublet the unit with the landlord's consent, which is not refused without reason.",
        ),
        (
            "10. Ending",
            "Notice to end the tenancy is given in writing: by the tenants sixty days before the last day of a rental period, by the landlord "
            "only for a reason that the law allows and in the form it prescribes.",
        ),
        ("11. Keys", "The tenants received two sets of keys on August 31, 2019 and return them on the last day."),
    )
    for title, text in clauses:
        sheet.heading(title).add(text)
    sheet.add(PageBreak()).heading("Payments received to date, from the landlord's records")
    rows = [["Year", "Months paid", "Paid late", "Total received"]]
    rows += [
        [str(year), "12", "0", f"${12 * rent:,}"]
        for year, rent in ((2020, 1480), (2021, 1480), (2022, 1505), (2023, 1540), (2024, 1578), (2025, 1617))
    ]
    sheet.table(rows, [80, 110, 100, 120]).gap(14)
    sheet.add("Signed at Toronto on August 20, 2019. Extended month to month since September 1, 2020.")
    sheet.add(
        "<i>R. Exemplar</i>, for the landlord &nbsp;&nbsp;&nbsp;&nbsp; <i>María José Núñez Peña</i> &nbsp;&nbsp;&nbsp; <i>Dmitri Ceban</i>"
    )
    return sheet.pdf()


def employer_letter() -> bytes:
    """Return the letter of the applicant's employer."""
    sheet = Sheet("Employment letter", FOREST).head(
        "Bright Loaf Bakery (fictional)", "45 Imaginary Avenue, Toronto", "000-555-0101"
    )
    sheet.add("October 6, 2026", "<b>To whom it may concern</b>", "<b>Re: María José Núñez Peña, assistant head baker</b>")
    for text in (
        "I own and run Bright Loaf Bakery. María has worked for us since <b>March 4, 2019</b>, first as a cleaner in the evening, from 2020 as a baker, and "
        "since <b>May 1, 2023</b> as assistant head baker. She works 40 hours a week, from 4 a.m., and earns <b>$24.75 an hour</b>. Until her permit ended "
        "she held an open work permit, and we have copies of it on file.",
        "She trains every new baker we hire: eleven people so far, six of whom came through the settlement office down the street. When our head baker was "
        "ill from January to April 2024 she ran the night shift of seven people by herself. We did not lose one order.",
        "In seven years she has missed four days of work, all of them because her son was in hospital. I trust her with the keys, the cash and the recipes.",
        "If her permit to work is renewed, her job is waiting. If it is not, I do not know how I would replace her: the same position was advertised for five "
        "months in 2025, and nobody with her experience applied.",
        "You may call me at any time; before noon I am in the bakery.",
    ):
        sheet.add(text)
    return sheet.gap(18).add("<i>Philippa Samplewood</i>", "Philippa Samplewood, owner").pdf()


def tax_notices() -> bytes:
    """Return three notices of assessment."""
    sheet = Sheet("Notices of assessment 2023 to 2025", SLATE, foot="Notice of assessment, fictional, keep for your records")
    years = ((2023, 43_180, 5_612), (2024, 47_940, 6_587), (2025, 51_480, 7_204))
    for place, (year, income, tax) in enumerate(years):
        if place:
            sheet.add(PageBreak())
        sheet.add(f"Notice of assessment {year}", kind=HEAD)
        sheet.add(
            "María José Núñez Peña, 12 Fictional Street, apartment 3, Toronto ON",
            f"Assessed on May {12 + place}, {year + 1}. Social insurance number: 000 000 000",
        )
        sheet.add("We assessed your income tax and benefit return. There is nothing to pay.", kind=SMALL)
        sheet.table(
            [
                ["Line", "Description", "Amount"],
                ["10100", "Employment income", f"${income:,}.00"],
                ["15000", "Total income", f"${income:,}.00"],
                ["20700", "Pension and union deductions", f"${income * 5 // 100:,}.00"],
                ["23600", "Net income", f"${income * 95 // 100:,}.00"],
                ["42000", "Net federal tax", f"${tax:,}.00"],
                ["42800", "Provincial tax", f"${tax * 55 // 100:,}.00"],
                ["43700", "Total income tax deducted", f"${tax * 155 // 100 + 240:,}.00"],
                ["", "<b>Refund</b>", "<b>$240.00</b>"],
            ],
            [70, 260, 120],
        ).gap()
        sheet.heading("Explanation of changes").add(
            f"We accepted your return for {year} as you filed it. Your return was received on April {9 + place}, {year + 1}, before the due date. "
            "Your refund was sent to your bank account."
        )
        sheet.heading("If you do not agree").add(
            "You have ninety days from the date of this notice to object. Keep this notice: you may be asked for it."
        )
    return sheet.pdf()


def bank_statements() -> bytes:
    """Return six monthly statements, with print so near the foot that the stamp needs a plate."""
    sheet = Sheet(
        "Account statements April to September 2026",
        "#0369a1",
        foot="Northshore Fictional Credit Union, member deposits are fictional",
    )
    sheet.head("Northshore Fictional Credit Union", "Chequing account 000-0000", "Joint: M. J. Núñez Peña and D. Ceban")
    balance = 4210.35
    for number, month in enumerate((4, 5, 6, 7, 8, 9)):
        if number:
            sheet.add(PageBreak())
        sheet.add(f"Statement for {date(2026, month, 1):%B} 2026", kind=HEAD)
        rows = [["Date", "Description", "Out", "In", "Balance"]]
        day = date(2026, month, 1)
        moves = (
            ("Rent, 12 Fictional Street", -1617.0),
            ("Payroll, Bright Loaf Bakery", 1584.2),
            ("Grocery, Sample Market", -142.18),
            ("Transit pass", -156.0),
            ("After-school care, Maplegrove", -210.0),
            ("Pharmacy, inhaler", -38.45),
            ("Payroll, Bright Loaf Bakery", 1584.2),
            ("Electricity", -86.7),
            ("Soccer league fee", -60.0),
            ("Grocery, Sample Market", -155.02),
            ("Savings for children (RESP)", -100.0),
            ("Phone and internet", -104.5),
            ("Community kitchen, donation", -20.0),
            ("Transfer to M. Peña, Honduras", -120.0),
            ("Grocery, Sample Market", -131.9),
        )
        for place, (what, amount) in enumerate(moves):
            amount = round(amount + ((month * 7 + place * 13) % 9) * 0.37 * (amount < 0 and "Rent" not in what), 2)
            balance = round(balance + amount, 2)
            when = day + timedelta(days=place * 2)
            rows.append(
                [
                    f"{when:%b %d}",
                    what,
                    f"{-amount:,.2f}" if amount < 0 else "",
                    f"{amount:,.2f}" if amount > 0 else "",
                    f"{balance:,.2f}",
                ]
            )
        sheet.table(rows, [55, 215, 70, 70, 80])
        sheet.gap().add(
            f"Closing balance: <b>${balance:,.2f}</b>. Registered education savings for the children: <b>${5200 + number * 100:,}.00</b>."
        )
    return sheet.pdf()


def volunteer_form() -> bytes:
    """Return a filled form with text, ticks and a choice."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=1, lang="en-CA")
    canvas.setTitle("Volunteer record")
    form = canvas.acroForm
    mark(canvas, LETTER)
    canvas.setFillColor(HexColor(PLUM))
    canvas.rect(0, 708, 612, 54, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setFont("Noto-Bold", 14)
    canvas.drawString(64, 730, "Lakeside Community Kitchen (fictional): volunteer record")
    canvas.setFillColor(INK)
    fields = (
        ("name", "Name of the volunteer", "María José Núñez Peña"),
        ("since", "Volunteer since", "2020-04-18"),
        ("hours", "Hours to date", "612"),
        ("task", "What she does", "Cooks Saturday lunch for about 90 people; leads a team of 6"),
        ("contact", "Coordinator", "Theo Mockingham, 000-555-0133"),
    )
    y = 660
    for key, label, value in fields:
        canvas.setFont("Noto-Regular", 9)
        canvas.setFillColor(GREY)
        canvas.drawString(64, y + 22, label)
        form.textfield(
            name=key,
            tooltip=label,
            value=value,
            x=64,
            y=y - 4,
            width=480,
            height=22,
            fontSize=11,
            borderWidth=0.5,
            fontName="Helvetica",
        )
        y -= 56
    canvas.setFillColor(INK)
    canvas.setFont("Noto-Bold", 10)
    canvas.drawString(64, y + 16, "Checked by the coordinator")
    canvas.setFont("Noto-Regular", 10)
    for place, (key, label, ticked) in enumerate(
        (
            ("police", "Police check seen", True),
            ("food", "Food handler certificate seen", True),
            ("driver", "Drives for us", False),
        )
    ):
        form.checkbox(name=key, tooltip=label, checked=ticked, x=64, y=y - 14 - place * 24, size=14, buttonStyle="check")
        canvas.drawString(86, y - 11 - place * 24, label)
    y -= 104
    canvas.setFont("Noto-Bold", 10)
    canvas.drawString(64, y + 16, "Would you want this volunteer back?")
    canvas.setFont("Noto-Regular", 10)
    for place, (value, label) in enumerate((("yes", "Yes, gladly"), ("maybe", "Perhaps"), ("no", "No"))):
        form.radio(
            name="again",
            tooltip="Back",
            value=value,
            selected=value == "yes",
            x=64 + place * 130,
            y=y - 14,
            size=14,
            buttonStyle="circle",
        )
        canvas.drawString(86 + place * 130, y - 11, label)
    canvas.drawString(64, y - 60, "Signed at Toronto on October 3, 2026: Theo Mockingham, coordinator")
    canvas.showPage()
    mark(canvas, LETTER)
    canvas.setFont("Noto-Bold", 13)
    canvas.drawString(64, 720, "Hours by year")
    canvas.setFont("Noto-Regular", 10)
    for place, (year, hours) in enumerate(((2020, 62), (2021, 88), (2022, 96), (2023, 104), (2024, 98), (2025, 92), (2026, 72))):
        canvas.setFillColor(HexColor(PLUM))
        canvas.rect(120, 680 - place * 26, hours * 3, 16, stroke=0, fill=1)
        canvas.setFillColor(INK)
        canvas.drawString(64, 684 - place * 26, str(year))
        canvas.drawString(128 + hours * 3, 684 - place * 26, f"{hours} h")
    canvas.setFont("Noto-Regular", 10)
    canvas.drawString(64, 470, "Remarks of the coordinator:")
    form.textfield(
        name="remarks",
        tooltip="Remarks",
        x=64,
        y=380,
        width=480,
        height=80,
        fontSize=11,
        borderWidth=0.5,
        fieldFlags="multiline",
        fontName="Helvetica",
        value="She came to us in the first month of the pandemic and has not stopped.\nThe children help to carry the bread on Saturdays.",
    )
    canvas.save()
    return out.getvalue()


def certificate() -> bytes:
    """Return a certificate on a landscape page."""
    size = landscape(LETTER)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, lang="en-CA")
    canvas.setTitle("Certificate of completion")
    mark(canvas, size)
    canvas.setStrokeColor(HexColor("#b45309"))
    canvas.setLineWidth(6)
    canvas.rect(36, 40, size[0] - 72, size[1] - 80)
    canvas.setLineWidth(1)
    canvas.rect(46, 50, size[0] - 92, size[1] - 100)
    canvas.setFillColor(INK)
    for y, font, points, text in (
        (460, "Noto-Bold", 30, "Certificate of Completion"),
        (400, "Noto-Regular", 13, "Sampleton Adult Learning Centre (fictional) certifies that"),
        (350, "Noto-BoldItalic", 26, "María José Núñez Peña"),
        (300, "Noto-Regular", 13, "completed English for Work, level CLB 7, 180 hours,"),
        (276, "Noto-Regular", 13, "and passed the final examination with distinction."),
        (180, "Noto-Regular", 12, "Toronto, June 17, 2022"),
        (130, "Noto-Italic", 14, "Imogen Placeholder, director"),
    ):
        canvas.setFont(font, points)
        canvas.drawCentredString(size[0] / 2, y, text)
    canvas.save()
    return out.getvalue()


def support_letters() -> bytes:
    """Return letters of support with a contents page, links inside, one to the web, and an outline."""
    sheet = Sheet("Letters of support", MAPLE)
    letters = (
        (
            "ana",
            "Ana Lucía Núñez Peña, sister",
            "I am María's older sister. I have been a permanent resident of Canada since 2015 and live six streets from her.",
            (
                "Our mother is in Honduras, our father died in 2011. María and I are what is left of each other's daily life. On Mondays and Wednesdays, when "
                "she leaves for the bakery at three in the morning, I sleep at her flat so that the children do not wake up alone. In return she cooks for my two "
                "sons on the weekend.",
                "In 2023 I had surgery and could not lift anything for ten weeks. María did my shopping, washed my mother-in-law and took my "
                "boys to school, after a full night of work. I paid nobody, because I had her.",
                "My sons call Tomás their brother. If she has to leave, four children "
                "lose each other, and I lose the only person who could care for my family if I fall ill again.",
            ),
        ),
        (
            "teacher",
            "Odette Fauxbois, teacher",
            "I taught Tomás in grades 5 and 6 at École Maplegrove (fictional), a French-language public school.",
            (
                "Tomás arrived without a word of French in 2018. Today he reads aloud to the younger classes. He has two close friends with whom he has been in one "
                "class for six years, and he is the goalkeeper of the school team.",
                "When his mother was called to an interview about removal in the spring of 2025, "
                "his marks fell for two months, and he asked me whether children in Honduras may go to school in French. I had no answer for him.",
                "Léa is in junior kindergarten now. She speaks French at school, English in the yard and Spanish at home, and corrects all of us.",
            ),
        ),
        (
            "pastor",
            "Rev. Samuel Inventado, parish of Saint Nobody",
            "I have known the family since Christmas of 2018.",
            (
                "María reads in Spanish at the ten o'clock service, and Dmitri (Дмитрий) looks after our furnace and our old doors without payment. When the flood of "
                "2024 filled our basement, they were the first at the pumps and the last to leave.",
                "She has told me about what happened to her brother. I am not "
                "able to judge cases. I can only say that in eight years I have not heard her tell anything in two ways.",
            ),
        ),
        (
            "neighbour",
            "Gwendolyn Notreal, neighbour",
            "I am 81 years old, a citizen by birth, and live in apartment 1.",
            (
                "Since my hip operation in 2021 the family has carried up my groceries every Thursday. Tomás set up my telephone so that I can see my daughter in "
                "Halifax. Léa waters my plants and tells me their names.",
                "My doctor has María's number for emergencies, with her consent and mine. I would not be "
                "living in my own home without them.",
            ),
        ),
    )
    sheet.add(Place("contents", "Letters of support"), "Letters of support for María José Núñez Peña", kind=HEAD)
    sheet.add(
        "Click on a name to go to the letter. Each writer has attached a copy of identification, left out of this fictional example.",
        kind=SMALL,
    )
    for key, who, _first, _rest in letters:
        sheet.add(f'<a href="#{key}" color="#9f1239">{who}</a>')
    sheet.add(
        'How these letters were written: <a href="https://www.example.org/letters" color="#1d4ed8">www.example.org/letters</a>'
    )
    for key, who, first, rest in letters:
        sheet.add(PageBreak(), Place(key, who, 1)).add(who, kind=HEAD)
        sheet.add("October 2026", "To the officer who decides on the application of María José Núñez Peña:", first, *rest)
        sheet.add("I make this letter of my own free will. I can be reached through the applicant.").gap(16)
        sheet.add(f"<i>{who.split(',')[0]}</i>").add('<a href="#contents" color="#9f1239">Back to the list</a>', kind=SMALL)
    return sheet.pdf()


def sister_declaration() -> bytes:
    """Return a statutory declaration on legal-size paper."""
    sheet = Sheet("Statutory declaration", SLATE, size=LEGAL)
    sheet.add("STATUTORY DECLARATION", kind=HEAD).add(
        "Canada, Province of Ontario. In the matter of the application of María José Núñez Peña."
    )
    sheet.add("I, ANA LUCÍA NÚÑEZ PEÑA, of the City of Toronto, do solemnly declare that:")
    for number, text in enumerate(
        (
            "I am the sister of the applicant and a permanent resident of Canada since 2015.",
            "Our brother, Óscar Núñez Peña, drove a bus in San Pedro Sula. From 2015 he was made to pay a weekly sum to men who said the street was theirs.",
            "In February 2017 he stopped paying. On March 3, 2017 he was shot beside his bus. Nobody was charged.",
            "In April and June 2017 men came to our mother's house and asked for María by name, because she had spoken to a journalist at the burial.",
            "María left Honduras with her son on September 1, 2017. I sent her the money for the flight.",
            "Our mother, Marta Peña, is 74. She moved to our aunt's house in another department in 2018 and does not open the door after dark.",
            "There is no relative in Honduras with whom María and two children could live. Our aunt's house has two rooms and five people.",
            "I send my mother $120 a month together with María; it is her only income besides a small pension.",
            "I look after María's children twice a week from three in the morning, and she looks after mine on weekends.",
            "If María were removed, I could not keep my own work, because I have nobody else for the early shift.",
        ),
        start=1,
    ):
        sheet.add(f"{number}. {text}")
    sheet.add(
        "And I make this solemn declaration conscientiously believing it to be true, and knowing that it is of the same force and effect as if made under oath."
    )
    sheet.gap(20).add("Declared before me at the City of Toronto on October 9, 2026.")
    sheet.table(
        [["<i>Ana Lucía Núñez Peña</i>, declarant", "<i>Bartholomew Pretend</i>, commissioner for taking affidavits"]],
        [230, 240],
        head=False,
    )
    return sheet.pdf()
