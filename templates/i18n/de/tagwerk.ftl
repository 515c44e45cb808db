# Tagwerk auf Deutsch. Ein Abschnitt je Funktion, wie die Ordner unter src/.

### web

skip-to-content = Zum Inhalt springen
site-navigation = Hauptnavigation
site-footer = Tagwerk begleitet Arbeitstagungen von der Einladung bis zum Rückblick.
site-organisers = Für das Organisationsteam
manage-events = Meine Veranstaltungen
sign-in = Einloggen
sign-out = Ausloggen

form-optional = (freiwillig)
form-mistake-prefix = Fehler:
form-summary = Prüfen Sie Ihre Angaben
form-summary-changed = Inzwischen hat sich etwas geändert
form-required = Füllen Sie dieses Feld aus.
form-too-long = Kürzen Sie den Text auf höchstens { $longest } Zeichen.
form-odd-letters = Löschen Sie die unsichtbaren Steuerzeichen aus dem Text.
form-email = Schreiben Sie die E-Mail-Adresse vollständig, etwa name@amt.example.
form-one-email = Schreiben Sie genau eine E-Mail-Adresse, nicht mehrere.
form-number = Schreiben Sie eine ganze Zahl von { $lowest } bis { $highest }.
form-moment = Prüfen Sie Datum und Uhrzeit.
typed-restored = Ihre nicht gespeicherten Eingaben sind wieder da.
typed-discard = Eingaben verwerfen
sending = Wird gesendet …
sending-waiting = Noch nicht angekommen. Ihre Eingaben bleiben hier stehen, und wir versuchen es weiter.
sending-file = Die Datei lässt sich nicht mehr lesen. Wählen Sie sie noch einmal.
sending-now = Jetzt senden
form-sent-just-now = Genau das haben Sie { $minutes ->
    [0] eben
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
 } schon gespeichert. Noch einmal speichern?
form-used-before = Mit diesem Formular haben Sie { $minutes ->
    [0] eben
    [one] vor einer Minute
   *[other] vor { $minutes } Minuten
 } schon etwas gespeichert. Auch das hier speichern?
form-send-again = Noch einmal speichern
form-see-stored = Zum Gespeicherten
form-moment-year = Das Jahr liegt zwischen { $first } und { $last }.
form-moment-twice = Diese Uhrzeit gibt es wegen der Zeitumstellung zweimal. Wählen Sie, welche gemeint ist.
form-moment-which = Welche Stunde?
form-moment-first = die erste (Sommerzeit)
form-moment-second = die zweite (Winterzeit)
form-moment-skipped = Diese Uhrzeit gibt es wegen der Zeitumstellung nicht.
form-changed-meanwhile = Das hat inzwischen jemand anderes geändert. Entscheiden Sie, was gelten soll: Speichern Sie noch einmal, gilt Ihre Fassung.
form-stored-now = Jetzt gespeichert
form-stored-nothing = nichts
form-choice = Wählen Sie eine der Möglichkeiten.
form-choose = Auswählen
save = Speichern
cancel = Abbrechen
edit = Bearbeiten
remove = Löschen
back = Zurück
move-up = Nach oben
move-down = Nach unten
copy = Kopieren
none-given = keine Angabe

error-way-on = Zur Übersicht der Veranstaltungen
error-403-heading = Dafür fehlt die Berechtigung
error-403-advice = Mit Ihrem Zugang lässt sich diese Seite nicht öffnen. Gehen Sie zurück, oder öffnen Sie Ihren persönlichen Link noch einmal.
error-others-heading = Diese Seite ist für andere
error-others-advice = Eine Workshop-Gruppe sehen nur die Personen, die ihr angehören oder sie moderieren. Was für Sie offen ist, finden Sie auf Ihrer eigenen Seite.
error-link-heading = Diese Seite gehört zu einem persönlichen Link
error-link-advice = Öffnen Sie den persönlichen Link aus Ihrer Einladung noch einmal auf diesem Gerät. Haben Sie sich selbst angemeldet, stand er danach auf „Meine Tagung“. Ist er verloren, gibt Ihnen das Organisationsteam einen neuen.
error-link-over-heading = Dieser persönliche Link gilt nicht
error-link-over-advice = Vielleicht ist er nicht ganz kopiert, oder Sie haben inzwischen einen neuen bekommen. Ist er verloren, gibt Ihnen das Organisationsteam einen neuen.
error-invitation-heading = Diese Einladung gilt nicht mehr
error-invitation-advice = Sie ist angenommen, zurückgenommen oder abgelaufen, oder der Link ist nicht ganz kopiert. Haben Sie sie angenommen, loggen Sie sich ein; sonst bitten Sie das Organisationsteam um eine neue.
error-setup-heading = Der erste Zugang ist schon angelegt
error-setup-advice = Der Link, mit dem er angelegt wird, gilt einmal, oder er ist nicht ganz kopiert. Haben Sie einen Zugang, loggen Sie sich ein.
error-archived-heading = Diese Veranstaltung ist archiviert
error-archived-advice = Änderungen sind nicht mehr möglich. Bei Fragen wenden Sie sich an das Organisationsteam.
error-archived-organiser = Sie lässt sich ansehen, aber nicht ändern. Im „Überblick“ können Sie sie zur Phase „Rückblick“ zurückholen.
error-404-heading = Hier gibt es keine Seite
error-404-advice = Vielleicht ist die Adresse unvollständig, oder die Seite ist noch nicht veröffentlicht.
error-405-heading = So lässt sich diese Seite nicht aufrufen
error-405-advice = Gehen Sie zurück und verwenden Sie die Schaltflächen der Seite.
error-timeout-heading = Das hat zu lange gedauert
error-timeout-advice = Versuchen Sie es gleich noch einmal.
error-413-heading = Das ist zu groß
error-413-advice = Die Datei ist größer als 2 MB, oder der Text ist zu lang. Teilen Sie die Liste auf, oder kürzen Sie den Text, und versuchen Sie es noch einmal.
error-422-heading = Diese Eingabe ließ sich nicht lesen
error-422-advice = Gehen Sie zurück, laden Sie die Seite neu und senden Sie das Formular noch einmal.
error-429-heading = Zu viele Versuche
error-429-advice = Warten Sie einige Minuten und versuchen Sie es dann noch einmal.
error-500-heading = Das hat nicht geklappt
error-500-advice = Der Fehler liegt bei uns und ist aufgezeichnet. Versuchen Sie es gleich noch einmal.

### accounts

email = E-Mail-Adresse
password = Kennwort
own-name = Ihr Name
password-hint = Mindestens 12 Zeichen. Ein kurzer Satz lässt sich gut merken.
password-length = Wählen Sie ein Kennwort mit mindestens { $shortest } Zeichen.
sign-in-heading = Zugang für das Organisationsteam
sign-in-description = Einloggen für alle, die eine Veranstaltung vorbereiten.
sign-in-lead = Für alle, die eine Veranstaltung vorbereiten.
sign-in-participants = Teilnehmende brauchen kein Kennwort: Öffnen Sie den persönlichen Link aus Ihrer Einladung. Haben Sie sich selbst angemeldet, stand er danach auf „Meine Tagung“.
sign-in-wrong = E-Mail-Adresse und Kennwort passen nicht zusammen. Prüfen Sie beides.
sign-in-too-many = Für diesen Zugang gab es zu viele Versuche. Warten Sie eine Minute und versuchen Sie es dann noch einmal.
setup-heading = Ersten Zugang anlegen
setup-lead = Mit diesem Zugang legen Sie Veranstaltungen an und laden Ihr Team ein. Der Link gilt nur dieses eine Mal.
setup-button = Zugang anlegen
setup-done = Ihr Zugang ist angelegt. Legen Sie jetzt Ihre erste Veranstaltung an.

### events

name = Name
actions = Aktionen
markdown-hint = Leerzeile = neuer Absatz, - am Zeilenanfang = Liste, **fett**, [Text](Adresse) = Link.
text-preview = Vorschau
text-preview-title = So wird der Text gezeigt. Gespeichert ist er noch nicht.
text-preview-empty = Noch kein Text.
text-preview-picture = Bilder werden als Links gezeigt.
text-preview-tag = HTML wird nicht ausgeführt, sondern als Text gezeigt.
text-preview-heading = Überschriften stehen unter denen der Seite und werden deshalb kleiner gezeigt.
text-preview-target = Ein Link ohne vollständige Adresse (https://…) bleibt Text.
text-preview-nesting = Listen oder Zitate sind zu tief verschachtelt. Der ganze Text wird gezeigt, wie er getippt ist.
event-new = Neue Veranstaltung
event-new-lead = Titel, Zeit und Ort genügen für den Anfang. Alles lässt sich später ändern.
event-create = Veranstaltung anlegen
event-created = Die Veranstaltung ist angelegt. Noch sieht sie nur Ihr Team.
event-saved = Die Einstellungen sind gespeichert.
event-renamed = Links mit dem Namen „{ $former }“ führen weiter hierher.
event-list-empty = Hier stehen Ihre Veranstaltungen. Legen Sie die erste an.
event-what = Worum es geht
event-when = Wann
event-where = Wo
event-how = Wie
event-title = Titel
event-slug = Kurzname in der Webadresse
event-slug-hint = Kleine Buchstaben, Ziffern und Bindestriche, etwa amtsleitertagung-2018.
event-slug-wrong = Verwenden Sie 3 bis 60 kleine Buchstaben, Ziffern und einzelne Bindestriche.
event-slug-taken = Diesen Namen hat oder hatte eine andere Veranstaltung; ihre Links führen weiter zu ihr. Wählen Sie einen anderen.
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
event-zone-hint = In dieser Zone gelten alle Uhrzeiten der Veranstaltung.
event-registration-closes = Anmeldung möglich bis
event-wishes-close = Wünsche möglich bis
event-too-long = Eine Veranstaltung dauert höchstens { $days } Tage. Prüfen Sie Beginn und Ende.
event-closes-too-late = Das liegt nach dem Ende der Veranstaltung. Wählen Sie eine frühere Zeit.
event-odd = { $done } Prüfen Sie die Zeiten: { $odd }
event-odd-past = Der Beginn liegt in der Vergangenheit.
event-odd-registration-over = Die Anmeldung ist schon geschlossen.
event-odd-wishes-over = Die Wünsche sind schon geschlossen.
event-odd-wishes-late = Wünsche lassen sich noch ändern, wenn die Veranstaltung begonnen hat.
event-odd-wishes-first = Die Wünsche schließen vor der Anmeldung; wer sich danach anmeldet, kann keine mehr nennen.
zone-regions = Afrika, Amerika, Antarktis, Arktis, Asien, Atlantik, Australien, Europa, Indischer Ozean, Pazifik
event-venue = Veranstaltungsort
event-street = Straße und Hausnummer
event-postal-code = Postleitzahl
event-city = Stadt
event-capacity = Plätze insgesamt
event-capacity-hint = Lassen Sie das Feld leer, wenn die Anmeldung nicht begrenzt ist.
event-seating = Wie kommen Teilnehmende in ihre Workshop-Gruppe?
event-seating-in-use = Es gibt schon Wünsche oder Plätze. Die Art der Platzvergabe lässt sich nicht mehr ändern.
seating-wishes = Wünsche
seating-wishes-hint = Teilnehmende nennen ihre Wünsche, das Organisationsteam teilt ein.
seating-first-come = Freie Platzwahl
seating-first-come-hint = Teilnehmende nehmen sich selbst einen freien Platz.
event-language = Sprache der Veranstaltung
event-language-hint = In dieser Sprache erscheinen die öffentlichen Seiten zuerst.
event-hue = Akzentfarbe
event-hues = Rot, Ziegel, Ocker, Oliv, Grün, Smaragd, Türkis, Petrol, Blau, Indigo, Violett, Magenta
move-heading = Die Veranstaltung wird verschoben. Was geschieht mit dem Übrigen?
move-lead = Der Beginn rückt von { $from } auf { $to }.
move-programme = Programm
move-along = Das Programm rückt mit
move-along-effect = { $items ->
    [one] Ein Programmpunkt wird
   *[other] { $items } Programmpunkte werden
} verschoben: { $by }. { $outside }
move-stays = Das Programm bleibt, wo es ist
move-stays-effect = { $items ->
    [one] Ein Programmpunkt behält seinen Tag und seine Uhrzeit.
   *[other] { $items } Programmpunkte behalten Tag und Uhrzeit.
} { $outside }
move-outside = { $count ->
    [0] Keiner liegt dann außerhalb der Veranstaltung.
    [one] Einer liegt dann außerhalb der Veranstaltung.
   *[other] { $count } liegen dann außerhalb der Veranstaltung.
}
move-days-later = { $count ->
    [one] einen Tag später
   *[other] { $count } Tage später
}
move-days-earlier = { $count ->
    [one] einen Tag früher
   *[other] { $count } Tage früher
}
move-hours-later = { $count ->
    [one] eine Stunde später
   *[other] { $count } Stunden später
}
move-hours-earlier = { $count ->
    [one] eine Stunde früher
   *[other] { $count } Stunden früher
}
move-minutes-later = { $count ->
    [one] eine Minute später
   *[other] { $count } Minuten später
}
move-minutes-earlier = { $count ->
    [one] eine Minute früher
   *[other] { $count } Minuten früher
}
move-both = { $days } und { $time } am Tag
move-closing = „{ $name }“ auf { $moment } mitverschieben
move-closing-stays = Sonst bleibt es bei { $moment }.
move-closing-after = Sonst bleibt es bei { $moment }, nach dem Ende der Veranstaltung.
move-closing-past = Sonst bleibt es bei { $moment }; das ist schon vorbei.
move-moved = { $count ->
    [one] Ein Programmpunkt ist mitgerückt.
   *[other] { $count } Programmpunkte sind mitgerückt.
}
move-registration-moved = Die Anmeldung ist jetzt bis { $moment } möglich.
move-wishes-moved = Wünsche sind jetzt bis { $moment } möglich.
move-left-outside = { $count ->
    [one] Ein Programmpunkt liegt außerhalb der Veranstaltung.
   *[other] { $count } Programmpunkte liegen außerhalb der Veranstaltung.
}
event-zone-changed = Alle Uhrzeiten gelten jetzt in der neuen Zeitzone: 9 Uhr bleibt 9 Uhr.
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
phase-seats = Plätze
phase-assigned = Einteilung
phase-running = Durchführung
phase-recap = Rückblick
phase-archived = Archiv
phase-moved = Die Veranstaltung ist jetzt in der Phase „{ $phase }“.
phase-moved-elsewhere = Die Phase wurde inzwischen schon geändert. Prüfen Sie den Stand, bevor Sie weitergehen.

team-lead = Alle im Team dürfen alles an dieser Veranstaltung ändern.
team-since = Im Team seit
team-remove = { $name } aus dem Team nehmen
team-removed = Die Person gehört nicht mehr zum Team.
team-last = Mindestens eine Person muss im Team bleiben.
team-open-invitations = Offene Einladungen
team-link-note = Geben Sie den Link nur an die genannte Person weiter. Wer ihn öffnet, kann dem Team beitreten.
team-link-of = Einladungslink für { $name }
team-valid-until = gültig bis { $date }
team-withdraw = Einladung zurücknehmen
team-withdrawn = Die Einladung ist zurückgenommen. Der Link gilt nicht mehr.
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
participant-who = Wer Sie sind
participant-who-other = Person
participant-title = Titel
participant-title-hint = Etwa Dr. oder Prof.
participant-given-name = Vorname
participant-family-name = Nachname
participant-one-name = Wer nur einen Namen hat, lässt das andere Feld leer.
participant-name-missing = Schreiben Sie wenigstens einen Namen.
participant-work = Wo Sie arbeiten
participant-work-other = Arbeit
participant-department = Amt
participant-function = Funktion
participant-organisation = Arbeitgeber / Organisation
participant-needs = Was Sie brauchen
participant-needs-other = Bedarf
participant-diet = Ernährung
participant-diet-hint = Etwa vegetarisch, vegan, ohne Nüsse.
participant-accessibility = Barrierefreiheit
participant-accessibility-hint = Etwa stufenloser Zugang, Induktionsschleife, Gebärdensprache.
participant-naming = Einwilligung
participant-naming-tick = Darf im Rückblick namentlich genannt werden
participant-naming-hint = Kreuzen Sie dies nur an, wenn die Person eingewilligt hat.
participant-agreed-again = Die Person hat seitdem erneut eingewilligt
participant-agreed-again-hint = Am { $moment } hat sie ihre Einwilligung zurückgenommen. Tragen Sie sie nur wieder ein, wenn die Person es Ihnen gesagt hat.
participant-agreed-again-missing = Die Person hat ihre Einwilligung zurückgenommen. Bestätigen Sie, dass sie seitdem erneut eingewilligt hat, oder lassen Sie die Einwilligung weg.
participant-reference = Kennung
participant-reference-hint = Ihr eigenes Kennzeichen, etwa eine Personalnummer. Daran erkennt der Import die Person wieder.
participant-state = Stand
participant-standing = Stand und Kennung
participant-details = Angaben
participant-history = Verlauf
participant-save = Person speichern
participant-added = { $name } steht auf der Liste.
participant-saved = Die Angaben zu { $name } sind gespeichert.
participant-removed = { $name } ist gelöscht.
participant-email-taken = Diese E-Mail-Adresse hat schon { $names }. Teilen sie sich das Postfach?
participant-shares-mailbox = Ja, das ist ein gemeinsames Postfach
participant-shares-mailbox-hint = Der persönliche Link bleibt für jede Person ein eigener.
participant-reference-taken = Diese Kennung gehört schon zu { $name }.
participant-registered-at = Angemeldet
participant-cancelled-at = Abgesagt
participant-naming-at = Eingewilligt
participant-naming-withdrawn-at = Einwilligung zurückgenommen
participant-updated-at = Zuletzt geändert
participant-link = Persönlicher Link
participant-link-lead = Wer diesen Link öffnet, handelt als diese Person. Geben Sie ihn nur an diese Person weiter.
participant-link-of = Persönlicher Link von { $name }
participant-link-renew = Neuen Link ausstellen
participant-link-renewed = Der neue Link von { $name } gilt ab jetzt, der alte nicht mehr.
participant-merge = Mit einem zweiten Eintrag zusammenführen …
participant-remove = Person löschen …
link-heading = Neuer Link für { $name }
link-lead = Der bisherige Link gilt dann nicht mehr, auch nicht auf Geräten, auf denen er schon geöffnet wurde.
link-after = Wünsche, Platz und Ideen bleiben. Den neuen Link geben Sie der Person selbst weiter.
merging-heading = { $name } mit einem zweiten Eintrag zusammenführen
merging-lead = Steht dieselbe Person zweimal auf der Liste, wählen Sie den zweiten Eintrag. Danach sehen Sie beide nebeneinander; noch ändert sich nichts.
merging-alike = Vielleicht dieselbe Person
merging-search = Eintrag suchen
merging-same = Das ist derselbe Eintrag. Wählen Sie einen anderen.
merging-both = Zwei Einträge zusammenführen
merging-both-lead = Ein Eintrag bleibt, der andere geht in ihm auf. Das lässt sich nicht rückgängig machen.
merging-changed = An einem der beiden Einträge hat sich inzwischen etwas geändert. Es ist noch nichts zusammengeführt; prüfen Sie bitte noch einmal.
merging-what = Angabe
merging-kept = Bleibt
merging-gone = Geht auf
merging-nothing = –
merging-swap = Den anderen Eintrag behalten
merging-wishes = Wünsche
merging-seat = Platz
merging-seat-in = Platz in Runde { $round }
merging-lead-of = Moderation
merging-pin = Fester Platz
merging-agreed = eingewilligt
merging-withdrawn = zurückgenommen
merging-ideas = Ideen
merging-talks = Programmpunkte als Referentin oder Referent
merging-impossible = Gruppen, die nicht infrage kommen
merging-paired = Zusammen oder getrennt mit anderen
merging-choose = Was soll gelten?
merging-from-kept = aus dem Eintrag, der bleibt
merging-from-gone = aus dem anderen Eintrag
merging-moves = Was außerdem geschieht
merging-moves-ties = Ideen, Programmpunkte, Paare und Gruppen, die nicht infrage kommen, gehören danach zu einer Person. Bei jeder Idee bleibt, ob der Name dabeistehen darf.
merging-moves-naming = Für die Einwilligung gilt das Strengere: Sie besteht nur, wenn sie in beiden Einträgen steht und nirgends zurückgenommen wurde.
merging-moves-link = Beide persönlichen Links öffnen danach dieselben Seiten.
merging-moves-gone = Wer eine Gruppe moderiert, hat danach weder Platz noch Wünsche; wer nicht kommt, hat keinen Platz. Blieben keine Gruppen übrig, die infrage kommen, gelten nur die Angaben des Eintrags, der bleibt.
merging-confirm = Endgültig zusammenführen
merging-done = Die beiden Einträge von { $name } sind zusammengeführt.
removal-heading = { $name } löschen
removal-lead = Das lässt sich nicht rückgängig machen. Es geht verloren:
removal-details = alle Angaben zur Person und der persönliche Link
removal-seat = der Platz in der Workshop-Gruppe; er wird für andere frei
removal-instead = Nimmt die Person nur nicht teil, setzen Sie ihren Stand auf „abgesagt“. Ein schon veröffentlichter Rückblick ändert sich durch das Löschen nicht.
removal-confirm = Endgültig löschen
state-invited = eingeladen
state-registered = angemeldet
state-cancelled = abgesagt
state-invited-hint = Steht auf der Liste und hat noch nicht zugesagt.
state-registered-hint = Kommt und zählt bei den Plätzen mit.
state-cancelled-hint = Kommt nicht. Der Platz in der Workshop-Gruppe wird frei, die Wünsche bleiben.
participants-add = Person eintragen
participants-import = Liste importieren
participants-export = Als CSV exportieren
participants-empty = Hier stehen alle, die eingeladen oder angemeldet sind. Tragen Sie die erste Person ein, oder importieren Sie eine Liste.
participants-none-found = Niemand passt zu dieser Suche. Verwenden Sie weniger Wörter oder einen anderen Filter.
participants-search = Suche
participants-show = Anzeigen
participants-show-all = Alle anzeigen
participants-any-department = alle Ämter
participants-any-state = jeder Stand
participants-registered = { $count } angemeldet
participants-invited = { $count } eingeladen
participants-cancelled = { $count } abgesagt
participants-all = { $count } insgesamt
participants-pages = Seiten der Liste
participants-page = Seite { $page } von { $pages }
participants-previous = Vorherige Seite
participants-next = Nächste Seite
registration-description = Anmeldung zu „{ $event }“: { $when }, { $place }.
registration-heading = Anmeldung
registration-naming = Ich willige ein, im Rückblick namentlich genannt zu werden
registration-naming-hint = Freiwillig. Sie können die Einwilligung jederzeit zurücknehmen.
registration-send = Anmelden
registration-done = Sie sind angemeldet. Ihr persönlicher Link steht auf dieser Seite: Bewahren Sie ihn auf, mit ihm kommen Sie jederzeit hierher zurück.
registration-known = Diese E-Mail-Adresse steht schon auf der Liste. Öffnen Sie den persönlichen Link aus Ihrer Einladung; nach einer Anmeldung stand er auf „Meine Tagung“. Ist er verloren, gibt Ihnen das Organisationsteam einen neuen.
registration-shared = Diese E-Mail-Adresse steht schon auf der Liste, unter einem anderen Namen. Melden Sie eine andere Person an, die das Postfach mitbenutzt?
registration-full = Alle Plätze sind vergeben. Zurzeit ist keine Anmeldung möglich.
registration-closed = Die Anmeldung ist geschlossen.
registration-closed-since = Die Anmeldung ist seit { $moment } geschlossen.
registration-ask = Bei Fragen wenden Sie sich an das Organisationsteam: { $host }.
registration-kept = Ihre Angaben stehen noch im Formular. Gespeichert ist nichts.
registration-back = Zur Veranstaltung
privacy-heading = Was gespeichert wird und wozu
privacy-host = Verantwortlich für Ihre Daten: { $host }. Was Sie hier eintragen, sieht nur das Organisationsteam. Ihren Namen sehen in der Workshop-Gruppe alle an Ihren Ideen, wenn Sie ihn nicht weglassen.
privacy-contact = Name, Titel und E-Mail-Adresse
privacy-contact-why = damit wir wissen, wer kommt, und Sie erreichen können
privacy-work = Amt, Funktion und Arbeitgeber oder Organisation
privacy-work-why = damit die Workshop-Gruppen gut gemischt sind
privacy-needs = Ernährung und Barrierefreiheit
privacy-needs-why = nur damit Küche und Haus sich darauf einstellen
privacy-workshop = Wünsche, Platz und Ideen, die Sie später eintragen
privacy-workshop-why = für die Einteilung und die Arbeit am Tag selbst; Ihre Wünsche sehen nur Sie und das Organisationsteam
privacy-naming = Ihr Name im Rückblick
privacy-naming-why = nur mit Ihrer Einwilligung oben; der Rückblick ist öffentlich und bleibt
privacy-rights = Möchten Sie wissen, was über Sie gespeichert ist, oder es ändern oder löschen lassen, genügt jederzeit eine Nachricht an { $host }.
import-lead = Sie sehen zuerst eine Vorschau. Auf die Liste kommt erst etwas, wenn Sie sie bestätigen.
import-file = Datei
import-file-hint = Excel-Arbeitsmappe (XLSX) oder CSV, höchstens 5 MB und 20 000 Zeilen.
import-state = Neue Personen eintragen als
import-as-registered-hint = Die Personen kommen und zählen bei den Plätzen mit.
import-as-invited-hint = Die Personen stehen auf der Liste und haben noch nicht zugesagt.
import-look = Vorschau ansehen
import-look-again = Vorschau aktualisieren
import-rules = Wie der Import arbeitet
import-rule-headings = Die Überschriften werden auch unter Titelzeilen gefunden und erkannt, deutsch und englisch: Vorname, Nachname, E-Mail, Amt, Funktion, Kennung, Ernährung und andere; auch „Nachname, Vorname“ in einer Spalte. Was anders heißt, ordnen Sie in der Vorschau zu.
import-rule-again = Dieselbe Liste noch einmal importiert, aktualisiert und verdoppelt nichts. Eine Person wird an der Kennung erkannt, sonst an der E-Mail-Adresse, fehlt beides, am Namen. Wer nur vielleicht schon da ist, wird Ihnen zur Entscheidung gezeigt.
import-rule-empty = Leere Zellen überschreiben nichts. Der Stand einer Person ändert sich durch den Import nicht.
import-rule-faulty = Fehlerhafte Zeilen berichtigen Sie in der Vorschau oder lassen sie aus. Die anderen werden trotzdem übernommen.
import-no-file = Wählen Sie eine Datei.
import-empty = In der Datei steht unter den Überschriften keine Zeile. Wählen Sie eine Liste mit mindestens einer Person.
import-not-text = In dieser Kodierung ist die Datei keine Textdatei. Wählen Sie eine andere Kodierung oder eine CSV-Datei.
import-preview = Vorschau des Imports
import-counts = { $new } neu, { $changed } geändert, { $unchanged } unverändert, { $faulty } fehlerhaft, { $perhaps } vielleicht schon da.
import-stale = Sie haben etwas geändert. Prüfen Sie die Vorschau noch einmal und bestätigen Sie dann.
import-columns = Datei lesen und Spalten zuordnen
import-columns-hint = So wird die Datei gelesen. Was Sie ändern, wirkt, wenn Sie die Vorschau aktualisieren.
import-whole-name = Ganzer Name (Vor- und Nachname)
import-column-none = nicht importieren
import-column-nameless = Spalte { $number }
import-column-example = Zum Beispiel: { $example }
import-column-twice = Diese Angabe ist schon einer anderen Spalte zugeordnet. Wählen Sie eine andere.
import-faulty = Fehlerhaft
import-changed = Geändert
import-new = Neu
import-row = Zeile { $row }
import-to-list = Zur Liste
fault-no-name = Der Name fehlt.
fault-email = Die E-Mail-Adresse ist nicht vollständig.
fault-naming = In der Einwilligung steht weder ja noch nein.
fault-too-long = { $field } ist länger als { $longest } Zeichen.
fault-more-cells = In dieser Zeile stehen mehr Spalten als in der Überschrift. Vielleicht steht ein Trennzeichen in einer Zelle.
fault-doubled = Diese Person steht schon in Zeile { $row }.
fault-two-people = Die Kennung gehört zu { $one }, die E-Mail-Adresse zu { $other }.
change-naming-yes = Einwilligung: erteilt
change-naming-no = Einwilligung: zurückgenommen
import-rule-consent = Wer seine Einwilligung zurückgenommen hat, behält das: Keine Datei gibt sie an seiner Stelle wieder.
import-rule-kept = Die Datei wird gelöscht, sobald sie übernommen ist, spätestens nach einem Tag. Was der letzte Import geändert hat, bleibt 30 Tage lang vermerkt, damit Sie ihn zurücknehmen können.
import-open = Noch nicht übernommen
import-open-hint = Eine Datei, die niemand übernimmt, wird nach einem Tag gelöscht.
import-last = Der letzte Import
import-undo = Import zurücknehmen
import-undone = zurückgenommen
import-sent = { $file } – { $name }, { $moment }
import-old-workbook = Das ist eine alte oder geschützte Excel-Arbeitsmappe. Speichern Sie sie in Excel ohne Kennwort als „Excel-Arbeitsmappe (.xlsx)“ und wählen Sie die neue Datei.
import-no-workbook = Diese Datei ist keine Excel-Arbeitsmappe. Speichern Sie die Liste als XLSX oder CSV und wählen Sie die neue Datei.
import-damaged = Die Arbeitsmappe ist beschädigt und lässt sich nicht lesen. Öffnen und speichern Sie sie noch einmal, oder speichern Sie sie als CSV.
import-unpacked-too-large = Die Arbeitsmappe ist ausgepackt zu groß. Speichern Sie nur das Blatt mit der Liste in eine neue Datei.
import-too-many-rows = Die Liste hat mehr als 20 000 Zeilen. Teilen Sie sie auf mehrere Dateien auf.
import-too-many-columns = Die Liste hat mehr als 200 Spalten. Löschen Sie die Spalten, die nicht gebraucht werden.
import-gone = Diese Datei ist nicht mehr da. Wählen Sie sie noch einmal.
import-discarded = Die Datei ist gelöscht. An der Liste hat sich nichts geändert.
import-decided = Die Vorschau ist aktualisiert.
import-decided-meanwhile = Jemand anderes hat inzwischen in dieser Vorschau etwas entschieden. Sehen Sie sie noch einmal an.
import-not-carried-out = Der Import wurde nicht ausgeführt, an der Liste hat sich nichts geändert. Versuchen Sie es noch einmal.
import-counts-left-out = { $count } ausgelassen.
import-counts-overtaken = { $count } inzwischen geändert.
import-sum = Summe
import-discard = Verwerfen
import-nameless = Keine Spalte enthält Namen. Ordnen Sie unten zu, in welcher Spalte Vorname und Nachname oder der ganze Name stehen, oder wählen Sie die Zeile mit den Überschriften.
import-coding = Kodierung
import-coding-hint = Richtig ist, was die Umlaute richtig zeigt.
import-separator = Spalten getrennt durch
import-semicolon = Semikolon
import-comma = Komma
import-tab = Tabulator
import-bar = senkrechten Strich
import-sheet = Blatt
import-head = Überschriften
import-head-row = Zeile { $row }: { $cells }
import-head-none = keine Überschriften
import-kinds = Zeilen nach Art
import-perhaps = Vielleicht schon da
import-overtaken = Inzwischen geändert
import-missing = Auf der Liste, nicht in der Datei
import-faulty-hint = Berichtigen Sie die Felder und aktualisieren Sie die Vorschau, oder lassen Sie die Zeile aus. Fehlerhafte Zeilen werden nicht übernommen.
import-perhaps-hint = Entscheiden Sie für jede Zeile. Was nicht entschieden ist, wird nicht übernommen: So wird niemand verdoppelt und niemand überschrieben.
import-overtaken-hint = Seit dieser Vorschau hat jemand die Liste geändert. Diese Zeilen werden erst übernommen, wenn Sie die Vorschau aktualisiert und angesehen haben.
import-overtaken-why = Jemand hat die Liste inzwischen an dieser Stelle geändert.
import-missing-hint = Diese Personen bleiben auf der Liste. Ein Import löscht niemanden.
import-no-rows = Hier ist keine Zeile.
import-whom = Wer ist das?
import-undecided = noch nicht entschieden, wird nicht übernommen
import-is = Das ist { $name }
import-is-new = eine neue Person
import-perhaps-row = Derselbe Name steht schon in Zeile { $row }.
import-right = So ist es richtig, die Zeile übernehmen
import-leave-out = Auslassen
import-runs = Die Liste wird übernommen.
import-runs-hint = Sie können die Seite verlassen. Bis alles übernommen ist, ändert sich an der Liste nichts; danach ist alles auf einmal da.
import-is-at = { $written } von { $all } Personen
import-is-reading = Die Datei wird gelesen und mit der Liste verglichen.
fault-odd-letters = { $field }: Hier stehen Zeichen, die in keinem Namen vorkommen. Vermutlich ist die Kodierung der Datei eine andere.
fault-open-quote = In Zeile { $line } der Datei öffnet ein Anführungszeichen eine Zelle, und keines schließt sie.
fault-swallowed = Eine Zelle reicht über die Zeilen { $from } bis { $to } der Datei und enthält so viele Trennzeichen wie eine ganze Zeile. Vermutlich fehlt ein Anführungszeichen, und andere Personen stecken in dieser Zelle. Berichtigen Sie die Datei.
fault-chosen-gone = Die gewählte Person ist nicht mehr auf der Liste. Entscheiden Sie neu.
remark-consent-withdrawn = Die Person hat ihre Einwilligung zurückgenommen. Das Ja der Datei wird nicht übernommen.
remark-unusual-letters = { $field }: ungewöhnliche Zeichen. Stimmt die Kodierung?
remark-unsure-name = Der Name lässt sich auch anders teilen. Prüfen Sie die Felder.
remark-shared-address = Dieselbe E-Mail-Adresse steht in Zeile { $row }.
remark-corrected = Hier berichtigt.
likeness-zeros = Dieselbe Kennung bis auf führende Nullen
likeness-name = Derselbe Name
likeness-turned = Derselbe Name, Vor- und Nachname vertauscht
likeness-address = Dieselbe E-Mail-Adresse, anderer Name
likeness-other-reference = Dieselbe E-Mail-Adresse, andere Kennung
likeness-other-name = Dieselbe Kennung, anderer Name
reversal-heading = Import zurücknehmen
reversal-removed-hint = Sie kamen mit diesem Import auf die Liste und haben seither nichts getan. Ihre Angaben werden gelöscht, ihre Links gelten nicht mehr.
reversal-kept = Das bleibt, wie es ist
reversal-busy = hat einen Platz, Wünsche, Ideen oder einen Beitrag und bleibt auf der Liste.
reversal-changed = wurde seither geändert und bleibt auf der Liste.
reversal-fields = seither geändert und bleibt: { $fields }.
reversal-reference-taken = Die frühere Kennung gehört jetzt jemand anderem.
reversal-nothing = Es gibt nichts, was zurückgenommen werden kann.
reversal-confirm = Jetzt zurücknehmen
reversal-done = Import zurückgenommen: { $removed } von der Liste genommen, { $restored } zurückgesetzt.
reversal-past = Nur der letzte Import lässt sich zurücknehmen, und nur einmal.
reversal-overtaken = Inzwischen hat sich die Liste geändert. Prüfen Sie noch einmal, was zurückgenommen wird.
export-file-name = teilnehmende
export-yes = ja
export-no = nein
export-naming-at = Eingewilligt am
export-state = Stand
export-registered-at = Angemeldet am
participants-registered-of = { $places ->
    [one] { $count } angemeldet für 1 Platz
   *[other] { $count } angemeldet für { $places } Plätze
}
participants-found = { $all ->
    [one] { $found } von 1 Person
   *[other] { $found } von { $all } Personen
}
participants-over = { $places ->
    [one] Damit sind { $registered } Personen für 1 Platz angemeldet.
   *[other] Damit sind { $registered } Personen für { $places } Plätze angemeldet.
}
removal-wishes = { $count ->
    [one] 1 Wunsch
   *[other] { $count } Wünsche
}
removal-led = { $count ->
    [one] die Moderation einer Workshop-Gruppe
   *[other] die Moderation von { $count } Workshop-Gruppen
}
removal-ideas = { $count ->
    [one] der Name an 1 Idee; die Idee bleibt ohne Namen stehen
   *[other] der Name an { $count } Ideen; die Ideen bleiben ohne Namen stehen
}
removal-talks = { $count ->
    [one] die Verbindung zu 1 Beitrag im Programm; was dort steht, ändern Sie im Programm
   *[other] die Verbindung zu { $count } Beiträgen im Programm; was dort steht, ändern Sie im Programm
}
import-unchanged = Unverändert
import-rows = { $count ->
    [one] 1 Zeile mit einer Person.
   *[other] { $count } Zeilen mit Personen.
}
import-passed = { $count ->
    [one] 1 Zeile ohne Person ({ $parts }).
   *[other] { $count } Zeilen ohne Person ({ $parts }).
}
import-passed-above = { $count } über der Liste
import-passed-again = { $count ->
    [one] 1 wiederholte Überschrift
   *[other] { $count } wiederholte Überschriften
}
import-passed-sums = { $count ->
    [one] 1 Summe
   *[other] { $count } Summen
}
import-more = { $count ->
    [one] und 1 weitere Person
   *[other] und { $count } weitere Personen
}
import-rest-faulty = { $count ->
    [one] Nicht übernommen, weil fehlerhaft: Zeile { $rows }.
   *[other] Nicht übernommen, weil fehlerhaft: die Zeilen { $rows }.
}
import-rest-perhaps = { $count ->
    [one] Nicht übernommen, weil nicht entschieden: Zeile { $rows }.
   *[other] Nicht übernommen, weil nicht entschieden: die Zeilen { $rows }.
}
import-rest-overtaken = { $count ->
    [one] Nicht übernommen, weil jemand die Liste nach der Vorschau geändert hat: Zeile { $rows }.
   *[other] Nicht übernommen, weil jemand die Liste nach der Vorschau geändert hat: die Zeilen { $rows }.
}
import-rest-consents = { $count ->
    [one] 1 Person hat ihre Einwilligung zurückgenommen; das Ja der Datei wurde nicht übernommen.
   *[other] { $count } Personen haben ihre Einwilligung zurückgenommen; das Ja der Datei wurde nicht übernommen.
}
reversal-removed = { $count ->
    [one] 1 Person kommt von der Liste
   *[other] { $count } Personen kommen von der Liste
}
reversal-restored = { $count ->
    [one] Bei 1 Person gehen geänderte Felder zurück
   *[other] Bei { $count } Personen gehen geänderte Felder zurück
}
import-take-over = { $count ->
    [one] 1 Person importieren
   *[other] { $count } Personen importieren
}
import-done = Import: { $new } neu, { $changed } geändert, { $unchanged } unverändert.
import-left-out = Ausgelassen

### programme

programme-lead = Was wann und wo geschieht, und wer spricht.
programme-add = Programmpunkt hinzufügen
programme-empty = Hier steht das Programm in zeitlicher Folge. Beginnen Sie mit der Begrüßung.
programme-order-hint = Wenn Sie die Reihenfolge ändern, ändern sich auch die Zeiten: Jeder Programmpunkt behält seine Länge, die Lücken dazwischen bleiben, wo sie sind.
programme-calendar-file = Programm als Kalenderdatei
programme-outside = Außerhalb der Veranstaltungszeit
programme-kind-keynote = Keynote
programme-kind-talk = Vortrag
programme-kind-break = Pause
programme-kind-workshops = Workshop-Phase
programme-kind-other = Sonstiges
programme-new-heading = Neuer Programmpunkt
programme-edit-heading = Programmpunkt bearbeiten
programme-title = Titel
programme-kind = Art
programme-room = Raum
programme-description = Beschreibung
programme-begins-outside = Der Beginn muss in der Zeit der Veranstaltung liegen: { $span }.
programme-ends-too-early = Das Ende muss nach dem Beginn liegen.
programme-ends-outside = Das Ende muss in der Zeit der Veranstaltung liegen: { $span }.
programme-speakers = Referentinnen und Referenten
programme-speakers-hint = Was leer bleibt, wird nicht gespeichert.
programme-speaker-number = Person { $number }
programme-speaker-function = Funktion
programme-speaker-organisation = Arbeitgeber / Organisation
programme-speaker-biography = Kurz zur Person
programme-speaker-participant = Nimmt selbst teil als
programme-speaker-participant-hint = Lassen Sie den Namen leer, übernimmt Tagwerk Name, Funktion und Arbeitgeber aus der Anmeldung.
programme-speaker-unlinked = keine Verknüpfung
programme-speaker-remove = Diese Person beim Speichern löschen
programme-speaker-nameless = Nennen Sie den Namen dieser Person, oder lassen Sie auch die anderen Felder leer.
programme-speaker-more = Person hinzufügen
programme-save = Programmpunkt speichern
programme-added = „{ $title }“ steht im Programm.
programme-saved = „{ $title }“ ist gespeichert.
programme-no-room = Für diese Reihenfolge reicht die Zeit nicht: Programmpunkte überschneiden sich hier. Ändern Sie die Zeiten einzeln.
programme-remove = Programmpunkt löschen
programme-removal-heading = Programmpunkt löschen?
programme-removal-loss = Titel, Zeit, Raum und Beschreibung gehen verloren. Das lässt sich nicht rückgängig machen.
programme-removal-speakers = Ebenso die Angaben zu: { $names }.
programme-removal-calendars = Abonnierte Kalender verlieren den Eintrag; aus Kalendern, in die er einmal übernommen wurde, verschwindet er nicht von selbst.
programme-removal-confirm = Endgültig löschen
programme-removal-keep = Behalten
programme-removed = „{ $title }“ ist aus dem Programm gelöscht.

### workshops

workshops-lead = Welche Gruppen es gibt, wer moderiert und wie viele Plätze frei sind.
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
workshop-minimum = Mindestzahl
workshop-minimum-hint = So viele Personen braucht die Gruppe; 0, wenn es keine Untergrenze gibt.
workshop-maximum = Höchstzahl
workshop-maximum-hint = So viele Plätze gibt es. Wer moderiert, zählt nicht mit.
workshop-maximum-below-minimum = Die Höchstzahl darf nicht kleiner sein als die Mindestzahl.
workshop-maximum-below-seats = { $seats ->
    [one] Es ist schon 1 Platz vergeben. Wählen Sie mindestens 1.
   *[other] Es sind schon { $seats } Plätze vergeben. Wählen Sie mindestens { $seats }.
}
workshop-facilitators = Moderation
lead-cancelled = hat abgesagt: { $names }
workshop-facilitators-hint = Wer moderiert, hat keinen eigenen Platz und keine Wünsche: Beim Speichern fällt beides weg.
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
workshop-remove = Workshop-Gruppe löschen
workshop-removal-heading = Workshop-Gruppe löschen?
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
workshop-removal-confirm = Endgültig löschen
workshop-removal-keep = Behalten
workshop-removed = „{ $title }“ ist gelöscht.
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
   *[other] { $rank }. Wunsch
}
wish-none = kein Wunsch
wish-unranked = nicht gewünscht
wish-add = Wünschen
wish-remove = Nicht mehr wünschen
wish-list-name = Ihre Wünsche in ihrer Reihenfolge
wish-list-hint = Wählen Sie Gruppen aus, und ordnen Sie sie mit den Schaltflächen oder durch Ziehen. Gespeichert wird erst mit der Schaltfläche darunter.
wish-twice = { $rank ->
    [1] Diese Gruppe ist schon Ihr erster Wunsch.
    [2] Diese Gruppe ist schon Ihr zweiter Wunsch.
    [3] Diese Gruppe ist schon Ihr dritter Wunsch.
    [4] Diese Gruppe ist schon Ihr vierter Wunsch.
    [5] Diese Gruppe ist schon Ihr fünfter Wunsch.
   *[other] Diese Gruppe ist schon Ihr { $rank }. Wunsch.
} Wählen Sie eine andere, oder lassen Sie das Feld auf „kein Wunsch“.
wishes-lead = Bringen Sie die Workshop-Gruppen in Ihre Reihenfolge: die liebste zuerst. Ein Wunsch genügt. Ihre Wünsche sieht außer Ihnen nur das Organisationsteam.
wishes-fewer = Nennen Sie gern mehrere. Wenn in keiner der Gruppen, die Sie nennen, Platz für Sie ist, zählt jede andere als Ihr nächster Wunsch: Wer nur eine nennt, kann also mit jeder anderen als zweitem Wunsch eingeteilt werden. Weniger zu nennen bringt nie einen Vorteil.
wishes-until = Sie können Ihre Wünsche ändern bis { $moment }.
wishes-choose = Wünsche nennen
wishes-change = Wünsche ändern
wishes-about = Die Workshop-Gruppen
wishes-stored = Ihre gespeicherten Wünsche
wishes-saved-at = Gespeichert: { $moment }
wishes-none-stored = Sie haben noch keine Wünsche gespeichert.
wishes-none-chosen = Wählen Sie mindestens eine Workshop-Gruppe.
wishes-save = Wünsche speichern
wishes-saved = Ihre Wünsche sind gespeichert.
wishes-withdraw = Wünsche zurücknehmen
wishes-withdrawal-heading = Wünsche zurücknehmen?
wishes-withdrawal-lead = Ihre Wünsche werden gelöscht. Das Organisationsteam teilt Sie dann dort ein, wo Platz ist.
wishes-keep = Wünsche behalten
wishes-withdrawn = Ihre Wünsche sind gelöscht.
wishes-no-workshops = Hier stehen die Workshop-Gruppen, sobald das Organisationsteam sie angelegt hat.
wishes-your-seat = Ihr Platz ist in der Gruppe „{ $title }“.
wishes-leads = Wer moderiert, nennt keine Wünsche.
wishes-not-coming = Wünsche können Sie nennen, sobald Sie zugesagt haben. Das geht unter „Meine Tagung“.
wishes-not-yet = Noch nimmt das Organisationsteam keine Wünsche an. Sehen Sie sich die Gruppen schon einmal an.
wishes-closed = Wünsche lassen sich nicht mehr ändern.
wishes-published = Die Einteilung ist veröffentlicht. Wünsche lassen sich nicht mehr ändern.
wishes-closed-since = Seit { $moment } lassen sich Wünsche nicht mehr ändern.
wishes-too-late = Ihre Auswahl ist nicht gespeichert. { $reason } Wenden Sie sich an das Organisationsteam.
seat-lead = Nehmen Sie einen Platz in einer Workshop-Gruppe. Sie können wechseln, bis die Platzwahl schließt, solange Plätze frei sind.
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
seat-not-coming = Einen Platz können Sie nehmen, sobald Sie zugesagt haben. Das geht unter „Meine Tagung“.
seat-not-yet = Noch vergibt das Organisationsteam keine Plätze. Sehen Sie sich die Gruppen schon einmal an.
seat-closed = Plätze lassen sich nicht mehr wechseln.
seat-closed-since = Seit { $moment } lassen sich Plätze nicht mehr wechseln.

### assignment

assignment-lead = { $seated } mit Platz, { $unseated } noch ohne.
assignment-no-workshops = Hier teilen Sie die Teilnehmenden ein. Legen Sie zuerst Workshop-Gruppen an.
assignment-no-people = Hier teilen Sie die Teilnehmenden ein, sobald jemand angemeldet ist.
assignment-first-come = Teilnehmende nehmen sich ihren Platz selbst. Was Sie hier ändern, sehen sie sofort.
assignment-unpublished = Die Einteilung ist noch nicht veröffentlicht. Teilnehmende sehen ihren Platz, sobald Sie sie veröffentlichen.
assignment-published-at = Veröffentlicht: { $moment }
assignment-published-note = Teilnehmende sehen ihren Platz. Was Sie hier ändern, sehen sie sofort.
assignment-publish = Einteilung veröffentlichen
assignment-published = Die Einteilung ist veröffentlicht. Teilnehmende sehen jetzt ihren Platz.
assignment-published-closed = Die Einteilung ist veröffentlicht. Teilnehmende sehen jetzt ihren Platz; Wünsche sind geschlossen.
assignment-withdraw = Veröffentlichung zurücknehmen
assignment-withdrawn = Die Veröffentlichung ist zurückgenommen. Teilnehmende sehen ihren Platz nicht mehr.
assignment-withdrawn-closed = Die Veröffentlichung ist zurückgenommen. Teilnehmende sehen ihren Platz nicht mehr. Wünsche bleiben geschlossen. Sollen sie wieder offen sein, geben Sie in den Einstellungen unter „{ event-wishes-close }“ einen späteren Zeitpunkt an, oder lassen Sie das Feld leer.
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
assignment-publication-note = Die Wünsche der anderen sieht niemand. Sie können die Veröffentlichung zurücknehmen.
assignment-publication-closes = Wünsche sind noch offen. Mit der Veröffentlichung sind sie geschlossen; was gespeichert ist, bleibt.
assignment-publication-closes-later = Mit der Veröffentlichung sind die Wünsche geschlossen; niemand kann danach noch welche nennen.
assignment-sizes = Größe der Gruppen
assignment-missing = { $count ->
    [one] 1 Person zu wenig
   *[other] { $count } Personen zu wenig
}
assignment-fill = Freie Plätze füllen
assignment-fill-hint = Freie Plätze füllen: Alle ohne Platz kommen dorthin, wo Platz ist. Zuerst zählen die ersten Wünsche, dann die zweiten und weiter; wer keinen Wunsch hat, kommt dahin, wo am meisten Platz ist. Wer schon sitzt, bleibt sitzen. Vorgaben gelten; Gruppen, die nicht stattfinden, bleiben leer.
assignment-filled = { $count ->
    [0] Kein Platz vergeben.
    [one] 1 Platz vergeben.
   *[other] { $count } Plätze vergeben.
}
assignment-filled-pinned = Fester Platz
assignment-filled-beside = Wunschgruppen voll, in einer anderen Gruppe
assignment-filled-without = ohne Wünsche
assignment-filled-remaining = { $count ->
    [one] 1 Person hat noch keinen Platz; für sie ist keiner mehr frei.
   *[other] { $count } Personen haben noch keinen Platz; für sie ist keiner mehr frei.
}
assignment-people = Wer sitzt wo
assignment-seat = Gruppe
assignment-department = Amt
assignment-any-seat = alle
assignment-without-seat = ohne Platz
assignment-beside = kein Wunsch erfüllt
assignment-named-one = nur einen Wunsch genannt, sitzt anderswo
assignment-any-department = alle
assignment-filter = Anzeigen
assignment-show-all = Alle anzeigen
assignment-found = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
assignment-nobody-unseated = Alle haben einen Platz.
assignment-nobody-found = Niemand passt zu dieser Suche. Suchen Sie nach einem anderen Namen, oder zeigen Sie alle an.
assignment-tick = Auswahl
assignment-tick-person = { $name } auswählen
assignment-no-wishes = keine
assignment-no-seat = kein Platz
assignment-seat-of = Gruppe für { $name }
assignment-pages = Seiten der Liste
assignment-page = Seite { $page } von { $pages }
assignment-previous-page = Vorherige Seite
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
assignment-clear = Alle Plätze aufheben
assignment-clearance-heading = Alle Plätze aufheben?
assignment-clearance-loss = { $count ->
    [0] Niemand hat einen Platz; es geht nichts verloren.
    [one] 1 vergebener Platz geht verloren. Das lässt sich nicht rückgängig machen. Wünsche bleiben.
   *[other] { $count } vergebene Plätze gehen verloren. Das lässt sich nicht rückgängig machen. Wünsche bleiben.
}
assignment-clearance-seen = Teilnehmende sehen sofort, dass sie keinen Platz mehr haben.
assignment-cleared = { $count ->
    [one] 1 Platz ist aufgehoben.
   *[other] { $count } Plätze sind aufgehoben.
}

### ideas

idea-word = Idee
idea-named = Idee { $code }
idea-code = Kürzel
idea-workshop = Workshop-Gruppe
idea-theme = Thema
idea-author = Von
idea-state = Stand
idea-written-at = Aufgeschrieben am
idea-room-at = Raum: { $room }
idea-led-by = Moderation: { $names }
idea-about-workshop = Worum es in dieser Gruppe geht
idea-write = Idee aufschreiben
idea-sentence = Ihre Idee in einem Satz
idea-sentence-hint = Höchstens 280 Zeichen.
idea-more = Mehr dazu schreiben
idea-details = Mehr dazu
idea-themes = Themen
idea-themes-hint = Wählen Sie eines oder mehrere.
idea-themes-missing = Wählen Sie mindestens ein Thema.
idea-themes-changed = Die Themen wurden soeben geändert. Wählen Sie noch einmal.
idea-leave-unnamed = Ohne meinen Namen
idea-leave-unnamed-hint = Auch das Organisationsteam sieht dann nicht, von wem die Idee ist.
idea-for-room = Im Raum gesagt
idea-for-room-hint = Sie schreiben auf, was die Gruppe gesagt hat. Ihr Name steht nicht dabei.
idea-add = Idee hinzufügen
idea-created = Idee { $code } ist aufgeschrieben.
idea-closed = Es werden keine Ideen mehr angenommen.
idea-closed-yet = Ideen können Sie aufschreiben, sobald die Einteilung steht.
idea-closed-typed = Zurzeit werden keine Ideen angenommen. Ihr Text steht noch im Formular: Bewahren Sie ihn auf, und versuchen Sie es später noch einmal.
idea-form-used = Mit diesem Formular haben Sie schon Idee { $code } aufgeschrieben. Soll das eine weitere Idee sein?
idea-just-written = Diese Idee steht { $minutes ->
    [0] seit eben
    [one] seit einer Minute
   *[other] seit { $minutes } Minuten
 } hier. Noch einmal aufschreiben?
idea-write-again = Noch einmal aufschreiben
idea-see-written = Zu Idee { $code }
idea-count = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
idea-list-empty = Hier stehen die Ideen der Gruppe, die neueste zuerst. Schreiben Sie die erste auf.
idea-unnamed = ohne Namen
idea-by-you-unnamed = Sie, ohne Namen
idea-said-in-room = im Raum gesagt
idea-said-in-room-by-you = im Raum gesagt, von Ihnen aufgeschrieben
idea-edited = bearbeitet
idea-history = Verlauf
idea-hide = Ausblenden
idea-show-again = Wieder zeigen
idea-is-open = nicht markiert
idea-is-marked = für den Rückblick
idea-is-hidden = ausgeblendet
idea-was-hidden = Diese Idee ist ausgeblendet. Grund: { $because }
idea-hidden-because = Grund: { $because }
idea-edit-heading = Idee { $code } bearbeiten
idea-edit-lead = Der ursprüngliche Wortlaut bleibt im Verlauf erhalten.
idea-saved = Idee { $code } ist gespeichert.
idea-remove = Idee löschen
idea-removal-heading = Idee { $code } löschen
idea-removal-loses = Die Idee und alle ihre Fassungen gehen verloren. Das lässt sich nicht rückgängig machen.
idea-removal-marked = Diese Idee ist für den Rückblick markiert und lässt sich deshalb nicht löschen. Wenden Sie sich an das Organisationsteam.
idea-removed = Idee { $code } ist gelöscht.
idea-hiding-heading = Idee { $code } ausblenden
idea-hiding-lead = Die Gruppe sieht dann nur noch das Kürzel und Ihren Grund. Wer die Idee geschrieben hat, sieht sie weiter.
idea-hiding-unmarks = Die Markierung für den Rückblick geht dabei verloren.
idea-showing-lead = Die Idee ist ausgeblendet. Zeigen Sie sie wieder, sieht die Gruppe sie wie zuvor.
idea-because = Grund
idea-because-hint = Ein kurzer Satz, den alle lesen können.
idea-hidden-now = Idee { $code } ist ausgeblendet.
idea-shown-again = Idee { $code } ist wieder zu sehen.
idea-history-heading = Verlauf der Idee { $code }
idea-version-original = Ursprünglicher Wortlaut
idea-version-latest = Jetziger Wortlaut
idea-version = Fassung { $number }
idea-choose = Auswählen
idea-mark = Für den Rückblick markieren
idea-unmark = Markierung aufheben
idea-marked = Idee { $code } ist für den Rückblick markiert.
idea-unmarked = Idee { $code } ist nicht mehr markiert.
idea-mark-hidden = Idee { $code } ist ausgeblendet. Zeigen Sie sie wieder, bevor Sie sie markieren.
ideas-lead = Alle Ideen aus allen Workshop-Gruppen. Markierte Ideen kommen in ihrem ursprünglichen Wortlaut in den Rückblick.
ideas-empty = Hier stehen die Ideen, sobald in den Workshop-Gruppen welche aufgeschrieben sind. Das ist möglich ab der Phase „Einteilung“.
ideas-all-workshops = alle Gruppen ({ $count })
ideas-of-workshop = { $title } ({ $count })
ideas-all-themes = alle Themen
ideas-state-all = alle ({ $count })
ideas-state-open = nicht markiert ({ $count })
ideas-state-marked = für den Rückblick ({ $count })
ideas-state-hidden = ausgeblendet ({ $count })
ideas-search = Suche
ideas-filter = Anzeigen
ideas-filter-off = Alle anzeigen
ideas-totals = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}: { $open } nicht markiert, { $marked } für den Rückblick, { $hidden } ausgeblendet
ideas-none-fit = Keine Idee passt zu dieser Auswahl.
ideas-chosen = Ausgewählte Ideen:
ideas-mark-chosen = Markieren
ideas-unmark-chosen = Markierung aufheben
ideas-none-chosen = Wählen Sie mindestens eine Idee aus.
ideas-marked = { $count ->
    [0] Keine weitere Idee ist markiert.
    [one] 1 Idee ist für den Rückblick markiert.
   *[other] { $count } Ideen sind für den Rückblick markiert.
}
ideas-unmarked = { $count ->
    [0] Keine der Ideen war markiert.
    [one] 1 Idee ist nicht mehr markiert.
   *[other] { $count } Ideen sind nicht mehr markiert.
}
ideas-download = { $count ->
    [one] Diese Idee als Tabelle (CSV)
   *[other] Diese { $count } Ideen als Tabelle (CSV)
}
ideas-file = ideen

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
recap-begin-workshops = einen Abschnitt je Workshop-Gruppe, mit den markierten Ideen im ursprünglichen Wortlaut
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
recap-source-gone = Der Programmpunkt oder die Gruppe ist gelöscht, nur der Text ist noch da.
recap-source-gone-long = Der Programmpunkt oder die Workshop-Gruppe zu diesem Abschnitt ist gelöscht. Ihr Text ist noch da und erscheint ohne Angaben daneben.
recap-marked-ideas = { $count ->
    [0] noch keine markierte Idee
    [one] 1 markierte Idee
   *[other] { $count } markierte Ideen
}
recap-sections = Abschnitte
recap-sections-hint = In dieser Reihenfolge erscheinen sie. Der Anfang steht immer vorn. Was Sie auslassen, bleibt hier und lässt sich wieder zeigen.
recap-leave-out = Auslassen
recap-take-in = Wieder zeigen
recap-left-out = Der Abschnitt ist ausgelassen. Sie können ihn wieder zeigen.
recap-taken-in = Der Abschnitt erscheint wieder.
recap-state-out = ausgelassen
recap-add = Abschnitt hinzufügen
recap-add-hint = Er kommt vor den Schluss. Den Text schreiben Sie auf der nächsten Seite.
recap-add-button = Abschnitt anlegen
recap-head = Titel und Autorenzeile
recap-title = Titel
recap-authors = Autorinnen und Autoren
recap-authors-hint = Ein Name je Zeile.
recap-attendance = Wie viele da waren
recap-attendance-hint = Vorgeschlagen ist die Zahl der Angemeldeten. Lassen Sie das Feld leer, wird keine Zahl genannt.
recap-saved = Titel und Autorenzeile sind gespeichert.
recap-section-kicker = Rückblick · { $kind }
recap-heading = Überschrift
recap-body = Text
recap-body-lead-hint = Der erste Absatz wird zum Vorspann unter dem Titel.
recap-section-saved = „{ $heading }“ ist gespeichert.
recap-opening-saved = Der Anfang ist gespeichert.
recap-facts = Angaben dazu
recap-facts-hint = Sie erscheinen von selbst und sind auf dem neuesten Stand, bis Sie veröffentlichen.
recap-change-programme = Im Programm ändern
recap-change-ideas = Ideen markieren
recap-no-ideas = Hier erscheinen die Ideen, die Sie für den Rückblick markieren.
recap-names-hint = Namen erscheinen nur mit Einwilligung.
recap-remove-section = Abschnitt löschen
recap-removal-heading = „{ $heading }“ löschen?
recap-removal-lead = Der Text dieses Abschnitts geht verloren. Soll er nur nicht erscheinen, lassen Sie den Abschnitt stattdessen aus.
recap-section-removed = „{ $heading }“ ist gelöscht.
recap-preview = Vorschau
recap-preview-banner = Vorschau – nicht veröffentlicht.
recap-preview-back = Zurück zum Rückblick
recap-to-publication = Zur Veröffentlichung
recap-open-public = Öffentliche Seite öffnen
recap-state-published = veröffentlicht
recap-state-changes = unveröffentlichte Änderungen
recap-state-draft = Entwurf, noch nicht veröffentlicht
recap-version = Fassung { $number }, { $moment }
recap-no-longer-agreeing = In der veröffentlichten Fassung stehen Namen ohne Einwilligung: { $names }. Veröffentlichen Sie eine neue Fassung; stehen die Namen in Ihren Texten, nehmen Sie sie dort vorher heraus.
recap-withdrawn = Nach der Veröffentlichung haben ihre Einwilligung zurückgenommen: { $names }. Tagwerk zeigt ihre Namen seitdem nicht mehr. Lesen Sie die Stellen nach, und veröffentlichen Sie eine neue Fassung.
recap-event-not-public = Die Veranstaltung ist noch in der Phase „Entwurf“. Den Rückblick kann erst jemand lesen, wenn die Veranstaltung öffentlich ist.
recap-publication = Rückblick veröffentlichen
recap-publication-lead = Veröffentlicht wird der Stand von jetzt. Spätere Änderungen erscheinen erst mit der nächsten Veröffentlichung.
recap-overtaken = Seit Sie diese Seite geöffnet haben, hat sich etwas geändert. Prüfen Sie die Namen noch einmal, bevor Sie veröffentlichen.
recap-names = Namen in den Angaben
recap-names-lead = Wer nicht eingewilligt hat, wird von selbst nicht genannt. Wer im Programm steht, bleibt genannt, denn das Programm ist schon öffentlich.
recap-names-none = In den Angaben steht kein Name von Teilnehmenden.
recap-mentions = Namen in Ihren Texten
recap-mentions-lead = Gesucht wird nach Vor- und Familienname in Titel, Autorenzeile, Texten und Ideen. Stellen, die nur den Familiennamen nennen, prüfen Sie selbst.
recap-mentions-none = In den Texten steht kein vollständiger Name von Teilnehmenden.
recap-column-role = Warum
recap-column-consent = Einwilligung
recap-column-outcome = Was geschieht
recap-column-places = Wo
recap-role-speaker = spricht im Programm
recap-role-facilitator = moderiert „{ $workshop }“
recap-role-author = Idee { $code }
recap-place-section = „{ $heading }“
recap-agrees = Einwilligung liegt vor
recap-disagrees = keine Einwilligung
recap-in-programme = steht im öffentlichen Programm
recap-outcome-named = wird genannt
recap-outcome-left-out = wird nicht genannt
recap-outcome-programme = bleibt genannt
recap-confirmation = Die Genannten ohne gespeicherte Einwilligung haben mir gegenüber eingewilligt, oder die Nennung ist aus anderem Grund zulässig.
recap-confirmation-missing = In Ihren Texten stehen Namen ohne Einwilligung. Nehmen Sie sie heraus, oder bestätigen Sie, dass sie genannt werden dürfen.
recap-publish = Rückblick veröffentlichen
recap-publish-again = Neue Fassung veröffentlichen
recap-is-published = Der Rückblick ist veröffentlicht.
recap-published-already = Genau diese Fassung ist schon veröffentlicht.
recap-takedown = Rückblick zurücknehmen
recap-takedown-heading = Rückblick zurücknehmen?
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
recap-people = Mitwirkende
recap-attended = { $count ->
    [one] Eine Person hat teilgenommen.
   *[other] { $count } Personen haben teilgenommen.
}
recap-spoke = Vortrag
recap-facilitated = Moderation „{ $workshop }“
recap-host = Veranstalterin
recap-partner = Partner der Veranstaltung
recap-share = Teilen
recap-share-mail = E-Mail
recap-share-address = Adresse dieses Rückblicks
recap-print = Drucken
recap-print-hint = Zum Drucken drücken Sie Strg + P, auf dem Mac Befehl + P.
recap-related = Weitere Rückblicke
recap-feed-title = Rückblicke auf Veranstaltungen
recap-feed-subtitle = Was auf Arbeitstagungen gesagt und gedacht wurde.

### overview

home-heading = Veranstaltungen
home-description = Tagungen mit Programm, Anmeldung und Workshop-Gruppen, und die Rückblicke darauf.
home-lead = Arbeitstagungen, ihr Programm und was daraus geworden ist.
home-empty = Hier stehen Veranstaltungen, sobald eine veröffentlicht ist.
home-pages = Seiten der Veranstaltungen
home-page = Seite { $page }
home-newer = Neuere Veranstaltungen
home-older = Ältere Veranstaltungen
overview-next = Was jetzt zu tun ist
overview-nothing-to-do = In dieser Phase ist nichts offen.
overview-done = erledigt
overview-open = offen
overview-registration-link = Link zur Anmeldung
overview-phase = Phase
overview-then = In der nächsten Phase: { $effect }
overview-move-on = Weiter zur Phase „{ $phase }“
overview-move-back = Zurück zur Phase „{ $phase }“
effect-draft = Nur das Team sieht die Veranstaltung. Die öffentliche Seite ist nicht erreichbar.
effect-registration = Die öffentliche Seite ist zu sehen, die Anmeldung ist offen.
effect-wishes = Teilnehmende nennen ihre Wünsche für die Workshop-Gruppen. Die Anmeldung bleibt offen, bis ihr Datum erreicht ist.
effect-wishes-published = Die Einteilung ist veröffentlicht, deshalb sind die Wünsche geschlossen. Die Anmeldung bleibt offen, bis ihr Datum erreicht ist.
effect-wishes-closed = Wünsche sind geschlossen, seit { $moment }. Ein späterer Zeitpunkt in den Einstellungen öffnet sie wieder. Die Anmeldung bleibt offen, bis ihr Datum erreicht ist.
effect-first-come = Teilnehmende nehmen sich Plätze in den Workshop-Gruppen. Die Anmeldung bleibt offen, bis ihr Datum erreicht ist.
effect-assigned = Wünsche sind geschlossen. Sie teilen ein und veröffentlichen die Einteilung.
effect-running = Die Veranstaltung läuft: In den Räumen werden Ideen festgehalten. Die Anmeldung ist geschlossen.
effect-recap = Der Rückblick entsteht. Ideen lassen sich noch ergänzen.
effect-archived = Nichts lässt sich mehr ändern. Öffentliche Seiten bleiben erreichbar.
task-describe = Beschreiben, worum es geht
task-describe-note = Ein paar Sätze für die öffentliche Seite.
task-programme = Programm planen
task-outside = Programmpunkte in die Zeit der Veranstaltung legen
task-outside-note = { $count ->
    [one] Ein Programmpunkt liegt außerhalb.
   *[other] { $count } Programmpunkte liegen außerhalb.
}
task-workshops = Workshop-Gruppen einrichten
task-team = Kolleginnen und Kollegen ins Team einladen
task-team-note = Zu zweit lässt sich der Tag ruhiger begleiten.
task-participants = Teilnehmende gewinnen: Anmeldung bekannt geben oder Liste importieren
task-facilitators = Moderation für jede Workshop-Gruppe benennen
task-facilitators-note = { $named } von { $workshops } benannt
task-lead-cancelled = Ersatz für eine abgesagte Moderation finden
task-lead-cancelled-note = { $count ->
    [one] Eine Person, die moderiert, hat abgesagt.
   *[other] { $count } Personen, die moderieren, haben abgesagt.
}
task-talk-cancelled = Ersatz für einen abgesagten Vortrag finden
task-talk-cancelled-note = { $count ->
    [one] Eine Person, die spricht, hat abgesagt.
   *[other] { $count } Personen, die sprechen, haben abgesagt.
}
task-wishes = Wünsche sammeln
task-wishes-note = { $done } von { $all } haben Wünsche genannt
task-first-come = Plätze werden gewählt
task-seats = Allen einen Platz geben
task-seats-note = { $done } von { $all } haben einen Platz
task-publish-assignment = Einteilung veröffentlichen
task-publish-assignment-note = Erst dann sehen Teilnehmende, wo sie arbeiten.
task-ideas = Ideen festhalten lassen
task-mark = Ideen für den Rückblick markieren
task-mark-note = { $marked } von { $ideas } markiert
task-draft = Entwurf des Rückblicks erstellen
task-draft-note = Aus Programm, Gruppen und markierten Ideen.
task-publish-recap = Rückblick veröffentlichen
task-publish-recap-note = Vorher sehen Sie, wessen Namen öffentlich werden.
task-names = Zurückgenommene Einwilligungen prüfen
task-names-note = { $count ->
    [one] Eine Person möchte nicht mehr genannt werden. Ihr Name ist schon aus dem Rückblick genommen.
   *[other] { $count } Personen möchten nicht mehr genannt werden. Ihre Namen sind schon aus dem Rückblick genommen.
}
facts-when = Wann
facts-where = Wo
facts-calendar = In den Kalender übernehmen
facts-map = Auf der Karte zeigen
facts-partners = Partner
me-hello = Guten Tag, { $name }
me-now = Jetzt
me-next = Als Nächstes
now-as-of = Stand { $hour }
now-today = Heute
now-begins = Die Veranstaltung beginnt
now-on = Die Veranstaltung läuft
now-programme-over = Das Programm ist zu Ende
now-ends = Ende: { $moment }
now-then = Danach
now-first = Zuerst
now-own = Außerdem für Sie
now-your-workshop = Ihre Workshop-Gruppe
now-you-lead = Sie moderieren
now-you-speak = Ihr Vortrag
me-day = Der Tag
me-ideas = Meine Ideen
calendar-heading = Mein Kalender
calendar-about = Das Programm mit Ihren Räumen und Ihrer Workshop-Gruppe. Ein abonnierter Kalender ändert sich mit, wenn sich etwas ändert; eine Datei bleibt, wie sie ist.
calendar-subscribe = Kalender abonnieren
calendar-file = Als Datei laden
calendar-by-hand = Adresse zum Abonnieren
calendar-by-hand-hint = Für Kalender, in die Sie eine Adresse eintragen. Wer die Adresse hat, kann Ihren Kalender lesen, aber nicht Ihre Seiten öffnen.
calendar-address = Adresse meines Kalenders
calendar-cancelled = Sie haben abgesagt. Die Termine sind gestrichen.
me-link = Mein persönlicher Link
me-link-note = Mit diesem Link öffnen Sie diese Seite auf jedem Gerät, ohne Kennwort. Geben Sie ihn nicht weiter.
me-data = Meine Angaben
me-department = Amt
me-diet = Ernährung
me-accessibility = Barrierefreiheit
me-data-note = Stimmt etwas nicht? Wenden Sie sich an das Organisationsteam.
me-naming = Mein Name darf im öffentlichen Rückblick stehen.
me-naming-hint = Freiwillig. Sie können die Einwilligung jederzeit zurücknehmen; ein veröffentlichter Rückblick nennt Sie dann sofort nicht mehr.
me-naming-save = Einwilligung speichern
me-naming-agreed = Sie haben eingewilligt, dass Ihr Name im öffentlichen Rückblick steht.
me-naming-withdraw = Einwilligung zurücknehmen
me-naming-given = Ihre Einwilligung ist gespeichert.
me-naming-withdrawn = Sie werden ab sofort nicht mehr mit Namen genannt, auch nicht in einem veröffentlichten Rückblick. Was Sie geschrieben haben, bleibt dort ohne Namen. Wer im öffentlichen Programm steht, bleibt dort genannt.
me-open-room = Zum Raum und den Ideen
me-you-lead = Sie moderieren diese Gruppe.
me-confirm = Teilnahme zusagen
me-confirm-again = Doch teilnehmen
me-confirmed = Sie sind angemeldet.
me-full = Inzwischen sind alle Plätze vergeben.
me-registration-closed = Die Anmeldung ist geschlossen.
me-cancel = Teilnahme absagen
me-cancel-heading = Möchten Sie Ihre Teilnahme absagen?
me-cancel-note = Bis die Veranstaltung beginnt, können Sie es sich hier anders überlegen, solange ein Platz frei ist. Ihre Wünsche bleiben gespeichert.
me-cancel-lead = Sie moderieren „{ $title }“. Das Organisationsteam sieht, dass die Moderation fehlt.
me-cancel-talk = Sie sprechen: „{ $title }“. Das Organisationsteam sieht, dass der Vortrag ohne Sie dasteht.
me-cancel-seat = Ihr Platz in „{ $title }“ wird für andere frei.
me-cancel-begun = Die Veranstaltung hat begonnen. Absagen lässt sich die Teilnahme nicht mehr.
me-cancelled = Sie haben abgesagt.
me-read-recap = Rückblick lesen
me-state-wishes = Wünsche nennen
me-change-wishes = Wünsche ändern
me-take-seat = Platz nehmen
next-confirm = Kommen Sie?
next-cancelled = Sie haben abgesagt
next-cancelled-note = Möchten Sie doch kommen, genügt ein Klick. Ist Ihr Platz noch frei, haben Sie ihn dann wieder.
next-cancelled-closed = Möchten Sie doch kommen, wenden Sie sich an das Organisationsteam.
next-recap = Der Rückblick ist erschienen
next-wish = In welcher Workshop-Gruppe möchten Sie arbeiten?
next-until = Möglich bis { $moment }.
next-wished = Ihre Wünsche sind gespeichert
next-change-until = Ändern können Sie sie bis { $moment }.
next-seat = Nehmen Sie sich einen Platz in einer Workshop-Gruppe
next-unseated = Für Sie ist noch kein Platz vergeben
next-unseated-note = Wenden Sie sich bitte an das Organisationsteam.
next-come = Sie sind angemeldet
next-come-note = Ihre Workshop-Gruppe steht hier, sobald die Einteilung veröffentlicht ist.
next-over = Danke für Ihre Mitarbeit
next-over-note = Der Rückblick steht hier, sobald er veröffentlicht ist.
event-about = Worum es geht
event-programme = Programm
event-workshops = Workshop-Gruppen
event-register = Zur Anmeldung
event-register-until = Anmeldung bis { $moment }
event-read-recap = Rückblick lesen
event-recap-note = Was an diesem Tag entstanden ist
home-recaps = Rückblicke
home-feed = Rückblicke abonnieren (Feed)

# Szenarien: berechnete Plätze, die nichts ändern, bis eines übernommen wird.
scenario-heading = Einteilung berechnen
scenario-lead = Ein Szenario ist eine Einteilung auf Probe: Es ändert nichts, bis Sie es übernehmen. Vergleichen Sie verschiedene Regeln.
scenario-nothing-to-compute = Hier berechnen Sie Einteilungen, sobald es Workshop-Gruppen und Anmeldungen gibt.
scenario-side-by-side = Nebeneinander
scenario-compared = Verglichen wird
scenario-older = Ältere:
scenario-new = Neues Szenario
scenario-name = Szenario { $number }
scenario-now = Plätze jetzt
scenario-running = Wird berechnet
scenario-cancelled = Abgebrochen
scenario-interrupted = Unterbrochen, ohne Ergebnis
scenario-unreadable = Beschädigt, nicht lesbar
scenario-unreadable-note = Was von diesem Szenario gespeichert ist, lässt sich nicht lesen und deshalb nicht zeigen. Berechnen Sie ein neues.
scenario-adopted = Übernommen
scenario-optimal = Nach diesen Regeln gibt es keine bessere Einteilung.
scenario-counted = { $count ->
    [one] Eine Person sitzt
   *[other] { $count } Personen sitzen
} in einer Gruppe, die sie nicht genannt { $count ->
    [one] hat
   *[other] haben
}. Nach diesen Regeln zählt eine nicht genannte Gruppe wie der Wunsch nach dem letzten genannten; sonst hätte einen Vorteil, wer weniger nennt. Besser oder schlechter heißt hier: nach diesen Regeln. Nach anderen kann mehr Genanntes erfüllt sein.
scenario-only-wished = Mit der Regel „{ $rule }“ { $more ->
    [one] hätte eine Person
   *[other] hätten { $more } Personen
} mehr einen der eigenen Wünsche{ $worse ->
    [0] , ohne dass jemand schlechter sitzt
    [one] {""}; eine Person säße schlechter
   *[other] {""}; { $worse } Personen säßen schlechter
}.
scenario-only-wished-unseated = { $count ->
    [one] Eine Person mehr hätte keinen Platz.
   *[other] { $count } Personen mehr hätten keinen Platz.
}
scenario-alternative = So berechnen und vergleichen
scenario-alternative-known = Schon berechnet: { $name } vergleichen
scenario-best-found = Die beste gefundene Einteilung. Ob es eine bessere gibt, ist offen.
scenario-objective = Was zählt zuerst
scenario-objective-fair = Möglichst gut für alle
scenario-objective-fair-hint = Niemand soll einen weit hinten stehenden Wunsch bekommen; danach zählen möglichst viele vordere Wünsche.
scenario-objective-first-wishes = Möglichst viele erste Wünsche
scenario-objective-first-wishes-hint = Einzelne können dafür einen hinteren Wunsch bekommen.
scenario-minimums = Mindestgrößen
scenario-minimums-hint = Was gilt, wenn sich für eine Gruppe zu wenige finden.
scenario-minimums-keep = Jede Gruppe findet statt und erreicht ihre Mindestgröße
scenario-minimums-cancel = Eine Gruppe findet mit genug Personen statt oder gar nicht
scenario-minimums-ignore = Mindestgrößen zählen nicht
scenario-mix = Ämter mischen
scenario-mix-hint = Je mehr die Mischung zählt, desto mehr Personen bekommen einen hinteren Wunsch.
scenario-mix-tie = Ämter mischen, wo es keinen Wunsch kostet
scenario-mix-some = Etwas mehr mischen, auch wenn es Wünsche kostet
scenario-mix-much = Stark mischen, auch wenn es viele Wünsche kostet
scenario-mix-strict = Fast gleich verteilen, auch wenn viele Wünsche offen bleiben
scenario-mix-off = Ämter zählen nicht
scenario-mix-price = Ämter mischen (Gewicht { $price })
scenario-mix-band = { $count ->
    [0] Ämter gleich verteilen
    [one] Ämter gleich verteilen, bis auf eine Person
   *[other] Ämter gleich verteilen, bis auf { $count } Personen
}
scenario-without-legend = Was wäre, wenn diese Gruppe nicht stattfindet
scenario-without = Ohne „{ $title }“
scenario-more = Weitere Regeln
scenario-stay-tie = Bei gleich guten Einteilungen: Plätze behalten
scenario-stay-hint = Sonst entscheidet allein das Los.
scenario-unlisted-forbid = Niemand kommt in eine Gruppe, die nicht zu den eigenen Wünschen gehört
scenario-unlisted-tail = Eine nicht genannte Gruppe zählt wie der Wunsch nach dem letzten genannten
scenario-unlisted-hint = Wer keine Wünsche genannt hat, kann überall sitzen. Manche bleiben dann vielleicht ohne Platz.
scenario-seed = Startzahl für das Los
scenario-seed-hint = Entscheidet zwischen gleich guten Einteilungen. Mit derselben Zahl unterscheiden sich Szenarien nur durch ihre Regeln; eine andere lost neu.
scenario-begin = Szenario berechnen
scenario-begin-hint = Das ändert keine Plätze.
scenario-busy = Es wird schon ein Szenario berechnet. Warten Sie, bis es fertig ist, oder brechen Sie es ab.
scenario-too-many-ranks = So viele Wünsche lassen sich nicht genau nach ersten Wünschen ordnen. Wählen Sie „Möglichst gut für alle“.
scenario-beside = Kein Wunsch erfüllt
scenario-named-one = Davon nur einen Wunsch genannt
scenario-without-wishes = Ohne Wünsche
scenario-unseated = Ohne Platz
scenario-worst = Schlechtestes Ergebnis
scenario-worst-beside = kein Wunsch erfüllt
scenario-worst-counted = kein Wunsch erfüllt, zählt hier wie der { $rank }. Wunsch
scenario-unmixed = Anteil, der tauschen müsste, damit alle Ämter gleich verteilt sind
scenario-size = { $taken } von { $maximum }
scenario-not-held = findet nicht statt
scenario-quoted = „{ $title }“
scenario-short-of-seats = { $people ->
    [one] Eine Person kann
   *[other] { $people } Personen können
} nur in { $titles } sitzen; dort { $seats ->
    [0] ist kein Platz
    [one] ist ein Platz
   *[other] sind { $seats } Plätze
}.
scenario-no-workshop = { $people ->
    [one] Für eine Person findet keine Gruppe statt, in der sie sitzen kann.
   *[other] Für { $people } Personen findet keine Gruppe statt, in der sie sitzen können.
}
scenario-short-of-people = { $titles }: { $people ->
    [0] Niemand kann
    [one] Eine Person kann
   *[other] { $people } Personen können
} dort sitzen, mindestens { $seats } sind nötig.
scenario-who = Um wen es geht
scenario-flows = Wird berechnet. Bisher { $count ->
    [one] eine Möglichkeit
   *[other] { $count } Möglichkeiten
} geprüft.
scenario-look-again = Noch einmal nachsehen
scenario-cancel = Berechnung abbrechen
scenario-cancel-asked = Die Berechnung wird abgebrochen.
scenario-no-result = Dieses Szenario hat kein Ergebnis. Berechnen Sie ein neues.
scenario-adopt = Szenario übernehmen
scenario-protocol = Protokoll
scenario-difference = Unterschied
scenario-against = Verglichen mit
scenario-compare = Vergleichen
scenario-moves = { $count ->
    [0] Niemand säße anderswo
    [one] Eine Person säße anderswo
   *[other] { $count } Personen säßen anderswo
}
scenario-shifts = Von welchem Wunsch zu welchem
scenario-people = Personen
scenario-from = Bisher
scenario-to = In diesem Szenario
scenario-not-coming = kommt nicht mehr
scenario-begun-by = Begonnen von { $name }, { $moment }
scenario-adopted-by = Übernommen von { $name }, { $moment }
scenario-delete = Szenario löschen
scenario-deletion-heading = { $name } löschen?
scenario-deletion-loss = Die Plätze der Teilnehmenden bleiben, wie sie sind. Verloren gehen Ergebnis und Protokoll, berechnet mit diesen Regeln:
scenario-deletion-again = Haben sich Wünsche oder Anmeldungen seither geändert, kommt mit denselben Regeln etwas anderes heraus.
scenario-deleted = { $name } ist gelöscht.
scenario-adoption-heading = { $name } übernehmen?
scenario-adoption-changes = { $count ->
    [0] Kein Platz ändert sich.
    [one] Ein Platz ändert sich.
   *[other] { $count } Plätze ändern sich.
}
scenario-losing = { $count ->
    [one] Eine Person hat jetzt einen Platz und hätte dann keinen.
   *[other] { $count } Personen haben jetzt einen Platz und hätten dann keinen.
}
scenario-adoption-impossible = Das Szenario passt nicht mehr
scenario-adoption-overfull = In „{ $title }“ { $count ->
    [one] wäre eine Person
   *[other] wären { $count } Personen
} zu viel. Berechnen Sie ein neues Szenario.
scenario-adoption-seen = Die Einteilung ist veröffentlicht: Teilnehmende sehen ihren neuen Platz sofort.
scenario-adoption-done = { $name } ist übernommen. { $count ->
    [0] Kein Platz hat sich geändert.
    [one] Ein Platz hat sich geändert.
   *[other] { $count } Plätze haben sich geändert.
}
scenario-outdated = Seit der Berechnung haben sich Wünsche, Anmeldungen, Gruppen oder Vorgaben geändert. Ein neues Szenario würde das berücksichtigen.
scenario-gone = { $count ->
    [one] Eine Person kommt nicht mehr; ihr Platz bleibt frei.
   *[other] { $count } Personen kommen nicht mehr; ihre Plätze bleiben frei.
}
scenario-came = { $count ->
    [one] Eine Person ist dazugekommen; sie behält ihren Platz oder hat noch keinen.
   *[other] { $count } Personen sind dazugekommen; sie behalten ihren Platz oder haben noch keinen.
}
scenario-gone-since = { $count ->
    [one] Eine Person kommt nicht mehr.
   *[other] { $count } Personen kommen nicht mehr.
}
scenario-came-since = { $count ->
    [one] Eine Person ist dazugekommen.
   *[other] { $count } Personen sind dazugekommen.
}
scenario-resized = „{ $title }“ hatte { $was } Plätze und hat jetzt { $now }.
scenario-as-then = Alle Zahlen dieses Szenarios sind die von damals.
scenario-pinned = Feste Plätze
scenario-band-widened = So gleichmäßig wie gewünscht lassen sich die Ämter nicht verteilen. Die Gruppen unterscheiden sich je Amt um bis zu { $count ->
    [one] eine Person.
   *[other] { $count } Personen.
}
scenario-bound = Besser als so kann keine Einteilung werden: { $profile }
scenario-broken-pairs = { $count ->
    [one] Eine Vorgabe, wer zusammen oder getrennt sitzt, ist nicht eingehalten.
   *[other] { $count } Vorgaben, wer zusammen oder getrennt sitzt, sind nicht eingehalten.
}
scenario-pair = { $one } und { $other }
scenario-more-names = und { $count } weitere
scenario-overpinned = In „{ $title }“ haben mehr Personen einen festen Platz, als es Plätze gibt. Lösen Sie feste Plätze, oder geben Sie der Gruppe mehr Plätze.
scenario-without-pinned = In „{ $title }“ haben Personen einen festen Platz. Lösen Sie diese zuerst.
protocol-heading = Protokoll: { $name }
protocol-begun = Berechnet
protocol-adopted = Übernommen
protocol-rules = Regeln
protocol-digest = Prüfsumme der Eingabe (SHA-256)
protocol-version = Programmversion
protocol-repeat = Nachrechnen
protocol-repeat-how = Die Datei enthält alles, was in die Berechnung eingegangen ist. Wer das Programm hat, kommt damit auf jedem Rechner zu denselben Plätzen:
protocol-download = Datei herunterladen
protocol-private = Statt Namen stehen Kürzel darin. Wünsche und Ämter sind trotzdem personenbezogen: Geben Sie die Datei nur an Personen weiter, die prüfen dürfen.
protocol-result = Ergebnis
protocol-seats = Plätze
protocol-code = Kürzel

# Was eine Person über ihren Platz erfährt.
reason-heading = Warum diese Gruppe
reason-heading-of = Warum „{ $title }“?
reason-no-preference = Sie haben keine Wünsche genannt. Deshalb haben wir Sie dort eingeteilt, wo Platz war.
reason-first-wish = Das ist Ihr erster Wunsch.
reason-decided = Das Organisationsteam hat Sie hier eingeteilt.
reason-needed = In „{ $title }“ wäre Platz gewesen; Ihre Gruppe hätte ohne Sie aber zu wenige Personen.
reason-needed-minimum = In „{ $title }“ wäre Platz gewesen; Ihre Gruppe braucht aber mindestens { $minimum } Personen und hätte ohne Sie zu wenige.
reason-needed-drawn = In „{ $title }“ wäre Platz gewesen; Ihre Gruppe braucht aber mindestens { $minimum } Personen. Wer dafür dort sitzt, hat zwischen gleich guten Möglichkeiten das Los entschieden.
reason-minimums = Mit Ihnen in „{ $title }“ hätte eine andere Gruppe ihre Mindestgröße nicht erreicht oder nur auf Kosten anderer.
reason-fixed = In „{ $title }“ { $fixed ->
    [one] ist einer von { $seats } Plätzen
   *[other] sind { $fixed } von { $seats } Plätzen
} fest vergeben, unabhängig von Wünschen. Für einen Platz für Sie hätte jemand mit festem Platz weichen müssen.
reason-paired = Für einen Platz in „{ $title }“ hätten Personen nicht mehr so zusammen oder getrennt gesessen, wie das Organisationsteam es festgelegt hat ({ $pairs ->
    [one] eine solche Vorgabe
   *[other] { $pairs } solche Vorgaben
}).
reason-mixed = Damit die Ämter gleichmäßiger auf die Gruppen verteilt sind, sitzen Sie nicht in „{ $title }“: Aus Ihrem Amt { $there ->
    [0] sitzt dort niemand
    [one] sitzt dort eine Person
   *[other] sitzen dort { $there } Personen
}, in Ihrer Gruppe mit Ihnen { $here }.
reason-mixed-all = Damit die Ämter gleichmäßiger auf die Gruppen verteilt sind, sitzen andere in „{ $title }“: { $people ->
    [one] Eine Person hatte
   *[other] { $people } Personen hatten
} diese Gruppe als ersten Wunsch, { $seats ->
    [one] es gab einen Platz
   *[other] es gab { $seats } Plätze
}.
reason-stayed = Für die Wünsche aller wäre es gleich gut gewesen, wenn Sie in „{ $title }“ säßen. Zwischen gleich guten Einteilungen bleibt, wer schon einen Platz hatte: { $stayed ->
    [one] eine Person
   *[other] { $stayed } Personen
}.
reason-lot = Es gab mehrere gleich gute Einteilungen, mit Ihnen in „{ $title }“ und ohne. Zwischen ihnen hat das Los entschieden.
reason-several = Für einen Platz in „{ $title }“ hätten mehrere Regeln zugleich anders sein müssen: { $rules }.
reason-several-fixed = { $count ->
    [one] ein dort fest vergebener Platz
   *[other] { $count } dort fest vergebene Plätze
}
reason-several-pairs = { $count ->
    [one] eine Vorgabe, wer zusammen oder getrennt sitzt
   *[other] { $count } Vorgaben, wer zusammen oder getrennt sitzt
}
reason-several-mix = die Mischung der Ämter
reason-several-minimums = die Mindestgrößen der Gruppen
reason-barred = Das Organisationsteam hat festgelegt, dass Sie nicht in der Gruppe Ihres ersten Wunsches sitzen.
reason-named = { $count ->
    [one] Sie haben nur einen Wunsch genannt; deshalb zählte jede andere Gruppe als Ihr zweiter.
   *[other] Sie haben { $count } Wünsche genannt; deshalb zählte jede andere Gruppe als Ihr { $next }. Wunsch.
}
reason-cancelled = „{ $title }“ findet nicht statt.
reason-ruled = Über die Plätze in „{ $title }“ haben neben den Wünschen auch die anderen Regeln dieser Einteilung entschieden.
reason-full = „{ $title }“ war bei der Einteilung voll: { $people ->
    [one] eine Person hatte
   *[other] { $people } Personen hatten
} diese Gruppe als ersten Wunsch, { $seats ->
    [one] es gab einen Platz
   *[other] es gab { $seats } Plätze
}. Ein Platz für Sie dort hätte die Einteilung insgesamt verschlechtert.
reason-full-others = „{ $title }“ war bei der Einteilung voll, auch mit Personen, die diese Gruppe nicht zuerst gewünscht haben: { $people ->
    [one] eine Person hatte
   *[other] { $people } Personen hatten
} sie als ersten Wunsch, { $seats ->
    [one] es gab einen Platz
   *[other] es gab { $seats } Plätze
}. Ein Platz für Sie dort hätte die Einteilung insgesamt verschlechtert.
reason-drawn = „{ $title }“ war bei der Einteilung voll: { $people ->
    [one] eine Person hatte
   *[other] { $people } Personen hatten
} diese Gruppe als ersten Wunsch, { $seats ->
    [one] es gab einen Platz
   *[other] es gab { $seats } Plätze
}. Um { $drawn ->
    [one] einen davon
   *[other] { $drawn } davon
} hat zwischen { $between } Personen das Los entschieden.
reason-drawn-others = „{ $title }“ war bei der Einteilung voll, auch mit Personen, die diese Gruppe nicht zuerst gewünscht haben. Um { $drawn ->
    [one] einen der Plätze
   *[other] { $drawn } der Plätze
} hat zwischen { $between } Personen das Los entschieden.
statistics-heading = Wie die Wünsche erfüllt sind
statistics-line = { $name }: { $count } von { $people }
statistics-beside = Kein Wunsch erfüllt: { $count } von { $people }

## Was über eine Person entschieden ist
decision-heading = Vorgaben
decision-lead = Vorgaben gelten für jede Berechnung. Am Platz jetzt ändern sie nichts.
decision-registration = Anmeldung ansehen
decision-no-wishes = Keine Wünsche genannt.
decision-pin = Fester Platz
decision-pin-hint = Die Berechnung setzt die Person dorthin, was immer sie wünscht.
decision-no-pin = keiner
decision-impossible = Ausgeschlossene Gruppen
decision-impossible-hint = In diese Gruppen setzt die Berechnung die Person nie.
decision-save = Vorgaben speichern
decision-saved = Die Vorgaben sind gespeichert. Sie gelten ab der nächsten Berechnung.
decision-nothing-left = Schließen Sie nicht alle Gruppen aus.
decision-pinned-there = „{ $title }“ ist der feste Platz und kann nicht zugleich ausgeschlossen sein.
decision-pins-full = In „{ $title }“ { $count ->
    [one] ist schon eine Person fest; mehr passen nicht hinein.
   *[other] sind schon { $count } Personen fest; mehr passen nicht hinein.
}
decision-against-together = Das passt nicht zu { $name }: Die beiden sollen zusammen sitzen.
decision-against-apart = Das passt nicht zu { $name }: Die beiden sollen getrennt sitzen.
pair-heading = Zusammen oder getrennt
pair-with = zusammen mit { $name }
pair-without = getrennt von { $name }
pair-remove = Aufheben
pair-remove-name = Vorgabe zu { $name } aufheben
pair-kind = Diese Person sitzt
pair-together = zusammen mit
pair-apart = getrennt von
pair-name-hint = Ein Teil des Namens genügt.
pair-which = Wer ist gemeint
pair-several = Der Name passt auf mehrere. Wählen Sie die gemeinte Person.
pair-too-many = Der Name passt auf { $count } Personen. Schreiben Sie ihn ausführlicher.
pair-nobody = Niemand mit diesem Namen braucht einen Platz.
pair-against = Das widerspricht einer anderen Vorgabe für die beiden.
pair-add = Vorgabe hinzufügen
assignment-pinned = fest

assignment-pinned-elsewhere = fest in „{ $title }“
assignment-hold = Von Hand Gesetzte festhalten
assignment-hold-hint = Wen Sie hier umsetzen, den lassen Berechnungen und späte Änderungen dort, auch wenn ein vorderer Wunsch frei wird.
pin-since-table = Der Platz ist fest: in der Tabelle von Hand gesetzt, { $moment }.
pin-since-selection = Der Platz ist fest: in der Tabelle ausgewählt und festgehalten, { $moment }.
pin-since-decision = Der Platz ist fest: als Vorgabe auf dieser Seite eingetragen, { $moment }.
pin-since-late = Der Platz ist fest: Die Person hatte schon einen festen Platz und ist bei einer späten Änderung umgezogen, { $moment }.
pin-since-unknown = Der Platz ist fest. Seit wann und wodurch, ist nicht vermerkt.
pin-effect = Berechnungen und späte Änderungen lassen die Person dort, auch wenn ein vorderer Wunsch frei wird.
pin-change = Vorgaben ändern
assignment-several-pin = Ausgewählte festhalten
assignment-several-unpin = Feste Plätze der Ausgewählten lösen
assignment-pins-set = { $count ->
    [0] Niemand der Ausgewählten hat einen Platz; festgehalten ist nichts.
    [one] Ein Platz ist festgehalten.
   *[other] { $count } Plätze sind festgehalten.
}
assignment-pins-too-many = In „{ $title }“ wären { $count } Personen fest, mehr als hineinpassen.
assignment-pins-lifted = { $count ->
    [0] Niemand der Ausgewählten hat einen festen Platz.
    [one] Ein Platz ist nicht mehr fest.
   *[other] { $count } Plätze sind nicht mehr fest.
}
## Warum jemand nicht anderswo sitzt
why-heading = Warum nicht dort?
why-ask = Nachsehen
why-chain = Wer dafür umziehen müsste
why-to = Dann
why-effect = Für die Person
why-better = besser
why-same = gleich
why-worse = schlechter
why-pinned = { $name } hat einen festen Platz in „{ $title }“.
why-pinned-there = { $name } hat einen festen Platz in „{ $title }“; die nächste Berechnung setzt die Person dorthin.
why-impossible = „{ $title }“ ist für { $name } ausgeschlossen.
why-no-way = Es gibt keinen Tausch, durch den { $name } in „{ $title }“ sitzen könnte, ohne eine Regel zu verletzen.
why-equal = Es wäre für das Ganze genauso gut. Zwischen solchen Einteilungen entscheiden die weiteren Regeln und zuletzt das Los.
why-gain = Das wäre für das Ganze besser. Die Plätze sind also nicht die bestmöglichen; „{ $title }“ wäre so erreichbar:
why-gain-mixed = Nach den Wünschen allein wäre das besser. Die Regeln dieser Einteilung mischen aber auch die Ämter, und das kann Wünsche kosten.
why-against-pair = Der günstigste Umzug dafür ginge gegen eine Vorgabe: { $one } und { $other } säßen dann nicht mehr so zusammen oder getrennt, wie sie sollen.
why-loss = Es wäre für das Ganze schlechter. Dafür müssten wenigstens diese Personen umziehen: besser für { $better ->
    [0] niemanden
    [one] eine Person
   *[other] { $better } Personen
}, schlechter für { $worse ->
    [0] niemanden
    [one] eine Person
   *[other] { $worse } Personen
}.

## Späte Änderungen
late-heading = Späte Änderungen
late-lead = Jemand sagt ab, ein Raum fällt aus, eine Gruppe ist zu klein: Hier finden Sie eine Lösung mit wenigen Umzügen.
late-proposal = { $count ->
    [0] Niemand muss umziehen
    [one] Vorschlag: Eine Person zieht um
   *[other] Vorschlag: { $count } Personen ziehen um
}
late-nothing = Unter diesen Bedingungen bleibt jeder Platz, wie er ist.
late-fixed = { $count ->
    [one] Eine Person hat einen festen Platz und bleibt bei diesem Vorschlag außer Betracht, auch wenn ein vorderer Wunsch frei ist.
   *[other] { $count } Personen haben feste Plätze und bleiben bei diesem Vorschlag außer Betracht, auch wenn ein vorderer Wunsch frei ist.
}
late-release-hint = Gelöste behalten ihren Platz, bis Sie einen Umzug annehmen. Der Vorschlag wird mit ihnen neu gemacht.
late-too-many = Das sind zu viele für eine späte Änderung. Berechnen Sie dafür ein Szenario:
late-part = Setzen Sie alle um, oder entfernen Sie den Haken bei allen, die bleiben sollen.
late-seen = Die Einteilung ist veröffentlicht: Wer umzieht, sieht das sofort auf der eigenen Seite.
late-to = Neuer Platz
late-accept = Ausgewählte umsetzen
late-overfull = In „{ $title }“ { $count ->
    [one] wäre eine Person
   *[other] wären { $count } Personen
} zu viel. Wählen Sie auch jemanden aus, der dort weggeht.
late-broken-pair = { $one } und { $other } säßen dann nicht mehr so zusammen oder getrennt, wie sie sollen. Wählen Sie beide aus oder keine der beiden Personen.
late-conflicts = { $count ->
    [one] Für eine Person gilt der Vorschlag nicht mehr; sie ist geblieben, wo sie saß. Hier ist der neue Vorschlag.
   *[other] Für { $count } Personen gilt der Vorschlag nicht mehr; sie sind geblieben, wo sie saßen. Hier ist der neue Vorschlag.
}
late-conditions = Bedingungen
late-stay = Wie viel es zählt, dass jemand sitzen bleibt
late-stay-first = So wenige Umzüge wie möglich
late-stay-first-hint = Es zieht nur um, wer muss oder Platz macht.
late-stay-much = Umziehen nur für viel bessere Wünsche
late-stay-much-hint = Ein Umzug wiegt so viel wie ein Schritt vom dritten zum ersten Wunsch.
late-stay-some = Umziehen auch für etwas bessere Wünsche
late-stay-some-hint = Ein Umzug wiegt so viel wie ein Schritt vom zweiten zum ersten Wunsch.
late-seats = Plätze heute
late-seats-hint = Tragen Sie ein, wie viele in jeder Gruppe sitzen können; 0, wenn sie ausfällt. Die Größe der Gruppe selbst ändert das nicht.
late-propose = Vorschlag berechnen
late-propose-hint = Das ändert keine Plätze.
late-back = Zur Einteilung
reason-rearranged = Kurzfristig hat sich etwas geändert; deshalb sitzen Sie jetzt hier. Dabei sollten möglichst wenige umziehen.
reason-improved = Kurzfristig hat sich etwas geändert; dadurch war hier Platz, und diese Gruppe stand bei Ihnen weiter vorn.
reason-came-later = Ihr Platz ist nachträglich vergeben worden; hier war noch Platz.

## Was sich seit der Veröffentlichung geändert hat
difference-heading = Seit der Veröffentlichung
difference-count = { $count ->
    [0] Seit der Veröffentlichung hat sich kein Platz geändert.
    [one] Seit der Veröffentlichung hat sich ein Platz geändert.
   *[other] Seit der Veröffentlichung haben sich { $count } Plätze geändert.
}
difference-show = Änderungen ansehen
difference-now = Jetzt
difference-leads = moderiert „{ $title }“

## Vorschau vor der Veröffentlichung
preview-heading = Das sehen Teilnehmende
preview-example = Zum Beispiel { $name }, auf der eigenen Seite:
