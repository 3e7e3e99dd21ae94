from django.urls import include, path

urlpatterns: list = [
    path("", include("employers.desk.urls")),
    path("", include("employers.companies.urls")),
    path("", include("employers.vacancies.urls")),
    path("", include("employers.acquisition.urls")),
    path("", include("employers.cvs.urls")),
    path("", include("employers.proposals.urls")),
    path("", include("employers.inquiries.urls")),
    path("", include("employers.instruments.urls")),
    path("", include("employers.introductions.urls")),
    path("", include("employers.work_steps.urls")),
    path("", include("employers.market.urls")),
    path("", include("employers.matching.urls")),
    path("", include("employers.placements.urls")),
    path("", include("employers.fairs.urls")),
]
