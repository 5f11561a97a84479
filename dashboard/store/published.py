"""Published projections: each is kept as it was said; the same figures are recorded once."""

from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.model import Month, Publication, PublishedCity, PublishedProjection
from dashboard.store.tables import projections


def every(connection: Connection) -> list[PublishedProjection]:
    """Oldest first."""
    return [_projection(row) for row in connection.execute(select(projections).order_by(projections.c.id))]


def add(connection: Connection, publication: Publication, *, by: str, at: datetime) -> PublishedProjection:
    """One more line of the ledger."""
    columns = {
        "month": str(publication.month),
        "version": publication.version,
        "catalog": publication.catalog,
        "cities": [_plain(each) for each in publication.cities],
        "by": by,
        "at": at,
    }
    number: int = connection.execute(
        insert(projections).values(columns).returning(projections.c.id)
    ).scalar_one()
    return PublishedProjection(number, publication, by, at)


def same(connection: Connection, publication: Publication) -> PublishedProjection | None:
    """The line that holds these very figures already."""
    return next((each for each in every(connection) if each.publication == publication), None)


def _plain(each: PublishedCity) -> dict[str, Any]:
    exact = {"median": str(each.median), "q10": str(each.q10), "q90": str(each.q90)}
    return {**each._asdict(), "awards": dict(each.awards), **exact}


def _projection(row: Row[Any]) -> PublishedProjection:
    cities = tuple(_city(each) for each in row.cities)
    publication = Publication(Month(row.month), row.version, row.catalog, cities)
    return PublishedProjection(row.id, publication, row.by, row.at)


def _city(plain: dict[str, Any]) -> PublishedCity:
    exact = {name: Fraction(plain[name]) for name in ("median", "q10", "q90")}
    return PublishedCity(**{**plain, **exact})
