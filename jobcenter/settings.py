"""All settings, read from the environment. The table in README.md names each variable.

Without any variable the application runs on SQLite and an embedded broker below ``.run/`` (a first look, a small team).
With ``DEBUG`` off, unsafe values refuse to start.
"""

import hashlib
import os
import secrets
import tempfile
from datetime import time, timedelta
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
# Workbooks from outside are read by defusedxml, which refuses entities, also where something has brought lxml along.
os.environ["OPENPYXL_LXML"] = "False"


def env(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def env_flag(name: str, default: bool) -> bool:
    return env(name, "1" if default else "0").lower() in ("1", "true", "yes", "on")


def env_int(name: str, default: int, low: int, high: int) -> int:
    text = env(name, str(default))
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise ImproperlyConfigured(f"{name} must be a whole number from {low} to {high}, not {text!r}.")
    return int(text)


def env_time(name: str, default: str) -> time:
    try:
        return time.fromisoformat(env(name, default))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a time such as {default}.") from error


# --- where things lie ------------------------------------------------------------------------------------------------

DEBUG = env_flag("DEBUG", False)
RUN_DIR = Path(env("RUN_DIR", str(BASE_DIR / ".run"))).resolve()
RUN_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)


def own_secret() -> str:
    """A random key kept in RUN_DIR, so that the first look needs no configuration and still has no known secret."""
    path = RUN_DIR / "secret_key"
    if not path.exists():
        try:
            with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass  # another process of the same start was quicker
    return path.read_text()


SECRET_KEY = env("SECRET_KEY") or own_secret()
if not DEBUG and len(SECRET_KEY) < 40:
    raise ImproperlyConfigured("SECRET_KEY must have at least 40 characters where DEBUG is off.")
# Former keys: sessions and the links in mails that have left stay valid after the key was changed.
SECRET_KEY_FALLBACKS = [key for key in env("SECRET_KEY_FALLBACKS").split(",") if key]

ALLOWED_HOSTS = [host for host in env("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if host]
if not DEBUG and "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts; '*' is refused where DEBUG is off.")
CSRF_TRUSTED_ORIGINS = [origin for origin in env("CSRF_TRUSTED_ORIGINS").split(",") if origin]
PORT = env_int("PORT", 8000, 1, 65535)
# The address in mails; links in them cannot be built from a request.
PUBLIC_URL = env("PUBLIC_URL", f"http://127.0.0.1:{PORT}").rstrip("/")

# --- the application -------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "jobcenter",
    "employers",
    "caseload",
    "jobcenter.apps.Administration",  # django.contrib.admin behind our own door
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "crispy_bootstrap5",
    "js_lib_bootstrap5",
    "django_htmx",
    "django_filters",
    "import_export",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "jobcenter.middleware.UserLanguage",
    "jobcenter.middleware.LoginWall",
    "jobcenter.middleware.ReadOnlyGet",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "jobcenter.urls"
WSGI_APPLICATION = "jobcenter.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "jobcenter.context.frame",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
FILTERS_EMPTY_CHOICE_LABEL = _("any")
IMPORT_EXPORT_ESCAPE_FORMULAE_ON_EXPORT = True
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "none"  # the admin exports; imports go through jobcenter/imports
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- database, cache, broker -----------------------------------------------------------------------------------------

DATABASES = {
    "default": dj_database_url.parse(
        env("DATABASE_URL") or f"sqlite:///{quote(str(RUN_DIR / 'db.sqlite3'))}",
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A worker and a web server write side by side only with these three.
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        transaction_mode="IMMEDIATE",
        timeout=20,
        cached_statements=500,  # what else SQLite read lately it reads anew; all pages together ask some 900 different ones
        init_command="PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    )


def broker_socket() -> Path:
    """In RUN_DIR, or in a short private directory where that path is longer than a socket's may be (104 bytes on macOS).

    Every process computes the same path; ``jobcenter/ops/broker.py`` makes the directory.
    """
    path = RUN_DIR / "valkey.sock"
    if len(os.fsencode(path)) < 104:
        return path
    name = hashlib.sha256(os.fsencode(RUN_DIR)).hexdigest()[:16]
    return Path(tempfile.gettempdir()).resolve() / f"jobcenter-{name}" / "valkey.sock"


VALKEY_SOCKET = broker_socket()
REDIS_URL = env("REDIS_URL")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL or f"unix://{quote(str(VALKEY_SOCKET))}?db=0",
        "KEY_PREFIX": "jobcenter",
        "OPTIONS": {"socket_timeout": 5, "socket_connect_timeout": 5},  # a hanging cache must not hang every page
    },
    # What templates draw once in a process ({% cache %}): the frame of each page by language and role, no word of anybody.
    "template_fragments": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "template_fragments",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}
# Whoever is logged in stays so where the broker, which is also the cache, is gone for a while.
SESSION_ENGINE = "django.contrib.sessions.backends.db"

CELERY_BROKER_URL = REDIS_URL or f"redis+socket://{quote(str(VALKEY_SOCKET))}"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 600
# Longer than the longest task: Redis hands out again what is not acknowledged within it.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 3600}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/Berlin"

# --- mail ------------------------------------------------------------------------------------------------------------

MAIL_CATCHER = env_flag("MAIL_CATCHER", DEBUG and not env("EMAIL_URL"))
# 8025 beside 8000: a second copy under another PORT has a catcher of its own.
MAIL_CATCHER_PORT = env_int("MAIL_CATCHER_PORT", PORT + 25 if PORT <= 65510 else PORT - 25, 1, 65535)
MAIL_CATCHER_DIR = RUN_DIR / "mails"
EMAIL_URL = env("EMAIL_URL")


def mail_settings(url: str) -> dict[str, object]:
    """smtp://user:password@host:25, smtp+tls://...:587 (STARTTLS) or smtps://...:465."""
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtp+tls", "smtps") or not parts.hostname:
        raise ImproperlyConfigured("EMAIL_URL must look like smtp://host:25, smtp+tls://host:587 or smtps://host:465.")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


globals().update(mail_settings(EMAIL_URL or f"smtp://127.0.0.1:{MAIL_CATCHER_PORT}"))
EMAIL_TIMEOUT = 20
# The display name must reveal neither benefit nor programme (DOMAIN.md 4.2, class 1).
DEFAULT_FROM_EMAIL = env("MAIL_FROM", "termine@example.org")
MAIL_SENDER_NAME = env("MAIL_SENDER_NAME", "")  # empty: "Ihre Ansprechperson" in the language of the mail
# What comes back: the mailbox that is read, the address to which bounces return (reminders/return_path.py), and for how
# long a bounce counts; mail servers try for five days.
MAILBOX_URL = env("MAILBOX_URL")
MAIL_RETURN_PATH = env("MAIL_RETURN_PATH")
BOUNCE_DAYS = env_int("BOUNCE_DAYS", 14, 1, 90)
CV_DAYS = env_int("CV_DAYS", 90, 0, 1825)  # after the end of care a client's CV is deleted
INBOX_TEXT_DAYS = env_int("INBOX_TEXT_DAYS", 365, 30, 1825)  # then the words of an incoming mail are deleted

# --- the programme's figures (PRODUCT: each is a setting with an effect) -----------------------------------------------

CASELOAD_RATIO = env_int("CASELOAD_RATIO", 100, 1, 1000)  # clients for one full-time counsellor
CONTACT_LIMIT = env_int("CONTACT_LIMIT", 4, 1, 31)  # contacts in a calendar month
RHYTHM_DAYS = env_int("RHYTHM_DAYS", 10, 1, 90)  # silence after which a contact is due, in calendar days
REMINDER_LEAD_DAYS = env_int("REMINDER_LEAD_DAYS", 2, 0, 14)  # days before the appointment
SENDING_FROM = env_time("SENDING_FROM", "08:00")  # local time
SENDING_UNTIL = env_time("SENDING_UNTIL", "18:00")
BRIEFING_AT = env_time("BRIEFING_AT", "07:00")  # mails to staff: on working days, local time
LINK_CANCEL_HOURS = env_int("LINK_CANCEL_HOURS", 24, 0, 336)  # before the start, for changes by the link in a mail
ASK_CLIENT_DAYS = env_int("ASK_CLIENT_DAYS", 7, 1, 90)  # without a change, until a client is asked about a proposal
ASK_EMPLOYER_DAYS = env_int("ASK_EMPLOYER_DAYS", 14, 1, 90)  # the same for the employer
# A move or cancellation can be undone for so long; only then the client is mailed of it.
NOTICE_GRACE = timedelta(seconds=env_int("NOTICE_GRACE_SECONDS", 60, 0, 600))
LAND = env("LAND", "NW")  # public holidays

# Indexes carry further columns on PostgreSQL; that SQLite leaves them out is meant.
SILENCED_SYSTEM_CHECKS = ["models.W040"]

# --- language and time -----------------------------------------------------------------------------------------------

LANGUAGE_CODE = "de"
FORMAT_MODULE_PATH = ["jobcenter.locale.formats"]
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "jobcenter" / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

# --- log-in ----------------------------------------------------------------------------------------------------------

AUTH_USER_MODEL = "caseload.User"
AUTHENTICATION_BACKENDS = ["jobcenter.accounts.StaffBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ACCOUNT_ADAPTER = "jobcenter.accounts.StaffAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"

# --- security headers ------------------------------------------------------------------------------------------------

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 10 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env_flag("BEHIND_PROXY", False) else None
SECURE_SSL_REDIRECT = env_flag("SSL_REDIRECT", not DEBUG)
SECURE_REDIRECT_EXEMPT = [r"^healthz"]
SECURE_HSTS_SECONDS = 0 if DEBUG else 31536000
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],  # Bootstrap draws its check marks as data: images in its style sheet
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000

# --- static files ----------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / ".static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG

# --- logs: what happened, never to whom ------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without tokens": {"()": "jobcenter.logs.WithoutTokens"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["without tokens"]}},
    "root": {"handlers": ["stderr"], "level": env("LOG_LEVEL", "INFO")},
    "loggers": {"django.request": {"level": "ERROR"}},
}
