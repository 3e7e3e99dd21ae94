from django.urls import path

from caseload.reminders import views

urlpatterns = [
    path("reminders/", views.ReminderList.as_view(), name="reminder-list"),
    path("reminders/<int:pk>/mail/", views.ReminderMail.as_view(), name="reminder-mail"),
    path("reminders/<int:pk>/send/", views.ReminderSend.as_view(), name="reminder-send"),
    path("reminders/<int:pk>/resend/", views.ReminderResend.as_view(), name="reminder-resend"),
    path("reminders/<int:pk>/stop/", views.ReminderStop.as_view(), name="reminder-stop"),
    path("appointments/<int:pk>/mails/", views.AppointmentMails.as_view(), name="appointment-mails"),
    path("appointments/<int:pk>/remind/", views.AppointmentRemind.as_view(), name="appointment-remind"),
    path("clients/<int:pk>/outlook/", views.ClientOutlook.as_view(), name="client-outlook"),
    path("appointments/<int:pk>/outlook/", views.AppointmentOutlook.as_view(), name="appointment-outlook"),
    path("workshops/sessions/<int:pk>/outlook/", views.SessionOutlook.as_view(), name="workshop-session-outlook"),
    path("clients/<int:pk>/mails/pause/", views.MailPause.as_view(), name="client-mails-pause"),
    path("clients/<int:pk>/mails/resume/", views.MailResume.as_view(), name="client-mails-resume"),
    path("clients/<int:pk>/address-works/", views.AddressWorks.as_view(), name="client-address-works"),
]
