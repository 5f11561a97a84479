"""The sample's own sum of points per city: only to choose adjustments, never written to a file."""

from fractions import Fraction

from tools.sample.exemptions import OVERRIDES_2023, outside
from tools.sample.names import Indicator, indicators
from tools.sample.places import BY_NAME, CITIES, City
from tools.sample.ruler import GRADES, RATIO, Raw, Yardstick, level_of

Key = tuple[str, str]
Levels = dict[str, Fraction]


def base_scores(year: int, values: dict[Key, Raw], prior: dict[Key, Fraction]) -> dict[str, Fraction]:
    """Points in percent of 배점 for every city, before adjustments."""
    overrides = {(key, city): grade for key, city, _, grade, _ in OVERRIDES_2023} if year == 2023 else {}
    points, weights = dict.fromkeys(BY_NAME, Fraction(0)), dict.fromkeys(BY_NAME, 0)
    for indicator in indicators(year):
        shares = _shares(indicator, values, prior)
        for city, share in shares.items():
            grade = overrides.get((indicator.key, city))
            points[city] += indicator.weight * (RATIO[grade] if grade else share)
            weights[city] += indicator.weight
    return {city: 100 * points[city] / weights[city] for city in BY_NAME}


def _shares(indicator: Indicator, values: dict[Key, Raw], prior: dict[Key, Fraction]) -> Levels:
    """Points of one indicator as a share of 배점, by city it counts for."""
    shares: Levels = {}
    for group in (1, 2, 3):
        cities = [city for city in CITIES if city.group == group and not outside(indicator.key, city.name)]
        raws = {city.name: values.get((indicator.key, city.name)) for city in cities}
        levels = {
            name: level
            for name, raw in raws.items()
            if raw and (level := level_of(indicator, raw)) is not None
        }
        for city in cities:
            share = _share(indicator, city, raws[city.name], levels, prior)
            if share is not None:
                shares[city.name] = share
    return shares


def _share(
    indicator: Indicator, city: City, raw: Raw | None, levels: Levels, prior: dict[Key, Fraction]
) -> Fraction | None:
    before = prior.get((indicator.key, city.name))
    if raw is None:
        return RATIO[GRADES[-1]]
    if raw.grade:
        return RATIO[raw.grade]
    if indicator.method == "전년대비" and not before:
        return None
    level = levels[city.name]
    if indicator.method == "그룹순위":
        return _by_rank(indicator, level, levels)
    if indicator.method == "그룹편차":
        least, most = min(levels.values()), max(levels.values())
        return (level - least) / (most - least)
    return Yardstick(indicator, indicator.target_of(city), before).share(level)


def _by_rank(indicator: Indicator, level: Fraction, levels: Levels) -> Fraction:
    rank = 1 + sum(other > level for other in levels.values())
    basis = Fraction(100 * rank, len(levels))
    met = (grade for grade, cut in zip(GRADES, indicator.cuts, strict=False) if basis <= cut)
    return RATIO[next(met, GRADES[-1])]
