from django.urls import path

from employers.desk.views import EmployerList, EmployerPage, ProposalCheckPage, ProposalPage, VacancyPage

urlpatterns = [
    path("employers/", EmployerList.as_view(), name="employer-list"),
    path("employers/<int:pk>/", EmployerPage.as_view(), name="employer-detail"),
    path("vacancies/<int:pk>/", VacancyPage.as_view(), name="vacancy-detail"),
    path("proposals/<int:pk>/", ProposalPage.as_view(), name="proposal-detail"),
    path("proposals/<int:pk>/check/", ProposalCheckPage.as_view(), name="proposal-check"),
]
