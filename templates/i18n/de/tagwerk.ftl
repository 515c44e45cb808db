# Tagwerk auf Deutsch. Ein Abschnitt je Funktion, wie die Ordner unter src/.

### web

skip-to-content = Zum Inhalt springen
site-navigation = Hauptnavigation
site-footer = Tagwerk begleitet Arbeitstagungen von der Einladung bis zum Rückblick.
manage-events = Meine Veranstaltungen
sign-in = Anmelden
sign-out = Abmelden

form-optional = (freiwillig)
form-mistake-prefix = Fehler:
form-summary = Bitte prüfen Sie Ihre Angaben
form-required = Füllen Sie dieses Feld aus.
form-too-long = Kürzen Sie den Text auf höchstens { $longest } Zeichen.
form-odd-letters = Entfernen Sie unsichtbare Steuerzeichen aus dem Text.
form-email = Schreiben Sie die E-Mail-Adresse vollständig, etwa name@amt.example.
form-number = Schreiben Sie eine ganze Zahl von { $lowest } bis { $highest }.
form-moment = Wählen Sie ein Datum und eine Uhrzeit, die es gibt.
form-choice = Wählen Sie eine der Möglichkeiten.
save = Speichern
cancel = Abbrechen
edit = Bearbeiten
remove = Entfernen
back = Zurück
move-up = Nach oben
move-down = Nach unten
copy = Kopieren
copied = Kopiert
none-given = keine Angabe

error-way-on = Zur Übersicht der Veranstaltungen
error-403-heading = Dafür fehlt die Berechtigung
error-403-advice = Die Anfrage kam von einer anderen Website oder gehört nicht zu Ihrem Zugang. Öffnen Sie die Seite hier noch einmal und versuchen Sie es von dort.
error-link-heading = Diese Seite gehört zu einem persönlichen Link
error-link-advice = Öffnen Sie den persönlichen Link aus Ihrer Einladung oder Bestätigung noch einmal auf diesem Gerät. Ist er verloren, gibt Ihnen die Organisation einen neuen.
error-404-heading = Hier gibt es keine Seite
error-404-advice = Vielleicht ist die Adresse unvollständig, oder die Seite ist noch nicht veröffentlicht.
error-405-heading = Diese Adresse nimmt das nicht an
error-405-advice = Gehen Sie zurück und verwenden Sie die Schaltflächen der Seite.
error-timeout-heading = Das hat zu lange gedauert
error-timeout-advice = Versuchen Sie es in einem Augenblick noch einmal.
error-413-heading = Das ist zu groß
error-413-advice = Eine Datei darf höchstens 2 MB groß sein. Teilen Sie die Liste auf und versuchen Sie es noch einmal.
error-422-heading = Das war nicht zu verstehen
error-422-advice = Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
error-429-heading = Zu viele Versuche
error-429-advice = Warten Sie einige Minuten und versuchen Sie es dann noch einmal.
error-500-heading = Das hat nicht geklappt
error-500-advice = Der Fehler liegt bei uns und ist aufgezeichnet. Versuchen Sie es in einem Augenblick noch einmal.

### accounts

email = E-Mail-Adresse
password = Kennwort
own-name = Ihr Name
password-hint = Mindestens 12 Zeichen. Ein kurzer Satz lässt sich gut merken.
password-length = Wählen Sie ein Kennwort mit mindestens { $shortest } Zeichen.
sign-in-heading = Anmelden als Organisation
sign-in-lead = Für alle, die eine Veranstaltung vorbereiten.
sign-in-participants = Teilnehmende brauchen kein Kennwort: Öffnen Sie Ihren persönlichen Link aus der Einladung oder Bestätigung.
sign-in-wrong = E-Mail-Adresse und Kennwort passen nicht zusammen. Prüfen Sie beides.
sign-in-too-many = Für diesen Zugang gab es zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
setup-heading = Ersten Zugang anlegen
setup-lead = Mit diesem Zugang legen Sie Veranstaltungen an und laden Ihr Team ein. Der Link gilt nur dieses eine Mal.
setup-button = Zugang anlegen
setup-done = Ihr Zugang ist angelegt. Legen Sie jetzt Ihre erste Veranstaltung an.

### events

name = Name
actions = Aktionen
markdown-hint = Absätze, Listen, **fett** und Links in Markdown.
event-new = Neue Veranstaltung
event-new-lead = Titel, Zeit und Ort genügen für den Anfang. Alles lässt sich später ändern.
event-create = Veranstaltung anlegen
event-created = Die Veranstaltung ist angelegt. Noch sieht sie nur Ihr Team.
event-saved = Die Einstellungen sind gespeichert.
event-list-empty = Hier stehen Ihre Veranstaltungen. Legen Sie die erste an.
event-what = Worum es geht
event-when = Wann
event-where = Wo
event-how = Wie
event-title = Titel
event-slug = Name in der Adresse
event-slug-hint = Kleine Buchstaben, Ziffern und Bindestriche, etwa amtsleitertagung-2018.
event-slug-wrong = Verwenden Sie 3 bis 60 kleine Buchstaben, Ziffern und einzelne Bindestriche.
event-slug-taken = Dieser Name ist schon vergeben. Wählen Sie einen anderen.
event-description = Beschreibung
event-host = Veranstaltet von
event-host-hint = So steht es auf der Veranstaltungsseite und im Rückblick.
event-partners = Partner
event-themes = Themen der Ideen
event-themes-hint = Ein Thema je Zeile. Teilnehmende ordnen ihre Ideen diesen Themen zu.
event-begins = Beginn
event-ends = Ende
event-ends-too-early = Das Ende muss nach dem Beginn liegen.
event-zone = Zeitzone
event-zone-hint = Name aus der IANA-Liste, etwa Europe/Berlin.
event-registration-closes = Anmeldung möglich bis
event-wishes-close = Wünsche möglich bis
event-venue = Haus
event-street = Straße und Hausnummer
event-postal-code = Postleitzahl
event-city = Ort
event-capacity = Plätze insgesamt
event-capacity-hint = Bleibt das Feld leer, ist die Anmeldung nicht begrenzt.
event-seating = Wie kommen Teilnehmende in ihre Workshop-Gruppe?
event-seating-in-use = Es gibt schon Wünsche oder Plätze. Die Art der Platzvergabe lässt sich nicht mehr ändern.
seating-wishes = Wünsche
seating-wishes-hint = Teilnehmende nennen ihre Wünsche, die Organisation teilt ein.
seating-first-come = Wer zuerst kommt
seating-first-come-hint = Teilnehmende nehmen sich selbst einen freien Platz.
event-language = Sprache der Veranstaltung
event-language-hint = In dieser Sprache erscheinen die öffentlichen Seiten zuerst.
event-hue = Akzentfarbe
event-hues = Rot, Ziegel, Ocker, Oliv, Grün, Smaragd, Türkis, Petrol, Blau, Indigo, Violett, Magenta
settings-save = Einstellungen speichern
archived-notice = Diese Veranstaltung ist archiviert. Sie lässt sich ansehen, aber nicht ändern.

nav-label = Schritte der Veranstaltung
nav-summary = Schritte, jetzt:
nav-done = (erledigt)
nav-public-page = Öffentliche Seite ansehen
nav-overview = Überblick
nav-settings = Einstellungen
nav-programme = Programm
nav-participants = Teilnehmende
nav-workshops = Workshop-Gruppen
nav-assignment = Einteilung
nav-ideas = Ideen
nav-recap = Rückblick
nav-team = Team
nav-items = { $count ->
    [0] noch leer
    [one] 1 Programmpunkt
   *[other] { $count } Programmpunkte
}
nav-people = { $count ->
    [0] noch niemand
    [one] 1 angemeldete Person
   *[other] { $count } angemeldet
}
nav-groups = { $count ->
    [0] noch keine
    [one] 1 Gruppe
   *[other] { $count } Gruppen
}
nav-seats = { $count ->
    [0] noch keine Plätze
    [one] 1 Platz vergeben
   *[other] { $count } Plätze vergeben
}
nav-idea-count = { $count ->
    [0] noch keine
    [one] 1 Idee
   *[other] { $count } Ideen
}
nav-organisers = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
nav-published = veröffentlicht
nav-drafted = Entwurf
nav-not-begun = noch nicht begonnen

phase-draft = Entwurf
phase-registration = Anmeldung
phase-wishes = Wünsche
phase-assigned = Eingeteilt
phase-running = Läuft
phase-recap = Rückblick
phase-archived = Archiviert
phase-moved = Die Veranstaltung ist jetzt in der Phase „{ $phase }“.
phase-moved-elsewhere = Die Phase wurde inzwischen schon geändert. Prüfen Sie den Stand, bevor Sie weitergehen.

team-lead = Alle im Team dürfen alles an dieser Veranstaltung ändern.
team-since = Im Team seit
team-remove = { $name } entfernen
team-removed = Die Person gehört nicht mehr zum Team.
team-last = Mindestens eine Person muss im Team bleiben.
team-open-invitations = Offene Einladungen
team-link-note = Geben Sie den Link nur an die genannte Person weiter. Wer ihn öffnet, kann dem Team beitreten.
team-link-of = Einladungslink für { $name }
team-valid-until = gültig bis { $date }
team-withdraw = Einladung zurückziehen
team-withdrawn = Die Einladung ist zurückgezogen. Der Link gilt nicht mehr.
team-invite-heading = Jemanden einladen
team-invite = Einladungslink erstellen
team-invited = Der Einladungslink für { $name } steht unter „Offene Einladungen“.
invitation-heading = Einladung ins Team
invitation-lead = Guten Tag, { $name }. Wählen Sie ein Kennwort, dann gehören Sie zum Team dieser Veranstaltung.
invitation-known-lead = Guten Tag, { $name }. Sie haben schon einen Zugang: Geben Sie Ihr Kennwort ein, dann gehören Sie auch zu diesem Team.
invitation-password-wrong = Das ist nicht das Kennwort dieses Zugangs. Versuchen Sie es noch einmal.
invitation-accept = Dem Team beitreten
invitation-accepted = Willkommen im Team von „{ $event }“.

### participants

tab-me = Meine Tagung
tab-wishes = Meine Wünsche
tab-seat = Mein Platz
tab-event = Programm

### programme

### workshops

workshops-lead = Wo gearbeitet wird, mit wem und wie viele Platz haben.
workshops-empty = Hier stehen die Workshop-Gruppen. Legen Sie die erste an.
workshops-seats-in-all = { $seats ->
    [one] 1 Platz insgesamt
   *[other] { $seats } Plätze insgesamt
}
workshops-to-assignment = Zur Einteilung
workshop-add = Workshop-Gruppe hinzufügen
workshop-new-heading = Neue Workshop-Gruppe
workshop-edit-heading = Workshop-Gruppe bearbeiten
workshop-title = Titel
workshop-description = Worum es geht
workshop-room = Raum
workshop-size = Größe
workshop-size-range = { $minimum } bis { $maximum } Personen
workshop-seats = Plätze
workshop-seats-taken = { $taken } von { $maximum } vergeben
workshop-wishes = Wünsche
workshop-no-wishes = noch keine
workshop-minimum = Mindestens
workshop-minimum-hint = So viele Personen braucht die Gruppe; 0, wenn es keine Untergrenze gibt.
workshop-maximum = Höchstens
workshop-maximum-hint = So viele Plätze gibt es. Wer moderiert, zählt nicht mit.
workshop-maximum-below-minimum = Höchstens muss mindestens so groß sein wie Mindestens.
workshop-maximum-below-seats = { $seats ->
    [one] Es ist schon 1 Platz vergeben. Wählen Sie mindestens 1.
   *[other] Es sind schon { $seats } Plätze vergeben. Wählen Sie mindestens { $seats }.
}
workshop-facilitators = Moderation
workshop-facilitators-hint = Wer moderiert, hat keinen eigenen Platz und keine Wünsche: Beides wird beim Speichern frei.
workshop-facilitator-number = Moderation { $number }
workshop-facilitator-more = Weitere Person
workshop-facilitator-twice = Diese Person steht hier schon.
workshop-facilitator-elsewhere = Diese Person moderiert schon „{ $title }“.
workshop-nobody = niemand
workshop-no-people = Sobald Personen angemeldet sind, wählen Sie hier aus, wer moderiert.
workshop-save = Workshop-Gruppe speichern
workshop-added = „{ $title }“ ist angelegt.
workshop-saved = „{ $title }“ ist gespeichert.
workshop-freed = { $count ->
    [one] { $names } moderiert und hat deshalb keinen eigenen Platz und keine Wünsche mehr.
   *[other] { $names } moderieren und haben deshalb keine eigenen Plätze und keine Wünsche mehr.
}
workshop-remove = Workshop-Gruppe entfernen
workshop-removal-heading = Workshop-Gruppe entfernen?
workshop-removal-ideas = { $count ->
    [one] In dieser Gruppe ist 1 Idee entstanden. Damit sie nicht verschwindet, bleibt die Gruppe bestehen.
   *[other] In dieser Gruppe sind { $count } Ideen entstanden. Damit sie nicht verschwinden, bleibt die Gruppe bestehen.
}
workshop-removal-loss = Das geht verloren und lässt sich nicht rückgängig machen:
workshop-removal-seats = { $count ->
    [0] kein vergebener Platz
    [one] 1 vergebener Platz
   *[other] { $count } vergebene Plätze
}
workshop-removal-wishes = { $count ->
    [0] kein Wunsch
    [one] der Wunsch von 1 Person; ihre weiteren Wünsche rücken auf
   *[other] die Wünsche von { $count } Personen; ihre weiteren Wünsche rücken auf
}
workshop-removal-facilitators = die Moderation durch { $names }
workshop-removal-confirm = Endgültig entfernen
workshop-removal-keep = Behalten
workshop-removed = „{ $title }“ ist entfernt.
workshop-led-by = Moderation: { $names }
workshop-you-lead = Sie moderieren „{ $title }“.
seats-free = Plätze frei
seats-filling = Wenige Plätze frei
seats-full = Voll
wish-rank = { $rank ->
    [1] Erster Wunsch
    [2] Zweiter Wunsch
    [3] Dritter Wunsch
    [4] Vierter Wunsch
    [5] Fünfter Wunsch
   *[other] { $rank }. Wunsch
}
wish-none = kein Wunsch
wish-unranked = nicht gewünscht
wish-add = Wünschen
wish-remove = Nicht wünschen
wish-list-name = Ihre Wünsche in ihrer Reihenfolge
wish-list-hint = Wählen Sie aus, was Sie wünschen, und ordnen Sie mit den Schaltflächen oder durch Ziehen. Gespeichert wird erst mit der Schaltfläche darunter.
wish-twice = Diese Gruppe steht schon als „{ $rank }“. Wählen Sie eine andere oder keinen Wunsch.
wishes-lead = Ordnen Sie die Workshop-Gruppen so, wie Sie am liebsten dabei wären. Ein Wunsch genügt. Ihre Wünsche sieht außer Ihnen nur die Organisation.
wishes-until = Wünsche lassen sich ändern bis { $moment }.
wishes-choose = Wünsche nennen
wishes-change = Wünsche ändern
wishes-about = Die Workshop-Gruppen
wishes-stored = Ihre gespeicherten Wünsche
wishes-saved-at = Gespeichert: { $moment }
wishes-none-stored = Von Ihnen sind keine Wünsche gespeichert.
wishes-none-chosen = Wählen Sie mindestens eine Workshop-Gruppe.
wishes-save = Wünsche speichern
wishes-saved = Ihre Wünsche sind gespeichert.
wishes-withdraw = Wünsche zurückziehen
wishes-withdrawal-heading = Wünsche zurückziehen?
wishes-withdrawal-lead = Ihre Wünsche werden gelöscht. Die Organisation teilt Sie dann dort ein, wo Platz ist.
wishes-keep = Wünsche behalten
wishes-withdrawn = Ihre Wünsche sind gelöscht.
wishes-no-workshops = Hier stehen die Workshop-Gruppen, sobald die Organisation sie angelegt hat.
wishes-your-seat = Ihr Platz ist in der Gruppe „{ $title }“.
wishes-leads = Wer moderiert, nennt keine Wünsche.
wishes-not-coming = Wünsche nennt, wer angemeldet ist. Bestätigen Sie zuerst unter „Meine Tagung“, dass Sie kommen.
wishes-not-yet = Noch nimmt die Organisation keine Wünsche an. Sehen Sie sich die Gruppen schon einmal an.
wishes-closed = Wünsche lassen sich nicht mehr ändern.
wishes-closed-since = Wünsche lassen sich nicht mehr ändern, seit { $moment }.
wishes-too-late = Ihre Auswahl ist nicht gespeichert. { $reason } Wenden Sie sich an die Organisation.
seat-lead = Nehmen Sie einen Platz in einer Workshop-Gruppe. Bis zum Schluss können Sie wechseln, solange Plätze frei sind.
seat-yours = Ihr Platz
seat-mine = Hier ist Ihr Platz.
seat-take = Platz nehmen
seat-change = Hierher wechseln
seat-give-back = Platz zurückgeben
seat-return-heading = Platz zurückgeben?
seat-return-loss = Der Platz ist dann für andere frei. Ob Sie ihn noch einmal bekommen, ist nicht sicher.
seat-keep = Platz behalten
seat-given-back = Sie haben Ihren Platz zurückgegeben.
seat-taken = Sie haben einen Platz in „{ $title }“.
seat-full = „{ $title }“ ist inzwischen voll. Wählen Sie eine andere Gruppe.
seat-gone = Diese Workshop-Gruppe gibt es nicht mehr. Wählen Sie eine andere.
seat-too-late = Es hat sich nichts geändert. { $reason }
seat-leads = Wer moderiert, braucht keinen eigenen Platz.
seat-not-coming = Einen Platz nimmt, wer angemeldet ist. Bestätigen Sie zuerst unter „Meine Tagung“, dass Sie kommen.
seat-not-yet = Noch vergibt die Organisation keine Plätze. Sehen Sie sich die Gruppen schon einmal an.
seat-closed = Plätze lassen sich nicht mehr wechseln.
seat-closed-since = Plätze lassen sich nicht mehr wechseln, seit { $moment }.

### assignment

assignment-lead = { $seated } mit Platz, { $unseated } noch ohne.
assignment-no-workshops = Hier teilen Sie die Teilnehmenden ein. Legen Sie zuerst Workshop-Gruppen an.
assignment-no-people = Hier teilen Sie die Teilnehmenden ein, sobald jemand angemeldet ist.
assignment-first-come = Teilnehmende nehmen sich ihren Platz selbst. Was Sie hier ändern, sehen sie sofort.
assignment-unpublished = Die Einteilung ist noch nicht veröffentlicht. Teilnehmende sehen ihren Platz erst danach.
assignment-published-at = Veröffentlicht: { $moment }
assignment-published-note = Teilnehmende sehen ihren Platz. Was Sie hier ändern, sehen sie sofort.
assignment-publish = Einteilung veröffentlichen
assignment-published = Die Einteilung ist veröffentlicht. Teilnehmende sehen jetzt ihren Platz.
assignment-withdraw = Veröffentlichung zurücknehmen
assignment-withdrawn = Die Veröffentlichung ist zurückgenommen. Teilnehmende sehen ihren Platz nicht mehr.
assignment-publication-heading = Einteilung veröffentlichen?
assignment-publication-lead = { $count ->
    [0] Noch hat niemand einen Platz.
    [one] 1 Person sieht dann ihren Platz.
   *[other] { $count } Personen sehen dann ihren Platz.
}
assignment-publication-unseated = { $count ->
    [one] 1 Person hat noch keinen Platz und liest, dass sie noch eingeteilt wird.
   *[other] { $count } Personen haben noch keinen Platz und lesen, dass sie noch eingeteilt werden.
}
assignment-publication-who = Personen ohne Platz ansehen
assignment-publication-note = Die Wünsche der anderen sieht niemand. Die Veröffentlichung lässt sich zurücknehmen.
assignment-sizes = Größe der Gruppen
assignment-missing = { $count ->
    [one] 1 Person zu wenig
   *[other] { $count } Personen zu wenig
}
assignment-fill = Freie Plätze füllen
assignment-fill-hint = Setzt alle ohne Platz dorthin, wo Platz ist: zuerst die ersten Wünsche, dann die zweiten und weiter; wer keinen Wunsch hat, kommt dahin, wo am meisten Platz ist. Wer schon sitzt, bleibt sitzen.
assignment-filled = { $count ->
    [0] Kein Platz vergeben.
    [one] 1 Platz vergeben.
   *[other] { $count } Plätze vergeben.
}
assignment-filled-beside = Wünsche voll, anderswo untergebracht
assignment-filled-without = ohne Wünsche
assignment-filled-remaining = { $count ->
    [one] 1 Person hat noch keinen Platz, weil alle Gruppen voll sind.
   *[other] { $count } Personen haben noch keinen Platz, weil alle Gruppen voll sind.
}
assignment-people = Wer sitzt wo
assignment-seat = Gruppe
assignment-department = Amt
assignment-any-seat = alle
assignment-without-seat = ohne Platz
assignment-any-department = alle
assignment-filter = Anzeigen
assignment-show-all = Alle anzeigen
assignment-found = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
assignment-nobody-unseated = Alle haben einen Platz.
assignment-nobody-found = So jemand ist nicht dabei. Suchen Sie nach einem anderen Namen oder zeigen Sie alle an.
assignment-tick = Auswahl
assignment-tick-person = { $name } auswählen
assignment-no-wishes = keine
assignment-no-seat = kein Platz
assignment-seat-of = Gruppe für { $name }
assignment-pages = Seiten der Liste
assignment-page = Seite { $page } von { $pages }
assignment-previous-page = Vorige Seite
assignment-next-page = Nächste Seite
assignment-save = Einteilung speichern
assignment-saved = { $count ->
    [0] Es gab nichts zu ändern.
    [one] 1 Änderung ist gespeichert.
   *[other] { $count } Änderungen sind gespeichert.
}
assignment-several = Mehrere auf einmal
assignment-several-hint = Wählen Sie in der Liste Personen aus und hier die Gruppe. Gespeichert wird auch, was Sie oben einzeln geändert haben.
assignment-several-save = Ausgewählte setzen
assignment-choose = Gruppe wählen
assignment-nobody-ticked = Wählen Sie in der Liste mindestens eine Person aus.
assignment-nowhere-chosen = Wählen Sie, wohin die ausgewählten Personen sollen.
assignment-workshop-gone = Diese Gruppe gibt es nicht mehr. Wählen Sie eine andere.
assignment-overfull = { $count ->
    [one] In „{ $title }“ wäre 1 Person zu viel: Es gibt { $maximum } Plätze. Nichts ist gespeichert. Wählen Sie anders, oder erhöhen Sie dort die Zahl der Plätze.
   *[other] In „{ $title }“ wären { $count } Personen zu viel: Es gibt { $maximum } Plätze. Nichts ist gespeichert. Wählen Sie anders, oder erhöhen Sie dort die Zahl der Plätze.
}
assignment-moved-meanwhile = { $name } sitzt inzwischen in „{ $title }“. Ihre Auswahl ist nicht gespeichert; beim nächsten Speichern gilt sie.
assignment-unseated-meanwhile = { $name } hat inzwischen keinen Platz mehr. Ihre Auswahl ist nicht gespeichert; beim nächsten Speichern gilt sie.
assignment-people-gone = { $count ->
    [one] 1 Person wird nicht mehr eingeteilt, weil sie abgesagt hat oder moderiert.
   *[other] { $count } Personen werden nicht mehr eingeteilt, weil sie abgesagt haben oder moderieren.
}
assignment-leads = { $name } moderiert „{ $title }“.
assignment-clear = Alle Plätze leeren
assignment-clearance-heading = Alle Plätze leeren?
assignment-clearance-loss = { $count ->
    [one] 1 vergebener Platz geht verloren. Das lässt sich nicht rückgängig machen. Wünsche bleiben.
   *[other] { $count } vergebene Plätze gehen verloren. Das lässt sich nicht rückgängig machen. Wünsche bleiben.
}
assignment-clearance-seen = Teilnehmende sehen sofort, dass sie keinen Platz mehr haben.
assignment-cleared = { $count ->
    [one] 1 Platz ist geleert.
   *[other] { $count } Plätze sind geleert.
}

### ideas

### recap

### overview

home-heading = Veranstaltungen
home-lead = Arbeitstagungen, ihr Programm und was daraus geworden ist.
home-empty = Hier stehen Veranstaltungen, sobald eine veröffentlicht ist.
