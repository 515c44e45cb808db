// What the organiser does before the day.

/** Opens the one-time link and makes the first access. */
export async function setUp(clara, link) {
  const { say, run } = clara;
  const { name, email, password } = run.cast.organiser;
  await clara.open(link);
  await clara.heads(say("setup-heading"));
  await clara.fill({ [say("own-name")]: name, [say("email")]: email, [say("password")]: password });
  await clara.press(say("setup-button"));
  await clara.hears(say("setup-done"));
}

/** From the list of events to the event's own page. */
export async function createEvent(clara, seating = "wishes") {
  const { say, run } = clara;
  const { event } = run.cast;
  await clara.follow(say("event-new"));
  await clara.fill({
    [say("event-title")]: event.title,
    [say("event-slug")]: event.slug,
    [say("event-description")]: event.description,
    [say("event-host")]: event.host,
    [say("event-partners")]: event.partners,
    [say("event-themes")]: event.themes,
    [say("event-begins")]: event.begins,
    [say("event-ends")]: event.ends,
    [say("event-venue")]: event.venue,
    [say("event-street")]: event.street,
    [say("event-postal-code")]: event.postalCode,
    [say("event-city")]: event.city,
    [say("event-capacity")]: "90",
  });
  await clara.choose(say("event-language"), event.language);
  await clara.tick(say(`seating-${seating}`));
  await clara.press(say("event-create"));
  await clara.hears(say("event-created"));
  await clara.heads(event.title);
  await clara.picture("event-created");
}

/** Moves the event on to a phase, by the name it has where people choose by wishes or take seats, from its own page. */
export async function moveOn(clara, phase) {
  const { say } = clara;
  await clara.goTo("nav-overview");
  await clara.press(say("overview-move-on", { phase: say(`phase-${phase}`) }));
  await clara.hears(say("phase-moved", { phase: say(`phase-${phase}`) }));
}
