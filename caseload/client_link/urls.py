from django.urls import path

from caseload.client_link import views
from caseload.reminders.links import Purpose

PAGE, STOP = f"{Purpose.PAGE.value}<str:token>/", f"{Purpose.OPT_OUT.value}<str:token>/"

urlpatterns = [
    path(PAGE, views.ClientLink.as_view(), name="client-link"),
    path(f"{PAGE}cancel/", views.ClientLinkCancel.as_view(), name="client-link-cancel"),
    path(f"{PAGE}time/", views.ClientLinkTime.as_view(), name="client-link-time"),
    path(STOP, views.ClientLinkStop.as_view(), name="client-link-stop"),
]
