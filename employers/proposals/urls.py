from django.urls import path

from employers.proposals import views

urlpatterns = [
    path("proposals/", views.ProposalList.as_view(), name="proposal-list"),
    path("proposals/<int:pk>/status/", views.ProposalStatus.as_view(), name="proposal-status"),
    path("clients/<int:pk>/proposals/new/", views.ProposalNew.as_view(), name="proposal-new"),
    path("vacancies/<int:pk>/proposals/new/", views.ProposalNewForVacancy.as_view(), name="proposal-new-for-vacancy"),
]
