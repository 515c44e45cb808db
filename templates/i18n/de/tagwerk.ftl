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

### assignment

### ideas

### recap

recap-draft-title = { $event }: Rückblick
recap-draft-lead = Am { $date } fand in { $city } die Veranstaltung „{ $event }“ statt. { $count ->
    [0] Wie viele teilgenommen haben, wird noch gezählt.
    [one] Eine Person hat teilgenommen.
   *[other] { $count } Personen haben teilgenommen.
}
recap-draft-host = Veranstaltet von: { $host }.
recap-draft-partners = Partner: { $partners }.
recap-draft-closing = Wie es weitergeht
recap-begin-lead = Der Artikel über den Tag: aus dem, was hier schon steht.
recap-begin-what = Der Entwurf nimmt, was da ist, und macht daraus Abschnitte:
recap-begin-opening = einen Anfang mit Datum, Ort, Gastgebern und der Zahl der Teilnehmenden
recap-begin-talks = einen Abschnitt je Keynote und Vortrag, mit den Sprechenden
recap-begin-workshops = einen Abschnitt je Workshop-Gruppe, mit den vorgemerkten Ideen im ursprünglichen Wortlaut
recap-begin-closing = einen Schluss
recap-begin-live = Die Texte schreiben Sie. Namen, Zeiten und Ideen daneben bleiben auf dem neuesten Stand, bis Sie veröffentlichen.
recap-draft = Entwurf erstellen
recap-draft-again = Entwurf ergänzen
recap-draft-again-hint = Was Sie geschrieben haben, bleibt unverändert.
recap-drafted = { $count ->
    [one] Der Entwurf ist erstellt und hat einen Abschnitt.
   *[other] Der Entwurf ist erstellt und hat { $count } Abschnitte.
}
recap-added = { $count ->
    [one] Ein Abschnitt ist dazugekommen: { $headings }. Alle anderen sind unverändert.
   *[other] { $count } Abschnitte sind dazugekommen: { $headings }. Alle anderen sind unverändert.
}
recap-nothing-new = Es gibt nichts Neues. Der Entwurf ist unverändert.
recap-missing = { $count ->
    [one] Dazu gibt es noch keinen Abschnitt:
   *[other] Zu diesen { $count } Punkten gibt es noch keinen Abschnitt:
}
recap-kind-lead = Anfang
recap-kind-keynote = Vortrag
recap-kind-workshop = Workshop-Gruppe
recap-kind-text = Text
recap-kind-closing = Schluss
recap-source-gone = Der Programmpunkt oder die Gruppe wurde entfernt, nur der Text ist noch da.
recap-source-gone-long = Der Programmpunkt oder die Workshop-Gruppe zu diesem Abschnitt wurde entfernt. Ihr Text ist noch da und erscheint ohne Angaben daneben.
recap-marked-ideas = { $count ->
    [0] noch keine vorgemerkte Idee
    [one] 1 vorgemerkte Idee
   *[other] { $count } vorgemerkte Ideen
}
recap-sections = Abschnitte
recap-sections-hint = In dieser Reihenfolge erscheinen sie. Der Anfang steht immer vorn. Was Sie auslassen, bleibt hier und lässt sich wieder aufnehmen.
recap-leave-out = Auslassen
recap-take-in = Wieder aufnehmen
recap-left-out = Der Abschnitt ist ausgelassen. Er lässt sich wieder aufnehmen.
recap-taken-in = Der Abschnitt ist wieder dabei.
recap-state-out = ausgelassen
recap-add = Abschnitt hinzufügen
recap-add-hint = Er kommt vor den Schluss. Den Text schreiben Sie auf der nächsten Seite.
recap-add-button = Abschnitt anlegen
recap-head = Titel und Autorenzeile
recap-title = Titel
recap-authors = Autorinnen und Autoren
recap-authors-hint = Ein Name je Zeile.
recap-attendance = Wie viele da waren
recap-attendance-hint = Vorgeschlagen ist die Zahl der Angemeldeten. Bleibt das Feld leer, wird keine Zahl genannt.
recap-saved = Titel und Autorenzeile sind gespeichert.
recap-section-kicker = Rückblick · { $kind }
recap-heading = Überschrift
recap-body = Text
recap-body-lead-hint = Der erste Absatz wird zum Vorspann unter dem Titel.
recap-section-saved = „{ $heading }“ ist gespeichert.
recap-opening-saved = Der Anfang ist gespeichert.
recap-elsewhere = Jemand hat das inzwischen geändert. Ihr Text steht unverändert im Formular, der gespeicherte hier. Führen Sie beide zusammen; beim Speichern gilt, was im Formular steht.
recap-elsewhere-stored = Gespeicherter Text
recap-facts = Angaben dazu
recap-facts-hint = Sie erscheinen von selbst und sind auf dem neuesten Stand, bis Sie veröffentlichen.
recap-change-programme = Im Programm ändern
recap-change-ideas = Ideen vormerken
recap-no-ideas = Hier erscheinen die Ideen, die Sie für den Rückblick vormerken.
recap-names-hint = Namen erscheinen nur mit Zustimmung.
recap-remove-section = Abschnitt entfernen
recap-removal-heading = „{ $heading }“ entfernen?
recap-removal-lead = Der Text dieses Abschnitts geht verloren. Soll er nur nicht erscheinen, lassen Sie den Abschnitt stattdessen aus.
recap-section-removed = „{ $heading }“ ist entfernt.
recap-preview = Vorschau
recap-preview-banner = Vorschau – nicht veröffentlicht.
recap-preview-back = Zurück zum Rückblick
recap-to-publication = Zur Veröffentlichung
recap-open-public = Öffentliche Seite öffnen
recap-state-published = veröffentlicht
recap-state-changes = unveröffentlichte Änderungen
recap-state-draft = Entwurf, noch nicht veröffentlicht
recap-version = Fassung { $number }, { $moment }
recap-no-longer-agreeing = In der veröffentlichten Fassung stehen Namen ohne Zustimmung: { $names }. Veröffentlichen Sie eine neue Fassung; stehen die Namen in Ihren Texten, nehmen Sie sie dort vorher heraus.
recap-event-not-public = Die Veranstaltung ist noch in der Phase „Entwurf“. Lesen kann den Rückblick erst jemand, wenn sie öffentlich ist.
recap-publication = Rückblick veröffentlichen
recap-publication-lead = Veröffentlicht wird der Stand von jetzt. Spätere Änderungen erscheinen erst mit der nächsten Veröffentlichung.
recap-overtaken = Seit Sie diese Seite geöffnet haben, hat sich etwas geändert. Prüfen Sie die Namen noch einmal, bevor Sie veröffentlichen.
recap-names = Namen in den Angaben
recap-names-lead = Wer nicht zugestimmt hat, wird von selbst nicht genannt. Wer im Programm steht, bleibt genannt, denn das Programm ist schon öffentlich.
recap-names-none = In den Angaben steht kein Name von Teilnehmenden.
recap-mentions = Namen in Ihren Texten
recap-mentions-lead = Gesucht wird nach Vor- und Familienname in Titel, Autorenzeile, Texten und Ideen. Stellen, die nur den Familiennamen nennen, prüfen Sie selbst.
recap-mentions-none = In den Texten steht kein vollständiger Name von Teilnehmenden.
recap-column-role = Warum
recap-column-consent = Zustimmung
recap-column-outcome = Was geschieht
recap-column-places = Wo
recap-role-speaker = spricht im Programm
recap-role-facilitator = moderiert „{ $workshop }“
recap-role-author = Idee { $code }
recap-place-section = „{ $heading }“
recap-agrees = hat zugestimmt
recap-disagrees = hat nicht zugestimmt
recap-in-programme = steht im öffentlichen Programm
recap-outcome-named = wird genannt
recap-outcome-left-out = wird nicht genannt
recap-outcome-programme = bleibt genannt
recap-confirmation = Die Genannten ohne Zustimmung haben mir gegenüber zugestimmt, oder die Nennung ist aus anderem Grund zulässig.
recap-confirmation-missing = In Ihren Texten stehen Namen ohne Zustimmung. Nehmen Sie sie heraus, oder bestätigen Sie, dass sie genannt werden dürfen.
recap-publish = Rückblick veröffentlichen
recap-publish-again = Neue Fassung veröffentlichen
recap-is-published = Der Rückblick ist veröffentlicht.
recap-published-already = Genau diese Fassung ist schon veröffentlicht.
recap-takedown = Rückblick zurückziehen
recap-takedown-heading = Rückblick zurückziehen?
recap-takedown-lead = Die öffentliche Seite gibt es dann nicht mehr, und geteilte Links führen ins Leere. Der Entwurf bleibt; Sie können ihn wieder veröffentlichen.
recap-taken-down = Der Rückblick ist nicht mehr öffentlich.
recap-and = und
recap-byline = Von { $authors }
recap-updated = { $date }, aktualisiert am { $updated }
recap-keynote = Keynote
recap-workshop-number = Workshop-Gruppe { $number }
recap-people-count = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
recap-led-by = Moderation: { $names }
recap-from-room = im Raum gesagt
recap-unnamed = ohne Namen
recap-programme = Das Programm
recap-people = Wer dabei war
recap-attended = { $count ->
    [one] Eine Person hat teilgenommen.
   *[other] { $count } Personen haben teilgenommen.
}
recap-spoke = Vortrag
recap-facilitated = Moderation „{ $workshop }“
recap-host = hat eingeladen
recap-partner = Partner der Veranstaltung
recap-share = Teilen
recap-share-mail = E-Mail
recap-share-address = Adresse dieses Rückblicks
recap-print = Drucken
recap-print-hint = Zum Drucken drücken Sie Strg + P, auf dem Mac Befehl + P.
recap-related = Weitere Rückblicke
recap-feed-title = Rückblicke auf Veranstaltungen
recap-feed-subtitle = Was auf Arbeitstagungen gesagt und gedacht wurde.

### overview

home-heading = Veranstaltungen
home-lead = Arbeitstagungen, ihr Programm und was daraus geworden ist.
home-empty = Hier stehen Veranstaltungen, sobald eine veröffentlicht ist.
