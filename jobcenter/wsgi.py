import os

from django.core.wsgi import get_wsgi_application

from jobcenter.checks import refuse_unsafe_start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")

application = get_wsgi_application()
refuse_unsafe_start()
