"""Who may open which address of the application; tried out by ``test_access_matrix.py``."""

from dataclasses import dataclass, field
from typing import Any

from caseload.reminders.links import Purpose

STAFF = {"own", "colleague", "lead", "stranger", "other_lead", "admin"}
CLIENTS_PEOPLE = {"own", "lead", "admin"}
LEADERS = {"lead", "other_lead", "admin"}
CLIENTS_LEADERS = {"lead", "admin"}
AUTHOR = {"own"}
UPLOADER = {"lead"}
NOBODY: set[str] = set()


@dataclass
class Page:
    """Who may open it. ``of`` names the row of the world whose number stands in the address.

    ``verb``: only POST; ``role``: who is told by 405 that GET is not for it (the others do not learn that it exists).
    """

    who: set[str] = field(default_factory=lambda: STAFF)
    of: str = ""
    verb: bool = False
    role: set[str] = field(default_factory=lambda: STAFF)
    public: bool = False
    more: dict[str, Any] = field(default_factory=dict)
    status: dict[str, int] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    link: Purpose | None = None

    def due(self, person: str) -> int:
        """What GET is answered; of nobody in particular only where the page is public."""
        may = person in self.who or person == "anonymous"
        usual = (405 if person in self.role else 404) if self.verb else (200 if may else 404)
        return self.status.get(person, usual)


def verb(who: set[str], of: str, role: set[str] = STAFF) -> Page:
    return Page(who, of, verb=True, role=role)


def imports(name: str, of: str) -> dict[str, Page]:
    return {
        name: Page(LEADERS),
        f"{name}-template": Page(LEADERS),
        f"{name}-detail": Page(UPLOADER, of),
        f"{name}-apply": verb(UPLOADER, of, role=LEADERS),
        f"{name}-discard": verb(UPLOADER, of, role=LEADERS),
    }


PAGES = {
    # desk
    "home": Page(),
    "client-list": Page(),
    "client-detail": Page(CLIENTS_PEOPLE, "client"),
    "client-marks": Page(CLIENTS_PEOPLE, "client"),
    # inbox
    "incoming-mail-list": Page(),
    "incoming-mail-settle": verb(CLIENTS_PEOPLE, "mail"),
    "incoming-mail-assign": Page({"admin"}, "nobodys_mail"),
    # clients
    "client-new": Page(),
    "client-edit": Page(CLIENTS_PEOPLE, "client"),
    "client-profile": Page(CLIENTS_PEOPLE, "client"),
    "client-assign": Page(CLIENTS_LEADERS, "client"),
    "client-mail-wish": Page(CLIENTS_PEOPLE, "client"),
    "client-mail-wish-withdraw": verb(CLIENTS_PEOPLE, "client"),
    "client-pause": Page(CLIENTS_PEOPLE, "client"),
    "client-end": Page(CLIENTS_PEOPLE, "client"),
    # schedule
    "working-time": Page(CLIENTS_PEOPLE, "counsellor"),
    "special-day": Page(CLIENTS_PEOPLE, "counsellor"),
    "special-day-unset": verb(CLIENTS_PEOPLE, "special_day"),
    "client-times": Page(CLIENTS_PEOPLE, "client"),
    "client-time-remove": verb(CLIENTS_PEOPLE, "client_time"),
    # contacts
    "contact-log": Page(CLIENTS_PEOPLE, "client"),
    "contact-undo": verb(CLIENTS_PEOPLE, "contact"),
    "next-step-done": verb(CLIENTS_PEOPLE, "step"),
    # appointments
    "appointment-list": Page(),
    "calendar": Page(),
    "appointment-detail": Page(CLIENTS_PEOPLE, "ahead"),
    "appointment-book": Page(CLIENTS_PEOPLE, "client"),
    "appointment-free": Page(CLIENTS_PEOPLE, "client"),
    "appointment-move": Page(CLIENTS_PEOPLE, "ahead"),
    "appointment-cancel": Page(CLIENTS_PEOPLE, "ahead"),
    "appointment-missed": Page(CLIENTS_PEOPLE, "past"),
    "calendar-feed-settings": Page({"own", "colleague", "stranger"}),
    "calendar-feed-revoke": Page({"own"}, verb=True, role={"own", "colleague", "stranger"}),
    "calendar-feed": Page(NOBODY, public=True, more={"token": "x"}, status={"anonymous": 404}),
    "waiting-list": Page(),
    "waiting-join": Page(CLIENTS_PEOPLE, "client"),
    "waiting-withdraw": verb(CLIENTS_PEOPLE, "waiting"),
    "waiting-give": verb(CLIENTS_PEOPLE, "waiting"),
    "appointment-undo": Page(CLIENTS_PEOPLE, "ahead", verb=True, more={"version": 1}),
    "appointment-outcome": Page(CLIENTS_PEOPLE, "past"),
    "appointment-undo-outcome": verb(CLIENTS_PEOPLE, "past"),
    "appointment-ics": Page(CLIENTS_PEOPLE, "ahead"),
    # workshops: open to all who work here, names and attendance to whoever runs one and to the client's own people
    "workshop-list": Page(),
    "workshop-seat-list": Page(),
    "workshop-plan": Page(LEADERS),
    "workshop-detail": Page(of="workshop"),
    "workshop-handout": Page(of="workshop"),
    "workshop-clients": Page(of="workshop"),
    "workshop-assign": Page(CLIENTS_PEOPLE, "client"),
    "workshop-leave": Page(CLIENTS_PEOPLE, "seat"),
    "workshop-make-up": Page(CLIENTS_PEOPLE, "seat"),
    "workshop-made-up-undo": verb(CLIENTS_PEOPLE, "made_up"),
    "workshop-session": Page(CLIENTS_PEOPLE, "session"),
    "workshop-attend": verb(CLIENTS_PEOPLE, "session"),
    "workshop-attend-undo": verb(CLIENTS_PEOPLE, "session"),
    "workshop-session-change": Page(CLIENTS_PEOPLE, "session"),
    "workshop-session-cancel": Page(CLIENTS_PEOPLE, "session"),
    "workshop-session-outlook": Page(CLIENTS_PEOPLE, "session"),
    "workshop-notice-phoned": verb(CLIENTS_PEOPLE, "session_notice"),
    "workshop-notice-undo": verb(CLIENTS_PEOPLE, "session_notice"),
    "workshop-session-restore": verb(CLIENTS_PEOPLE, "session"),
    # letters
    "client-letter": Page(CLIENTS_PEOPLE, "client"),
    "client-letter-pdf": Page(CLIENTS_PEOPLE, "client"),
    "appointment-letter": Page(CLIENTS_PEOPLE, "ahead"),
    "appointment-letter-pdf": Page(CLIENTS_PEOPLE, "ahead"),
    # absences, deputies, cover
    "absence-list": Page(),
    "absence-new": Page(),
    "absence-change": Page({"colleague", "lead", "admin"}, "absence"),
    "deputy-set": Page(CLIENTS_PEOPLE, "counsellor"),
    "absence-cover": Page(CLIENTS_LEADERS, "absence"),
    "absence-deputy": verb(CLIENTS_LEADERS, "absence", role=LEADERS),
    "stuck-work": Page(LEADERS),
    # summons
    "summons-list": Page(),
    "summons-new": Page(CLIENTS_PEOPLE, "client"),
    "summons-detail": Page(CLIENTS_PEOPLE, "summons"),
    "appointment-summons": Page(CLIENTS_PEOPLE, "summoned", status=dict.fromkeys(CLIENTS_PEOPLE, 302)),
    "summons-pdf": Page(CLIENTS_PEOPLE, "summons"),
    "summons-send": Page(CLIENTS_PEOPLE, "summons"),
    "summons-proof": Page(CLIENTS_PEOPLE, "summons"),
    "summons-outcome": Page(CLIENTS_PEOPLE, "summons"),
    "summons-undo-outcome": verb(CLIENTS_PEOPLE, "summons"),
    "summons-hearing": Page(CLIENTS_PEOPLE, "summons"),
    "summons-withdraw": Page(CLIENTS_PEOPLE, "summons"),
    "summons-travel": verb(CLIENTS_PEOPLE, "summons"),
    # reminders
    "reminder-list": Page(),
    "client-outlook": Page(CLIENTS_PEOPLE, "client"),
    "appointment-outlook": Page(CLIENTS_PEOPLE, "ahead"),
    "reminder-mail": Page(CLIENTS_PEOPLE, "reminder"),
    "reminder-send": verb(CLIENTS_PEOPLE, "reminder"),
    "reminder-resend": verb(CLIENTS_PEOPLE, "reminder"),
    "reminder-stop": verb(CLIENTS_PEOPLE, "reminder"),
    "appointment-mails": Page(CLIENTS_PEOPLE, "ahead"),
    "appointment-remind": verb(CLIENTS_PEOPLE, "ahead"),
    "client-mails-pause": Page(CLIENTS_PEOPLE, "client"),
    "client-mails-resume": verb(CLIENTS_PEOPLE, "client"),
    "client-address-works": verb(CLIENTS_PEOPLE, "client"),
    # what a client sees with a mail in hand: the token is the permission, whoever is logged in
    "client-link": Page(public=True, link=Purpose.PAGE),
    "client-link-cancel": Page(public=True, link=Purpose.PAGE),
    "client-link-time": Page(public=True, link=Purpose.PAGE),
    "client-link-stop": Page(public=True, link=Purpose.OPT_OUT),
    # employers
    "employer-list": Page(),
    "employer-detail": Page(of="employer"),
    "employer-new": Page(),
    "employer-edit": Page(of="employer"),
    "employer-choices": Page(status=dict.fromkeys(STAFF, 302)),  # a part for htmx; else the list of employers
    "employer-contact-list": Page(),
    "employer-contact-log": Page(of="employer"),
    "employer-contact-undo": verb(CLIENTS_PEOPLE, "employer_contact"),
    "employer-step-done": verb(CLIENTS_PEOPLE, "employer_contact"),
    "employer-person-new": Page(of="employer"),
    "employer-person-edit": Page(of="person"),
    "employer-person-leave": verb(STAFF, "person"),
    "employer-person-return": verb(STAFF, "person"),
    "employer-twins": Page(status=dict.fromkeys(STAFF, 302)),  # a part for htmx; else the list of duplicates
    "employer-duplicates": Page(),
    "employer-merge": Page(of="employer"),
    "employer-merge-undo": verb(STAFF, "merge"),
    "employer-site-new": Page(of="employer"),
    "employer-site-edit": Page(of="site"),
    "client-cv": Page(CLIENTS_PEOPLE, "client"),
    "client-cv-file": Page(CLIENTS_PEOPLE, "client"),
    "client-cv-remove": verb(CLIENTS_PEOPLE, "client"),
    # occupations
    "occupation-list": Page(),
    # acquisition
    "lead-list": Page(),
    "lead-new": Page(CLIENTS_PEOPLE, "client"),
    "lead-note": Page(verb=True),
    "lead-vacancy": Page(CLIENTS_PEOPLE, "lead"),
    "lead-end": verb(CLIENTS_PEOPLE, "lead"),
    # vacancies
    "vacancy-ask": Page(),
    "vacancy-carve": Page(of="vacancy"),
    "vacancy-list": Page(),
    "vacancy-detail": Page(of="vacancy"),
    "vacancy-new": Page(),
    "vacancy-edit": Page(of="vacancy"),
    "vacancy-close": Page(of="vacancy", verb=True, data={"status": "filled"}),
    "vacancy-reopen": verb(STAFF, "vacancy"),
    "vacancy-confirm": verb(STAFF, "vacancy"),
    # proposals
    "proposal-list": Page(),
    "proposal-new": Page(CLIENTS_PEOPLE, "client"),
    "proposal-new-for-vacancy": Page(of="vacancy"),
    "inquiry-new": Page(CLIENTS_PEOPLE, "proposal"),
    "agreement-new": Page(CLIENTS_PEOPLE, "proposal"),
    "agreement-withdraw": verb(CLIENTS_PEOPLE, "agreement"),
    "employer-link": Page(public=True, link=Purpose.EMPLOYER),
    "employer-cv": Page(public=True, verb=True, link=Purpose.EMPLOYER, status={"anonymous": 405}),
    "introduction-of-proposal": Page(CLIENTS_PEOPLE, "proposal"),
    "introduction-of-lead": Page(CLIENTS_PEOPLE, "lead"),
    "instrument-list": Page(),
    "work-step-list": Page(),
    "work-step-new": Page(CLIENTS_PEOPLE, "client"),
    "work-step-result": Page(CLIENTS_PEOPLE, "work_step"),
    "work-step-prolong": Page(CLIENTS_PEOPLE, "work_step"),
    "work-step-cancel": verb(CLIENTS_PEOPLE, "work_step"),
    "proposal-board": Page(),
    "proposal-detail": Page(CLIENTS_PEOPLE, "proposal"),
    "proposal-status": Page(CLIENTS_PEOPLE, "proposal"),
    "proposal-check": Page(CLIENTS_PEOPLE, "proposal"),
    "proposal-feedback": Page(CLIENTS_PEOPLE, "proposal"),
    "proposal-take-back": verb(CLIENTS_PEOPLE, "proposal"),
    "proposal-asked": verb(CLIENTS_PEOPLE, "proposal"),
    "feedback-settle": verb(CLIENTS_PEOPLE, "feedback"),
    # matching
    "listing-list": Page(),
    "market": Page(),
    "market-group": Page(more={"group": "513"}),
    "client-matches": Page(CLIENTS_PEOPLE, "client"),
    "vacancy-matches": Page(of="vacancy"),
    # placements
    "integration-list": Page(),
    "integration-new": Page(CLIENTS_PEOPLE, "client"),
    "integration-end": Page(CLIENTS_PEOPLE, "integration"),
    # employer days: open to all who work here; tables are set by whoever runs the day
    "fair-list": Page(),
    "fair-new": Page(),
    "fair-detail": Page(of="fair"),
    "fair-change": Page(CLIENTS_PEOPLE, "fair"),
    "fair-remove": verb(CLIENTS_PEOPLE, "fair"),
    "fair-table-change": Page(CLIENTS_PEOPLE, "table"),
    "fair-notice-told": verb(CLIENTS_PEOPLE, "talk_notice"),
    "fair-notice-undo": verb(CLIENTS_PEOPLE, "talk_notice"),
    "fair-table-new": Page(CLIENTS_PEOPLE, "fair"),
    "fair-table-remove": verb(CLIENTS_PEOPLE, "table"),
    "fair-fill": Page(of="table"),
    "fair-talk-list": Page(),
    "fair-talk-off": verb(CLIENTS_PEOPLE, "talk"),
    "fair-talk-outcome": verb(CLIENTS_PEOPLE, "talk"),
    "fair-talk-propose": Page(CLIENTS_PEOPLE, "talk"),
    "fair-slip": Page(CLIENTS_PEOPLE, "talk"),
    "fair-assign": Page(CLIENTS_PEOPLE, "client"),
    # reports
    "team": Page(LEADERS),
    "enrolment-list": Page(LEADERS),
    # imports
    **imports("client-import", "upload"),
    **imports("vacancy-import", "jobs"),
    **imports("market-import", "statistics"),
    **imports("employer-import", "firms"),
    # the person's own
    "my-settings": Page(),
    "account_login": Page(NOBODY, public=True, status=dict.fromkeys(STAFF, 302)),
    "account_inactive": Page(public=True),
    "account_logout": Page(),
    "account_change_password": Page(),
    "account_set_password": Page(status=dict.fromkeys(STAFF, 302)),
    "set_language": Page(public=True, status=dict.fromkeys(STAFF | {"anonymous"}, 302)),
    # operation
    "operation": Page({"admin"}),
    "health": Page(public=True),
    "health-live": Page(public=True),
    "health-ready": Page(public=True),
    # demo only: the tests run without it
    "demo-mails": Page(NOBODY, public=True, status={"anonymous": 404}),
    "demo-mail": Page(NOBODY, public=True, status={"anonymous": 404}, more={"name": "x"}),
    "demo-mail-html": Page(NOBODY, public=True, status={"anonymous": 404}, more={"name": "x"}),
    "demo-mail-attachment": Page(NOBODY, public=True, status={"anonymous": 404}, more={"name": "x", "number": 0}),
}
