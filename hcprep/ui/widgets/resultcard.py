"""What came out of making a package: where it lies, that it was proved, and its pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from hcprep.presenters.build import ProofLine
from hcprep.services.package import BuiltPackage
from hcprep.ui.pages.base import announce
from hcprep.ui.pictures import PageDrawer
from hcprep.ui.widgets.labels import Heading, Words
from hcprep.ui.widgets.packageview import PackageView
from hcprep.ui.widgets.proofview import ProofView
from hcprep.ui.widgets.steady import bring_into_view

_MEGABYTE = 1_000_000


class ResultCard(QFrame):
    """What came out: where it lies, that every line of the proof holds, and its pages to look at."""

    def __init__(self, pictures: PageDrawer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setObjectName("package-result")
        self.folder = Path()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        self.title = Heading("", self, "section")
        self.words = Words("", self)
        self.outdated_words = Words("", self, "problem")
        self.place = Words("", self, "quiet")
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.beside = Words("", self, "quiet")
        self.open_button = QPushButton(self.tr("Open the folder"), self)
        self.open_button.setObjectName("open-folder")
        self.open_button.clicked.connect(self._open)
        self.not_opened = Words("", self, "problem")
        self.proof = ProofView(self)
        self.pages = PackageView(pictures, self)
        for part in (self.title, self.outdated_words, self.words, self.place, self.beside):
            layout.addWidget(part)
        layout.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.not_opened)
        layout.addWidget(self.proof)
        layout.addWidget(self.pages)
        self.hide()

    def show_package(self, built: BuiltPackage, lines: tuple[ProofLine, ...], *, paper: bool = False) -> None:
        """Draw a package that was just made and proved, or the copy to print (`paper`), which is not what is sent."""
        proof = built.proof
        self.folder = built.path.parent
        self.title.setText(self.tr("Your copy to print is ready") if paper else self.tr("Your package is ready"))
        size = QLocale().toString(proof.size / _MEGABYTE, "f", 1)
        compared = QLocale().toString(sum(line.count for line in lines))
        words = self.tr("%n page(s), {size} MB.", "", proof.pages).format(size=size) + " "
        words += self.tr("The finished file was opened again and {compared} things were compared with your case. All match.")
        words = words.format(compared=compared)
        if paper:
            words += " " + self.tr("This file is for paper only. What you send online is the package or the files to upload.")
        self.words.setText(words)
        self.place.setText(str(built.path))
        self.place.setAccessibleName(self.tr("Where the file lies: {path}").format(path=built.path))
        beside = self.tr(
            "Beside it: {certificate} says on one page what was checked, and {proof} lets it be checked again. Both are for you "
            "to keep; the package can be sent without them."
        )
        self.beside.setText(beside.format(certificate=built.certificate_path.name, proof=built.proof_path.name))
        self.outdated_words.hide()
        self.not_opened.hide()
        self.proof.show_lines(lines)
        self.pages.show_file(built.path, proof.pages, built.plan.bears)
        self.show()

    def show_outdated(self, *, outdated: bool) -> None:
        """Say that the case has changed since."""
        words = self.tr("Something changed in your case since this package was made. Make it again before you file.")
        self.outdated_words.setText(words if outdated else "")
        self.outdated_words.setVisible(outdated)

    def come_to(self) -> None:
        """Take the focus; the words above it come into sight with it, however large the text."""
        bring_into_view(self.title)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self.open_button)

    def _open(self) -> None:
        opened = open_folder(self.folder)
        self.not_opened.setVisible(not opened)
        if not opened:
            words = self.tr("The folder did not open. Plug in the disk it is on, or look for the file where the line above says.")
            self.not_opened.setText(words)
            announce(self, words)


def open_folder(folder: Path) -> bool:
    """Show a folder in the computer's own file manager; False if it is not there, or there is none."""
    return folder.is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
