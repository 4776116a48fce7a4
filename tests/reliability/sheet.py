"""The recovery sheet, typed back by hand, on a whole file, one without its salt and one without its first page."""

from __future__ import annotations

import os
import random
from pathlib import Path

from hcprep.casefile import CaseFile, Key, mend
from hcprep.casefile.keys import PAGE, SALT
from hcprep.casefile.recovery import read_sheet, sheet_lines
from hcprep.errors import CaseFileError
from tests.reliability.gate import Result, Run, quick_key
from tests.reliability.judge import Judge
from tests.reliability.script import WORDS, Story, create, moment, wrong

_SAVES = 9
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SLIPS = {"0": "o", "1": "l"}


def gate(run: Run) -> Result:
    """Whole: opens. Salt or page 1 destroyed: 100 % of the data, and a whole file made of it. Mistyped: the line is named."""
    quick_key()
    result, dice, story = Result(), run.dice("sheet"), Story()
    for trial in range(run.size(2, 20)):
        folder = run.fresh(f"sheet-{trial}")
        path = folder / "a.hcase"
        create(path, _SAVES)
        with CaseFile.open(path, WORDS) as file:
            key, lines = file.key, sheet_lines(file.key)
        _mistypes(lines, key, result, dice)
        typed = read_sheet(_by_hand("\n".join(lines), dice))
        for harm in (0, SALT, PAGE):
            with path.open("r+b") as stream:
                stream.write(os.urandom(harm))
            result.count({0: "whole files", SALT: "salts destroyed", PAGE: "first pages destroyed"}[harm])
            _recover(path, typed, story, harm, result)
    return result


def _by_hand(text: str, dice: random.Random) -> str:
    """Type a sheet as people do: small letters, O for 0, no blanks or too many."""
    return "".join(_SLIPS.get(sign, sign.lower()) + " " * dice.choice((0, 0, 1)) if sign != "\n" else sign for sign in text)


def _recover(path: Path, key: Key, story: Story, harm: int, result: Result) -> None:
    target = path.with_name(f"mended-{harm}.hcase")
    try:
        if not harm:
            _, problem = wrong(story, lambda: CaseFile.open(path, key), _SAVES, _SAVES)
        else:
            judged = Result()
            Judge(path, story.state(_SAVES), key).named(judged, f"{harm} bytes destroyed")
            lost = int(float(judged.counts["most documents and statements lost at once"]))
            lost += int(float(judged.counts["most answers and rows lost at once"]))
            result.misses += judged.misses
            with CaseFile.open_damaged(path, key) as damaged:
                mend(damaged, damaged, target, moment(0))
            _, problem = wrong(story, lambda: CaseFile.open(target, WORDS if harm == PAGE else key), _SAVES, _SAVES)
            problem = f"{lost} things lost" if lost else problem
        if problem:
            result.miss(f"{harm} bytes destroyed: {problem}")
    except CaseFileError as error:
        result.miss(f"{harm} bytes destroyed: {error.code} {dict(error.facts)}")


def _mistypes(lines: tuple[str, ...], key: Key, result: Result, dice: random.Random) -> None:
    """Every single wrong character of one line, chosen by the dice."""
    order = dice.randrange(len(lines))
    plain = lines[order].replace(" ", "")
    for place, right in enumerate(plain):
        for sign in _SIGNS:
            if sign == right:
                continue
            typed = [*lines[:order], plain[:place] + sign + plain[place + 1 :], *lines[order + 1 :]]
            result.count("single mistakes")
            try:
                read_sheet("\n".join(typed))
                result.miss(f"a wrong character at {place} of line {order + 1} passed")
            except CaseFileError as error:
                if error.facts.get("line") != order + 1:
                    result.miss(f"a mistake in line {order + 1} was told as {dict(error.facts)}")
