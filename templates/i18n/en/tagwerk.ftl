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

workshops-lead = Where people work, with whom, and how many there is room for.
workshops-empty = The workshops will be listed here. Add the first one.
workshops-seats-in-all = { $seats ->
    [one] 1 seat in all
   *[other] { $seats } seats in all
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
workshop-wishes = Wishes
workshop-no-wishes = none yet
workshop-minimum = At least
workshop-minimum-hint = How many people the workshop needs; 0 if there is no lower limit.
workshop-maximum = At most
workshop-maximum-hint = How many seats there are. Facilitators do not count.
workshop-maximum-below-minimum = “At most” must not be smaller than “At least”.
workshop-maximum-below-seats = { $seats ->
    [one] 1 seat is taken already. Choose at least 1.
   *[other] { $seats } seats are taken already. Choose at least { $seats }.
}
workshop-facilitators = Facilitators
workshop-facilitators-hint = Facilitators have no seat and no wishes of their own: both are given up when you save.
workshop-facilitator-number = Facilitator { $number }
workshop-facilitator-more = Another person
workshop-facilitator-twice = This person is named here already.
workshop-facilitator-elsewhere = This person already leads “{ $title }”.
workshop-nobody = nobody
workshop-no-people = Once people have registered, choose here who leads the workshop.
workshop-save = Save workshop
workshop-added = “{ $title }” has been added.
workshop-saved = “{ $title }” has been saved.
workshop-freed = { $count ->
    [one] { $names } leads it and therefore has no seat and no wishes any more.
   *[other] { $names } lead it and therefore have no seats and no wishes any more.
}
workshop-remove = Remove workshop
workshop-removal-heading = Remove this workshop?
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
    [0] no wish
    [one] the wish of 1 person, whose other wishes move up
   *[other] the wishes of { $count } people, whose other wishes move up
}
workshop-removal-facilitators = { $names } as facilitators
workshop-removal-confirm = Remove for good
workshop-removal-keep = Keep
workshop-removed = “{ $title }” has been removed.
workshop-led-by = Led by { $names }
workshop-you-lead = You lead “{ $title }”.
seats-free = Seats left
seats-filling = Few seats left
seats-full = Full
wish-rank = { $rank ->
    [1] First wish
    [2] Second wish
    [3] Third wish
    [4] Fourth wish
    [5] Fifth wish
   *[other] Wish { $rank }
}
wish-none = no wish
wish-unranked = not wished for
wish-add = Wish for it
wish-remove = Do not wish for it
wish-list-name = Your wishes in their order
wish-list-hint = Choose what you wish for and put it in order with the buttons or by dragging. Nothing is saved until you press the button below.
wish-twice = This workshop is your “{ $rank }” already. Choose another one or no wish.
wishes-lead = Put the workshops in the order in which you would like to join them. One wish is enough. Only you and the organisers see your wishes.
wishes-until = You can change your wishes until { $moment }.
wishes-choose = State your wishes
wishes-change = Change your wishes
wishes-about = The workshops
wishes-stored = Your saved wishes
wishes-saved-at = Saved: { $moment }
wishes-none-stored = You have no saved wishes.
wishes-none-chosen = Choose at least one workshop.
wishes-save = Save wishes
wishes-saved = Your wishes have been saved.
wishes-withdraw = Withdraw wishes
wishes-withdrawal-heading = Withdraw your wishes?
wishes-withdrawal-lead = Your wishes will be deleted. The organisers will then seat you where there is room.
wishes-keep = Keep wishes
wishes-withdrawn = Your wishes have been deleted.
wishes-no-workshops = The workshops will be listed here once the organisers have set them up.
wishes-your-seat = Your seat is in the workshop “{ $title }”.
wishes-leads = Facilitators state no wishes.
wishes-not-coming = Wishes are for people who have registered. First confirm under “My event” that you are coming.
wishes-not-yet = The organisers are not taking wishes yet. You can read about the workshops already.
wishes-closed = Wishes can no longer be changed.
wishes-closed-since = Wishes can no longer be changed, since { $moment }.
wishes-too-late = Your choice has not been saved. { $reason } Ask the organisers.
seat-lead = Take a seat in a workshop. You can change until the end while there are seats left.
seat-yours = Your seat
seat-mine = Your seat is here.
seat-take = Take a seat
seat-change = Change to this one
seat-give-back = Give the seat back
seat-return-heading = Give your seat back?
seat-return-loss = The seat will then be free for others. You may not get it again.
seat-keep = Keep the seat
seat-given-back = You have given your seat back.
seat-taken = You have a seat in “{ $title }”.
seat-full = “{ $title }” has filled up. Choose another workshop.
seat-gone = This workshop is not there any more. Choose another one.
seat-too-late = Nothing has changed. { $reason }
seat-leads = Facilitators need no seat of their own.
seat-not-coming = Seats are for people who have registered. First confirm under “My event” that you are coming.
seat-not-yet = The organisers are not giving out seats yet. You can read about the workshops already.
seat-closed = Seats can no longer be changed.
seat-closed-since = Seats can no longer be changed, since { $moment }.

### assignment

assignment-lead = { $seated } with a seat, { $unseated } still without.
assignment-no-workshops = Here you seat the participants. First add workshops.
assignment-no-people = Here you seat the participants once somebody has registered.
assignment-first-come = Participants take their seats themselves. They see at once what you change here.
assignment-unpublished = The assignment is not published yet. Participants will see their seat only then.
assignment-published-at = Published: { $moment }
assignment-published-note = Participants see their seat. They see at once what you change here.
assignment-publish = Publish assignment
assignment-published = The assignment is published. Participants now see their seat.
assignment-withdraw = Take the publication back
assignment-withdrawn = The publication has been taken back. Participants no longer see their seat.
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
assignment-publication-note = Nobody sees the wishes of others. You can take the publication back.
assignment-sizes = Size of the workshops
assignment-missing = { $count ->
    [one] 1 person too few
   *[other] { $count } people too few
}
assignment-fill = Fill the free seats
assignment-fill-hint = Seats everybody without a seat where there is room: first wishes first, then second ones and so on; whoever has no wish goes where there is most room. Whoever has a seat keeps it.
assignment-filled = { $count ->
    [0] No seat given.
    [one] 1 seat given.
   *[other] { $count } seats given.
}
assignment-filled-beside = Wishes full, seated elsewhere
assignment-filled-without = Without wishes
assignment-filled-remaining = { $count ->
    [one] 1 person has no seat yet, because all workshops are full.
   *[other] { $count } people have no seat yet, because all workshops are full.
}
assignment-people = Who sits where
assignment-seat = Workshop
assignment-department = Department
assignment-any-seat = all
assignment-without-seat = without a seat
assignment-any-department = all
assignment-filter = Show
assignment-show-all = Show all
assignment-found = { $count ->
    [one] 1 person
   *[other] { $count } people
}
assignment-nobody-unseated = Everybody has a seat.
assignment-nobody-found = There is nobody like that. Search for another name or show all.
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
assignment-workshop-gone = This workshop is not there any more. Choose another one.
assignment-overfull = { $count ->
    [one] In “{ $title }” there would be 1 person too many: it has { $maximum } seats. Nothing has been saved. Choose differently, or raise the number of seats there.
   *[other] In “{ $title }” there would be { $count } people too many: it has { $maximum } seats. Nothing has been saved. Choose differently, or raise the number of seats there.
}
assignment-moved-meanwhile = { $name } has meanwhile been seated in “{ $title }”. Your choice has not been saved; it will be when you save again.
assignment-unseated-meanwhile = { $name } meanwhile has no seat any more. Your choice has not been saved; it will be when you save again.
assignment-people-gone = { $count ->
    [one] 1 person is not to be seated any more, having cancelled or become a facilitator.
   *[other] { $count } people are not to be seated any more, having cancelled or become facilitators.
}
assignment-leads = { $name } leads “{ $title }”.
assignment-clear = Clear all seats
assignment-clearance-heading = Clear all seats?
assignment-clearance-loss = { $count ->
    [one] 1 seat that is taken will be lost. This cannot be undone. Wishes stay.
   *[other] { $count } seats that are taken will be lost. This cannot be undone. Wishes stay.
}
assignment-clearance-seen = Participants see at once that they have no seat any more.
assignment-cleared = { $count ->
    [one] 1 seat has been cleared.
   *[other] { $count } seats have been cleared.
}

### ideas

### recap

### overview

home-heading = Events
home-lead = Working conferences, their programme, and what became of them.
home-empty = Events will be here once one is published.
