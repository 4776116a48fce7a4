"""The room of one's own texts without Qt: what is kept, and what of an open case must not slip into it unasked."""

from __future__ import annotations

from dataclasses import replace

from hcprep.model.case import Case
from hcprep.model.owntexts import OwnText, Texts, added, changed, moved, tidy, without
from hcprep.services.owntexts import OwnTexts
from hcprep.services.textleaks import Leak, LeakKind, leaks, opened

_NAME = 40


class OwnTextsRoom:
    """Edits the texts of this computer while a case may be open. Every call raises OwnTextsError and CaseFileError."""

    def __init__(self, store: OwnTexts, case: Case | None = None) -> None:
        self.store = store
        self._case = case if case is not None and not case.fictional else None
        self._meant: set[str] = set()
        self._gone: tuple[OwnText, int] | None = None
        self.texts: Texts = ()

    def read(self) -> Texts:
        """Look at what there is now."""
        self.texts = self.store.all()
        return self.texts

    def of(self, key: str) -> OwnText | None:
        """Return a text as it is kept."""
        return next((one for one in self.texts if one.id == key), None)

    def leaks(self, draft: OwnText) -> tuple[Leak, ...]:
        """Return what of the open case stands in the name and the words of a text, but for what was said to be meant."""
        if self._case is None:
            return ()
        found = (*leaks(self._case, draft.name), *leaks(self._case, draft.text))
        return tuple(one for one in found if one.text not in self._meant)

    def mean(self, found: tuple[Leak, ...]) -> None:
        """Remember that such words are to be kept, until the room is closed."""
        self._meant.update(one.text for one in found)

    def opened(self, draft: OwnText, words: dict[LeakKind, str]) -> OwnText:
        """Return a draft with places to fill in where words of the open case stand."""
        if self._case is None:
            return draft
        name, text = (
            opened(part, tuple(one for one in leaks(self._case, part) if one.text not in self._meant), words)
            for part in (draft.name, draft.text)
        )
        return replace(draft, name=name, text=text)

    def keep(self, draft: OwnText) -> str:
        """Keep a text, named by its first words if it has no name, and return its id; an empty one that is new is not kept."""
        made = tidy(draft)
        if not made.name:
            made = replace(made, name=next(iter(made.lines), "")[:_NAME].strip())
        if not made.name:
            return draft.id
        if made != self.of(made.id):
            self.texts = self.store.edit(lambda texts: changed(texts, made) if made.id else added(texts, made))
        known = made.id and self.of(made.id)
        return made.id if known else self.texts[-1].id

    def delete(self, key: str) -> None:
        """Delete a text; `bring_back` has the last one."""
        text = self.of(key)
        if text is not None:
            self._gone = text, self.texts.index(text)
            self.texts = self.store.edit(lambda texts: without(texts, key))

    @property
    def gone(self) -> str:
        """The name of the text deleted last, or nothing."""
        return self._gone[0].name if self._gone is not None else ""

    def bring_back(self) -> str:
        """Put the text deleted last back where it was, and return its id."""
        if self._gone is None:
            return ""
        text, place = self._gone
        self._gone = None
        self.texts = self.store.edit(lambda texts: added(texts, text))
        key = self.texts[-1].id
        for _step in range(len(self.texts) - 1 - place):
            self.move(key, -1)
        return key

    def move(self, key: str, by: int) -> None:
        """Move a text up (-1) or down (1)."""
        self.texts = self.store.edit(lambda texts: moved(texts, key, -1 if by < 0 else 1))
