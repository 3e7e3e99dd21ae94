from django.urls import path

from employers.proposals import views

urlpatterns = [
    path("proposals/", views.ProposalList.as_view(), name="proposal-list"),
    path("proposals/board/", views.ProposalBoard.as_view(), name="proposal-board"),
    path("proposals/<int:pk>/status/", views.ProposalStatus.as_view(), name="proposal-status"),
    path("proposals/<int:pk>/feedback/", views.ProposalFeedback.as_view(), name="proposal-feedback"),
    path("proposals/<int:pk>/take-back/", views.ProposalTakeBack.as_view(), name="proposal-take-back"),
    path("proposals/<int:pk>/asked/", views.ProposalAsked.as_view(), name="proposal-asked"),
    path("proposals/feedback/<int:pk>/settle/", views.FeedbackSettle.as_view(), name="feedback-settle"),
    path("clients/<int:pk>/proposals/new/", views.ProposalNew.as_view(), name="proposal-new"),
    path("vacancies/<int:pk>/proposals/new/", views.ProposalNewForVacancy.as_view(), name="proposal-new-for-vacancy"),
]
