from django.urls import include, path

urlpatterns: list = [
    path("", include("caseload.cover.urls")),
    path("", include("caseload.staff.urls")),
    path("", include("caseload.desk.urls")),
    path("", include("caseload.occupations.urls")),
    path("", include("caseload.clients.urls")),
    path("", include("caseload.schedule.urls")),
    path("", include("caseload.contacts.urls")),
    path("", include("caseload.workshops.urls")),
    path("", include("caseload.appointments.urls")),
    path("", include("caseload.letters.urls")),
    path("", include("caseload.summons.urls")),
    path("", include("caseload.reminders.urls")),
    path("", include("caseload.client_link.urls")),
    path("", include("caseload.inbox.urls")),
]
