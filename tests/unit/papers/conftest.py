"""The sample year as papers see it: in June, with everything open, and in September, with everything settled."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from dashboard import projection, snapshot
from dashboard.model import Month
from dashboard.papers.content.sources import Sources
from dashboard.settings import ROOT, Settings

WRITTEN = datetime(2023, 7, 10, 9, 30, tzinfo=ZoneInfo("Asia/Seoul"))


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    return snapshot.load(Settings(data=ROOT / "data", year=2023, store=tmp_path_factory.mktemp("papers")))


def sources_of(house, month):
    earlier = house.past.months
    months = {each: scores for each, scores in house.scores.items() if each <= month}
    learnt = projection.hindsight(earlier, month)
    chances = projection.forecast(
        projection.learn(house.catalog, earlier), months, month=month, **learnt._asdict()
    )
    outlook = projection.outlook(chances, house.catalog)
    levers = projection.levers(outlook, house.catalog, house.catalog.rules.home_city)
    return Sources(tuple(months.values()), outlook, levers, house.version, WRITTEN)


@pytest.fixture(scope="session")
def june(house):
    return sources_of(house, Month("2023-06"))


@pytest.fixture(scope="session")
def september(house):
    return sources_of(house, Month("2023-09"))
