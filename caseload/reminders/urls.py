from django.urls import path

from caseload.reminders.views import ReminderList, ReminderMail

urlpatterns = [
    path("reminders/", ReminderList.as_view(), name="reminder-list"),
    path("reminders/<int:pk>/mail/", ReminderMail.as_view(), name="reminder-mail"),
]
