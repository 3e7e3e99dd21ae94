from django.urls import path

from employers.matching import views

urlpatterns = [
    path("matches/", views.ListingList.as_view(), name="listing-list"),
    path("clients/<int:pk>/matches/", views.ClientMatches.as_view(), name="client-matches"),
    path("vacancies/<int:pk>/matches/", views.VacancyMatches.as_view(), name="vacancy-matches"),
]
