from __future__ import annotations

import re

import pytest
import typst

from hcprep import datafiles
from hcprep.package import fonts


def test_names_of_many_peoples_are_covered() -> None:
    names = "Zoë Łukasz Nguyễn Ἀθηνᾶ Юлія محمد שרה ਗੁਰਪ੍ਰੀਤ அருள் হাসান आशा ሰላም ნინო Արմեն 张伟 すずき 김민준 ᐃᓄᒃ བསྟན ស៊ីន မြ"
    assert fonts.uncovered(names) == set()


def test_signs_without_a_glyph_are_found_and_invisible_marks_are_not() -> None:
    assert fonts.uncovered("a\u200d\ufe0f\u00a0\n\t b 😀 𞤀 \U00012000") == {"😀", "𞤀", "\U00012000"}


@pytest.mark.parametrize("sign", ["\uffff", "\u0378", "\ue000"])
def test_unassigned_and_private_signs_are_never_called_covered(sign: str) -> None:
    assert fonts.uncovered(sign) == {sign}


def test_the_template_names_every_shipped_family_and_no_other() -> None:
    template = datafiles.read_text("resources/typst/style.typ")
    face = re.search(r"#let face = \((.*?)\)", template, re.DOTALL)
    assert face is not None
    shipped = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts.folder()])
    assert re.findall(r'"([^"]+)"', face[1]) != []
    assert set(re.findall(r'"([^"]+)"', face[1])) == set(shipped.families())


def test_every_font_file_has_its_licence_beside_it() -> None:
    readme = (fonts.folder() / "README.md").read_text(encoding="utf-8")
    for path in fonts.folder().glob("*.ttf"):
        assert path.name in readme or path.name.startswith(("NotoSans-", "NotoSans")), path.name
    assert "SIL OPEN FONT LICENSE" in (fonts.folder() / "LICENSE-OFL-1.1.txt").read_text(encoding="utf-8")
    assert "Apache License" in (fonts.folder() / "LICENSE-Apache-2.0.txt").read_text(encoding="utf-8")
