from django.urls import path

from caseload.contacts.views import ContactLog, ContactUndo, NextStepDone

urlpatterns = [
    path("clients/<int:pk>/contacts/log/", ContactLog.as_view(), name="contact-log"),
    path("contacts/<int:pk>/undo/", ContactUndo.as_view(), name="contact-undo"),
    path("next-steps/<int:pk>/done/", NextStepDone.as_view(), name="next-step-done"),
]
