# Tagwerk in English. One section per feature, like the folders under src/.

### web

skip-to-content = Skip to content
site-navigation = Main navigation
site-footer = Tagwerk runs working conferences from the invitation to the recap.
site-organisers = For organisers
manage-events = My events
sign-in = Sign in
sign-out = Sign out

form-optional = (optional)
form-mistake-prefix = Error:
form-summary = Check what you entered
form-summary-changed = Something has changed in the meantime
form-required = Fill in this field.
form-too-long = Shorten the text to at most { $longest } characters.
form-odd-letters = Remove invisible control characters from the text.
form-email = Write the whole e-mail address, like name@office.example.
form-one-email = Write exactly one e-mail address, not several.
form-number = Write a whole number from { $lowest } to { $highest }.
form-moment = Check date and time.
typed-restored = What you entered and did not save is back.
typed-discard = Discard it
sending = Sending …
sending-waiting = It has not arrived yet. What you entered stays here, and we keep trying.
sending-file = The file cannot be read any more. Choose it again.
sending-now = Send now
form-sent-just-now = You saved exactly this { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
 }. Save it once more?
form-used-before = You saved something with this form { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
 }. Save this too?
form-send-again = Save once more
form-see-stored = Show what is saved
form-moment-year = The year is between { $first } and { $last }.
form-moment-twice = This time comes twice, because the clocks change. Choose which one is meant.
form-moment-which = Which hour?
form-moment-first = the first (summer time)
form-moment-second = the second (winter time)
form-moment-skipped = This time does not exist, because the clocks change.
form-changed-meanwhile = Somebody else has changed this in the meantime. Decide which is to stand: if you save again, your version does.
form-stored-now = Stored now
form-stored-nothing = nothing
form-choice = Choose one of the options.
form-choose = Choose
save = Save
cancel = Cancel
edit = Edit
remove = Delete
back = Back
move-up = Move up
move-down = Move down
copy = Copy
none-given = not given

error-way-on = See all events
error-403-heading = You are not allowed to do this
error-403-advice = Your access does not open this page. Go back, or open your personal link again.
error-others-heading = This page is for others
error-others-advice = A workshop is seen only by those who are in it or lead it. What is open to you is on your own page.
error-link-heading = This page belongs to a personal link
error-link-advice = Open the personal link from your invitation on this device again. If you registered yourself, it was on “My event” afterwards. If it is lost, the organisers can give you a new one.
error-link-over-heading = This personal link is not valid
error-link-over-advice = Perhaps it was not copied as a whole, or you have been given a new one since. If it is lost, the organising team gives you a new one.
error-invitation-heading = This invitation is no longer valid
error-invitation-advice = It has been accepted, taken back or has expired, or the link was not copied as a whole. If you have accepted it, sign in; otherwise ask the organising team for a new one.
error-setup-heading = The first account exists already
error-setup-advice = The link that creates it works only once, or it was not copied as a whole. If you have an account, sign in.
error-archived-heading = This event is archived
error-archived-advice = Nothing can be changed any more. If you have questions, ask the organisers.
error-archived-organiser = It can be read but not changed. In the “Overview” you can move it back to the phase “Recap”.
error-404-heading = There is no page here
error-404-advice = The address may be incomplete, or the page is not published yet.
error-405-heading = This page cannot be used that way
error-405-advice = Go back and use the buttons on the page.
error-timeout-heading = This took too long
error-timeout-advice = Try again in a moment.
error-413-heading = This is too large
error-413-advice = The file is larger than 2 MB, or the text is too long. Split the list, or shorten the text, and try again.
error-422-heading = This could not be read
error-422-advice = Go back, reload the page and send the form again.
error-429-heading = Too many attempts
error-429-advice = Wait a few minutes, then try again.
error-500-heading = That did not work
error-500-advice = The mistake is ours and has been recorded. Try again in a moment.

### accounts

email = E-mail address
password = Password
own-name = Your name
password-hint = At least 12 characters. A short sentence is easy to remember.
password-length = Choose a password of at least { $shortest } characters.
sign-in-heading = Sign in as an organiser
sign-in-description = Sign in to prepare a conference.
sign-in-lead = For everybody who prepares an event.
sign-in-participants = Participants need no password: open the personal link from your invitation. If you registered yourself, it was on “My event” afterwards.
sign-in-wrong = E-mail address and password do not match. Check both.
sign-in-too-many = There were too many attempts for this account. Wait a minute, then try again.
setup-heading = Create the first account
setup-lead = With this account you create events and invite your team. The link works only this once.
setup-button = Create account
setup-done = Your account is ready. Create your first event now.

### events

name = Name
actions = Actions
markdown-hint = Blank line = new paragraph, - at the start of a line = list, **bold**, [text](address) = link.
text-preview = Preview
text-preview-title = This is how the text will look. It is not saved yet.
text-preview-empty = No text yet.
text-preview-picture = Pictures are shown as links.
text-preview-tag = HTML is not run; it is shown as text.
text-preview-heading = Headings stand below those of the page, so they are shown smaller.
text-preview-target = A link without a full address (https://…) stays text.
text-preview-nesting = Lists or quotations nest too deeply. The whole text is shown as it was typed.
event-new = New event
event-new-lead = Title, time and place are enough to begin with. Everything can be changed later.
event-create = Create event
event-created = The event is created. For now only your team sees it.
event-saved = The settings are saved.
event-renamed = Links with the name “{ $former }” still lead here.
event-list-empty = Your events will be here. Create the first one.
event-what = What it is about
event-when = When
event-where = Where
event-how = How
event-title = Title
event-slug = Short name in the web address
event-slug-hint = Lower-case letters, digits and dashes, like heads-of-department-2018.
event-slug-wrong = Use 3 to 60 lower-case letters, digits and single dashes.
event-slug-taken = Another event has or had this name; its links still lead to it. Choose another one.
event-description = Description
event-host = Hosted by
event-host-hint = As it appears on the event page and in the recap.
event-partners = Partners
event-themes = Themes of the ideas
event-themes-hint = One theme per line. Participants file their ideas under these themes.
event-begins = Starts
event-ends = Ends
event-ends-too-early = The end must be after the start.
event-zone = Time zone
event-zone-hint = All times of the event are in this zone.
event-registration-closes = Registration closes
event-wishes-close = Choices close
event-too-long = An event lasts { $days } days at most. Check when it starts and ends.
event-closes-too-late = This is after the end of the event. Choose an earlier time.
event-odd = { $done } Check the times: { $odd }
event-odd-past = The start is in the past.
event-odd-registration-over = Registration is closed already.
event-odd-wishes-over = Choices are closed already.
event-odd-wishes-late = Choices can still be changed when the event has started.
event-odd-wishes-first = Choices close before registration; whoever registers after that cannot make any.
zone-regions = Africa, America, Antarctica, Arctic, Asia, Atlantic, Australia, Europe, Indian Ocean, Pacific
event-venue = Venue
event-street = Street and number
event-postal-code = Postal code
event-city = City
event-capacity = Total places
event-capacity-hint = Leave empty for no limit.
event-seating = How do participants get into their workshop?
event-seating-in-use = There are choices or seats already. How seats are assigned can no longer be changed.
seating-wishes = Choices
seating-wishes-hint = Participants make their choices, the organisers assign the seats.
seating-first-come = First come, first served
seating-first-come-hint = Participants take a free seat themselves.
event-language = Language of the event
event-language-hint = Public pages appear in this language first.
event-hue = Accent colour
event-hues = Red, Brick, Ochre, Olive, Green, Emerald, Turquoise, Petrol, Blue, Indigo, Violet, Magenta
move-heading = The event is moved. What happens to the rest?
move-lead = The beginning moves from { $from } to { $to }.
move-programme = Programme
move-along = The programme moves along
move-along-effect = { $items ->
    [one] One programme item is
   *[other] { $items } programme items are
} moved: { $by }. { $outside }
move-stays = The programme stays where it is
move-stays-effect = { $items ->
    [one] One programme item keeps its day and hour.
   *[other] { $items } programme items keep their day and hour.
} { $outside }
move-outside = { $count ->
    [0] None is then outside the event.
    [one] One is then outside the event.
   *[other] { $count } are then outside the event.
}
move-days-later = { $count ->
    [one] one day later
   *[other] { $count } days later
}
move-days-earlier = { $count ->
    [one] one day earlier
   *[other] { $count } days earlier
}
move-hours-later = { $count ->
    [one] one hour later
   *[other] { $count } hours later
}
move-hours-earlier = { $count ->
    [one] one hour earlier
   *[other] { $count } hours earlier
}
move-minutes-later = { $count ->
    [one] one minute later
   *[other] { $count } minutes later
}
move-minutes-earlier = { $count ->
    [one] one minute earlier
   *[other] { $count } minutes earlier
}
move-both = { $days } and { $time } in the day
move-closing = Move “{ $name }” along to { $moment }
move-closing-stays = Otherwise it stays at { $moment }.
move-closing-after = Otherwise it stays at { $moment }, after the end of the event.
move-closing-past = Otherwise it stays at { $moment }, which is over already.
move-moved = { $count ->
    [one] One programme item moved along.
   *[other] { $count } programme items moved along.
}
move-registration-moved = Registration now closes on { $moment }.
move-wishes-moved = Choices now close on { $moment }.
move-left-outside = { $count ->
    [one] One programme item is outside the event.
   *[other] { $count } programme items are outside the event.
}
event-zone-changed = All times are now in the new time zone: 9:00 stays 9:00.
settings-save = Save settings
archived-notice = This event is archived. It can be read but not changed.

nav-label = Steps of the event
nav-summary = Steps, now:
nav-done = (done)
nav-public-page = View public page
nav-overview = Overview
nav-settings = Settings
nav-programme = Programme
nav-participants = Participants
nav-workshops = Workshops
nav-assignment = Assignment
nav-ideas = Ideas
nav-recap = Recap
nav-team = Team
nav-items = { $count ->
    [0] still empty
    [one] 1 item
   *[other] { $count } items
}
nav-people = { $count ->
    [0] nobody yet
    [one] 1 registered
   *[other] { $count } registered
}
nav-groups = { $count ->
    [0] none yet
    [one] 1 workshop
   *[other] { $count } workshops
}
nav-seats = { $count ->
    [0] no seats yet
    [one] 1 seat assigned
   *[other] { $count } seats assigned
}
nav-idea-count = { $count ->
    [0] none yet
    [one] 1 idea
   *[other] { $count } ideas
}
nav-organisers = { $count ->
    [one] 1 person
   *[other] { $count } people
}
nav-published = published
nav-drafted = draft
nav-not-begun = not begun

phase-draft = Draft
phase-registration = Registration
phase-wishes = Choices
phase-seats = Seats
phase-assigned = Assigned
phase-running = Running
phase-recap = Recap
phase-archived = Archived
phase-moved = The event is now in the phase “{ $phase }”.
phase-moved-elsewhere = The phase has been changed in the meantime. Check where it stands before you go on.

team-lead = Everybody on the team may change everything about this event.
team-since = On the team since
team-remove = Remove { $name } from the team
team-removed = This person is no longer on the team.
team-last = At least one person must stay on the team.
team-open-invitations = Open invitations
team-link-note = Give the link only to the person named. Whoever opens it can join the team.
team-link-of = Invitation link for { $name }
team-valid-until = valid until { $date }
team-withdraw = Take invitation back
team-withdrawn = The invitation has been taken back. The link no longer works.
team-invite-heading = Invite somebody
team-invite = Create invitation link
team-invited = The invitation link for { $name } is under “Open invitations”.
invitation-heading = Invitation to the team
invitation-lead = Hello { $name }. Choose a password, and you are on the team of this event.
invitation-known-lead = Hello { $name }. You have an account already: enter your password, and you are on this team too.
invitation-password-wrong = This is not the password of this account. Try again.
invitation-accept = Join the team
invitation-accepted = Welcome to the team of “{ $event }”.

### participants

tab-me = My event
tab-wishes = My choices
tab-seat = My seat
tab-event = Programme
participant-who = Who you are
participant-who-other = Person
participant-title = Title
participant-title-hint = For example Dr or Prof.
participant-given-name = Given name
participant-family-name = Family name
participant-one-name = Somebody with only one name leaves the other field empty.
participant-name-missing = Write at least one name.
participant-work = Where you work
participant-work-other = Work
participant-department = Department
participant-function = Function
participant-organisation = Organisation
participant-needs = What you need
participant-needs-other = Needs
participant-diet = Diet
participant-diet-hint = For example vegetarian, vegan, no nuts.
participant-accessibility = Accessibility
participant-accessibility-hint = For example step-free access, induction loop, sign language.
participant-naming = Consent to be named
participant-naming-tick = May be named in the recap
participant-naming-hint = Tick only if the person has given consent.
participant-agreed-again = The person has agreed again since
participant-agreed-again-hint = They took their consent back on { $moment }. Only enter it again if they told you so.
participant-agreed-again-missing = The person took their consent back. Confirm that they have agreed again since, or leave the consent out.
participant-reference = Reference
participant-reference-hint = Your own mark, such as a personnel number. The import recognises the person by it.
participant-state = Status
participant-standing = Status and reference
participant-details = Details
participant-history = History
participant-save = Save person
participant-added = { $name } is on the list.
participant-saved = The details of { $name } are saved.
participant-removed = { $name } has been deleted.
participant-email-taken = { $names } already has this e-mail address. Do they share the mailbox?
participant-shares-mailbox = Yes, the mailbox is shared
participant-shares-mailbox-hint = The personal link stays everybody’s own.
participant-reference-taken = This reference belongs to { $name } already.
participant-registered-at = Registered
participant-cancelled-at = Cancelled
participant-naming-at = Gave consent
participant-naming-withdrawn-at = Consent taken back
participant-updated-at = Last changed
participant-link = Personal link
participant-link-lead = Whoever opens this link acts as this person. Give it only to them.
participant-link-of = Personal link of { $name }
participant-link-renew = Issue a new link
participant-link-renewed = The new link of { $name } works from now on, the old one no longer.
participant-merge = Merge with a second entry …
participant-remove = Delete person …
link-heading = A new link for { $name }
link-lead = The present link then no longer works, nor does it on devices on which it was opened.
link-after = Choices, seat and ideas stay. You pass the new link on to the person yourself.
merging-heading = Merge { $name } with a second entry
merging-lead = If the same person is on the list twice, choose the second entry. You will then see both side by side; nothing changes yet.
merging-alike = Perhaps the same person
merging-search = Find an entry
merging-same = This is the same entry. Choose another one.
merging-both = Merge two entries
merging-both-lead = One entry stays, the other becomes part of it. This cannot be undone.
merging-changed = Something about one of the two entries has changed in the meantime. Nothing is merged yet; please check once more.
merging-what = Detail
merging-kept = Stays
merging-gone = Is merged
merging-nothing = –
merging-swap = Keep the other entry
merging-wishes = Choices
merging-seat = Seat
merging-seat-in = Seat in round { $round }
merging-lead-of = Facilitation
merging-pin = Fixed seat
merging-agreed = agreed
merging-withdrawn = taken back
merging-ideas = Ideas
merging-talks = Programme items as a speaker
merging-impossible = Workshops that are out of the question
merging-paired = Together with others or apart
merging-choose = What should count?
merging-from-kept = from the entry that stays
merging-from-gone = from the other entry
merging-moves = What else happens
merging-moves-ties = Ideas, programme items, pairs and workshops that are out of the question then belong to one person. Each idea keeps whether the name may stand beside it.
merging-moves-naming = Of the consents to be named the stricter counts: it stands only if both entries have it and it was taken back in neither.
merging-moves-link = Both personal links then open the same pages.
merging-moves-gone = Whoever leads a workshop then has neither a seat nor choices; whoever does not come has no seat. If no workshop were left that is possible, only what the remaining entry says counts.
merging-confirm = Merge for good
merging-done = The two entries of { $name } are merged.
removal-heading = Delete { $name }
removal-lead = This cannot be undone. What will be lost:
removal-details = all details of the person and their personal link
removal-seat = the seat in the workshop; it becomes free for others
removal-instead = If the person is only not coming, set their status to “cancelled”. Deleting somebody does not change a recap that is already published.
removal-confirm = Delete for good
state-invited = invited
state-registered = registered
state-cancelled = cancelled
state-invited-hint = Is on the list and has not said yes.
state-registered-hint = Is coming and counts towards the places.
state-cancelled-hint = Is not coming. The seat in the workshop becomes free, the choices stay.
participants-add = Add a person
participants-import = Import a list
participants-export = Export as CSV
participants-empty = Everybody who is invited or registered will be here. Add the first person or import a list.
participants-none-found = Nobody matches this search. Use fewer words or another filter.
participants-search = Search
participants-show = Show
participants-show-all = Show everybody
participants-any-department = all departments
participants-any-state = any status
participants-registered = { $count } registered
participants-invited = { $count } invited
participants-cancelled = { $count } cancelled
participants-all = { $count } in total
participants-pages = Pages of the list
participants-page = Page { $page } of { $pages }
participants-previous = Previous page
participants-next = Next page
registration-description = Registration for “{ $event }”: { $when }, { $place }.
registration-heading = Registration
registration-naming = I consent to being named in the recap
registration-naming-hint = Voluntary. You can take your consent back at any time.
registration-send = Register
registration-done = You are registered. Your personal link is on this page: keep it, it brings you back here at any time.
registration-known = This e-mail address is on the list already. Open the personal link from your invitation; after registering, it was on “My event”. If it is lost, the organisers can give you a new one.
registration-shared = This e-mail address is on the list already, under another name. Are you registering another person who uses the same mailbox?
registration-full = All places are taken. Nobody can register at the moment.
registration-closed = Registration is closed.
registration-closed-since = Registration has been closed since { $moment }.
registration-ask = If you have questions, ask the organisers: { $host }.
registration-kept = What you entered is still in the form. Nothing has been saved.
registration-back = To the event
privacy-heading = What is stored and what for
privacy-host = { $host } is responsible for your data. Only the organisers see what you enter here. In the workshop, everybody sees your name on your ideas, unless you leave it out.
privacy-contact = Name, title and e-mail address
privacy-contact-why = so that we know who is coming and can reach you
privacy-work = Department, function and organisation
privacy-work-why = so that the workshops are well mixed
privacy-needs = Diet and accessibility
privacy-needs-why = only so that kitchen and house can prepare
privacy-workshop = Choices, seat and ideas that you enter later
privacy-workshop-why = for the assignment and the work on the day; only you and the organisers see your choices
privacy-naming = Your name in the recap
privacy-naming-why = only with your consent above; the recap is public and stays
privacy-rights = If you would like to know what is stored about you, or have it changed or deleted, a message to { $host } is enough at any time.
import-lead = You see a preview first. Nothing comes onto the list until you confirm it.
import-file = File
import-file-hint = An Excel workbook (XLSX) or CSV, at most 5 MB and 20,000 rows.
import-state = Add new people as
import-as-registered-hint = These people are coming and count towards the places.
import-as-invited-hint = These people are on the list and have not said yes.
import-look = Show the preview
import-look-again = Update the preview
import-rules = How the import works
import-rule-headings = Headings are found below title rows too and recognised, in German and English: given name, family name, e-mail, department, function, reference, diet and others; also “family name, given name” in one column. What is called otherwise you assign in the preview.
import-rule-again = The same list imported again updates and doubles nothing. A person is known by the reference, else by the e-mail address, lacking both by the name. Whoever is only perhaps there already is shown for you to decide.
import-rule-empty = Empty cells overwrite nothing. The import does not change anybody’s status.
import-rule-faulty = Faulty rows you correct in the preview, or leave out. The others are taken over all the same.
import-no-file = Choose a file.
import-empty = There is no row below the headings in this file. Choose a list with at least one person.
import-not-text = In this encoding the file is no text file. Choose another encoding or a CSV file.
import-preview = Preview of the import
import-counts = { $new } new, { $changed } changed, { $unchanged } unchanged, { $faulty } faulty, { $perhaps } perhaps there already.
import-stale = You have changed something. Check the preview once more, then confirm.
import-columns = Read the file and assign columns
import-columns-hint = This is how the file is read. What you change takes effect when you update the preview.
import-whole-name = Whole name (given and family name)
import-column-none = do not import
import-column-nameless = Column { $number }
import-column-example = For example: { $example }
import-column-twice = This is assigned to another column already. Choose another.
import-faulty = Faulty
import-changed = Changed
import-new = New
import-row = Row { $row }
import-to-list = To the list
fault-no-name = The name is missing.
fault-email = The e-mail address is not complete.
fault-naming = The consent says neither yes nor no.
fault-too-long = { $field } is longer than { $longest } characters.
fault-more-cells = This row has more columns than the headings. Perhaps a cell contains a separator.
fault-doubled = This person is in row { $row } already.
fault-two-people = The reference belongs to { $one }, the e-mail address to { $other }.
change-naming-yes = Consent: given
change-naming-no = Consent: taken back
import-rule-consent = Whoever took their consent back keeps it that way: no file gives it again in their place.
import-rule-kept = The file is deleted as soon as it is taken over, after a day at the latest. What the last import changed is noted for 30 days, so that you can undo it.
import-open = Not taken over yet
import-open-hint = A file that nobody takes over is deleted after a day.
import-last = The last import
import-undo = Undo the import
import-undone = undone
import-sent = { $file } – { $name }, { $moment }
import-old-workbook = This is an old or protected Excel workbook. Save it in Excel without a password as “Excel workbook (.xlsx)” and choose the new file.
import-no-workbook = This file is no Excel workbook. Save the list as XLSX or CSV and choose the new file.
import-damaged = The workbook is damaged and cannot be read. Open and save it once more, or save it as CSV.
import-unpacked-too-large = Unpacked, the workbook is too large. Save only the sheet with the list to a new file.
import-too-many-rows = The list has more than 20,000 rows. Split it into several files.
import-too-many-columns = The list has more than 200 columns. Delete the columns that are not needed.
import-gone = This file is not there any more. Choose it once more.
import-discarded = The file is deleted. Nothing has changed on the list.
import-decided = The preview is up to date.
import-decided-meanwhile = Somebody else has decided something in this preview in the meantime. Look at it once more.
import-not-carried-out = The import was not carried out, and nothing has changed on the list. Try again.
import-counts-left-out = { $count } left out.
import-counts-overtaken = { $count } changed in the meantime.
import-sum = Sum
import-discard = Discard
import-nameless = No column holds names. Assign below which column holds given name and family name, or the whole name, or choose the row with the headings.
import-coding = Encoding
import-coding-hint = The right one shows the accented letters as they should be.
import-separator = Columns separated by
import-semicolon = semicolons
import-comma = commas
import-tab = tabs
import-bar = vertical bars
import-sheet = Sheet
import-head = Headings
import-head-row = Row { $row }: { $cells }
import-head-none = no headings
import-kinds = Rows by kind
import-perhaps = Perhaps there already
import-overtaken = Changed in the meantime
import-missing = On the list, not in the file
import-faulty-hint = Correct the fields and update the preview, or leave the row out. Faulty rows are not taken over.
import-perhaps-hint = Decide for each row. What is not decided is not taken over: nobody is doubled, and nobody is overwritten.
import-overtaken-hint = Since this preview somebody has changed the list. These rows are taken over only when you have updated the preview and looked at it.
import-overtaken-why = Somebody has changed the list in this place in the meantime.
import-missing-hint = These people stay on the list. An import deletes nobody.
import-no-rows = There is no row here.
import-whom = Who is this?
import-undecided = not decided yet, is not taken over
import-is = This is { $name }
import-is-new = a new person
import-perhaps-row = The same name is in row { $row } already.
import-right = It is right as it is, take the row over
import-leave-out = Leave out
import-runs = The list is being taken over.
import-runs-hint = You may leave this page. Until everything is taken over nothing changes on the list; then all of it is there at once.
import-is-at = { $written } of { $all } people
import-is-reading = The file is being read and compared with the list.
fault-odd-letters = { $field }: there are signs that no name has. The encoding of the file is probably another.
fault-open-quote = In line { $line } of the file a quotation mark opens a cell, and none closes it.
fault-swallowed = A cell runs from line { $from } to line { $to } of the file and holds as many separators as a whole row. A quotation mark is probably missing, and other people are inside this cell. Correct the file.
fault-chosen-gone = The chosen person is not on the list any more. Decide anew.
remark-consent-withdrawn = This person took their consent back. The file’s yes is not taken over.
remark-unusual-letters = { $field }: unusual letters. Is the encoding right?
remark-unsure-name = The name can be split otherwise. Check the fields.
remark-shared-address = The same e-mail address is in row { $row }.
remark-corrected = Corrected here.
likeness-zeros = The same reference but for leading zeros
likeness-name = The same name
likeness-turned = The same name, given and family name swapped
likeness-address = The same e-mail address, another name
likeness-other-reference = The same e-mail address, another reference
likeness-other-name = Same reference, different name
reversal-heading = Undo the import
reversal-removed-hint = They came onto the list with this import and have done nothing since. Their details are deleted, and their links end.
reversal-kept = This stays as it is
reversal-busy = has a seat, choices, ideas or a talk and stays on the list.
reversal-changed = was changed since and stays on the list.
reversal-fields = changed since and stays: { $fields }.
reversal-reference-taken = The earlier reference is somebody else’s now.
reversal-nothing = There is nothing that can be undone.
reversal-confirm = Undo now
reversal-done = Import undone: { $removed } taken off the list, { $restored } set back.
reversal-past = Only the last import can be undone, and only once.
reversal-overtaken = The list has changed in the meantime. Check once more what will be undone.
export-file-name = participants
export-yes = yes
export-no = no
export-naming-at = Gave consent on
export-state = Status
export-registered-at = Registered on
participants-registered-of = { $places ->
    [one] { $count } registered for 1 place
   *[other] { $count } registered for { $places } places
}
participants-found = { $all ->
    [one] { $found } of 1 person
   *[other] { $found } of { $all } people
}
participants-over = { $places ->
    [one] That makes { $registered } people registered for 1 place.
   *[other] That makes { $registered } people registered for { $places } places.
}
removal-wishes = { $count ->
    [one] 1 choice
   *[other] { $count } choices
}
removal-led = { $count ->
    [one] their role as facilitator of 1 workshop
   *[other] their role as facilitator of { $count } workshops
}
removal-ideas = { $count ->
    [one] the name on 1 idea; the idea stays without a name
   *[other] the name on { $count } ideas; the ideas stay without a name
}
removal-talks = { $count ->
    [one] the link to 1 programme item; edit its text in the programme
   *[other] the link to { $count } programme items; edit their texts in the programme
}
import-unchanged = Unchanged
import-rows = { $count ->
    [one] 1 row with a person.
   *[other] { $count } rows with people.
}
import-passed = { $count ->
    [one] 1 row without a person ({ $parts }).
   *[other] { $count } rows without a person ({ $parts }).
}
import-passed-above = { $count } above the list
import-passed-again = { $count ->
    [one] 1 repeated heading
   *[other] { $count } repeated headings
}
import-passed-sums = { $count ->
    [one] 1 sum
   *[other] { $count } sums
}
import-more = { $count ->
    [one] and 1 more person
   *[other] and { $count } more people
}
import-rest-faulty = { $count ->
    [one] Not taken over because it is faulty: row { $rows }.
   *[other] Not taken over because they are faulty: rows { $rows }.
}
import-rest-perhaps = { $count ->
    [one] Not taken over because it was not decided: row { $rows }.
   *[other] Not taken over because they were not decided: rows { $rows }.
}
import-rest-overtaken = { $count ->
    [one] Not taken over because somebody changed the list after the preview: row { $rows }.
   *[other] Not taken over because somebody changed the list after the preview: rows { $rows }.
}
import-rest-consents = { $count ->
    [one] 1 person took their consent back; the file’s yes was not taken over.
   *[other] { $count } people took their consent back; the file’s yes was not taken over.
}
reversal-removed = { $count ->
    [one] 1 person is taken off the list
   *[other] { $count } people are taken off the list
}
reversal-restored = { $count ->
    [one] For 1 person changed fields go back
   *[other] For { $count } people changed fields go back
}
import-take-over = { $count ->
    [one] Import 1 person
   *[other] Import { $count } people
}
import-done = Import: { $new } new, { $changed } changed, { $unchanged } unchanged.
import-left-out = Left out

### programme

programme-lead = What happens when and where, and who speaks.
programme-add = Add programme item
programme-empty = The programme will be here in chronological order. Begin with the welcome.
programme-order-hint = Changing the order changes the times: every item keeps its length, and the gaps between them stay where they are.
programme-calendar-file = Programme as a calendar file
programme-outside = Outside the event’s time
programme-kind-keynote = Keynote
programme-kind-talk = Talk
programme-kind-break = Break
programme-kind-workshops = Workshop phase
programme-kind-other = Other
programme-new-heading = New programme item
programme-edit-heading = Edit programme item
programme-title = Title
programme-kind = Kind
programme-room = Room
programme-description = Description
programme-begins-outside = The start must be within the event’s time: { $span }.
programme-ends-too-early = The end must be after the start.
programme-ends-outside = The end must be within the event’s time: { $span }.
programme-speakers = Speakers
programme-speakers-hint = What you leave empty is not saved.
programme-speaker-number = Speaker { $number }
programme-speaker-function = Function
programme-speaker-organisation = Organisation
programme-speaker-biography = Short biography
programme-speaker-participant = Takes part as
programme-speaker-participant-hint = If you leave the name empty, Tagwerk takes name, function and organisation from the registration.
programme-speaker-unlinked = not linked
programme-speaker-remove = Delete this speaker when saving
programme-speaker-nameless = Enter this speaker’s name, or leave the other fields empty too.
programme-speaker-more = Add a speaker
programme-save = Save programme item
programme-added = “{ $title }” is in the programme.
programme-saved = “{ $title }” is saved.
programme-no-room = There is not enough time for this order: items overlap here. Change the times one by one.
programme-remove = Delete programme item
programme-removal-heading = Delete this programme item?
programme-removal-loss = Title, time, room and description will be lost. This cannot be undone.
programme-removal-speakers = So will what is stored about: { $names }.
programme-removal-calendars = Subscribed calendars lose the entry; calendars into which it was imported once keep their copy.
programme-removal-confirm = Delete for good
programme-removal-keep = Keep it
programme-removed = “{ $title }” has been deleted from the programme.

### workshops

workshops-lead = Which workshops there are, who facilitates them, and how many seats are free.
workshops-empty = The workshops will be listed here. Add the first one.
workshops-seats-in-all = { $seats ->
    [one] 1 seat in total
   *[other] { $seats } seats in total
}
workshops-to-assignment = Go to the assignment
workshop-add = Add workshop
workshop-new-heading = New workshop
workshop-edit-heading = Edit workshop
workshop-title = Title
workshop-description = What it is about
workshop-room = Room
workshop-size = Size
workshop-size-range = { $minimum } to { $maximum } people
workshop-seats = Seats
workshop-seats-taken = { $taken } of { $maximum } taken
workshop-wishes = Choices
workshop-no-wishes = none yet
workshop-minimum = Minimum
workshop-minimum-hint = How many people the workshop needs; 0 if there is no lower limit.
workshop-maximum = Maximum
workshop-maximum-hint = How many seats there are. Facilitators do not count.
workshop-maximum-below-minimum = The maximum must not be smaller than the minimum.
workshop-maximum-below-seats = { $seats ->
    [one] 1 seat is taken already. Choose at least 1.
   *[other] { $seats } seats are taken already. Choose at least { $seats }.
}
workshop-facilitators = Facilitators
lead-cancelled = has cancelled: { $names }
workshop-facilitators-hint = Facilitators have no seat and no choices of their own: both are given up when you save.
workshop-facilitator-number = Facilitator { $number }
workshop-facilitator-more = Another person
workshop-facilitator-twice = This person is named here already.
workshop-facilitator-elsewhere = This person already facilitates “{ $title }”.
workshop-nobody = nobody
workshop-no-people = Once people have registered, choose here who facilitates the workshop.
workshop-save = Save workshop
workshop-added = “{ $title }” has been added.
workshop-saved = “{ $title }” has been saved.
workshop-freed = { $count ->
    [one] { $names } facilitates it and therefore no longer has a seat or choices.
   *[other] { $names } facilitate it and therefore no longer have seats or choices.
}
workshop-remove = Delete workshop
workshop-removal-heading = Delete this workshop?
workshop-removal-ideas = { $count ->
    [one] 1 idea was written in this workshop. So that it does not vanish, the workshop stays.
   *[other] { $count } ideas were written in this workshop. So that they do not vanish, the workshop stays.
}
workshop-removal-loss = This will be lost and cannot be undone:
workshop-removal-seats = { $count ->
    [0] no seat
    [one] 1 seat that is taken
   *[other] { $count } seats that are taken
}
workshop-removal-wishes = { $count ->
    [0] no choice
    [one] the choice of 1 person, whose other choices move up
   *[other] the choices of { $count } people, whose other choices move up
}
workshop-removal-facilitators = { $names } as facilitators
workshop-removal-confirm = Delete for good
workshop-removal-keep = Keep
workshop-removed = “{ $title }” has been deleted.
workshop-led-by = Facilitated by { $names }
workshop-you-lead = You facilitate “{ $title }”.
seats-free = Seats left
seats-filling = Few seats left
seats-full = Full
wish-rank = { $rank ->
    [1] First choice
    [2] Second choice
    [3] Third choice
    [4] Fourth choice
    [5] Fifth choice
   *[other] Choice { $rank }
}
wish-none = no choice
wish-unranked = not chosen
wish-add = Choose
wish-remove = Remove from my choices
wish-list-name = Your choices in their order
wish-list-hint = Choose workshops and put them in order with the buttons or by dragging. Nothing is saved until you press the button below.
wish-twice = { $rank ->
    [1] This workshop is your first choice already.
    [2] This workshop is your second choice already.
    [3] This workshop is your third choice already.
    [4] This workshop is your fourth choice already.
    [5] This workshop is your fifth choice already.
   *[other] This workshop is your choice { $rank } already.
} Choose another one, or leave the field at “no choice”.
wishes-lead = Put the workshops in your order: the one you like best first. One choice is enough. Only you and the organisers see your choices.
wishes-fewer = Name several if you like. If none of the workshops you name has room for you, every other one counts as your next choice: whoever names only one may therefore be seated in any other as their second. Naming fewer never helps.
wishes-until = You can change your choices until { $moment }.
wishes-choose = Make your choices
wishes-change = Change your choices
wishes-about = The workshops
wishes-stored = Your saved choices
wishes-saved-at = Saved: { $moment }
wishes-none-stored = You have not saved any choices yet.
wishes-none-chosen = Choose at least one workshop.
wishes-save = Save choices
wishes-saved = Your choices have been saved.
wishes-withdraw = Take choices back
wishes-withdrawal-heading = Take your choices back?
wishes-withdrawal-lead = Your choices will be deleted. The organisers will then seat you where there is room.
wishes-keep = Keep choices
wishes-withdrawn = Your choices have been deleted.
wishes-no-workshops = The workshops will be listed here once the organisers have set them up.
wishes-your-seat = Your seat is in the workshop “{ $title }”.
wishes-leads = Facilitators make no choices.
wishes-not-coming = You can make choices once you have said that you are coming. You can do so under “My event”.
wishes-not-yet = The organisers are not taking choices yet. You can read about the workshops already.
wishes-closed = Choices can no longer be changed.
wishes-published = The assignment is published. Choices can no longer be changed.
wishes-closed-since = Choices closed on { $moment }.
wishes-too-late = Your choices have not been saved. { $reason } Ask the organisers.
seat-lead = Take a seat in a workshop. You can switch until seats close, as long as there is room.
seat-yours = Your seat
seat-mine = Your seat is here.
seat-take = Take a seat
seat-change = Switch to this one
seat-give-back = Give the seat back
seat-return-heading = Give your seat back?
seat-return-loss = The seat will then be free for others. You may not get it again.
seat-keep = Keep the seat
seat-given-back = You have given your seat back.
seat-taken = You have a seat in “{ $title }”.
seat-full = “{ $title }” has filled up. Choose another workshop.
seat-gone = This workshop no longer exists. Choose another one.
seat-too-late = Nothing has changed. { $reason }
seat-leads = Facilitators need no seat of their own.
seat-not-coming = You can take a seat once you have said that you are coming. You can do so under “My event”.
seat-not-yet = The organisers are not assigning seats yet. You can read about the workshops already.
seat-closed = Seats can no longer be changed.
seat-closed-since = Seats closed on { $moment }.

### assignment

assignment-lead = { $seated } with a seat, { $unseated } still without.
assignment-no-workshops = Here you seat the participants. First add workshops.
assignment-no-people = Here you seat the participants once somebody has registered.
assignment-first-come = Participants take their seats themselves. They see at once what you change here.
assignment-unpublished = The assignment is not published yet. Participants see their seat as soon as you publish it.
assignment-published-at = Published: { $moment }
assignment-published-note = Participants see their seat. They see at once what you change here.
assignment-publish = Publish assignment
assignment-published = The assignment is published. Participants now see their seat.
assignment-published-closed = The assignment is published. Participants now see their seat; choices are closed.
assignment-withdraw = Unpublish assignment
assignment-withdrawn = The assignment is no longer published. Participants no longer see their seat.
assignment-withdrawn-closed = The assignment is no longer published. Participants no longer see their seat. Choices stay closed. To open them again, enter a later moment under “{ event-wishes-close }” in the settings, or leave the field empty.
assignment-publication-heading = Publish the assignment?
assignment-publication-lead = { $count ->
    [0] Nobody has a seat yet.
    [one] 1 person will see their seat.
   *[other] { $count } people will see their seat.
}
assignment-publication-unseated = { $count ->
    [one] 1 person has no seat yet and will read that they are still to be seated.
   *[other] { $count } people have no seat yet and will read that they are still to be seated.
}
assignment-publication-who = See who has no seat
assignment-publication-note = Nobody sees the choices of others. You can unpublish the assignment.
assignment-publication-closes = Choices are still open. Publishing closes them; what is saved stays.
assignment-publication-closes-later = Publishing closes the choices; nobody can make any afterwards.
assignment-sizes = Size of the workshops
assignment-missing = { $count ->
    [one] 1 person too few
   *[other] { $count } people too few
}
assignment-fill = Fill the free seats
assignment-fill-hint = Everybody without a seat gets one where there is room: first choices first, then second ones and so on; people without choices go where there is most room. Whoever has a seat keeps it. Rules for single people hold; workshops that do not take place stay empty.
assignment-filled = { $count ->
    [0] No seat assigned.
    [one] 1 seat assigned.
   *[other] { $count } seats assigned.
}
assignment-filled-pinned = Fixed seat
assignment-filled-beside = Choices full, in another workshop
assignment-filled-without = Without choices
assignment-filled-remaining = { $count ->
    [one] 1 person has no seat yet; none is left for them.
   *[other] { $count } people have no seat yet; none is left for them.
}
assignment-people = Who sits where
assignment-seat = Workshop
assignment-department = Department
assignment-any-seat = all
assignment-without-seat = without a seat
assignment-beside = no choice met
assignment-named-one = named one choice, sits elsewhere
assignment-any-department = all
assignment-filter = Show
assignment-show-all = Show all
assignment-found = { $count ->
    [one] 1 person
   *[other] { $count } people
}
assignment-nobody-unseated = Everybody has a seat.
assignment-nobody-found = Nobody matches this search. Search for another name, or show all.
assignment-tick = Selection
assignment-tick-person = Select { $name }
assignment-no-wishes = none
assignment-no-seat = no seat
assignment-seat-of = Workshop for { $name }
assignment-pages = Pages of the list
assignment-page = Page { $page } of { $pages }
assignment-previous-page = Previous page
assignment-next-page = Next page
assignment-save = Save assignment
assignment-saved = { $count ->
    [0] There was nothing to change.
    [one] 1 change has been saved.
   *[other] { $count } changes have been saved.
}
assignment-several = Several at once
assignment-several-hint = Select people in the list and the workshop here. What you changed one by one above is saved too.
assignment-several-save = Seat the selected people
assignment-choose = Choose a workshop
assignment-nobody-ticked = Select at least one person in the list.
assignment-nowhere-chosen = Choose where the selected people are to go.
assignment-workshop-gone = This workshop no longer exists. Choose another one.
assignment-overfull = { $count ->
    [one] In “{ $title }” there would be 1 person too many: it has { $maximum } seats. Nothing has been saved. Choose differently, or raise the number of seats there.
   *[other] In “{ $title }” there would be { $count } people too many: it has { $maximum } seats. Nothing has been saved. Choose differently, or raise the number of seats there.
}
assignment-moved-meanwhile = { $name } has been seated in “{ $title }” in the meantime. Your choice has not been saved; it will be when you save again.
assignment-unseated-meanwhile = { $name } no longer has a seat. Your choice has not been saved; it will be when you save again.
assignment-people-gone = { $count ->
    [one] 1 person is no longer to be seated, having cancelled or become a facilitator.
   *[other] { $count } people are no longer to be seated, having cancelled or become facilitators.
}
assignment-leads = { $name } facilitates “{ $title }”.
assignment-clear = Remove everybody from their seats
assignment-clearance-heading = Remove everybody from their seats?
assignment-clearance-loss = { $count ->
    [0] Nobody has a seat; nothing is lost.
    [one] 1 assigned seat will be lost. This cannot be undone. Choices stay.
   *[other] { $count } assigned seats will be lost. This cannot be undone. Choices stay.
}
assignment-clearance-seen = Participants see at once that they no longer have a seat.
assignment-cleared = { $count ->
    [one] 1 person no longer has a seat.
   *[other] { $count } people no longer have a seat.
}

### ideas

idea-word = Idea
idea-named = Idea { $code }
idea-code = Code
idea-workshop = Workshop
idea-theme = Theme
idea-author = By
idea-state = Status
idea-written-at = Written at
idea-room-at = Room: { $room }
idea-led-by = Facilitated by { $names }
idea-about-workshop = What this workshop is about
idea-write = Write down an idea
idea-sentence = Your idea in one sentence
idea-sentence-hint = At most 280 characters.
idea-more = Write more about it
idea-details = More about it
idea-themes = Themes
idea-themes-hint = Choose one or more.
idea-themes-missing = Choose at least one theme.
idea-themes-changed = The themes have just been changed. Choose again.
idea-leave-unnamed = Without my name
idea-leave-unnamed-hint = The organisers will not see whose idea it is either.
idea-for-room = Said in the room
idea-for-room-hint = You are writing down what the workshop said. Your name will not be shown.
idea-add = Add idea
idea-created = Idea { $code } has been written down.
idea-closed = No more ideas are taken.
idea-closed-yet = You can write ideas once everybody has a seat.
idea-closed-typed = No ideas are taken at the moment. Your text is still in the form: keep it and try again later.
idea-form-used = You have already written down idea { $code } with this form. Is this another idea?
idea-just-written = You wrote this idea here { $minutes ->
    [0] just now
    [one] a minute ago
   *[other] { $minutes } minutes ago
 }. Write it once more?
idea-write-again = Write it once more
idea-see-written = Show idea { $code }
idea-count = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
idea-list-empty = The ideas of the workshop will be here, the newest first. Write the first one.
idea-unnamed = without a name
idea-by-you-unnamed = you, without a name
idea-said-in-room = said in the room
idea-said-in-room-by-you = said in the room, written down by you
idea-edited = edited
idea-history = History
idea-hide = Hide
idea-show-again = Show again
idea-is-open = not marked
idea-is-marked = for the recap
idea-is-hidden = hidden
idea-was-hidden = This idea is hidden. Reason: { $because }
idea-hidden-because = Reason: { $because }
idea-edit-heading = Edit idea { $code }
idea-edit-lead = The original wording stays in the history.
idea-saved = Idea { $code } has been saved.
idea-remove = Delete idea
idea-removal-heading = Delete idea { $code }
idea-removal-loses = The idea and all its versions will be lost. This cannot be undone.
idea-removal-marked = This idea is marked for the recap and therefore cannot be deleted. Ask the organisers.
idea-removed = Idea { $code } has been deleted.
idea-hiding-heading = Hide idea { $code }
idea-hiding-lead = The workshop will then see only the code and your reason. Whoever wrote the idea still sees it.
idea-hiding-unmarks = It will no longer be marked for the recap.
idea-showing-lead = The idea is hidden. Show it again, and the workshop sees it as before.
idea-because = Reason
idea-because-hint = A short sentence that everybody can read.
idea-hidden-now = Idea { $code } is hidden.
idea-shown-again = Idea { $code } can be seen again.
idea-history-heading = History of idea { $code }
idea-version-original = Original wording
idea-version-latest = Present wording
idea-version = Version { $number }
idea-choose = Select
idea-mark = Mark for the recap
idea-unmark = Remove mark
idea-marked = Idea { $code } is marked for the recap.
idea-unmarked = Idea { $code } is no longer marked.
idea-mark-hidden = Idea { $code } is hidden. Show it again before you mark it.
ideas-lead = All ideas from all workshops. Marked ideas appear in the recap in their original wording.
ideas-empty = Ideas will be here once the workshops have written some. They can from the phase “Assigned” on.
ideas-all-workshops = all workshops ({ $count })
ideas-of-workshop = { $title } ({ $count })
ideas-all-themes = all themes
ideas-state-all = all ({ $count })
ideas-state-open = not marked ({ $count })
ideas-state-marked = for the recap ({ $count })
ideas-state-hidden = hidden ({ $count })
ideas-search = Search
ideas-filter = Show
ideas-filter-off = Show all
ideas-totals = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}: { $open } not marked, { $marked } for the recap, { $hidden } hidden
ideas-none-fit = No idea fits this selection.
ideas-chosen = Selected ideas:
ideas-mark-chosen = Mark
ideas-unmark-chosen = Remove mark
ideas-none-chosen = Select at least one idea.
ideas-marked = { $count ->
    [0] No further idea is marked.
    [one] 1 idea is marked for the recap.
   *[other] { $count } ideas are marked for the recap.
}
ideas-unmarked = { $count ->
    [0] None of these ideas was marked.
    [one] 1 idea is no longer marked.
   *[other] { $count } ideas are no longer marked.
}
ideas-download = { $count ->
    [one] This idea as a table (CSV)
   *[other] These { $count } ideas as a table (CSV)
}
ideas-file = ideas

### recap

recap-draft-title = { $event }: recap
recap-draft-lead = “{ $event }” took place in { $city } on { $date }. { $count ->
    [0] How many took part is still being counted.
    [one] One person took part.
   *[other] { $count } people took part.
}
recap-draft-host = Hosted by: { $host }.
recap-draft-partners = Partners: { $partners }.
recap-draft-closing = What comes next
recap-begin-lead = The article about the day, made from what is here already.
recap-begin-what = The draft takes what is there and makes sections of it:
recap-begin-opening = an opening with date, place, hosts and the number of participants
recap-begin-talks = a section for each keynote and talk, with its speakers
recap-begin-workshops = a section for each workshop, with its marked ideas in their original wording
recap-begin-closing = a closing
recap-begin-live = You write the texts. Names, times and ideas beside them stay up to date until you publish.
recap-draft = Create draft
recap-draft-again = Add to the draft
recap-draft-again-hint = What you have written stays as it is.
recap-drafted = { $count ->
    [one] The draft is made and has one section.
   *[other] The draft is made and has { $count } sections.
}
recap-added = { $count ->
    [one] One section was added: { $headings }. All others are unchanged.
   *[other] { $count } sections were added: { $headings }. All others are unchanged.
}
recap-nothing-new = There is nothing new. The draft is unchanged.
recap-missing = { $count ->
    [one] This has no section yet:
   *[other] These { $count } have no section yet:
}
recap-kind-lead = Opening
recap-kind-keynote = Talk
recap-kind-workshop = Workshop
recap-kind-text = Text
recap-kind-closing = Closing
recap-source-gone = The programme item or workshop has been deleted, only the text is left.
recap-source-gone-long = The programme item or workshop of this section has been deleted. Your text is still here and appears without details beside it.
recap-marked-ideas = { $count ->
    [0] no marked idea yet
    [one] 1 marked idea
   *[other] { $count } marked ideas
}
recap-sections = Sections
recap-sections-hint = They appear in this order. The opening always comes first. What you leave out stays here and can be included again.
recap-leave-out = Leave out
recap-take-in = Include again
recap-left-out = The section is left out. You can include it again.
recap-taken-in = The section is included again.
recap-state-out = left out
recap-add = Add a section
recap-add-hint = It goes before the closing. You write its text on the next page.
recap-add-button = Create section
recap-head = Title and byline
recap-title = Title
recap-authors = Authors
recap-authors-hint = One name per line.
recap-attendance = How many were there
recap-attendance-hint = Suggested is the number of people registered. Leave empty to give no number.
recap-saved = Title and byline are saved.
recap-section-kicker = Recap · { $kind }
recap-heading = Heading
recap-body = Text
recap-body-lead-hint = The first paragraph becomes the lead below the title.
recap-section-saved = “{ $heading }” is saved.
recap-opening-saved = The opening is saved.
recap-facts = Details
recap-facts-hint = They appear by themselves and stay up to date until you publish.
recap-change-programme = Change in the programme
recap-change-ideas = Mark ideas
recap-no-ideas = The ideas you mark for the recap will be here.
recap-names-hint = Names appear only with consent.
recap-remove-section = Delete section
recap-removal-heading = Delete “{ $heading }”?
recap-removal-lead = The text of this section will be lost. If it should only not appear, leave the section out instead.
recap-section-removed = “{ $heading }” has been deleted.
recap-preview = Preview
recap-preview-banner = Preview – not published.
recap-preview-back = Back to the recap
recap-to-publication = Go to publication
recap-open-public = Open public page
recap-state-published = published
recap-state-changes = unpublished changes
recap-state-draft = draft, not published yet
recap-version = Version { $number }, { $moment }
recap-no-longer-agreeing = The published version names people without their consent: { $names }. Publish a new version; if the names are in your texts, take them out there first.
recap-withdrawn = These people took their consent back after publication: { $names }. Tagwerk has not shown their names since. Read the passages again and publish a new version.
recap-event-not-public = The event is still in the phase “Draft”. Nobody can read the recap until the event is public.
recap-publication = Publish recap
recap-publication-lead = What is here now will be published. Later changes appear only with the next publication.
recap-overtaken = Something has changed since you opened this page. Check the names again before you publish.
recap-names = Names in the details
recap-names-lead = People without consent are left out automatically. Whoever is in the programme stays named, because the programme is public already.
recap-names-none = No participants are named in the details.
recap-mentions = Names in your texts
recap-mentions-lead = Title, byline, texts and ideas are searched for given and family names. Check passages that hold only a family name yourself.
recap-mentions-none = No participant’s full name is in the texts.
recap-column-role = Why
recap-column-consent = Consent
recap-column-outcome = What happens
recap-column-places = Where
recap-role-speaker = speaks in the programme
recap-role-facilitator = facilitates “{ $workshop }”
recap-role-author = idea { $code }
recap-place-section = “{ $heading }”
recap-agrees = consent given
recap-disagrees = no consent
recap-in-programme = is in the public programme
recap-outcome-named = is named
recap-outcome-left-out = is not named
recap-outcome-programme = stays named
recap-confirmation = Everyone named without recorded consent has given it in person, or naming them is permitted for another reason.
recap-confirmation-missing = Your texts name people without consent. Take the names out, or confirm that they may be named.
recap-publish = Publish recap
recap-publish-again = Publish new version
recap-is-published = The recap is published.
recap-published-already = Exactly this version is published already.
recap-takedown = Take recap down
recap-takedown-heading = Take the recap down?
recap-takedown-lead = The public page will be gone, and shared links will lead nowhere. The draft stays; you can publish it again.
recap-taken-down = The recap is no longer public.
recap-and = and
recap-byline = By { $authors }
recap-updated = { $date }, updated { $updated }
recap-keynote = Keynote
recap-workshop-number = Workshop { $number }
recap-people-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
recap-led-by = Facilitated by { $names }
recap-from-room = said in the room
recap-unnamed = without a name
recap-programme = The programme
recap-people = Contributors
recap-attended = { $count ->
    [one] One person took part.
   *[other] { $count } people took part.
}
recap-spoke = Talk
recap-facilitated = Facilitated “{ $workshop }”
recap-host = Host
recap-partner = Partner of the event
recap-share = Share
recap-share-mail = E-mail
recap-share-address = Address of this recap
recap-print = Print
recap-print-hint = To print, press Ctrl + P, or Command + P on a Mac.
recap-related = More recaps
recap-feed-title = Recaps of events
recap-feed-subtitle = What was said and thought at working conferences.

### overview

home-heading = Events
home-description = Conferences with their programmes, registration and workshops, and the recaps of those that are over.
home-lead = Working conferences, their programme, and what became of them.
home-empty = Events will be here once one is published.
home-pages = Pages of events
home-page = Page { $page }
home-newer = Newer events
home-older = Older events
overview-next = What to do now
overview-nothing-to-do = Nothing is open in this phase.
overview-done = done
overview-open = open
overview-registration-link = Link to the registration
overview-phase = Phase
overview-then = In the next phase: { $effect }
overview-move-on = Go on to the phase “{ $phase }”
overview-move-back = Go back to the phase “{ $phase }”
effect-draft = Only the team sees the event. The public page cannot be reached.
effect-registration = The public page can be seen, registration is open.
effect-wishes = Participants choose workshops. Registration stays open until its date is reached.
effect-wishes-published = The assignment is published, so choices are closed. Registration stays open until its date.
effect-wishes-closed = Choices are closed, since { $moment }. A later moment in the settings opens them again. Registration stays open until its date.
effect-first-come = Participants take seats in the workshops. Registration stays open until its date is reached.
effect-assigned = Choices are closed. You assign people and publish the assignment.
effect-running = The event is running: ideas are written down in the rooms. Registration is closed.
effect-recap = The recap is being written. Ideas can still be added.
effect-archived = Nothing can be changed any more. Public pages can still be reached.
task-describe = Describe what it is about
task-describe-note = A few sentences for the public page.
task-programme = Plan the programme
task-outside = Move programme items into the time of the event
task-outside-note = { $count ->
    [one] One programme item is outside.
   *[other] { $count } programme items are outside.
}
task-workshops = Set up the workshops
task-team = Invite colleagues to the team
task-team-note = The day is calmer with two of you.
task-participants = Gather participants: announce the registration or import a list
task-facilitators = Name facilitators for every workshop
task-facilitators-note = { $named } of { $workshops } named
task-lead-cancelled = Find a substitute for a facilitator
task-lead-cancelled-note = { $count ->
    [one] One facilitator has cancelled.
   *[other] { $count } facilitators have cancelled.
}
task-talk-cancelled = Find a substitute for a speaker
task-talk-cancelled-note = { $count ->
    [one] One speaker has cancelled.
   *[other] { $count } speakers have cancelled.
}
task-wishes = Collect choices
task-wishes-note = { $done } of { $all } have made choices
task-first-come = Seats are being chosen
task-seats = Give everybody a seat
task-seats-note = { $done } of { $all } have a seat
task-publish-assignment = Publish the assignment
task-publish-assignment-note = Only then do participants see where they work.
task-ideas = Have ideas written down
task-mark = Mark ideas for the recap
task-mark-note = { $marked } of { $ideas } marked
task-draft = Draft the recap
task-draft-note = From programme, workshops and marked ideas.
task-publish-recap = Publish the recap
task-publish-recap-note = Before that you see whose names will go public.
task-names = Check consents that were taken back
task-names-note = { $count ->
    [one] One person does not want to be named any more. Their name is already gone from the recap.
   *[other] { $count } people do not want to be named any more. Their names are already gone from the recap.
}
facts-when = When
facts-where = Where
facts-calendar = Add to calendar
facts-map = Show on a map
facts-partners = Partners
me-hello = Hello, { $name }
me-now = Now
me-next = Next
now-as-of = As of { $hour }
now-today = Today
now-begins = The event begins
now-on = The event is on
now-programme-over = The programme is over
now-ends = Ends: { $moment }
now-then = After that
now-first = First
now-own = Also for you
now-your-workshop = Your workshop
now-you-lead = You lead it
now-you-speak = Your talk
me-day = The day
me-ideas = My ideas
calendar-heading = My calendar
calendar-about = The programme with your rooms and your workshop. A calendar that you subscribe to changes when something changes; a file stays as it is.
calendar-subscribe = Subscribe to the calendar
calendar-file = Download as a file
calendar-by-hand = Address to subscribe to
calendar-by-hand-hint = For calendars that ask for an address. Whoever has the address can read your calendar, but cannot open your pages.
calendar-address = Address of my calendar
calendar-cancelled = You have cancelled. The entries are struck out.
me-link = My personal link
me-link-note = This link opens this page on any device, without a password. Keep it to yourself.
me-data = My details
me-department = Department
me-diet = Diet
me-accessibility = Accessibility
me-data-note = Is something wrong? Ask the organisers to change it.
me-naming = My name may appear in the public recap.
me-naming-hint = Voluntary. You can take your consent back at any time; a published recap then stops naming you at once.
me-naming-save = Save consent
me-naming-agreed = You agreed that your name may appear in the public recap.
me-naming-withdraw = Take the consent back
me-naming-given = Your consent is saved.
me-naming-withdrawn = From now on you are not named any more, nor in a recap that is already published. What you wrote stays there without your name. Whoever is in the public programme is still named there.
me-open-room = To the room and its ideas
me-you-lead = You facilitate this workshop.
me-confirm = Yes, I am coming
me-confirm-again = I can come after all
me-confirmed = You are registered.
me-full = All places have been taken in the meantime.
me-registration-closed = Registration is closed.
me-cancel = Cancel my participation
me-cancel-heading = Do you want to cancel your participation?
me-cancel-note = Until the event begins you can change your mind here, as long as there is a place. Your choices are kept.
me-cancel-lead = You lead “{ $title }”. The organisers will see that its facilitator is missing.
me-cancel-talk = You speak: “{ $title }”. The organisers will see that the talk is without you.
me-cancel-seat = Your seat in “{ $title }” becomes free for others.
me-cancel-begun = The event has begun. Your participation can no longer be cancelled.
me-cancelled = You have cancelled.
me-read-recap = Read the recap
me-state-wishes = Make your choices
me-change-wishes = Change your choices
me-take-seat = Take a seat
next-confirm = Are you coming?
next-cancelled = You have cancelled
next-cancelled-note = If you can come after all, one click is enough. If your seat is still free, it is yours again.
next-cancelled-closed = If you want to come after all, ask the organisers.
next-recap = The recap is out
next-wish = Which workshop would you like to work in?
next-until = Open until { $moment }.
next-wished = Your choices are saved
next-change-until = You can change them until { $moment }.
next-seat = Take a seat in a workshop
next-unseated = You have no seat yet
next-unseated-note = Please contact the organisers.
next-come = You are registered
next-come-note = Your workshop will be here once the assignment is published.
next-over = Thank you for your work
next-over-note = The recap will be here once it is published.
event-about = About this event
event-programme = Programme
event-workshops = Workshops
event-register = Register
event-register-until = Registration until { $moment }
event-read-recap = Read the recap
event-recap-note = What came out of this day
home-recaps = Recaps
home-feed = Subscribe to recaps (feed)

# Scenarios: computed seats that change nothing until one is adopted.
scenario-heading = Compute the assignment
scenario-lead = A scenario is an assignment on trial: it changes nothing until you adopt it. Compare different rules.
scenario-nothing-to-compute = Here you compute assignments once there are workshops and registrations.
scenario-side-by-side = Side by side
scenario-compared = What is compared
scenario-older = Older:
scenario-new = New scenario
scenario-name = Scenario { $number }
scenario-now = Seats now
scenario-running = Being computed
scenario-cancelled = Cancelled
scenario-interrupted = Interrupted, no result
scenario-unreadable = Damaged, cannot be read
scenario-unreadable-note = What is stored of this scenario cannot be read, so it cannot be shown. Compute a new one.
scenario-adopted = Adopted
scenario-optimal = By these rules there is no better assignment.
scenario-counted = { $count ->
    [one] One person sits
   *[other] { $count } people sit
} in a workshop they did not name. By these rules a workshop that was not named counts as the choice after the last one named; otherwise naming fewer would help. Better and worse mean by these rules. By others, more of what was named may be met.
scenario-only-wished = By the rule “{ $rule }”, { $more ->
    [one] one more person would have one of their choices
   *[other] { $more } more people would have one of their choices
}{ $worse ->
    [0] , and nobody would sit worse
    [one] {""}; one person would sit worse
   *[other] {""}; { $worse } people would sit worse
}.
scenario-only-wished-unseated = { $count ->
    [one] One more person would have no seat.
   *[other] { $count } more people would have no seat.
}
scenario-alternative = Compute this and compare
scenario-alternative-known = Computed already: compare { $name }
scenario-best-found = The best assignment found. Whether there is a better one is open.
scenario-objective = What counts first
scenario-objective-fair = As good as possible for everybody
scenario-objective-fair-hint = The worst choice anybody gets is as good as possible; then as many high choices as possible.
scenario-objective-first-wishes = As many first choices as possible
scenario-objective-first-wishes-hint = A few people may get a low choice in exchange.
scenario-minimums = Minimum sizes
scenario-minimums-hint = What applies when too few people choose a workshop.
scenario-minimums-keep = Every workshop takes place and reaches its minimum size
scenario-minimums-cancel = A workshop takes place with enough people or not at all
scenario-minimums-ignore = Minimum sizes do not count
scenario-mix = Mixing departments
scenario-mix-hint = The more the mix counts, the more people get a lower choice.
scenario-mix-tie = Mix departments where it costs no choice
scenario-mix-some = Mix a little more, even if it costs choices
scenario-mix-much = Mix strongly, even if it costs many choices
scenario-mix-strict = Spread almost evenly, even if many choices are not met
scenario-mix-off = Departments do not count
scenario-mix-price = Mix departments (weight { $price })
scenario-mix-band = { $count ->
    [0] Spread departments evenly
    [one] Spread departments evenly, but for one person
   *[other] Spread departments evenly, but for { $count } people
}
scenario-without-legend = What if this workshop does not take place
scenario-without = Without “{ $title }”
scenario-more = More rules
scenario-stay-tie = Between equally good assignments: keep seats
scenario-stay-hint = Otherwise the draw alone decides.
scenario-unlisted-forbid = Nobody is seated in a workshop they did not choose
scenario-unlisted-tail = A workshop that was not named counts as the choice after the last one named
scenario-unlisted-hint = Those without choices can sit anywhere. Some people may then have no seat.
scenario-seed = Seed for the draw
scenario-seed-hint = Decides between equally good assignments. With the same number, scenarios differ by their rules alone; another one draws anew.
scenario-begin = Compute scenario
scenario-begin-hint = This changes no seats.
scenario-busy = A scenario is being computed already. Wait until it is done, or cancel it.
scenario-too-many-ranks = So many choices cannot be ordered exactly by first choices. Choose “As good as possible for everybody”.
scenario-beside = No choice met
scenario-named-one = Of these, named one choice only
scenario-without-wishes = Without choices
scenario-unseated = Without a seat
scenario-worst = Worst result
scenario-worst-beside = no choice met
scenario-worst-counted = no choice met, counts here as choice { $rank }
scenario-unmixed = Share who would have to swap for an even spread of departments
scenario-size = { $taken } of { $maximum }
scenario-not-held = does not take place
scenario-quoted = “{ $title }”
scenario-short-of-seats = { $people ->
    [one] One person
   *[other] { $people } people
} can only sit in { $titles }; there { $seats ->
    [0] is no seat
    [one] is one seat
   *[other] are { $seats } seats
}.
scenario-no-workshop = { $people ->
    [one] There is no workshop in which one person could be seated.
   *[other] There is no workshop in which { $people } people could be seated.
}
scenario-short-of-people = { $titles }: { $people ->
    [0] nobody
    [one] one person
   *[other] { $people } people
} can sit there, at least { $seats } are needed.
scenario-who = Who this is about
scenario-flows = Being computed. { $count ->
    [one] One possibility has
   *[other] { $count } possibilities have
} been checked so far.
scenario-look-again = Look again
scenario-cancel = Cancel the computation
scenario-cancel-asked = The computation is being cancelled.
scenario-no-result = This scenario has no result. Compute a new one.
scenario-adopt = Adopt scenario
scenario-protocol = Protocol
scenario-difference = Difference
scenario-against = Compared to
scenario-compare = Compare
scenario-moves = { $count ->
    [0] Nobody would sit elsewhere
    [one] One person would sit elsewhere
   *[other] { $count } people would sit elsewhere
}
scenario-shifts = From which choice to which
scenario-people = People
scenario-from = So far
scenario-to = In this scenario
scenario-not-coming = no longer coming
scenario-begun-by = Begun by { $name }, { $moment }
scenario-adopted-by = Adopted by { $name }, { $moment }
scenario-delete = Delete scenario
scenario-deletion-heading = Delete { $name }?
scenario-deletion-loss = Participants keep the seats they have. What is lost are the result and the protocol, computed by these rules:
scenario-deletion-again = If choices or registrations have changed since, the same rules give something else.
scenario-deleted = { $name } is deleted.
scenario-adoption-heading = Adopt { $name }?
scenario-adoption-changes = { $count ->
    [0] No seat changes.
    [one] One seat changes.
   *[other] { $count } seats change.
}
scenario-losing = { $count ->
    [one] One person has a seat now and would have none.
   *[other] { $count } people have a seat now and would have none.
}
scenario-adoption-impossible = The scenario no longer fits
scenario-adoption-overfull = “{ $title }” would have { $count ->
    [one] one person
   *[other] { $count } people
} too many. Compute a new scenario.
scenario-adoption-seen = The assignment is published: participants see their new seat at once.
scenario-adoption-done = { $name } is adopted. { $count ->
    [0] No seat has changed.
    [one] One seat has changed.
   *[other] { $count } seats have changed.
}
scenario-outdated = Since it was computed, choices, registrations, workshops or rules have changed. A new scenario would take that into account.
scenario-gone = { $count ->
    [one] One person is no longer coming; their seat stays free.
   *[other] { $count } people are no longer coming; their seats stay free.
}
scenario-came = { $count ->
    [one] One person has been added; they keep their seat or have none yet.
   *[other] { $count } people have been added; they keep their seats or have none yet.
}
scenario-gone-since = { $count ->
    [one] One person is no longer coming.
   *[other] { $count } people are no longer coming.
}
scenario-came-since = { $count ->
    [one] One person has joined.
   *[other] { $count } people have joined.
}
scenario-resized = “{ $title }” had { $was } seats and has { $now } now.
scenario-as-then = All figures of this scenario are those of that time.
scenario-pinned = Fixed seats
scenario-band-widened = Departments cannot be spread as evenly as requested. Workshops differ per department by up to { $count ->
    [one] one person.
   *[other] { $count } people.
}
scenario-bound = No assignment can be better than this: { $profile }
scenario-broken-pairs = { $count ->
    [one] One rule on who sits together or apart is not kept.
   *[other] { $count } rules on who sits together or apart are not kept.
}
scenario-pair = { $one } and { $other }
scenario-more-names = and { $count } more
scenario-overpinned = In “{ $title }” more people have a fixed seat than there are seats. Release fixed seats, or give the workshop more seats.
scenario-without-pinned = People have fixed seats in “{ $title }”. Release these first.
protocol-heading = Protocol: { $name }
protocol-begun = Computed
protocol-adopted = Adopted
protocol-rules = Rules
protocol-digest = Digest of the input (SHA-256)
protocol-version = Program version
protocol-repeat = Check it
protocol-repeat-how = The file holds everything that went into the computation. With the program, anybody gets the same seats from it on any computer:
protocol-download = Download the file
protocol-private = It has codes instead of names. Choices and departments are personal data nevertheless: give the file only to people who may check it.
protocol-result = Result
protocol-seats = Seats
protocol-code = Code

# What somebody is told about their seat.
reason-heading = Why this workshop
reason-heading-of = Why “{ $title }”?
reason-no-preference = You made no choices. So we seated you where there was room.
reason-first-wish = This is your first choice.
reason-decided = The organisers seated you here.
reason-needed = There was room in “{ $title }”, but your workshop would have too few people without you.
reason-needed-minimum = There was room in “{ $title }”, but your workshop needs at least { $minimum } people and would have had too few without you.
reason-needed-drawn = There was room in “{ $title }”, but your workshop needs at least { $minimum } people. Between equally good ways to fill it, the draw decided.
reason-minimums = With you in “{ $title }”, another workshop would not have reached its minimum, or only at the cost of others.
reason-fixed = In “{ $title }” { $fixed ->
    [one] one of { $seats } seats is
   *[other] { $fixed } of { $seats } seats are
} fixed, whatever people choose. For you to sit there, somebody with a fixed seat would have had to go.
reason-paired = For a seat in “{ $title }”, people would no longer have sat together or apart as the organisers decided ({ $pairs ->
    [one] one such decision
   *[other] { $pairs } such decisions
}).
reason-mixed = So that departments are spread more evenly, you do not sit in “{ $title }”: { $there ->
    [0] nobody
    [one] one person
   *[other] { $there } people
} of your department { $there ->
    [0] sits there
    [one] sits there
   *[other] sit there
}, and { $here } in your workshop, you included.
reason-mixed-all = So that departments are spread more evenly, others sit in “{ $title }”: { $people ->
    [one] one person had
   *[other] { $people } people had
} it as their first choice, { $seats ->
    [one] there was one seat
   *[other] there were { $seats } seats
}.
reason-stayed = For the choices of all it would have been as good for you to sit in “{ $title }”. Between equally good assignments, those who had a seat keep it: { $stayed ->
    [one] one person
   *[other] { $stayed } people
}.
reason-lot = There were several equally good assignments, with you in “{ $title }” and without. The draw decided between them.
reason-several = For a seat in “{ $title }”, several rules would have had to be different at once: { $rules }.
reason-several-fixed = { $count ->
    [one] one fixed seat there
   *[other] { $count } fixed seats there
}
reason-several-pairs = { $count ->
    [one] one decision on who sits together or apart
   *[other] { $count } decisions on who sits together or apart
}
reason-several-mix = the mix of departments
reason-several-minimums = the minimum sizes of the workshops
reason-barred = The organisers decided that you do not sit in the workshop of your first choice.
reason-named = { $count ->
    [one] You named one choice only; so every other workshop counted as your second.
   *[other] You named { $count } choices; so every other workshop counted as your choice { $next }.
}
reason-cancelled = “{ $title }” does not take place.
reason-ruled = The seats in “{ $title }” were decided by choices and also by the other rules of this assignment.
reason-full = “{ $title }” was full when seats were assigned: { $people ->
    [one] one person had
   *[other] { $people } people had
} this workshop as their first choice, { $seats ->
    [one] there was one seat
   *[other] there were { $seats } seats
}. A seat for you there would have made the assignment worse as a whole.
reason-full-others = “{ $title }” was full when seats were assigned, also with people whose first choice it was not: { $people ->
    [one] one person had
   *[other] { $people } people had
} it as their first choice, { $seats ->
    [one] there was one seat
   *[other] there were { $seats } seats
}. A seat for you there would have made the assignment worse as a whole.
reason-drawn = “{ $title }” was full when seats were assigned: { $people ->
    [one] one person had
   *[other] { $people } people had
} this workshop as their first choice, { $seats ->
    [one] there was one seat
   *[other] there were { $seats } seats
}. For { $drawn ->
    [one] one of them
   *[other] { $drawn } of them
} the draw decided between { $between } people.
reason-drawn-others = “{ $title }” was full when seats were assigned, also with people whose first choice it was not. For { $drawn ->
    [one] one of the seats
   *[other] { $drawn } of the seats
} the draw decided between { $between } people.
statistics-heading = How the choices are met
statistics-line = { $name }: { $count } of { $people }
statistics-beside = No choice met: { $count } of { $people }

## What is decided about a person
decision-heading = Rules for this person
decision-lead = Every computation keeps to these rules. They change nothing about the present seat.
decision-registration = View the registration
decision-no-wishes = No choices made.
decision-pin = Fixed seat
decision-pin-hint = The computation seats the person there, whatever they choose.
decision-no-pin = none
decision-impossible = Excluded workshops
decision-impossible-hint = The computation never seats the person in these workshops.
decision-save = Save rules
decision-saved = The rules have been saved. They count from the next computation on.
decision-nothing-left = Do not exclude every workshop.
decision-pinned-there = “{ $title }” is the fixed seat and cannot be excluded as well.
decision-pins-full = { $count ->
    [one] One person has a fixed seat in “{ $title }” already; there is no room for more.
   *[other] { $count } people have fixed seats in “{ $title }” already; there is no room for more.
}
decision-against-together = This does not go with { $name }: the two are to sit together.
decision-against-apart = This does not go with { $name }: the two are to sit apart.
pair-heading = Together or apart
pair-with = together with { $name }
pair-without = apart from { $name }
pair-remove = Lift
pair-remove-name = Lift the rule about { $name }
pair-kind = This person sits
pair-together = together with
pair-apart = apart from
pair-name-hint = Part of the name is enough.
pair-which = Who is meant
pair-several = The name fits several people. Choose who is meant.
pair-too-many = The name fits { $count } people. Type more of it.
pair-nobody = Nobody with this name needs a seat.
pair-against = This contradicts another rule for the two.
pair-add = Add rule
assignment-pinned = fixed

assignment-pinned-elsewhere = fixed in “{ $title }”
assignment-hold = Keep those seated by hand
assignment-hold-hint = Whoever you move here is left there by computed assignments and late changes, even when an earlier choice becomes free.
pin-since-table = The seat is fixed: seated by hand in the table, { $moment }.
pin-since-selection = The seat is fixed: selected in the table and kept, { $moment }.
pin-since-decision = The seat is fixed: entered as a decision on this page, { $moment }.
pin-since-late = The seat is fixed: this person had a fixed seat already and moved in a late change, { $moment }.
pin-since-unknown = The seat is fixed. Since when, and how that came about, was not noted.
pin-effect = Computed assignments and late changes leave this person there, even when an earlier choice becomes free.
pin-change = Change decisions
assignment-several-pin = Fix selected
assignment-several-unpin = Release the fixed seats of those selected
assignment-pins-set = { $count ->
    [0] Nobody selected has a seat; nothing is fixed.
    [one] One seat is fixed.
   *[other] { $count } seats are fixed.
}
assignment-pins-too-many = In “{ $title }” { $count } people would have a fixed seat, more than there is room for.
assignment-pins-lifted = { $count ->
    [0] None of those selected has a fixed seat.
    [one] One seat is no longer fixed.
   *[other] { $count } seats are no longer fixed.
}
## Why somebody does not sit elsewhere
why-heading = Why not there?
why-ask = Look
why-chain = Who would have to move for it
why-to = Then
why-effect = For the person
why-better = better
why-same = the same
why-worse = worse
why-pinned = { $name } has a fixed seat in “{ $title }”.
why-pinned-there = { $name } has a fixed seat in “{ $title }”; the next computation seats them there.
why-impossible = “{ $title }” is excluded for { $name }.
why-no-way = There is no exchange by which { $name } could sit in “{ $title }” without breaking a rule.
why-equal = It would be just as good for the whole. Between such assignments the further rules decide, and in the end the draw.
why-gain = It would be better for the whole. So the seats are not the best possible ones; “{ $title }” could be reached like this:
why-gain-mixed = By choices alone this would be better. But the rules of this assignment mix departments too, which may cost choices.
why-against-pair = The cheapest moves for it would go against a rule: { $one } and { $other } would no longer sit together or apart as they are to.
why-loss = It would be worse for the whole. At least these people would have to move: better for { $better ->
    [0] nobody
    [one] one person
   *[other] { $better } people
}, worse for { $worse ->
    [0] nobody
    [one] one person
   *[other] { $worse } people
}.

## Late changes
late-heading = Late changes
late-lead = Somebody cancels, a room is lost, a workshop is too small: here you find a solution with few moves.
late-proposal = { $count ->
    [0] Nobody has to move
    [one] Proposal: one person moves
   *[other] Proposal: { $count } people move
}
late-nothing = Under these conditions every seat stays as it is.
late-fixed = { $count ->
    [one] 1 person has a fixed seat and was not considered for this proposal, even where an earlier choice is free.
   *[other] { $count } people have fixed seats and were not considered for this proposal, even where an earlier choice is free.
}
late-release-hint = Those you release keep their seat until you accept a move. The proposal is made again with them.
late-too-many = These are too many for a late change. Compute a scenario instead:
late-part = Accept everything, or remove the ticks of people who are to stay.
late-seen = The assignment is published: whoever moves sees it on their own page at once.
late-to = New seat
late-accept = Move selected
late-overfull = { $count ->
    [one] One person would be too many in “{ $title }”. Select somebody who leaves it as well.
   *[other] { $count } people would be too many in “{ $title }”. Select others who leave it as well.
}
late-broken-pair = { $one } and { $other } would no longer sit together or apart as they are to. Select both or neither of them.
late-conflicts = { $count ->
    [one] For one person the proposal no longer holds; they have stayed where they were. Here is the new proposal.
   *[other] For { $count } people the proposal no longer holds; they have stayed where they were. Here is the new proposal.
}
late-conditions = Conditions
late-stay = How much it counts that people stay
late-stay-first = As few moves as possible
late-stay-first-hint = Only those move who have to, or who make room.
late-stay-much = Move only for much better choices
late-stay-much-hint = A move weighs as much as a step from the third to the first choice.
late-stay-some = Move for somewhat better choices too
late-stay-some-hint = A move weighs as much as a step from the second to the first choice.
late-seats = Seats today
late-seats-hint = Enter how many can sit in each workshop; 0 when it does not take place. This does not change the size of the workshop itself.
late-propose = Compute proposal
late-propose-hint = This changes no seats.
late-back = To the assignment
reason-rearranged = Something changed at short notice; that is why you sit here now. As few people as possible were to move.
reason-improved = Something changed at short notice; this made room here, and you had ranked this workshop higher.
reason-came-later = Your seat was assigned afterwards; there was room here.

## What has changed since the publication
difference-heading = Since the publication
difference-count = { $count ->
    [0] No seat has changed since the publication.
    [one] One seat has changed since the publication.
   *[other] { $count } seats have changed since the publication.
}
difference-show = View changes
difference-now = Now
difference-leads = facilitates “{ $title }”

## Preview before the publication
preview-heading = What participants will see
preview-example = For example { $name }, on their own page:
