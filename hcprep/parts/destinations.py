"""Turn every destination inside the document into an explicit one, so that names of two documents never meet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from hcprep.parts.objects import MOST_DEPTH, dictionaries, drop, is_array, is_dictionary, number, own_array, text

if TYPE_CHECKING:
    from pikepdf import Pdf

_MOST_NAMES = 200_000


class Destinations:
    """Looks up destinations of one PDF."""

    def __init__(self, pdf: Pdf, leaves: Sequence[Any]) -> None:
        self._leaves = leaves
        self._places = {number(leaf): at for at, leaf in enumerate(leaves)}
        self._named = dict(_named(pdf))

    def resolve(self, value: Any) -> Any:
        """Return a fresh explicit destination to a page of this document, or None if there is none."""
        from pikepdf import Array

        for _ in range(3):
            if is_dictionary(value):
                value = value.get("/D")
            elif text(value):
                value = self._look_up(_name(value))
        if not is_array(value) or len(value) == 0:
            return None
        page = self._page(value[0])
        if page is None:
            return None
        view = [entry for entry in list(value)[1:] if not is_dictionary(entry) and not is_array(entry)]
        if not view or text(view[0]) not in _VIEWS:
            view = [_name_object("/XYZ"), None, None, None]
        return Array([page, *view])

    def _look_up(self, name: bytes) -> Any:
        """Return what a name stands for; as readers do, also among those of the other kind where its own has none."""
        found = self._named.get(name)
        if found is None:
            found = self._named.get(name[1:] if name.startswith(b"/") else b"/" + name)
        return found

    def place(self, value: Any) -> int | None:
        """Return the page a destination leads to, counting from 0, or None."""
        found = self.resolve(value)
        return None if found is None else self._places[number(found[0])]

    def _page(self, target: Any) -> Any:
        if is_dictionary(target):
            return target if number(target) in self._places else None
        if isinstance(target, int) and not isinstance(target, bool) and 0 <= target < len(self._leaves):
            return self._leaves[target]
        return None


_VIEWS = {"/XYZ", "/Fit", "/FitH", "/FitV", "/FitR", "/FitB", "/FitBH", "/FitBV"}


def _name_object(name: str) -> Any:
    from pikepdf import Name

    return Name(name)


def _name(value: Any) -> bytes:
    """Return the bytes of a name or string: names of the old kind and strings of the new live apart by a slash."""
    return bytes(value)


def _named(pdf: Pdf) -> Iterator[tuple[bytes, Any]]:
    names = pdf.Root.get("/Names")
    if is_dictionary(names):
        yield from _leaves_of(names.get("/Dests"))
    old = pdf.Root.get("/Dests")
    if is_dictionary(old):
        for key, value in old.items():
            yield key.encode("utf-8", "surrogateescape"), value


def _leaves_of(root: Any) -> Iterator[tuple[bytes, Any]]:
    """Yield the pairs of a name tree, which may loop or be too deep."""
    from pikepdf import String

    waiting = [(root, 0)]
    seen: set[int] = set()
    found = 0
    while waiting:
        node, depth = waiting.pop()
        if not is_dictionary(node) or depth > MOST_DEPTH or (number(node) and number(node) in seen):
            continue
        seen.add(number(node))
        pairs = own_array(node, "/Names")
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            found += 1
            if found > _MOST_NAMES:
                return
            if isinstance(key, String):
                yield bytes(key), value
        waiting.extend((kid, depth + 1) for kid in reversed(own_array(node, "/Kids")))


def make_explicit(pdf: Pdf, leaves: Sequence[Any]) -> None:
    """Resolve the destination of every link and GoTo action on a page; one that leads nowhere is taken off."""
    lookup = Destinations(pdf, leaves)
    for leaf in leaves:
        for annotation in dictionaries(leaf.get("/Annots")):
            if "/Dest" in annotation:
                _settle(annotation, "/Dest", lookup)
            _actions(annotation, lookup)


def _settle(owner: Any, key: str, lookup: Destinations) -> bool:
    found = lookup.resolve(owner[key])
    if found is None:
        del owner[key]
        return False
    owner[key] = found
    return True


def _actions(annotation: Any, lookup: Destinations) -> None:
    holder, key = annotation, "/A"
    for _ in range(MOST_DEPTH):
        action = holder.get(key)
        if not is_dictionary(action):
            return
        if action.get("/S") == "/GoTo":
            drop(action, "/SD")
            if "/D" not in action or not _settle(action, "/D", lookup):
                del holder[key]
                return
        holder, key = action, "/Next"
        if is_array(action.get("/Next")):
            del action["/Next"]
            return
    drop(holder, key)
