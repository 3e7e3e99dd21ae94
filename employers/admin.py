"""Names the administration of every room for Django."""

from employers.acquisition.admin import AcquisitionLeadAdmin
from employers.companies.admin import ContactPersonAdmin, EmployerAdmin, EmployerContactAdmin, SiteAdmin
from employers.inquiries.admin import AgreementAdmin, InquiryAdmin
from employers.placements.admin import IntegrationAdmin
from employers.proposals.admin import FeedbackAdmin, ProposalAdmin, ProposalStepAdmin
from employers.vacancies.admin import VacancyAdmin

__all__ = [
    "AcquisitionLeadAdmin",
    "AgreementAdmin",
    "ContactPersonAdmin",
    "EmployerAdmin",
    "EmployerContactAdmin",
    "FeedbackAdmin",
    "InquiryAdmin",
    "IntegrationAdmin",
    "ProposalAdmin",
    "ProposalStepAdmin",
    "SiteAdmin",
    "VacancyAdmin",
]
