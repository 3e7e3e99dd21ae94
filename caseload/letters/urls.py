from django.urls import path

from caseload.letters import views

urlpatterns = [
    path("clients/<int:pk>/letter/", views.ClientLetter.as_view(), name="client-letter"),
    path("clients/<int:pk>/letter.pdf", views.ClientLetterFile.as_view(), name="client-letter-pdf"),
    path("appointments/<int:pk>/letter/", views.AppointmentLetter.as_view(), name="appointment-letter"),
    path("appointments/<int:pk>/letter.pdf", views.AppointmentLetterFile.as_view(), name="appointment-letter-pdf"),
]
