from django.urls import path

from caseload.workshops import attendance_views, views

urlpatterns = [
    path("workshops/", views.WorkshopList.as_view(), name="workshop-list"),
    path("workshops/participants/", views.SeatList.as_view(), name="workshop-seat-list"),
    path("workshops/plan/", views.WorkshopPlan.as_view(), name="workshop-plan"),
    path("workshops/<int:pk>/", views.WorkshopPage.as_view(), name="workshop-detail"),
    path("workshops/<int:pk>/handout/", views.Handout.as_view(), name="workshop-handout"),
    path("workshops/<int:pk>/clients/", views.WorkshopClients.as_view(), name="workshop-clients"),
    path("clients/<int:pk>/workshops/", views.Assign.as_view(), name="workshop-assign"),
    path("workshops/seats/<int:pk>/leave/", views.SeatLeave.as_view(), name="workshop-leave"),
    path("workshops/seats/<int:pk>/made-up/", views.SeatMakeUp.as_view(), name="workshop-make-up"),
    path("workshops/made-up/<int:pk>/undo/", views.MadeUpUndo.as_view(), name="workshop-made-up-undo"),
    path("workshops/sessions/<int:pk>/", attendance_views.SessionPage.as_view(), name="workshop-session"),
    path("workshops/sessions/<int:pk>/attendance/", attendance_views.Attend.as_view(), name="workshop-attend"),
    path("workshops/sessions/<int:pk>/undo/", attendance_views.AttendUndo.as_view(), name="workshop-attend-undo"),
    path(
        "workshops/sessions/<int:pk>/change/", attendance_views.SessionChange.as_view(), name="workshop-session-change"
    ),
    path(
        "workshops/sessions/<int:pk>/cancel/", attendance_views.SessionCancel.as_view(), name="workshop-session-cancel"
    ),
    path("workshops/notices/<int:pk>/phoned/", attendance_views.NoticePhoned.as_view(), name="workshop-notice-phoned"),
    path(
        "workshops/notices/<int:pk>/undo/",
        attendance_views.NoticePhoned.as_view(undo=True),
        name="workshop-notice-undo",
    ),
    path(
        "workshops/sessions/<int:pk>/restore/",
        attendance_views.SessionRestore.as_view(),
        name="workshop-session-restore",
    ),
]
