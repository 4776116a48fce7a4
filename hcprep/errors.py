"""The tree of errors: codes and facts, no sentences and no personal data.

Words for each code live in `hcprep.ui.messages` and `hcprep.app.cli_messages`; a check fails when a code has none.
"""

from __future__ import annotations


class HcprepError(Exception):
    """Base of everything hcprep reports to a person; `code` names the case, `facts` fill the sentence."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return self.code


class Cancelled(Exception):  # noqa: N818 - cancelling is not an error
    """The person asked a job to stop; nothing was changed."""


class CaseFileError(HcprepError):
    """Opening, reading or saving a case file failed.

    Codes: `case-wrong-passphrase`, `case-not-a-case`, `case-newer`, `case-damaged`, `case-in-use`, `case-exists`,
    `case-missing`, `case-no-folder` (for a new file), `case-read-only`, `disk-full`, `disk-error`, `passphrase-too-weak`;
    of a recovery sheet `sheet-mistyped` (fact `line`, from 1) and `sheet-wrong`;
    of a copy `copy-failed` (it could not be read back) and `document-absent` (left out of it,
    fact `sha256`); of a backup to mend with `mend-other-case`; of backups and work copies `backup-no-room` (facts
    `free`, `needed`), `backup-none`, `case-in-use-elsewhere` (fact `since`, ISO or empty), `case-place-gone`, `case-moved` (fact
    `name` of the file ours is in); of a package that was sent `filed-missing` (its file is not there or cannot be read) and
    `filed-not-made` (this case made no such package, byte for byte); of a paper whose bytes are damaged `paper-damaged` (facts
    `title`, `name` of the file, `sha256`); of a damaged case that is only looked at `case-look-only`.
    """


class IntakeRefusedError(HcprepError):
    """A paper cannot be carried into the book; nothing was stored, or only its untouched original.

    Codes: `intake-locked`, `intake-password` (the password given does not open it), `intake-damaged`, `intake-blank-pages`,
    `intake-empty`, `intake-wrong-type`, `intake-unknown-type`, `intake-dynamic-xfa`, `intake-xfa-values`, `intake-placeholder`,
    `intake-portfolio`, `intake-too-large`, `intake-timeout`, `intake-missing-file`, `intake-no-room` (fact `page`),
    `intake-number`, `intake-crowded` (fact `page`), `intake-heavy` (fact `page`; it takes too long or too much memory to draw),
    `intake-fields` (fact `fields`; of a form).
    Facts: `name`, and `pages`, `total` where they help.
    """

    @property
    def keep_original(self) -> bool:
        """Whether the file is still worth keeping untouched, to be uploaded as it is."""
        return self.code in {"intake-dynamic-xfa", "intake-xfa-values", "intake-placeholder"}


class AnswersError(HcprepError):
    """An answers file or a statement file could not be read.

    Codes: `answers-invalid` (facts `path`, `where`, `problem`), `answers-unknown-question`,
    `citation-unknown` (facts `key`), `citation-page` (facts `key`, `page`, `pages`).
    """


class ArrangeError(HcprepError):
    """Pages of a paper cannot be arranged like that.

    Codes: `pages-no-paper` (fact `key`), `pages-no-page` (facts `key`, `page`, `pages`), `pages-left-out` (it is left out of the
    book; facts `key`, `page`), `pages-all` (at least one stays; fact `key`), `pages-twice` (facts `key`, `page`), `pages-turn`
    (fact `turn`), `pages-id-taken` (fact `key`), `pages-shared` (a paper cannot be withheld without another one that has pages of
    the same file; facts `key`, `other`).
    Boxes and captions: `mark-box` (no box of some size; fact `page`), `mark-off-page` (no part of it is on the page; facts `key`,
    `page`, `width`, `height`), `mark-many` and `mark-long` (facts `key`, `page`, `limit`).
    """


class OwnTextsError(HcprepError):
    """A file of one's own texts cannot be used; nothing was changed.

    Codes: `own-texts-file` (none is there, or it is another kind of file), `own-texts-newer`, `own-texts-many` (too many, or too
    long; facts `limit`). Fact: `name` of the file.
    """


class KitError(HcprepError):
    """A kit is missing, broken or refused.

    Codes: `kit-missing`, `kit-invalid` (facts `path`, `problem`), `kit-newer`, and of a kit file: `kit-file-missing`,
    `kit-file-damaged` (facts `problem`, `file`), `kit-signature`, `kit-key-unknown` (fact `key`), `kit-not-newer` (facts
    `edition`, `newest`).
    """


class BuildError(HcprepError):
    """The package could not be made.

    Codes: `build-nothing`, `build-citation`, `build-left-out` (a cited page was left out; facts `key`, `page`),
    `build-highlight` (a box lies off its page or wholly under the stamp; facts `label`, `page`), `build-failed`,
    `build-no-room` (notes cover every place of the stamp of a page that is turned; facts `name` of the file, `page` of it),
    `build-damaged` (of a damaged case that is only looked at), `build-elsewhere` (another program makes a package of that name
    in the folder),
    of a supplement `supplement-none-sent`, `supplement-no-record` (fact `name`) and `supplement-empty` (fact `day`, ISO),
    of kept page numbers `keep-not-there` and `keep-no-record` (fact `name`),
    `build-original-changed`, `build-glyphs` (characters no font can print: facts `characters` and `where`, such as `[@lease]`
    for a title, `¶ 3` for a paragraph, or a person's role), `build-placeholder` (words in brackets are still to be
    filled in: facts `text` and `paragraph`); of the upload set `portal-too-large` and `portal-unlike` (smaller
    pictures would lose too much) and `portal-sealed` (it must be said that nothing is signed; all with facts `label`, `page`,
    `count`) and `portal-folder` (something else is in its place).
    """


class ProofError(HcprepError):
    """The finished file does not match the case: `proof-failed`.

    Facts: `check` and `detail` (ids, docs/proof.md), `page` (0 for the file as a whole), `facts` of the detail, `count` in all.
    """


class RenderError(HcprepError):
    """A page could not be drawn; facts `page`, `reason`.

    Codes: `render-missing`, `render-damaged`, `render-locked`, `render-page` (no such page, or not drawable),
    `render-failed` (the worker died or ran out of time).
    """


class UsageError(HcprepError):
    """A command was called with arguments that make no sense. Codes: `usage-…`."""
