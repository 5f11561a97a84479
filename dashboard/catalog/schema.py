"""The shape of ``rules.toml``, strictly: an unknown key or a wrong type is a finding, never a guess."""

import datetime
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from dashboard import exact


def _decimal(text: str) -> str:
    exact.number(text)
    return text


Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Decimal = Annotated[str, AfterValidator(_decimal)]


class Strict(BaseModel):
    """No unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Period(Strict):
    """Dates of the evaluation year."""

    start: datetime.date
    cutoff: datetime.date
    joint_cutoff: datetime.date
    review_end: datetime.date


class ComponentShape(Strict):
    """One part of the final score; its weight is a decimal string."""

    key: Literal["city_eval", "joint_eval"]
    name: Words
    weight: Decimal
    source: str = ""


class GradesShape(Strict):
    """Grade labels, best first, and the share of 배점 that each earns."""

    order: Annotated[list[Words], Field(min_length=2, max_length=9)]
    ratio: dict[str, Decimal]
    source: str = ""


class RoundingShape(Strict):
    """When a number is rounded before it decides something."""

    indicator_digits: Annotated[int, Field(ge=0, le=exact.MOST_ROUNDING)]
    grade_on: Literal["rounded", "exact"]
    rank_on: Literal["exact"] | Annotated[int, Field(ge=0, le=exact.MOST_ROUNDING)]
    source: str = ""


class RankingShape(Strict):
    """What separates equal final scores."""

    tie_break: list[str] = []
    source: str = ""


class MissingShape(Strict):
    """What a missing value costs, and over what its weight is spread."""

    not_submitted: Literal["lowest", "exclude"]
    not_applicable: Literal["city", "field"] = "city"
    source: str = ""


class WeakShape(Strict):
    """When an indicator counts as 부진."""

    progress_below: Decimal | None = None
    forecast_below: str | None = None
    not_submitted: bool = False
    source: str = ""


class AwardShape(Strict):
    """Ranks, both ends included, that win a grant in won."""

    name: Words
    ranks: Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=2, max_length=2)]
    grant: Annotated[int, Field(ge=0)]
    source: str = ""


class RollupShape(Strict):
    """Another way to add fields up."""

    name: Words
    groups: dict[str, list[str]]
    source: str = ""


class RulesShape(Strict):
    """All of ``rules.toml``."""

    schema_: Annotated[Literal[1], Field(alias="schema")]
    evaluation_year: int
    revision: Annotated[int, Field(ge=1)]
    status: Literal["초안", "공고", "확정"]
    title: Words
    home_city: Words
    period: Period
    components: Annotated[list[ComponentShape], Field(min_length=1)]
    blocks: dict[str, Decimal] = {}
    grades: GradesShape
    rounding: RoundingShape
    ranking: RankingShape
    missing: MissingShape
    weak: WeakShape = WeakShape()
    awards: list[AwardShape] = []
    rollups: list[RollupShape] = []

    def shares(self) -> list[tuple[str, list[Fraction]]]:
        """The lists of weights that must each add up to 1, with the section they stand in."""
        found = [("components", [exact.number(each.weight) for each in self.components])]
        if self.blocks:
            found.append(("blocks", [exact.number(weight) for weight in self.blocks.values()]))
        return found
