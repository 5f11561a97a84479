"""Why the chance is what it is: against the rival at the last award, with the band; proven where nothing else can happen."""

from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.present.outlook_range import is_cut
from dashboard.present.outlook_reach import Reach
from dashboard.present.outlook_reason import reason, rival_at
from dashboard.projection import Chances, CityOutlook, Outlook, Way
from dashboard.settings import settings

HOME = "부천시"


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(settings().catalog)


def city(name, median, *, chance=0.5, ranks=(1, 10), half=1):
    """One city whose 80 % band reaches ``half`` a point to both sides."""
    middle = Fraction(str(median))
    awards = {"최우수": 0.0, "우수": 0.0, "장려": chance}
    band = (middle - half, middle + half)
    return CityOutlook(name, 1, (0.1,) * 10, awards, 0.0, middle, *band, *ranks, Way.EXACT)


def seen(catalog, home, rivals="99.9 99.8 99.7 99.6 99.5 98 97 96 95"):
    """The first group: our city among nine rivals, best first."""
    names = [name for name in catalog.peers(HOME) if name != HOME]
    others = [city(name, median) for name, median in zip(names, rivals.split(), strict=True)]
    chances = Chances(catalog.rules.start, catalog.rules.cutoff, {}, 0.0)
    return Outlook(chances, {each.city: each for each in (home, *others)}, {})


def test_the_rival_that_decides_is_the_one_at_the_last_award(catalog):
    last = max(catalog.rules.awards, key=lambda each: each.last)
    found = seen(catalog, city(HOME, "99.4"))

    assert rival_at(found, catalog, last).median == Fraction("99.5")


@pytest.mark.parametrize(
    ("home", "words"),
    [
        (
            city(HOME, "99.4"),
            "보다 0.10점 낮고, 80 % 구간 98.40~100.40점이 그 점수를 사이에 두고 있기 때문입니다",
        ),
        (city(HOME, "99.4"), "시상권 마지막 자리를 다투는"),
        (city(HOME, "99.75"), "시상권 바로 밖의"),
        (city(HOME, "99.5"), "과 같고"),
        (city(HOME, "95"), "모두 그 점수보다 낮기 때문입니다"),
        (city(HOME, "101"), "모두 그 점수보다 높기 때문입니다"),
        (city(HOME, "95", chance=0.0), "들 확률은 1 % 미만입니다"),
        (city(HOME, "99.9", ranks=(1, 4)), "드는 것은 확정입니다. 남은 실적이 어떻게 끝나도 4위보다 아래로"),
        (city(HOME, "95", ranks=(6, 9)), "들 수 없습니다. 남은 실적이 어떻게 끝나도 6위보다 위로"),
        (city(HOME, "99.9", ranks=(3, 3)), "더 바뀔 수 있는 실적이 없어 순위는 3위입니다"),
    ],
)
def test_the_chance_comes_with_its_reason(catalog, home, words):
    said = reason(seen(catalog, home), catalog)

    assert said.startswith("부천시가 마감 때 1그룹 시상권 1~5위에 ")
    assert words in said


def test_without_a_final_score_there_is_nothing_to_reason_about(catalog):
    assert reason(seen(catalog, city(HOME, "95")._replace(median=None)), catalog) == ""


@pytest.mark.parametrize(("lowest", "cut"), [(70, True), (93, False)])
def test_the_picture_of_the_range_begins_where_bands_begin(catalog, lowest, cut):
    found = seen(catalog, city(HOME, "99.4"))
    reaches = [Reach(name, Fraction(lowest), Fraction(101)) for name in catalog.peers(HOME)]

    assert is_cut(found, reaches, catalog) is cut
