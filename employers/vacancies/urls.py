from django.urls import path

from employers.vacancies import views

urlpatterns = [
    path("vacancies/", views.VacancyList.as_view(), name="vacancy-list"),
    path("vacancies/new/", views.VacancyNew.as_view(), name="vacancy-new"),
    path("vacancies/ask/", views.VacancyAskList.as_view(), name="vacancy-ask"),
    path("vacancies/<int:pk>/carve/", views.VacancyCarve.as_view(), name="vacancy-carve"),
    path("vacancies/<int:pk>/edit/", views.VacancyEdit.as_view(), name="vacancy-edit"),
    path("vacancies/<int:pk>/close/", views.VacancyClose.as_view(), name="vacancy-close"),
    path("vacancies/<int:pk>/reopen/", views.VacancyReopen.as_view(), name="vacancy-reopen"),
    path("vacancies/<int:pk>/confirm/", views.VacancyConfirm.as_view(), name="vacancy-confirm"),
]
