"""What the desk draws in many rows."""

from django import template

from caseload.desk import rows

register = template.Library()

register.simple_tag(rows.caseload_rows)
register.simple_tag(rows.work_rows)
