"""Names every model for Django; the models live in their rooms."""

from jobcenter.imports.models import ClientImport

__all__ = ["ClientImport"]
