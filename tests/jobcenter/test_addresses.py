"""Patterns behind the first word of their addresses lead where they led in a row."""

import re

import pytest
from django.urls import Resolver404, URLResolver, get_resolver, resolve
from django.urls.resolvers import RegexPattern

from jobcenter.urls import contents

IN_A_ROW = URLResolver(RegexPattern(r"^/"), contents)
SAMPLES = {"int": "17", "str": "Some-Word", "slug": "a-slug"}


def routes(resolver, before=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from routes(entry, before + str(entry.pattern))
        else:
            yield before + str(entry.pattern)


def sample(route):
    return "/" + re.sub(r"<(\w+):\w+>", lambda match: SAMPLES.get(match[1], "x/y"), route)


ROUTES = [route for route in routes(IN_A_ROW) if not route.startswith("admin/")]


def found(resolver, address):
    try:
        match = resolver.resolve(address)
    except Resolver404:
        return None
    return match.func, match.args, match.kwargs, match.url_name, match.route, match.namespaces, match.app_names


def test_every_address_leads_where_it_led_in_a_row():
    assert len(ROUTES) > 200
    for address in map(sample, ROUTES):
        assert found(get_resolver(), address) == found(IN_A_ROW, address) is not None, address


@pytest.mark.parametrize("more", ["x", "/", "?"])
def test_and_nowhere_else(more):
    for address in map(sample, ROUTES):
        for other in (address + more, address.rstrip("/"), address.replace("/", f"/{more}", 1)):
            assert found(get_resolver(), other) == found(IN_A_ROW, other), other


def test_names_give_the_same_addresses():
    for address in map(sample, ROUTES):
        match = resolve(address)
        ways = [resolver.reverse(match.url_name, **match.kwargs) for resolver in (get_resolver(), IN_A_ROW)]
        assert ways[0] == ways[1], match.url_name


def test_few_patterns_are_asked():
    assert len(get_resolver().url_patterns) < len(ROUTES) / 4
