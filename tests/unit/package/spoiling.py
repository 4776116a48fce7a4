"""Ways to spoil a good package (tests/unit/package/sabotage.py tells what must find each)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

CONTENTS, STATEMENT, DIVIDER, LEASE, LETTER, FORM, SCANS, LAYERS, PHOTO, LOCKED = 2, 3, 4, 5, 8, 12, 13, 16, 18, 19
"""Pages of the rich case."""

Change = Callable[[Pdf], object]


def page(pdf: Pdf, number: int) -> Any:
    return pdf.pages[number - 1].obj


def links(pdf: Pdf, number: int) -> list[Any]:
    return [note for note in page(pdf, number).Annots if note.Subtype == "/Link"]


def aim(pdf: Pdf, note: Any, number: int) -> None:
    target = Array([page(pdf, number), Name.Fit])
    if "/A" in note:
        note.A.D = target
    else:
        note.Dest = target


def marks(pdf: Pdf) -> list[Any]:
    """Return every bookmark, in the order a reader shows them."""
    found = []

    def walk(node: Any) -> None:
        while node is not None:
            found.append(node)
            walk(node.get("/First"))
            node = node.get("/Next")

    walk(pdf.Root.Outlines.First)
    return found


def fields(pdf: Pdf) -> dict[str, Any]:
    return {str(field.T): field for parent in pdf.Root.AcroForm.Fields for field in parent.Kids}


def draw_over(pdf: Pdf, number: int, content: bytes, *, before: bool = False) -> None:
    streams = list(page(pdf, number).Contents)
    place = 1 if before else len(streams) - 1
    streams[place:place] = [pdf.make_stream(content)]
    page(pdf, number).Contents = Array(streams)


def replace_stream(pdf: Pdf, number: int, place: int, old: bytes, new: bytes) -> None:
    stream = page(pdf, number).Contents[place]
    data = stream.read_bytes()
    assert old in data
    stream.write(data.replace(old, new))


def drop_note(pdf: Pdf) -> None:
    page(pdf, LETTER).Annots = Array(list(page(pdf, LETTER).Annots)[:-1])


def reword_note(pdf: Pdf) -> None:
    next(note for note in page(pdf, LETTER).Annots if note.Subtype == "/Text").Contents = String("Another note")


def move_note(pdf: Pdf) -> None:
    page(pdf, LETTER + 1).Annots[0].Rect = Array([10, 10, 60, 60])


def reaim_source_link(pdf: Pdf) -> None:
    aim(pdf, next(note for note in links(pdf, LETTER) if "/Dest" in note or note.A.S == "/GoTo"), LEASE)


def change_address(pdf: Pdf) -> None:
    next(note for note in links(pdf, LETTER) if "/A" in note and note.A.S == "/URI").A.URI = String("https://example.com/")


def swap_pages(pdf: Pdf) -> None:
    contents = page(pdf, LEASE).Contents[1]
    page(pdf, LEASE).Contents[1] = page(pdf, LEASE + 1).Contents[1]
    page(pdf, LEASE + 1).Contents[1] = contents


def swap_whole_pages(pdf: Pdf) -> None:
    first = pdf.pages[LEASE]
    del pdf.pages[LEASE]
    pdf.pages.insert(LEASE - 1, first)


def repeat_page(pdf: Pdf) -> None:
    kids = pdf.Root.Pages.Kids
    kids.append(page(pdf, LEASE))
    pdf.Root.Pages.Count = len(kids)


def leave_page_out(pdf: Pdf) -> None:
    del pdf.pages[LOCKED]


def take_page_off_the_tree(pdf: Pdf) -> None:
    """The page says that it stands below another one."""
    page(pdf, LEASE).Parent = page(pdf, LEASE + 1)


def picture(pdf: Pdf, number: int) -> Any:
    return next(iter(page(pdf, number).Resources.XObject.values()))


def other_picture(pdf: Pdf) -> None:
    mine, theirs = picture(pdf, SCANS), picture(pdf, SCANS + 1)
    mine.write(theirs.read_raw_bytes(), filter=Name.DCTDecode)


def one_letter_of_a_picture(pdf: Pdf) -> None:
    """A byte of a quantisation table: nearly the same picture, no longer the same data."""
    data = bytearray(picture(pdf, PHOTO).read_raw_bytes())
    place = data.find(b"\xff\xdb") + 20
    data[place] += 1
    picture(pdf, PHOTO).write(bytes(data), filter=Name.DCTDecode)


def turn_photo(pdf: Pdf) -> None:
    page(pdf, PHOTO).Rotate = 180


def shift_content(pdf: Pdf) -> None:
    draw_over(pdf, LEASE + 1, b"1 0 0 1 3 0 cm", before=True)


def cover_words(pdf: Pdf) -> None:
    draw_over(pdf, LEASE, b"1 g 60 600 300 60 re f")


def unseen_words(pdf: Pdf) -> None:
    draw_over(pdf, LEASE, b"BT /Stamp 8 Tf 3 Tr 72 300 Td (unseen) Tj ET")


def other_font(pdf: Pdf) -> None:
    fonts = page(pdf, LEASE).Resources.Font
    name = next(key for key in fonts.keys() if not key.startswith("/Stamp"))  # noqa: SIM118 - pikepdf dictionaries
    fonts[name].BaseFont = Name("/Courier")


def other_size(pdf: Pdf) -> None:
    page(pdf, LEASE).MediaBox = Array([0, 0, 612, 800])


def other_rotation(pdf: Pdf) -> None:
    page(pdf, SCANS).Rotate = 90


def change_value(pdf: Pdf) -> None:
    fields(pdf)["q1"].V = String("Another answer")


def change_appearance(pdf: Pdf) -> None:
    appearance = fields(pdf)["q1"].AP.N
    appearance.write(appearance.read_bytes().replace(b"Answer", b"Absent"))


def lose_field(pdf: Pdf) -> None:
    parent = pdf.Root.AcroForm.Fields[0]
    parent.Kids = Array([kid for kid in parent.Kids if str(kid.T) != "q2"])


def lose_form(pdf: Pdf) -> None:
    del pdf.Root.AcroForm


def change_radio(pdf: Pdf) -> None:
    choice = fields(pdf)["choice"]
    choice.V = Name("/no")
    for kid in choice.Kids:
        kid.AS = Name("/no") if "/no" in kid.AP.N else Name("/Off")


def uncheck(pdf: Pdf) -> None:
    fields(pdf)["agree"].AS = Name("/Off")


def add_field(pdf: Pdf) -> None:
    extra = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("extra"), V=String("x")))
    pdf.Root.AcroForm.Fields.append(extra)


def hide_in_form(pdf: Pdf) -> None:
    pdf.Root.AcroForm.DR.XObject = Dictionary(Hidden=pdf.make_stream(b"words nobody meant to hand over"))


def take_field_off(pdf: Pdf) -> None:
    """A field that is listed below another and does not say so: programs that look up find no value."""
    del fields(pdf)["choice"].Kids[0]["/Parent"]


def show_layer(pdf: Pdf) -> None:
    pdf.Root.OCProperties.D.OFF = Array([])


def hide_layer(pdf: Pdf) -> None:
    pdf.Root.OCProperties.D.OFF = Array(list(pdf.Root.OCProperties.OCGs))


def layers_by_use(pdf: Pdf) -> None:
    pdf.Root.OCProperties.D.BaseState = Name.OFF


def rename_layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties.D.Order[0][0] = String("words nobody meant to hand over")


def reaim_bookmark(pdf: Pdf) -> None:
    marks(pdf)[3].Dest[0] = page(pdf, LEASE + 1)


def rename_bookmark(pdf: Pdf) -> None:
    marks(pdf)[3].Title = String("A-1  Another lease")


def drop_bookmark(pdf: Pdf) -> None:
    last = marks(pdf)[-1]
    del last.Prev["/Next"]
    last.Parent.Last = last.Prev


def zoom_bookmark(pdf: Pdf) -> None:
    mark = marks(pdf)[3]
    mark.Dest = Array([mark.Dest[0], Name.XYZ, 0, -900, 8])


def end_bookmarks_early(pdf: Pdf) -> None:
    pdf.Root.Outlines.Last = pdf.Root.Outlines.First


def count_bookmarks_wrong(pdf: Pdf) -> None:
    next(mark for mark in marks(pdf)[3:] if "/Count" in mark).Count = -9


def close_tab(pdf: Pdf) -> None:
    tab = marks(pdf)[2]
    pdf.Root.Outlines.Count = int(pdf.Root.Outlines.Count) - int(tab.Count)
    tab.Count = -int(tab.Count)


def unnest_bookmarks(pdf: Pdf) -> None:
    tab = marks(pdf)[2]
    inner = tab.First
    after = tab.get("/Next")
    tab.Next = inner
    node = inner
    while "/Next" in node:
        node = node.Next
    node.Next = after
    del tab["/First"]
    del tab["/Last"]


def label_pages(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 3, Dictionary(S=Name.D)]))


def start_labels_at_two(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=2)]))


def reaim_row(pdf: Pdf) -> None:
    aim(pdf, links(pdf, CONTENTS)[2], LEASE + 1)


def drop_row_link(pdf: Pdf) -> None:
    page(pdf, CONTENTS).Annots = Array(list(page(pdf, CONTENTS).Annots)[:-1])


def swap_row_links(pdf: Pdf) -> None:
    one, other = links(pdf, CONTENTS)[2:4]
    one.Rect, other.Rect = Array(list(other.Rect)), Array(list(one.Rect))


def reaim_citation(pdf: Pdf) -> None:
    aim(pdf, links(pdf, STATEMENT)[0], LEASE)


def drop_citation_link(pdf: Pdf) -> None:
    page(pdf, STATEMENT).Annots = Array(list(page(pdf, STATEMENT).Annots)[1:])


def repeat_citation_link(pdf: Pdf) -> None:
    page(pdf, STATEMENT).Annots.append(links(pdf, STATEMENT)[0])


def move_citation_link(pdf: Pdf) -> None:
    links(pdf, STATEMENT)[0].Rect = Array([72, 100, 200, 112])


def web_link_in_statement(pdf: Pdf) -> None:
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([72, 500, 200, 520]),
        A=Dictionary(S=Name.URI, URI=String("https://x.example/")),
    )
    page(pdf, STATEMENT).Annots.append(pdf.make_indirect(note))


def row_link_goes_on(pdf: Pdf) -> None:
    links(pdf, CONTENTS)[0].A.Next = Dictionary(S=Name.URI, URI=String("https://example.org/"))


def zoom_row(pdf: Pdf) -> None:
    links(pdf, CONTENTS)[0].A.D[4] = 8


def note_on_cover(pdf: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([72, 500, 90, 520]), Contents=String("hello"))
    page(pdf, 1).Annots = Array([pdf.make_indirect(note)])


def reaim_divider(pdf: Pdf) -> None:
    aim(pdf, links(pdf, DIVIDER)[0], LETTER)


def words_in_statement(pdf: Pdf) -> None:
    draw_over(pdf, STATEMENT, b"BT /Stamp 11 Tf 100 200 Td (and I never left) Tj ET")


def printed_number(pdf: Pdf) -> None:
    """The contents print another page number than the row's target: white over the number, another number on it."""
    box = [float(edge) for edge in links(pdf, CONTENTS)[2].Rect]
    white = f"1 g {box[2] - 12:.1f} {box[1]:.1f} 12 {box[3] - box[1]:.1f} re f"
    over = f"{white} 0 g BT /Stamp 10 Tf {box[2] - 8:.1f} {box[1] + 5:.1f} Td (9) Tj ET"
    draw_over(pdf, CONTENTS, over.encode())


def stamp_says(number: int, old: bytes, new: bytes) -> Change:
    return lambda pdf: replace_stream(pdf, number, -1, old, new)


def stamp_of_another_page(pdf: Pdf) -> None:
    page(pdf, LEASE).Contents[-1] = page(pdf, LEASE + 1).Contents[-1]


def no_stamp(pdf: Pdf) -> None:
    page(pdf, LEASE).Contents[-1].write(b"Q")


def words_in_the_stamp_font(pdf: Pdf) -> None:
    page(pdf, LEASE).Resources.Font.Stamp.Hidden = String("words nobody meant to hand over")


def letters_of_the_stamp_font(pdf: Pdf) -> None:
    """What is copied from the page is another number than the one seen."""
    stream = page(pdf, LEASE).Resources.Font.StampBold.ToUnicode
    stream.write(stream.read_bytes().replace(b"<35> <0035>", b"<35> <0036>"))


def words_beside_the_stamp(pdf: Pdf) -> None:
    page(pdf, LEASE).Contents[-1].Hidden = String("words nobody meant to hand over")


def white_stamp(pdf: Pdf) -> None:
    replace_stream(pdf, LEASE, -1, b"0 g BT", b"1 g BT")


def unseen_stamp(pdf: Pdf) -> None:
    replace_stream(pdf, LEASE, -1, b"0 g BT", b"0 g BT 3 Tr")


def turned_stamp(pdf: Pdf) -> None:
    page(pdf, SCANS + 1).Contents[-1].write(
        page(pdf, SCANS + 1).Contents[-1].read_bytes().replace(b"1 0 0 1 ", b"0.999 0.04 -0.04 0.999 ")
    )


def covered_stamp(pdf: Pdf) -> None:
    stream = page(pdf, LEASE).Contents[-1]
    stream.write(stream.read_bytes() + b"0.3 g 300 0 312 26 re 300 766 312 26 re f")


def add_script(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))


def hidden_name(pdf: Pdf) -> None:
    links(pdf, LETTER)[0].AA = Dictionary(E=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def open_action(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Array([page(pdf, 1), Name.Fit])


def page_trigger(pdf: Pdf) -> None:
    page(pdf, LEASE).AA = Dictionary(O=Dictionary(S=Name.URI, URI=String("https://example.org/")))


def add_xfa(pdf: Pdf) -> None:
    pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")


def embed_file(pdf: Pdf) -> None:
    pdf.attachments["note.txt"] = b"hello"


def attach_on_page(pdf: Pdf) -> None:
    inner = pdf.make_stream(b"hello", Type=Name.EmbeddedFile)
    files = Dictionary(Type=Name.Filespec, F=String("x.exe"), EF=Dictionary(F=inner))
    note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]), FS=files)
    page(pdf, LEASE).Annots = Array([pdf.make_indirect(note)])


def launch(pdf: Pdf) -> None:
    links(pdf, LETTER)[0].A = Dictionary(S=Name.Launch, F=String("calc.exe"))


def other_document(pdf: Pdf) -> None:
    marks(pdf)[4].A = Dictionary(S=Name.GoToR, F=String("other.pdf"), D=Array([0, Name.Fit]))


def perms(pdf: Pdf) -> None:
    pdf.Root.Perms = Dictionary()


def print_three_pages(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.PrintPageRange = Array([0, 2])


def hide_in_catalog(pdf: Pdf) -> None:
    pdf.Root.Hidden = pdf.make_stream(b"words nobody meant to hand over")


def retitle(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = "Something else"


def relanguage(pdf: Pdf) -> None:
    pdf.Root.Lang = String("fr-CA")


def add_author(pdf: Pdf) -> None:
    pdf.docinfo["/Author"] = "Maria"


def add_producer(pdf: Pdf) -> None:
    pdf.docinfo["/Producer"] = "Something 1.0 of Maria's laptop"


def author_in_remarks(pdf: Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(data.replace(b"</rdf:Description>", b"<dc:creator>Maria</dc:creator></rdf:Description>"))


def author_in_an_attribute(pdf: Pdf) -> None:
    data = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(data.replace(b"<rdf:Description ", b'<rdf:Description pdf:Author="Maria" '))


def title_not_shown(pdf: Pdf) -> None:
    del pdf.Root["/ViewerPreferences"]


def words_in_the_labels(pdf: Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].Hidden = String("words nobody meant to hand over")


def redate(pdf: Pdf) -> None:
    pdf.docinfo["/CreationDate"] = "D:20200101000000Z"


def remarks_of_a_picture(pdf: Pdf) -> None:
    remarks = pdf.make_stream(b"<x>GPS 45.5</x>", Type=Name.Metadata, Subtype=Name.XML)
    picture(pdf, PHOTO).Metadata = remarks
