"""What an address says about whom and what a page is: numbers of rows, and clients within the scope."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from caseload.clients.models import Client


def number_in(request: Any, name: str) -> int | None:
    """A number of a row in the address; None for anything else."""
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def client_in_address(request: Any) -> Client | None:
    """The client named by ``?client=``, within the person's scope and in care. Raises Http404 for any other."""
    number = request.GET.get("client", "")
    return client_in(number, request.user) if number else None


def client_in(number: str, user: Any) -> Client:
    """The client of that number within the person's scope and in care. Raises Http404 for any other."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Http404
    return get_object_or_404(Client.objects.visible_to(user).active(), pk=int(number))
