from django.urls import include, path

urlpatterns: list = [
    path("", include("employers.desk.urls")),
    path("", include("employers.companies.urls")),
    path("", include("employers.vacancies.urls")),
    path("", include("employers.acquisition.urls")),
    path("", include("employers.proposals.urls")),
    path("", include("employers.inquiries.urls")),
    path("", include("employers.placements.urls")),
]
