from django.urls import path

from jobcenter.imports import views

urlpatterns = [
    path("imports/clients/", views.ClientImportUpload.as_view(), name="client-import"),
    path("imports/clients/template/", views.ClientImportTemplate.as_view(), name="client-import-template"),
    path("imports/clients/<int:pk>/", views.ClientImportDetail.as_view(), name="client-import-detail"),
    path("imports/clients/<int:pk>/apply/", views.ClientImportApply.as_view(), name="client-import-apply"),
    path("imports/clients/<int:pk>/discard/", views.ClientImportDiscard.as_view(), name="client-import-discard"),
    path("imports/vacancies/", views.VacancyImportUpload.as_view(), name="vacancy-import"),
    path("imports/vacancies/template/", views.VacancyImportTemplate.as_view(), name="vacancy-import-template"),
    path("imports/vacancies/<int:pk>/", views.VacancyImportDetail.as_view(), name="vacancy-import-detail"),
    path("imports/vacancies/<int:pk>/apply/", views.VacancyImportApply.as_view(), name="vacancy-import-apply"),
    path("imports/vacancies/<int:pk>/discard/", views.VacancyImportDiscard.as_view(), name="vacancy-import-discard"),
    path("imports/employers/", views.EmployerImportUpload.as_view(), name="employer-import"),
    path("imports/employers/template/", views.EmployerImportTemplate.as_view(), name="employer-import-template"),
    path("imports/employers/<int:pk>/", views.EmployerImportDetail.as_view(), name="employer-import-detail"),
    path("imports/employers/<int:pk>/apply/", views.EmployerImportApply.as_view(), name="employer-import-apply"),
    path("imports/employers/<int:pk>/discard/", views.EmployerImportDiscard.as_view(), name="employer-import-discard"),
    path("imports/market/", views.MarketImportUpload.as_view(), name="market-import"),
    path("imports/market/template/", views.MarketImportTemplate.as_view(), name="market-import-template"),
    path("imports/market/<int:pk>/", views.MarketImportDetail.as_view(), name="market-import-detail"),
    path("imports/market/<int:pk>/apply/", views.MarketImportApply.as_view(), name="market-import-apply"),
    path("imports/market/<int:pk>/discard/", views.MarketImportDiscard.as_view(), name="market-import-discard"),
]
