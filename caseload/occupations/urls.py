from django.urls import path

from caseload.occupations.views import OccupationList

urlpatterns = [path("occupations/", OccupationList.as_view(), name="occupation-list")]
