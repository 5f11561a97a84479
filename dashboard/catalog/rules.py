"""``rules.toml`` to findings or :class:`Rules`: parsing, the checks of its own sense, conversion."""

import re
import tomllib
from pathlib import Path

from pydantic import ValidationError

from dashboard import exact, tabular
from dashboard.catalog import sense
from dashboard.catalog.schema import RulesShape, WeakShape
from dashboard.catalog.sense import Place
from dashboard.model import Award, Component, Month, Rollup, Rules, Weak
from dashboard.tabular import Notebook

FILE = "rules.toml"


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
    for place, message, cure in sense.problems(shape):
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
