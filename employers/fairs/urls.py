from django.urls import path

from employers.fairs import talk_views, views

urlpatterns = [
    path("employer-days/", views.FairList.as_view(), name="fair-list"),
    path("employer-days/new/", views.FairNew.as_view(), name="fair-new"),
    path("employer-days/talks/", talk_views.TalkList.as_view(), name="fair-talk-list"),
    path("employer-days/<int:pk>/", views.FairPage.as_view(), name="fair-detail"),
    path("employer-days/<int:pk>/change/", views.FairChange.as_view(), name="fair-change"),
    path("employer-days/<int:pk>/remove/", views.FairRemove.as_view(), name="fair-remove"),
    path("employer-days/<int:pk>/tables/new/", views.TableNew.as_view(), name="fair-table-new"),
    path("employer-days/tables/<int:pk>/change/", views.TableChange.as_view(), name="fair-table-change"),
    path("employer-days/notices/<int:pk>/told/", views.NoticeTold.as_view(), name="fair-notice-told"),
    path("employer-days/notices/<int:pk>/undo/", views.NoticeTold.as_view(undo=True), name="fair-notice-undo"),
    path("employer-days/tables/<int:pk>/remove/", views.TableRemove.as_view(), name="fair-table-remove"),
    path("employer-days/tables/<int:pk>/fill/", talk_views.Fill.as_view(), name="fair-fill"),
    path("employer-days/talks/<int:pk>/off/", talk_views.TalkOff.as_view(), name="fair-talk-off"),
    path("employer-days/talks/<int:pk>/outcome/", talk_views.TalkOutcome.as_view(), name="fair-talk-outcome"),
    path("employer-days/talks/<int:pk>/propose/", talk_views.TalkPropose.as_view(), name="fair-talk-propose"),
    path("employer-days/talks/<int:pk>/slip/", talk_views.Slip.as_view(), name="fair-slip"),
    path("clients/<int:pk>/employer-days/", talk_views.Assign.as_view(), name="fair-assign"),
]
