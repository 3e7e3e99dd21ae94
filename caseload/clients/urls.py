from django.urls import path

from caseload.clients import views

urlpatterns = [
    path("clients/new/", views.ClientNew.as_view(), name="client-new"),
    path("clients/<int:pk>/edit/", views.ClientEdit.as_view(), name="client-edit"),
    path("clients/<int:pk>/profile/", views.ClientProfile.as_view(), name="client-profile"),
    path("clients/<int:pk>/assign/", views.ClientAssign.as_view(), name="client-assign"),
    path("clients/<int:pk>/mail-wish/", views.ClientMailWish.as_view(), name="client-mail-wish"),
    path(
        "clients/<int:pk>/mail-wish/withdraw/", views.ClientMailWishWithdraw.as_view(), name="client-mail-wish-withdraw"
    ),
    path("clients/<int:pk>/pause/", views.ClientPause.as_view(), name="client-pause"),
    path("clients/<int:pk>/end/", views.ClientEndCare.as_view(), name="client-end"),
]
