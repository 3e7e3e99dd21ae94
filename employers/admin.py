"""Names the administration of every room for Django."""

from employers.acquisition.admin import AcquisitionLeadAdmin
from employers.companies.admin import ContactPersonAdmin, EmployerAdmin, EmployerContactAdmin, SiteAdmin
from employers.cvs.admin import CvAdmin
from employers.fairs.admin import FairAdmin, TableAdmin, TalkAdmin
from employers.inquiries.admin import AgreementAdmin, InquiryAdmin
from employers.instruments.admin import InstrumentAdmin
from employers.introductions.admin import IntroductionAdmin
from employers.market.admin import LabourMarketAdmin
from employers.matching.admin import ListingAdmin
from employers.placements.admin import IntegrationAdmin
from employers.proposals.admin import FeedbackAdmin, ProposalAdmin, ProposalStepAdmin
from employers.vacancies.admin import VacancyAdmin
from employers.work_steps.admin import WorkStepAdmin

__all__ = [
    "AcquisitionLeadAdmin",
    "AgreementAdmin",
    "ContactPersonAdmin",
    "CvAdmin",
    "EmployerAdmin",
    "EmployerContactAdmin",
    "FairAdmin",
    "FeedbackAdmin",
    "InquiryAdmin",
    "InstrumentAdmin",
    "IntegrationAdmin",
    "IntroductionAdmin",
    "LabourMarketAdmin",
    "ListingAdmin",
    "ProposalAdmin",
    "ProposalStepAdmin",
    "SiteAdmin",
    "TableAdmin",
    "TalkAdmin",
    "VacancyAdmin",
    "WorkStepAdmin",
]
