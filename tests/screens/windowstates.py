"""What stands over any page of the window; part of `overlays.OVERLAYS`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from hcprep.errors import CaseFileError
from hcprep.model.owntexts import OwnKind, OwnText, Texts, added
from hcprep.ui.dialogs.asking import TitleDialog
from hcprep.ui.dialogs.unsaved import UnsavedDialog
from tests.screens.stand import Opener, Stand, settle


def _guide(name: str, stand: Stand) -> QWidget:
    stand.on("documents")
    getattr(stand.window.guide, name)()
    return stand.dialog()  # type: ignore[no-any-return]


def _search(stand: Stand) -> QWidget:
    dialog = _guide("search", stand)
    dialog.line.setText("ecole" if stand.window._program.languages.language == "fr" else "school")  # type: ignore[attr-defined]
    return dialog


def _search_nothing(stand: Stand) -> QWidget:
    dialog = _guide("search", stand)
    dialog.line.setText("qqqq")  # type: ignore[attr-defined]
    return dialog


def _many(stand: Stand) -> QWidget:
    dialog = _guide("change_many", stand)
    dialog.view.selectAll()  # type: ignore[attr-defined]
    return dialog


def _one_paper(stand: Stand) -> QWidget:
    dialog = _many(stand)
    dialog._join()  # type: ignore[attr-defined]
    found = dialog.findChildren(TitleDialog)[-1]
    found.line.clear()
    found.accept()
    return found


_OWN: dict[str, tuple[tuple[str, str, OwnKind], ...]] = {
    "en": (
        ("Enclosed", "Please find enclosed the papers of [name].\nWe ask for a decision by [date].", "text"),
        ("Titles by years", "Before Canada\nThe first years\nToday", "titles"),
        ("For a coach", "Since when do you know [name]?\nWhat did you see yourself?", "questions"),
    ),
    "fr": (
        ("Ci-joint", "Veuillez trouver ci-joint les documents de [nom].\nNous demandons une décision d’ici le [date].", "text"),
        ("Titres par années", "Avant le Canada\nLes premières années\nAujourd’hui", "titles"),
        ("Pour un entraîneur", "Depuis quand connaissez-vous [nom]?\nQu’avez-vous vu vous-même?", "questions"),
    ),
}


def _with(text: OwnText, texts: Texts) -> Texts:
    return added(texts, text)


def _own_texts(stand: Stand) -> QWidget:
    program = stand.window._program
    program.own_texts.edit(lambda _texts: ())
    for name, words, kind in _OWN[program.languages.language]:
        program.own_texts.edit(partial(_with, OwnText(id="", name=name, text=words, kind=kind)))
    return _guide("own_texts", stand)


def _own_texts_leak(stand: Stand) -> QWidget:
    dialog = _own_texts(stand)
    dialog.room._case = replace(stand.window.desk.case, fictional=False)  # type: ignore[attr-defined,union-attr]
    person = stand.window.desk.case.people[0].name  # type: ignore[union-attr]
    dialog.box.setPlainText(dialog.box.toPlainText().replace("[name]", person).replace("[nom]", person))  # type: ignore[attr-defined]
    dialog.save()  # type: ignore[attr-defined]
    return dialog


def _own_texts_put(stand: Stand) -> QWidget:
    _own_texts(stand).reject()  # type: ignore[attr-defined]
    page = stand.on("story")
    page.own_texts.choose()
    return stand.dialog()  # type: ignore[no-any-return]


def _unsaved(stand: Stand) -> QWidget:
    stand.on("story")
    UnsavedDialog(CaseFileError("disk-full"), stand.window).open()
    return stand.dialog()  # type: ignore[no-any-return]


def _tour(stand: Stand) -> QWidget:
    stand.on("documents")
    stand.window.guide.show_around()
    settle()
    tour = stand.window.guide.tour
    assert tour is not None
    return tour


WINDOW: dict[str, Opener] = {
    "search": _search,
    "search-nothing": _search_nothing,
    "help": partial(_guide, "help"),
    "print": partial(_guide, "print_list"),
    "many": _many,
    "many-join": _one_paper,
    "own-texts": _own_texts,
    "own-texts-leak": _own_texts_leak,
    "own-texts-put": _own_texts_put,
    "tour": _tour,
    "unsaved": _unsaved,
}
