from django.urls import path

from employers.acquisition import views

urlpatterns = [
    path("acquisition/", views.LeadList.as_view(), name="lead-list"),
    path("acquisition/note/", views.LeadNote.as_view(), name="lead-note"),
    path("clients/<int:pk>/acquire/", views.LeadNew.as_view(), name="lead-new"),
    path("acquisition/<int:pk>/vacancy/", views.LeadVacancy.as_view(), name="lead-vacancy"),
    path("acquisition/<int:pk>/end/", views.LeadEnd.as_view(), name="lead-end"),
]
