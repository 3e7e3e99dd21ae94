from django.urls import path

from employers.companies import contact_views, merge_views, views

urlpatterns = [
    path("employers/new/", views.EmployerNew.as_view(), name="employer-new"),
    path("employers/choices/", views.EmployerChoices.as_view(), name="employer-choices"),
    path("employers/contacts/", contact_views.EmployerContactList.as_view(), name="employer-contact-list"),
    path("employers/twins/", views.EmployerTwins.as_view(), name="employer-twins"),
    path("employers/duplicates/", merge_views.EmployerDuplicates.as_view(), name="employer-duplicates"),
    path("employers/<int:pk>/merge/", merge_views.EmployerMergePage.as_view(), name="employer-merge"),
    path("employers/merges/<int:pk>/undo/", merge_views.EmployerMergeUndo.as_view(), name="employer-merge-undo"),
    path("employers/<int:pk>/sites/new/", views.SiteNew.as_view(), name="employer-site-new"),
    path("employers/sites/<int:pk>/edit/", views.SiteEdit.as_view(), name="employer-site-edit"),
    path("employers/<int:pk>/edit/", views.EmployerEdit.as_view(), name="employer-edit"),
    path("employers/<int:pk>/people/new/", views.PersonNew.as_view(), name="employer-person-new"),
    path("employers/<int:pk>/contacts/log/", contact_views.EmployerContactLog.as_view(), name="employer-contact-log"),
    path("employers/people/<int:pk>/edit/", views.PersonEdit.as_view(), name="employer-person-edit"),
    path("employers/people/<int:pk>/leave/", views.PersonLeave.as_view(), name="employer-person-leave"),
    path("employers/people/<int:pk>/return/", views.PersonReturn.as_view(), name="employer-person-return"),
    path(
        "employers/contacts/<int:pk>/undo/", contact_views.EmployerContactUndo.as_view(), name="employer-contact-undo"
    ),
    path("employers/contacts/<int:pk>/step-done/", contact_views.EmployerStepDone.as_view(), name="employer-step-done"),
]
