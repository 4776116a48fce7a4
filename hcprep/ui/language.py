"""The language of the window: our catalogue and Qt's own, put in and taken out while the program runs."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from hcprep import datafiles

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")


class Languages:
    """Holds the translators; English is the language of the source and needs only its plurals."""

    def __init__(self, app: QCoreApplication, language: Language = "en") -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self._language: Language = "en"
        self.use(language)

    @property
    def language(self) -> Language:
        """The language of the window now."""
        return self._language

    def use(self, language: Language) -> None:
        """Put a language in; dates and numbers follow its Canadian form."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed.clear()
        self._language = language
        QLocale.setDefault(QLocale(f"{language}_CA"))
        folders = (
            ("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
            ("hcprep", datafiles.path("resources/translations").as_posix()),
        )
        for name, folder in folders:
            translator = QTranslator()
            if translator.load(f"{name}_{language}", folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)


def window_language() -> Language:
    """Return the language put in last."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def system_language() -> Language:
    """Return French if the computer speaks French first, else English."""
    return "fr" if QLocale.system().language() == QLocale.Language.French else "en"
