from django.urls import path

from employers.cvs import views

urlpatterns = [
    path("clients/<int:pk>/cv/", views.CvPage.as_view(), name="client-cv"),
    path("clients/<int:pk>/cv/file/", views.CvFile.as_view(), name="client-cv-file"),
    path("clients/<int:pk>/cv/remove/", views.CvRemove.as_view(), name="client-cv-remove"),
]
