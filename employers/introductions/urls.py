from django.urls import path

from employers.introductions import views

urlpatterns = [
    path("proposals/<int:pk>/call/", views.IntroductionOfProposal.as_view(), name="introduction-of-proposal"),
    path("leads/<int:pk>/call/", views.IntroductionOfLead.as_view(), name="introduction-of-lead"),
]
