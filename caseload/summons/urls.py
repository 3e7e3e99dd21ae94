from django.urls import path

from caseload.summons import views

urlpatterns = [
    path("summonses/", views.SummonsList.as_view(), name="summons-list"),
    path("clients/<int:pk>/summons/", views.SummonsNew.as_view(), name="summons-new"),
    path("appointments/<int:pk>/summons/", views.SummonsOfAppointment.as_view(), name="appointment-summons"),
    path("summonses/<int:pk>/", views.SummonsDetail.as_view(), name="summons-detail"),
    path("summonses/<int:pk>/letter.pdf", views.SummonsFile.as_view(), name="summons-pdf"),
    path("summonses/<int:pk>/send/", views.SummonsSend.as_view(), name="summons-send"),
    path("summonses/<int:pk>/proof/", views.SummonsProof.as_view(), name="summons-proof"),
    path("summonses/<int:pk>/outcome/", views.SummonsOutcome.as_view(), name="summons-outcome"),
    path("summonses/<int:pk>/outcome/undo/", views.SummonsUndoOutcome.as_view(), name="summons-undo-outcome"),
    path("summonses/<int:pk>/hearing/", views.SummonsHearing.as_view(), name="summons-hearing"),
    path("summonses/<int:pk>/withdraw/", views.SummonsWithdraw.as_view(), name="summons-withdraw"),
    path("summonses/<int:pk>/travel/", views.SummonsTravel.as_view(), name="summons-travel"),
]
