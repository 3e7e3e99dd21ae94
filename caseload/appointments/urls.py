from django.urls import path

from caseload.appointments import calendar_page, ending_pages, feed_page, views, waiting_pages

urlpatterns = [
    path("clients/<int:pk>/appointments/book/", views.AppointmentBook.as_view(), name="appointment-book"),
    path("clients/<int:pk>/appointments/free/", views.FreeTimes.as_view(), name="appointment-free"),
    path("calendar/", calendar_page.Calendar.as_view(), name="calendar"),
    path("appointments/<int:pk>/", calendar_page.AppointmentDetail.as_view(), name="appointment-detail"),
    path("appointments/", views.AppointmentList.as_view(), name="appointment-list"),
    path("appointments/<int:pk>/move/", views.AppointmentMove.as_view(), name="appointment-move"),
    path("appointments/<int:pk>/cancel/", ending_pages.AppointmentCancel.as_view(), name="appointment-cancel"),
    path("appointments/<int:pk>/undo/<int:version>/", ending_pages.AppointmentUndo.as_view(), name="appointment-undo"),
    path("appointments/<int:pk>/outcome/", ending_pages.AppointmentOutcome.as_view(), name="appointment-outcome"),
    path("appointments/<int:pk>/missed/", ending_pages.AppointmentMissed.as_view(), name="appointment-missed"),
    path(
        "appointments/<int:pk>/outcome/undo/",
        ending_pages.AppointmentUndoOutcome.as_view(),
        name="appointment-undo-outcome",
    ),
    path("waiting/", waiting_pages.WaitingList.as_view(), name="waiting-list"),
    path("clients/<int:pk>/waiting/", waiting_pages.WaitingJoin.as_view(), name="waiting-join"),
    path("waiting/<int:pk>/withdraw/", waiting_pages.WaitingWithdraw.as_view(), name="waiting-withdraw"),
    path("waiting/<int:pk>/give/", waiting_pages.WaitingGive.as_view(), name="waiting-give"),
    path("calendar/feed/", feed_page.FeedSettings.as_view(), name="calendar-feed-settings"),
    path("calendar/feed/revoke/", feed_page.FeedRevoke.as_view(), name="calendar-feed-revoke"),
    path("f/<str:token>.ics", feed_page.Feed.as_view(), name="calendar-feed"),
    path("appointments/<int:pk>/appointment.ics", views.AppointmentFile.as_view(), name="appointment-ics"),
]
