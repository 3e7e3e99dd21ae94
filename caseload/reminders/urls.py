from django.urls import path

from caseload.reminders.views import ReminderList

urlpatterns = [path("reminders/", ReminderList.as_view(), name="reminder-list")]
