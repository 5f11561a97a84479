"""A projection as it was published: what was said of every city's end, by whom and when."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import NamedTuple

from dashboard.model.words import Month


class PublishedCity(NamedTuple):
    """One city that has a final score: chances by award, expected grant in won, quantiles of the final score, ranks."""

    city: str
    awards: Mapping[str, float]
    expected_grant: float
    median: Fraction
    q10: Fraction
    q90: Fraction
    best_rank: int
    worst_rank: int


class Publication(NamedTuple):
    """What is to be recorded: as known in ``month``, from this version of the data and the rulebook of this hash."""

    month: Month
    version: str
    catalog: str
    cities: tuple[PublishedCity, ...]


class PublishedProjection(NamedTuple):
    """A publication with its number, and who recorded it when."""

    id: int
    publication: Publication
    by: str
    at: datetime
