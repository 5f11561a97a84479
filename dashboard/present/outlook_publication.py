"""An outlook as it is recorded in the ledger."""

from dashboard.model import Catalog, Publication, PublishedCity
from dashboard.projection import CityOutlook, Outlook

RECORD = "이 전망을 기록"
ABOUT = "기록한 전망은 고치거나 지울 수 없으며, 마감 뒤 '전망 성적표'에서 실제 결과와 견줍니다."
HEADINGS = {
    "ranks": "마감 때 순위 확률",
    "range": "시군별로 있을 수 있는 점수",
    "course": "달마다 본 우리 점수와 시상선",
    "record": "전망 기록",
}
SHOW_COURSE = "달마다 본 전망을 그립니다(새 자료가 온 뒤 처음 한 번은 달마다 몇 초씩 걸립니다)"
WORKING = "{month}의 전망을 계산하고 있습니다."


def publication(outlook: Outlook, catalog: Catalog, version: str) -> Publication:
    """Every city that has a final score."""
    cities = tuple(each for own in outlook.cities.values() if (each := _city(own)))
    return Publication(outlook.chances.month, version, catalog.sha256, cities)


def recorded(number: int) -> str:
    """What is said when it is done."""
    return f"기록 {number}번으로 남겼습니다. '전망 성적표'에서 볼 수 있습니다."


def _city(own: CityOutlook) -> PublishedCity | None:
    if own.median is None or own.q10 is None or own.q90 is None:
        return None
    return PublishedCity(
        own.city,
        dict(own.awards),
        own.expected_grant or 0.0,
        own.median,
        own.q10,
        own.q90,
        own.best_rank or 0,
        own.worst_rank or 0,
    )
