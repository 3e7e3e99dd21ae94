from django.urls import path

from caseload.reminders.links import Purpose
from employers.inquiries import link, views

urlpatterns = [
    path("proposals/<int:pk>/mail/", views.InquiryNew.as_view(), name="inquiry-new"),
    path("proposals/<int:pk>/agreement/", views.AgreementNew.as_view(), name="agreement-new"),
    path("agreements/<int:pk>/withdraw/", views.AgreementWithdraw.as_view(), name="agreement-withdraw"),
    path(f"{Purpose.EMPLOYER.value}<str:token>/", link.EmployerLink.as_view(), name="employer-link"),
    path(f"{Purpose.EMPLOYER.value}<str:token>/cv/", link.EmployerCv.as_view(), name="employer-cv"),
]
