from django.urls import path

from caseload.inbox import views

urlpatterns = [
    path("mails/", views.IncomingMailList.as_view(), name="incoming-mail-list"),
    path("mails/<int:pk>/settle/", views.IncomingMailSettle.as_view(), name="incoming-mail-settle"),
    path("mails/<int:pk>/assign/", views.IncomingMailAssign.as_view(), name="incoming-mail-assign"),
]
