"""Every address of the application with every person of the cast. A new address without an entry here fails."""

from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.db import transaction
from django.http import QueryDict
from django.template import Template
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.test.utils import _TestState
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from caseload.reminders.links import Purpose, token
from caseload.staff.models import User
from tests.cast import make_cast
from tests.house.asked import PastLogIn, logged_in, opened
from tests.house.world import make_world

pytestmark = pytest.mark.django_db

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


def verb(who: set[str], of: str, role: set[str] = STAFF) -> Page:
    return Page(who, of, verb=True, role=role)


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
    "client-import": Page(LEADERS),
    "client-import-template": Page(LEADERS),
    "client-import-detail": Page(UPLOADER, "upload"),
    "client-import-apply": verb(UPLOADER, "upload", role=LEADERS),
    "client-import-discard": verb(UPLOADER, "upload", role=LEADERS),
    "vacancy-import": Page(LEADERS),
    "vacancy-import-template": Page(LEADERS),
    "vacancy-import-detail": Page(UPLOADER, "jobs"),
    "vacancy-import-apply": verb(UPLOADER, "jobs", role=LEADERS),
    "vacancy-import-discard": verb(UPLOADER, "jobs", role=LEADERS),
    "market-import": Page(LEADERS),
    "market-import-template": Page(LEADERS),
    "market-import-detail": Page(UPLOADER, "statistics"),
    "market-import-apply": verb(UPLOADER, "statistics", role=LEADERS),
    "market-import-discard": verb(UPLOADER, "statistics", role=LEADERS),
    "employer-import": Page(LEADERS),
    "employer-import-template": Page(LEADERS),
    "employer-import-detail": Page(UPLOADER, "firms"),
    "employer-import-apply": verb(UPLOADER, "firms", role=LEADERS),
    "employer-import-discard": verb(UPLOADER, "firms", role=LEADERS),
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


def addresses(resolver: Any = None) -> dict[str, URLPattern]:
    """All our own address patterns by name; the administration has its own test below."""
    found = {}
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            found |= {} if entry.app_name == "admin" else addresses(entry)
        else:
            found[entry.name or str(entry.pattern)] = entry
    return found


def view_class(entry: URLPattern) -> Any:
    return getattr(entry.callback, "view_class", None)


def test_every_address_has_a_rule():
    new = sorted(set(addresses()) - set(PAGES))
    assert new == [], "Say in PAGES who may open these."
    gone = sorted(set(PAGES) - set(addresses()))
    assert gone == [], "These no longer exist."


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """World and log-ins of all tests here, as they change neither: what a test posts is undone by its own savepoint."""
    with django_db_blocker.unblock(), transaction.atomic():
        cast = make_cast()
        yield make_world(cast), {"anonymous": "", **{name: logged_in(person) for name, person in cast.staff.items()}}
        transaction.set_rollback(True)


@pytest.fixture(scope="module", autouse=True)
def nobody_watches():
    """Nobody here asks which templates were drawn with what; the test client would keep a copy of it all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", _TestState.saved_data.template_render)
        yield


@pytest.fixture(scope="module")
def known(shared, django_db_blocker):
    """Each of the cast, past the log-in."""
    with django_db_blocker.unblock():
        return {name: PastLogIn(key) for name, key in shared[1].items()}


@pytest.fixture
def world(shared, db):
    return shared[0]


@pytest.fixture(scope="module")
def way_in():
    return ClientHandler(enforce_csrf_checks=False)


@pytest.fixture
def browsers(shared, way_in, db):
    """One new browser for each of the cast."""
    return {name: opened(key, way_in) for name, key in shared[1].items()}


def address(name, world, number=None):
    page = PAGES[name]
    pk = {"pk": getattr(world, page.of).pk if number is None else number} if page.of else {}
    linked = world.inquiry if page.link is Purpose.EMPLOYER else world.reminder
    link = {"token": token(page.link, linked.key)} if page.link else {}
    return reverse(name, kwargs={**pk, **link, **page.more})


def insider(name):
    """Somebody who may open the page: the counsellor if that is one; nobody in particular for public pages."""
    who = PAGES[name].who
    return "own" if "own" in who else min(who, default="anonymous")


def outsider(name):
    """One of those who may not open the page, over all pages each of them; None where everybody may."""
    outside = sorted(STAFF - PAGES[name].who)
    return outside[sorted(PAGES).index(name) % len(outside)] if outside else None


def goes_to_login(answer):
    return answer.status_code == 302 and answer.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_get(name, world, browsers, known):
    """All the way: nobody in particular, one who may and one who may not. The others past their log-in."""
    page, url = PAGES[name], address(name, world)
    all_the_way = {"anonymous", insider(name), outsider(name)}
    for person in browsers:
        answer = (browsers if person in all_the_way else known)[person].get(url)
        if person == "anonymous" and not page.public:
            assert goes_to_login(answer), (person, answer.status_code)
            continue
        may = person in page.who or person == "anonymous"
        usual = (405 if person in page.role else 404) if page.verb else (200 if may else 404)
        assert answer.status_code == page.status.get(person, usual), person


@pytest.mark.parametrize("name", sorted(name for name, page in PAGES.items() if page.of))
def test_post_is_not_there_for_strangers(name, world, browsers, known):
    """405 where a page cannot be posted to at all: that says nothing about the row."""
    page, url = PAGES[name], address(name, world)
    assert goes_to_login(browsers["anonymous"].post(url))
    for person in sorted(STAFF - page.who):
        ways = browsers if person == outsider(name) else known
        assert ways[person].post(url).status_code in (404, 405), person
    assert browsers[insider(name)].post(url, page.data).status_code in (200, 204, 302, 405, 422)


@pytest.mark.parametrize("name", sorted(name for name, page in PAGES.items() if page.of))
def test_a_number_that_does_not_exist(name, world, browsers, known):
    """All the way with a number that could exist."""
    for number, ways in ((987654321, browsers), (0, known), (2**63, known), (10**25, known)):
        person = ways[insider(name)]
        ask = person.post if PAGES[name].verb else person.get
        assert ask(address(name, world, number)).status_code == 404, number


NONSENSE = ["abc", "\x00", "-1", "99999999999999999999", "2026-99-99", "١٢"]
# Where no filter empties the list: each of these once as the page and once as the export.
WITH_ROWS = ["\x00", "99999999999999999999", "-1", "\x00"]


@pytest.mark.parametrize("name", sorted(name for name, page in PAGES.items() if not page.verb))
def test_nonsense_in_the_address_is_no_error(name, world, known, read):
    """In everything that the page reads at once, for the person with the least filters."""
    person, url = known[insider(name)], address(name, world)
    person.get(url, {"nothing": "of ours"})
    for value in NONSENSE if read else ():
        assert person.get(url, dict.fromkeys(read, value)).status_code in (200, 302, 404), (value, read)


@pytest.fixture
def read(monkeypatch):
    """The names that a page asks for of what stands in its address after the question mark; grows as it asks."""
    names: set[str] = set()
    real = WSGIRequest.GET.func

    class Read(QueryDict):
        def __getitem__(self, name):
            names.add(name)
            return super().__getitem__(name)

        def __contains__(self, name):
            names.add(name)
            return super().__contains__(name)

        def getlist(self, name, default=None):
            names.add(name)
            return super().getlist(name, default)

    def look(request):
        found = real(request)
        found.__class__ = Read
        return found

    monkeypatch.setattr(WSGIRequest, "GET", property(look))
    return names


@pytest.mark.parametrize(
    "name", sorted(name for name, entry in addresses().items() if hasattr(view_class(entry), "filterset"))
)
def test_each_filter_for_itself_ignores_nonsense(name, world, known):
    """One after the other, for the person with the most filters: what it finds, then the page with all of them."""
    url, view, admin = address(name, world), view_class(addresses()[name])(), User.objects.get(username="admin")
    for parameter, value in product(view.filterset.base_filters, NONSENSE):
        request = RequestFactory().get(url, {parameter: value})
        request.user = admin
        view.setup(request)
        assert view.filterset(request.GET, queryset=view.queryset(), request=request).qs.count() >= 0
    for value in NONSENSE:
        everything = dict.fromkeys([*view.filterset.base_filters, "page", "export"], value)
        assert known["admin"].get(url, everything).status_code == 200, value
    for page, export in pairwise(WITH_ROWS):
        assert known["admin"].get(url, {"page": page, "export": export}).status_code == 200, (page, export)


def labels(keys):
    return {"app_label": "caseload"} if "app_label" in keys else {}


def admin_addresses():
    """All addresses of the administration; rows get the number 1, whether it exists or not."""
    (site,) = [entry for entry in get_resolver().url_patterns if getattr(entry, "app_name", "") == "admin"]
    found = []
    for entry in site.url_patterns:
        for each in entry.url_patterns if isinstance(entry, URLResolver) else [entry]:
            if each.name and each.name not in ("jsi18n",):
                keys = each.pattern.regex.groupindex
                found.append(reverse(f"admin:{each.name}", kwargs={**dict.fromkeys(keys, "1"), **labels(keys)}))
    return found


def test_the_administration_is_there_for_administrators_alone(browsers, known):
    for url in admin_addresses():
        assert known["lead"].get(url).status_code == 404, url
        assert known["anonymous"].get(url).status_code == 302, url
    assert browsers["lead"].get(url).status_code == 404
    assert browsers["anonymous"].get(url).status_code == 302
    for url in (reverse("admin:index"), reverse("admin:app_list", args=["employers"])):
        assert browsers["admin"].get(url).status_code == 200, url
