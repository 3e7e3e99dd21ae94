from django.urls import path

from caseload.cover import views

urlpatterns = [
    path("absences/<int:pk>/cover/", views.AbsenceCover.as_view(), name="absence-cover"),
    path("absences/<int:pk>/deputy/", views.AbsenceDeputy.as_view(), name="absence-deputy"),
    path("absences/stuck/", views.StuckWork.as_view(), name="stuck-work"),
]
