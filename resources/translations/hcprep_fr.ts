<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AfterSendingDialog</name>
    <message>
        <source>After you send it</source>
        <translation>Après l’envoi</translation>
    </message>
    <message>
        <source>How you sent it, such as: online portal</source>
        <translation>Comment vous l’avez envoyé, par exemple&#xa0;: portail en ligne</translation>
    </message>
    <message>
        <source>How you sent it</source>
        <translation>Comment vous l’avez envoyé</translation>
    </message>
    <message>
        <source>The day you sent it</source>
        <translation>Le jour de l’envoi</translation>
    </message>
    <message>
        <source>I have sent this package…</source>
        <translation>J’ai envoyé ce recueil…</translation>
    </message>
    <message>
        <source>Save as a PDF to print…</source>
        <translation>Enregistrer en PDF à imprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keeping the package in your case…</source>
        <translation>Le recueil est mis dans votre dossier…</translation>
    </message>
    <message>
        <source>The copy is, byte for byte, the package you sent. Anyone who opens it can read it.</source>
        <translation>La copie est, octet pour octet, le recueil envoyé. Toute personne qui l’ouvre peut le lire.</translation>
    </message>
    <message>
        <source>The PDF is saved.</source>
        <translation>Le PDF est enregistré.</translation>
    </message>
    <message>
        <source>What you sent</source>
        <translation>Ce que vous avez envoyé</translation>
    </message>
    <message>
        <source>When you have sent your package, choose that very file here. It is then kept in your case and never changed, so that you can always show what you sent.</source>
        <translation>Une fois votre recueil envoyé, choisissez ici ce fichier même. Il est alors gardé dans votre dossier et n’est jamais modifié&#xa0;: vous pourrez toujours montrer ce que vous avez envoyé.</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Not confirmed on an official page: compare it.</source>
        <translation>Non confirmé sur une page officielle&#xa0;: à comparer.</translation>
    </message>
    <message>
        <source>Tell IRCC when</source>
        <translation>Dites-le à IRCC quand</translation>
    </message>
    <message>
        <source>Once a year</source>
        <translation>Une fois par an</translation>
    </message>
    <message>
        <source>Make a supplement of what is new…</source>
        <translation>Créer un complément de ce qui est nouveau…</translation>
    </message>
    <message>
        <source>If the answer is no</source>
        <translation>Si la réponse est non</translation>
    </message>
    <message>
        <source>If you were told today, the last day would be {inside} in Canada, and {outside} outside Canada.</source>
        <translation>Si vous receviez la décision aujourd’hui, le dernier jour serait le {inside} au Canada, et le {outside} hors du Canada.</translation>
    </message>
    <message>
        <source>Put the refusal into “Your life so far”: the dates of the court are then counted for you.</source>
        <translation>Inscrivez le refus dans «&#xa0;Votre parcours&#xa0;»&#xa0;: les dates de la Cour sont alors comptées pour vous.</translation>
    </message>
    <message>
        <source>No package was kept as sent yet.</source>
        <translation>Aucun recueil n’a encore été gardé comme envoyé.</translation>
    </message>
    <message>
        <source>Counted from what you sent last: {day}.</source>
        <translation>Compté depuis votre dernier envoi&#xa0;: {day}.</translation>
    </message>
    <message numerus="yes">
        <source>{name}, %n page(s).</source>
        <translation>
            <numerusform>{name}, %n page.</numerusform>
            <numerusform>{name}, %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent on {day}: {how}</source>
        <translation>Envoyé le {day}&#xa0;: {how}</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>Envoyé le {day}</translation>
    </message>
    <message>
        <source>Sealed under {hash}…</source>
        <translation>Scellé sous {hash}…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Choose the package you sent</source>
        <translation>Choisissez le recueil envoyé</translation>
    </message>
    <message>
        <source>Packages (*.pdf)</source>
        <translation>Recueils (*.pdf)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>after-sending</source>
        <translation>apres-l-envoi</translation>
    </message>
    <message>
        <source>The package is kept in your case as you sent it.</source>
        <translation>Le recueil est gardé dans votre dossier, tel que vous l’avez envoyé.</translation>
    </message>
</context>
<context>
    <name>ArrangeDialog</name>
    <message>
        <source>Pages; the arrow keys go from one to the next, Shift or Ctrl chooses several</source>
        <translation>Pages&#xa0;; les flèches passent de l’une à l’autre, Maj ou Ctrl en choisit plusieurs</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ArrangeWords</name>
    <message numerus="yes">
        <source>%n page(s) in the book</source>
        <translation>
            <numerusform>%n page dans le recueil</numerusform>
            <numerusform>%n pages dans le recueil</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages of “{title}”: {pages}</source>
        <translation>Pages de «&#xa0;{title}&#xa0;»&#xa0;: {pages}</translation>
    </message>
    <message>
        <source>Your own file stays as it is. Only your book changes. Ctrl+Z takes a step back.</source>
        <translation>Votre propre fichier reste tel quel. Seul votre recueil change. Ctrl+Z revient en arrière.</translation>
    </message>
    <message>
        <source>The story cannot be printed like this: bring the page back, or change the story.</source>
        <translation>L’histoire ne peut pas être imprimée ainsi&#xa0;: remettez la page, ou modifiez l’histoire.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned right.</source>
        <translation>
            <numerusform>%n page tournée à droite.</numerusform>
            <numerusform>%n pages tournées à droite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) turned left.</source>
        <translation>
            <numerusform>%n page tournée à gauche.</numerusform>
            <numerusform>%n pages tournées à gauche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) left out of the book.</source>
        <translation>
            <numerusform>%n page laissée hors du recueil.</numerusform>
            <numerusform>%n pages laissées hors du recueil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are back in the book.</source>
        <translation>
            <numerusform>%n page est de retour dans le recueil.</numerusform>
            <numerusform>%n pages sont de retour dans le recueil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) moved.</source>
        <translation>
            <numerusform>%n page déplacée.</numerusform>
            <numerusform>%n pages déplacées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now book page {page}.</source>
        <translation>Maintenant page {page} du recueil.</translation>
    </message>
    <message>
        <source>This is the first page already.</source>
        <translation>C’est déjà la première page.</translation>
    </message>
    <message>
        <source>This is the last page already.</source>
        <translation>C’est déjà la dernière page.</translation>
    </message>
    <message>
        <source>This page is left out. Bring it back first.</source>
        <translation>Cette page est laissée de côté. Remettez-la d’abord.</translation>
    </message>
    <message>
        <source>None of these pages is left out here.</source>
        <translation>Aucune de ces pages n’est laissée de côté ici.</translation>
    </message>
    <message>
        <source>Choose some pages, but not all of them. They become a paper of their own.</source>
        <translation>Choisissez quelques pages, mais pas toutes. Elles deviennent un document à part.</translation>
    </message>
    <message>
        <source>A paper of its own</source>
        <translation>Un document à part</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) become a paper of their own, right behind this one. What is it called?</source>
        <translation>
            <numerusform>%n page devient un document à part, juste après celui-ci. Quel est son titre?</numerusform>
            <numerusform>%n pages deviennent un document à part, juste après celui-ci. Quel est son titre?</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the paper</source>
        <translation>Créer le document</translation>
    </message>
    <message>
        <source>“{title}” is a paper of its own now. What your story says of these pages points there.</source>
        <translation>«&#xa0;{title}&#xa0;» est maintenant un document à part. Ce que votre histoire dit de ces pages y renvoie.</translation>
    </message>
    <message>
        <source>Add the pages of other papers</source>
        <translation>Ajouter les pages d’autres documents</translation>
    </message>
    <message>
        <source>Their pages come behind those of this paper, and they are papers of their own no more.</source>
        <translation>Leurs pages viennent après celles de ce document, et ce ne sont plus des documents à part.</translation>
    </message>
    <message>
        <source>Add their pages</source>
        <translation>Ajouter leurs pages</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) added at the end. What your story says of their pages points here.</source>
        <translation>
            <numerusform>%n document ajouté à la fin. Ce que votre histoire dit de ses pages renvoie ici.</numerusform>
            <numerusform>%n documents ajoutés à la fin. Ce que votre histoire dit de leurs pages renvoie ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other paper with pages.</source>
        <translation>Il n’y a pas d’autre document qui ait des pages.</translation>
    </message>
    <message>
        <source>The pages are as they came.</source>
        <translation>Les pages sont comme à l’arrivée.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>Il n’y a rien à annuler ici.</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>Il n’y a rien à rétablir ici.</translation>
    </message>
    <message numerus="yes">
        <source>Page {page} is left out, but cited in paragraph(s) {numbers}.</source>
        <translation>
            <numerusform>La page {page} est laissée de côté, mais citée au paragraphe {numbers}.</numerusform>
            <numerusform>La page {page} est laissée de côté, mais citée aux paragraphes {numbers}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalDialog</name>
    <message>
        <source>A copy that came back</source>
        <translation>Une copie qui est revenue</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>La regarder</translation>
    </message>
    <message>
        <source>The copy is only read. Nothing in your case changes until you choose what to take.</source>
        <translation>La copie est seulement lue. Rien ne change dans votre dossier tant que vous n’avez pas choisi ce que vous voulez prendre.</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>La copie</translation>
    </message>
    <message>
        <source>Its name ends in .hcase.</source>
        <translation>Son nom se termine par .hcase.</translation>
    </message>
    <message>
        <source>Its passphrase</source>
        <translation>Sa phrase de passe</translation>
    </message>
    <message>
        <source>For a copy you made: the six words you told them.</source>
        <translation>Pour une copie que vous avez faite&#xa0;: les six mots que vous leur avez dits.</translation>
    </message>
    <message>
        <source>The copy is being opened and compared…</source>
        <translation>Ouverture et comparaison de la copie…</translation>
    </message>
    <message>
        <source>The copy and your case are the same.</source>
        <translation>La copie et votre dossier sont identiques.</translation>
    </message>
    <message>
        <source>The copy is newer: it goes on from your case as it was on {at}. You changed nothing since.</source>
        <translation>La copie est plus récente&#xa0;: elle prolonge votre dossier tel qu’il était le {at}. Vous n’avez rien changé depuis.</translation>
    </message>
    <message>
        <source>The copy is older: it is your case as it was on {at}. Only you went on since.</source>
        <translation>La copie est plus ancienne&#xa0;: c’est votre dossier tel qu’il était le {at}. Vous êtes la seule personne à avoir continué depuis.</translation>
    </message>
    <message>
        <source>Both were changed since they were last the same, on {at}.</source>
        <translation>Les deux ont changé depuis qu’ils étaient identiques, le {at}.</translation>
    </message>
    <message>
        <source>This is another case, not a copy of yours. Take only what surely belongs to you.</source>
        <translation>C’est un autre dossier, pas une copie du vôtre. Ne prenez que ce qui vous appartient sans aucun doute.</translation>
    </message>
    <message>
        <source>It is not known who changed what. Look at each line and choose.</source>
        <translation>On ne sait pas qui a changé quoi. Regardez chaque ligne et choisissez.</translation>
    </message>
    <message>
        <source>Who changed what is known for the story, the notes and the answers only.</source>
        <translation>On ne sait qui a changé quoi que pour l’histoire, les notes et les réponses.</translation>
    </message>
    <message>
        <source>the papers themselves</source>
        <translation>les documents eux-mêmes</translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation>les versions antérieures</translation>
    </message>
    <message>
        <source>some papers</source>
        <translation>certains documents</translation>
    </message>
    <message>
        <source>private notes</source>
        <translation>les notes privées</translation>
    </message>
    <message>
        <source>The copy was made without: {what}. What was left out is no change.</source>
        <translation>La copie a été faite sans&#xa0;: {what}. Ce qui n’y a pas été mis ne compte pas comme un changement.</translation>
    </message>
    <message>
        <source>There is nothing to take.</source>
        <translation>Il n’y a rien à prendre.</translation>
    </message>
    <message numerus="yes">
        <source>Take what they changed (%n)</source>
        <translation>
            <numerusform>Prendre ce que l’autre personne a changé (%n)</numerusform>
            <numerusform>Prendre ce que l’autre personne a changé (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take what I chose (%n)</source>
        <translation>
            <numerusform>Prendre ce que j’ai choisi (%n)</numerusform>
            <numerusform>Prendre ce que j’ai choisi (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were changed by both of you. They stay as you have them unless you take theirs.</source>
        <translation>
            <numerusform>%n élément a été changé des deux côtés. Le vôtre reste tel quel, sauf si vous prenez l’autre.</numerusform>
            <numerusform>%n éléments ont été changés des deux côtés. Les vôtres restent tels quels, sauf si vous prenez les autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more like this.</source>
        <translation>
            <numerusform>Et %n autre semblable.</numerusform>
            <numerusform>Et %n autres semblables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) you chose are not in the copy, because it was made without them.</source>
        <translation>
            <numerusform>%n document que vous avez choisi n’est pas dans la copie, car elle a été faite sans lui.</numerusform>
            <numerusform>%n documents que vous avez choisis ne sont pas dans la copie, car elle a été faite sans eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose is being brought over…</source>
        <translation>Ce que vous avez choisi est repris…</translation>
    </message>
    <message>
        <source>This is in your case now</source>
        <translation>Ceci est maintenant dans votre dossier</translation>
    </message>
    <message>
        <source>{section}: {count}</source>
        <translation>{section}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>“Undo” at the top takes all of it out again.</source>
        <translation>«&#xa0;Annuler&#xa0;», en haut, retire le tout.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) that both of you changed stay as you had them.</source>
        <translation>
            <numerusform>%n élément changé des deux côtés reste comme vous l’aviez.</numerusform>
            <numerusform>%n éléments changés des deux côtés restent comme vous les aviez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken over: %n change(s)</source>
        <translation>
            <numerusform>%n changement repris</numerusform>
            <numerusform>%n changements repris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>hcprep makes backups by itself: of your texts after each hour of work and at the close, of everything when papers changed. Each is read back before an older one goes. The passphrase of the case opens them, and so does its recovery sheet.</source>
        <translation>hcprep fait des sauvegardes de lui-même&#xa0;: de vos textes après chaque heure de travail et à la fermeture, de tout quand des documents ont changé. Chacune est relue avant qu’une plus ancienne ne parte. La phrase de passe du dossier les ouvre, et sa feuille de récupération aussi.</translation>
    </message>
    <message>
        <source>Make backups of this case by itself</source>
        <translation>Faire automatiquement des sauvegardes de ce dossier</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Choisir un deuxième endroit…</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Pas de deuxième endroit</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sauvegardes, la plus récente d’abord</translation>
    </message>
    <message>
        <source>The passphrase this backup was made with</source>
        <translation>La phrase de passe de cette sauvegarde</translation>
    </message>
    <message>
        <source>It was made before you changed the passphrase.</source>
        <translation>Elle a été faite avant le changement de phrase de passe.</translation>
    </message>
    <message>
        <source>Check this one</source>
        <translation>Vérifier celle-ci</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>En faire une maintenant</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Essayer une restauration</translation>
    </message>
    <message>
        <source>Restores the newest backup into a private place, compares it with your case, and wipes it.</source>
        <translation>Restaure la plus récente dans un endroit privé, la compare avec votre dossier, puis l’efface.</translation>
    </message>
    <message>
        <source>A second place, such as a USB key you keep elsewhere, also survives a stolen computer.</source>
        <translation>Un deuxième endroit, comme une clé USB gardée ailleurs, survit aussi au vol de l’ordinateur.</translation>
    </message>
    <message>
        <source>Second place: {folder}. It is there now.</source>
        <translation>Deuxième endroit&#xa0;: {folder}. Il est là maintenant.</translation>
    </message>
    <message>
        <source>Second place: {folder}. Not there now; last reached: {moment}.</source>
        <translation>Deuxième endroit&#xa0;: {folder}. Pas là maintenant&#xa0;; atteint la dernière fois&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>Choose another second place…</source>
        <translation>Choisir un autre deuxième endroit…</translation>
    </message>
    <message numerus="yes">
        <source>Restoring was tried on {day}: all of it came back, %n document(s).</source>
        <translation>
            <numerusform>La restauration a été essayée le {day}&#xa0;: tout est revenu, %n document.</numerusform>
            <numerusform>La restauration a été essayée le {day}&#xa0;: tout est revenu, %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restoring was tried on {day}: %n document(s) are in no backup. Make one now.</source>
        <translation>
            <numerusform>La restauration a été essayée le {day}&#xa0;: %n document n’est dans aucune sauvegarde. Faites-en une maintenant.</numerusform>
            <numerusform>La restauration a été essayée le {day}&#xa0;: %n documents ne sont dans aucune sauvegarde. Faites-en une maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restoring was tried on {day}: the backup is older than your case. Make one now.</source>
        <translation>La restauration a été essayée le {day}&#xa0;: la sauvegarde est plus ancienne que votre dossier. Faites-en une maintenant.</translation>
    </message>
    <message>
        <source>in the second place</source>
        <translation>dans le deuxième endroit</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>opens with an older passphrase</source>
        <translation>s’ouvre avec une ancienne phrase de passe</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>A second place for backups, such as a USB key</source>
        <translation>Un deuxième endroit pour les sauvegardes, comme une clé USB</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made and read back.</source>
        <translation>
            <numerusform>%n sauvegarde faite et relue.</numerusform>
            <numerusform>%n sauvegardes faites et relues.</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of everything is being made and read back…</source>
        <translation>Une sauvegarde complète est en cours&#xa0;; elle sera relue…</translation>
    </message>
    <message>
        <source>Everything is being copied. You may stop; nothing is lost by it.</source>
        <translation>Tout est copié. Vous pouvez arrêter&#xa0;: rien ne sera perdu.</translation>
    </message>
    <message>
        <source>The backup is being read back, to be sure that it is whole…</source>
        <translation>La sauvegarde est relue, pour être sûr qu’elle est complète…</translation>
    </message>
    <message>
        <source>All of it can be read: {inside}.</source>
        <translation>Elle est lisible en entier&#xa0;: {inside}.</translation>
    </message>
    <message>
        <source>The backup is being read…</source>
        <translation>La sauvegarde est en cours de lecture…</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaure</translation>
    </message>
    <message>
        <source>Cases of hcprep</source>
        <translation>Dossiers hcprep</translation>
    </message>
    <message>
        <source>A new file for the restored case</source>
        <translation>Un nouveau fichier pour le dossier restauré</translation>
    </message>
    <message>
        <source>Restored as {name}, and read back. The case you have open was not touched.</source>
        <translation>Restauré sous {name}, et relu. Le dossier ouvert n’a pas été touché.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in no backup; add them again.</source>
        <translation>
            <numerusform>%n document n’est dans aucune sauvegarde&#xa0;; ajoutez-le de nouveau.</numerusform>
            <numerusform>%n documents ne sont dans aucune sauvegarde&#xa0;; ajoutez-les de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case is being restored and read back…</source>
        <translation>Le dossier est en cours de restauration&#xa0;; il sera relu…</translation>
    </message>
    <message>
        <source>It works: all of your case came back from the backups. The rehearsal was wiped.</source>
        <translation>Cela fonctionne&#xa0;: tout votre dossier est revenu des sauvegardes. L’essai a été effacé.</translation>
    </message>
    <message>
        <source>Not all of it came back. Press “Make one now”, then try again. Nothing was changed.</source>
        <translation>Tout n’est pas revenu. Appuyez sur «&#xa0;En faire une maintenant&#xa0;», puis essayez encore. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The newest backup is being restored, compared and wiped…</source>
        <translation>La sauvegarde la plus récente est restaurée, comparée, puis effacée…</translation>
    </message>
</context>
<context>
    <name>BeforePage</name>
    <message>
        <source>Before you start</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>hcprep helps you prepare an application for permanent residence on humanitarian and compassionate grounds. You answer questions, collect papers and write your story. At the end you have one file to send.</source>
        <translation>hcprep vous aide à préparer une demande de résidence permanente pour considérations d’ordre humanitaire. Vous répondez à des questions, réunissez des documents et écrivez votre histoire. À la fin, vous avez un seul fichier à envoyer.</translation>
    </message>
    <message>
        <source>It runs on this computer only. Nothing is sent anywhere.</source>
        <translation>Il fonctionne sur cet ordinateur seulement. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>What this is not</source>
        <translation>Ce que ce n’est pas</translation>
    </message>
    <message>
        <source>It is not legal advice, and not a service of the government. It cannot say if you will be accepted. A person decides, and weighs everything together.</source>
        <translation>Ce n’est pas un avis juridique ni un service du gouvernement. Il ne peut pas dire quelle sera la décision. Une personne décide, en pesant tout ensemble.</translation>
    </message>
    <message>
        <source>What filing does and does not do</source>
        <translation>Ce que la demande fait et ne fait pas</translation>
    </message>
    <message>
        <source>Who may help</source>
        <translation>Qui peut vous aider</translation>
    </message>
    <message>
        <source>Talk to a lawyer, a legal clinic or legal aid before you file, above all if you were told to leave Canada. Many help for free. Only a lawyer, a Quebec notary, a licensed paralegal or a licensed consultant may take money for it.</source>
        <translation>Parlez à une clinique juridique, à l’aide juridique ou à un cabinet d’avocats avant de déposer la demande, surtout si on vous a dit de quitter le Canada. Plusieurs aident gratuitement. Seuls les membres d’un barreau, de la Chambre des notaires du Québec ou du Collège des consultants en immigration peuvent se faire payer.</translation>
    </message>
    <message>
        <source>If you are in danger now, call 911.</source>
        <translation>Si vous êtes en danger maintenant, appelez le 911.</translation>
    </message>
    <message>
        <source>First questions</source>
        <translation>Premières questions</translation>
    </message>
    <message>
        <source>You may skip any of them and come back.</source>
        <translation>Vous pouvez en sauter et y revenir.</translation>
    </message>
    <message>
        <source>Rules of this case…</source>
        <translation>Règles de ce dossier…</translation>
    </message>
    <message>
        <source>Earlier answers…</source>
        <translation>Réponses antérieures…</translation>
    </message>
    <message>
        <source>Other ways to look at first</source>
        <translation>Autres voies à examiner d’abord</translation>
    </message>
    <message>
        <source>Humanitarian reasons are meant for people whom no other way fits. Your answers point at these. They are hints to ask about, not advice.</source>
        <translation>Les motifs humanitaires sont pour les personnes à qui aucune autre voie ne convient. Vos réponses mènent à celles-ci. Ce sont des pistes à vérifier, pas des conseils.</translation>
    </message>
    <message>
        <source>{source}, checked {day}</source>
        <translation>{source}, vérifié le {day}</translation>
    </message>
    <message>
        <source>{source}, looked at on {day}, not confirmed: ask before you rely on it</source>
        <translation>{source}, consulté le {day}, non confirmé&#xa0;: renseignez-vous avant de vous y fier</translation>
    </message>
    <message>
        <source>If this is about you: {title}</source>
        <translation>Si cela vous concerne&#xa0;: {title}</translation>
    </message>
    <message>
        <source>The rules of this case (kit {edition}) were last checked on {day}.</source>
        <translation>Les règles de ce dossier (trousse {edition}) ont été vérifiées le {day}.</translation>
    </message>
    <message>
        <source>That is {days} days ago: compare with the official pages, or get newer rules.</source>
        <translation>C’était il y a {days} jours&#xa0;: comparez avec les pages officielles, ou obtenez des règles plus récentes.</translation>
    </message>
    <message>
        <source>Newer rules ({newer}) are on this computer. This case keeps its own until you accept them.</source>
        <translation>Des règles plus récentes ({newer}) sont sur cet ordinateur. Ce dossier garde les siennes jusqu’à votre accord.</translation>
    </message>
</context>
<context>
    <name>BesideRow</name>
    <message>
        <source>Change it in your story</source>
        <translation>Le modifier dans votre histoire</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Not in your story yet</source>
        <translation>Pas encore dans votre histoire</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraphe {number}</translation>
    </message>
</context>
<context>
    <name>BoxLayer</name>
    <message>
        <source>Draw from one corner to the other.</source>
        <translation>Tracez d’un coin à l’autre.</translation>
    </message>
    <message>
        <source>Box: {left} percent from the left, {top} from the top, {wide} wide, {high} high. Arrow keys move it, with Shift they size it, Enter keeps it, Esc does not.</source>
        <translation>Cadre&#xa0;: à {left}&#xa0;pour cent de la gauche, à {top} du haut, {wide} de large, {high} de haut. Les flèches le déplacent, avec Maj elles changent sa taille, Entrée le garde, Échap l’abandonne.</translation>
    </message>
</context>
<context>
    <name>BrokenNote</name>
    <message>
        <source>Show me</source>
        <translation>Me montrer</translation>
    </message>
    <message>
        <source>The proof in paragraph {places} is missing or not in the package.</source>
        <translation>La preuve du paragraphe {places} manque ou n’est pas dans le recueil.</translation>
    </message>
    <message>
        <source>The proof in paragraphs {places} is missing or not in the package.</source>
        <translation>La preuve des paragraphes {places} manque ou n’est pas dans le recueil.</translation>
    </message>
</context>
<context>
    <name>BuildPage</name>
    <message>
        <source>Make your package</source>
        <translation>Préparer le recueil</translation>
    </message>
    <message>
        <source>Save it there</source>
        <translation>Enregistrer à cet endroit</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Make the package…</source>
        <translation>Préparer le recueil…</translation>
    </message>
    <message>
        <source>Order of the exhibits</source>
        <translation>Ordre des pièces</translation>
    </message>
    <message>
        <source>Choose a folder for the files to upload</source>
        <translation>Choisir un dossier pour les fichiers à téléverser</translation>
    </message>
    <message>
        <source>Go to “{step}”</source>
        <translation>Aller à «&#xa0;{step}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>There are %n reason(s) not to file today. Read them before you make the package.</source>
        <translation>
            <numerusform>Il y a %n raison de ne pas déposer aujourd’hui. Lisez-la avant de faire votre recueil.</numerusform>
            <numerusform>Il y a %n raisons de ne pas déposer aujourd’hui. Lisez-les avant de faire votre recueil.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder looks like one that {service} copies to the internet. On a shared account, others can read it.</source>
        <translation>Ce dossier semble être copié sur Internet par {service}. Si le compte est partagé, d’autres personnes peuvent le lire.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of your story point at a page that is not there: {names}. Correct this first.</source>
        <translation>
            <numerusform>%n paragraphe de votre histoire renvoie à une page qui n’existe pas&#xa0;: {names}. Corrigez-le d’abord.</numerusform>
            <numerusform>%n paragraphes de votre histoire renvoient à une page qui n’existe pas&#xa0;: {names}. Corrigez-les d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still to be filled in: {names}. Fill it in, or say in “Check my story” that it is fine.</source>
        <translation>Reste à remplir&#xa0;: {names}. Remplissez-le, ou dites dans «&#xa0;Vérifier mon histoire&#xa0;» que c’est voulu.</translation>
    </message>
    <message>
        <source>Stopped. No package was made.</source>
        <translation>Arrêté. Aucun recueil n’a été fait.</translation>
    </message>
    <message>
        <source>A package made before is as it was.</source>
        <translation>Un recueil fait auparavant est resté tel quel.</translation>
    </message>
    <message>
        <source>Everything goes into one PDF: cover, contents, your statement, and your papers under tabs.</source>
        <translation>Tout va dans un seul PDF&#xa0;: couverture, table des matières, votre déclaration et vos documents sous des onglets.</translation>
    </message>
    <message>
        <source>Then the file is opened again and every page is checked. This program sends nothing to anyone.</source>
        <translation>Ensuite, le fichier est rouvert et chaque page est vérifiée. Ce programme n’envoie rien à personne.</translation>
    </message>
    <message>
        <source>The finished PDF is not locked. Anyone who can open the folder can read it.</source>
        <translation>Le PDF terminé n’est pas verrouillé. Toute personne qui peut ouvrir le dossier de l’ordinateur peut le lire.</translation>
    </message>
    <message>
        <source>The page numbers are final once the package is made. Your citations follow by themselves.</source>
        <translation>Les numéros de page sont définitifs une fois le recueil préparé. Vos renvois suivent d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Choose a folder for the package</source>
        <translation>Choisir un dossier de l’ordinateur pour le recueil</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Your case is open</source>
        <translation>Votre dossier est ouvert</translation>
    </message>
    <message>
        <source>Language of the package</source>
        <translation>Langue du recueil</translation>
    </message>
    <message>
        <source>The officer reads this language. The window has its own button for language at the top.</source>
        <translation>IRCC lit cette langue. La fenêtre a son propre bouton de langue, en haut.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fermer le dossier</translation>
    </message>
    <message>
        <source>This is the example. The people are made up.</source>
        <translation>C’est l’exemple. Les personnes sont inventées.</translation>
    </message>
</context>
<context>
    <name>CheckItem</name>
    <message>
        <source>What is this? Why am I asked?</source>
        <translation>Qu’est-ce que c’est? Pourquoi me le demande-t-on?</translation>
    </message>
    <message>
        <source>Your reason: {reason}</source>
        <translation>Votre raison&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add files: {title}</source>
        <translation>Ajouter des fichiers&#xa0;: {title}</translation>
    </message>
    <message>
        <source>I do not have it because…</source>
        <translation>Je ne l’ai pas parce que…</translation>
    </message>
    <message>
        <source>I do not have it because: {title}</source>
        <translation>Je ne l’ai pas parce que&#xa0;: {title}</translation>
    </message>
    <message>
        <source>It does not apply because…</source>
        <translation>Cela ne s’applique pas parce que…</translation>
    </message>
    <message>
        <source>It does not apply because: {title}</source>
        <translation>Cela ne s’applique pas parce que&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Remettre sur la liste</translation>
    </message>
    <message>
        <source>Put back on the list: {title}</source>
        <translation>Remettre sur la liste&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Masquer ceci</translation>
    </message>
    <message>
        <source>These words stand in your letter about missing papers.</source>
        <translation>Ces mots figurent dans votre lettre sur les documents manquants.</translation>
    </message>
    <message>
        <source>What is this? Why am I asked? {title}</source>
        <translation>Qu’est-ce que c’est? Pourquoi me le demande-t-on? {title}</translation>
    </message>
    <message>
        <source>Change your reason: {title}</source>
        <translation>Modifier votre raison&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Change your reason</source>
        <translation>Modifier votre raison</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Not confirmed on an official page. Check it before you file.</source>
        <translation>Non confirmé sur une page officielle. Vérifiez avant de déposer la demande.</translation>
    </message>
    <message>
        <source>rule not confirmed</source>
        <translation>règle non confirmée</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Looking through your story…</source>
        <translation>Lecture de votre histoire…</translation>
    </message>
    <message>
        <source>Check of my story</source>
        <translation>Vérification de mon histoire</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Enter goes to the place in the text. Escape closes the list.</source>
        <translation>Entrée mène à l’endroit dans le texte. Échap ferme la liste.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Me montrer</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show what I put aside</source>
        <translation>Montrer ce que j’ai mis de côté</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>C’est bien ainsi</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at. Nothing is changed by itself.</source>
        <translation>
            <numerusform>%n point à regarder. Rien n’est modifié tout seul.</numerusform>
            <numerusform>%n points à regarder. Rien n’est modifié tout seul.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else to look at.</source>
        <translation>Rien d’autre à regarder.</translation>
    </message>
    <message>
        <source>Nothing to look at was found.</source>
        <translation>Il n’y a rien à regarder.</translation>
    </message>
    <message>
        <source>{kind}, paragraph {number}: {text}</source>
        <translation>{kind}, paragraphe {number}&#xa0;: {text}</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>missing: {key}</source>
        <translation>manquant&#xa0;: {key}</translation>
    </message>
    <message>
        <source>missing page: Exhibit {exhibit}, p. {page}</source>
        <translation>page manquante&#xa0;: pièce {exhibit}, p. {page}</translation>
    </message>
    <message>
        <source>left out: Exhibit {exhibit}, page {page} of the file</source>
        <translation>retirée&#xa0;: pièce {exhibit}, page {page} du fichier</translation>
    </message>
    <message>
        <source>not in the package yet: {name}</source>
        <translation>pas encore dans le recueil&#xa0;: {name}</translation>
    </message>
    <message>
        <source>not in the package yet: {name}, p. {page}</source>
        <translation>pas encore dans le recueil&#xa0;: {name}, p. {page}</translation>
    </message>
    <message>
        <source>Exhibit {exhibit}</source>
        <translation>Pièce {exhibit}</translation>
    </message>
    <message>
        <source>Exhibit {exhibit}, p. {page}</source>
        <translation>Pièce {exhibit}, p. {page}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>What is different; Space chooses what to take</source>
        <translation>Ce qui diffère; la barre d’espace choisit ce qu’il faut prendre</translation>
    </message>
    <message>
        <source>What you have and what they have</source>
        <translation>Ce que vous avez et ce que l’autre personne a</translation>
    </message>
    <message>
        <source>Keep what I have</source>
        <translation>Garder ce que j’ai</translation>
    </message>
    <message>
        <source>Take what they have</source>
        <translation>Prendre ce que l’autre a</translation>
    </message>
    <message>
        <source>What you have</source>
        <translation>Ce que vous avez</translation>
    </message>
    <message>
        <source>What they have</source>
        <translation>Ce que l’autre personne a</translation>
    </message>
</context>
<context>
    <name>CitationPicker</name>
    <message>
        <source>Add proof</source>
        <translation>Ajouter une preuve</translation>
    </message>
    <message>
        <source>Which document proves this?</source>
        <translation>Quel document le prouve?</translation>
    </message>
    <message>
        <source>Type a part of its name, for example: lease p. 2</source>
        <translation>Écrivez une partie du nom, par exemple&#xa0;: bail p. 2</translation>
    </message>
    <message>
        <source>Your documents</source>
        <translation>Vos documents</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>tout le document</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing with these words. Try fewer letters.</source>
        <translation>Rien avec ces mots. Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>You have no documents here yet. Add them on the Documents page. You can add the proof to your story later.</source>
        <translation>Vous n’avez pas encore de documents ici. Ajoutez-les à la page Documents. Vous pourrez ajouter la preuve à votre histoire plus tard.</translation>
    </message>
</context>
<context>
    <name>CitedPage</name>
    <message>
        <source>The page you point at</source>
        <translation>La page que vous citez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the page beside the text</source>
        <translation>Fermer la page à côté du texte</translation>
    </message>
    <message>
        <source>Add as proof</source>
        <translation>Ajouter comme preuve</translation>
    </message>
    <message>
        <source>Puts this page at the cursor; it can be dragged into the text as well.</source>
        <translation>Met cette page à l’endroit du curseur; on peut aussi la glisser dans le texte.</translation>
    </message>
    <message>
        <source>There is no document with pages yet.</source>
        <translation>Il n’y a encore aucun document qui a des pages.</translation>
    </message>
    <message>
        <source>This page is not there any more. Point at another one, or take the pointer out.</source>
        <translation>Cette page n’est plus là. Citez-en une autre, ou retirez le renvoi.</translation>
    </message>
    <message>
        <source>This page is left out of the book. Bring it back, or point at another one.</source>
        <translation>Cette page est laissée hors du recueil. Remettez-la, ou citez-en une autre.</translation>
    </message>
    <message>
        <source>Show a page beside the text</source>
        <translation>Montrer une page à côté du texte</translation>
    </message>
    <message>
        <source>Show the page beside the text</source>
        <translation>Montrer la page à côté du texte</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Added {label}</source>
        <translation>{label}&#xa0;: ajout fait</translation>
    </message>
</context>
<context>
    <name>CloserDialog</name>
    <message>
        <source>Make the pictures of this paper smaller</source>
        <translation>Réduire les images de ce document</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Ctrl+Page Up</source>
        <translation>Ctrl+Page préc.</translation>
    </message>
    <message>
        <source>Ctrl+Page Down</source>
        <translation>Ctrl+Page suiv.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} de {pages}</translation>
    </message>
</context>
<context>
    <name>ContentsButton</name>
    <message>
        <source>Save the contents as a table…</source>
        <translation>Enregistrer la table des matières en tableau…</translation>
    </message>
    <message>
        <source>Word document (*.docx);;Spreadsheet (*.csv);;JSON (*.json)</source>
        <translation>Document Word (*.docx);;Feuille de calcul (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the contents as a table</source>
        <translation>Enregistrer la table des matières en tableau</translation>
    </message>
    <message>
        <source>contents</source>
        <translation>table-des-matieres</translation>
    </message>
    <message>
        <source>Laying out the book…</source>
        <translation>Mise en page du recueil…</translation>
    </message>
    <message>
        <source>The contents are saved in {path}.</source>
        <translation>La table des matières est enregistrée dans {path}.</translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message>
        <source>File and page</source>
        <translation>Fichier et page</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How large each page is</source>
        <translation>Taille de chaque page</translation>
    </message>
    <message>
        <source>Pictures are counted smaller where that helps. You are asked about each paper before that is done.</source>
        <translation>Les images sont comptées comme réduites là où cela aide. On vous demande votre accord pour chaque document avant de le faire.</translation>
    </message>
    <message>
        <source>No file may be larger than {limit}.</source>
        <translation>Aucun fichier ne peut dépasser {limit}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), {size} together.</source>
        <translation>
            <numerusform>%n fichier, {size} en tout.</numerusform>
            <numerusform>%n fichiers, {size} en tout.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) or file(s) are too large for any file.</source>
        <translation>
            <numerusform>%n page ou fichier est trop volumineux pour être téléversé.</numerusform>
            <numerusform>%n pages ou fichiers sont trop volumineux pour être téléversés.</numerusform>
        </translation>
    </message>
    <message>
        <source>{slot}: {name}</source>
        <translation>{slot}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>as you added it</source>
        <translation>tel que vous l’avez ajouté</translation>
    </message>
    <message>
        <source>Contents and your statement</source>
        <translation>Table des matières et votre déclaration</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>Page {number}: {label} {title}, page {page}</source>
        <translation>Page {number}&#xa0;: {label} {title}, page {page}</translation>
    </message>
    <message>
        <source>In no file</source>
        <translation>Dans aucun fichier</translation>
    </message>
    <message>
        <source>{label} {title}, the file as you added it</source>
        <translation>{label} {title}, le fichier tel que vous l’avez ajouté</translation>
    </message>
    <message>
        <source>Save or scan it again as a smaller file, and add that in its place.</source>
        <translation>Enregistrez-le ou numérisez-le de nouveau en un fichier plus petit, puis ajoutez celui-ci à sa place.</translation>
    </message>
    <message>
        <source>{label} {title}, page {page}</source>
        <translation>{label} {title}, page {page}</translation>
    </message>
    <message>
        <source>Let its pictures be made smaller.</source>
        <translation>Permettez de réduire ses images.</translation>
    </message>
    <message>
        <source>Say that nothing on it is signed, stamped or sealed, if that is so, or scan it again.</source>
        <translation>Indiquez qu’il ne porte ni signature, ni timbre, ni sceau, si c’est le cas, ou numérisez-le de nouveau.</translation>
    </message>
    <message>
        <source>Scan or photograph this page again, smaller, and add that in its place.</source>
        <translation>Numérisez ou photographiez cette page de nouveau, en plus petit, puis ajoutez-la à sa place.</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>A copy with everything was saved: {name}</source>
        <translation>Une copie complète a été enregistrée&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>A copy was saved: {name}. %n document(s) could not be read and are not in it.</source>
        <translation>
            <numerusform>Une copie a été enregistrée&#xa0;: {name}.&#xa0;%n document n’a pas pu être lu et n’y figure pas.</numerusform>
            <numerusform>Une copie a été enregistrée&#xa0;: {name}.&#xa0;%n documents n’ont pas pu être lus et n’y figurent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them again from your own copies: {names}</source>
        <translation>Ajoutez-les de nouveau à partir de vos propres copies&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>DamageReport</name>
    <message>
        <source>What is hit</source>
        <translation>Ce qui est touché</translation>
    </message>
    <message>
        <source>Nothing is wrong with this file</source>
        <translation>Ce fichier est intact</translation>
    </message>
    <message>
        <source>The file is hit, but nothing of today’s case is missing</source>
        <translation>Le fichier est touché, mais rien ne manque au dossier d’aujourd’hui</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Il manque quelque chose</translation>
    </message>
    <message>
        <source>What is whole: papers {documents}, answers {answers}, versions of texts {versions}.</source>
        <translation>Ce qui est intact&#xa0;: documents {documents}, réponses {answers}, versions de textes {versions}.</translation>
    </message>
    <message>
        <source>Open it at the start.</source>
        <translation>Ouvrez-le à l’accueil.</translation>
    </message>
    <message>
        <source>The beginning of the file is destroyed; the rest was read all the same.</source>
        <translation>Le début du fichier est détruit&#xa0;; le reste a tout de même été lu.</translation>
    </message>
    <message>
        <source>The last save was not finished, and counts as not made.</source>
        <translation>Le dernier enregistrement n’a pas été terminé et compte comme non fait.</translation>
    </message>
    <message numerus="yes">
        <source>%n whole paper(s) have lost their name; plain files have them.</source>
        <translation>
            <numerusform>%n document intact a perdu son nom&#xa0;; il sera parmi les fichiers ordinaires.</numerusform>
            <numerusform>%n documents intacts ont perdu leur nom&#xa0;; ils seront parmi les fichiers ordinaires.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>A damaged case file</source>
        <translation>Un fichier de dossier endommagé</translation>
    </message>
    <message>
        <source>hcprep reads every page of the file and says what is hit. The file itself is never changed: keep it.</source>
        <translation>hcprep lit chaque page du fichier et dit ce qui est touché. Le fichier lui-même n’est jamais modifié&#xa0;: gardez-le.</translation>
    </message>
    <message>
        <source>The damaged case file</source>
        <translation>Le fichier de dossier endommagé</translation>
    </message>
    <message>
        <source>Passphrase of the case</source>
        <translation>Phrase de passe du dossier</translation>
    </message>
    <message>
        <source>See what is damaged</source>
        <translation>Voir ce qui est endommagé</translation>
    </message>
    <message>
        <source>The backups have this. Take away the tick of what you do not want.</source>
        <translation>Les sauvegardes ont ceci. Décochez ce que vous ne voulez pas.</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>refait</translation>
    </message>
    <message>
        <source>Looking what the backups have of it…</source>
        <translation>Recherche de ce que les sauvegardes en ont…</translation>
    </message>
    <message>
        <source>No backup here has what is missing.</source>
        <translation>Aucune sauvegarde ici n’a ce qui manque.</translation>
    </message>
    <message>
        <source>What can be read is being opened…</source>
        <translation>Ouverture de ce qui est lisible…</translation>
    </message>
    <message>
        <source>The new case is {name}, read and found whole. The same passphrase opens it.</source>
        <translation>Le nouveau dossier est {name}&#xa0;; il a été relu et il est intact. La même phrase de passe l’ouvre.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are still missing.</source>
        <translation>
            <numerusform>%n élément manque encore.</numerusform>
            <numerusform>%n éléments manquent encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new case is being written and read back…</source>
        <translation>Le nouveau dossier est en cours d’écriture&#xa0;; il sera relu…</translation>
    </message>
    <message>
        <source>A folder for the plain files; anyone can read them there</source>
        <translation>Un répertoire pour les fichiers ordinaires&#xa0;; tout le monde peut les y lire</translation>
    </message>
    <message>
        <source>Everything that can be read is in {folder}. These files are not locked: keep them from others.</source>
        <translation>Tout ce qui est lisible est dans {folder}. Ces fichiers ne sont pas verrouillés&#xa0;: gardez-les à l’abri des autres.</translation>
    </message>
    <message>
        <source>Files are being written…</source>
        <translation>Écriture des fichiers…</translation>
    </message>
    <message>
        <source>Where to keep the new case</source>
        <translation>Où garder le nouveau dossier</translation>
    </message>
    <message>
        <source>Look at what can be read (nothing is written)</source>
        <translation>Regarder ce qui est lisible (rien n’est écrit)</translation>
    </message>
    <message>
        <source>Take the missing pieces from the backups</source>
        <translation>Prendre ce qui manque dans les sauvegardes</translation>
    </message>
    <message>
        <source>Keep only what is whole</source>
        <translation>Garder seulement ce qui est intact</translation>
    </message>
    <message>
        <source>Write it out as plain files…</source>
        <translation>L’écrire en fichiers ordinaires…</translation>
    </message>
    <message>
        <source>Open the new case</source>
        <translation>Ouvrir le nouveau dossier</translation>
    </message>
    <message>
        <source>Every page of the file is being read…</source>
        <translation>Chaque page du fichier est en cours de lecture…</translation>
    </message>
</context>
<context>
    <name>DateCard</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>dans {days} jours</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>il y a {days} jours</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>The date needs a year, a month and a day. If you do not know it, leave all three empty.</source>
        <translation>La date doit avoir une année, un mois et un jour. Si vous ne la connaissez pas, laissez les trois vides.</translation>
    </message>
    <message>
        <source>There is no such date. Type the year with four digits.</source>
        <translation>Cette date n’existe pas. Écrivez l’année avec quatre chiffres.</translation>
    </message>
    <message>
        <source>This date is in the future.</source>
        <translation>Cette date est dans le futur.</translation>
    </message>
</context>
<context>
    <name>DatesDialog</name>
    <message>
        <source>Dates and fees</source>
        <translation>Dates et frais</translation>
    </message>
    <message>
        <source>Put given names into the calendar</source>
        <translation>Mettre les prénoms dans l’agenda</translation>
    </message>
    <message>
        <source>Dates that matter</source>
        <translation>Dates importantes</translation>
    </message>
    <message>
        <source>Seen on {day}. We count from what you told us.</source>
        <translation>Vu le {day}. Nous comptons à partir de ce que vous nous avez dit.</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>There is nobody in this case yet.</source>
        <translation>Il n’y a encore personne dans ce dossier.</translation>
    </message>
    <message>
        <source>Fees change next on {day}. Check every amount on the fee list of IRCC before you pay.</source>
        <translation>Les frais changent ensuite le {day}. Vérifiez chaque montant dans la liste des frais d’IRCC avant de payer.</translation>
    </message>
    <message>
        <source>Saving this list</source>
        <translation>Enregistrer cette liste</translation>
    </message>
    <message>
        <source>To pay with the application: {amount}</source>
        <translation>À payer avec la demande&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Can be paid later: {amount}</source>
        <translation>Peut être payé plus tard&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Something is not known yet, so the sums may grow.</source>
        <translation>Quelque chose n’est pas encore connu&#xa0;; les sommes peuvent augmenter.</translation>
    </message>
    <message>
        <source>The rules shown here were last checked on {day} (kit {edition}). Rules change.</source>
        <translation>Les règles montrées ici ont été vérifiées le {day} (trousse {edition}). Les règles changent.</translation>
    </message>
    <message>
        <source>That is more than 90 days ago. Look for a newer hcprep, and check fees and forms with IRCC.</source>
        <translation>C’est il y a plus de 90 jours. Cherchez un hcprep plus récent et vérifiez les frais et les formulaires auprès d’IRCC.</translation>
    </message>
    <message>
        <source>Save for my calendar…</source>
        <translation>Enregistrer pour mon agenda…</translation>
    </message>
    <message>
        <source>Save the list to print…</source>
        <translation>Enregistrer la liste à imprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A saved file is not encrypted. A calendar can show it to others or copy it to the internet.</source>
        <translation>Un fichier enregistré n’est pas chiffré. Un agenda peut le montrer à d’autres ou le copier en ligne.</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>Fichier PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous le nom {name}.</translation>
    </message>
    <message>
        <source>{name} could not be saved there.</source>
        <translation>{name} n’a pas pu être enregistré à cet endroit.</translation>
    </message>
</context>
<context>
    <name>Declaring</name>
    <message>
        <source>Statutory declaration behind the story</source>
        <translation>Déclaration solennelle à la suite de l’histoire</translation>
    </message>
    <message>
        <source>Lines for an interpreter behind the story</source>
        <translation>Lignes pour un interprète à la suite de l’histoire</translation>
    </message>
    <message>
        <source>Picture of your life behind the story</source>
        <translation>Image de votre vie à la suite de l’histoire</translation>
    </message>
    <message>
        <source>Picture of the family behind the story</source>
        <translation>Image de la famille à la suite de l’histoire</translation>
    </message>
    <message>
        <source>That page is no longer in the package.</source>
        <translation>Cette page n’est plus dans le recueil.</translation>
    </message>
    <message>
        <source>The package gets a page to sign before an official, such as a notary. Print it, sign it there, and add the signed page: unsigned it is worth nothing.</source>
        <translation>Le recueil reçoit une page à signer devant une personne autorisée, comme un notaire. Imprimez-la, signez-la devant elle et ajoutez la page signée&#xa0;: sans signature, elle ne vaut rien.</translation>
    </message>
    <message>
        <source>The package gets that picture, drawn from what you told. Times with nothing entered are printed as such: fill them in first. Look at it in the finished package.</source>
        <translation>Le recueil reçoit cette image, faite à partir de ce que vous avez dit. Les périodes où rien n’est inscrit y sont imprimées telles quelles&#xa0;: remplissez-les d’abord. Regardez-la dans le recueil terminé.</translation>
    </message>
    <message>
        <source>The package gets that picture, drawn from what you told. Look at it in the finished package.</source>
        <translation>Le recueil reçoit cette image, faite à partir de ce que vous avez dit. Regardez-la dans le recueil terminé.</translation>
    </message>
    <message>
        <source>The package gets a page for an interpreter. There, the interpreter writes that the story was read back to you and understood. We know of no official words for it.</source>
        <translation>Le recueil reçoit une page pour un interprète. L’interprète y écrit que l’histoire vous a été relue et que vous l’avez comprise. Nous ne connaissons pas de formule officielle.</translation>
    </message>
</context>
<context>
    <name>DifferenceTree</name>
    <message>
        <source>will be taken</source>
        <translation>sera pris</translation>
    </message>
    <message>
        <source>stays as you have it</source>
        <translation>reste comme vous l’avez</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>This list is made from your answers. It changes when they change.</source>
        <translation>Cette liste vient de vos réponses. Elle change avec elles.</translation>
    </message>
    <message>
        <source>{have} of {wanted} needed things are settled.</source>
        <translation>Éléments nécessaires réglés&#xa0;: {have} sur {wanted}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be read next.</source>
        <translation>
            <numerusform>%n fichier sera lu ensuite.</numerusform>
            <numerusform>%n fichiers seront lus ensuite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No file was added.</source>
        <translation>Arrêté. Aucun fichier n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>«&#xa0;{title}&#xa0;» a été retiré.</translation>
    </message>
    <message>
        <source>Show only what is still missing</source>
        <translation>Montrer seulement ce qui manque encore</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n fichier ajouté.</numerusform>
            <numerusform>%n fichiers ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers and photos (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff);;All files (*)</source>
        <translation>Documents et photos (*.pdf *.jpg *.jpeg *.png *.heic *.heif *.tif *.tiff);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choisir des fichiers</translation>
    </message>
    <message numerus="yes">
        <source>Your story points at it %n time(s). Those places now show “missing”.</source>
        <translation>
            <numerusform>Votre histoire y renvoie&#xa0;%n fois. Cet endroit indique maintenant «&#xa0;manquant&#xa0;».</numerusform>
            <numerusform>Votre histoire y renvoie&#xa0;%n fois. Ces endroits indiquent maintenant «&#xa0;manquant&#xa0;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneBox</name>
    <message>
        <source>I have finished my story for now</source>
        <translation>J’ai terminé mon histoire pour l’instant</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>Open your case</source>
        <translation>Ouvrir votre dossier</translation>
    </message>
    <message>
        <source>A case is one file on this computer. It holds everything you write and every paper you add, locked with a passphrase. Nothing is sent anywhere.</source>
        <translation>Un dossier est un seul fichier sur cet ordinateur. Il contient tout ce que vous écrivez et chaque document que vous ajoutez, verrouillé par une phrase de passe. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Start a new case</source>
        <translation>Commencer un nouveau dossier</translation>
    </message>
    <message>
        <source>Open a case I have</source>
        <translation>Ouvrir un dossier que j’ai déjà</translation>
    </message>
    <message>
        <source>Look at the example: a made-up family</source>
        <translation>Regarder l’exemple&#xa0;: une famille inventée</translation>
    </message>
    <message>
        <source>I cannot open my case, or it is lost</source>
        <translation>Je ne peux pas ouvrir mon dossier, ou il est perdu</translation>
    </message>
    <message>
        <source>To hide every window of hcprep at once: Shift+Esc or F12.</source>
        <translation>Pour cacher d’un coup toutes les fenêtres de hcprep&#xa0;: Maj+Échap ou F12.</translation>
    </message>
    <message>
        <source>Its passphrase is: {words}</source>
        <translation>Sa phrase de passe est&#xa0;: {words}</translation>
    </message>
    <message>
        <source>One moment. The case is being unlocked…</source>
        <translation>Un instant. Le dossier se déverrouille…</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files here, or on the line they belong to. You can sort them later.</source>
        <translation>Déposez des fichiers ici, ou sur la ligne qui leur correspond. Vous pourrez les classer plus tard.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG, HEIC and TIFF. Your own files are copied and never changed.</source>
        <translation>PDF, JPEG, PNG, HEIC et TIFF. Vos fichiers sont copiés et jamais modifiés.</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>no pages yet</source>
        <translation>pas encore de pages</translation>
    </message>
    <message>
        <source>not in the package yet</source>
        <translation>pas encore dans le recueil</translation>
    </message>
    <message>
        <source>{place} · {title} · {pages}</source>
        <translation>{place} · {title} · {pages}</translation>
    </message>
</context>
<context>
    <name>ExampleForm</name>
    <message>
        <source>Look around and try everything. The people are made up, and every page says so. Making it takes up to a minute.</source>
        <translation>Regardez partout et essayez tout. Les personnes sont inventées, et chaque page le dit. La préparation prend jusqu’à une minute.</translation>
    </message>
    <message>
        <source>Where to keep the example</source>
        <translation>Où garder l’exemple</translation>
    </message>
    <message>
        <source>Make and open the example</source>
        <translation>Préparer et ouvrir l’exemple</translation>
    </message>
</context>
<context>
    <name>ExhibitModel</name>
    <message>
        <source>{title} (no pages, not in the package)</source>
        <translation>{title} (aucune page, pas dans le recueil)</translation>
    </message>
    <message>
        <source>Tab {label}. {title}, page {first}</source>
        <translation>Onglet {label}. {title}, page {first}</translation>
    </message>
    <message>
        <source>{label}  {title}, page {first}</source>
        <translation>{label}  {title}, page {first}</translation>
    </message>
    <message>
        <source>{label}  {title}, pages {first} to {last}</source>
        <translation>{label}  {title}, pages {first} à {last}</translation>
    </message>
</context>
<context>
    <name>FamilyDialog</name>
    <message>
        <source>Picture of the family</source>
        <translation>Image de la famille</translation>
    </message>
    <message>
        <source>Add the applicant first.</source>
        <translation>Ajoutez d’abord la personne qui fait la demande.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FeesCard</name>
    <message>
        <source>To pay with the application</source>
        <translation>À payer avec la demande</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Check every amount on the fee list of IRCC before you pay.</source>
        <translation>Vérifiez chaque montant dans la liste des frais d’IRCC avant de payer.</translation>
    </message>
    <message>
        <source>${amount}</source>
        <translation>{amount}&#xa0;$</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Not confirmed on an official page. Check it before you file.</source>
        <translation>Non confirmé sur une page officielle. Vérifiez avant de déposer la demande.</translation>
    </message>
    <message>
        <source>Go to “{step}”</source>
        <translation>Aller à «&#xa0;{step}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Does anyone else use this computer?</source>
        <translation>Quelqu’un d’autre utilise-t-il cet ordinateur?</translation>
    </message>
    <message>
        <source>If someone comes near, press Shift+Esc or F12: every window of hcprep goes at once, your words are saved and the case is locked.</source>
        <translation>Si quelqu’un s’approche, appuyez sur Maj+Échap ou F12&#xa0;: toutes les fenêtres de hcprep disparaissent aussitôt, vos mots sont enregistrés et le dossier est verrouillé.</translation>
    </message>
    <message>
        <source>If so, hcprep notes nothing about your case outside of the case file. Settings can change this later.</source>
        <translation>Si oui, hcprep ne note rien sur votre dossier en dehors du fichier du dossier. Ce choix se change plus tard sous Réglages.</translation>
    </message>
    <message>
        <source>Only I use it</source>
        <translation>Moi seulement</translation>
    </message>
    <message>
        <source>Others use it too</source>
        <translation>D’autres personnes aussi</translation>
    </message>
</context>
<context>
    <name>FixWords</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) point at a page that is not there: {names}.</source>
        <translation>
            <numerusform>%n paragraphe renvoie à une page qui n’existe pas&#xa0;: {names}.</numerusform>
            <numerusform>%n paragraphes renvoient à une page qui n’existe pas&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in your story are still to be filled in: {names}.</source>
        <translation>
            <numerusform>%n endroit de votre histoire reste à remplir&#xa0;: {names}.</numerusform>
            <numerusform>%n endroits de votre histoire restent à remplir&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) point at no proof: {names}.</source>
        <translation>
            <numerusform>%n paragraphe ne renvoie à aucune preuve&#xa0;: {names}.</numerusform>
            <numerusform>%n paragraphes ne renvoient à aucune preuve&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not mentioned in your story: {names}.</source>
        <translation>
            <numerusform>%n pièce n’est pas mentionnée dans votre histoire&#xa0;: {names}.</numerusform>
            <numerusform>%n pièces ne sont pas mentionnées dans votre histoire&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are not sorted yet: {names}.</source>
        <translation>
            <numerusform>%n document n’est pas encore classé&#xa0;: {names}.</numerusform>
            <numerusform>%n documents ne sont pas encore classés&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n paragraphe contient des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
            <numerusform>%n paragraphes contiennent des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n titre de votre histoire contient des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
            <numerusform>%n titres de votre histoire contiennent des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n titre de document contient des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
            <numerusform>%n titres de documents contiennent des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) hold signs that cannot be printed ({signs}): {names}.</source>
        <translation>
            <numerusform>%n nom contient des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
            <numerusform>%n noms contiennent des caractères qui ne peuvent pas être imprimés ({signs})&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{step}” still has %n open point(s).</source>
        <translation>
            <numerusform>«&#xa0;{step}&#xa0;» a encore&#xa0;%n point ouvert.</numerusform>
            <numerusform>«&#xa0;{step}&#xa0;» a encore&#xa0;%n points ouverts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Print this list…</source>
        <translation>Imprimer cette liste…</translation>
    </message>
    <message>
        <source>Back to: {step}</source>
        <translation>Retour à&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Continue to: {step}</source>
        <translation>Continuer vers&#xa0;: {step}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>This cannot be done yet.</source>
        <translation>Ce n’est pas encore possible.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>What you copy leaves the clipboard after 30 seconds.</source>
        <translation>Ce que vous copiez quitte le presse-papiers après 30 secondes.</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Work with someone</source>
        <translation>Travailler avec quelqu’un</translation>
    </message>
    <message>
        <source>Someone who helps you can work on a copy. When it comes back you see what they changed, and take what you want. Nothing goes over the internet by itself.</source>
        <translation>Une personne qui vous aide peut travailler sur une copie. Quand la copie revient, vous voyez ce qui a changé et vous prenez ce que vous voulez. Rien ne part sur Internet tout seul.</translation>
    </message>
    <message>
        <source>Make a copy for someone…</source>
        <translation>Faire une copie pour quelqu’un…</translation>
    </message>
    <message>
        <source>Look at a copy that came back…</source>
        <translation>Regarder une copie qui est revenue…</translation>
    </message>
    <message>
        <source>Look at both…</source>
        <translation>Regarder les deux…</translation>
    </message>
    <message>
        <source>This case is worked on in a copy on this computer. It is copied back every few minutes and when you close it.</source>
        <translation>Vous travaillez sur une copie de ce dossier, sur cet ordinateur. Elle est recopiée à sa place toutes les quelques minutes et à la fermeture.</translation>
    </message>
    <message>
        <source>This case is worked on in a copy on this computer. It was last copied back at {time}.</source>
        <translation>Vous travaillez sur une copie de ce dossier, sur cet ordinateur. Elle a été recopiée à sa place à {time}.</translation>
    </message>
    <message>
        <source>Somebody else changed this case meanwhile. Nothing was replaced: the other version is in “{name}”. Look at what they changed, and take what you want.</source>
        <translation>Quelqu’un d’autre a changé ce dossier entre-temps. Rien n’a été remplacé&#xa0;: l’autre version est dans «&#xa0;{name}&#xa0;». Regardez ce qui a changé et prenez ce que vous voulez.</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Make a copy for someone</source>
        <translation>Faire une copie pour quelqu’un</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Faire la copie</translation>
    </message>
    <message>
        <source>Copy the six words</source>
        <translation>Copier les six mots</translation>
    </message>
    <message>
        <source>The copy is one file, locked with six new words. You send the file as you like. Your own case and its passphrase stay as they are.</source>
        <translation>La copie est un seul fichier, verrouillé par six nouveaux mots. Vous l’envoyez comme vous voulez. Votre dossier et sa phrase de passe restent tels quels.</translation>
    </message>
    <message>
        <source>What should stay out of it?</source>
        <translation>Qu’est-ce qui ne doit pas y être?</translation>
    </message>
    <message>
        <source>My private notes</source>
        <translation>Mes notes privées</translation>
    </message>
    <message>
        <source>What you wrote for yourself beside your story.</source>
        <translation>Ce que vous avez écrit pour vous à côté de votre histoire.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Everything your story and your answers said before, also what you took out since, and papers you removed.</source>
        <translation>Tout ce que votre histoire et vos réponses disaient avant, y compris ce que vous avez retiré depuis, et les documents enlevés.</translation>
    </message>
    <message>
        <source>Some of my papers</source>
        <translation>Certains de mes documents</translation>
    </message>
    <message>
        <source>Packages that were sent stay out then too, because every paper is in them.</source>
        <translation>Les recueils envoyés n’y sont alors pas non plus, car tous les documents s’y trouvent.</translation>
    </message>
    <message>
        <source>Leave out earlier versions too</source>
        <translation>Exclure aussi les versions antérieures</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Où enregistrer la copie</translation>
    </message>
    <message>
        <source>A name that says nothing about you is safest. The other person sees this name.</source>
        <translation>Le plus sûr est un nom qui ne dit rien de vous. L’autre personne voit ce nom.</translation>
    </message>
    <message numerus="yes">
        <source>{title} (%n page(s))</source>
        <translation>
            <numerusform>{title} (%n page)</numerusform>
            <numerusform>{title} (%n pages)</numerusform>
        </translation>
    </message>
    <message>
        <source>Papers that stay out; Space chooses</source>
        <translation>Documents exclus; la barre d’espace choisit</translation>
    </message>
    <message>
        <source>An earlier version of your story or of an answer may still speak of the papers that stay out.</source>
        <translation>Une version antérieure de votre histoire ou d’une réponse peut encore parler des documents exclus.</translation>
    </message>
    <message>
        <source>Your story points at “{title}” in ¶ {places}. The pointer stays, the paper does not.</source>
        <translation>Votre histoire renvoie à «&#xa0;{title}&#xa0;» au ¶&#xa0;{places}. Le renvoi reste, le document n’y est pas.</translation>
    </message>
    <message>
        <source>people, dates and answers</source>
        <translation>personnes, dates et réponses</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) of your story</source>
        <translation>
            <numerusform>%n paragraphe de votre histoire</numerusform>
            <numerusform>%n paragraphes de votre histoire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation>les versions antérieures</translation>
    </message>
    <message>
        <source>your private notes</source>
        <translation>vos notes privées</translation>
    </message>
    <message>
        <source>In the copy: {what}.</source>
        <translation>Dans la copie&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>The copy is being written and read back…</source>
        <translation>La copie est écrite puis relue…</translation>
    </message>
    <message>
        <source>The six words that open the copy</source>
        <translation>Les six mots qui ouvrent la copie</translation>
    </message>
    <message>
        <source>Tell them by phone, not in the same message as the file.</source>
        <translation>Dites-les par téléphone, pas dans le message qui porte le fichier.</translation>
    </message>
    <message>
        <source>They are shown only now, and kept nowhere. If they are lost, make another copy.</source>
        <translation>Ils ne sont montrés que maintenant et ne sont gardés nulle part. S’ils sont perdus, faites une autre copie.</translation>
    </message>
    <message>
        <source>To be sure that it is the same file</source>
        <translation>Pour vérifier que c’est le même fichier</translation>
    </message>
    <message>
        <source>The other person can compare this short code. It is no secret.</source>
        <translation>L’autre personne peut comparer ce code court. Ce n’est pas un secret.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>The copy is ready</source>
        <translation>La copie est prête</translation>
    </message>
    <message>
        <source>Copied. The words leave the clipboard after 30 seconds.</source>
        <translation>Copié. Les mots quittent le presse-papiers après 30 secondes.</translation>
    </message>
    <message>
        <source>Copied for 30 seconds</source>
        <translation>Copié pour 30 secondes</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find anything, go anywhere (Ctrl+K)</source>
        <translation>Tout trouver, aller partout (Ctrl+K)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Save, close the case and ask for the passphrase again (Ctrl+L)</source>
        <translation>Enregistrer, fermer le dossier et redemander la phrase de passe (Ctrl+L)</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Save, lock and close every window at once (Shift+Esc)</source>
        <translation>Enregistrer, verrouiller et fermer aussitôt toutes les fenêtres (Maj+Échap)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Me faire visiter</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>The list at the left shows every step. You can open the steps in any order and come back later.</source>
        <translation>La liste à gauche montre chaque étape. Vous pouvez ouvrir les étapes dans l’ordre que vous voulez et y revenir plus tard.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Every answer is saved at once, in one locked file on this computer. Nothing is sent anywhere.</source>
        <translation>Chaque réponse est enregistrée aussitôt, dans un seul fichier verrouillé sur cet ordinateur. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>If you do not know an answer</source>
        <translation>Si vous ne connaissez pas une réponse</translation>
    </message>
    <message>
        <source>Leave it empty or choose “I do not know”. The review at the end shows what is still to add.</source>
        <translation>Laissez-la vide ou choisissez «&#xa0;Je ne sais pas&#xa0;». La révision, à la fin, montre ce qu’il reste à ajouter.</translation>
    </message>
    <message>
        <source>If someone comes in</source>
        <translation>Si quelqu’un entre</translation>
    </message>
    <message>
        <source>Press Shift+Esc (or F12). Every window of hcprep goes at once; your words are saved and the case is locked. To come back, start hcprep again. It cannot hide that hcprep is on this computer, and it does not work while the computer’s own window for choosing a file is open.</source>
        <translation>Appuyez sur Maj+Échap (ou sur F12). Toutes les fenêtres de hcprep disparaissent aussitôt; vos mots sont enregistrés et le dossier est verrouillé. Pour revenir, redémarrez hcprep. Cela ne cache pas que hcprep est sur cet ordinateur, et ne fonctionne pas pendant que la fenêtre de choix de fichier de l’ordinateur est ouverte.</translation>
    </message>
    <message>
        <source>When you leave the computer</source>
        <translation>Quand vous quittez l’ordinateur</translation>
    </message>
    <message>
        <source>Press “Lock”. The window then asks for the passphrase and shows nothing about you. The case also locks by itself after some minutes without a key or the mouse, and when the computer has slept. The Settings menu has the minutes.</source>
        <translation>Appuyez sur «&#xa0;Verrouiller&#xa0;». La fenêtre demande alors la phrase de passe et ne montre rien sur vous. Le dossier se verrouille aussi de lui-même après quelques minutes sans clavier ni souris, et quand l’ordinateur a été en veille. Le menu Réglages contient le nombre de minutes.</translation>
    </message>
    <message>
        <source>What you copy</source>
        <translation>Ce que vous copiez</translation>
    </message>
    <message>
        <source>Text you copy here leaves the computer’s clipboard after 30 seconds. In this window you can paste it later too.</source>
        <translation>Le texte copié ici quitte le presse-papiers de l’ordinateur après 30 secondes. Dans cette fenêtre, vous pouvez encore le coller plus tard.</translation>
    </message>
</context>
<context>
    <name>HitDialog</name>
    <message>
        <source>What is hit</source>
        <translation>Ce qui est touché</translation>
    </message>
    <message>
        <source>This is what could not be read when the file was opened. Everything else you see is whole: each part was checked. The file itself is never changed: keep it.</source>
        <translation>Voici ce qui n’a pas pu être lu à l’ouverture du fichier. Tout le reste est intact&#xa0;: chaque partie a été vérifiée. Le fichier lui-même n’est jamais modifié&#xa0;: gardez-le.</translation>
    </message>
    <message>
        <source>Make a whole file…</source>
        <translation>Refaire un fichier entier…</translation>
    </message>
    <message>
        <source>Write it out as plain files…</source>
        <translation>L’écrire en fichiers ordinaires…</translation>
    </message>
    <message>
        <source>A folder for the plain files; anyone can read them there</source>
        <translation>Un répertoire pour les fichiers ordinaires&#xa0;; tout le monde peut les y lire</translation>
    </message>
    <message>
        <source>Everything that can be read is in {folder}. These files are not locked: keep them from others.</source>
        <translation>Tout ce qui est lisible est dans {folder}. Ces fichiers ne sont pas verrouillés&#xa0;: gardez-les à l’abri des autres.</translation>
    </message>
    <message>
        <source>Files are being written…</source>
        <translation>Écriture des fichiers…</translation>
    </message>
</context>
<context>
    <name>IntakeReport</name>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added.</source>
        <translation>
            <numerusform>%n fichier ajouté.</numerusform>
            <numerusform>%n fichiers ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être ajouté.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être ajoutés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new was added.</source>
        <translation>Rien de nouveau n’a été ajouté.</translation>
    </message>
    <message>
        <source>“{name}” is already in this case. It was not added again.</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà dans ce dossier. Il n’a pas été ajouté de nouveau.</translation>
    </message>
</context>
<context>
    <name>JobPanel</name>
    <message>
        <source>Progress</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
</context>
<context>
    <name>KeepLine</name>
    <message>
        <source>Your case is saved. The last backup did not work: {why}</source>
        <translation>Votre dossier est enregistré. La dernière sauvegarde n’a pas réussi&#xa0;: {why}</translation>
    </message>
    <message>
        <source>there is no room for it on the disk. Make room, or choose another place for backups.</source>
        <translation>il n’y a pas assez de place sur le disque. Libérez de l’espace, ou choisissez un autre endroit pour les sauvegardes.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Hide this line</source>
        <translation>Masquer cette ligne</translation>
    </message>
    <message>
        <source>There is no recovery sheet of this case yet. It opens the case if you forget the passphrase.</source>
        <translation>Ce dossier n’a pas encore de feuille de récupération. Elle l’ouvre si vous oubliez la phrase de passe.</translation>
    </message>
    <message>
        <source>Make the sheet…</source>
        <translation>Faire la feuille…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>LayoutCard</name>
    <message>
        <source>Choose another layout</source>
        <translation>Choisir une autre mise en page</translation>
    </message>
    <message>
        <source>To read on paper: a copy with blank pages where a part would begin on the back of a sheet.</source>
        <translation>Pour lire sur papier&#xa0;: une copie avec des pages vides là où une partie commencerait au verso d’une feuille.</translation>
    </message>
    <message>
        <source>Make a copy to print…</source>
        <translation>Créer une copie à imprimer…</translation>
    </message>
    <message>
        <source>Not confirmed on an official page: {source}</source>
        <translation>Non confirmé sur une page officielle&#xa0;: {source}</translation>
    </message>
    <message>
        <source>For both sides of the paper</source>
        <translation>Pour le recto verso</translation>
    </message>
    <message>
        <source>A page before each tab</source>
        <translation>Une page avant chaque onglet</translation>
    </message>
    <message>
        <source>Each part begins on a right-hand page; blank pages say so.</source>
        <translation>Chaque partie commence sur une page de droite; les pages vides le disent.</translation>
    </message>
    <message>
        <source>It lists what is under the tab.</source>
        <translation>Elle dit ce que l’onglet contient.</translation>
    </message>
    <message>
        <source>Letter (8½ × 11 inches)</source>
        <translation>Lettre (8½ × 11 pouces)</translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Word on every page</source>
        <translation>Mot sur chaque page</translation>
    </message>
    <message>
        <source>Your papers keep their own size. The word stands beside the page number, never across a page.</source>
        <translation>Vos documents gardent leur format. Le mot se trouve à côté du numéro de la page, jamais en travers.</translation>
    </message>
    <message>
        <source>Page numbers</source>
        <translation>Numéros de page</translation>
    </message>
    <message>
        <source>Every page you sent keeps its number. Pages you put between them get letters: 45A and 45B come after 45. The contents say which pages are new, moved or left out.</source>
        <translation>Chaque page envoyée garde son numéro. Les pages intercalées portent une lettre&#xa0;: 45A et 45B suivent 45. La table indique les pages nouvelles, déplacées ou omises.</translation>
    </message>
    <message>
        <source>Layout: {name}, {paper}</source>
        <translation>Mise en page&#xa0;: {name}, {paper}</translation>
    </message>
    <message>
        <source>for both sides</source>
        <translation>recto verso</translation>
    </message>
    <message>
        <source>page numbers as sent</source>
        <translation>numéros de page comme à l’envoi</translation>
    </message>
    <message>
        <source>“{word}” on every page</source>
        <translation>«&#xa0;{word}&#xa0;» sur chaque page</translation>
    </message>
    <message>
        <source>Counted anew</source>
        <translation>Comptés à neuf</translation>
    </message>
    <message>
        <source>Kept as in the package of {day}</source>
        <translation>Gardés comme dans le recueil du {day}</translation>
    </message>
    <message>
        <source>Kept as in a package that is not in this case</source>
        <translation>Gardés comme dans un recueil absent de ce dossier</translation>
    </message>
    <message>
        <source>These page numbers are not known, so no package can be made. Choose to count them anew.</source>
        <translation>Ces numéros de page ne sont pas connus&#xa0;: aucun recueil ne peut être créé. Choisissez de compter à neuf.</translation>
    </message>
</context>
<context>
    <name>LeafBar</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More that can be done with these pages</source>
        <translation>Autres choses à faire avec ces pages</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Vers le début</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Vers la fin</translation>
    </message>
    <message>
        <source>Make a paper of these…</source>
        <translation>En faire un document…</translation>
    </message>
    <message>
        <source>Look at this page</source>
        <translation>Regarder cette page</translation>
    </message>
    <message>
        <source>Add the pages of other papers…</source>
        <translation>Ajouter les pages d’autres documents…</translation>
    </message>
    <message>
        <source>Put all pages back as they came</source>
        <translation>Remettre toutes les pages comme à l’arrivée</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>Mettre au début</translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation>Mettre à la fin</translation>
    </message>
</context>
<context>
    <name>LeafModel</name>
    <message>
        <source>In “{title}”</source>
        <translation>Dans «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissée de côté</translation>
    </message>
    <message>
        <source>Book page {page}</source>
        <translation>Page {page} du recueil</translation>
    </message>
    <message>
        <source>Not in the book yet</source>
        <translation>Pas encore dans le recueil</translation>
    </message>
    <message>
        <source>page {page} as it came</source>
        <translation>page {page} à l’arrivée</translation>
    </message>
    <message>
        <source>cited in ¶ {numbers}</source>
        <translation>citée au § {numbers}</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>tournée à droite</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>à l’envers</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>tournée à gauche</translation>
    </message>
    <message numerus="yes">
        <source>cited in paragraph(s) {numbers}</source>
        <translation>
            <numerusform>citée au paragraphe {numbers}</numerusform>
            <numerusform>citée aux paragraphes {numbers}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeakNote</name>
    <message>
        <source>Put places to fill in</source>
        <translation>Mettre des mots à remplir</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Garder tel quel</translation>
    </message>
    <message>
        <source>Do not keep this change</source>
        <translation>Ne pas garder ce changement</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>«&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>This stands in the open case: {words}. It is not kept yet, for this text is for every case.</source>
        <translation>Ceci figure dans le dossier ouvert&#xa0;: {words}. Le texte n’est pas encore gardé, car il sert à tous les dossiers.</translation>
    </message>
</context>
<context>
    <name>LeftOutside</name>
    <message numerus="yes">
        <source>%n copy(ies) of a paper, opened in another program, could not be removed. Close that program, then start hcprep again.</source>
        <translation>
            <numerusform>%n copie d’un document, ouverte dans un autre programme, n’a pas pu être supprimée. Fermez ce programme, puis redémarrez hcprep.</numerusform>
            <numerusform>%n copies de documents, ouvertes dans un autre programme, n’ont pas pu être supprimées. Fermez ce programme, puis redémarrez hcprep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterDraft</name>
    <message>
        <source>Your letter so far, in your own words</source>
        <translation>Votre lettre à ce jour, dans vos propres mots</translation>
    </message>
    <message>
        <source>To change it, change your reason at the paper. Print it, date it and sign it.</source>
        <translation>Pour la modifier, modifiez votre raison au document en question. Imprimez-la, datez-la et signez-la.</translation>
    </message>
    <message>
        <source>Save the letter to print…</source>
        <translation>Enregistrer la lettre pour l’imprimer…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name} could not be saved there.</source>
        <translation>{name} n’a pas pu être enregistré à cet endroit.</translation>
    </message>
    <message>
        <source>Saved as {name}. This file is not encrypted.</source>
        <translation>Enregistré sous {name}. Ce fichier n’est pas chiffré.</translation>
    </message>
</context>
<context>
    <name>LettersDialog</name>
    <message>
        <source>Questions for letters of support</source>
        <translation>Questions pour des lettres d’appui</translation>
    </message>
    <message>
        <source>Who writes the letter</source>
        <translation>Qui écrit la lettre</translation>
    </message>
    <message>
        <source>Save as a PDF to print…</source>
        <translation>Enregistrer en PDF à imprimer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The people who know you write in their own words. Hand them these questions; this program writes no letters.</source>
        <translation>Les personnes qui vous connaissent écrivent avec leurs propres mots. Remettez-leur ces questions&#xa0;; ce programme n’écrit pas de lettres.</translation>
    </message>
    <message>
        <source>The PDF is saved. Hand it to the person who writes the letter.</source>
        <translation>Le PDF est enregistré. Remettez-le à la personne qui écrit la lettre.</translation>
    </message>
    <message>
        <source>Fill in by hand: {places}</source>
        <translation>À remplir à la main&#xa0;: {places}</translation>
    </message>
    <message>
        <source>Save as a PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
</context>
<context>
    <name>LifePage</name>
    <message>
        <source>Put in what you remember, in any order. Dates you do not know can stay empty.</source>
        <translation>Mettez ce dont vous vous souvenez, dans l’ordre que vous voulez. Les dates que vous ne connaissez pas peuvent rester vides.</translation>
    </message>
    <message>
        <source>These years in one picture</source>
        <translation>Ces années en une image</translation>
    </message>
    <message>
        <source>Have you told everything for now?</source>
        <translation>Avez-vous tout dit pour le moment?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No, I will come back</source>
        <translation>Non, je vais y revenir</translation>
    </message>
    <message>
        <source>You can change it later.</source>
        <translation>Vous pourrez le changer plus tard.</translation>
    </message>
    <message>
        <source>Your life so far</source>
        <translation>Votre parcours</translation>
    </message>
    <message>
        <source>Whose life?</source>
        <translation>Le parcours de qui?</translation>
    </message>
    <message>
        <source>Leave empty what you do not know. You can come back.</source>
        <translation>Laissez vide ce que vous ne savez pas. Vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>Back to the whole life</source>
        <translation>Retour à tout le parcours</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>Retiré&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>As of {day}. Keep this paper where only you, or someone you trust, can find it.</source>
        <translation>En date du {day}. Gardez cette feuille là où seules vous ou une personne de confiance pouvez la trouver.</translation>
    </message>
    <message>
        <source>Example: the people are made up</source>
        <translation>Exemple&#xa0;: les personnes sont inventées</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>naissance&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Still to add: {missing}</source>
        <translation>À ajouter&#xa0;: {missing}</translation>
    </message>
</context>
<context>
    <name>LockedPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>hcprep is locked</source>
        <translation>hcprep est verrouillé</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The last changes could not be saved yet. They are kept here, locked, and hcprep tries again every 10 seconds. Do not turn the computer off before.</source>
        <translation>Les dernières modifications n’ont pas encore pu être enregistrées. Elles sont gardées ici, verrouillées, et hcprep réessaie toutes les 10 secondes. N’éteignez pas l’ordinateur avant.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>This passphrase does not open this case.</source>
        <translation>Cette phrase de passe n’ouvre pas ce dossier.</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>This file is damaged. You are looking at what could be read. Nothing is saved.</source>
        <translation>Ce fichier est endommagé. Vous regardez ce qui a pu être lu. Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>What is hit</source>
        <translation>Ce qui est touché</translation>
    </message>
    <message>
        <source>Make a whole file…</source>
        <translation>Refaire un fichier entier…</translation>
    </message>
</context>
<context>
    <name>LostAndDamaged</name>
    <message>
        <source>Use the recovery sheet…</source>
        <translation>Utiliser la feuille de récupération…</translation>
    </message>
    <message>
        <source>If you forgot the passphrase: the page with four lines that you printed for this case. Without one of the two, nobody can open it.</source>
        <translation>Si vous avez oublié la phrase de passe&#xa0;: la page de quatre lignes que vous avez imprimée pour ce dossier. Sans l’une ou l’autre, personne ne peut l’ouvrir.</translation>
    </message>
    <message>
        <source>Get a case back from a backup…</source>
        <translation>Retrouver un dossier dans une sauvegarde…</translation>
    </message>
    <message>
        <source>If the file is gone, or an older state of it is wanted. Nothing is replaced.</source>
        <translation>Si le fichier a disparu, ou si vous voulez un état plus ancien. Rien n’est remplacé.</translation>
    </message>
    <message>
        <source>See what is damaged in a file…</source>
        <translation>Voir ce qui est endommagé dans un fichier…</translation>
    </message>
    <message>
        <source>If the file does not open. You can look at what is left, and take what is missing from a backup.</source>
        <translation>Si le fichier ne s’ouvre pas. Vous pouvez regarder ce qui reste et reprendre ce qui manque dans une sauvegarde.</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Get a case back from a backup</source>
        <translation>Retrouver un dossier dans une sauvegarde</translation>
    </message>
    <message>
        <source>Backups are only read. A new case file is made, and nothing is replaced.</source>
        <translation>Les sauvegardes sont seulement lues. Un nouveau fichier de dossier est créé&#xa0;; rien n’est remplacé.</translation>
    </message>
    <message>
        <source>Backups that were found, the newest first</source>
        <translation>Sauvegardes trouvées, la plus récente d’abord</translation>
    </message>
    <message>
        <source>None on this computer. If you chose a second place, look in that folder.</source>
        <translation>Aucune sur cet ordinateur. Si vous aviez choisi un deuxième endroit, regardez dans ce répertoire.</translation>
    </message>
    <message>
        <source>Look in another folder…</source>
        <translation>Regarder dans un autre répertoire…</translation>
    </message>
    <message>
        <source>Passphrase of the case</source>
        <translation>Phrase de passe du dossier</translation>
    </message>
    <message>
        <source>Where to keep the restored case</source>
        <translation>Où garder le dossier restauré</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>restaure</translation>
    </message>
    <message>
        <source>Restore the case</source>
        <translation>Restaurer le dossier</translation>
    </message>
    <message>
        <source>Open the restored case</source>
        <translation>Ouvrir le dossier restauré</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche de sauvegardes…</translation>
    </message>
    <message numerus="yes">
        <source>%n more backup(s) found there.</source>
        <translation>
            <numerusform>%n autre sauvegarde trouvée là.</numerusform>
            <numerusform>%n autres sauvegardes trouvées là.</numerusform>
        </translation>
    </message>
    <message>
        <source>case {code}, in {folder}</source>
        <translation>dossier {code}, dans {folder}</translation>
    </message>
    <message>
        <source>Choose a backup first.</source>
        <translation>Choisissez d’abord une sauvegarde.</translation>
    </message>
    <message numerus="yes">
        <source>Your case is back as {name}, read and found whole: %n document(s).</source>
        <translation>
            <numerusform>Votre dossier est de retour sous {name}, relu et intact&#xa0;: %n document.</numerusform>
            <numerusform>Votre dossier est de retour sous {name}, relu et intact&#xa0;: %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are in no backup; add them again.</source>
        <translation>
            <numerusform>%n document n’est dans aucune sauvegarde&#xa0;; ajoutez-le de nouveau.</numerusform>
            <numerusform>%n documents ne sont dans aucune sauvegarde&#xa0;; ajoutez-les de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>The case is being restored and read back…</source>
        <translation>Le dossier est en cours de restauration&#xa0;; il sera relu…</translation>
    </message>
</context>
<context>
    <name>MadeList</name>
    <message>
        <source>Packages made so far</source>
        <translation>Recueils préparés jusqu’ici</translation>
    </message>
    <message>
        <source>After you send it…</source>
        <translation>Après l’envoi…</translation>
    </message>
    <message>
        <source>Check a package again…</source>
        <translation>Vérifier de nouveau un recueil…</translation>
    </message>
    <message numerus="yes">
        <source>{day}: {name}, %n page(s), {size} MB</source>
        <translation>
            <numerusform>{day}&#xa0;: {name}, %n&#xa0;page, {size}&#xa0;Mo</numerusform>
            <numerusform>{day}&#xa0;: {name}, %n&#xa0;pages, {size}&#xa0;Mo</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a package to check</source>
        <translation>Choisissez un recueil à vérifier</translation>
    </message>
    <message>
        <source>Packages (*.pdf)</source>
        <translation>Recueils (*.pdf)</translation>
    </message>
    <message>
        <source>Stopped. The file was not checked to the end.</source>
        <translation>Arrêté. Le fichier n’a pas été vérifié jusqu’au bout.</translation>
    </message>
    <message>
        <source>It is, byte for byte, the package you kept as sent on {day}.</source>
        <translation>C’est, octet par octet, le recueil que vous avez gardé comme envoyé le {day}.</translation>
    </message>
    <message>
        <source>It is, byte for byte, the package that was made and checked on {day}.</source>
        <translation>C’est, octet par octet, le recueil préparé et vérifié le {day}.</translation>
    </message>
    <message>
        <source>It matches your case as it stands now: {compared} things were compared.</source>
        <translation>Il correspond à votre dossier tel qu’il est maintenant&#xa0;: {compared} éléments ont été comparés.</translation>
    </message>
    <message>
        <source>It is another file than those made of this case, or it was changed since.</source>
        <translation>C’est un autre fichier que ceux faits à partir de ce dossier, ou il a été modifié depuis.</translation>
    </message>
    <message>
        <source>It does not match your case as it stands now:</source>
        <translation>Il ne correspond pas à votre dossier tel qu’il est maintenant&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more check(s)</source>
        <translation>
            <numerusform>… et %n autre vérification</numerusform>
            <numerusform>… et %n autres vérifications</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is whole. What changed since is your case, or this program.</source>
        <translation>Le fichier est intact. C’est votre dossier qui a changé depuis, ou ce programme.</translation>
    </message>
    <message>
        <source>Do not send this file. Make the package again, and send that.</source>
        <translation>N’envoyez pas ce fichier. Préparez de nouveau le recueil et envoyez celui-là.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>“{step}” cannot start yet.</source>
        <translation>«&#xa0;{step}&#xa0;»&#xa0;: cette étape ne peut pas encore commencer.</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Change several papers at once</source>
        <translation>Modifier plusieurs documents à la fois</translation>
    </message>
    <message>
        <source>Papers; hold Shift or Ctrl to choose several</source>
        <translation>Documents&#x202f;; Maj ou Ctrl pour en choisir plusieurs</translation>
    </message>
    <message>
        <source>Choose papers with Shift or Ctrl and the arrow keys, or Ctrl+A for all. Then say one thing of all of them.</source>
        <translation>Choisissez des documents avec Maj ou Ctrl et les flèches, ou Ctrl+A pour tous. Dites ensuite une chose de tous.</translation>
    </message>
    <message>
        <source>What they are for</source>
        <translation>À quoi ils servent</translation>
    </message>
    <message>
        <source>File under this</source>
        <translation>Les classer ici</translation>
    </message>
    <message>
        <source>Date on them</source>
        <translation>Leur date</translation>
    </message>
    <message>
        <source>Set this date</source>
        <translation>Mettre cette date</translation>
    </message>
    <message>
        <source>Language they are in</source>
        <translation>Leur langue</translation>
    </message>
    <message>
        <source>Set this language</source>
        <translation>Mettre cette langue</translation>
    </message>
    <message>
        <source>New titles: {title}, {file}, {date} and {n} are filled in</source>
        <translation>Nouveaux titres&#xa0;: {title}, {file}, {date} et {n} sont remplacés</translation>
    </message>
    <message>
        <source>Rename them</source>
        <translation>Les renommer</translation>
    </message>
    <message>
        <source>Make one paper of them…</source>
        <translation>En faire un seul document…</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) filed under: {item}</source>
        <translation>
            <numerusform>%n document classé sous&#xa0;: {item}</numerusform>
            <numerusform>%n documents classés sous&#xa0;: {item}</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the date like 2024-03-15, 2024-03 or 2024.</source>
        <translation>Écrivez la date comme 2024-03-15, 2024-03 ou 2024.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another date now.</source>
        <translation>
            <numerusform>%n document a maintenant une autre date.</numerusform>
            <numerusform>%n documents ont maintenant une autre date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another language now.</source>
        <translation>
            <numerusform>%n document a maintenant une autre langue.</numerusform>
            <numerusform>%n documents ont maintenant une autre langue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) have another title now.</source>
        <translation>
            <numerusform>%n document a maintenant un autre titre.</numerusform>
            <numerusform>%n documents ont maintenant un autre titre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n papers become one, in this order. Your files stay as they are.</source>
        <translation>
            <numerusform>Ce %n document reste un seul document. Vos fichiers restent tels quels.</numerusform>
            <numerusform>Les %n documents n’en font plus qu’un, dans cet ordre. Vos fichiers restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>Un seul document</translation>
    </message>
    <message>
        <source>Keep them as one</source>
        <translation>En faire un seul</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are one now. Undo parts them again.</source>
        <translation>
            <numerusform>%n document n’en fait qu’un. Annuler les sépare.</numerusform>
            <numerusform>%n documents n’en font plus qu’un. Annuler les sépare de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n document retiré. Annuler le fait revenir.</numerusform>
            <numerusform>%n documents retirés. Annuler les fait revenir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your story points at them %n time(s).</source>
        <translation>
            <numerusform>Votre histoire y renvoie %n fois.</numerusform>
            <numerusform>Votre histoire y renvoie %n fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <translation>Pas encore classé</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) chosen.</source>
        <translation>
            <numerusform>%n document choisi.</numerusform>
            <numerusform>%n documents choisis.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first would be: {title}</source>
        <translation>Le premier serait&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>MarksBar</name>
    <message>
        <source>What this page shows</source>
        <translation>Ce que montre cette page</translation>
    </message>
    <message>
        <source>A caption in your own words, if the page needs one</source>
        <translation>Une légende dans vos mots, si la page en demande une</translation>
    </message>
    <message>
        <source>Printed in the contents of your package, never on the page itself</source>
        <translation>Imprimée dans la table des matières de votre recueil, jamais sur la page</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Tracer un cadre</translation>
    </message>
    <message>
        <source>Box round the chosen words</source>
        <translation>Encadrer les mots choisis</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Boxes on this page</source>
        <translation>Cadres sur cette page</translation>
    </message>
    <message>
        <source>Remove this box</source>
        <translation>Retirer ce cadre</translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <source>Where to keep the file</source>
        <translation>Où garder le fichier</translation>
    </message>
    <message>
        <source>A name that says nothing about you is safest on a shared computer.</source>
        <translation>Sur un ordinateur partagé, un nom qui ne dit rien de vous est plus sûr.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Write it down on paper and keep it safe. If it is lost, nobody can open the case, not even we. Words of your own need at least 15 letters.</source>
        <translation>Notez-la sur papier et gardez-la en lieu sûr. Si elle est perdue, personne ne peut ouvrir le dossier, pas même nous. Une phrase de votre choix doit compter au moins 15 lettres.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase de passe encore une fois</translation>
    </message>
    <message>
        <source>Suggest six other words</source>
        <translation>Proposer six autres mots</translation>
    </message>
    <message>
        <source>Use my own words instead</source>
        <translation>Choisir plutôt mes propres mots</translation>
    </message>
    <message>
        <source>Create the case</source>
        <translation>Créer le dossier</translation>
    </message>
    <message>
        <source>These words are new, because nobody was here for a while. If you wrote others down before, cross them out.</source>
        <translation>Ces mots sont nouveaux, car personne n’était là pendant un moment. Si vous en aviez noté d’autres, rayez-les.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases de passe ne sont pas pareilles.</translation>
    </message>
</context>
<context>
    <name>NotesPad</name>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Only you see this. It is never printed.</source>
        <translation>Personne d’autre que vous ne voit ceci. Ce n’est jamais imprimé.</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions antérieures…</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message numerus="yes">
        <source>%n photos came together, and each is a paper of its own now. Do they belong together?</source>
        <translation>
            <numerusform>%n photo est arrivée. Est-elle un document à part?</numerusform>
            <numerusform>%n photos sont arrivées ensemble, et chacune est maintenant un document à part. Vont-elles ensemble?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them as one paper…</source>
        <translation>Les garder en un seul document…</translation>
    </message>
    <message>
        <source>They are separate papers</source>
        <translation>Ce sont des documents séparés</translation>
    </message>
</context>
<context>
    <name>OpenForm</name>
    <message>
        <source>The case file</source>
        <translation>Le fichier du dossier</translation>
    </message>
    <message>
        <source>Its name ends in .hcase.</source>
        <translation>Son nom se termine par .hcase.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>The papers of the example are being added…</source>
        <translation>Ajout des documents de l’exemple…</translation>
    </message>
    <message>
        <source>The case is being copied from its place to this computer…</source>
        <translation>Le dossier est copié de son emplacement vers cet ordinateur…</translation>
    </message>
    <message>
        <source>This case was not closed properly the last time, for instance because the computer went off. Every page is checked first, so that nothing half-saved is taken for whole.</source>
        <translation>Ce dossier n’a pas été bien fermé la dernière fois, par exemple parce que l’ordinateur s’est éteint. Chaque page est d’abord vérifiée, pour que rien d’à moitié enregistré ne passe pour complet.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Order of the exhibits</source>
        <translation>Ordre des pièces</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>To the tab before</source>
        <translation>À l’onglet précédent</translation>
    </message>
    <message>
        <source>To the next tab</source>
        <translation>À l’onglet suivant</translation>
    </message>
</context>
<context>
    <name>OriginalRoom</name>
    <message>
        <source>In another language</source>
        <translation>Dans une autre langue</translation>
    </message>
    <message>
        <source>Back to your story</source>
        <translation>Retour à votre histoire</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions antérieures…</translation>
    </message>
    <message>
        <source>Language you write in</source>
        <translation>Langue dans laquelle vous écrivez</translation>
    </message>
    <message>
        <source>Add a page for the oath of the translator</source>
        <translation>Ajouter une page pour l’affidavit de traduction</translation>
    </message>
    <message>
        <source>Show more paragraphs</source>
        <translation>Afficher plus de paragraphes</translation>
    </message>
    <message>
        <source>Write another paragraph</source>
        <translation>Écrire un autre paragraphe</translation>
    </message>
    <message>
        <source>Write in your language. The French text beside it is your statement: it goes into the package.</source>
        <translation>Écrivez dans votre langue. Le texte français à côté est votre déclaration&#xa0;: c’est lui qui va dans le recueil.</translation>
    </message>
    <message>
        <source>Write in your language. The English text beside it is your statement: it goes into the package.</source>
        <translation>Écrivez dans votre langue. Le texte anglais à côté est votre déclaration&#xa0;: c’est lui qui va dans le recueil.</translation>
    </message>
    <message>
        <source>Put it into the package, behind the French text</source>
        <translation>L’ajouter au recueil, après le texte français</translation>
    </message>
    <message>
        <source>Put it into the package, behind the English text</source>
        <translation>L’ajouter au recueil, après le texte anglais</translation>
    </message>
    <message>
        <source>These letters cannot be printed: {signs}</source>
        <translation>Ces caractères ne peuvent pas être imprimés&#xa0;: {signs}</translation>
    </message>
    <message>
        <source>Your language</source>
        <translation>Votre langue</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>Outlining</name>
    <message>
        <source>Add titles by subject</source>
        <translation>Ajouter des titres par sujet</translation>
    </message>
    <message>
        <source>Add titles by time</source>
        <translation>Ajouter des titres dans l’ordre du temps</translation>
    </message>
    <message>
        <source>All of these titles are there already.</source>
        <translation>Tous ces titres y sont déjà.</translation>
    </message>
    <message>
        <source>The titles are at the end of your story. Titles without words below are not printed.</source>
        <translation>Les titres sont à la fin de votre histoire. Un titre sans texte n’est pas imprimé.</translation>
    </message>
</context>
<context>
    <name>OutsideDialog</name>
    <message>
        <source>Open this paper in another program?</source>
        <translation>Ouvrir ce document dans un autre programme?</translation>
    </message>
    <message>
        <source>The other program may keep copies of its own, and small pictures of the paper, on this computer. hcprep cannot see those.</source>
        <translation>L’autre programme peut garder sur cet ordinateur ses propres copies et de petites images du document. hcprep ne les voit pas.</translation>
    </message>
    <message>
        <source>hcprep gives it a copy that can only be read, under a name that says nothing, and removes that copy when you lock or close the case. Close the other program first.</source>
        <translation>hcprep lui donne une copie en lecture seule, sous un nom qui ne dit rien, et supprime cette copie quand vous verrouillez ou fermez le dossier. Fermez d’abord l’autre programme.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Ouvrir une copie</translation>
    </message>
    <message>
        <source>The copy could not be written. Nothing was opened.</source>
        <translation>La copie n’a pas pu être écrite. Rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>This computer has no program for this kind of file.</source>
        <translation>Cet ordinateur n’a pas de programme pour ce type de fichier.</translation>
    </message>
</context>
<context>
    <name>OwnTextTools</name>
    <message>
        <source>Put in one of my own texts…</source>
        <translation>Insérer un de mes textes…</translation>
    </message>
    <message>
        <source>Keep the selected words as my own text…</source>
        <translation>Garder les mots choisis parmi mes textes…</translation>
    </message>
    <message>
        <source>Select the words to keep first.</source>
        <translation>Choisissez d’abord les mots à garder.</translation>
    </message>
    <message>
        <source>My own texts</source>
        <translation>Mes textes</translation>
    </message>
    <message>
        <source>The titles are at the end of your story. Titles without words below are not printed.</source>
        <translation>Les titres sont à la fin de votre histoire. Un titre sans texte en dessous n’est pas imprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to fill in. Type over it, then Tab goes to the next one.</source>
        <translation>
            <numerusform>%n endroit à remplir. Écrivez par-dessus&#xa0;; Tab mène au suivant.</numerusform>
            <numerusform>%n endroits à remplir. Écrivez par-dessus&#xa0;; Tab mène au suivant.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is in. Undo takes it out again.</source>
        <translation>«&#xa0;{name}&#xa0;» est inséré. Annuler le retire.</translation>
    </message>
</context>
<context>
    <name>OwnTextsDialog</name>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» est supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) added. Those that were here already are not added again.</source>
        <translation>
            <numerusform>%n texte ajouté. Ceux qui étaient déjà là ne sont pas ajoutés de nouveau.</numerusform>
            <numerusform>%n textes ajoutés. Ceux qui étaient déjà là ne sont pas ajoutés de nouveau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) saved. Anyone who opens that file can read them.</source>
        <translation>
            <numerusform>%n texte enregistré. Quiconque ouvre ce fichier peut le lire.</numerusform>
            <numerusform>%n textes enregistrés. Quiconque ouvre ce fichier peut les lire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are in that file now, and no longer on this computer.</source>
        <translation>
            <numerusform>%n texte est maintenant dans ce fichier, et n’est plus sur cet ordinateur.</numerusform>
            <numerusform>%n textes sont maintenant dans ce fichier, et ne sont plus sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is kept under another name beside it. You can begin anew, or bring in a copy.</source>
        <translation>Le fichier est gardé à côté sous un autre nom. Vous pouvez recommencer, ou ouvrir une copie.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>détail</translation>
    </message>
    <message>
        <source>A file of texts</source>
        <translation>Un fichier de textes</translation>
    </message>
</context>
<context>
    <name>OwnTextsFace</name>
    <message>
        <source>My own texts</source>
        <translation>Mes textes</translation>
    </message>
    <message>
        <source>Texts from before still lie on this computer, where others can read them.</source>
        <translation>Des textes d’avant sont encore sur cet ordinateur, où d’autres peuvent les lire.</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Bring the deleted one back</source>
        <translation>Reprendre le texte supprimé</translation>
    </message>
    <message>
        <source>Put it into my story</source>
        <translation>Insérer dans mon histoire</translation>
    </message>
    <message>
        <source>Bring in a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Move them to a file of mine…</source>
        <translation>Les déplacer dans un fichier à moi…</translation>
    </message>
    <message>
        <source>Put the unreadable file aside</source>
        <translation>Mettre de côté le fichier illisible</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Texts you use in every case. They are on this computer, outside of any case file, and not encrypted: write nothing about a client in them.</source>
        <translation>Des textes qui servent à tous les dossiers. Ils sont sur cet ordinateur, hors de tout dossier, et ne sont pas chiffrés&#xa0;: n’y écrivez rien sur un client.</translation>
    </message>
    <message>
        <source>Texts you use in every case. Others use this computer too, so they are not kept on it: save them to a file of yours before hcprep locks or closes, and bring that file in next time.</source>
        <translation>Des textes qui servent à tous les dossiers. D’autres utilisent aussi cet ordinateur&#xa0;: ils n’y sont donc pas gardés. Enregistrez-les dans un fichier à vous avant que hcprep se verrouille ou se ferme, et ouvrez ce fichier la prochaine fois.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Words. Write [name] or [date] where something is filled in each time</source>
        <translation>Texte. Écrivez [nom] ou [date] là où il y a chaque fois quelque chose à remplir</translation>
    </message>
</context>
<context>
    <name>PackageView</name>
    <message>
        <source>Pages of the package</source>
        <translation>Pages du recueil</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Page {page}</translation>
    </message>
    <message>
        <source>The number on this page is {number}.</source>
        <translation>Le numéro inscrit sur cette page est {number}.</translation>
    </message>
</context>
<context>
    <name>PageImage</name>
    <message>
        <source>Copy these words</source>
        <translation>Copier ces mots</translation>
    </message>
    <message>
        <source>Choose all words of the page</source>
        <translation>Choisir tous les mots de la page</translation>
    </message>
</context>
<context>
    <name>PagePair</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Page {page} as it is</source>
        <translation>Page {page} telle quelle</translation>
    </message>
    <message>
        <source>Page {page} with smaller pictures</source>
        <translation>Page {page} avec des images réduites</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Smaller: being made…</source>
        <translation>Réduite&#xa0;: en préparation…</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Text of this page</source>
        <translation>Texte de cette page</translation>
    </message>
    <message>
        <source>There are no words to read in this page. It is a picture.</source>
        <translation>Cette page n’a pas de mots à lire. C’est une image.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Loading the page…</source>
        <translation>La page se charge…</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Cette page ne peut pas être affichée.</translation>
    </message>
    <message>
        <source>{name}, {percent} percent</source>
        <translation>{name}, {percent} pour cent</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>Aucune page</translation>
    </message>
</context>
<context>
    <name>PagesDialog</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source> of {pages}</source>
        <translation> de {pages}</translation>
    </message>
    <message>
        <source>Page, from 1 to {pages}</source>
        <translation>Page, de 1 à {pages}</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Ctrl+Page Up</source>
        <translation>Ctrl+Page préc.</translation>
    </message>
    <message>
        <source>Ctrl+Page Down</source>
        <translation>Ctrl+Page suiv.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>One page only</source>
        <translation>Une seule page</translation>
    </message>
    <message>
        <source>This page cannot be read: it is damaged in the case file.</source>
        <translation>Cette page est illisible&#xa0;: elle est endommagée dans le fichier du dossier.</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title}, page {page} de {pages}</translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation>Cacher le texte</translation>
    </message>
</context>
<context>
    <name>PaperCards</name>
    <message>
        <source>Not sorted yet</source>
        <translation>Pas encore classés</translation>
    </message>
    <message>
        <source>{group}: {settled} of {needed} settled</source>
        <translation>{group}&#xa0;: {settled} sur {needed} réglés</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Not sorted yet</source>
        <translation>Pas encore classés</translation>
    </message>
    <message>
        <source>Title, as it should stand in the contents</source>
        <translation>Titre, tel qu’il doit figurer dans la table des matières</translation>
    </message>
    <message>
        <source>Change a paper</source>
        <translation>Modifier un document</translation>
    </message>
    <message>
        <source>Write the year, month and day like 2024-03-15. If you know less, write 2024-03 or 2024.</source>
        <translation>Écrivez l’année, le mois et le jour comme 2024-03-15. Si vous en savez moins, écrivez 2024-03 ou 2024.</translation>
    </message>
    <message>
        <source>Date on the paper</source>
        <translation>Date sur le document</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Month and year at the foot of the form, like 05-2021. Leave it empty if it was read in the file.</source>
        <translation>Mois et année au bas du formulaire, comme 05-2021. Laissez vide si le fichier le dit déjà.</translation>
    </message>
    <message>
        <source>Edition of the form</source>
        <translation>Édition du formulaire</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write a title. It is how an officer finds this paper.</source>
        <translation>Écrivez un titre. C’est ainsi qu’IRCC trouve ce document.</translation>
    </message>
    <message>
        <source>Write the date like 2024-03-15, 2024-03 or 2024.</source>
        <translation>Écrivez la date comme 2024-03-15, 2024-03 ou 2024.</translation>
    </message>
    <message>
        <source>Write the edition like 05-2021.</source>
        <translation>Écrivez l’édition comme 05-2021.</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Look at {title}</source>
        <translation>Voir {title}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Arrange the pages of {title}</source>
        <translation>Arranger les pages de {title}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>Modifier {title}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Retirer {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Exhibit {label}: </source>
        <translation>Pièce {label}&#xa0;: </translation>
    </message>
    <message>
        <source>These pages are pictures: an officer cannot search them.</source>
        <translation>Ces pages sont des images&#xa0;: IRCC ne peut pas y chercher de mots.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are pictures: an officer cannot search them.</source>
        <translation>
            <numerusform>%n page est une image&#xa0;: IRCC ne peut pas y chercher de mots.</numerusform>
            <numerusform>%n pages sont des images&#xa0;: IRCC ne peut pas y chercher de mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>In another language. Still missing: {parts}.</source>
        <translation>Dans une autre langue. Il manque encore&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Goes with “{title}”: {parts}.</source>
        <translation>Va avec «&#xa0;{title}&#xa0;»&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>{form}, edition {edition}: the one seen on the official page.</source>
        <translation>{form}, édition {edition}&#xa0;: celle vue sur la page officielle.</translation>
    </message>
    <message>
        <source>{form}, edition {edition}: this is an old edition. Download the form again.</source>
        <translation>{form}, édition {edition}&#xa0;: c’est une ancienne édition. Téléchargez de nouveau le formulaire.</translation>
    </message>
    <message>
        <source>{form}, edition {edition}. We do not know which edition is in use: compare with the official page.</source>
        <translation>{form}, édition {edition}. Nous ne savons pas quelle édition est en usage&#xa0;: comparez avec la page officielle.</translation>
    </message>
    <message>
        <source>Another source saw a later one, {later}. That is not confirmed.</source>
        <translation>Une autre source en a vu une plus récente, {later}. Ce n’est pas confirmé.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Arrange the pages…</source>
        <translation>Arranger les pages…</translation>
    </message>
    <message>
        <source>Add the pages of other papers…</source>
        <translation>Ajouter les pages d’autres documents…</translation>
    </message>
    <message>
        <source>Rename or date it here</source>
        <translation>Renommer ou dater ici</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
</context>
<context>
    <name>PaperMarks</name>
    <message>
        <source>{number}: “{words}”</source>
        <translation>{number}&#xa0;: «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{number}: {left} percent from the left, {top} from the top</source>
        <translation>{number}&#xa0;: à {left}&#xa0;pour cent de la gauche, à {top} du haut</translation>
    </message>
    <message>
        <source>Draw with the mouse from corner to corner. Or move the box with the arrow keys, size it with Shift and keep it with Enter.</source>
        <translation>Tracez à la souris, d’un coin à l’autre. Ou déplacez le cadre avec les flèches, changez sa taille avec Maj et gardez-le avec Entrée.</translation>
    </message>
    <message>
        <source>Choose words first: drag over them, or open “Read the text” and choose them with Shift and the arrow keys.</source>
        <translation>Choisissez d’abord des mots&#xa0;: glissez dessus, ou ouvrez «&#xa0;Lire le texte&#xa0;» et choisissez-les avec Maj et les flèches.</translation>
    </message>
    <message>
        <source>The box is in your book too; the page under it stays as it came. Ctrl+Z takes it back.</source>
        <translation>Le cadre est aussi dans votre recueil&#xa0;; la page reste telle qu’elle est arrivée. Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>The box is removed. Ctrl+Z brings it back.</source>
        <translation>Le cadre est retiré. Ctrl+Z le remet.</translation>
    </message>
</context>
<context>
    <name>PaperNaming</name>
    <message>
        <source>Keep this</source>
        <translation>Garder ceci</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme avant</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Date on it</source>
        <translation>Date qui y figure</translation>
    </message>
    <message>
        <source>Write a title. It is how an officer finds this paper.</source>
        <translation>Écrivez un titre. C’est ainsi qu’un agent trouve ce document.</translation>
    </message>
    <message>
        <source>Write the date like 2024-03-15, 2024-03 or 2024.</source>
        <translation>Écrivez la date comme 2024-03-15, 2024-03 ou 2024.</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Document</translation>
    </message>
    <message>
        <source> of {pages}</source>
        <translation> de {pages}</translation>
    </message>
    <message>
        <source>Page, from 1 to {pages}</source>
        <translation>Page, de 1 à {pages}</translation>
    </message>
    <message>
        <source>{title}, page {page} of {pages}</source>
        <translation>{title}, page {page} de {pages}</translation>
    </message>
    <message>
        <source>This page is left out of the book.</source>
        <translation>Cette page est laissée hors du recueil.</translation>
    </message>
    <message>
        <source>Not in the book yet</source>
        <translation>Pas encore dans le recueil</translation>
    </message>
    <message>
        <source>Exhibit {label}, book page {page}</source>
        <translation>Pièce {label}, page {page} du recueil</translation>
    </message>
</context>
<context>
    <name>PaperTools</name>
    <message>
        <source>There is no other paper with pages.</source>
        <translation>Il n’y a pas d’autre document qui ait des pages.</translation>
    </message>
    <message>
        <source>Add the pages of other papers</source>
        <translation>Ajouter les pages d’autres documents</translation>
    </message>
    <message>
        <source>Add their pages</source>
        <translation>Ajouter leurs pages</translation>
    </message>
    <message>
        <source>Their pages come behind those of this paper, and they are papers of their own no more.</source>
        <translation>Leurs pages viennent après celles de ce document, et ce ne sont plus des documents à part.</translation>
    </message>
    <message numerus="yes">
        <source>The %n papers become one, in this order. Your files stay as they are.</source>
        <translation>
            <numerusform>Ce %n document reste un seul document. Vos fichiers restent tels quels.</numerusform>
            <numerusform>Les %n documents n’en font plus qu’un, dans cet ordre. Vos fichiers restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>One paper</source>
        <translation>Un seul document</translation>
    </message>
    <message>
        <source>Keep them as one</source>
        <translation>En faire un seul</translation>
    </message>
    <message numerus="yes">
        <source>%n papers are one now. Undo parts them again.</source>
        <translation>
            <numerusform>%n document n’en fait qu’un. Annuler les sépare.</numerusform>
            <numerusform>%n documents n’en font plus qu’un. Annuler les sépare de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no paper with pages yet.</source>
        <translation>Il n’y a pas encore de document qui ait des pages.</translation>
    </message>
    <message>
        <source>Turn its pages, leave some out, move them, or make two papers of it.</source>
        <translation>Tournez ses pages, laissez-en de côté, déplacez-les, ou faites-en deux documents.</translation>
    </message>
    <message>
        <source>Show its pages</source>
        <translation>Montrer ses pages</translation>
    </message>
    <message>
        <source>Pages of which paper?</source>
        <translation>Les pages de quel document?</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Choose a paper first. The space bar ticks it.</source>
        <translation>Choisissez d’abord un document. La barre d’espace le coche.</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase de passe</translation>
    </message>
    <message>
        <source>A new file is written under the new passphrase and read back; only then it takes the place of the old one. Keep the old passphrase until this window says that it is done.</source>
        <translation>Un nouveau fichier est écrit sous la nouvelle phrase de passe, puis relu&#xa0;; alors seulement il prend la place de l’ancien. Gardez l’ancienne phrase de passe jusqu’à ce que cette fenêtre dise que c’est fait.</translation>
    </message>
    <message>
        <source>The passphrase of today</source>
        <translation>La phrase de passe actuelle</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La nouvelle phrase de passe</translation>
    </message>
    <message>
        <source>At least 15 letters. Words that do not belong together are best. Write it down before you go on.</source>
        <translation>Au moins 15 lettres. Le mieux&#xa0;: des mots sans lien entre eux. Notez-la avant de continuer.</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>La nouvelle phrase de passe encore une fois</translation>
    </message>
    <message>
        <source>Suggest six English words</source>
        <translation>Proposer six mots anglais</translation>
    </message>
    <message>
        <source>Suggest six French words</source>
        <translation>Proposer six mots français</translation>
    </message>
    <message>
        <source>What stays as it was</source>
        <translation>Ce qui reste comme avant</translation>
    </message>
    <message>
        <source>Backups and copies made before keep to the old passphrase. You can remove those backups afterwards.</source>
        <translation>Les sauvegardes et les copies déjà faites gardent l’ancienne phrase de passe. Vous pourrez ensuite retirer ces sauvegardes.</translation>
    </message>
    <message>
        <source>A recovery sheet from before does not open the case any more. You are offered a new one.</source>
        <translation>Une feuille de récupération d’avant n’ouvre plus le dossier. Une nouvelle vous sera proposée.</translation>
    </message>
    <message>
        <source>On USB keys and modern disks, traces of the old file can stay for a while. They stay locked with the old passphrase. If somebody knows it, they could open such traces and old copies.</source>
        <translation>Sur les clés USB et les disques récents, des traces de l’ancien fichier peuvent rester un temps. Elles restent verrouillées par l’ancienne phrase de passe. Une personne qui la connaît pourrait ouvrir ces traces et d’anciennes copies.</translation>
    </message>
    <message>
        <source>Make the new recovery sheet…</source>
        <translation>Faire la nouvelle feuille de récupération…</translation>
    </message>
    <message>
        <source>Remove the older backups</source>
        <translation>Retirer les anciennes sauvegardes</translation>
    </message>
    <message>
        <source>Type the passphrase of today.</source>
        <translation>Entrez la phrase de passe actuelle.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases de passe ne sont pas identiques.</translation>
    </message>
    <message>
        <source>The case is being written under the new passphrase and read back…</source>
        <translation>Le dossier est réécrit sous la nouvelle phrase de passe, puis relu…</translation>
    </message>
    <message>
        <source>It is too short: at least 15 letters and signs are needed.</source>
        <translation>Elle est trop courte&#xa0;: il faut au moins 15 lettres et signes.</translation>
    </message>
    <message>
        <source>It is made of names, dates or places of this case, which others would try first.</source>
        <translation>Elle est faite de noms, de dates ou de lieux de ce dossier, que d’autres essaieraient en premier.</translation>
    </message>
    <message>
        <source>It repeats itself, or is made of words that are tried first.</source>
        <translation>Elle se répète, ou elle est faite de mots qu’on essaie en premier.</translation>
    </message>
    <message>
        <source>It holds a sign that cannot be typed again, such as a line break.</source>
        <translation>Elle contient un signe qu’on ne peut pas retaper, comme un saut de ligne.</translation>
    </message>
    <message>
        <source>It looks like a raw key. Use words.</source>
        <translation>Elle ressemble à une clé brute. Utilisez des mots.</translation>
    </message>
    <message>
        <source>This is not the passphrase of today. Nothing was changed.</source>
        <translation>Ce n’est pas la phrase de passe actuelle. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Done. From now on, only the new passphrase opens this case.</source>
        <translation>C’est fait. Désormais, seule la nouvelle phrase de passe ouvre ce dossier.</translation>
    </message>
    <message>
        <source>A full backup under it was made and read back.</source>
        <translation>Une sauvegarde complète a été faite avec elle et relue.</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) still open with the old passphrase.</source>
        <translation>
            <numerusform>%n ancienne sauvegarde s’ouvre encore avec l’ancienne phrase de passe.</numerusform>
            <numerusform>%n anciennes sauvegardes s’ouvrent encore avec l’ancienne phrase de passe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) removed.</source>
        <translation>
            <numerusform>%n ancienne sauvegarde retirée.</numerusform>
            <numerusform>%n anciennes sauvegardes retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Press “Show” to see what you typed.</source>
        <translation>Appuyez sur «&#xa0;Afficher&#xa0;» pour voir ce que vous avez tapé.</translation>
    </message>
    <message>
        <source>The keyboard is set to: {language}.</source>
        <translation>Le clavier est réglé sur&#xa0;: {language}.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>La touche Verr. maj. semble activée.</translation>
    </message>
</context>
<context>
    <name>PasswordLine</name>
    <message>
        <source>Password of “{name}”</source>
        <translation>Mot de passe de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Open with this password</source>
        <translation>Ouvrir avec ce mot de passe</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add the applicant first. Then add a partner, every child, and other relatives who matter for this case, in Canada or not.</source>
        <translation>Ajoutez d’abord la personne qui fait la demande. Ajoutez ensuite votre partenaire, chaque enfant et les autres proches qui comptent pour ce dossier, au Canada ou ailleurs.</translation>
    </message>
    <message>
        <source>Leave empty what you do not know. You can come back.</source>
        <translation>Laissez vide ce que vous ne savez pas. Vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>Back to the list of people</source>
        <translation>Retour à la liste des personnes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>{role}: {name}</source>
        <translation>{role}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Picture of the family…</source>
        <translation>Image de la famille…</translation>
    </message>
    <message>
        <source>{age} years old</source>
        <translation>{age} ans</translation>
    </message>
    <message>
        <source>in this application</source>
        <translation>dans cette demande</translation>
    </message>
    <message>
        <source>{person}. Still to add: {missing}</source>
        <translation>{person}. Reste à ajouter&#xa0;: {missing}</translation>
    </message>
    <message>
        <source>{name} was removed, with everything told about their life.</source>
        <translation>{name}&#xa0;: personne retirée, avec tout ce qui a été dit de sa vie.</translation>
    </message>
</context>
<context>
    <name>PersonFeesCard</name>
    <message>
        <source>{fee} (can be paid later)</source>
        <translation>{fee} (peut être payé plus tard)</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Cases of hcprep</source>
        <translation>Dossiers de hcprep</translation>
    </message>
</context>
<context>
    <name>PortalPlanDialog</name>
    <message>
        <source>Some papers are large</source>
        <translation>Certains documents sont volumineux</translation>
    </message>
    <message>
        <source>The portal takes small files only. Mark the papers whose pictures may be made smaller in the files to upload. Your case and the one-file package keep them as they are.</source>
        <translation>Le portail n’accepte que de petits fichiers. Cochez les documents dont les images peuvent être réduites dans les fichiers à téléverser. Votre dossier et le recueil en un seul fichier les gardent tels quels.</translation>
    </message>
    <message>
        <source>Every page keeps at least {dots} dots an inch; {fewer} are enough only where you say that nothing on a paper is signed, stamped or sealed.</source>
        <translation>Chaque page garde au moins {dots} points par pouce&#xa0;; {fewer} ne suffisent que si vous indiquez qu’un document ne porte ni signature, ni timbre, ni sceau.</translation>
    </message>
    <message>
        <source>Papers whose pictures can be made smaller</source>
        <translation>Documents dont les images peuvent être réduites</translation>
    </message>
    <message>
        <source>Look closer…</source>
        <translation>Voir de plus près…</translation>
    </message>
    <message>
        <source>How large each page is…</source>
        <translation>Taille de chaque page…</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Make the files</source>
        <translation>Créer les fichiers</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{words} (nothing on it is signed)</source>
        <translation>{words} (aucune signature)</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would only fit if nothing on them is signed, stamped or sealed.</source>
        <translation>
            <numerusform>%n d’entre elles ne tiendrait que si elle ne porte ni signature, ni timbre, ni sceau.</numerusform>
            <numerusform>%n d’entre elles ne tiendraient que si elles ne portent ni signature, ni timbre, ni sceau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on {label} is signed, stamped or sealed: it may be made smaller still</source>
        <translation>{label} ne porte ni signature, ni timbre, ni sceau&#xa0;: peut être réduit davantage</translation>
    </message>
    <message numerus="yes">
        <source>Nothing on these %n paper(s) is signed, stamped or sealed: they may be made smaller still</source>
        <translation>
            <numerusform>Ce document (%n) ne porte ni signature, ni timbre, ni sceau&#xa0;: peut être réduit davantage</numerusform>
            <numerusform>Ces %n documents ne portent ni signature, ni timbre, ni sceau&#xa0;: peuvent être réduits davantage</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity, official, certified and sworn papers always keep {dots} dots an inch</source>
        <translation>Pièces d’identité, documents officiels, certifiés ou sous serment gardent toujours {dots} points par pouce</translation>
    </message>
    <message numerus="yes">
        <source>With your choice: %n file(s), {size} together.</source>
        <translation>
            <numerusform>Avec votre choix&#xa0;: %n fichier, {size} en tout.</numerusform>
            <numerusform>Avec votre choix&#xa0;: %n fichiers, {size} en tout.</numerusform>
        </translation>
    </message>
    <message>
        <source>{before}; smaller only if nothing on it is signed</source>
        <translation>{before}&#xa0;; réduit seulement s’il ne porte aucune signature</translation>
    </message>
    <message>
        <source>{before}, smaller {after}</source>
        <translation>{before}, réduit {after}</translation>
    </message>
    <message numerus="yes">
        <source>With nothing made smaller: %n file(s).</source>
        <translation>
            <numerusform>Sans rien réduire&#xa0;: %n fichier.</numerusform>
            <numerusform>Sans rien réduire&#xa0;: %n fichiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) do not fit into any file yet. Mark their papers to go on.</source>
        <translation>
            <numerusform>%n page n’entre encore dans aucun fichier. Cochez son document pour continuer.</numerusform>
            <numerusform>%n pages n’entrent encore dans aucun fichier. Cochez leurs documents pour continuer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print a list</source>
        <translation>Imprimer une liste</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Quelle liste?</translation>
    </message>
    <message>
        <source>It is saved as a PDF file, to be printed. Anyone who opens that file can read it: delete it afterwards.</source>
        <translation>Elle est enregistrée en PDF, pour être imprimée. Quiconque ouvre ce fichier peut le lire&#xa0;: supprimez-le ensuite.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The list is being made…</source>
        <translation>La liste est en préparation…</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>{name} could not be saved there.</source>
        <translation>{name} n’a pas pu être enregistré à cet endroit.</translation>
    </message>
</context>
<context>
    <name>ProblemSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Il y a un problème</translation>
    </message>
</context>
<context>
    <name>PromptPanel</name>
    <message>
        <source>This part is about</source>
        <translation>Cette partie parle de</translation>
    </message>
    <message>
        <source>Questions that may help</source>
        <translation>Des questions qui peuvent aider</translation>
    </message>
    <message>
        <source>You can skip any question. Everything you write is saved by itself. Take a break whenever you need one.</source>
        <translation>Vous pouvez sauter une question. Tout ce que vous écrivez s’enregistre tout seul. Faites une pause quand vous en avez besoin.</translation>
    </message>
    <message>
        <source>No special subject</source>
        <translation>Pas de sujet particulier</translation>
    </message>
    <message>
        <source>Choose a subject above to see questions about it.</source>
        <translation>Choisissez un sujet ci-dessus pour voir des questions à ce propos.</translation>
    </message>
</context>
<context>
    <name>ProofMapDialog</name>
    <message>
        <source>Map of proof</source>
        <translation>Carte des preuves</translation>
    </message>
    <message>
        <source>Show only what stands alone</source>
        <translation>Montrer seulement ce qui reste sans lien</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Par paragraphe</translation>
    </message>
    <message>
        <source>By paper</source>
        <translation>Par document</translation>
    </message>
    <message>
        <source>By matter</source>
        <translation>Par sujet</translation>
    </message>
    <message>
        <source>As a grid</source>
        <translation>En grille</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) point at no paper.</source>
        <translation>
            <numerusform>%n paragraphe ne renvoie à aucun document.</numerusform>
            <numerusform>%n paragraphes ne renvoient à aucun document.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s) are not mentioned in your story.</source>
        <translation>
            <numerusform>%n pièce n’est pas mentionnée dans votre histoire.</numerusform>
            <numerusform>%n pièces ne sont pas mentionnées dans votre histoire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) have words without proof, or papers without words.</source>
        <translation>
            <numerusform>%n sujet a des mots sans preuve, ou des documents sans mots.</numerusform>
            <numerusform>%n sujets ont des mots sans preuve, ou des documents sans mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every paragraph points at a paper, and every exhibit is mentioned.</source>
        <translation>Chaque paragraphe renvoie à un document, et chaque pièce est mentionnée.</translation>
    </message>
    <message>
        <source>Not every sentence needs a paper. Look where one would help.</source>
        <translation>Une phrase n’a pas toujours besoin d’un document. Voyez où il en faudrait un.</translation>
    </message>
    <message>
        <source>There is nothing to show here.</source>
        <translation>Il n’y a rien à montrer ici.</translation>
    </message>
</context>
<context>
    <name>ProofTables</name>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>no proof</source>
        <translation>aucune preuve</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>no paragraph</source>
        <translation>aucun paragraphe</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>État</translation>
    </message>
    <message>
        <source>p. {pages}</source>
        <translation>p. {pages}</translation>
    </message>
    <message>
        <source>not in the package</source>
        <translation>pas dans le recueil</translation>
    </message>
    <message>
        <source>words and proof</source>
        <translation>texte et preuve</translation>
    </message>
    <message>
        <source>words, but no proof</source>
        <translation>texte, mais pas de preuve</translation>
    </message>
    <message>
        <source>papers, but no words</source>
        <translation>documents, mais pas de texte</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
</context>
<context>
    <name>ProofView</name>
    <message>
        <source>{count}, all match</source>
        <translation>{count}, tout concorde</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>aucun ici</translation>
    </message>
    <message>
        <source>Show what was compared</source>
        <translation>Montrer ce qui a été comparé</translation>
    </message>
    <message>
        <source>Hide what was compared</source>
        <translation>Masquer ce qui a été comparé</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Voir dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Your reason, in your own words: {title}</source>
        <translation>Votre raison, dans vos mots&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Save this reason</source>
        <translation>Enregistrer cette raison</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Annuler&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Why can you not get it, and what did you try? Use your own words.</source>
        <translation>Pourquoi ne pouvez-vous pas l’obtenir, et qu’avez-vous essayé? Utilisez vos mots.</translation>
    </message>
    <message>
        <source>Why does it not apply to you? Use your own words.</source>
        <translation>Pourquoi cela ne s’applique-t-il pas à vous? Utilisez vos mots.</translation>
    </message>
    <message>
        <source>Write a few words first. An officer will want to know why.</source>
        <translation>Écrivez d’abord quelques mots. IRCC voudra savoir pourquoi.</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Read it as an officer does</source>
        <translation>Le lire comme une agente ou un agent</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Look at this page</source>
        <translation>Voir cette page</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Le modifier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Stop {number} of {count}</source>
        <translation>Étape {number} de {count}</translation>
    </message>
    <message>
        <source>page {page} of the package</source>
        <translation>page {page} du recueil</translation>
    </message>
    <message>
        <source>{proved} of {count} paragraphs lead to proof with one click. Every proof and back: {clicks} clicks.</source>
        <translation>{proved} paragraphes sur {count} mènent à une preuve en un clic. Voir chaque preuve et revenir&#xa0;: {clicks} clics.</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Table des matières</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraphe {number}</translation>
    </message>
    <message>
        <source>Proof that is not there</source>
        <translation>Preuve absente</translation>
    </message>
    <message>
        <source>Exhibit {label}, page {page}</source>
        <translation>Pièce {label}, page {page}</translation>
    </message>
    <message>
        <source>Exhibit {label}</source>
        <translation>Pièce {label}</translation>
    </message>
    <message>
        <source>This is what an officer sees first: the application, and the name {name}.</source>
        <translation>C’est ce qui se voit en premier&#xa0;: la demande et le nom {name}.</translation>
    </message>
    <message numerus="yes">
        <source>A list of %n exhibit(s). Each line is a link, and so is the statement.</source>
        <translation>
            <numerusform>Une liste de %n pièce. Sa ligne est un lien, comme la déclaration.</numerusform>
            <numerusform>Une liste de %n pièces. Chaque ligne est un lien, comme la déclaration.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text points at a page that is missing or not in the package. Nothing is printed like this.</source>
        <translation>Le texte renvoie à une page qui manque ou qui n’est pas dans le recueil. Rien n’est imprimé ainsi.</translation>
    </message>
    <message numerus="yes">
        <source>The link leads to its first page. Name the page, or %n more page(s) have to be looked through.</source>
        <translation>
            <numerusform>Le lien mène à sa première page. Indiquez la page, sinon %n autre page est à parcourir.</numerusform>
            <numerusform>Le lien mène à sa première page. Indiquez la page, sinon %n autres pages sont à parcourir.</numerusform>
        </translation>
    </message>
    <message>
        <source>No click so far.</source>
        <translation>Aucun clic jusqu’ici.</translation>
    </message>
    <message>
        <source>No link leads from here to proof.</source>
        <translation>Aucun lien ne mène d’ici à une preuve.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead from here to proof.</source>
        <translation>
            <numerusform>%n lien mène d’ici à une preuve.</numerusform>
            <numerusform>%n liens mènent d’ici à des preuves.</numerusform>
        </translation>
    </message>
    <message>
        <source>No click leads there.</source>
        <translation>Aucun clic n’y mène.</translation>
    </message>
    <message>
        <source>One click from paragraph {number}.</source>
        <translation>Un clic depuis le paragraphe {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n click(s) so far.</source>
        <translation>
            <numerusform>%n clic jusqu’ici.</numerusform>
            <numerusform>%n clics jusqu’ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovedDialog</name>
    <message>
        <source>Removed papers</source>
        <translation>Documents retirés</translation>
    </message>
    <message>
        <source>Nothing is here. A paper you remove stays here until you say otherwise.</source>
        <translation>Il n’y a rien ici. Un document que vous retirez reste ici jusqu’à ce que vous en décidiez autrement.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Remove for good…</source>
        <translation>Supprimer pour de bon…</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Supprimer pour de bon</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: {moment}, {pages}</source>
        <translation>Retiré&#xa0;: {moment}, {pages}</translation>
    </message>
    <message>
        <source>“{title}” is back in your documents.</source>
        <translation>«&#xa0;{title}&#xa0;» est de retour dans vos documents.</translation>
    </message>
    <message>
        <source>Remove “{title}” for good? It leaves the case file when the case is next opened. Backups made before still hold it.</source>
        <translation>Supprimer «&#xa0;{title}&#xa0;» pour de bon? Il quitte le fichier à la prochaine ouverture du dossier. Les sauvegardes déjà faites le contiennent encore.</translation>
    </message>
    <message>
        <source>“{title}” is removed. “Undo” brings it back as long as the case stays open.</source>
        <translation>«&#xa0;{title}&#xa0;» est supprimé. «&#xa0;Annuler&#xa0;» le ramène tant que le dossier reste ouvert.</translation>
    </message>
</context>
<context>
    <name>RemovedLink</name>
    <message numerus="yes">
        <source>Removed papers: %n. Look, or put one back…</source>
        <translation>
            <numerusform>%n document retiré&#xa0;: le voir ou le remettre…</numerusform>
            <numerusform>%n documents retirés&#xa0;: les voir ou en remettre un…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Enregistrer une copie ailleurs</translation>
    </message>
    <message>
        <source>Cases of hcprep</source>
        <translation>Dossiers de hcprep</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir l’emplacement</translation>
    </message>
    <message>
        <source>Your package is ready</source>
        <translation>Votre recueil est prêt</translation>
    </message>
    <message>
        <source>Your copy to print is ready</source>
        <translation>Votre copie à imprimer est prête</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), {size} MB.</source>
        <translation>
            <numerusform>%n&#xa0;page, {size}&#xa0;Mo.</numerusform>
            <numerusform>%n&#xa0;pages, {size}&#xa0;Mo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is for paper only. What you send online is the package or the files to upload.</source>
        <translation>Ce fichier est seulement pour le papier. En ligne, envoyez le recueil ou les fichiers à téléverser.</translation>
    </message>
    <message>
        <source>Beside it: {certificate} says on one page what was checked, and {proof} lets it be checked again. Both are for you to keep; the package can be sent without them.</source>
        <translation>À côté&#xa0;: {certificate} dit sur une page ce qui a été vérifié, et {proof} permet de le vérifier de nouveau. Gardez-les tous les deux&#xa0;; le recueil peut être envoyé sans eux.</translation>
    </message>
    <message>
        <source>Something changed in your case since this package was made. Make it again before you file.</source>
        <translation>Quelque chose a changé dans votre dossier depuis que ce recueil a été fait. Refaites-le avant de le déposer.</translation>
    </message>
    <message>
        <source>The folder did not open. Plug in the disk it is on, or look for the file where the line above says.</source>
        <translation>Le dossier ne s’est pas ouvert. Branchez le disque où il se trouve, ou cherchez le fichier à l’endroit indiqué ci-dessus.</translation>
    </message>
    <message>
        <source>The finished file was opened again and {compared} things were compared with your case. All match.</source>
        <translation>Le fichier terminé a été rouvert et {compared} éléments ont été comparés avec votre dossier. Tout correspond.</translation>
    </message>
    <message>
        <source>Where the file lies: {path}</source>
        <translation>Emplacement du fichier&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Look at everything once more. Nothing here says how a decision will go.</source>
        <translation>Regardez tout encore une fois. Rien ici ne dit quelle sera la décision.</translation>
    </message>
    <message>
        <source>The rules shown here were last checked on {day} (kit {edition}). Rules change.</source>
        <translation>Les règles montrées ici ont été vérifiées pour la dernière fois le {day} (trousse {edition}). Les règles changent.</translation>
    </message>
    <message>
        <source>Nothing is left to add. You can make your package.</source>
        <translation>Il ne reste rien à ajouter. Vous pouvez préparer le recueil.</translation>
    </message>
    <message>
        <source>What it costs today</source>
        <translation>Ce que cela coûte aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) not to file today</source>
        <translation>
            <numerusform>%n&#xa0;raison de ne pas déposer aujourd’hui</numerusform>
            <numerusform>%n&#xa0;raisons de ne pas déposer aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n chose à regarder</numerusform>
            <numerusform>%n choses à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n&#xa0;avertissement</numerusform>
            <numerusform>%n&#xa0;avertissements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) to know</source>
        <translation>
            <numerusform>%n&#xa0;note à lire</numerusform>
            <numerusform>%n&#xa0;notes à lire</numerusform>
        </translation>
    </message>
    <message>
        <source>No date is coming up that we know of.</source>
        <translation>Aucune date n’approche, à notre connaissance.</translation>
    </message>
    <message>
        <source>Dates and fees…</source>
        <translation>Dates et frais…</translation>
    </message>
    <message>
        <source>Read it as an officer does…</source>
        <translation>Le lire comme une agente ou un agent…</translation>
    </message>
    <message>
        <source>Next date: {day} ({far}). {title}.</source>
        <translation>Prochaine date&#xa0;: {day} ({far}). {title}.</translation>
    </message>
    <message>
        <source>Show fewer notes</source>
        <translation>Afficher moins de notes</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more note(s)</source>
        <translation>
            <numerusform>Afficher encore %n&#xa0;note</numerusform>
            <numerusform>Afficher encore %n&#xa0;notes</numerusform>
        </translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Go to “{step}”</source>
        <translation>Aller à «&#xa0;{step}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of your papers are pictures: an officer cannot search them.</source>
        <translation>
            <numerusform>%n page de vos documents est une image&#xa0;: IRCC ne peut pas y chercher de mots.</numerusform>
            <numerusform>%n pages de vos documents sont des images&#xa0;: IRCC ne peut pas y chercher de mots.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is more than 90 days ago. Look for a newer hcprep, and check fees and forms with IRCC.</source>
        <translation>Cela fait plus de 90 jours. Cherchez une version plus récente de hcprep, et vérifiez les frais et les formulaires auprès d’IRCC.</translation>
    </message>
    <message>
        <source>Rules of this case…</source>
        <translation>Règles de ce dossier…</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Change: {name}</source>
        <translation>Modifier&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Retirer&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules of this case</source>
        <translation>Règles de ce dossier</translation>
    </message>
    <message>
        <source>Look at a rules file…</source>
        <translation>Regarder un fichier de règles…</translation>
    </message>
    <message>
        <source>Keep these rules on this computer</source>
        <translation>Garder ces règles sur cet ordinateur</translation>
    </message>
    <message>
        <source>Use the newer rules for this case</source>
        <translation>Suivre les règles plus récentes dans ce dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What {edition} would change</source>
        <translation>Ce que {edition} changerait</translation>
    </message>
    <message>
        <source>What changes from {old} to {new}</source>
        <translation>Ce qui change de {old} à {new}</translation>
    </message>
    <message>
        <source>This case follows kit {edition}. Its facts were last checked on {day}.</source>
        <translation>Ce dossier suit la trousse {edition}. Ses données ont été vérifiées le {day}.</translation>
    </message>
    <message>
        <source>{unsure} of {values} facts that change are not confirmed; each is marked where it is used.</source>
        <translation>{unsure} données variables sur {values} ne sont pas confirmées&#xa0;; chacune est signalée là où elle sert.</translation>
    </message>
    <message>
        <source>That is {days} days ago: compare with the official pages, or get newer rules.</source>
        <translation>C’est il y a {days} jours&#xa0;: comparez avec les pages officielles, ou obtenez des règles plus récentes.</translation>
    </message>
    <message>
        <source>Newer rules ({newer}) are on this computer. This case keeps its own until you accept them.</source>
        <translation>Des règles plus récentes ({newer}) sont sur cet ordinateur. Ce dossier garde les siennes jusqu’à votre accord.</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Il n’y a aucune différence.</translation>
    </message>
    <message>
        <source>Rules (*.hckit)</source>
        <translation>Règles (*.hckit)</translation>
    </message>
    <message>
        <source>{name} is good and signed with key {signer}. Read the changes below before you keep it.</source>
        <translation>{name} est bon et signé avec la clé {signer}. Lisez les changements ci-dessous avant de le garder.</translation>
    </message>
    <message>
        <source>{name} is good, but not newer than the rules on this computer.</source>
        <translation>{name} est bon, mais pas plus récent que les règles de cet ordinateur.</translation>
    </message>
    <message>
        <source>The rules of {edition} are kept. New cases use them.</source>
        <translation>Les règles de {edition} sont gardées. Les nouveaux dossiers les suivent.</translation>
    </message>
    <message>
        <source>This case follows the newer rules now.</source>
        <translation>Ce dossier suit maintenant les règles plus récentes.</translation>
    </message>
    <message>
        <source>The new rules do not speak of these any more; they stay in the case: {names}</source>
        <translation>Les nouvelles règles n’en parlent plus&#xa0;; cela reste dans le dossier&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>SafeCard</name>
    <message>
        <source>Keep your case safe</source>
        <translation>Garder votre dossier en sûreté</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de récupération</translation>
    </message>
    <message>
        <source>Make the sheet…</source>
        <translation>Faire la feuille…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>Deuxième endroit pour les sauvegardes</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un répertoire…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Removed papers</source>
        <translation>Documents retirés</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>Les voir…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Last saved {moment}.</source>
        <translation>Dernier enregistrement&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>Changed on {day}.</source>
        <translation>Changée le {day}.</translation>
    </message>
    <message>
        <source>The one you chose when you made this case.</source>
        <translation>Celle que vous avez choisie en créant ce dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) can be put back.</source>
        <translation>
            <numerusform>%n document peut être remis.</numerusform>
            <numerusform>%n documents peuvent être remis.</numerusform>
        </translation>
    </message>
    <message>
        <source>You work in a copy on this computer. Copied back: {moment}.</source>
        <translation>Vous travaillez dans une copie sur cet ordinateur. Recopiée à sa place&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>You work in a copy on this computer. It is copied back when you close the case.</source>
        <translation>Vous travaillez dans une copie sur cet ordinateur. Elle est recopiée à sa place quand vous fermez le dossier.</translation>
    </message>
    <message>
        <source>Somebody else changed this case meanwhile. Your version is beside it: {name}.</source>
        <translation>Quelqu’un d’autre a modifié ce dossier entre-temps. Votre version est à côté&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Made, and checked on {day}.</source>
        <translation>Faite, et vérifiée le {day}.</translation>
    </message>
    <message>
        <source>It opens the case if you forget the passphrase.</source>
        <translation>Elle ouvre le dossier si vous oubliez la phrase de passe.</translation>
    </message>
    <message>
        <source>Print it again…</source>
        <translation>L’imprimer de nouveau…</translation>
    </message>
    <message>
        <source>Without it, a forgotten passphrase cannot be replaced by anyone.</source>
        <translation>Sans elle, personne ne peut remplacer une phrase de passe oubliée.</translation>
    </message>
    <message>
        <source>Not yet. A sheet from before you changed the passphrase does not open it.</source>
        <translation>Pas encore. Une feuille d’avant le changement de phrase de passe ne l’ouvre pas.</translation>
    </message>
    <message>
        <source>You did not want one.</source>
        <translation>Vous n’en vouliez pas.</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <translation>Pas encore.</translation>
    </message>
    <message>
        <source>Last: {backup}. It was read back, and is whole.</source>
        <translation>La dernière&#xa0;: {backup}. Elle a été relue et elle est intacte.</translation>
    </message>
    <message>
        <source>None yet. The first is made while you work, or when you close the case.</source>
        <translation>Aucune encore. La première se fait pendant le travail, ou à la fermeture du dossier.</translation>
    </message>
    <message>
        <source>Switched off: hcprep makes none by itself.</source>
        <translation>Désactivées&#xa0;: hcprep n’en fait pas de lui-même.</translation>
    </message>
    <message>
        <source>The last try did not work: {why}</source>
        <translation>Le dernier essai n’a pas réussi&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Restoring was tried on {day}: all of it came back.</source>
        <translation>La restauration a été essayée le {day}&#xa0;: tout est revenu.</translation>
    </message>
    <message>
        <source>Restoring was tried on {day}: not all of it came back.</source>
        <translation>La restauration a été essayée le {day}&#xa0;: tout n’est pas revenu.</translation>
    </message>
    <message>
        <source>None chosen.</source>
        <translation>Aucun choisi.</translation>
    </message>
    <message>
        <source>A USB key kept elsewhere also survives a stolen computer.</source>
        <translation>Une clé USB gardée ailleurs survit aussi au vol de l’ordinateur.</translation>
    </message>
    <message>
        <source>It is there now.</source>
        <translation>Il est là maintenant.</translation>
    </message>
    <message>
        <source>Not there now. Last reached: {moment}.</source>
        <translation>Pas là maintenant. Atteint la dernière fois&#xa0;: {moment}.</translation>
    </message>
    <message>
        <source>Cases of hcprep</source>
        <translation>Dossiers hcprep</translation>
    </message>
    <message>
        <source>Save a copy of the case</source>
        <translation>Enregistrer une copie du dossier</translation>
    </message>
    <message>
        <source>The copy is being written and read back…</source>
        <translation>La copie est en cours d’écriture&#xa0;; elle sera relue…</translation>
    </message>
    <message>
        <source>A copy was saved and read back: {name}. The same passphrase opens it.</source>
        <translation>Une copie a été enregistrée et relue&#xa0;: {name}. La même phrase de passe l’ouvre.</translation>
    </message>
    <message>
        <source>A second place for backups, such as a USB key</source>
        <translation>Un deuxième endroit pour les sauvegardes, comme une clé USB</translation>
    </message>
</context>
<context>
    <name>SafeDialog</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Everything is saved.</source>
        <translation>Tout est enregistré.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>Your last changes are not saved yet. They are kept here, and hcprep tries again every 10 seconds.</source>
        <translation>Vos dernières modifications ne sont pas encore enregistrées. Elles sont gardées ici, et hcprep réessaie toutes les 10 secondes.</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>Only looking</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>{saved}, copied back {time}</source>
        <translation>{saved}, recopié à {time}</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>A name, a paper, a word of your story, a setting…</source>
        <translation>Un nom, un document, un mot de votre histoire, un réglage…</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Que cherchez-vous?</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter goes there, Esc closes.</source>
        <translation>Les flèches choisissent, Entrée y mène, Échap ferme.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found.</source>
        <translation>
            <numerusform>%n élément trouvé.</numerusform>
            <numerusform>%n éléments trouvés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer of them, or only the beginning of one.</source>
        <translation>Rien ne contient ces mots. Essayez-en moins, ou seulement le début d’un mot.</translation>
    </message>
</context>
<context>
    <name>SecretFields</name>
    <message>
        <source>I have a recovery sheet</source>
        <translation>J’ai une feuille de récupération</translation>
    </message>
    <message>
        <source>The four lines of the sheet</source>
        <translation>Les quatre lignes de la feuille</translation>
    </message>
    <message>
        <source>Capital letters and spaces do not matter. Each line is checked on its own.</source>
        <translation>Majuscules et espaces n’ont pas d’importance. Chaque ligne est vérifiée à part.</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Text size {percent} %</source>
        <translation>Taille du texte&#xa0;: {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Lock after {minutes} minutes without a key or the mouse</source>
        <translation>Verrouiller après {minutes} minutes sans clavier ni souris</translation>
    </message>
    <message>
        <source>Colours of this computer</source>
        <translation>Couleurs de cet ordinateur</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Other people use this computer too</source>
        <translation>D’autres personnes utilisent aussi cet ordinateur</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de récupération</translation>
    </message>
    <message>
        <source>Your passphrase is new, so an older sheet does not open this case now. Destroy it.</source>
        <translation>Votre phrase de passe est nouvelle&#xa0;; une ancienne feuille n’ouvre donc plus ce dossier. Détruisez-la.</translation>
    </message>
    <message>
        <source>If you forget your passphrase, nobody can open your case: not we, not anyone. This sheet of paper can. Whoever holds it can open your case too, so keep it where only you, or someone you trust, can find it.</source>
        <translation>Si vous oubliez votre phrase de passe, personne ne peut ouvrir votre dossier, pas même nous. Cette feuille de papier le peut. Quiconque la tient peut aussi ouvrir votre dossier&#xa0;: gardez-la là où seule une personne de confiance ou vous pouvez la trouver.</translation>
    </message>
    <message>
        <source>Save the sheet as PDF…</source>
        <translation>Enregistrer la feuille en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Use a printer of your own. Delete a saved file once it is on paper: it opens your case.</source>
        <translation>Utilisez votre propre imprimante. Une fois la feuille sur papier, supprimez le fichier&#xa0;: il ouvre votre dossier.</translation>
    </message>
    <message>
        <source>Type it back once</source>
        <translation>La retaper une fois</translation>
    </message>
    <message>
        <source>This shows that the paper can be read. Capitals and spaces do not matter.</source>
        <translation>Cela montre que le papier est lisible. Majuscules et espaces n’ont pas d’importance.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>Check the sheet</source>
        <translation>Vérifier la feuille</translation>
    </message>
    <message>
        <source>I do not want a sheet</source>
        <translation>Je ne veux pas de feuille</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>A sheet of this case was checked on {day}. You can print the same one again.</source>
        <translation>Une feuille de ce dossier a été vérifiée le {day}. Vous pouvez imprimer la même de nouveau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{name} could not be saved there.</source>
        <translation>{name} n’a pas pu être enregistré à cet endroit.</translation>
    </message>
    <message>
        <source>Saved as {name}. Print it, then type it back below, and delete the file.</source>
        <translation>Enregistrée sous {name}. Imprimez-la, retapez-la ci-dessous, puis supprimez le fichier.</translation>
    </message>
    <message>
        <source>The sheet is being made…</source>
        <translation>La feuille est en cours de création…</translation>
    </message>
    <message>
        <source>Sent to the printer. Now type the four lines back below.</source>
        <translation>Envoyée à l’imprimante. Retapez maintenant les quatre lignes ci-dessous.</translation>
    </message>
    <message>
        <source>The printer did not take it. Save the sheet as PDF, and print that file.</source>
        <translation>L’imprimante ne l’a pas prise. Enregistrez la feuille en PDF, puis imprimez ce fichier.</translation>
    </message>
    <message>
        <source>Line {number} is not as it is printed. Compare it letter by letter.</source>
        <translation>La ligne {number} n’est pas comme sur la feuille. Comparez lettre par lettre.</translation>
    </message>
    <message>
        <source>Line {number} is of another sheet, perhaps an older one.</source>
        <translation>La ligne {number} vient d’une autre feuille, peut-être plus ancienne.</translation>
    </message>
    <message>
        <source>✓ This line is right.</source>
        <translation>✓ Cette ligne est juste.</translation>
    </message>
    <message>
        <source>Type line {number} from the paper.</source>
        <translation>Retapez la ligne {number} du papier.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The sheet is right: it opens this case. Keep it away from the computer.</source>
        <translation>La feuille est juste&#xa0;: elle ouvre ce dossier. Gardez-la loin de l’ordinateur.</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>%n paragraph(s) are the same.</source>
        <translation>
            <numerusform>%n paragraphe est identique.</numerusform>
            <numerusform>%n paragraphes sont identiques.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no words.</source>
        <translation>Il n’y a pas de mots.</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>taken out: {words}</source>
        <translation>retiré&#xa0;: {words}</translation>
    </message>
    <message>
        <source>added: {words}</source>
        <translation>ajouté&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>Skipped</name>
    <message numerus="yes">
        <source>Not asked of you, and why: %n thing(s)</source>
        <translation>
            <numerusform>Ce qu’on ne vous demande pas, et pourquoi&#xa0;:&#xa0;%n élément</numerusform>
            <numerusform>Ce qu’on ne vous demande pas, et pourquoi&#xa0;:&#xa0;%n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Hide these</source>
        <translation>Les masquer</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Underline spelling</source>
        <translation>Souligner l’orthographe</translation>
    </message>
    <message>
        <source>Spelling is underlined.</source>
        <translation>L’orthographe est soulignée.</translation>
    </message>
    <message>
        <source>Spelling is no longer underlined.</source>
        <translation>L’orthographe n’est plus soulignée.</translation>
    </message>
    <message>
        <source>The dictionary could not be read, so spelling is not underlined.</source>
        <translation>Le dictionnaire n’a pas pu être lu&#xa0;; l’orthographe n’est donc pas soulignée.</translation>
    </message>
    <message>
        <source>No other spelling found</source>
        <translation>Aucune autre graphie trouvée</translation>
    </message>
    <message>
        <source>“{word}” is right: remember it in this case</source>
        <translation>«&#xa0;{word}&#xa0;» est juste&#xa0;: le retenir dans ce dossier</translation>
    </message>
</context>
<context>
    <name>StoryBar</name>
    <message>
        <source>Add proof</source>
        <translation>Ajouter une preuve</translation>
    </message>
    <message>
        <source>Map of proof</source>
        <translation>Carte des preuves</translation>
    </message>
    <message>
        <source>Check my story</source>
        <translation>Vérifier mon histoire</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Titles and own texts</source>
        <translation>Titres et mes textes</translation>
    </message>
    <message>
        <source>Pages behind the story</source>
        <translation>Pages après l’histoire</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Fichier texte</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Versions antérieures…</translation>
    </message>
    <message>
        <source>Move this part up</source>
        <translation>Monter cette partie</translation>
    </message>
    <message>
        <source>Move this part down</source>
        <translation>Descendre cette partie</translation>
    </message>
    <message>
        <source>Move this paragraph up</source>
        <translation>Monter ce paragraphe</translation>
    </message>
    <message>
        <source>Move this paragraph down</source>
        <translation>Descendre ce paragraphe</translation>
    </message>
    <message>
        <source>Bring in a text file (Markdown)</source>
        <translation>Importer un fichier texte (Markdown)</translation>
    </message>
    <message>
        <source>Save a copy as a text file (Markdown)</source>
        <translation>Enregistrer une copie en fichier texte (Markdown)</translation>
    </message>
</context>
<context>
    <name>StoryCount</name>
    <message>
        <source>Nothing written yet. That is fine.</source>
        <translation>Rien d’écrit encore. Ce n’est pas grave.</translation>
    </message>
    <message>
        <source>1 paragraph</source>
        <translation>1 paragraphe</translation>
    </message>
    <message>
        <source>{count} paragraphs</source>
        <translation>{count} paragraphes</translation>
    </message>
    <message>
        <source>{paragraphs}, all with proof</source>
        <translation>{paragraphs}, preuve partout</translation>
    </message>
    <message>
        <source>{paragraphs}, {count} without proof</source>
        <translation>{paragraphs}, {count} sans preuve</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Write freely. Ctrl+E adds proof. Tab leaves the text. Paragraphs are numbered for you.</source>
        <translation>Écrivez librement. Ctrl+E ajoute une preuve. Tab sort du texte. Les paragraphes sont numérotés pour vous.</translation>
    </message>
    <message>
        <source>Start anywhere. You can change the order later.</source>
        <translation>Commencez où vous voulez. Vous pourrez changer l’ordre plus tard.</translation>
    </message>
    <message>
        <source>Title of this part (you can leave it empty)</source>
        <translation>Titre de cette partie (vous pouvez le laisser vide)</translation>
    </message>
    <message>
        <source>Questions for letters of support…</source>
        <translation>Questions pour des lettres d’appui…</translation>
    </message>
    <message>
        <source>Write in another language beside it…</source>
        <translation>Écrire à côté dans une autre langue…</translation>
    </message>
</context>
<context>
    <name>StoryStatus</name>
    <message>
        <source>Tell your life here in your own words. An officer reads this. Short, plain sentences are good.</source>
        <translation>Racontez ici votre vie dans vos mots. Ce texte sera lu par IRCC. Des phrases courtes et simples conviennent bien.</translation>
    </message>
</context>
<context>
    <name>SupplementCard</name>
    <message>
        <source>A supplement: what is new since you sent your package</source>
        <translation>Un complément&#xa0;: ce qui est nouveau depuis votre envoi</translation>
    </message>
    <message>
        <source>Only new papers and paragraphs go into it. Its page numbers go on from those you sent, which stay as they are.</source>
        <translation>Seuls les documents et paragraphes nouveaux y entrent. Ses numéros de page font suite à ceux de votre envoi, qui ne changent pas.</translation>
    </message>
    <message>
        <source>It goes on from</source>
        <translation>Il fait suite à</translation>
    </message>
    <message>
        <source>Make the supplement…</source>
        <translation>Créer le complément…</translation>
    </message>
    <message>
        <source>Make a copy of it to print…</source>
        <translation>En faire une copie à imprimer…</translation>
    </message>
    <message>
        <source>Make its files to upload…</source>
        <translation>En faire les fichiers à téléverser…</translation>
    </message>
    <message numerus="yes">
        <source>the package of {day}, %n page(s)</source>
        <translation>
            <numerusform>le recueil du {day}, %n page</numerusform>
            <numerusform>le recueil du {day}, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) new, or with more pages</source>
        <translation>
            <numerusform>%n document nouveau, ou avec d’autres pages</numerusform>
            <numerusform>%n documents nouveaux, ou avec d’autres pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) in place of one you sent</source>
        <translation>
            <numerusform>%n document à la place d’un autre déjà envoyé</numerusform>
            <numerusform>%n documents à la place d’autres déjà envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) you sent, or pages of them, no longer in your case</source>
        <translation>
            <numerusform>%n document envoyé, ou des pages de celui-ci, qui n’est plus dans votre dossier</numerusform>
            <numerusform>%n documents envoyés, ou des pages de ceux-ci, qui ne sont plus dans votre dossier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) new or changed</source>
        <translation>
            <numerusform>%n paragraphe nouveau ou modifié</numerusform>
            <numerusform>%n paragraphes nouveaux ou modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) taken out</source>
        <translation>
            <numerusform>%n paragraphe retiré</numerusform>
            <numerusform>%n paragraphes retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) you sent with another box or caption, or turned: named, not sent again</source>
        <translation>
            <numerusform>%n page envoyée dont un cadre ou la légende a changé, ou tournée&#xa0;: nommée, non renvoyée</numerusform>
            <numerusform>%n pages envoyées dont un cadre ou la légende a changé, ou tournées&#xa0;: nommées, non renvoyées</numerusform>
        </translation>
    </message>
    <message>
        <source>Since {day}:</source>
        <translation>Depuis le {day}&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a folder for the supplement</source>
        <translation>Choisissez un dossier pour le complément</translation>
    </message>
    <message>
        <source>Stopped. No supplement was made.</source>
        <translation>Arrêté. Aucun complément n’a été fait.</translation>
    </message>
    <message>
        <source>Your supplement is ready</source>
        <translation>Votre complément est prêt</translation>
    </message>
    <message>
        <source>Your copy of the supplement to print is ready</source>
        <translation>Votre copie du complément à imprimer est prête</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>If you know that nobody works on it, for example because that computer was switched off, you can open it here. If somebody does work on it, nothing is overwritten: both versions are kept beside each other, and you can bring them together later.</source>
        <translation>Si vous savez que personne n’y travaille, par exemple parce que l’autre ordinateur a été éteint, vous pouvez l’ouvrir ici. Si quelqu’un y travaille quand même, rien n’est écrasé&#xa0;: les deux versions sont gardées côte à côte et vous pourrez les réunir plus tard.</translation>
    </message>
    <message>
        <source>Open it here all the same</source>
        <translation>L’ouvrir ici quand même</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>This case seems to be open on another computer.</source>
        <translation>Ce dossier semble ouvert sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>This case seems to be open on another computer since {moment}.</source>
        <translation>Ce dossier semble ouvert sur un autre ordinateur depuis le {moment}.</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Lecture de&#xa0;%n fichier…</numerusform>
            <numerusform>Lecture de&#xa0;%n fichiers…</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {number} of {total}: {name}</source>
        <translation>Lecture de {number} sur {total}&#xa0;: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s).</source>
        <translation>
            <numerusform>%n autre attend.</numerusform>
            <numerusform>%n autres attendent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskButton</name>
    <message>
        <source>you are here</source>
        <translation>vous êtes ici</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} sur {total} terminées</translation>
    </message>
    <message>
        <source>Dates and fees…</source>
        <translation>Dates et frais…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>Your story already has words. Where should the new text go?</source>
        <translation>Les parties hachurées manquent. Choisissez-en une et appuyez sur son bouton pour la remplir.</translation>
    </message>
    <message>
        <source>In place of them</source>
        <translation>À sa place</translation>
    </message>
    <message>
        <source>Below them</source>
        <translation>Au-dessous</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>A copy of your story was saved. Anyone who opens that file can read it.</source>
        <translation>Une copie de votre histoire a été enregistrée. Toute personne qui ouvre ce fichier peut la lire.</translation>
    </message>
    <message>
        <source>Bring in a text file</source>
        <translation>Importer un fichier texte</translation>
    </message>
    <message>
        <source>Text (*.md *.txt)</source>
        <translation>Texte (*.md *.txt)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Text (*.md)</source>
        <translation>Texte (*.md)</translation>
    </message>
    <message>
        <source>The text is in your story now. Undo takes it out again.</source>
        <translation>Le texte est maintenant dans votre histoire. «&#xa0;Annuler&#xa0;» le retire.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Hatched parts are missing. Choose one and press its button to fill it.</source>
        <translation>Les parties hachurées manquent. Choisissez-en une et appuyez sur son bouton pour la remplir.</translation>
    </message>
    <message>
        <source>Nothing is missing in these years.</source>
        <translation>Rien ne manque dans ces années.</translation>
    </message>
    <message>
        <source>The years in words</source>
        <translation>Les années en mots</translation>
    </message>
    <message>
        <source>Add an address for this time</source>
        <translation>Ajouter une adresse pour cette période</translation>
    </message>
    <message>
        <source>Add work, or time without work</source>
        <translation>Ajouter un travail, ou un temps sans travail</translation>
    </message>
    <message>
        <source>Add a school</source>
        <translation>Ajouter des études</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Write a title. It is how an officer finds this paper.</source>
        <translation>Écrivez un titre. C’est ainsi qu’un agent trouve ce document.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Each line says where a step stands. Open them in any order. What you typed stays when you leave.</source>
        <translation>Chaque ligne dit où en est une étape. Ouvrez-les dans l’ordre que vous voulez. Ce que vous avez écrit reste quand vous partez.</translation>
    </message>
    <message>
        <source>One step at a time. Leave empty what you do not know; the review at the end shows what is still to add.</source>
        <translation>Une étape à la fois. Laissez vide ce que vous ne savez pas&#xa0;: la révision, à la fin, montre ce qui reste à ajouter.</translation>
    </message>
    <message>
        <source>Continue opens the next step and Back the one before. Neither loses anything, and neither holds you up.</source>
        <translation>Continuer ouvre l’étape suivante, et Retour la précédente. Rien ne se perd, et rien ne vous retient.</translation>
    </message>
    <message>
        <source>Every answer is saved at once, in one locked file on this computer. Undo takes back one change after the other.</source>
        <translation>Chaque réponse est enregistrée aussitôt, dans un fichier verrouillé sur cet ordinateur. Annuler défait un changement après l’autre.</translation>
    </message>
    <message>
        <source>Ctrl+K finds a question, a paper, a word of your story or a setting, and goes there.</source>
        <translation>Ctrl+K trouve une question, un document, un mot de votre histoire ou un réglage, et y mène.</translation>
    </message>
    <message>
        <source>Lock when you leave the computer. If someone comes near, Shift+Esc takes every window away at once.</source>
        <translation>Verrouillez quand vous quittez l’ordinateur. Si quelqu’un approche, Maj+Échap fait disparaître toutes les fenêtres d’un coup.</translation>
    </message>
    <message>
        <source>Help has all keys, and this tour again. The people here are made up: try everything.</source>
        <translation>L’aide donne toutes les touches, et cette visite. Les personnes sont inventées&#xa0;: essayez tout.</translation>
    </message>
    <message>
        <source>Your steps</source>
        <translation>Vos étapes</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
    <message>
        <source>Back and Continue</source>
        <translation>Retour et Continuer</translation>
    </message>
    <message>
        <source>Saved as you go</source>
        <translation>Enregistré au fur et à mesure</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout trouver</translation>
    </message>
    <message>
        <source>When you are not alone</source>
        <translation>Quand vous avez de la compagnie</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>Demander de l’aide</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} sur {total}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
</context>
<context>
    <name>TranslationFields</name>
    <message>
        <source>Language of this paper</source>
        <translation>Langue de ce document</translation>
    </message>
    <message>
        <source>No other paper</source>
        <translation>Aucun autre document</translation>
    </message>
    <message>
        <source>Paper in another language that this one goes with</source>
        <translation>Document dans une autre langue que celui-ci accompagne</translation>
    </message>
    <message>
        <source>What is in this file?</source>
        <translation>Que contient ce fichier?</translation>
    </message>
    <message>
        <source>Who made the translation?</source>
        <translation>Qui a fait la traduction?</translation>
    </message>
    <message>
        <source>A paper in another language needs its translation, a certified copy and the oath of the translator.</source>
        <translation>Un document dans une autre langue demande sa traduction, une copie certifiée et le serment de la personne qui a traduit.</translation>
    </message>
</context>
<context>
    <name>UnderstoodField</name>
    <message>
        <source>You ticked this on {day}. The day is kept in your case.</source>
        <translation>Vous avez coché cela le {day}. Ce jour est gardé dans votre dossier.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Your last changes are not saved yet</source>
        <translation>Vos dernières modifications ne sont pas encore enregistrées</translation>
    </message>
    <message>
        <source>Save a copy in another place, such as a USB key. It holds everything.</source>
        <translation>Enregistrez une copie à un autre endroit, par exemple sur une clé USB. Elle contient tout.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Enregistrer une copie ailleurs…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>UploadCard</name>
    <message>
        <source>Files to upload to the portal</source>
        <translation>Fichiers à téléverser dans le portail</translation>
    </message>
    <message>
        <source>For an online application: one small file for each slot, each page with the same number as in the package, and a sheet that says what goes where. Official forms go as you added them.</source>
        <translation>Pour une demande en ligne&#xa0;: un petit fichier par emplacement, chaque page avec le même numéro que dans le recueil, et une feuille qui dit quoi téléverser où. Les formulaires officiels restent tels que vous les avez ajoutés.</translation>
    </message>
    <message>
        <source>{account}, {limit} MB a file</source>
        <translation>{account}, {limit} Mo par fichier</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Make the files to upload…</source>
        <translation>Créer les fichiers à téléverser…</translation>
    </message>
    <message>
        <source>See how large each page is…</source>
        <translation>Voir la taille de chaque page…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir l’emplacement</translation>
    </message>
    <message>
        <source>Stopped. No files were made.</source>
        <translation>Arrêté. Aucun fichier n’a été fait.</translation>
    </message>
    <message>
        <source>The folder did not open. Plug in the disk it is on, or look where the line above says.</source>
        <translation>L’emplacement ne s’est pas ouvert. Branchez le disque où il se trouve, ou cherchez là où l’indique la ligne ci-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to upload, every page checked. They are in {folder}.</source>
        <translation>
            <numerusform>%n fichier à téléverser, chaque page vérifiée. Il est dans {folder}.</numerusform>
            <numerusform>%n fichiers à téléverser, chaque page vérifiée. Ils sont dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the supplement alone:</source>
        <translation>Pour le complément seul&#xa0;:</translation>
    </message>
    <message>
        <source>In no file, because it is too large: {what}</source>
        <translation>Dans aucun fichier, car trop volumineux&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Print worksheet.pdf: it says which file goes into which slot.</source>
        <translation>Imprimez worksheet.pdf&#xa0;: la feuille dit quel fichier va à quel emplacement.</translation>
    </message>
    <message>
        <source>{name}, {size} MB</source>
        <translation>{name}, {size} Mo</translation>
    </message>
    <message>
        <source>{words} (as you added it)</source>
        <translation>{words} (tel que vous l’avez ajouté)</translation>
    </message>
    <message>
        <source>{words} (pictures made smaller)</source>
        <translation>{words} (images réduites)</translation>
    </message>
</context>
<context>
    <name>VersionTable</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>{words} words, {added} added, {removed} taken out</source>
        <translation>{words} mots, {added} ajoutés, {removed} retirés</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versions antérieures</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Quel texte</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Versions, la plus récente d’abord</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Show also what did not change</source>
        <translation>Montrer aussi ce qui n’a pas changé</translation>
    </message>
    <message>
        <source>Two versions beside each other</source>
        <translation>Deux versions côte à côte</translation>
    </message>
    <message>
        <source>No earlier version is kept yet.</source>
        <translation>Aucune version antérieure n’est encore gardée.</translation>
    </message>
    <message>
        <source>Bring this version back</source>
        <translation>Reprendre cette version</translation>
    </message>
    <message>
        <source>the version before it</source>
        <translation>la version précédente</translation>
    </message>
    <message>
        <source>how it is now</source>
        <translation>ce qu’il y a maintenant</translation>
    </message>
    <message>
        <source>Before: nothing is kept</source>
        <translation>Avant&#xa0;: rien n’est gardé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>The version of {moment} is back. Undo takes it out again.</source>
        <translation>La version du {moment} est reprise. Annuler la retire.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>WorkLeft</name>
    <message>
        <source>Work not yet copied back</source>
        <translation>Travail pas encore recopié à sa place</translation>
    </message>
    <message>
        <source>A case kept on a shared or synced place was worked on here, and hcprep ended before the work was copied back. Nothing is lost. Open the case at its place as always. If the place cannot be reached, go on with the work here.</source>
        <translation>Vous avez travaillé ici sur un dossier gardé dans un endroit partagé ou synchronisé, et hcprep s’est arrêté avant que le travail soit recopié. Rien n’est perdu. Ouvrez le dossier à sa place comme d’habitude. Si cet endroit est inaccessible, continuez le travail ici.</translation>
    </message>
    <message>
        <source>Passphrase of that case</source>
        <translation>Phrase de passe de ce dossier</translation>
    </message>
    <message>
        <source>Since {moment}, {size}</source>
        <translation>Depuis le {moment}, {size}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Look closer</source>
        <translation>Voir de plus près</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Prendre du recul</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>Années précédentes</translation>
    </message>
    <message>
        <source>Left arrow</source>
        <translation>Flèche gauche</translation>
    </message>
    <message>
        <source>Later years</source>
        <translation>Années suivantes</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Flèche droite</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Toutes les années</translation>
    </message>
    <message>
        <source>In the list of years: {key}</source>
        <translation>Dans la liste des années&#xa0;: {key}</translation>
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
<context>
    <name>_Question</name>
    <message>
        <source>Go back</source>
        <translation>Revenir</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>This passphrase does not open this case.</source>
        <translation>Cette phrase de passe n’ouvre pas ce dossier.</translation>
    </message>
    <message>
        <source>Check capital letters and spaces, and try again. Nothing was changed.</source>
        <translation>Vérifiez les majuscules et les espaces, puis réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This file is not a case of hcprep.</source>
        <translation>Ce fichier n’est pas un dossier de hcprep.</translation>
    </message>
    <message>
        <source>Choose the file that ends in .hcase.</source>
        <translation>Choisissez le fichier dont le nom se termine par .hcase.</translation>
    </message>
    <message>
        <source>This case was made with a newer hcprep.</source>
        <translation>Ce dossier a été fait avec un hcprep plus récent.</translation>
    </message>
    <message>
        <source>Install the newer hcprep to open it. Nothing was changed.</source>
        <translation>Installez le hcprep plus récent pour l’ouvrir. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This case file is damaged and cannot be read.</source>
        <translation>Ce fichier de dossier est endommagé et ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Keep this file. Press “See what is damaged in a file…” below: nothing is changed, and backups can fill the holes.</source>
        <translation>Gardez ce fichier. Appuyez sur «&#xa0;Voir ce qui est endommagé dans un fichier…&#xa0;» ci-dessous&#xa0;: rien n’est modifié, et des sauvegardes peuvent combler les trous.</translation>
    </message>
    <message>
        <source>The file is empty. It may still be coming from the internet.</source>
        <translation>Le fichier est vide. Il est peut-être encore en train d’arriver d’Internet.</translation>
    </message>
    <message>
        <source>Wait until it is there, then try again. If it stays empty, get the case back from a backup.</source>
        <translation>Attendez qu’il soit arrivé, puis réessayez. S’il reste vide, retrouvez le dossier à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>This copy of the case was made while hcprep was saving, and mixes two moments.</source>
        <translation>Cette copie du dossier a été faite pendant un enregistrement de hcprep et mêle deux moments.</translation>
    </message>
    <message>
        <source>Open the original or a backup. What can be read here opens for reading only. Nothing was changed.</source>
        <translation>Ouvrez l’original ou une copie de sauvegarde. Ce qui est lisible ici s’ouvre en lecture seule. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The pages of “{title}” ({name}) are damaged in the case file and cannot be read.</source>
        <translation>Les pages de «&#xa0;{title}&#xa0;» ({name}) sont endommagées dans le fichier du dossier et illisibles.</translation>
    </message>
    <message>
        <source>You are only looking at a damaged file. Nothing in it can be changed.</source>
        <translation>Vous consultez seulement un fichier endommagé. Rien ne peut y être modifié.</translation>
    </message>
    <message>
        <source>Press “Make a whole file…” at the top to go on with your case.</source>
        <translation>Appuyez sur «&#xa0;Refaire un fichier entier…&#xa0;» en haut pour continuer votre dossier.</translation>
    </message>
    <message>
        <source>This backup is not a copy of this case.</source>
        <translation>Cette copie n’est pas celle de ce dossier.</translation>
    </message>
    <message>
        <source>Choose a copy of the same case. Nothing was written.</source>
        <translation>Choisissez une copie du même dossier. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>This case is open in another window or on another computer.</source>
        <translation>Ce dossier est ouvert dans une autre fenêtre ou sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Fermez-le là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>There is already a file with this name.</source>
        <translation>Il y a déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>Choose another name. The file that is there was not touched.</source>
        <translation>Choisissez un autre nom. Le fichier existant n’a pas été touché.</translation>
    </message>
    <message>
        <source>There is no file at this place.</source>
        <translation>Il n’y a pas de fichier à cet endroit.</translation>
    </message>
    <message>
        <source>Check the name. If the case is on a USB key, plug it in first.</source>
        <translation>Vérifiez le nom. Si le dossier est sur une clé USB, branchez-la d’abord.</translation>
    </message>
    <message>
        <source>The folder for the new file is not there.</source>
        <translation>Le répertoire prévu pour le nouveau fichier n’existe pas.</translation>
    </message>
    <message>
        <source>Choose a folder that is there. If it is on a USB key, plug it in first.</source>
        <translation>Choisissez un répertoire qui existe. S’il est sur une clé USB, branchez d’abord la clé.</translation>
    </message>
    <message>
        <source>This file or its folder cannot be written to.</source>
        <translation>On ne peut pas écrire dans ce fichier ou à cet emplacement.</translation>
    </message>
    <message>
        <source>Copy the case to a folder of your own, such as Documents, and open it there.</source>
        <translation>Copiez le dossier dans un emplacement à vous, comme Documents, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The disk is full. Your last change is not saved yet.</source>
        <translation>Le disque est plein. Votre dernier changement n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Make room on the disk, then press “Try again”. Do not close this window before.</source>
        <translation>Libérez de l’espace sur le disque, puis appuyez sur «&#xa0;Réessayer&#xa0;». Ne fermez pas cette fenêtre avant.</translation>
    </message>
    <message>
        <source>The disk could not be read or written.</source>
        <translation>Le disque n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>If the case is on a USB key, check that it is plugged in. Then try again.</source>
        <translation>Si le dossier est sur une clé USB, vérifiez qu’elle est branchée. Puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full: {path} could not be written.</source>
        <translation>Le disque est plein&#xa0;: {path} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Nothing of your case is lost. Make room on that disk, or choose another folder.</source>
        <translation>Rien de votre dossier n’est perdu. Faites de la place sur ce disque, ou choisissez un autre dossier de l’ordinateur.</translation>
    </message>
    <message>
        <source>{path} could not be read or written.</source>
        <translation>{path} n’a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>Nothing of your case is lost. Check that the disk is plugged in, or choose a folder you may write to.</source>
        <translation>Rien de votre dossier n’est perdu. Vérifiez que le disque est branché, ou choisissez un dossier de l’ordinateur où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Cette phrase de passe est trop facile à deviner.</translation>
    </message>
    <message>
        <source>Use a few words that do not belong together, or the six words that hcprep suggests.</source>
        <translation>Utilisez quelques mots sans lien entre eux, ou les six mots que hcprep propose.</translation>
    </message>
    <message>
        <source>Line {line} is not as it is printed on the sheet.</source>
        <translation>La ligne {line} n’est pas comme sur la feuille.</translation>
    </message>
    <message>
        <source>Compare line {line} with the sheet, letter by letter. Nothing was changed.</source>
        <translation>Comparez la ligne {line} avec la feuille, lettre par lettre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This recovery sheet does not open this case.</source>
        <translation>Cette feuille de récupération n’ouvre pas ce dossier.</translation>
    </message>
    <message>
        <source>It may be the sheet of another case, or from before the passphrase was changed. Nothing was changed.</source>
        <translation>C’est peut-être la feuille d’un autre dossier, ou d’avant le changement de phrase de passe. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The copy could not be read back, so it was not kept. Your case is as it was.</source>
        <translation>La copie n’a pas pu être relue et n’a donc pas été gardée. Votre dossier est intact.</translation>
    </message>
    <message>
        <source>The disk may be failing. Choose another place for the copy.</source>
        <translation>Le disque est peut-être défaillant. Choisissez un autre endroit pour la copie.</translation>
    </message>
    <message>
        <source>There is too little room on the disk for a backup.</source>
        <translation>Il y a trop peu de place sur le disque pour une copie de sauvegarde.</translation>
    </message>
    <message>
        <source>Your case and older backups are as they were. Make room on the disk when you can.</source>
        <translation>Votre dossier et les sauvegardes existantes sont intacts. Faites de la place sur le disque dès que possible.</translation>
    </message>
    <message>
        <source>There is no backup yet that today’s passphrase opens.</source>
        <translation>Aucune sauvegarde ne s’ouvre encore avec la phrase de passe actuelle.</translation>
    </message>
    <message>
        <source>One is made when you close the case, and after each hour of work.</source>
        <translation>Une sauvegarde est faite à la fermeture du dossier et après chaque heure de travail.</translation>
    </message>
    <message>
        <source>This case seems to be open on another computer.</source>
        <translation>Ce dossier semble ouvert sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Close it there first. If you are sure that nobody works on it, press “Open the case” again.</source>
        <translation>Fermez-le d’abord là-bas. S’il est certain que personne n’y travaille, appuyez de nouveau sur «&#xa0;Ouvrir le dossier&#xa0;».</translation>
    </message>
    <message>
        <source>There is a file of that name already. It was not replaced.</source>
        <translation>Un fichier de ce nom existe déjà. Il n’a pas été remplacé.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This file is not there, or cannot be read.</source>
        <translation>Ce fichier est introuvable, ou illisible.</translation>
    </message>
    <message>
        <source>Choose the package you sent.</source>
        <translation>Choisissez le recueil envoyé.</translation>
    </message>
    <message>
        <source>This case did not make that package, or the file was changed since.</source>
        <translation>Ce dossier n’a pas créé ce recueil, ou le fichier a changé depuis.</translation>
    </message>
    <message>
        <source>Choose the very file you sent. Nothing was kept.</source>
        <translation>Choisissez le fichier même que vous avez envoyé. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The place where this case is kept cannot be reached.</source>
        <translation>L’endroit où ce dossier est conservé est inaccessible.</translation>
    </message>
    <message>
        <source>Your work is safe on this computer, and goes back there when you open the case again.</source>
        <translation>Votre travail est en sûreté sur cet ordinateur et y retournera à la prochaine ouverture du dossier.</translation>
    </message>
    <message>
        <source>Somebody else changed this case meanwhile. Nothing was replaced.</source>
        <translation>Quelqu’un d’autre a modifié ce dossier entre-temps. Rien n’a été remplacé.</translation>
    </message>
    <message>
        <source>Your version is beside it, in “{name}”. Compare the two before you go on.</source>
        <translation>Votre version est à côté, dans «&#xa0;{name}&#xa0;». Comparez les deux avant de continuer.</translation>
    </message>
    <message>
        <source>This copy of the case was made without its documents.</source>
        <translation>Cette copie du dossier a été faite sans ses documents.</translation>
    </message>
    <message>
        <source>Open the whole case, or a full backup, to see them.</source>
        <translation>Ouvrez le dossier complet, ou une sauvegarde complète, pour les voir.</translation>
    </message>
    <message>
        <source>“{name}” is locked with a password.</source>
        <translation>«&#xa0;{name}&#xa0;» est verrouillé par un mot de passe.</translation>
    </message>
    <message>
        <source>Open it with its password, save a copy without one, and add the copy.</source>
        <translation>Ouvrez-le avec son mot de passe, enregistrez une copie sans mot de passe et ajoutez cette copie.</translation>
    </message>
    <message>
        <source>This password does not open “{name}”.</source>
        <translation>Ce mot de passe n’ouvre pas «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Type the password that came with it. It is used now and kept nowhere.</source>
        <translation>Tapez le mot de passe reçu avec le fichier. Il sert maintenant et n’est gardé nulle part.</translation>
    </message>
    <message>
        <source>Look at capital letters and at the language of the keyboard, and try again.</source>
        <translation>Vérifiez les majuscules et la langue du clavier, puis essayez de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be repaired.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé et ne peut pas être réparé.</translation>
    </message>
    <message>
        <source>Ask for the file again, or scan the paper again.</source>
        <translation>Redemandez le fichier, ou numérisez le document de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: some of its pages would come out empty.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé&#xa0;: certaines de ses pages seraient vides.</translation>
    </message>
    <message>
        <source>Ask for the file again, or scan the paper again. Nothing was added.</source>
        <translation>Redemandez le fichier, ou numérisez le document de nouveau. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Page {page} of “{name}” has no free corner for its page number: notes or fields cover them all.</source>
        <translation>La page {page} de «&#xa0;{name}&#xa0;» n’a aucun coin libre pour son numéro de page&#xa0;: des notes ou des champs les couvrent tous.</translation>
    </message>
    <message>
        <source>Print the file to a new PDF, and add that one.</source>
        <translation>Imprimez le fichier dans un nouveau PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>Page {page} of “{name}” holds more links or notes than can be carried over.</source>
        <translation>La page {page} de «&#xa0;{name}&#xa0;» contient plus de liens ou de notes qu’il n’est possible d’en reprendre.</translation>
    </message>
    <message>
        <source>“{name}” is a form of {fields} fields, more than can be carried over.</source>
        <translation>«&#xa0;{name}&#xa0;» est un formulaire de {fields} champs, plus qu’il n’est possible d’en reprendre.</translation>
    </message>
    <message>
        <source>Page {page} of “{name}” takes too long, or too much memory, to be drawn.</source>
        <translation>L’affichage de la page {page} de «&#xa0;{name}&#xa0;» demande trop de temps ou trop de mémoire.</translation>
    </message>
    <message>
        <source>Print that page on paper, scan it at 300 dots per inch, and add the scan.</source>
        <translation>Imprimez cette page sur papier, numérisez-la à 300 points par pouce et ajoutez la copie numérisée.</translation>
    </message>
    <message>
        <source>“{name}” holds a number larger than a PDF may hold.</source>
        <translation>«&#xa0;{name}&#xa0;» contient un nombre plus grand que ce qu’un PDF permet.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>Choose the file that holds the pages.</source>
        <translation>Choisissez le fichier qui contient les pages.</translation>
    </message>
    <message>
        <source>“{name}” is not what its name says.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas ce que son nom indique.</translation>
    </message>
    <message>
        <source>Open it on your computer to see what it is, and save it as a PDF or a picture.</source>
        <translation>Ouvrez-le sur votre ordinateur pour voir ce que c’est, et enregistrez-le en PDF ou en image.</translation>
    </message>
    <message>
        <source>“{name}” is a kind of file that cannot be added.</source>
        <translation>«&#xa0;{name}&#xa0;» est d’un type de fichier qui ne peut pas être ajouté.</translation>
    </message>
    <message>
        <source>Save it as a PDF or as a picture (JPEG, PNG, HEIC or TIFF), and add that.</source>
        <translation>Enregistrez-le en PDF ou en image (JPEG, PNG, HEIC ou TIFF), puis ajoutez ce fichier.</translation>
    </message>
    <message>
        <source>“{name}” is a government form that cannot be put into the package.</source>
        <translation>«&#xa0;{name}&#xa0;» est un formulaire du gouvernement qui ne peut pas être mis dans le recueil.</translation>
    </message>
    <message>
        <source>It is kept as it is. Upload it by itself, beside the package.</source>
        <translation>Il est gardé tel quel. Téléversez-le séparément, à côté du recueil.</translation>
    </message>
    <message>
        <source>“{name}” is a government form, and what was typed in it would not show.</source>
        <translation>«&#xa0;{name}&#xa0;» est un formulaire du gouvernement, et ce qui y a été écrit ne paraîtrait pas.</translation>
    </message>
    <message>
        <source>“{name}” shows only “Please wait…” and not its pages.</source>
        <translation>«&#xa0;{name}&#xa0;» montre seulement «&#xa0;Veuillez patienter…&#xa0;» et non ses pages.</translation>
    </message>
    <message>
        <source>“{name}” is a folder of other files inside one PDF.</source>
        <translation>«&#xa0;{name}&#xa0;» est un PDF qui contient d’autres fichiers.</translation>
    </message>
    <message>
        <source>Open it, save the files that are inside, and add those.</source>
        <translation>Ouvrez-le, enregistrez les fichiers qu’il contient et ajoutez-les.</translation>
    </message>
    <message>
        <source>“{name}” is too large.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop gros.</translation>
    </message>
    <message>
        <source>Split it into smaller files, or scan it at 300 dots per inch.</source>
        <translation>Divisez-le en fichiers plus petits, ou numérisez-le à 300 points par pouce.</translation>
    </message>
    <message>
        <source>“{name}” took too long to read.</source>
        <translation>«&#xa0;{name}&#xa0;» a pris trop de temps à lire.</translation>
    </message>
    <message>
        <source>Try once more. If it happens again, print it to a new PDF and add that.</source>
        <translation>Réessayez. Si cela se répète, imprimez-le dans un nouveau PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“{name}” is not there any more.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est plus là.</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed, and choose it again.</source>
        <translation>Vérifiez s’il a été déplacé ou renommé, et choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>This file cannot be read: {problem}</source>
        <translation>Ce fichier ne peut pas être lu&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>Correct it and try again. Nothing was changed.</source>
        <translation>Corrigez-le et réessayez. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The file answers a question that is not asked.</source>
        <translation>Le fichier répond à une question qui n’est pas posée.</translation>
    </message>
    <message>
        <source>Check the name of the question. Nothing was changed.</source>
        <translation>Vérifiez le nom de la question. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Your story points to a document that is not in the case: {key}</source>
        <translation>Votre histoire renvoie à un document qui n’est pas dans le dossier&#xa0;: {key}</translation>
    </message>
    <message>
        <source>Add the document, or take the pointer out of the text.</source>
        <translation>Ajoutez le document, ou retirez le renvoi du texte.</translation>
    </message>
    <message>
        <source>Your story points to page {page} of {key}, which has only {pages} pages.</source>
        <translation>Votre histoire renvoie à la page {page} de {key}, qui n’a que {pages} pages.</translation>
    </message>
    <message>
        <source>Correct the page number in the text.</source>
        <translation>Corrigez le numéro de page dans le texte.</translation>
    </message>
    <message>
        <source>The rules this case was begun with are not in this hcprep.</source>
        <translation>Les règles avec lesquelles ce dossier a été commencé ne sont pas dans ce hcprep.</translation>
    </message>
    <message>
        <source>Install hcprep again. Your case is safe.</source>
        <translation>Installez hcprep de nouveau. Votre dossier est intact.</translation>
    </message>
    <message>
        <source>The rules that came with hcprep are damaged.</source>
        <translation>Les règles livrées avec hcprep sont endommagées.</translation>
    </message>
    <message>
        <source>These rules need a newer hcprep.</source>
        <translation>Ces règles demandent un hcprep plus récent.</translation>
    </message>
    <message>
        <source>Install the newer hcprep, then try again. The rules you have stay in use.</source>
        <translation>Installez le hcprep plus récent, puis réessayez. Les règles que vous avez restent utilisées.</translation>
    </message>
    <message>
        <source>The file with the rules is not there.</source>
        <translation>Le fichier des règles n’est pas là.</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed. The rules you have stay in use.</source>
        <translation>Vérifiez s’il a été déplacé ou renommé. Les règles que vous avez restent utilisées.</translation>
    </message>
    <message>
        <source>These rules are not newer than the ones you have.</source>
        <translation>Ces règles ne sont pas plus récentes que celles que vous avez.</translation>
    </message>
    <message>
        <source>There is nothing to do. The rules you have stay in use.</source>
        <translation>Il n’y a rien à faire. Les règles que vous avez restent utilisées.</translation>
    </message>
    <message>
        <source>The file with the rules is damaged.</source>
        <translation>Le fichier des règles est endommagé.</translation>
    </message>
    <message>
        <source>Get the file again. The rules you have stay in use.</source>
        <translation>Procurez-vous le fichier de nouveau. Les règles que vous avez restent utilisées.</translation>
    </message>
    <message>
        <source>These rules were changed after they were signed, so they are not used.</source>
        <translation>Ces règles ont été modifiées après leur signature. Elles ne sont donc pas utilisées.</translation>
    </message>
    <message>
        <source>Get the file again from where hcprep comes from. The rules you have stay in use.</source>
        <translation>Procurez-vous le fichier de nouveau là d’où vient hcprep. Les règles que vous avez restent utilisées.</translation>
    </message>
    <message>
        <source>These rules are signed by someone hcprep does not know, so they are not used.</source>
        <translation>Ces règles sont signées par quelqu’un que hcprep ne connaît pas. Elles ne sont donc pas utilisées.</translation>
    </message>
    <message>
        <source>Page {page} of exhibit {label} is larger than a file of the portal may be.</source>
        <translation>La page {page} de la pièce {label} dépasse la taille d’un fichier du portail.</translation>
    </message>
    <message>
        <source>Let its pictures be made smaller, or add a smaller copy of this document.</source>
        <translation>Permettez de réduire ses images, ou ajoutez une copie plus petite de ce document.</translation>
    </message>
    <message>
        <source>Page {page} of exhibit {label} is too large as long as seals and signatures stay clear.</source>
        <translation>La page {page} de la pièce {label} est trop volumineuse tant que sceaux et signatures restent nets.</translation>
    </message>
    <message>
        <source>If nothing on this document is signed, stamped or sealed, say so where you choose smaller pictures. Otherwise add a smaller copy that can still be read well.</source>
        <translation>Si ce document ne porte ni signature, ni timbre, ni sceau, indiquez-le là où vous choisissez les images à réduire. Sinon, ajoutez une copie plus petite qui se lit encore bien.</translation>
    </message>
    <message>
        <source>Page {page} of exhibit {label} is too large, and made smaller it would lose too much.</source>
        <translation>La page {page} de la pièce {label} est trop volumineuse et, réduite, elle perdrait trop.</translation>
    </message>
    <message>
        <source>Add a smaller copy of this document, one that can still be read well. Your own file was not changed.</source>
        <translation>Ajoutez une copie plus petite de ce document, qui se lit encore bien. Votre fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The folder “portal” is there already and holds other files.</source>
        <translation>Le dossier «&#xa0;portal&#xa0;» existe déjà et contient d’autres fichiers.</translation>
    </message>
    <message>
        <source>Choose another folder, or move those files away first. Nothing was changed.</source>
        <translation>Choisissez un autre dossier, ou déplacez d’abord ces fichiers. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another window of this program is making a package in that folder right now.</source>
        <translation>Une autre fenêtre de ce programme crée un recueil dans ce répertoire en ce moment.</translation>
    </message>
    <message>
        <source>Wait until it is done, or choose another folder. Nothing was changed.</source>
        <translation>Attendez qu’elle ait terminé, ou choisissez un autre répertoire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing to put into a package yet.</source>
        <translation>Il n’y a encore rien à mettre dans un recueil.</translation>
    </message>
    <message>
        <source>Add a document, or write something in your story.</source>
        <translation>Ajoutez un document, ou écrivez quelque chose dans votre histoire.</translation>
    </message>
    <message>
        <source>Your story points to a page that is not there.</source>
        <translation>Votre histoire renvoie à une page qui n’existe pas.</translation>
    </message>
    <message>
        <source>Open your story. The pointer is marked there. Correct it or take it out.</source>
        <translation>Ouvrez votre histoire. Le renvoi y est marqué. Corrigez-le ou retirez-le.</translation>
    </message>
    <message>
        <source>Your story points to a page that was left out.</source>
        <translation>Votre récit renvoie à une page qui a été retirée.</translation>
    </message>
    <message>
        <source>Open your story. The pointer is marked there. Bring the page back, or take the pointer out.</source>
        <translation>Ouvrez votre récit. Le renvoi y est marqué. Remettez la page ou enlevez le renvoi.</translation>
    </message>
    <message>
        <source>A box you drew on {label} is nowhere on its page, or under the page number.</source>
        <translation>Un cadre tracé sur {label} est hors de sa page, ou sous le numéro de page.</translation>
    </message>
    <message>
        <source>Look at its pages under Documents. Remove that box, or draw another one.</source>
        <translation>Regardez ses pages sous Documents. Retirez ce cadre ou tracez-en un autre.</translation>
    </message>
    <message>
        <source>Page {page} of “{name}” has no free place for its page number when it is turned: notes cover them all.</source>
        <translation>La page {page} de «&#xa0;{name}&#xa0;» n’a pas de place libre pour son numéro une fois tournée&#xa0;: des notes les couvrent toutes.</translation>
    </message>
    <message>
        <source>Turn that page back under Documents, or print the file to a new PDF and add that one.</source>
        <translation>Remettez cette page à l’endroit sous Documents, ou imprimez le fichier dans un nouveau PDF et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>Your case is safe. Try once more. If it fails again, print the paper on that page to a new PDF and add that instead.</source>
        <translation>Votre dossier est intact. Essayez encore une fois. Si cela échoue de nouveau, imprimez le document de cette page dans un nouveau PDF et ajoutez celui-ci à la place.</translation>
    </message>
    <message>
        <source>The package did not pass its check ({detail}), so it is not offered.</source>
        <translation>Le recueil n’a pas réussi sa vérification ({detail}); il n’est donc pas proposé.</translation>
    </message>
    <message>
        <source>Your case is safe. Try once more. If it fails again, close hcprep and open it again, or choose a folder on another disk.</source>
        <translation>Votre dossier est intact. Essayez encore une fois. Si cela échoue de nouveau, fermez hcprep et rouvrez-le, ou choisissez un dossier de l’ordinateur sur un autre disque.</translation>
    </message>
    <message>
        <source>This box is too small to be seen.</source>
        <translation>Ce cadre est trop petit pour être vu.</translation>
    </message>
    <message>
        <source>Draw it once more, from one corner to the other. Nothing was changed.</source>
        <translation>Tracez-le de nouveau, d’un coin à l’autre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This box is outside of page {page}, which is {width} by {height} points.</source>
        <translation>Ce cadre est hors de la page {page}, qui mesure {width} sur {height}&#xa0;points.</translation>
    </message>
    <message>
        <source>Page {page} has {limit} boxes already.</source>
        <translation>La page {page} a déjà {limit}&#xa0;cadres.</translation>
    </message>
    <message>
        <source>Remove one first. A few boxes show best what matters. Nothing was changed.</source>
        <translation>Retirez-en un d’abord. Quelques cadres montrent mieux ce qui compte. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A caption can have {limit} letters.</source>
        <translation>Une légende peut avoir {limit}&#xa0;caractères.</translation>
    </message>
    <message>
        <source>Say it in fewer words. Your story has room for more.</source>
        <translation>Dites-le en moins de mots. Votre récit peut en dire plus.</translation>
    </message>
    <message>
        <source>This document is not in the case any more.</source>
        <translation>Ce document n’est plus dans le dossier.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look for it among the removed documents.</source>
        <translation>Rien n’a été modifié. Cherchez-le parmi les documents retirés.</translation>
    </message>
    <message>
        <source>There is no page {page}. The document came with {pages}.</source>
        <translation>Il n’y a pas de page {page}. Le document en comptait {pages} à son arrivée.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Page {page} is left out.</source>
        <translation>La page {page} est retirée.</translation>
    </message>
    <message>
        <source>Bring it back first. Nothing was changed.</source>
        <translation>Remettez-la d’abord. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>At least one page has to stay.</source>
        <translation>Au moins une page doit rester.</translation>
    </message>
    <message>
        <source>To do without all of it, remove the document. Nothing was changed.</source>
        <translation>Pour vous passer de toutes, retirez le document. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Page {page} stands twice in the order.</source>
        <translation>La page {page} est deux fois dans l’ordre.</translation>
    </message>
    <message>
        <source>Name each page once. Nothing was changed.</source>
        <translation>Nommez chaque page une seule fois. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A page turns by a quarter, a half or three quarters.</source>
        <translation>Une page se tourne d’un quart, d’un demi ou de trois quarts de tour.</translation>
    </message>
    <message>
        <source>Two of these documents have pages of one file. Leaving out only one would still hand that file over.</source>
        <translation>Deux de ces documents ont des pages d’un même fichier. En retirer un seul remettrait quand même ce fichier.</translation>
    </message>
    <message>
        <source>Leave out both “{key}” and “{other}”, or neither. No copy was made.</source>
        <translation>Retirez «&#xa0;{key}&#xa0;» et «&#xa0;{other}&#xa0;», ou aucun des deux. Aucune copie n’a été faite.</translation>
    </message>
    <message>
        <source>Another document has this short name already.</source>
        <translation>Un autre document porte déjà ce nom court.</translation>
    </message>
    <message>
        <source>No package was kept as sent yet.</source>
        <translation>Aucun recueil n’a encore été gardé comme envoyé.</translation>
    </message>
    <message>
        <source>Open “After you send it” and keep the package you sent. Then make the supplement.</source>
        <translation>Ouvrez «&#xa0;Après l’envoi&#xa0;» et gardez le recueil envoyé. Créez ensuite le complément.</translation>
    </message>
    <message>
        <source>“{name}” was made before hcprep noted what a package holds.</source>
        <translation>«&#xa0;{name}&#xa0;» a été créé avant que hcprep note ce que contient un recueil.</translation>
    </message>
    <message>
        <source>A supplement to it cannot be made. Make and send the whole package again.</source>
        <translation>Il ne peut pas être complété. Refaites et renvoyez le recueil entier.</translation>
    </message>
    <message>
        <source>All papers and paragraphs are in what you sent on {day}.</source>
        <translation>Tous les documents et paragraphes sont dans votre envoi du {day}.</translation>
    </message>
    <message>
        <source>There is nothing new to send. Add papers or write more first.</source>
        <translation>Il n’y a rien de nouveau à envoyer. Ajoutez d’abord des documents ou complétez votre récit.</translation>
    </message>
    <message>
        <source>The package whose page numbers are to be kept is not in this case.</source>
        <translation>Le recueil dont les numéros de page doivent être gardés n’est pas dans ce dossier.</translation>
    </message>
    <message>
        <source>Choose another one under “Choose another layout”, or number the pages anew.</source>
        <translation>Choisissez-en un autre sous «&#xa0;Choisir une autre mise en page&#xa0;», ou numérotez les pages à neuf.</translation>
    </message>
    <message>
        <source>The page numbers of “{name}” cannot be kept: where its pages stand is not known.</source>
        <translation>Les numéros de page de «&#xa0;{name}&#xa0;» ne peuvent pas être gardés&#xa0;: la place de ses pages n’est pas connue.</translation>
    </message>
    <message>
        <source>Number the pages anew under “Choose another layout”. Your case is safe.</source>
        <translation>Numérotez les pages à neuf sous «&#xa0;Choisir une autre mise en page&#xa0;». Votre dossier est intact.</translation>
    </message>
    <message>
        <source>The package could not be made.</source>
        <translation>Le recueil n’a pas pu être préparé.</translation>
    </message>
    <message>
        <source>Try once more. Your case is safe, and no half-made file is left.</source>
        <translation>Réessayez. Votre dossier est intact, et aucun fichier à moitié fait n’est resté.</translation>
    </message>
    <message>
        <source>Something of this case cannot be read, so a package made of it would not be whole.</source>
        <translation>Une partie de ce dossier est illisible&#xa0;: un recueil fait à partir de lui serait incomplet.</translation>
    </message>
    <message>
        <source>Press “Make a whole file…” at the top first. Nothing was made.</source>
        <translation>Appuyez d’abord sur «&#xa0;Refaire un fichier entier…&#xa0;» en haut. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>These characters cannot be printed: {characters}</source>
        <translation>Ces caractères ne peuvent pas être imprimés&#xa0;: {characters}</translation>
    </message>
    <message>
        <source>Look for them in names, titles and your story ({where}), and write them another way.</source>
        <translation>Cherchez-les dans les noms, les titres et votre histoire ({where}), et écrivez-les autrement.</translation>
    </message>
    <message>
        <source>“{text}” in paragraph {paragraph} of your story is still to be filled in.</source>
        <translation>«&#xa0;{text}&#xa0;», au paragraphe {paragraph} de votre histoire, reste à remplir.</translation>
    </message>
    <message>
        <source>Fill it in. If it is meant to be printed like that, say so in “Check my story”. Nothing was made.</source>
        <translation>Remplissez-le. S’il doit être imprimé ainsi, dites-le dans «&#xa0;Vérifier mon histoire&#xa0;». Rien n’a été créé.</translation>
    </message>
    <message>
        <source>“{name}” is no file of texts that hcprep can read, or it is damaged.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier de textes que hcprep peut lire, ou il est abîmé.</translation>
    </message>
    <message>
        <source>Choose a file that was saved from “My own texts”. Nothing was changed.</source>
        <translation>Choisissez un fichier enregistré depuis «&#xa0;Mes textes&#xa0;». Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{name}” was saved by a newer hcprep.</source>
        <translation>«&#xa0;{name}&#xa0;» a été enregistré par un hcprep plus récent.</translation>
    </message>
    <message>
        <source>Install the newer hcprep to use these texts. Nothing was changed.</source>
        <translation>Installez le hcprep plus récent pour utiliser ces textes. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There can be {limit} texts, and these are more or too long.</source>
        <translation>Il peut y avoir {limit} textes&#xa0;; ceux-ci sont plus nombreux ou trop longs.</translation>
    </message>
    <message>
        <source>Take some away first. Nothing was changed.</source>
        <translation>Retirez-en d’abord. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A document in the case is not the same as when you added it.</source>
        <translation>Un document du dossier n’est plus le même que lorsque vous l’avez ajouté.</translation>
    </message>
    <message>
        <source>Remove this document and add it again from your own copy.</source>
        <translation>Retirez ce document et ajoutez-le de nouveau à partir de votre copie.</translation>
    </message>
    <message>
        <source>The package did not pass its check ({where}: {detail}), so it is not offered.</source>
        <translation>Le recueil n’a pas réussi sa vérification ({where}&#xa0;: {detail}); il n’est donc pas proposé.</translation>
    </message>
    <message>
        <source>The file is not there any more, so its pages cannot be shown.</source>
        <translation>Le fichier n’est plus là. Ses pages ne peuvent pas être montrées.</translation>
    </message>
    <message>
        <source>Check whether it was moved or renamed.</source>
        <translation>Vérifiez s’il a été déplacé ou renommé.</translation>
    </message>
    <message>
        <source>This file is damaged, so its pages cannot be shown.</source>
        <translation>Ce fichier est endommagé. Ses pages ne peuvent pas être montrées.</translation>
    </message>
    <message>
        <source>This file is locked with a password, so its pages cannot be shown.</source>
        <translation>Ce fichier est verrouillé par un mot de passe. Ses pages ne peuvent pas être montrées.</translation>
    </message>
    <message>
        <source>Page {page} cannot be shown.</source>
        <translation>La page {page} ne peut pas être montrée.</translation>
    </message>
    <message>
        <source>The page itself is not changed. Try another page, or close and open this view.</source>
        <translation>La page elle-même n’est pas changée. Essayez une autre page, ou fermez et rouvrez cette vue.</translation>
    </message>
    <message>
        <source>The pages could not be shown.</source>
        <translation>Les pages n’ont pas pu être montrées.</translation>
    </message>
    <message>
        <source>Close this view and open it once more. Nothing was changed.</source>
        <translation>Fermez cette vue et rouvrez-la. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This is your case itself, not a copy of it.</source>
        <translation>C’est votre dossier lui-même, pas une copie.</translation>
    </message>
    <message>
        <source>Choose the file that came back.</source>
        <translation>Choisissez le fichier qui est revenu.</translation>
    </message>
    <message>
        <source>This version is not kept any more.</source>
        <translation>Cette version n’est plus gardée.</translation>
    </message>
    <message>
        <source>Choose another one. Nothing was changed.</source>
        <translation>Choisissez-en une autre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Everything else is as it was. To take them back from a backup: close the case, choose “I cannot open my case, or it is lost”, then “See what is damaged in a file…”. Or remove this paper and add it again from your own copy.</source>
        <translation>Tout le reste est intact. Pour les reprendre d’une sauvegarde&#xa0;: fermez le dossier, choisissez «&#xa0;Je ne peux pas ouvrir mon dossier, ou il est perdu&#xa0;», puis «&#xa0;Voir ce qui est endommagé dans un fichier…&#xa0;». Ou retirez cette pièce et ajoutez-la de nouveau à partir de votre propre copie.</translation>
    </message>
    <message>
        <source>Something went wrong inside hcprep.</source>
        <translation>Quelque chose n’a pas fonctionné dans hcprep.</translation>
    </message>
    <message>
        <source>Your saved work is safe. Close hcprep, open it again, and try once more.</source>
        <translation>Votre travail enregistré est intact. Fermez hcprep, rouvrez-le et réessayez.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Writing the cover, the contents and your statement…</source>
        <translation>Rédaction de la couverture, de la table des matières et de votre déclaration…</translation>
    </message>
    <message>
        <source>Putting the pages together…</source>
        <translation>Assemblage des pages…</translation>
    </message>
    <message>
        <source>Opening the finished file again and checking every page…</source>
        <translation>Réouverture du fichier terminé et vérification de chaque page…</translation>
    </message>
    <message>
        <source>Finishing…</source>
        <translation>Dernières étapes…</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulaires</translation>
    </message>
    <message>
        <source>Identity, status and family papers</source>
        <translation>Documents d’identité, de statut et de famille</translation>
    </message>
    <message>
        <source>Proof for your story</source>
        <translation>Preuves pour votre histoire</translation>
    </message>
    <message>
        <source>Stop: read this before you file</source>
        <translation>Arrêt&#xa0;: lisez ceci avant de déposer la demande</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bon à savoir</translation>
    </message>
    <message>
        <source>worked out from the law, not seen on an official list</source>
        <translation>calculé à partir de la loi, non vu dans une liste officielle</translation>
    </message>
    <message>
        <source>from another source, not seen on an official page</source>
        <translation>tiré d’une autre source, non vu sur une page officielle</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>How this person is related to the applicant</source>
        <translation>Le lien de cette personne avec la personne qui fait la demande</translation>
    </message>
    <message>
        <source>Birth and citizenship</source>
        <translation>Naissance et citoyenneté</translation>
    </message>
    <message>
        <source>In Canada</source>
        <translation>Au Canada</translation>
    </message>
    <message>
        <source>Marriage and partners</source>
        <translation>Mariage et partenaires</translation>
    </message>
    <message>
        <source>About this child</source>
        <translation>Au sujet de cet enfant</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Police, courts and safety</source>
        <translation>Police, tribunaux et sécurité</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>As in the passport.</source>
        <translation>Comme dans le passeport.</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Other names used</source>
        <translation>Autres noms utilisés</translation>
    </message>
    <message>
        <source>Name at birth, nicknames, other spellings. Put a comma between two names.</source>
        <translation>Nom à la naissance, surnoms, autres orthographes. Mettez une virgule entre deux noms.</translation>
    </message>
    <message>
        <source>Was the name changed by law?</source>
        <translation>Le nom a-t-il été changé légalement?</translation>
    </message>
    <message>
        <source>This person is the applicant’s…</source>
        <translation>Lien avec la personne qui fait la demande</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>Date du décès</translation>
    </message>
    <message>
        <source>Only if this person has died.</source>
        <translation>Seulement si cette personne est décédée.</translation>
    </message>
    <message>
        <source>Citizen of</source>
        <translation>Citoyenneté</translation>
    </message>
    <message>
        <source>Names of countries. Put a comma between two countries.</source>
        <translation>Noms de pays. Mettez une virgule entre deux pays.</translation>
    </message>
    <message>
        <source>Is this person stateless?</source>
        <translation>Cette personne est-elle apatride?</translation>
    </message>
    <message>
        <source>Stateless means: no country says that this person is its citizen.</source>
        <translation>Apatride veut dire&#xa0;: aucun pays ne reconnaît cette personne comme sienne.</translation>
    </message>
    <message>
        <source>Does this person live in Canada now?</source>
        <translation>Cette personne vit-elle au Canada maintenant?</translation>
    </message>
    <message>
        <source>Status in Canada today</source>
        <translation>Statut au Canada aujourd’hui</translation>
    </message>
    <message>
        <source>This status ends on</source>
        <translation>Ce statut se termine le</translation>
    </message>
    <message>
        <source>The last day printed on the permit or visa.</source>
        <translation>Le dernier jour imprimé sur le permis ou le visa.</translation>
    </message>
    <message>
        <source>Does this person also ask for permanent residence in this application?</source>
        <translation>Cette personne demande-t-elle aussi la résidence permanente dans cette demande?</translation>
    </message>
    <message>
        <source>Say no for someone who stays abroad, or who has permanent residence already.</source>
        <translation>Répondez non pour quelqu’un qui reste à l’étranger ou qui a déjà la résidence permanente.</translation>
    </message>
    <message>
        <source>Does this person have reasons of their own to stay, different from the applicant’s?</source>
        <translation>Cette personne a-t-elle ses propres raisons de rester, différentes de celles de la personne qui fait la demande?</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>État matrimonial</translation>
    </message>
    <message>
        <source>Was this person married or with a partner before?</source>
        <translation>Cette personne a-t-elle déjà été mariée ou en couple auparavant?</translation>
    </message>
    <message>
        <source>Living together since</source>
        <translation>Vivent ensemble depuis</translation>
    </message>
    <message>
        <source>Will the decision touch this child’s life?</source>
        <translation>La décision touchera-t-elle la vie de cet enfant?</translation>
    </message>
    <message>
        <source>An officer must look at what is best for every child that the decision touches.</source>
        <translation>IRCC doit examiner l’intérêt supérieur de chaque enfant que la décision touche.</translation>
    </message>
    <message>
        <source>The child’s other parent</source>
        <translation>L’autre parent de l’enfant</translation>
    </message>
    <message>
        <source>Is the care of the child shared with someone else?</source>
        <translation>La garde de l’enfant est-elle partagée avec quelqu’un d’autre?</translation>
    </message>
    <message>
        <source>Since before 22, has an illness or disability kept this child from earning a living?</source>
        <translation>Depuis avant 22 ans, une maladie ou un handicap empêche-t-il cet enfant de gagner sa vie?</translation>
    </message>
    <message>
        <source>Passport or travel document</source>
        <translation>Passeport ou titre de voyage</translation>
    </message>
    <message>
        <source>The passport ends on</source>
        <translation>Le passeport expire le</translation>
    </message>
    <message>
        <source>Was this person ever charged with or found guilty of a crime, in any country?</source>
        <translation>Cette personne a-t-elle déjà été accusée ou déclarée coupable d’un crime, dans n’importe quel pays?</translation>
    </message>
    <message>
        <source>Say yes even if it was long ago. It changes which papers are needed.</source>
        <translation>Répondez oui même si c’était il y a longtemps. Cela change les documents nécessaires.</translation>
    </message>
    <message>
        <source>Has an officer said that this person is inadmissible, or may this apply?</source>
        <translation>Vous a-t-on dit que cette personne est interdite de territoire, ou est-ce possible?</translation>
    </message>
    <message>
        <source>Tick nothing if you do not know. A lawyer can tell you.</source>
        <translation>Ne cochez rien si vous ne savez pas. Un avis juridique peut vous le dire.</translation>
    </message>
    <message>
        <source>Did the government name this person a “designated foreign national”?</source>
        <translation>Le gouvernement a-t-il déclaré cette personne «&#xa0;étranger désigné&#xa0;»?</translation>
    </message>
    <message>
        <source>This is rare. It is done by letter after an irregular arrival.</source>
        <translation>C’est rare. Cela se fait par lettre après une arrivée irrégulière.</translation>
    </message>
    <message>
        <source>Date of the last decision after that</source>
        <translation>Date de la dernière décision après cela</translation>
    </message>
    <message>
        <source>On the claim or the risk assessment. The day of the letter if there was none.</source>
        <translation>Sur la demande d’asile ou l’examen des risques. Le jour de la lettre s’il n’y en a pas eu.</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Personne qui fait la demande</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Enfant</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Proche</translation>
    </message>
    <message>
        <source>Husband or wife</source>
        <translation>Époux ou épouse</translation>
    </message>
    <message>
        <source>Common-law partner (not married, living together)</source>
        <translation>Partenaire en union de fait (sans mariage, vie commune)</translation>
    </message>
    <message>
        <source>Child by birth</source>
        <translation>Enfant biologique</translation>
    </message>
    <message>
        <source>Adopted child</source>
        <translation>Enfant adopté</translation>
    </message>
    <message>
        <source>Partner’s child</source>
        <translation>Enfant de votre partenaire</translation>
    </message>
    <message>
        <source>Child the applicant takes care of</source>
        <translation>Enfant dont la personne qui fait la demande prend soin</translation>
    </message>
    <message>
        <source>Mother or father</source>
        <translation>Mère ou père</translation>
    </message>
    <message>
        <source>Brother or sister</source>
        <translation>Frère ou sœur</translation>
    </message>
    <message>
        <source>Grandparent</source>
        <translation>Grand-parent</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Canadian citizen</source>
        <translation>Citoyenneté canadienne</translation>
    </message>
    <message>
        <source>Permanent resident</source>
        <translation>Résidence permanente</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>Personne protégée</translation>
    </message>
    <message>
        <source>Refugee claimant</source>
        <translation>Personne qui demande l’asile</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Permis de travail</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Permis d’études</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Temporary resident permit</source>
        <translation>Permis de séjour temporaire</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Sans statut</translation>
    </message>
    <message>
        <source>Never married</source>
        <translation>Jamais de mariage</translation>
    </message>
    <message>
        <source>Married</source>
        <translation>Personne mariée</translation>
    </message>
    <message>
        <source>Common-law</source>
        <translation>Union de fait</translation>
    </message>
    <message>
        <source>Separated</source>
        <translation>Personne séparée</translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation>Personne divorcée</translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation>Veuf ou veuve</translation>
    </message>
    <message>
        <source>Marriage annulled</source>
        <translation>Mariage annulé</translation>
    </message>
    <message>
        <source>Yes, and it has not ended</source>
        <translation>Oui, et il est encore valide</translation>
    </message>
    <message>
        <source>Yes, but it has ended</source>
        <translation>Oui, mais il est expiré</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Is part of this application</source>
        <translation>Fait partie de cette demande</translation>
    </message>
    <message>
        <source>Is not part of this application</source>
        <translation>Ne fait pas partie de cette demande</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Est décédé</translation>
    </message>
    <message>
        <source>Is not known</source>
        <translation>N’est pas connu</translation>
    </message>
    <message>
        <source>Security (section 34)</source>
        <translation>Sécurité (article 34)</translation>
    </message>
    <message>
        <source>Human rights violations (section 35)</source>
        <translation>Atteinte aux droits humains (article 35)</translation>
    </message>
    <message>
        <source>Sanctions (section 35.1)</source>
        <translation>Sanctions (article 35.1)</translation>
    </message>
    <message>
        <source>Serious crime (section 36(1))</source>
        <translation>Grande criminalité (article 36(1))</translation>
    </message>
    <message>
        <source>Crime (section 36(2))</source>
        <translation>Criminalité (article 36(2))</translation>
    </message>
    <message>
        <source>Crime, not known which part (section 36)</source>
        <translation>Criminalité, partie non connue (article 36)</translation>
    </message>
    <message>
        <source>Organized crime (section 37)</source>
        <translation>Criminalité organisée (article 37)</translation>
    </message>
    <message>
        <source>Health (section 38)</source>
        <translation>Santé (article 38)</translation>
    </message>
    <message>
        <source>Money (section 39)</source>
        <translation>Motifs financiers (article 39)</translation>
    </message>
    <message>
        <source>Wrong or missing information (section 40)</source>
        <translation>Fausses déclarations ou omissions (article 40)</translation>
    </message>
    <message>
        <source>Rules not followed, such as staying too long (section 41)</source>
        <translation>Manquement à la loi, comme un séjour trop long (article 41)</translation>
    </message>
    <message>
        <source>A family member is inadmissible (section 42)</source>
        <translation>Un membre de la famille est interdit de territoire (article 42)</translation>
    </message>
    <message>
        <source>Coming to Canada</source>
        <translation>Arrivées au Canada</translation>
    </message>
    <message>
        <source>Each time this person came into Canada to stay.</source>
        <translation>Chaque fois que cette personne est entrée au Canada pour y rester.</translation>
    </message>
    <message>
        <source>Add an arrival</source>
        <translation>Ajouter une arrivée</translation>
    </message>
    <message>
        <source>Refugee claims</source>
        <translation>Demandes d’asile</translation>
    </message>
    <message>
        <source>Each claim and what was decided. The dates matter: some rules ask you to wait.</source>
        <translation>Chaque demande et ce qui a été décidé. Les dates comptent&#xa0;: certaines règles demandent d’attendre.</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>Ajouter une demande d’asile</translation>
    </message>
    <message>
        <source>Risk assessments before removal (PRRA)</source>
        <translation>Examens des risques avant renvoi (ERAR)</translation>
    </message>
    <message>
        <source>Add a risk assessment</source>
        <translation>Ajouter un examen des risques</translation>
    </message>
    <message>
        <source>Other immigration applications</source>
        <translation>Autres demandes d’immigration</translation>
    </message>
    <message>
        <source>Earlier or still waiting: humanitarian, sponsorship, permits and others.</source>
        <translation>Passées ou en attente&#xa0;: motifs humanitaires, parrainage, permis et autres.</translation>
    </message>
    <message>
        <source>Add an application</source>
        <translation>Ajouter une demande</translation>
    </message>
    <message>
        <source>Orders to leave Canada</source>
        <translation>Mesures de renvoi</translation>
    </message>
    <message>
        <source>Add an order</source>
        <translation>Ajouter une mesure</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Where this person lived, newest first if you can. Leave the end empty for today’s address.</source>
        <translation>Où cette personne a vécu, du plus récent au plus ancien si possible. Laissez la fin vide pour l’adresse d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Ajouter une adresse</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Also times without work, care of children, and volunteer work.</source>
        <translation>Aussi les périodes sans travail, le soin des enfants et le bénévolat.</translation>
    </message>
    <message>
        <source>Add work</source>
        <translation>Ajouter un travail</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Études</translation>
    </message>
    <message>
        <source>Add a school</source>
        <translation>Ajouter des études</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Voyages</translation>
    </message>
    <message>
        <source>Trips out of Canada, and stays in other countries.</source>
        <translation>Voyages hors du Canada et séjours dans d’autres pays.</translation>
    </message>
    <message>
        <source>Add a trip</source>
        <translation>Ajouter un voyage</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Arrivée</translation>
    </message>
    <message>
        <source>Refugee claim</source>
        <translation>Demande d’asile</translation>
    </message>
    <message>
        <source>Risk assessment before removal</source>
        <translation>Examen des risques avant renvoi</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Order to leave Canada</source>
        <translation>Mesure de renvoi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>Voyage</translation>
    </message>
    <message>
        <source>Date of arrival</source>
        <translation>Date d’arrivée</translation>
    </message>
    <message>
        <source>City or town</source>
        <translation>Ville ou village</translation>
    </message>
    <message>
        <source>Airport, border crossing or place</source>
        <translation>Aéroport, poste frontalier ou lieu</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Comment?</translation>
    </message>
    <message>
        <source>Status given at arrival</source>
        <translation>Statut donné à l’arrivée</translation>
    </message>
    <message>
        <source>Such as visitor or student. Leave it empty if none was given.</source>
        <translation>Par exemple visite ou études. Laissez vide si aucun n’a été donné.</translation>
    </message>
    <message>
        <source>Date made</source>
        <translation>Date du dépôt</translation>
    </message>
    <message>
        <source>Was the claim found ineligible?</source>
        <translation>La demande a-t-elle été jugée irrecevable?</translation>
    </message>
    <message>
        <source>Ineligible means that it was never sent to the Refugee Protection Division.</source>
        <translation>Irrecevable veut dire qu’elle n’a jamais été envoyée à la Section de la protection des réfugiés.</translation>
    </message>
    <message>
        <source>Refugee Protection Division</source>
        <translation>Section de la protection des réfugiés</translation>
    </message>
    <message>
        <source>Date of this decision</source>
        <translation>Date de cette décision</translation>
    </message>
    <message>
        <source>As on the letter.</source>
        <translation>Comme sur la lettre.</translation>
    </message>
    <message>
        <source>Was the claim withdrawn after the member had heard important evidence?</source>
        <translation>La demande a-t-elle été retirée après que le commissaire a entendu des éléments de preuve importants?</translation>
    </message>
    <message>
        <source>Refugee Appeal Division</source>
        <translation>Section d’appel des réfugiés</translation>
    </message>
    <message>
        <source>Date of the appeal decision</source>
        <translation>Date de la décision d’appel</translation>
    </message>
    <message>
        <source>Federal Court</source>
        <translation>Cour fédérale</translation>
    </message>
    <message>
        <source>Date of the court decision</source>
        <translation>Date de la décision de la Cour</translation>
    </message>
    <message>
        <source>As on the court paper.</source>
        <translation>Comme sur le document de la Cour.</translation>
    </message>
    <message>
        <source>Day the court was asked</source>
        <translation>Jour de la demande à la Cour</translation>
    </message>
    <message>
        <source>More papers are due soon after it. We put that day among your dates.</source>
        <translation>D’autres documents sont attendus peu après. Nous mettons ce jour parmi vos dates.</translation>
    </message>
    <message>
        <source>Day you got the last refusal</source>
        <translation>Jour où vous avez reçu le dernier refus</translation>
    </message>
    <message>
        <source>The days to go to court are counted from it. Look at the envelope or the e-mail.</source>
        <translation>Les jours pour s’adresser à la Cour se comptent à partir de ce jour. Regardez l’enveloppe ou le courriel.</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Que s’est-il passé?</translation>
    </message>
    <message>
        <source>Date decided</source>
        <translation>Date de la décision</translation>
    </message>
    <message>
        <source>What kind?</source>
        <translation>De quel type?</translation>
    </message>
    <message>
        <source>Is the order in force now?</source>
        <translation>La mesure est-elle en vigueur maintenant?</translation>
    </message>
    <message>
        <source>Day it took force</source>
        <translation>Jour où elle a pris effet</translation>
    </message>
    <message>
        <source>For a departure order, 30 days run from it.</source>
        <translation>Pour une interdiction de séjour, 30 jours courent de là.</translation>
    </message>
    <message>
        <source>Day this person must leave</source>
        <translation>Jour où cette personne doit partir</translation>
    </message>
    <message>
        <source>If an officer gave one. Call a lawyer or legal aid today if it is soon.</source>
        <translation>Si on vous en a donné un. Si c’est bientôt, appelez l’aide juridique ou un cabinet d’avocats aujourd’hui.</translation>
    </message>
    <message>
        <source>Day this person left Canada</source>
        <translation>Jour où cette personne a quitté le Canada</translation>
    </message>
    <message>
        <source>Only if they left.</source>
        <translation>Seulement si elle est partie.</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>Employer and what the work was</source>
        <translation>Employeur et nature du travail</translation>
    </message>
    <message>
        <source>School and what was studied</source>
        <translation>École et matière étudiée</translation>
    </message>
    <message>
        <source>Reason for the trip</source>
        <translation>Raison du voyage</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>If you only know the month, use day 1.</source>
        <translation>Si vous ne connaissez que le mois, mettez le jour 1.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Leave it empty if it goes on today.</source>
        <translation>Laissez vide si cela continue aujourd’hui.</translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvée</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Désistement</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Retournée</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Accueillie</translation>
    </message>
    <message>
        <source>Leave refused</source>
        <translation>Autorisation refusée</translation>
    </message>
    <message>
        <source>Discontinued</source>
        <translation>Abandonnée avant la décision</translation>
    </message>
    <message>
        <source>At an airport</source>
        <translation>À un aéroport</translation>
    </message>
    <message>
        <source>At a land border crossing</source>
        <translation>À un poste frontalier terrestre</translation>
    </message>
    <message>
        <source>Between border crossings</source>
        <translation>Entre des postes frontaliers</translation>
    </message>
    <message>
        <source>By sea</source>
        <translation>Par la mer</translation>
    </message>
    <message>
        <source>No appeal</source>
        <translation>Pas d’appel</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Humanitarian and compassionate</source>
        <translation>Considérations d’ordre humanitaire</translation>
    </message>
    <message>
        <source>Spouse or common-law partner in Canada</source>
        <translation>Parrainage par votre partenaire au Canada</translation>
    </message>
    <message>
        <source>Family class</source>
        <translation>Regroupement familial</translation>
    </message>
    <message>
        <source>Permanent residence as a protected person</source>
        <translation>Résidence permanente à titre de personne protégée</translation>
    </message>
    <message>
        <source>Work or skills program</source>
        <translation>Programme pour travailleurs</translation>
    </message>
    <message>
        <source>Public policy</source>
        <translation>Politique d’intérêt public</translation>
    </message>
    <message>
        <source>Departure order</source>
        <translation>Mesure d’interdiction de séjour</translation>
    </message>
    <message>
        <source>Exclusion order</source>
        <translation>Mesure d’exclusion</translation>
    </message>
    <message>
        <source>Deportation order</source>
        <translation>Mesure d’expulsion</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Still to add</source>
        <translation>À ajouter</translation>
    </message>
    <message>
        <source>You have it</source>
        <translation>Vous l’avez</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>Ne s’applique pas</translation>
    </message>
    <message>
        <source>You cannot get it</source>
        <translation>Vous ne pouvez pas l’obtenir</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nécessaire</translation>
    </message>
    <message>
        <source>If it helps</source>
        <translation>Si cela aide</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Open your case</source>
        <translation>Ouvrir votre dossier</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Your life so far</source>
        <translation>Votre parcours</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>What you said about the checklist</source>
        <translation>Ce que vous avez dit de la liste</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Settings of the case</source>
        <translation>Réglages du dossier</translation>
    </message>
    <message>
        <source>Packages made and sent</source>
        <translation>Recueils faits et envoyés</translation>
    </message>
    <message>
        <source>only they have it</source>
        <translation>seulement chez l’autre</translation>
    </message>
    <message>
        <source>only you have it</source>
        <translation>seulement chez vous</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>another title</source>
        <translation>autre titre</translation>
    </message>
    <message>
        <source>another date</source>
        <translation>autre date</translation>
    </message>
    <message>
        <source>other pages</source>
        <translation>autres pages</translation>
    </message>
    <message>
        <source>in another part of the book</source>
        <translation>dans une autre partie du recueil</translation>
    </message>
    <message>
        <source>in another place</source>
        <translation>à un autre endroit</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>dans un autre ordre</translation>
    </message>
    <message>
        <source>they changed it</source>
        <translation>changé par l’autre</translation>
    </message>
    <message>
        <source>you changed it</source>
        <translation>changé par vous</translation>
    </message>
    <message>
        <source>BOTH changed it: you decide</source>
        <translation>changé DES DEUX CÔTÉS&#xa0;: à vous de décider</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>pages</translation>
    </message>
    <message>
        <source>which pages, in which order</source>
        <translation>quelles pages, dans quel ordre</translation>
    </message>
    <message>
        <source>boxes on pages</source>
        <translation>cadres sur les pages</translation>
    </message>
    <message>
        <source>captions of pages</source>
        <translation>légendes des pages</translation>
    </message>
    <message>
        <source>part of the book</source>
        <translation>partie du recueil</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>à quoi il sert</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>what this part is about</source>
        <translation>sujet de cette partie</translation>
    </message>
    <message>
        <source>part in the application</source>
        <translation>rôle dans la demande</translation>
    </message>
    <message>
        <source>Part “{title}”</source>
        <translation>Partie «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Part without a title</source>
        <translation>Partie sans titre</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Language of the package</source>
        <translation>Langue du recueil</translation>
    </message>
    <message>
        <source>Rules the case follows</source>
        <translation>Règles que suit le dossier</translation>
    </message>
    <message>
        <source>Made-up example</source>
        <translation>Exemple inventé</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>¶ {paragraph} would point at “{wants}”, which is not in your case.</source>
        <translation>Le ¶&#xa0;{paragraph} renverrait à «&#xa0;{wants}&#xa0;», qui n’est pas dans votre dossier.</translation>
    </message>
    <message>
        <source>¶ {paragraph} would point at page {page} of “{wants}”, which has no such page.</source>
        <translation>Le ¶&#xa0;{paragraph} renverrait à la page {page} de «&#xa0;{wants}&#xa0;», qui n’a pas cette page.</translation>
    </message>
    <message>
        <source>Something would be about a person who is not in your case: {wants}.</source>
        <translation>Quelque chose concernerait une personne absente de votre dossier&#xa0;: {wants}.</translation>
    </message>
    <message>
        <source>all of them as they came</source>
        <translation>toutes, telles qu’à leur arrivée</translation>
    </message>
    <message>
        <source>page {page} ({count})</source>
        <translation>page {page} ({count})</translation>
    </message>
    <message>
        <source>{title} ({pages} pages)</source>
        <translation>{title} ({pages} pages)</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Your story</source>
        <translation>Votre histoire</translation>
    </message>
    <message>
        <source>My list of documents</source>
        <translation>Ma liste de documents</translation>
    </message>
    <message>
        <source>My papers</source>
        <translation>Mes documents</translation>
    </message>
    <message>
        <source>Lives so far</source>
        <translation>Parcours de vie</translation>
    </message>
    <message>
        <source>Dates and fees</source>
        <translation>Dates et frais</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Make your package</source>
        <translation>Préparer le recueil</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Pas commencé</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cannot start yet</source>
        <translation>Ne peut pas encore commencer</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>Il y a un problème</translation>
    </message>
    <message>
        <source>Older than your case</source>
        <translation>Plus ancien que le dossier</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>date inconnue</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Pas encore de nom</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>date de naissance</translation>
    </message>
    <message>
        <source>citizenship</source>
        <translation>citoyenneté</translation>
    </message>
    <message>
        <source>status in Canada</source>
        <translation>statut au Canada</translation>
    </message>
    <message>
        <source>relationship</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>in this application or not</source>
        <translation>dans cette demande ou non</translation>
    </message>
    <message>
        <source>First open a case or start one.</source>
        <translation>Ouvrez ou commencez d’abord un dossier.</translation>
    </message>
    <message>
        <source>First add the applicant, under “People”.</source>
        <translation>Ajoutez d’abord, sous «&#xa0;Personnes&#xa0;», la personne qui fait la demande.</translation>
    </message>
    <message>
        <source>First add a paper, or write some of your story.</source>
        <translation>Ajoutez d’abord un document ou écrivez un peu de votre histoire.</translation>
    </message>
    <message>
        <source>Add the applicant</source>
        <translation>Ajouter la personne qui fait la demande</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Ajouter un partenaire</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Ajouter un enfant</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Ajouter un proche</translation>
    </message>
    <message>
        <source>{first}: {second}</source>
        <translation>{first}&#xa0;: {second}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>certified copy of the original</source>
        <translation>copie certifiée de l’original</translation>
    </message>
    <message>
        <source>oath of the translator</source>
        <translation>serment de la personne qui a traduit</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Une autre langue</translation>
    </message>
    <message>
        <source>A certified translator</source>
        <translation>Une personne agréée en traduction</translation>
    </message>
    <message>
        <source>Someone else, who is no relative</source>
        <translation>Une autre personne, hors de la famille</translation>
    </message>
    <message>
        <source>Someone in the family</source>
        <translation>Un membre de la famille</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>La personne qui fait la demande</translation>
    </message>
    <message>
        <source>The representative</source>
        <translation>La personne qui vous représente</translation>
    </message>
    <message>
        <source>It was protected against copying. The copy in the package is not.</source>
        <translation>Il était protégé contre la copie. La copie dans le recueil ne l’est pas.</translation>
    </message>
    <message>
        <source>It was locked with a password. The copy in the package is not.</source>
        <translation>Il était protégé par un mot de passe. La copie dans le recueil ne l’est pas.</translation>
    </message>
    <message>
        <source>The file was damaged and was repaired. Look at every page.</source>
        <translation>Le fichier était endommagé et a été réparé. Regardez chaque page.</translation>
    </message>
    <message>
        <source>It is another kind of file than its name says. It was read as what it is.</source>
        <translation>Le fichier est d’un autre type que ce que son nom indique. Il a été lu pour ce qu’il est.</translation>
    </message>
    <message>
        <source>A small program inside the file was removed. The pages look the same.</source>
        <translation>Un petit programme dans le fichier a été retiré. Les pages ont la même apparence.</translation>
    </message>
    <message>
        <source>A link that starts a program was removed.</source>
        <translation>Un lien qui lance un programme a été retiré.</translation>
    </message>
    <message>
        <source>A button that sends the form to someone was made harmless.</source>
        <translation>Un bouton qui envoie le formulaire à quelqu’un a été rendu inoffensif.</translation>
    </message>
    <message>
        <source>Links to other files were removed.</source>
        <translation>Les liens vers d’autres fichiers ont été retirés.</translation>
    </message>
    <message>
        <source>Unsafe links were removed.</source>
        <translation>Les liens non sûrs ont été retirés.</translation>
    </message>
    <message>
        <source>Bookmarks that lead to none of its pages are not in the package.</source>
        <translation>Les signets qui ne mènent à aucune de ses pages ne sont pas dans le recueil.</translation>
    </message>
    <message>
        <source>Something that acts by itself was removed. The pages look the same.</source>
        <translation>Un élément qui agit tout seul a été retiré. Les pages ont la même apparence.</translation>
    </message>
    <message>
        <source>Files attached inside this file are not in the package. If they matter, save them and add them by themselves.</source>
        <translation>Les fichiers joints à l’intérieur de ce fichier ne sont pas dans le recueil. S’ils comptent, enregistrez-les et ajoutez-les séparément.</translation>
    </message>
    <message>
        <source>Sound or video inside the file is not in the package.</source>
        <translation>Le son ou la vidéo du fichier n’est pas dans le recueil.</translation>
    </message>
    <message>
        <source>It is an Adobe form. What you see on its pages is in the package.</source>
        <translation>C’est un formulaire Adobe. Ce que vous voyez sur ses pages est dans le recueil.</translation>
    </message>
    <message>
        <source>It has a digital signature. The signature can be seen in the package, but not checked there. Keep your own file.</source>
        <translation>Il a une signature numérique. On peut la voir dans le recueil, mais pas l’y vérifier. Gardez votre propre fichier.</translation>
    </message>
    <message>
        <source>The picture moves, or holds others behind the first. Only the first is in the package.</source>
        <translation>L’image est animée, ou en contient d’autres derrière la première. Seule la première est dans le recueil.</translation>
    </message>
    <message>
        <source>Something in it shows on paper and not on a screen, or the other way round. In the package it shows as on a screen.</source>
        <translation>Quelque chose y paraît à l’impression et non à l’écran, ou l’inverse. Dans le recueil, cela paraît comme à l’écran.</translation>
    </message>
    <message>
        <source>Its marks for reading aloud are not in the package. Its words can still be read and searched.</source>
        <translation>Ses balises pour la lecture à voix haute ne sont pas dans le recueil. Ses mots restent lisibles et se laissent chercher.</translation>
    </message>
    <message>
        <source>Hidden details of the file that nobody needs to see or print its pages are not in the package.</source>
        <translation>Des détails cachés du fichier, inutiles pour voir ou imprimer ses pages, ne sont pas dans le recueil.</translation>
    </message>
    <message>
        <source>Something is marked to be blacked out, but it is still in the file and can be read. Black it out in the program that marked it, and add the file again.</source>
        <translation>Un passage est marqué pour être caviardé, mais il est encore dans le fichier et peut être lu. Caviardez-le dans le programme qui l’a marqué, puis ajoutez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>The form was filled in with another program than Adobe Reader. Look at every answer on its pages.</source>
        <translation>Le formulaire a été rempli avec un autre programme qu’Adobe Reader. Regardez chaque réponse sur ses pages.</translation>
    </message>
    <message>
        <source>What was typed into the form was drawn on its pages, so that it shows everywhere.</source>
        <translation>Ce qui a été écrit dans le formulaire a été dessiné sur ses pages, pour paraître partout.</translation>
    </message>
    <message>
        <source>Something typed into the form may not show in full. Look at every answer on its pages.</source>
        <translation>Une réponse écrite dans le formulaire pourrait ne pas paraître en entier. Regardez chaque réponse sur ses pages.</translation>
    </message>
    <message>
        <source>The photo was turned upright.</source>
        <translation>La photo a été remise à l’endroit.</translation>
    </message>
    <message>
        <source>Hidden details of the photo, such as the place where it was taken, are not in the package.</source>
        <translation>Les détails cachés de la photo, comme le lieu où elle a été prise, ne sont pas dans le recueil.</translation>
    </message>
    <message>
        <source>The photo was converted from HEIC, the format of some phones.</source>
        <translation>La photo a été convertie du format HEIC, celui de certains téléphones.</translation>
    </message>
    <message>
        <source>The picture was stored in another way. Nothing of it was lost.</source>
        <translation>L’image a été enregistrée autrement. Rien n’en a été perdu.</translation>
    </message>
    <message>
        <source>The picture had finer shades than a screen shows. The copy in the package has 256 of each colour.</source>
        <translation>L’image avait des nuances plus fines que n’en montre un écran. La copie dans le recueil en garde 256 par couleur.</translation>
    </message>
    <message>
        <source>See-through parts of the picture are white.</source>
        <translation>Les parties transparentes de l’image sont blanches.</translation>
    </message>
    <message>
        <source>Work and school</source>
        <translation>Travail et école</translation>
    </message>
    <message>
        <source>Missing: {start} – {end}</source>
        <translation>Il manque&#xa0;: {start} – {end}</translation>
    </message>
    <message>
        <source>Maybe missing: {start} – {end}</source>
        <translation>Il manque peut-être&#xa0;: {start} – {end}</translation>
    </message>
    <message>
        <source>Nothing told yet: {start} – {end}</source>
        <translation>Rien n’est encore dit&#xa0;: {start} – {end}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Maybe missing</source>
        <translation>Manque peut-être</translation>
    </message>
    <message>
        <source>Nothing told yet</source>
        <translation>Rien n’est encore dit</translation>
    </message>
    <message>
        <source>Look at the dates.</source>
        <translation>Regardez les dates.</translation>
    </message>
    <message>
        <source>Picture of the years from {start} to {end}. Parts told: {told}. Parts missing: {missing}.</source>
        <translation>Image des années du {start} au {end}. Parties dites&#xa0;: {told}. Parties manquantes&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>seen in the law or on an official page</source>
        <translation>vu dans la loi ou sur une page officielle</translation>
    </message>
    <message>
        <source>{name} was added</source>
        <translation>ajout de {name}</translation>
    </message>
    <message>
        <source>{name} was removed</source>
        <translation>retrait de {name}</translation>
    </message>
    <message>
        <source>the order of the people</source>
        <translation>l’ordre des personnes</translation>
    </message>
    <message>
        <source>“{name}” was added to a life</source>
        <translation>ajout de «&#xa0;{name}&#xa0;» à un parcours</translation>
    </message>
    <message>
        <source>“{name}” was removed from a life</source>
        <translation>retrait de «&#xa0;{name}&#xa0;» d’un parcours</translation>
    </message>
    <message>
        <source>the order of a life</source>
        <translation>l’ordre d’un parcours</translation>
    </message>
    <message>
        <source>the paper “{name}” was added</source>
        <translation>ajout du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the paper “{name}” was removed</source>
        <translation>retrait du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the title of the paper “{name}”</source>
        <translation>le titre du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the date of the paper “{name}”</source>
        <translation>la date du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the pages of the paper “{name}”</source>
        <translation>les pages du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the place of the paper “{name}”</source>
        <translation>la place du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>what is said about the paper “{name}”</source>
        <translation>ce qui est dit du document «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the order of the exhibits</source>
        <translation>l’ordre des pièces</translation>
    </message>
    <message>
        <source>a package was made</source>
        <translation>la création d’un recueil</translation>
    </message>
    <message>
        <source>pages of “{name}” were turned</source>
        <translation>des pages de «&#xa0;{name}&#xa0;» ont été tournées</translation>
    </message>
    <message>
        <source>pages of “{name}” were left out</source>
        <translation>des pages de «&#xa0;{name}&#xa0;» ont été laissées de côté</translation>
    </message>
    <message>
        <source>pages of “{name}” were brought back</source>
        <translation>des pages de «&#xa0;{name}&#xa0;» ont été remises</translation>
    </message>
    <message>
        <source>the order of the pages of “{name}”</source>
        <translation>l’ordre des pages de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a box was drawn on “{name}”</source>
        <translation>un cadre a été tracé sur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a box was removed from “{name}”</source>
        <translation>un cadre a été retiré de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>a caption of “{name}”</source>
        <translation>une légende de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>the pages of other papers came to “{name}”</source>
        <translation>les pages d’autres documents sont venues dans «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>“{name}” became a paper of its own</source>
        <translation>«&#xa0;{name}&#xa0;» est devenu un document à part</translation>
    </message>
    <message>
        <source>something about {name}</source>
        <translation>quelque chose sur {name}</translation>
    </message>
    <message>
        <source>something about “{name}”</source>
        <translation>quelque chose sur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>something about a paper</source>
        <translation>quelque chose sur un document</translation>
    </message>
    <message>
        <source>your private notes</source>
        <translation>vos notes privées</translation>
    </message>
    <message>
        <source>the list of packages</source>
        <translation>la liste des recueils</translation>
    </message>
    <message>
        <source>a setting of the case</source>
        <translation>un réglage du dossier</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>une réponse</translation>
    </message>
    <message>
        <source>paragraph {number} of your story was added</source>
        <translation>ajout du paragraphe {number} de votre histoire</translation>
    </message>
    <message>
        <source>paragraph {number} of your story was removed</source>
        <translation>retrait du paragraphe {number} de votre histoire</translation>
    </message>
    <message>
        <source>words in paragraph {number} of your story</source>
        <translation>des mots du paragraphe {number} de votre histoire</translation>
    </message>
    <message>
        <source>paragraph {number} of your story was moved</source>
        <translation>déplacement du paragraphe {number} de votre histoire</translation>
    </message>
    <message>
        <source>{what}, and more</source>
        <translation>{what}, et plus</translation>
    </message>
    <message>
        <source>a part of your story</source>
        <translation>une partie de votre histoire</translation>
    </message>
    <message>
        <source>the order of your story</source>
        <translation>l’ordre de votre histoire</translation>
    </message>
    <message>
        <source>“{field}” of {name}</source>
        <translation>«&#xa0;{field}&#xa0;» pour {name}</translation>
    </message>
    <message>
        <source>the answer to “{question}”</source>
        <translation>la réponse à «&#xa0;{question}&#xa0;»</translation>
    </message>
    <message>
        <source>what you said about “{name}”</source>
        <translation>ce que vous avez dit de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>that your story is finished</source>
        <translation>que votre histoire est terminé</translation>
    </message>
    <message>
        <source>that you told everything</source>
        <translation>que vous avez tout dit</translation>
    </message>
    <message>
        <source>underlining of spelling</source>
        <translation>le soulignement de l’orthographe</translation>
    </message>
    <message>
        <source>words remembered as right</source>
        <translation>les mots retenus comme justes</translation>
    </message>
    <message>
        <source>the statutory declaration in the package</source>
        <translation>la déclaration solennelle dans le recueil</translation>
    </message>
    <message>
        <source>the page for an interpreter in the package</source>
        <translation>la page pour l’interprète dans le recueil</translation>
    </message>
    <message>
        <source>the picture of your life in the package</source>
        <translation>l’image de votre parcours dans le recueil</translation>
    </message>
    <message>
        <source>the picture of the family in the package</source>
        <translation>l’image de la famille dans le recueil</translation>
    </message>
    <message>
        <source>the layout of the package</source>
        <translation>la mise en page du recueil</translation>
    </message>
    <message>
        <source>the paper of the package</source>
        <translation>le papier du recueil</translation>
    </message>
    <message>
        <source>whether the package is for printing on both sides</source>
        <translation>l’impression recto verso du recueil</translation>
    </message>
    <message>
        <source>whether tabs begin with a page of their own</source>
        <translation>la page de séparation des onglets</translation>
    </message>
    <message>
        <source>the word on every page</source>
        <translation>le mot sur chaque page</translation>
    </message>
    <message>
        <source>which package’s page numbers are kept</source>
        <translation>le recueil dont les numéros de page sont gardés</translation>
    </message>
    <message>
        <source>your story in the other language in the package</source>
        <translation>votre histoire dans l’autre langue, dans le recueil</translation>
    </message>
    <message>
        <source>the page for the translator in the package</source>
        <translation>la page pour la personne qui traduit, dans le recueil</translation>
    </message>
    <message>
        <source>the other language of your story</source>
        <translation>l’autre langue de votre histoire</translation>
    </message>
    <message>
        <source>words of your story in the other language</source>
        <translation>des mots de votre histoire dans l’autre langue</translation>
    </message>
    <message>
        <source>something in your story put aside as fine</source>
        <translation>un point de votre histoire laissé tel quel</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>On your list of documents</source>
        <translation>Dans votre liste de documents</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>In a life</source>
        <translation>Dans un parcours</translation>
    </message>
    <message>
        <source>Part of your story</source>
        <translation>Partie de votre histoire</translation>
    </message>
    <message>
        <source>Your story, paragraph</source>
        <translation>Votre histoire, paragraphe</translation>
    </message>
    <message>
        <source>Your story in your language</source>
        <translation>Votre histoire dans votre langue</translation>
    </message>
    <message>
        <source>My own text, put into my story</source>
        <translation>Un de mes textes, à insérer dans l’histoire</translation>
    </message>
    <message>
        <source>In the review</source>
        <translation>Dans la révision</translation>
    </message>
    <message>
        <source>On this computer.</source>
        <translation>Sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On a USB key or another disk that can be taken away.</source>
        <translation>Sur une clé USB ou un autre disque amovible.</translation>
    </message>
    <message>
        <source>On a network share.</source>
        <translation>Sur un partage réseau.</translation>
    </message>
    <message>
        <source>In a folder that {program} copies to other computers.</source>
        <translation>Dans un répertoire que {program} copie sur d’autres ordinateurs.</translation>
    </message>
    <message>
        <source>Which rules and language the case follows</source>
        <translation>Les règles et la langue du dossier</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message>
        <source>Something that happened</source>
        <translation>Un événement</translation>
    </message>
    <message>
        <source>A paper in the list of documents</source>
        <translation>Un document de la liste</translation>
    </message>
    <message>
        <source>The order of the papers in one part</source>
        <translation>L’ordre des documents d’une partie</translation>
    </message>
    <message>
        <source>A mark in the checklist</source>
        <translation>Une marque de la liste de contrôle</translation>
    </message>
    <message>
        <source>The note that a package was made</source>
        <translation>La mention qu’un recueil a été créé</translation>
    </message>
    <message>
        <source>The note that newer rules were accepted</source>
        <translation>La mention que de nouvelles règles ont été acceptées</translation>
    </message>
    <message>
        <source>A paper that was removed before</source>
        <translation>Un document retiré auparavant</translation>
    </message>
    <message>
        <source>The note that a package was sent</source>
        <translation>La mention qu’un recueil a été envoyé</translation>
    </message>
    <message>
        <source>Some people, events or papers; how many cannot be told</source>
        <translation>Des personnes, des événements ou des documents&#xa0;; on ne peut dire combien</translation>
    </message>
    <message>
        <source>Some texts or older versions; how many cannot be told</source>
        <translation>Des textes ou d’anciennes versions&#xa0;; on ne peut dire combien</translation>
    </message>
    <message>
        <source>The end of the file is missing: it was not copied to the end</source>
        <translation>La fin du fichier manque&#xa0;: il n’a pas été copié jusqu’au bout</translation>
    </message>
    <message>
        <source>The file was copied during a save: not all of it is of one moment</source>
        <translation>Le fichier a été copié pendant un enregistrement&#xa0;: tout n’y est pas du même moment</translation>
    </message>
    <message>
        <source>Something that hcprep never wrote</source>
        <translation>Quelque chose que hcprep n’a jamais écrit</translation>
    </message>
    <message>
        <source>Your private notes</source>
        <translation>Vos notes privées</translation>
    </message>
    <message>
        <source>The answer to a question</source>
        <translation>La réponse à une question</translation>
    </message>
    <message>
        <source>The pages of a paper</source>
        <translation>Les pages d’un document</translation>
    </message>
    <message>
        <source>The checklist: its rules are not on this computer</source>
        <translation>La liste de contrôle&#xa0;: ses règles ne sont pas sur cet ordinateur</translation>
    </message>
    <message>
        <source>the file as you added it</source>
        <translation>le fichier tel que vous l’avez ajouté</translation>
    </message>
    <message>
        <source>its copy for the package; the file as you added it may be whole</source>
        <translation>sa copie pour le recueil&#xa0;; le fichier ajouté peut être intact</translation>
    </message>
    <message>
        <source>what was worked out from it; the file as you added it may be whole</source>
        <translation>ce qui en a été tiré&#xa0;; le fichier ajouté peut être intact</translation>
    </message>
    <message>
        <source>small pictures of it; the file as you added it may be whole</source>
        <translation>de petites images de celui-ci&#xa0;; le fichier ajouté peut être intact</translation>
    </message>
    <message>
        <source>the package that was sent</source>
        <translation>le recueil qui a été envoyé</translation>
    </message>
    <message>
        <source>the newest version is lost; an older one stands in for it</source>
        <translation>la version la plus récente est perdue&#xa0;; une plus ancienne la remplace</translation>
    </message>
    <message>
        <source>only an older version is lost; today’s is whole</source>
        <translation>seule une ancienne version est perdue&#xa0;; celle d’aujourd’hui est intacte</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>texts and answers, without the papers</source>
        <translation>textes et réponses, sans les documents</translation>
    </message>
    <message>
        <source>Last backup of everything, with the papers: {moment}, {size}.</source>
        <translation>Dernière sauvegarde complète, avec les documents&#xa0;: {moment}, {size}.</translation>
    </message>
    <message>
        <source>No backup has the papers yet: one is made while you work, or when you press “Make one now”.</source>
        <translation>Aucune sauvegarde n’a encore les documents&#xa0;: elle se fait pendant que vous travaillez, ou quand vous appuyez sur «&#xa0;En faire une maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>Your case changed since: the next is made while you work, or when you press “Make one now”.</source>
        <translation>Votre dossier a changé depuis&#xa0;: la suivante se fait pendant que vous travaillez, ou quand vous appuyez sur «&#xa0;En faire une maintenant&#xa0;».</translation>
    </message>
    <message>
        <source>documents: {documents}, words of your story: {words}</source>
        <translation>documents&#xa0;: {documents}, mots de votre histoire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>documents: {inside} of {documents}, words of your story: {words}</source>
        <translation>documents&#xa0;: {inside} sur {documents}, mots de votre histoire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>pages of the file: {pages}</source>
        <translation>pages du fichier&#xa0;: {pages}</translation>
    </message>
    <message>
        <source>saved from {moment}</source>
        <translation>enregistré le {moment}</translation>
    </message>
    <message>
        <source>Search, or go anywhere</source>
        <translation>Rechercher, ou aller partout</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Print a list…</source>
        <translation>Imprimer une liste…</translation>
    </message>
    <message>
        <source>Change several papers at once…</source>
        <translation>Modifier plusieurs documents à la fois…</translation>
    </message>
    <message>
        <source>Arrange the pages of a paper…</source>
        <translation>Arranger les pages d’un document…</translation>
    </message>
    <message>
        <source>My own texts…</source>
        <translation>Mes textes…</translation>
    </message>
    <message>
        <source>Lock the case</source>
        <translation>Verrouiller le dossier</translation>
    </message>
    <message>
        <source>Hide everything at once</source>
        <translation>Tout cacher d’un coup</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Last part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Français or English</source>
        <translation>English ou français</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Help, and all keys</source>
        <translation>Aide et toutes les touches</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>Me faire visiter</translation>
    </message>
    <message>
        <source>Press the button that is chosen</source>
        <translation>Appuyer sur le bouton choisi</translation>
    </message>
    <message>
        <source>In a dialog: press its main button</source>
        <translation>Dans une fenêtre&#xa0;: appuyer sur son bouton principal</translation>
    </message>
    <message>
        <source>Close a dialog</source>
        <translation>Fermer une fenêtre</translation>
    </message>
    <message>
        <source>Add proof (or type @)</source>
        <translation>Ajouter une preuve (ou tapez @)</translation>
    </message>
    <message>
        <source>Show the cited page, or any other, beside the text</source>
        <translation>Montrer la page citée, ou une autre, à côté du texte</translation>
    </message>
    <message>
        <source>Check my story</source>
        <translation>Vérifier mon histoire</translation>
    </message>
    <message>
        <source>My private notes</source>
        <translation>Mes notes privées</translation>
    </message>
    <message>
        <source>Put in one of my own texts</source>
        <translation>Insérer un de mes textes</translation>
    </message>
    <message>
        <source>Keep the selected words as my own text</source>
        <translation>Garder les mots choisis parmi mes textes</translation>
    </message>
    <message>
        <source>Map of proof</source>
        <translation>Carte des preuves</translation>
    </message>
    <message>
        <source>New part</source>
        <translation>Nouvelle partie</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Move this paragraph up</source>
        <translation>Monter ce paragraphe</translation>
    </message>
    <message>
        <source>Move this paragraph down</source>
        <translation>Descendre ce paragraphe</translation>
    </message>
    <message>
        <source>Move this part up</source>
        <translation>Monter cette partie</translation>
    </message>
    <message>
        <source>Move this part down</source>
        <translation>Descendre cette partie</translation>
    </message>
    <message>
        <source>Move an exhibit up</source>
        <translation>Monter une pièce</translation>
    </message>
    <message>
        <source>Move an exhibit down</source>
        <translation>Descendre une pièce</translation>
    </message>
    <message>
        <source>Move an exhibit to the tab before</source>
        <translation>Déplacer une pièce vers l’onglet précédent</translation>
    </message>
    <message>
        <source>Move an exhibit to the next tab</source>
        <translation>Déplacer une pièce vers l’onglet suivant</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>De la largeur de la fenêtre</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Tracer un cadre</translation>
    </message>
    <message>
        <source>Put a box round the chosen words</source>
        <translation>Encadrer les mots choisis</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Choose one more (Ctrl with the arrow keys goes to it)</source>
        <translation>En choisir un de plus (Ctrl et les flèches y mènent)</translation>
    </message>
    <message>
        <source>In a field: do it with the chosen papers</source>
        <translation>Dans un champ&#xa0;: l’appliquer aux documents choisis</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Nouveau texte</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Le monter</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Le descendre</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>Put it into my story</source>
        <translation>L’insérer dans mon histoire</translation>
    </message>
    <message>
        <source>There: to the next place to fill in</source>
        <translation>Là&#xa0;: au prochain endroit à remplir</translation>
    </message>
    <message>
        <source>Add the files you copied elsewhere</source>
        <translation>Ajouter les fichiers copiés ailleurs</translation>
    </message>
    <message>
        <source>Rename or date the paper in place</source>
        <translation>Renommer ou dater le document sur place</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Leave out of the book</source>
        <translation>Laisser hors du recueil</translation>
    </message>
    <message>
        <source>Bring back into the book</source>
        <translation>Remettre dans le recueil</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Vers le début</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Vers la fin</translation>
    </message>
    <message>
        <source>Look at the page</source>
        <translation>Regarder la page</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Open a step</source>
        <translation>Ouvrir une étape</translation>
    </message>
    <message>
        <source>In your story</source>
        <translation>Dans votre histoire</translation>
    </message>
    <message>
        <source>In your documents</source>
        <translation>Dans vos documents</translation>
    </message>
    <message>
        <source>Arranging the pages of a paper</source>
        <translation>Arranger les pages d’un document</translation>
    </message>
    <message>
        <source>In the order of the exhibits</source>
        <translation>Dans l’ordre des pièces</translation>
    </message>
    <message>
        <source>Looking at pages</source>
        <translation>En regardant des pages</translation>
    </message>
    <message>
        <source>Several papers at once</source>
        <translation>Plusieurs documents à la fois</translation>
    </message>
    <message>
        <source>My own texts</source>
        <translation>Mes textes</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>À remplir</translation>
    </message>
    <message>
        <source>Risk or hardship</source>
        <translation>Risque ou difficultés</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>Une date</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>Somebody else’s details</source>
        <translation>Renseignements sur quelqu’un d’autre</translation>
    </message>
    <message>
        <source>A long sentence</source>
        <translation>Une longue phrase</translation>
    </message>
    <message>
        <source>Hard to read</source>
        <translation>Difficile à lire</translation>
    </message>
    <message>
        <source>“{word}” looks as if it is still to be filled in. No package is made before it is, or before you say it is fine.</source>
        <translation>«&#xa0;{word}&#xa0;» semble rester à remplir. Aucun recueil n’est créé avant que ce soit fait, ou que vous disiez que c’est voulu.</translation>
    </message>
    <message>
        <source>{date} stands in your own language, and not in the English or French text beside it. Was something left out?</source>
        <translation>{date} figure dans votre langue, et pas dans le texte français ou anglais à côté. Manque-t-il quelque chose?</translation>
    </message>
    <message>
        <source>There is no such day as {date}.</source>
        <translation>Le jour {date} n’existe pas.</translation>
    </message>
    <message>
        <source>Here you came to Canada in {date}. In “Your life so far” it is {known}. Which is right?</source>
        <translation>Ici, vous arrivez au Canada&#xa0;: {date}. Dans «&#xa0;Votre parcours&#xa0;», c’est&#xa0;: {known}. Lequel est juste?</translation>
    </message>
    <message>
        <source>Here the birth is {date}. On the page “People” it is {known}. Which is right?</source>
        <translation>Ici, la naissance est&#xa0;: {date}. À la page «&#xa0;Personnes&#xa0;», c’est&#xa0;: {known}. Lequel est juste?</translation>
    </message>
    <message>
        <source>Here the claim was made in {date}. In “Your life so far” it is {known}. Which is right?</source>
        <translation>Ici, la demande d’asile est faite&#xa0;: {date}. Dans «&#xa0;Votre parcours&#xa0;», c’est&#xa0;: {known}. Lequel est juste?</translation>
    </message>
    <message>
        <source>No decision in “Your life so far” has the date {date}. Which is right?</source>
        <translation>Aucune décision de «&#xa0;Votre parcours&#xa0;» ne porte la date {date}. Lequel est juste?</translation>
    </message>
    <message>
        <source>{date} lies outside of “{what}” in “Your life so far”: {since} – {until}. Which is right?</source>
        <translation>{date}&#xa0;: c’est en dehors de «&#xa0;{what}&#xa0;» dans «&#xa0;Votre parcours&#xa0;»&#xa0;: {since} – {until}. Lequel est juste?</translation>
    </message>
    <message>
        <source>{date} is before you were born ({known}).</source>
        <translation>{date}&#xa0;: c’est avant votre naissance ({known}).</translation>
    </message>
    <message>
        <source>“{word}” is close to the name “{other}” in your case. Is it the same person?</source>
        <translation>«&#xa0;{word}&#xa0;» est proche du nom «&#xa0;{other}&#xa0;» de votre dossier. Est-ce la même personne?</translation>
    </message>
    <message>
        <source>“{word}” is close to “{other}” elsewhere in your story. Is it the same name?</source>
        <translation>«&#xa0;{word}&#xa0;» est proche de «&#xa0;{other}&#xa0;» ailleurs dans votre histoire. Est-ce le même nom?</translation>
    </message>
    <message>
        <source>This sentence has {count} words. Two or three short ones are easier to follow.</source>
        <translation>Cette phrase a {count} mots. Deux ou trois phrases courtes se suivent mieux.</translation>
    </message>
    <message>
        <source>This paragraph has many long words. Would simpler ones say the same?</source>
        <translation>Ce paragraphe a beaucoup de mots longs. Des mots plus simples diraient-ils la même chose?</translation>
    </message>
    <message>
        <source>An e-mail address of somebody who is not in this application. Does the officer need it here?</source>
        <translation>L’adresse courriel d’une personne qui n’est pas dans cette demande. IRCC en a-t-il besoin ici?</translation>
    </message>
    <message>
        <source>A telephone number of somebody who is not in this application. Does the officer need it here?</source>
        <translation>Le numéro de téléphone d’une personne qui n’est pas dans cette demande. IRCC en a-t-il besoin ici?</translation>
    </message>
    <message>
        <source>A postal code that is not one of yours. Does the officer need it here?</source>
        <translation>Un code postal qui n’est pas le vôtre. IRCC en a-t-il besoin ici?</translation>
    </message>
    <message>
        <source>A street address that is not one of yours. Does the officer need it here?</source>
        <translation>Une adresse qui n’est pas l’une des vôtres. IRCC en a-t-il besoin ici?</translation>
    </message>
    <message>
        <source>This looks like a client number or file number. Does it need to be in the text?</source>
        <translation>Cela ressemble à un numéro de client ou de dossier. Doit-il être dans le texte?</translation>
    </message>
    <message>
        <source>This looks like a social insurance number. Does it need to be in the text?</source>
        <translation>Cela ressemble à un numéro d’assurance sociale. Doit-il être dans le texte?</translation>
    </message>
    <message>
        <source>The full birth date of somebody who is not in this application. The year may be enough.</source>
        <translation>La date de naissance complète d’une personne qui n’est pas dans cette demande. L’année peut suffire.</translation>
    </message>
    <message>
        <source>There is nothing to read yet.</source>
        <translation>Il n’y a encore rien à lire.</translation>
    </message>
    <message>
        <source>Your story as a whole is easy to read.</source>
        <translation>Dans l’ensemble, votre histoire est facile à lire.</translation>
    </message>
    <message>
        <source>Your story as a whole reads like a newspaper.</source>
        <translation>Dans l’ensemble, votre histoire se lit comme un journal.</translation>
    </message>
    <message>
        <source>Your story as a whole is rather hard to read. Shorter sentences help most.</source>
        <translation>Dans l’ensemble, votre histoire est assez difficile à lire. Des phrases plus courtes aident le plus.</translation>
    </message>
    <message>
        <source>Your story as a whole is hard to read. Shorter sentences help most.</source>
        <translation>Dans l’ensemble, votre histoire est difficile à lire. Des phrases plus courtes aident le plus.</translation>
    </message>
    <message>
        <source>Writing the contents and your statement…</source>
        <translation>Rédaction de la table et de votre histoire…</translation>
    </message>
    <message>
        <source>Looking at how large each page is…</source>
        <translation>Calcul de la taille de chaque page…</translation>
    </message>
    <message>
        <source>Looking at how small pictures can be made…</source>
        <translation>Calcul de la taille des images réduites…</translation>
    </message>
    <message>
        <source>Making each file, opening it again and checking every page…</source>
        <translation>Création de chaque fichier, puis réouverture et vérification de chaque page…</translation>
    </message>
    <message>
        <source>This page is left out of the book.</source>
        <translation>Cette page est laissée hors du recueil.</translation>
    </message>
    <message>
        <source>Exhibit {label}, book page {page}</source>
        <translation>Pièce {label}, page {page} du recueil</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Turned right, in your book too. Ctrl+Z takes it back.</source>
        <translation>Tournée à droite, dans votre recueil aussi. Ctrl+Z annule.</translation>
    </message>
    <message>
        <source>Arrange the pages…</source>
        <translation>Arranger les pages…</translation>
    </message>
    <message>
        <source>Open in another program…</source>
        <translation>Ouvrir dans un autre programme…</translation>
    </message>
    <message>
        <source>Paragraph {number}, in the other language</source>
        <translation>Paragraphe {number}, dans l’autre langue</translation>
    </message>
    <message>
        <source>{words}, in the other language</source>
        <translation>{words}, dans l’autre langue</translation>
    </message>
    <message>
        <source>Text for the story or the notes</source>
        <translation>Texte pour l’histoire ou les notes</translation>
    </message>
    <message>
        <source>Titles of parts, one in each line</source>
        <translation>Titres de parties, un par ligne</translation>
    </message>
    <message>
        <source>Questions for letters of support, one in each line</source>
        <translation>Questions pour les lettres d’appui, une par ligne</translation>
    </message>
    <message>
        <source>Make a copy for someone (hand over)…</source>
        <translation>Faire une copie pour quelqu’un (remettre le dossier)…</translation>
    </message>
    <message>
        <source>Compare with a copy that came back, and merge…</source>
        <translation>Comparer avec une copie revenue, et réunir…</translation>
    </message>
    <message>
        <source>Save a copy of the case…</source>
        <translation>Enregistrer une copie du dossier…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sauvegardes…</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>Feuille de récupération…</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase de passe…</translation>
    </message>
    <message>
        <source>Rules of this case; install newer ones…</source>
        <translation>Règles de ce dossier&#xa0;; en installer de plus récentes…</translation>
    </message>
    <message>
        <source>Picture of the family…</source>
        <translation>Image de la famille…</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Show only what is still missing</source>
        <translation>Montrer seulement ce qui manque encore</translation>
    </message>
    <message>
        <source>Removed papers…</source>
        <translation>Documents retirés…</translation>
    </message>
    <message>
        <source>Write in another language beside it…</source>
        <translation>Écrire à côté dans une autre langue…</translation>
    </message>
    <message>
        <source>Questions for letters of support…</source>
        <translation>Questions pour des lettres d’appui…</translation>
    </message>
    <message>
        <source>Earlier versions of my story…</source>
        <translation>Versions antérieures de mon histoire…</translation>
    </message>
    <message>
        <source>Add titles by subject</source>
        <translation>Ajouter des titres par sujet</translation>
    </message>
    <message>
        <source>Add titles by time</source>
        <translation>Ajouter des titres dans l’ordre du temps</translation>
    </message>
    <message>
        <source>Bring in a text file (Markdown)</source>
        <translation>Importer un fichier texte (Markdown)</translation>
    </message>
    <message>
        <source>Save a copy as a text file (Markdown)</source>
        <translation>Enregistrer une copie en fichier texte (Markdown)</translation>
    </message>
    <message>
        <source>Dates and fees…</source>
        <translation>Dates et frais…</translation>
    </message>
    <message>
        <source>Read it as an officer does…</source>
        <translation>Le lire comme une agente ou un agent…</translation>
    </message>
    <message>
        <source>Make the package…</source>
        <translation>Préparer le recueil…</translation>
    </message>
    <message>
        <source>Make a copy of the package to print…</source>
        <translation>Préparer une copie du recueil à imprimer…</translation>
    </message>
    <message>
        <source>Make the files to upload to the portal…</source>
        <translation>Créer les fichiers à téléverser dans le portail…</translation>
    </message>
    <message>
        <source>Make a supplement…</source>
        <translation>Créer un complément…</translation>
    </message>
    <message>
        <source>Choose another layout of the package</source>
        <translation>Choisir une autre mise en page du recueil</translation>
    </message>
    <message>
        <source>Order of the exhibits</source>
        <translation>Ordre des pièces</translation>
    </message>
    <message>
        <source>Save the table of contents…</source>
        <translation>Enregistrer la table des matières…</translation>
    </message>
    <message>
        <source>After you send it; keep what was sent…</source>
        <translation>Après l’envoi&#xa0;; garder ce qui a été envoyé…</translation>
    </message>
    <message>
        <source>Check a package again…</source>
        <translation>Vérifier de nouveau un recueil…</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <translation>{number}&#xa0;Ko</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number}&#xa0;Mo</translation>
    </message>
    <message>
        <source>As it is: {size}</source>
        <translation>Telle quelle&#xa0;: {size}</translation>
    </message>
    <message>
        <source>Stays as it is: made smaller, it would lose too much</source>
        <translation>Reste telle quelle&#xa0;: réduite, elle perdrait trop</translation>
    </message>
    <message>
        <source>Smaller: {size}</source>
        <translation>Réduite&#xa0;: {size}</translation>
    </message>
</context>
</TS>
