from django.urls import path

from employers.work_steps import views

urlpatterns = [
    path("steps/", views.WorkStepList.as_view(), name="work-step-list"),
    path("clients/<int:pk>/steps/new/", views.WorkStepNew.as_view(), name="work-step-new"),
    path("steps/<int:pk>/result/", views.WorkStepResult.as_view(), name="work-step-result"),
    path("steps/<int:pk>/prolong/", views.WorkStepProlong.as_view(), name="work-step-prolong"),
    path("steps/<int:pk>/cancel/", views.WorkStepCancel.as_view(), name="work-step-cancel"),
]
