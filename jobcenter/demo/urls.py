from django.urls import path

from jobcenter.demo import views

urlpatterns = [
    path("", views.mail_list, name="demo-mails"),
    path("<slug:name>/", views.mail_detail, name="demo-mail"),
    path("<slug:name>/html/", views.mail_html, name="demo-mail-html"),
    path("<slug:name>/attachments/<int:number>/", views.mail_attachment, name="demo-mail-attachment"),
]
