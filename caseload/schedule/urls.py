from django.urls import path

from caseload.schedule import views

urlpatterns = [
    path("staff/<int:pk>/working-time/", views.WorkingTime.as_view(), name="working-time"),
    path("staff/<int:pk>/working-time/day/", views.SpecialDaySet.as_view(), name="special-day"),
    path("special-days/<int:pk>/unset/", views.SpecialDayUnset.as_view(), name="special-day-unset"),
    path("clients/<int:pk>/times/", views.ClientTimes.as_view(), name="client-times"),
    path("client-times/<int:pk>/remove/", views.ClientTimeRemove.as_view(), name="client-time-remove"),
]
