from django.urls import path

from caseload.appointments import calendar_page, views

urlpatterns = [
    path("clients/<int:pk>/appointments/book/", views.AppointmentBook.as_view(), name="appointment-book"),
    path("clients/<int:pk>/appointments/free/", views.FreeTimes.as_view(), name="appointment-free"),
    path("calendar/", calendar_page.Calendar.as_view(), name="calendar"),
    path("appointments/<int:pk>/", calendar_page.AppointmentDetail.as_view(), name="appointment-detail"),
    path("appointments/", views.AppointmentList.as_view(), name="appointment-list"),
    path("appointments/<int:pk>/move/", views.AppointmentMove.as_view(), name="appointment-move"),
    path("appointments/<int:pk>/cancel/", views.AppointmentCancel.as_view(), name="appointment-cancel"),
    path("appointments/<int:pk>/undo/<int:version>/", views.AppointmentUndo.as_view(), name="appointment-undo"),
    path("appointments/<int:pk>/outcome/", views.AppointmentOutcome.as_view(), name="appointment-outcome"),
    path(
        "appointments/<int:pk>/outcome/undo/", views.AppointmentUndoOutcome.as_view(), name="appointment-undo-outcome"
    ),
    path("appointments/<int:pk>/appointment.ics", views.AppointmentFile.as_view(), name="appointment-ics"),
]
