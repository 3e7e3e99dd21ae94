from django.urls import path

from employers.market import views

urlpatterns = [
    path("market/", views.Market.as_view(), name="market"),
    path("market/<str:group>/", views.MarketGroup.as_view(), name="market-group"),
]
