from django.urls import include, path  # noqa: F401

urlpatterns: list = [
    # path("", include("employers.companies.urls")),
    # path("", include("employers.vacancies.urls")),
    # path("", include("employers.proposals.urls")),
    # path("", include("employers.placements.urls")),
]
