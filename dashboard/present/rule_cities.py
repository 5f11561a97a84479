"""The rulebook city by city: groups, joint scores, adjustments, official grades, exemptions, targets."""

from dashboard.model import Catalog
from dashboard.present import labels, values, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.rulebook import source


def groups(catalog: Catalog) -> str:
    """Who belongs to which group."""
    head = [column(labels.RULE_GROUPS), column("시군 수", class_="n"), column("시군(인구)")]
    rows = (
        tag(
            "tr",
            tag("th", text(labels.group_name(number)), scope="row", class_="name"),
            tag("td", text(f"{len(names)}개"), class_="n"),
            tag("td", text(", ".join(_populated(name, catalog) for name in names))),
        )
        for number, names in catalog.groups.items()
    )
    days = sorted({each.counted_on for each in catalog.cities.values() if each.counted_on})
    counted = f"(인구 기준일 {', '.join(days)})" if days else ""
    return f"{tag('h2', text(labels.RULE_GROUPS))}{table(f'{labels.RULE_GROUPS}{counted}', head, rows)}"


def _populated(name: str, catalog: Catalog) -> str:
    people = catalog.cities[name].population
    return name if people is None else f"{name} {people:,}명"


def of_cities(catalog: Catalog) -> str:
    """Joint scores, adjustments, official grades, exemptions and own targets, each in an expander."""
    sections = (
        _joint(catalog),
        _adjustments(catalog),
        _overrides(catalog),
        _exempt(catalog),
        _targets(catalog),
    )
    return f"{tag('h2', text(labels.OTHER_RULES))}{''.join(sections)}"


def _folded(words: str, head: tuple[str, ...], rows: list[list[str]]) -> str:
    if not rows:
        return tag("p", text(f"{words}: 없음"))
    drawn = (
        tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in rest)) for first, *rest in rows
    )
    summary = tag("summary", text(f"{words} {len(rows)}건"))
    return tag("details", summary, table(words, [column(label) for label in head], drawn))


def _joint(catalog: Catalog) -> str:
    rows = [
        [text(city), text("미정" if each.score is None else wording.score(each.score)), text(each.state)]
        for city, each in catalog.joint.items()
    ]
    return _folded("정부합동평가(전년도) 점수", ("시군", "점수", "상태"), rows)


def _adjustments(catalog: Catalog) -> str:
    rows = [
        [
            text(each.city),
            text(f"{'감점' if each.points < 0 else '가점'} {wording.score(abs(each.points))}"),
            text(each.reason),
            source(each.source),
        ]
        for each in catalog.adjustments
    ]
    return _folded("가점과 감점", ("시군", "점수", "사유", labels.SOURCE), rows)


def _overrides(catalog: Catalog) -> str:
    rows = [
        [text(city), _named(code, catalog), text(each.grade), text(each.reason), source(each.source)]
        for (city, code), each in catalog.overrides.items()
    ]
    return _folded("계산을 대신하는 공식 등급", ("시군", "지표", "등급", "사유", labels.SOURCE), rows)


def _exempt(catalog: Catalog) -> str:
    rows = [
        [text(city), _named(code, catalog), text(reason)]
        for (city, code), reason in catalog.not_applicable.items()
    ]
    return _folded("해당없음으로 정해진 지표", ("시군", "지표", "사유"), rows)


def _targets(catalog: Catalog) -> str:
    rows = [
        [text(city), _named(code, catalog), text(values.target(target, catalog.indicators[code]))]
        for (city, code), target in catalog.targets.items()
    ]
    return _folded("시군마다 따로 정한 목표", ("시군", "지표", "목표"), rows)


def _named(code: str, catalog: Catalog) -> str:
    return text(labels.indicator_name(code, catalog.indicators[code].name))
