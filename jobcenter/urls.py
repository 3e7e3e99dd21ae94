"""The table of contents."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("caseload.urls")),
    path("", include("employers.urls")),
    path("", include("jobcenter.reports.urls")),
    # path("", include("jobcenter.imports.urls")),
    path("admin/", admin.site.urls),
]
