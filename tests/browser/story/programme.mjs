// The programme: five keynotes and the phase in the groups.

export async function enterProgramme(clara) {
  const { say, run } = clara;
  await clara.goTo("nav-programme");
  for (const keynote of run.cast.keynotes) {
    await clara.follow(say("programme-add"));
    await fillItem(clara, keynote, "keynote");
    const speaker = clara.page.getByRole("group", { name: say("programme-speaker-number", { number: 1 }) });
    await clara.fill({ [say("name")]: keynote.name, [say("programme-speaker-function")]: keynote.role }, speaker);
    await save(clara, keynote);
  }
  await clara.follow(say("programme-add"));
  await fillItem(clara, run.cast.phase, "workshops");
  await save(clara, run.cast.phase);
  await clara.picture("programme");
}

async function fillItem(clara, { title, begins, ends }, kind) {
  const { say } = clara;
  await clara.fill({ [say("programme-title")]: title, [say("event-begins")]: begins, [say("event-ends")]: ends });
  await clara.tick(say(`programme-kind-${kind}`));
}

async function save(clara, { title }) {
  const { say } = clara;
  await clara.press(say("programme-save"));
  await clara.hears(say("programme-added", { title }));
}
