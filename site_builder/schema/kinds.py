"""The kinds of entry, the folders they live in and the vocabularies of their fields."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of entry (体裁)."""

    CAMPAIGN = "campaign"
    UNIT = "unit"
    INDIVIDUAL = "individual"
    EVENT = "event"
    DOCUMENT = "document"
    MEASURE = "measure"
    PLACE = "place"
    SOURCE = "source"
    IMAGE = "image"

    @property
    def folder(self) -> str:
        """The folder below ``content/`` and the first part of the page's address."""
        return "people" if self is Kind.INDIVIDUAL else f"{self.value}s"


KIND_OF_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in Kind}


class EntryScript(StrEnum):
    """The script an entry is written in; ``MIXED`` is half-converted Traditional."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"
    MIXED = "zh-Hant-x-mixed"


class Status(StrEnum):
    """How far an entry has come; only ``APPROVED`` ones are published."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"


class PersonPrivacy(StrEnum):
    """Who a person is to the public; the last two have no page and no name on the site."""

    PUBLIC_ROLE = "public_role"
    VOLUNTEER = "volunteer"
    RESIDENT = "resident"
    ANONYMISED = "anonymised"


class FactPrivacy(StrEnum):
    """What a fact touches; all but ``PUBLIC`` is withheld unless published with a reason."""

    PUBLIC = "public"
    HEALTH = "health"
    QUARANTINE = "quarantine"
    FAMILY = "family"
    FINANCE = "finance"
    WITHHELD = "withheld"


class Basis(StrEnum):
    """Whether the source says it or an editor inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class Approximation(StrEnum):
    """How a printed number deviates from the true one, and in which direction."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"
    ROUNDED = "rounded"
    CONTRADICTORY = "contradictory"


class UnitCategory(StrEnum):
    """What a unit is. The first six are also places."""

    AREA = "area"
    SUBDISTRICT = "subdistrict"
    TOWN = "town"
    TOWNSHIP = "township"
    COMMUNITY = "community"
    VILLAGE = "village"
    PARTY_COMMITTEE = "party_committee"
    PARTY_ORGAN = "party_organ"
    CONGRESS = "congress"
    GOVERNMENT = "government"
    BUREAU = "bureau"
    CONSULTATIVE = "consultative"
    DISCIPLINE = "discipline"
    COURT = "court"
    POLICE = "police"
    INSTITUTION = "institution"
    HOSPITAL = "hospital"
    SCHOOL = "school"
    COMPANY = "company"
    MASS_ORGANISATION = "mass_organisation"
    ASSOCIATION = "association"
    MEDIA = "media"
    PARTY_BRANCH = "party_branch"
    TEMPORARY_BRANCH = "temporary_branch"
    TASK_FORCE = "task_force"
    TEAM = "team"
    STATION = "station"
    SYSTEM = "system"
    SET = "set"
    OTHER = "other"


TERRITORIAL = frozenset(
    {
        UnitCategory.AREA,
        UnitCategory.SUBDISTRICT,
        UnitCategory.TOWN,
        UnitCategory.TOWNSHIP,
        UnitCategory.COMMUNITY,
        UnitCategory.VILLAGE,
    }
)


class Level(StrEnum):
    """The administrative level of a unit."""

    NATIONAL = "national"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"
    GRASSROOTS = "grassroots"


class ParentRole(StrEnum):
    """What a parent is to a unit."""

    SUPERIOR = "superior"
    LEADS = "leads"
    SENDS = "sends"
    HOSTS = "hosts"
    WHOLE = "whole"
    REGION = "region"


class EventCategory(StrEnum):
    """What sort of thing happened."""

    DECISION = "decision"
    MEETING = "meeting"
    ISSUANCE = "issuance"
    FOUNDING = "founding"
    DISPATCH = "dispatch"
    GUARD = "guard"
    SCREENING = "screening"
    DISINFECTION = "disinfection"
    SERVICE = "service"
    DONATION = "donation"
    PUBLICITY = "publicity"
    INSPECTION = "inspection"
    PERSONNEL = "personnel"
    RESUMPTION = "resumption"
    DRILL = "drill"
    CEREMONY = "ceremony"
    OTHER = "other"


class UndatedPlacement(StrEnum):
    """What is known of the time of an event without a date."""

    DURING_CAMPAIGN = "during_campaign"
    UNTIL_PUBLICATION = "until_publication"
    AFTER = "after"
    BEFORE = "before"


class DocumentCategory(StrEnum):
    """What sort of paper a document is."""

    NOTICE = "notice"
    ANNOUNCEMENT = "announcement"
    LETTER = "letter"
    APPEAL = "appeal"
    RULES = "rules"
    PLAN = "plan"
    HANDBOOK = "handbook"
    APPLICATION = "application"
    OTHER = "other"


class MeasureCategory(StrEnum):
    """What sort of working arrangement a measure is."""

    MECHANISM = "mechanism"
    METHOD = "method"
    RULE = "rule"
    POLICY = "policy"
    ACTIVITY = "activity"
    ROLE = "role"
    SLOGAN = "slogan"


class PlaceCategory(StrEnum):
    """What a physical place is."""

    ROAD = "road"
    BRIDGE = "bridge"
    STATION = "station"
    CHECKPOINT = "checkpoint"
    COMPOUND = "compound"
    ISOLATION_SITE = "isolation_site"
    TESTING_SITE = "testing_site"
    BUILDING = "building"
    BORDER = "border"
    REGION = "region"
    OTHER = "other"


class ContributorRole(StrEnum):
    """What somebody did for a source."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    SPECIAL_CORRESPONDENT = "special_correspondent"
    PHOTOGRAPHER = "photographer"
    TEXT_AND_PHOTOS = "text_and_photos"
    EDITOR = "editor"
    UNKNOWN = "unknown"


class NoteKind(StrEnum):
    """What an editor's note is about."""

    MISPRINT = "misprint"
    DAMAGE = "damage"
    CONTRADICTION = "contradiction"
    AMBIGUITY = "ambiguity"
    INFERENCE = "inference"
    REMARK = "remark"


class MoneyDirection(StrEnum):
    """Where money or goods went."""

    DONATED = "donated"
    SPENT = "spent"
    RECEIVED = "received"


class MoneyForm(StrEnum):
    """Whether a value was given in money or in kind."""

    CASH = "cash"
    GOODS = "goods"
    CASH_AND_GOODS = "cash_and_goods"


class Limit(StrEnum):
    """A number that a rule sets as a bound."""

    MINIMUM = "minimum"
    MAXIMUM = "maximum"
