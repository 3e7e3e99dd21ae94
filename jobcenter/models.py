"""Names every model for Django; the models live in their rooms."""

from jobcenter.briefings.models import Briefing
from jobcenter.imports.models import ClientImport, EmployerImport, MarketImport, VacancyImport

__all__ = ["Briefing", "ClientImport", "EmployerImport", "MarketImport", "VacancyImport"]
