<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AfterSendingDialog</name>
    <message numerus="yes">
        <source>{name}, %n page(s).</source>
        <translation>
            <numerusform>{name}, %n page.</numerusform>
            <numerusform>{name}, %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrangeWords</name>
    <message numerus="yes">
        <source>%n page(s) in the book</source>
        <translation>
            <numerusform>%n page in the book</numerusform>
            <numerusform>%n pages in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned right.</source>
        <translation>
            <numerusform>%n page turned right.</numerusform>
            <numerusform>%n pages turned right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned left.</source>
        <translation>
            <numerusform>%n page turned left.</numerusform>
            <numerusform>%n pages turned left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) left out of the book.</source>
        <translation>
            <numerusform>%n page left out of the book.</numerusform>
            <numerusform>%n pages left out of the book.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are back in the book.</source>
        <translation>
            <numerusform>%n page is back in the book.</numerusform>
            <numerusform>%n pages are back in the book.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved.</source>
        <translation>
            <numerusform>%n page moved.</numerusform>
            <numerusform>%n pages moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) become a paper of their own, right behind this one. What is it called?</source>
        <translation>
            <numerusform>%n page becomes a paper of its own, right behind this one. What is it called?</numerusform>
            <numerusform>%n pages become a paper of their own, right behind this one. What is it called?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) added at the end. What your story says of their pages points here.</source>
        <translation>
            <numerusform>%n paper added at the end. What your story says of its pages points here.</numerusform>
            <numerusform>%n papers added at the end. What your story says of their pages points here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Page {page} is left out, but cited in paragraph(s) {numbers}.</source>
        <translation>
            <numerusform>Page {page} is left out, but cited in paragraph {numbers}.</numerusform>
            <numerusform>Page {page} is left out, but cited in paragraphs {numbers}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message numerus="yes">
        <source>Take what they changed (%n)</source>
        <translation>
            <numerusform>Take what they changed (%n)</numerusform>
            <numerusform>Take what they changed (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take what I chose (%n)</source>
        <translation>
            <numerusform>Take what I chose (%n)</numerusform>
            <numerusform>Take what I chose (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were changed by both of you. They stay as you have them unless you take theirs.</source>
        <translation>
            <numerusform>%n piece was changed by both of you. It stays as you have it unless you take theirs.</numerusform>
            <numerusform>%n pieces were changed by both of you. They stay as you have them unless you take theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more like this.</source>
        <translation>
            <numerusform>And %n more like this.</numerusform>
            <numerusform>And %n more like this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) you chose are not in the copy, because it was made without them.</source>
        <translation>
            <numerusform>%n paper you chose is not in the copy, because it was made without it.</numerusform>
            <numerusform>%n papers you chose are not in the copy, because it was made without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) that both of you changed stay as you had them.</source>
        <translation>
            <numerusform>%n piece that both of you changed stays as you had it.</numerusform>
            <numerusform>%n pieces that both of you changed stay as you had them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken over: %n change(s)</source>
        <translation>
            <numerusform>Taken over: %n change</numerusform>
            <numerusform>Taken over: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>Restoring was tried on {day}: all of it came back, %n document(s).</source>
        <translation>
            <numerusform>Restoring was tried on {day}: all of it came back, %n document.</numerusform>
            <numerusform>Restoring was tried on {day}: all of it came back, %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring was tried on {day}: %n document(s) are in no backup. Make one now.</source>
        <translation>
            <numerusform>Restoring was tried on {day}: %n document is in no backup. Make one now.</numerusform>
            <numerusform>Restoring was tried on {day}: %n documents are in no backup. Make one now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made and read back.</source>
        <translation>
            <numerusform>%n backup made and read back.</numerusform>
            <numerusform>%n backups made and read back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in no backup; add them again.</source>
        <translation>
            <numerusform>%n document is in no backup; add it again.</numerusform>
            <numerusform>%n documents are in no backup; add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuildPage</name>
    <message numerus="yes">
        <source>There are %n reason(s) not to file today. Read them before you make the package.</source>
        <translation>
            <numerusform>There is a reason not to file today. Read it before you make the package.</numerusform>
            <numerusform>There are %n reasons not to file today. Read them before you make the package.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of your story point at a page that is not there: {names}. Correct this first.</source>
        <translation>
            <numerusform>Paragraph {names} of your story points at a page that is not there. Correct this first.</numerusform>
            <numerusform>%n paragraphs of your story point at a page that is not there: {names}. Correct this first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message numerus="yes">
        <source>%n thing(s) to look at. Nothing is changed by itself.</source>
        <translation>
            <numerusform>%n thing to look at. Nothing is changed by itself.</numerusform>
            <numerusform>%n things to look at. Nothing is changed by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message numerus="yes">
        <source>%n file(s), {size} together.</source>
        <translation>
            <numerusform>%n file, {size} together.</numerusform>
            <numerusform>%n files, {size} together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) or file(s) are too large for any file.</source>
        <translation>
            <numerusform>%n page or file is too large for any file.</numerusform>
            <numerusform>%n pages or files are too large for any file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message numerus="yes">
        <source>A copy was saved: {name}. %n document(s) could not be read and are not in it.</source>
        <translation>
            <numerusform>A copy was saved: {name}. %n document could not be read and is not in it.</numerusform>
            <numerusform>A copy was saved: {name}. %n documents could not be read and are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageReport</name>
    <message numerus="yes">
        <source>%n whole paper(s) have lost their name; plain files have them.</source>
        <translation>
            <numerusform>%n whole paper has lost its name; plain files have it.</numerusform>
            <numerusform>%n whole papers have lost their names; plain files have them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message numerus="yes">
        <source>%n thing(s) are still missing.</source>
        <translation>
            <numerusform>%n thing is still missing.</numerusform>
            <numerusform>%n things are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>%n file(s) will be read next.</source>
        <translation>
            <numerusform>%n file will be read next.</numerusform>
            <numerusform>%n files will be read next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your story points at it %n time(s). Those places now show “missing”.</source>
        <translation>
            <numerusform>Your story points at it once. That place now shows “missing”.</numerusform>
            <numerusform>Your story points at it %n times. Those places now show “missing”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixWords</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) point at a page that is not there: {names}.</source>
        <translation>
            <numerusform>Paragraph {names} points at a page that is not there.</numerusform>
            <numerusform>%n paragraphs point at a page that is not there: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in your story are still to be filled in: {names}.</source>
        <translation>
            <numerusform>%n place in your story is still to be filled in: {names}.</numerusform>
            <numerusform>%n places in your story are still to be filled in: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) point at no proof: {names}.</source>
        <translation>
            <numerusform>Paragraph {names} points at no proof.</numerusform>
            <numerusform>%n paragraphs point at no proof: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not mentioned in your story: {names}.</source>
        <translation>
            <numerusform>Exhibit {names} is not mentioned in your story.</numerusform>
            <numerusform>%n exhibits are not mentioned in your story: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are not sorted yet: {names}.</source>
        <translation>
            <numerusform>%n paper is not sorted yet: {names}.</numerusform>
            <numerusform>%n papers are not sorted yet: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>Paragraph {names} holds signs that cannot be printed ({signs}).</numerusform>
            <numerusform>%n paragraphs hold signs that cannot be printed ({signs}): {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n heading of your story holds signs that cannot be printed ({signs}): {names}.</numerusform>
            <numerusform>%n headings of your story hold signs that cannot be printed ({signs}): {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n title of a paper holds signs that cannot be printed ({signs}): {names}.</numerusform>
            <numerusform>%n titles of papers hold signs that cannot be printed ({signs}): {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n name holds signs that cannot be printed ({signs}): {names}.</numerusform>
            <numerusform>%n names hold signs that cannot be printed ({signs}): {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{step}” still has %n open point(s).</source>
        <translation>
            <numerusform>“{step}” still has %n open point.</numerusform>
            <numerusform>“{step}” still has %n open points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message numerus="yes">
        <source>{title} (%n page(s))</source>
        <translation>
            <numerusform>{title} (%n page)</numerusform>
            <numerusform>{title} (%n pages)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of your story</source>
        <translation>
            <numerusform>%n paragraph of your story</numerusform>
            <numerusform>%n paragraphs of your story</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n file added.</numerusform>
            <numerusform>%n files added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>%n file could not be added.</numerusform>
            <numerusform>%n files could not be added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeafModel</name>
    <message numerus="yes">
        <source>cited in paragraph(s) {numbers}</source>
        <translation>
            <numerusform>cited in paragraph {numbers}</numerusform>
            <numerusform>cited in paragraphs {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutside</name>
    <message numerus="yes">
        <source>%n copy(ies) of a paper, opened in another program, could not be removed. Close that program, then start hcprep again.</source>
        <translation>
            <numerusform>A copy of a paper, opened in another program, could not be removed. Close that program, then start hcprep again.</numerusform>
            <numerusform>%n copies of papers, opened in another program, could not be removed. Close that program, then start hcprep again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message numerus="yes">
        <source>%n more backup(s) found there.</source>
        <translation>
            <numerusform>%n more backup found there.</numerusform>
            <numerusform>%n more backups found there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your case is back as {name}, read and found whole: %n document(s).</source>
        <translation>
            <numerusform>Your case is back as {name}, read and found whole: %n document.</numerusform>
            <numerusform>Your case is back as {name}, read and found whole: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in no backup; add them again.</source>
        <translation>
            <numerusform>%n document is in no backup; add it again.</numerusform>
            <numerusform>%n documents are in no backup; add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeList</name>
    <message numerus="yes">
        <source>{day}: {name}, %n page(s), {size} MB</source>
        <translation>
            <numerusform>{day}: {name}, %n page, {size} MB</numerusform>
            <numerusform>{day}: {name}, %n pages, {size} MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more check(s)</source>
        <translation>
            <numerusform>… and %n more check</numerusform>
            <numerusform>… and %n more checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message numerus="yes">
        <source>%n paper(s) filed under: {item}</source>
        <translation>
            <numerusform>%n paper filed under: {item}</numerusform>
            <numerusform>%n papers filed under: {item}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another date now.</source>
        <translation>
            <numerusform>%n paper has another date now.</numerusform>
            <numerusform>%n papers have another date now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another language now.</source>
        <translation>
            <numerusform>%n paper has another language now.</numerusform>
            <numerusform>%n papers have another language now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another title now.</source>
        <translation>
            <numerusform>%n paper has another title now.</numerusform>
            <numerusform>%n papers have another title now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n papers become one, in this order. Your files stay as they are.</source>
        <translation>
            <numerusform>This %n paper stays one paper. Your files stay as they are.</numerusform>
            <numerusform>The %n papers become one, in this order. Your files stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are one now. Undo parts them again.</source>
        <translation>
            <numerusform>%n paper is one now. Undo parts them again.</numerusform>
            <numerusform>%n papers are one now. Undo parts them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n paper removed. Undo brings it back.</numerusform>
            <numerusform>%n papers removed. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your story points at them %n time(s).</source>
        <translation>
            <numerusform>Your story points at them %n time.</numerusform>
            <numerusform>Your story points at them %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) chosen.</source>
        <translation>
            <numerusform>%n paper chosen.</numerusform>
            <numerusform>%n papers chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message numerus="yes">
        <source>%n photos came together, and each is a paper of its own now. Do they belong together?</source>
        <translation>
            <numerusform>%n photo came. Is it a paper of its own?</numerusform>
            <numerusform>%n photos came together, and each is a paper of its own now. Do they belong together?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTextTools</name>
    <message numerus="yes">
        <source>%n place(s) to fill in. Type over it, then Tab goes to the next one.</source>
        <translation>
            <numerusform>%n place to fill in. Type over it.</numerusform>
            <numerusform>%n places to fill in. Type over the first, then Tab goes to the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTextsDialog</name>
    <message numerus="yes">
        <source>%n text(s) added. Those that were here already are not added again.</source>
        <translation>
            <numerusform>%n text added. Those that were here already are not added again.</numerusform>
            <numerusform>%n texts added. Those that were here already are not added again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) saved. Anyone who opens that file can read them.</source>
        <translation>
            <numerusform>%n text saved. Anyone who opens that file can read it.</numerusform>
            <numerusform>%n texts saved. Anyone who opens that file can read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are in that file now, and no longer on this computer.</source>
        <translation>
            <numerusform>%n text is in that file now, and no longer on this computer.</numerusform>
            <numerusform>%n texts are in that file now, and no longer on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are pictures: an officer cannot search them.</source>
        <translation>
            <numerusform>%n page is a picture: an officer cannot search it.</numerusform>
            <numerusform>%n pages are pictures: an officer cannot search them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperTools</name>
    <message numerus="yes">
        <source>The %n papers become one, in this order. Your files stay as they are.</source>
        <translation>
            <numerusform>This %n paper stays one paper. Your files stay as they are.</numerusform>
            <numerusform>The %n papers become one, in this order. Your files stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers are one now. Undo parts them again.</source>
        <translation>
            <numerusform>%n paper is one now. Undo parts them again.</numerusform>
            <numerusform>%n papers are one now. Undo parts them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message numerus="yes">
        <source>%n older backup(s) still open with the old passphrase.</source>
        <translation>
            <numerusform>%n older backup still opens with the old passphrase.</numerusform>
            <numerusform>%n older backups still open with the old passphrase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) removed.</source>
        <translation>
            <numerusform>%n older backup removed.</numerusform>
            <numerusform>%n older backups removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortalPlanDialog</name>
    <message numerus="yes">
        <source>With your choice: %n file(s), {size} together.</source>
        <translation>
            <numerusform>With your choice: %n file, {size} together.</numerusform>
            <numerusform>With your choice: %n files, {size} together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With nothing made smaller: %n file(s).</source>
        <translation>
            <numerusform>With nothing made smaller: %n file.</numerusform>
            <numerusform>With nothing made smaller: %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) do not fit into any file yet. Mark their papers to go on.</source>
        <translation>
            <numerusform>%n page does not fit into any file yet. Mark its paper to go on.</numerusform>
            <numerusform>%n pages do not fit into any file yet. Mark their papers to go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would only fit if nothing on them is signed, stamped or sealed.</source>
        <translation>
            <numerusform>%n of them would only fit if nothing on it is signed, stamped or sealed.</numerusform>
            <numerusform>%n of them would only fit if nothing on them is signed, stamped or sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing on these %n paper(s) is signed, stamped or sealed: they may be made smaller still</source>
        <translation>
            <numerusform>Nothing on this %n paper is signed, stamped or sealed: it may be made smaller still</numerusform>
            <numerusform>Nothing on these %n papers is signed, stamped or sealed: they may be made smaller still</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofMapDialog</name>
    <message numerus="yes">
        <source>%n paragraph(s) point at no paper.</source>
        <translation>
            <numerusform>%n paragraph points at no paper.</numerusform>
            <numerusform>%n paragraphs point at no paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not mentioned in your story.</source>
        <translation>
            <numerusform>%n exhibit is not mentioned in your story.</numerusform>
            <numerusform>%n exhibits are not mentioned in your story.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) have words without proof, or papers without words.</source>
        <translation>
            <numerusform>%n matter has words without proof, or papers without words.</numerusform>
            <numerusform>%n matters have words without proof, or papers without words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message numerus="yes">
        <source>A list of %n exhibit(s). Each line is a link, and so is the statement.</source>
        <translation>
            <numerusform>A list of %n exhibit. Its line is a link, and so is the statement.</numerusform>
            <numerusform>A list of %n exhibits. Each line is a link, and so is the statement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The link leads to its first page. Name the page, or %n more page(s) have to be looked through.</source>
        <translation>
            <numerusform>The link leads to its first page. Name the page, or %n more page has to be looked through.</numerusform>
            <numerusform>The link leads to its first page. Name the page, or %n more pages have to be looked through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead from here to proof.</source>
        <translation>
            <numerusform>%n link leads from here to proof.</numerusform>
            <numerusform>%n links lead from here to proof.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n click(s) so far.</source>
        <translation>
            <numerusform>%n click so far.</numerusform>
            <numerusform>%n clicks so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedLink</name>
    <message numerus="yes">
        <source>Removed papers: %n. Look, or put one back…</source>
        <translation>
            <numerusform>%n removed paper: look at it, or put it back…</numerusform>
            <numerusform>%n removed papers: look, or put one back…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message numerus="yes">
        <source>%n page(s), {size} MB.</source>
        <translation>
            <numerusform>%n page, {size} MB.</numerusform>
            <numerusform>%n pages, {size} MB.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n reason(s) not to file today</source>
        <translation>
            <numerusform>%n reason not to file today</numerusform>
            <numerusform>%n reasons not to file today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to know</source>
        <translation>
            <numerusform>%n note to know</numerusform>
            <numerusform>%n notes to know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Show %n more note</numerusform>
            <numerusform>Show %n more notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of your papers are pictures: an officer cannot search them.</source>
        <translation>
            <numerusform>%n page of your papers is a picture: an officer cannot search it.</numerusform>
            <numerusform>%n pages of your papers are pictures: an officer cannot search them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message numerus="yes">
        <source>%n paper(s) can be put back.</source>
        <translation>
            <numerusform>%n paper can be put back.</numerusform>
            <numerusform>%n papers can be put back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message numerus="yes">
        <source>%n thing(s) found.</source>
        <translation>
            <numerusform>%n thing found.</numerusform>
            <numerusform>%n things found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n paragraph(s) are the same.</source>
        <translation>
            <numerusform>%n paragraph is the same.</numerusform>
            <numerusform>%n paragraphs are the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skipped</name>
    <message numerus="yes">
        <source>Not asked of you, and why: %n thing(s)</source>
        <translation>
            <numerusform>Not asked of you, and why: %n thing</numerusform>
            <numerusform>Not asked of you, and why: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupplementCard</name>
    <message numerus="yes">
        <source>the package of {day}, %n page(s)</source>
        <translation>
            <numerusform>the package of {day}, %n page</numerusform>
            <numerusform>the package of {day}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) new, or with more pages</source>
        <translation>
            <numerusform>%n paper new, or with more pages</numerusform>
            <numerusform>%n papers new, or with more pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) in place of one you sent</source>
        <translation>
            <numerusform>%n paper in place of one you sent</numerusform>
            <numerusform>%n papers in place of ones you sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) you sent, or pages of them, no longer in your case</source>
        <translation>
            <numerusform>%n paper you sent, or pages of it, no longer in your case</numerusform>
            <numerusform>%n papers you sent, or pages of them, no longer in your case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) new or changed</source>
        <translation>
            <numerusform>%n paragraph new or changed</numerusform>
            <numerusform>%n paragraphs new or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) taken out</source>
        <translation>
            <numerusform>%n paragraph taken out</numerusform>
            <numerusform>%n paragraphs taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) you sent with another box or caption, or turned: named, not sent again</source>
        <translation>
            <numerusform>%n page you sent with another box or caption, or turned: named, not sent again</numerusform>
            <numerusform>%n pages you sent with another box or caption, or turned: named, not sent again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>%n more waits.</numerusform>
            <numerusform>%n more wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UploadCard</name>
    <message numerus="yes">
        <source>%n file(s) to upload, every page checked. They are in {folder}.</source>
        <translation>
            <numerusform>%n file to upload, every page checked. It is in {folder}.</numerusform>
            <numerusform>%n files to upload, every page checked. They are in {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
