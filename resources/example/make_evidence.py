"""Makes the papers of the fictional example into `evidence/`; a developer's tool, needs the dev dependencies.

    .venv/bin/python resources/example/make_evidence.py

The same bytes come out each time, except for the owner-locked PDF, whose encryption is salted.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import papers_life as life
import papers_school as school
import papers_state as state
import pikepdf
import scans
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from scans import Paper
from sheets import register_fonts

OUT = Path(__file__).resolve().parent / "evidence"
LOCKED = "medical-report.pdf"


def scan_pdf(title: str, pages: Sequence[tuple[Image.Image, int]]) -> bytes:
    """Return a scanned PDF; each page is stored turned, and its /Rotate turns it back for the reader."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, lang="en-CA")
    canvas.setTitle(title)
    for image, rotate in pages:
        stored = image.rotate(rotate, expand=True)
        width, height = (side * 72 / scans.DPI for side in stored.size)
        # reportlab turns the page box round with the page.
        canvas.setPageSize((height, width) if rotate in (90, 270) else (width, height))
        canvas.setPageRotation(rotate)
        canvas.drawImage(ImageReader(io.BytesIO(scans.jpeg(stored.convert("L").convert("RGB"), 50))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def off_origin(pdf: bytes) -> bytes:
    """Return a PDF whose pages begin elsewhere than at zero and are cropped by half an inch on each side."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(side) for side in page.mediabox)
            page.mediabox = [left - 36, bottom - 36, right + 36, top + 36]
            page.cropbox = [left, bottom, right, top]
            page.contents_add(b"q 0.85 0.85 0.85 rg -30 -30 6 6 re f Q", prepend=True)
        out = io.BytesIO()
        document.save(out, deterministic_id=True)
        return out.getvalue()


def owner_locked(pdf: bytes) -> bytes:
    """Return a PDF that opens without a password and may not be changed."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        out = io.BytesIO()
        permissions = pikepdf.Permissions(extract=False, modify_annotation=False, modify_other=False, print_highres=True)
        document.save(out, encryption=pikepdf.Encryption(owner="fictional-owner", user="", R=6, allow=permissions))
        return out.getvalue()


def passport_maria() -> bytes:
    """Return two scanned passport pages, lying on their side."""
    data = (
        Paper(8.5, 6, (246, 240, 226))
        .line("REPÚBLICA DE HONDURAS", 22, "Bold", x=330)
        .line("PASAPORTE / PASSPORT", 15, x=330, gap=16)
    )
    data.portrait(90, 120, (178, 58, 72)).rows(
        (
            ("Apellidos / Surname", "NÚÑEZ PEÑA"),
            ("Nombres / Given names", "MARÍA JOSÉ"),
            ("Nacionalidad / Nationality", "HONDUREÑA"),
            ("Fecha de nacimiento / Date of birth", "12 ABR 1988"),
            ("Expira / Expires", "27 FEB 2022"),
            ("No.", "X0000000"),
        ),
        x=330,
    )
    data.y = 560
    data.line("P<HNDNUNEZ<PENA<<MARIA<JOSE<<<<<<<<<<<<<<<<<", 17, x=60, gap=4).line(
        "X0000000<0HND8804120F2202279<<<<<<<<<<<<<<00", 17, x=60
    )
    visas = Paper(8.5, 6, (246, 240, 226)).line("VISAS", 16, "Bold", x=90)
    visas.stamp(120, 150, ("CANADA", "02 SEP 2017", "TORONTO PEARSON"), (40, 70, 160), 7).stamp(
        520, 320, ("HONDURAS SALIDA", "01 SEP 2017", "SAP"), (130, 40, 60), -11
    )
    return scan_pdf("Passport", ((data.scanned(1), 90), (visas.scanned(2, -0.4), 90)))


def passport_dmitri() -> bytes:
    """Return a telephone photo of a passport, stored lying on its side."""
    page = (
        Paper(7, 5, (238, 228, 240)).line("REPUBLICA MOLDOVA", 22, "Bold", x=310).line("PAȘAPORT / PASSPORT", 15, x=310, gap=14)
    )
    page.portrait(80, 110, (58, 92, 140)).rows(
        (
            ("Nume / Surname", "CEBAN"),
            ("Prenume / Given names", "DMITRI (ДМИТРИЙ)"),
            ("Data nașterii / Date of birth", "30 NOV 1985"),
            ("Expiră / Expires", "14 IAN 2029"),
            ("Nr.", "A0000000"),
        ),
        x=310,
    )
    table = Image.new("RGB", (page.image.width + 160, page.image.height + 140), (128, 98, 72))
    table.paste(page.scanned(3, 2.4), (80, 70))
    return scans.jpeg(table, 62, orientation=6)


def status_papers() -> bytes:
    """Return three scanned papers, upside down and on their sides."""

    def paper(title: str, rows: tuple[tuple[str, str], ...], seal: tuple[str, ...]) -> Paper:
        return (
            Paper()
            .line("Government of Canada — Gouvernement du Canada (fictional copy)", 17, "Bold")
            .line(title, 22, "Bold", gap=30)
            .rows(rows)
            .stamp(560, 880, seal)
        )

    person = (("Name / Nom", "NÚÑEZ PEÑA, María José"), ("Date of birth / Date de naissance", "1988-04-12"))
    pages = (
        paper(
            "VISITOR RECORD / FICHE DU VISITEUR",
            (*person, ("Entered / Entrée", "2017-09-02, Toronto Pearson"), ("Valid until / Valable jusqu’au", "2018-03-01")),
            ("ISSUED", "2017-09-02"),
        ),
        paper(
            "REFUGEE PROTECTION CLAIMANT DOCUMENT",
            (*person, ("Claim made / Demande faite", "2017-10-11"), ("Expires / Expire", "2019-10-10")),
            ("REFUGEE", "CLAIMANT"),
        ),
        paper(
            "WORK PERMIT / PERMIS DE TRAVAIL",
            (*person, ("Type", "Open / Ouvert"), ("Valid / Valable", "2018-02-20 – 2026-01-31")),
            ("WORK PERMIT", "EXPIRED 2026-01-31"),
        ),
    )
    return scan_pdf(
        "Status in Canada",
        tuple(
            (page.scanned(10 + number, 0.5 - number * 0.4), turn)
            for number, (page, turn) in enumerate(zip(pages, (180, 270, 0), strict=True))
        ),
    )


def birth_certificate() -> bytes:
    """Return a scanned Spanish birth certificate."""
    page = (
        Paper(8.5, 11, (240, 246, 238))
        .line("REPÚBLICA DE HONDURAS", 24, "Bold", x=280)
        .line("Registro Nacional de las Personas", 18, x=310)
        .line("CERTIFICACIÓN DE ACTA DE NACIMIENTO", 20, "Bold", x=230, gap=40)
    )
    page.rows(
        (
            ("Acta", "0501-0000-00000"),
            ("Nombre", "MARÍA JOSÉ NÚÑEZ PEÑA"),
            ("Sexo", "FEMENINO"),
            ("Fecha de nacimiento", "12 DE ABRIL DE 1988"),
            ("Lugar", "SAN PEDRO SULA, CORTÉS"),
            ("Padre", "RIGOBERTO NÚÑEZ"),
            ("Madre", "MARTA PEÑA"),
            ("Extendida", "SAN PEDRO SULA, 5 DE JULIO DE 2017"),
        )
    )
    return scan_pdf(
        "Acta de nacimiento",
        ((page.stamp(520, 860, ("REGISTRO CIVIL", "SAN PEDRO SULA"), (20, 110, 90), -9).scanned(20, -0.7), 0),),
    )


def birth_lea() -> bytes:
    """Return a photo of the younger child's birth certificate as PNG."""
    page = Paper(8.5, 5.5, (236, 244, 250)).line("ONTARIO — BIRTH CERTIFICATE (fictional copy)", 22, "Bold", gap=26)
    page.rows(
        (
            ("Name", "CEBAN NÚÑEZ, Léa"),
            ("Date of birth", "May 19, 2019"),
            ("Birthplace", "Toronto, Ontario"),
            ("Registered", "June 3, 2019"),
            ("Number", "0000-00-000000"),
        )
    )
    image = page.stamp(580, 330, ("REGISTRAR", "GENERAL"), (150, 40, 60), 6).image.quantize(64)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True, dpi=(scans.DPI, scans.DPI))
    return out.getvalue()


def clinic_fax() -> bytes:
    """Return a two-page fax of hospital records."""
    first = Paper().line("FAX — Lakeshore Hospital (fictional)", 24, "Bold").line("Emergency record, May 11, 2025", 20, gap=24)
    first.rows(
        (
            ("Patient", "CEBAN NÚÑEZ, Tomás, age 11"),
            ("Arrival", "02:14, by ambulance"),
            ("Complaint", "Severe shortness of breath"),
            ("Oxygen on arrival", "86 %"),
            ("Given", "Salbutamol, ipratropium, steroid, magnesium"),
            ("Moved to", "Paediatric intensive care, 03:40"),
            ("Brought by", "Mother, after her aunt's call from home"),
        )
    )
    second = (
        Paper()
        .line("FAX — Lakeshore Hospital (fictional), page 2", 24, "Bold")
        .line("Discharge summary, May 15, 2025", 20, gap=24)
    )
    for text in (
        "Severe asthma attack after four weeks of poor sleep and stress at home.",
        "Two days of intensive care, two days on the ward.",
        "Referred to Dr. Nonexistent for biologic treatment.",
        "Parents taught the action plan; both understood it.",
        "Next visit: June 3, 2025.",
    ):
        second.line(f"–  {text}", 19, gap=18)
    return scans.tiff((first.scanned(30, 0.3), second.scanned(31, -0.3)))


def police_check() -> bytes:
    """Return a one-page police certificate on a cropped page that begins off the origin."""
    from sheets import Sheet

    sheet = Sheet("Police record check", "#0f172a").head("Metropolitan Police (fictional)", "Record check", "September 29, 2026")
    sheet.add(
        "<b>María José Núñez Peña</b>, born April 12, 1988",
        "A search of our records and of the national index by name and date of birth found <b>no conviction, no outstanding charge and no warning</b>.",
        "This check covers the time from September 2, 2017 to September 29, 2026, during which the person lived in this city.",
    )
    return off_origin(sheet.gap().add("<i>Clerk 0000</i>").pdf())


def main() -> None:
    """Write every paper."""
    register_fonts()
    OUT.mkdir(exist_ok=True)
    made = {
        "passport-maria.pdf": passport_maria(),
        "passport-dmitri.jpg": passport_dmitri(),
        "status-papers.pdf": status_papers(),
        "acta-de-nacimiento.pdf": birth_certificate(),
        "birth-certificate-translation.pdf": state.birth_translation(),
        "birth-certificate-lea.png": birth_lea(),
        "marriage-certificate.pdf": state.marriage_certificate(),
        "police-check.pdf": police_check(),
        "lease.pdf": life.lease(),
        "employer-letter.pdf": life.employer_letter(),
        "tax-notices.pdf": life.tax_notices(),
        "bank-statements.pdf": life.bank_statements(),
        "volunteer-record.pdf": life.volunteer_form(),
        "english-certificate.pdf": life.certificate(),
        "letters-of-support.pdf": life.support_letters(),
        "sister-declaration.pdf": life.sister_declaration(),
        "photo-birthday.jpg": scans.jpeg(scans.birthday(), 70, orientation=8),
        "photo-soccer.heic": scans.heic(scans.soccer()),
        "photo-kitchen.jpg": scans.jpeg(scans.kitchen(), 70, orientation=6),
        "bulletin-scolaire.pdf": school.school_report(),
        "school-report-translation.pdf": school.school_translation(),
        "school-social-worker.pdf": school.school_letter(),
        LOCKED: owner_locked(state.medical_report()),
        "hospital-fax.tiff": clinic_fax(),
        "psychological-report.pdf": state.psychologist(),
        "country-report.pdf": state.country_report(),
        "refugee-decision.pdf": state.refusal(),
        "appeal-and-court.pdf": state.appeal(),
        "risk-assessment.pdf": state.risk_letter(),
    }
    for name, data in made.items():
        path = OUT / name
        # The locked one differs each time and is kept as it is; delete it to have it made again.
        if name != LOCKED or not path.exists():
            path.write_bytes(data)
    print(f"{len(made)} papers, {sum(map(len, made.values())) / 1e6:.2f} MB in {OUT}")


if __name__ == "__main__":
    main()
