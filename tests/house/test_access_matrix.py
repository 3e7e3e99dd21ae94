"""Every address of the application with every person of the cast. A new address without an entry in PAGES fails."""

from itertools import cycle, pairwise, product
from typing import Any

import pytest
from django.db import connection
from django.template import Template
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from caseload.reminders.links import Purpose, token
from caseload.staff.models import User
from tests.cast import make_cast
from tests.house.asked import PastLogIn, logged_in, opened, render
from tests.house.pages import PAGES, STAFF
from tests.house.read import names_read
from tests.house.world import make_world
from tests.once import once

pytestmark = pytest.mark.django_db

ROWS_PAGES = sorted(name for name, page in PAGES.items() if page.of)
ROLES = (("own", "colleague", "stranger"), ("lead", "other_lead"), ("admin",))
TOO_LARGE = "9" * 20
# What stands in an address, and whether the page is drawn then. What a database may mind is asked on both; the rest is
# refused before any statement, or PostgreSQL alone minds it. Drawn is each on one of them at least.
NONSENSE = {
    "sqlite": {TOO_LARGE: True, "\x00": False, "-1": False, "2026-99-99": True, "١٢": True},
    "postgresql": {TOO_LARGE: True, "\x00": True, "-1": True, "2026-99-99": False, "١٢": False, "abc": True},
}[connection.vendor]
IN_ONE_FILTER = {"sqlite": [TOO_LARGE, "\x00", "-1"], "postgresql": list(NONSENSE)}[connection.vendor]
# Where no filter empties the list: each of these once as the page and once as the export.
WITH_ROWS = ["\x00", TOO_LARGE, "-1", "\x00"]


def addresses(resolver: Any = None) -> dict[str, URLPattern]:
    """All our own address patterns by name; the administration has its own test below."""
    found = {}
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            found |= {} if entry.app_name == "admin" else addresses(entry)
        else:
            found[entry.name or str(entry.pattern)] = entry
    return found


ADDRESSES = addresses()


def view_class(name: str) -> Any:
    return getattr(ADDRESSES[name].callback, "view_class", None)


LISTS = sorted(name for name in ADDRESSES if hasattr(view_class(name), "filterset"))


def test_every_address_has_a_rule():
    new = sorted(set(ADDRESSES) - set(PAGES))
    assert new == [], "Say in PAGES who may open these."
    gone = sorted(set(PAGES) - set(ADDRESSES))
    assert gone == [], "These no longer exist."


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """World and log-ins of all tests here, as they change neither."""

    def make():
        cast = make_cast()
        return make_world(cast), {"anonymous": "", **{name: logged_in(person) for name, person in cast.staff.items()}}

    yield from once(django_db_blocker, make)


@pytest.fixture(scope="module", autouse=True)
def nobody_watches():
    """Nobody here asks which templates were drawn with what; the test client would keep a copy of it all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", render)
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


@pytest.fixture
def read(monkeypatch):
    return names_read(monkeypatch)


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


def others(name):
    """Of each role one more who may open the page, over all pages each of them; who begins differs as well."""
    found, turn = [], sorted(PAGES).index(name)
    for role in ROLES:
        if may := [person for person in role if person in PAGES[name].who - {insider(name)}]:
            found.append(may[turn % len(may)])
    return found[turn % 3 :] + found[: turn % 3]


def goes_to_login(answer):
    return answer.status_code == 302 and answer.url.startswith(reverse("account_login"))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page(name, world, browsers, known, read):
    """All the way by one who may; then by others who may, with nonsense in whatever the page reads of its address."""
    page, url, first = PAGES[name], address(name, world), insider(name)
    assert browsers[first].get(url).status_code == page.due(first)
    for person, value, drawn in () if page.verb else with_nonsense(name, read):
        answer = known[person].get(url, dict.fromkeys({*read, "nothing"}, value), drawn=drawn)
        expected = (200, 302, 404) if read - {"next"} else (page.due(person),)
        assert answer.status_code in expected, (person, value, read)
    if page.of:
        assert browsers[first].post(url, page.data).status_code in (200, 204, 302, 405, 422)


def with_nonsense(name, read):
    """Who asks with what, and whether it is drawn: all of it where the page reads any.

    Else each of the others once on PostgreSQL, which draws what they see; that they may is asked on SQLite below.
    """
    people = others(name)
    if name in LISTS:
        read.update(view_class(name).filterset.base_filters)
    if read - {"next"}:
        turns = zip(NONSENSE.items(), cycle([*people, insider(name)]), strict=False)
        return [(person, value, drawn) for (value, drawn), person in turns]
    if connection.vendor == "sqlite":
        return []
    turn = sorted(PAGES).index(name) % len(NONSENSE)
    return [(person, value, True) for value, person in zip([*[*NONSENSE][turn:], *NONSENSE], people, strict=False)]


@pytest.mark.alike
@pytest.mark.parametrize("person", ["anonymous", *sorted(STAFF)])
def test_get(person, world, browsers, known):
    """Of every page and everybody but its insider (above): past the log-in, before anything is drawn.

    Now and then all the way.
    """
    wrong, asked = {}, [name for name in sorted(PAGES) if insider(name) != person]
    for turn, name in enumerate(asked):
        page, url = PAGES[name], address(name, world)
        answer = browsers[person].get(url) if turn % 30 == 0 else known[person].get(url, drawn=False)
        at_the_door = person == "anonymous" and not page.public
        if not (goes_to_login(answer) if at_the_door else answer.status_code == page.due(person)):
            wrong[name] = answer.status_code
    assert wrong == {}, wrong


@pytest.mark.alike
@pytest.mark.parametrize("person", ["anonymous", *sorted(STAFF)])
def test_post_is_not_there_for_strangers(person, world, browsers, known):
    """405 where a page cannot be posted to at all: that says nothing about the row."""
    wrong = {}
    for turn, name in enumerate(name for name in ROWS_PAGES if person not in PAGES[name].who):
        answer = (browsers if turn % 30 == 0 else known)[person].post(address(name, world))
        if not (goes_to_login(answer) if person == "anonymous" else answer.status_code in (404, 405)):
            wrong[name] = answer.status_code
    assert wrong == {}, wrong


@pytest.mark.alike
@pytest.mark.parametrize("number", [0, 987654321])
def test_a_number_that_does_not_exist(number, world, known):
    nothing_is_there(number, world, known)


@pytest.mark.parametrize("number", [2**63, pytest.param(10**25, marks=pytest.mark.postgres)])
def test_a_number_too_large_for_the_database(number, world, known):
    """To PostgreSQL a larger one is a number of another kind, to SQLite just as much none at all."""
    nothing_is_there(number, world, known)


def nothing_is_there(number, world, known):
    for name in ROWS_PAGES:
        person, url = known[insider(name)], address(name, world, number)
        answer = (person.post if PAGES[name].verb else person.get)(url)
        assert answer.status_code == 404, name


@pytest.mark.parametrize("name", LISTS)
def test_each_filter_for_itself_ignores_nonsense(name, world, known):
    """One after the other, for the person with the most filters: what it finds. Page and export for each role."""
    url, view, admin = address(name, world), view_class(name)(), User.objects.get(username="admin")
    for parameter, value in product(view.filterset.base_filters, IN_ONE_FILTER):
        request = RequestFactory().get(url, {parameter: value})
        request.user = admin
        view.setup(request)
        assert view.filterset(request.GET, queryset=view.queryset(), request=request).qs.count() >= 0
    for (page, export), person in zip(pairwise(WITH_ROWS), cycle([*others(name), insider(name)]), strict=False):
        assert known[person].get(url, {"page": page, "export": export}).status_code == 200, (person, page, export)


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


@pytest.mark.alike
def test_the_administration_is_not_there_for_others(browsers, known):
    for url in admin_addresses():
        assert known["lead"].get(url).status_code == 404, url
        assert known["anonymous"].get(url).status_code == 302, url
    assert browsers["lead"].get(url).status_code == 404
    assert browsers["anonymous"].get(url).status_code == 302


def test_the_administration_is_there_for_administrators(browsers):
    for url in (reverse("admin:index"), reverse("admin:app_list", args=["employers"])):
        assert browsers["admin"].get(url).status_code == 200, url
