"""Database expressions that read the same on PostgreSQL and SQLite."""

from typing import Any

from django.db.models import DateField, Func


class DatePlusDays(Func):
    """``DatePlusDays(date, days)``: the calendar day that many days later; null where one of them is null."""

    output_field = DateField()
    arg_joiner = " + "
    template = "(%(expressions)s)"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(
            compiler, connection, template="date(%(expressions)s || ' days')", arg_joiner=", '+' || ", **context
        )
