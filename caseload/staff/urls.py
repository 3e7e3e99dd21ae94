from django.urls import path

from caseload.staff import views

urlpatterns = [
    path("settings/", views.MySettings.as_view(), name="my-settings"),
]
