"""``rules.toml`` to findings or :class:`Rules`: parsing, the checks of its own sense, conversion."""

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

from pydantic import ValidationError

from dashboard import exact, tabular
from dashboard.catalog.schema import AwardShape, RulesShape, WeakShape
from dashboard.model import Award, Component, Month, Rollup, Rules, Weak
from dashboard.particles import subject, topic
from dashboard.tabular import Notebook

FILE = "rules.toml"

Place = tuple[int | str, ...]

KOREAN = {
    "extra_forbidden": ("알 수 없는 항목입니다.", "항목 이름을 고치거나 지우십시오."),
    "missing": ("필요한 항목이 없습니다.", "항목을 넣으십시오."),
    "literal_error": ("쓸 수 없는 값입니다.", "정해진 값 중 하나로 고치십시오."),
    "string_type": ("따옴표로 묶은 글자가 아닙니다.", '"0.70"처럼 따옴표로 묶으십시오.'),
    "value_error": ("숫자로 읽을 수 없습니다.", '"0.70"처럼 숫자를 적으십시오.'),
}
OTHERWISE = ("형식에 맞지 않는 값입니다.", "docs/glossary.md의 형식대로 고치십시오.")


def load_rules(folder: Path, notebook: Notebook) -> Rules | None:
    """Read and check one ``rules.toml``; None when its shape is wrong (findings are noted)."""
    text = tabular.decode(folder / FILE, notebook)
    if text is None:
        return None
    try:
        shape = RulesShape.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as problem:
        row = re.search(r"line (\d+)", str(problem))
        line = int(row.group(1)) if row else None
        message = "TOML 문법에 맞지 않습니다."
        notebook.error(
            "broken-toml", FILE, line, None, str(problem), message, "그 줄의 따옴표와 괄호를 확인하십시오."
        )
        return None
    except ValidationError as problem:
        for error in problem.errors():
            message, cure = KOREAN.get(error["type"], OTHERWISE)
            place = tuple(error["loc"])
            notebook.error(
                "wrong-rule",
                FILE,
                line_of(text, place),
                dotted(place),
                str(error["input"])[:80],
                message,
                cure,
            )
        return None
    for key in (("home_city",), ("ranking", "tie_break"), ("rollups",)):
        notebook.lines[FILE, dotted(key)] = line_of(text, key) or 1
    for place, message, cure in _senseless(shape):
        notebook.error("senseless-rule", FILE, line_of(text, place), dotted(place), "", message, cure)
    return convert(shape)


def dotted(place: Place) -> str:
    """A key as it is spoken of: ``awards[2].ranks`` (counting from 1)."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place]
    return "".join(parts).lstrip(".")


def line_of(text: str, place: Place) -> int | None:
    """The line on which a key stands, else that of the nearest section around it."""
    section: Place = ()
    seen: dict[str, int] = {}
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*(\[\[?)\s*([\w.\"]+)", line):
            name = header.group(2).strip('"')
            section = (name,)
            if header.group(1) == "[[":
                seen[name] = seen.get(name, -1) + 1
                section = (name, seen[name])
            here: Place = section
        elif key := re.match(r"\s*\"?([^\"=#]+?)\"?\s*=", line):
            here = (*section, key.group(1))
        else:
            continue
        shared = min(len(here), len(place))
        if here[:shared] == place[:shared] and (best is None or shared > best[0]):
            best = (shared, number)
    return best[1] if best else None


Problem = tuple[Place, str, str]


def _senseless(shape: RulesShape) -> Iterator[Problem]:
    for section, weights in shape.shares():
        if sum(weights) != 1 or min(weights) < 0:
            total = exact.plain(exact.total(weights))
            yield (
                (section,),
                f"가중치의 합이 1이 아니라 {total}입니다.",
                "0 이상이고 합이 정확히 1이 되게 고치십시오.",
            )
    keys = [each.key for each in shape.components]
    if len(set(keys)) < len(keys):
        yield ("components",), "같은 평가 요소가 두 번 있습니다.", "하나를 지우십시오."
    yield from _senseless_dates(shape)
    yield from _senseless_grades(shape)
    yield from _senseless_tie_break(shape)
    yield from _senseless_awards(shape.awards)


def _senseless_dates(shape: RulesShape) -> Iterator[Problem]:
    period = shape.period
    for one, two in pairwise(["start", "cutoff", "joint_cutoff"]):
        if getattr(period, one) > getattr(period, two):
            yield ("period", two), f"{two}{subject(two)} {one}보다 앞섭니다.", "날짜의 앞뒤를 고치십시오."
    if period.review_end < period.cutoff:
        yield ("period", "review_end"), "review_end가 cutoff보다 앞섭니다.", "날짜의 앞뒤를 고치십시오."


def _senseless_grades(shape: RulesShape) -> Iterator[Problem]:
    grades = shape.grades
    if len(set(grades.order)) < len(grades.order):
        yield ("grades", "order"), "같은 등급이 두 번 있습니다.", "하나를 지우십시오."
    if set(grades.ratio) != set(grades.order):
        yield (
            ("grades", "ratio"),
            "등급과 배점비율의 이름이 서로 다릅니다.",
            "모든 등급에 비율을 하나씩 적으십시오.",
        )
        return
    ratios = [exact.number(grades.ratio[grade]) for grade in grades.order]
    if any(better < worse for better, worse in pairwise(ratios)) or ratios[-1] < 0:
        yield (
            ("grades", "ratio"),
            "나쁜 등급의 비율이 더 크거나 음수입니다.",
            "좋은 등급부터 작아지게 고치십시오.",
        )
    if shape.weak.forecast_below is not None and shape.weak.forecast_below not in grades.order:
        yield (
            ("weak", "forecast_below"),
            "없는 등급입니다.",
            f"{', '.join(grades.order)} 중 하나로 고치십시오.",
        )


def _senseless_tie_break(shape: RulesShape) -> Iterator[Problem]:
    for rule in shape.ranking.tie_break:
        head, _, rest = rule.partition(":")
        known = rule in ("city_eval", "joint_eval") or (head == "field" and rest)
        if not known and not (head == "count" and rest in shape.grades.order):
            message = f"'{rule}'{topic(rule)} 알 수 없는 동점 처리 기준입니다."
            cure = "city_eval, joint_eval, count:<등급>, field:<분야코드> 중에서 고르십시오."
            yield ("ranking", "tie_break"), message, cure


def _senseless_awards(awards: list[AwardShape]) -> Iterator[Problem]:
    for place, award in enumerate(awards):
        if award.ranks[0] > award.ranks[1]:
            yield ("awards", place, "ranks"), "앞 순위가 뒤 순위보다 큽니다.", "[앞, 뒤] 순서로 고치십시오."
    for (_, one), (place, two) in combinations(enumerate(awards), 2):
        if one.ranks[0] <= two.ranks[1] and two.ranks[0] <= one.ranks[1]:
            message = f"'{one.name}', '{two.name}'의 순위가 겹칩니다."
            yield ("awards", place, "ranks"), message, "순위가 겹치지 않게 고치십시오."
        if one.name == two.name:
            yield (
                ("awards", place, "name"),
                f"'{one.name}'{subject(one.name)} 두 번 있습니다.",
                "이름을 다르게 하십시오.",
            )


def convert(shape: RulesShape) -> Rules:
    """The typed rules; exact numbers instead of decimal strings."""
    period = shape.period
    rank_on = shape.rounding.rank_on
    return Rules(
        evaluation_year=shape.evaluation_year,
        revision=shape.revision,
        status=shape.status,
        title=shape.title,
        home_city=shape.home_city,
        start=Month(f"{period.start:%Y-%m}"),
        cutoff=Month(f"{period.cutoff:%Y-%m}"),
        joint_cutoff=Month(f"{period.joint_cutoff:%Y-%m}"),
        dates={name: value.isoformat() for name, value in period},
        components=tuple(
            Component(each.key, each.name, exact.number(each.weight), each.source)
            for each in shape.components
        ),
        blocks={block: exact.number(weight) for block, weight in shape.blocks.items()},
        grades=tuple(shape.grades.order),
        ratios={grade: exact.number(ratio) for grade, ratio in shape.grades.ratio.items()},
        grade_on_rounded=shape.rounding.grade_on == "rounded",
        indicator_digits=shape.rounding.indicator_digits,
        rank_digits=None if rank_on == "exact" else rank_on,
        tie_break=tuple(shape.ranking.tie_break),
        missing_is_lowest=shape.missing.not_submitted == "lowest",
        spread_over_field=shape.missing.not_applicable == "field",
        weak=_weak(shape.weak),
        awards=tuple(
            Award(each.name, each.ranks[0], each.ranks[1], each.grant, each.source) for each in shape.awards
        ),
        rollups=tuple(
            Rollup(each.name, {name: tuple(codes) for name, codes in each.groups.items()})
            for each in shape.rollups
        ),
        sources={
            "grades": shape.grades.source,
            "rounding": shape.rounding.source,
            "ranking": shape.ranking.source,
            "missing": shape.missing.source,
        },
    )


def _weak(shape: WeakShape) -> Weak:
    below = shape.progress_below
    return Weak(exact.number(below) if below is not None else None, shape.forecast_below, shape.not_submitted)
