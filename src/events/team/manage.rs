//! The team of an event as its organisers see it: who is on it, who is invited, inviting and removing somebody.
use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};

use super::membership::{self, Refusal};
use crate::{
    accounts::Account,
    clock, db,
    events::{
        Event, InvitationPath, InvitationRemovalPath, Managed, Nav, Section, TeamPath, TeamRemovalPath,
        store::{self, Invitation, Organiser},
    },
    state::{App, hash_of_key},
    web::{Error, Form, Layout, Result, Sent, Submission, done, not_done, refusal, refused, refused_with},
};

/// What the keys of invitation links are made for.
const PURPOSE: &str = "invitation";
const DAYS_VALID: i64 = 14;

#[derive(Template, WebTemplate)]
#[template(path = "events/team.html")]
struct TeamPage {
    layout: Layout,
    nav: Nav,
    event: Event,
    form: Form,
    organisers: Vec<Organiser>,
    invitations: Vec<OpenInvitation>,
    own_id: String,
}

impl TeamPage {
    fn removal(&self, organiser: &Organiser) -> TeamRemovalPath {
        TeamRemovalPath::to(&self.event.slug, &organiser.account_id)
    }

    fn withdrawal(&self, open: &OpenInvitation) -> InvitationRemovalPath {
        InvitationRemovalPath::to(&self.event.slug, &open.invitation.id)
    }

    /// The last day on which an invitation can be accepted.
    fn last_day(&self, open: &OpenInvitation) -> String {
        self.layout.words().short_date(&open.invitation.expires_at, &self.event.zone)
    }
}

struct OpenInvitation {
    invitation: Invitation,
    link: String,
}

async fn page(
    app: &App,
    managed: &Managed,
    account: &Account,
    layout: Layout,
    form: Form,
) -> Result<TeamPage> {
    let layout = layout.accented(managed.event.language, managed.event.accent_hue);
    let mut tx = app.db.read().await?;
    let organisers = store::organisers(&mut tx, &managed.event.id).await?;
    let open = store::open_invitations(&mut tx, &managed.event.id, clock::now()).await?;
    drop(tx);
    let invitations = open
        .into_iter()
        .map(|invitation| {
            let path = InvitationPath::to(app.secret.key(PURPOSE, &invitation.id));
            OpenInvitation { invitation, link: app.url(&path.to_string()) }
        })
        .collect();
    let nav = managed.nav(&layout, Section::Team);
    let (event, own_id) = (managed.event.clone(), account.id.clone());
    Ok(TeamPage { layout, nav, event, form, organisers, invitations, own_id })
}

pub async fn list(State(app): State<App>, managed: Managed, account: Account, layout: Layout) -> Result {
    let form = Form::blank(layout.lang);
    Ok(page(&app, &managed, &account, layout, form).await?.into_response())
}

pub async fn invite(
    State(app): State<App>,
    managed: Managed,
    account: Account,
    layout: Layout,
    mut form: Form,
) -> Result {
    let (name, email) = (form.text("name", 100), form.email("email"));
    if form.is_refused() {
        return Ok(refused(page(&app, &managed, &account, layout, form).await?));
    }
    let said = t!(layout.lang, "team-invited", name = name.as_str());
    let invitation = Invitation {
        id: db::new_id(),
        event_id: managed.event.id.clone(),
        email,
        name,
        expires_at: clock::now().plus_days(DAYS_VALID),
    };
    let key_hash = hash_of_key(&app.secret.key(PURPOSE, &invitation.id));
    let submission = Submission::of(&form, "invitation", &[&managed.event.id, &account.id]);
    let team = TeamPath::to(&managed.event.slug).to_string();
    let mut tx = app.db.write().await?;
    match submission.begin(&mut tx, &mut form).await? {
        Sent::Again(to) => return Ok(done(to, said)),
        Sent::Asked => {
            drop(tx);
            let page = page(&app, &managed, &account, layout, form.clone()).await?;
            return Ok(refused_with(refusal(&form), page));
        }
        Sent::First => {}
    }
    if let Err(refusal) = membership::invite(&mut tx, &invitation, &key_hash, &account.id).await? {
        return not_changed(refusal, &managed, &layout);
    }
    submission.led_to(&mut tx, &team).await?;
    tx.commit().await?;
    Ok(done(team, said))
}

pub async fn remove(
    State(app): State<App>,
    managed: Managed,
    TeamRemovalPath { account, .. }: TeamRemovalPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    if let Err(refusal) = membership::remove(&mut tx, &managed.event.id, &account).await? {
        return not_changed(refusal, &managed, &layout);
    }
    tx.commit().await?;
    Ok(done(TeamPath::to(managed.event.slug), t!(layout.lang, "team-removed")))
}

pub async fn withdraw(
    State(app): State<App>,
    managed: Managed,
    InvitationRemovalPath { invitation, .. }: InvitationRemovalPath,
    layout: Layout,
) -> Result {
    let mut tx = app.db.write().await?;
    if let Err(refusal) = membership::withdraw(&mut tx, &managed.event.id, &invitation).await? {
        return not_changed(refusal, &managed, &layout);
    }
    tx.commit().await?;
    Ok(done(TeamPath::to(managed.event.slug), t!(layout.lang, "team-withdrawn")))
}

/// What is answered when the team stays as it is.
fn not_changed(refusal: Refusal, managed: &Managed, layout: &Layout) -> Result<Response> {
    match refusal {
        Refusal::LastOrganiser => {
            Ok(not_done(TeamPath::to(&managed.event.slug), t!(layout.lang, "team-last")))
        }
        Refusal::Archived => Err(Error::Archived),
        Refusal::Gone | Refusal::AccountThere => Err(Error::NotFound),
    }
}
