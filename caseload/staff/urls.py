from django.urls import path

from caseload.staff import absences
from caseload.staff.views import MySettings

urlpatterns = [
    path("settings/", MySettings.as_view(), name="my-settings"),
    path("absences/", absences.AbsenceList.as_view(), name="absence-list"),
    path("absences/new/", absences.AbsenceNew.as_view(), name="absence-new"),
    path("absences/<int:pk>/change/", absences.AbsenceChange.as_view(), name="absence-change"),
    path("staff/<int:pk>/deputy/", absences.DeputySet.as_view(), name="deputy-set"),
]
