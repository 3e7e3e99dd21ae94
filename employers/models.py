"""Names every model for Django; the models live in their rooms."""

from employers.acquisition.models import AcquisitionLead
from employers.companies.contacts import EmployerContact
from employers.companies.merging import EmployerMerge
from employers.companies.models import ContactPerson, Employer, Site
from employers.cvs.models import Cv
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Talk
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Inquiry
from employers.instruments.models import Instrument
from employers.introductions.models import Introduction
from employers.market.models import LabourMarket
from employers.matching.models import Listing
from employers.placements.models import Integration
from employers.proposals.feedback import Feedback
from employers.proposals.history import ProposalStep
from employers.proposals.models import Proposal
from employers.vacancies.models import Vacancy
from employers.vacancies.requirements import Requirement
from employers.work_steps.models import WorkStep

__all__ = [
    "AcquisitionLead",
    "Agreement",
    "ContactPerson",
    "Cv",
    "Employer",
    "EmployerContact",
    "EmployerMerge",
    "Fair",
    "Feedback",
    "Inquiry",
    "Instrument",
    "Integration",
    "Introduction",
    "LabourMarket",
    "Listing",
    "Proposal",
    "ProposalStep",
    "Requirement",
    "Site",
    "Table",
    "Talk",
    "TalkNotice",
    "Vacancy",
    "WorkStep",
]
