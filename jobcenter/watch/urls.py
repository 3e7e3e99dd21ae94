from django.urls import path

from jobcenter.watch.views import Operation

urlpatterns = [path("operation/", Operation.as_view(), name="operation")]
