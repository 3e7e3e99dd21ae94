from django.urls import path

from employers.placements import views

urlpatterns = [
    path("integrations/", views.IntegrationList.as_view(), name="integration-list"),
    path("integrations/<int:pk>/end/", views.IntegrationEnd.as_view(), name="integration-end"),
    path("clients/<int:pk>/integrations/new/", views.IntegrationNew.as_view(), name="integration-new"),
]
