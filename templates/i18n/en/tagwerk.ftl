# Tagwerk in English. One section per feature, like the folders under src/.

### web

skip-to-content = Skip to content
site-navigation = Main navigation
site-footer = Tagwerk runs working conferences from the invitation to the recap.
manage-events = My events
sign-in = Sign in
sign-out = Sign out

form-optional = (optional)
form-mistake-prefix = Error:
form-summary = Check what you entered
form-required = Fill in this field.
form-too-long = Shorten the text to at most { $longest } characters.
form-odd-letters = Remove invisible control characters from the text.
form-email = Write the whole e-mail address, like name@office.example.
form-number = Write a whole number from { $lowest } to { $highest }.
form-moment = Choose a date and a time that exist.
form-choice = Choose one of the options.
save = Save
cancel = Cancel
edit = Edit
remove = Remove
back = Back
move-up = Move up
move-down = Move down
copy = Copy
copied = Copied
none-given = not given

error-way-on = See all events
error-403-heading = You are not allowed to do this
error-403-advice = The request came from another website or does not belong to your access. Open the page here again and try from there.
error-link-heading = This page belongs to a personal link
error-link-advice = Open the personal link from your invitation or confirmation on this device again. If it is lost, the organisers can give you a new one.
error-404-heading = There is no page here
error-404-advice = The address may be incomplete, or the page is not published yet.
error-405-heading = This address does not take that
error-405-advice = Go back and use the buttons on the page.
error-timeout-heading = This took too long
error-timeout-advice = Try again in a moment.
error-413-heading = This is too large
error-413-advice = A file may have at most 2 MB. Split the list and try again.
error-422-heading = This could not be understood
error-422-advice = Go back, reload the page and send the form again.
error-429-heading = Too many attempts
error-429-advice = Wait a few minutes, then try again.
error-500-heading = That did not work
error-500-advice = The mistake is ours and has been recorded. Try again in a moment.

### accounts

email = E-mail address
password = Password
own-name = Your name
password-hint = At least 12 characters. A short sentence is easy to remember.
password-length = Choose a password of at least { $shortest } characters.
sign-in-heading = Sign in as an organiser
sign-in-lead = For everybody who prepares an event.
sign-in-participants = Participants need no password: open the personal link from your invitation or confirmation.
sign-in-wrong = E-mail address and password do not match. Check both.
sign-in-too-many = There were too many attempts for this account. Wait a minute, then try again.
setup-heading = Create the first account
setup-lead = With this account you create events and invite your team. The link works only this once.
setup-button = Create account
setup-done = Your account is ready. Create your first event now.

### events

name = Name
actions = Actions
markdown-hint = Paragraphs, lists, **bold** and links in Markdown.
event-new = New event
event-new-lead = Title, time and place are enough to begin with. Everything can be changed later.
event-create = Create event
event-created = The event is created. For now only your team sees it.
event-saved = The settings are saved.
event-list-empty = Your events will be here. Create the first one.
event-what = What it is about
event-when = When
event-where = Where
event-how = How
event-title = Title
event-slug = Name in the address
event-slug-hint = Lower-case letters, digits and dashes, like heads-of-department-2018.
event-slug-wrong = Use 3 to 60 lower-case letters, digits and single dashes.
event-slug-taken = This name is taken. Choose another one.
event-description = Description
event-host = Hosted by
event-host-hint = As it will stand on the event page and in the recap.
event-partners = Partners
event-themes = Themes of the ideas
event-themes-hint = One theme a line. Participants file their ideas under these themes.
event-begins = Begins
event-ends = Ends
event-ends-too-early = The end must be after the beginning.
event-zone = Time zone
event-zone-hint = A name from the IANA list, like Europe/Berlin.
event-registration-closes = Registration closes
event-wishes-close = Wishes close
event-venue = Venue
event-street = Street and number
event-postal-code = Postal code
event-city = City
event-capacity = Places in all
event-capacity-hint = Left empty, registration is not limited.
event-seating = How do participants get into their workshop?
event-seating-in-use = There are wishes or seats already. How seats are given can no longer be changed.
seating-wishes = Wishes
seating-wishes-hint = Participants state their wishes, the organisers assign.
seating-first-come = First come
seating-first-come-hint = Participants take a free seat themselves.
event-language = Language of the event
event-language-hint = Public pages appear in this language first.
event-hue = Accent colour
event-hues = Red, Brick, Ochre, Olive, Green, Emerald, Turquoise, Petrol, Blue, Indigo, Violet, Magenta
settings-save = Save settings
archived-notice = This event is archived. It can be read but not changed.

nav-label = Steps of the event
nav-summary = Steps, now:
nav-done = (done)
nav-public-page = See the public page
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
    [one] 1 seat given
   *[other] { $count } seats given
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
phase-wishes = Wishes
phase-assigned = Assigned
phase-running = Running
phase-recap = Recap
phase-archived = Archived
phase-moved = The event is now in the phase “{ $phase }”.
phase-moved-elsewhere = The phase has been changed in the meantime. Check where it stands before you go on.

team-lead = Everybody on the team may change everything about this event.
team-since = On the team since
team-remove = Remove { $name }
team-removed = This person is no longer on the team.
team-last = At least one person must stay on the team.
team-open-invitations = Open invitations
team-link-note = Give the link to the person named, and to nobody else. Whoever opens it can join the team.
team-link-of = Invitation link for { $name }
team-valid-until = valid until { $date }
team-withdraw = Withdraw invitation
team-withdrawn = The invitation is withdrawn. The link no longer works.
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
tab-wishes = My wishes
tab-seat = My seat
tab-event = Programme

### programme

### workshops

### assignment

### ideas

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
recap-source-gone = The programme item or workshop was removed, only the text is left.
recap-source-gone-long = The programme item or workshop of this section was removed. Your text is still here and appears without details beside it.
recap-marked-ideas = { $count ->
    [0] no marked idea yet
    [one] 1 marked idea
   *[other] { $count } marked ideas
}
recap-sections = Sections
recap-sections-hint = They appear in this order. The opening always comes first. What you leave out stays here and can be taken in again.
recap-leave-out = Leave out
recap-take-in = Take in again
recap-left-out = The section is left out. It can be taken in again.
recap-taken-in = The section is in again.
recap-state-out = left out
recap-add = Add a section
recap-add-hint = It goes before the closing. You write its text on the next page.
recap-add-button = Create section
recap-head = Title and byline
recap-title = Title
recap-authors = Authors
recap-authors-hint = One name a line.
recap-attendance = How many were there
recap-attendance-hint = Suggested is the number of people registered. If the field is empty, no number is given.
recap-saved = Title and byline are saved.
recap-section-kicker = Recap · { $kind }
recap-heading = Heading
recap-body = Text
recap-body-lead-hint = The first paragraph becomes the lead below the title.
recap-section-saved = “{ $heading }” is saved.
recap-opening-saved = The opening is saved.
recap-elsewhere = Somebody has changed this in the meantime. Your text is still in the form, the stored one is here. Bring the two together; saving keeps what is in the form.
recap-elsewhere-stored = Stored text
recap-facts = Details
recap-facts-hint = They appear by themselves and stay up to date until you publish.
recap-change-programme = Change in the programme
recap-change-ideas = Mark ideas
recap-no-ideas = The ideas you mark for the recap will be here.
recap-names-hint = Names appear only with consent.
recap-remove-section = Remove section
recap-removal-heading = Remove “{ $heading }”?
recap-removal-lead = The text of this section will be lost. If it should only not appear, leave the section out instead.
recap-section-removed = “{ $heading }” is removed.
recap-preview = Preview
recap-preview-banner = Preview – not published.
recap-preview-back = Back to the recap
recap-to-publication = Go to publication
recap-open-public = Open public page
recap-state-published = published
recap-state-changes = unpublished changes
recap-state-draft = draft, not published yet
recap-version = Version { $number }, { $moment }
recap-no-longer-agreeing = The published version names people without their consent: { $names }. Publish a new version; if the names stand in your texts, take them out there first.
recap-event-not-public = The event is still in the phase “Draft”. Nobody can read the recap until the event is public.
recap-publication = Publish recap
recap-publication-lead = What is here now will be published. Later changes appear only with the next publication.
recap-overtaken = Something has changed since you opened this page. Check the names again before you publish.
recap-names = Names in the details
recap-names-lead = Whoever did not agree is not named, without your doing. Whoever is in the programme stays named, because the programme is public already.
recap-names-none = The details hold no participant’s name.
recap-mentions = Names in your texts
recap-mentions-lead = Title, byline, texts and ideas are searched for given and family names. Check passages that hold only a family name yourself.
recap-mentions-none = The texts hold no participant’s full name.
recap-column-role = Why
recap-column-consent = Consent
recap-column-outcome = What happens
recap-column-places = Where
recap-role-speaker = speaks in the programme
recap-role-facilitator = facilitates “{ $workshop }”
recap-role-author = idea { $code }
recap-place-section = “{ $heading }”
recap-agrees = agreed
recap-disagrees = did not agree
recap-in-programme = is in the public programme
recap-outcome-named = is named
recap-outcome-left-out = is not named
recap-outcome-programme = stays named
recap-confirmation = Those named without consent have agreed when I asked them, or naming them is allowed for another reason.
recap-confirmation-missing = Your texts hold names without consent. Take them out, or confirm that they may be named.
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
recap-unnamed = unnamed
recap-programme = The programme
recap-people = Who was there
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
recap-print-hint = To print, press Ctrl + P, or Command + P on a Mac.
recap-related = More recaps
recap-feed-title = Recaps of events
recap-feed-subtitle = What was said and thought at working conferences.

### overview

home-heading = Events
home-lead = Working conferences, their programme, and what became of them.
home-empty = Events will be here once one is published.
