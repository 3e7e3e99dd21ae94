"""Fixed words of each language: subject, how a day is written, the place of a talk on the telephone."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils import translation
from django.utils.dateformat import format as format_date

from caseload.appointments.kinds import Kind as AppointmentKind
from caseload.clients.models import RIGHT_TO_LEFT, MailLanguage
from caseload.lib.text import clean_line
from caseload.texts.rules import neutral

__all__ = ["RIGHT_TO_LEFT", "WORDINGS", "Wording", "day_in_words", "where"]


# Both names, as the United Nations write them: in Syria and Iraq people say the first, from Egypt westwards the second.
ARABIC_MONTHS = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)


@dataclass(frozen=True)
class Wording:
    """Subject of every mail, name of a calendar entry, how a day is written, other places; the labels of a letter: contact
    person, telephone, date, and how that is written there.
    """

    subject: str
    entry: str
    day: str
    by_phone: str
    by_video: str
    labels: tuple[str, str, str]
    date: str


WORDINGS = {
    MailLanguage.GERMAN: Wording(
        "Nachricht von Ihrer Ansprechperson",
        "Termin",
        "l, j. F Y",
        "Wir rufen Sie an.",
        "Video-Gespräch",
        ("Ihre Ansprechperson", "Telefon", "Datum"),
        "j. F Y",
    ),
    MailLanguage.ENGLISH: Wording(
        "A message from your contact person",
        "Appointment",
        "l j F Y",
        "We will call you.",
        "Video call",
        ("Your contact person", "Telephone", "Date"),
        "j F Y",
    ),
    MailLanguage.TURKISH: Wording(
        "İrtibat kişinizden mesaj",
        "Randevu",
        "j F Y l",
        "Sizi biz arayacağız.",
        "Görüntülü görüşme",
        ("İrtibat kişiniz", "Telefon", "Tarih"),
        "j F Y",
    ),
    MailLanguage.UKRAINIAN: Wording(
        "Повідомлення від Вашої контактної особи",
        "Зустріч",
        "l, j E Y\u00a0р.",
        "Ми Вам зателефонуємо.",
        "Відеорозмова",
        ("Ваша контактна особа", "Телефон", "Дата"),
        "j E Y\u00a0р.",
    ),
    MailLanguage.RUSSIAN: Wording(
        "Сообщение от Вашего контактного лица",
        "Встреча",
        "l, j E Y\u00a0г.",
        "Мы Вам позвоним.",
        "Видеозвонок",
        ("Ваше контактное лицо", "Телефон", "Дата"),
        "j E Y\u00a0г.",
    ),
    MailLanguage.ARABIC: Wording(
        "رسالة من جهة الاتصال الخاصة بكم",
        "موعد",
        "l، j F Y",
        "سنتصل بكم هاتفياً.",
        "مكالمة فيديو",
        ("جهة الاتصال الخاصة بكم", "الهاتف", "التاريخ"),
        "j F Y",
    ),
}


@lru_cache(maxsize=1024)
def where(place: str, office: str, way: str, language: MailLanguage) -> str:
    """The place as the client may read it; without one that reveals nothing, the office of the team."""
    wording, place, office = WORDINGS[language], clean_line(place), clean_line(office)
    if way == AppointmentKind.TELEPHONE:
        return wording.by_phone
    if way == AppointmentKind.VIDEO:
        return f"{wording.by_video}: {place}" if place and neutral(place) else wording.by_video
    return next((words for words in (place, office) if words and neutral(words)), "")


@lru_cache(maxsize=256)
def day_in_words(day: date, language: MailLanguage) -> str:
    """As a mail says it: with the day of the week."""
    return _written(day, WORDINGS[language].day, language)


def date_in_words(day: date, language: MailLanguage) -> str:
    """As the head of a letter says it."""
    return _written(day, WORDINGS[language].date, language)


def _written(day: date, pattern: str, language: MailLanguage) -> str:
    if language == MailLanguage.ARABIC:
        pattern = pattern.replace("F", "".join(f"\\{sign}" for sign in ARABIC_MONTHS[day.month - 1]))
    with translation.override(language.value):
        return format_date(day, pattern)
