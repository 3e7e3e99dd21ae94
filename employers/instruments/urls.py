from django.urls import path

from employers.instruments.views import InstrumentList

urlpatterns = [path("instruments/", InstrumentList.as_view(), name="instrument-list")]
