from django.urls import path

from jobcenter.reports import views

urlpatterns = [
    path("", views.home, name="home"),
    path("team/", views.Dashboard.as_view(), name="team"),
    path("team/enrolments/", views.EnrolmentList.as_view(), name="enrolment-list"),
]
