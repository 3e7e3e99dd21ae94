from django.urls import path

from jobcenter.imports import views

urlpatterns = [
    path("imports/clients/", views.ClientImportUpload.as_view(), name="client-import"),
    path("imports/clients/template/", views.ClientImportTemplate.as_view(), name="client-import-template"),
    path("imports/clients/<int:pk>/", views.ClientImportDetail.as_view(), name="client-import-detail"),
    path("imports/clients/<int:pk>/apply/", views.ClientImportApply.as_view(), name="client-import-apply"),
    path("imports/clients/<int:pk>/discard/", views.ClientImportDiscard.as_view(), name="client-import-discard"),
]
