"""The table of contents."""

from allauth.account import views as account
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from jobcenter import health

urlpatterns = [
    path("", include("caseload.urls")),
    path("", include("employers.urls")),
    path("", include("jobcenter.reports.urls")),
    path("", include("jobcenter.imports.urls")),
    path("", include("jobcenter.watch.urls")),
    path("login/", account.login, name="account_login"),
    path("login/closed/", account.account_inactive, name="account_inactive"),
    path("logout/", account.logout, name="account_logout"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/new/", account.password_set, name="account_set_password"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("admin/", admin.site.urls),
    path("demo/mails/", include("jobcenter.demo.urls")),
    path("healthz", health.health, name="health"),
    path("healthz/live", health.live, name="health-live"),
    path("healthz/ready", health.ready, name="health-ready"),
]
