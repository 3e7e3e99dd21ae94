from django.urls import path

from caseload.desk.views import Caseload, ClientMarks, ClientPage

urlpatterns = [
    path("clients/", Caseload.as_view(), name="client-list"),
    path("clients/<int:pk>/", ClientPage.as_view(), name="client-detail"),
    path("clients/<int:pk>/marks/", ClientMarks.as_view(), name="client-marks"),
]
