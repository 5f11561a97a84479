"""The tables of the rulebook: methods, and indicators by field with what each grade asks for."""

from collections.abc import Iterator

from dashboard.exact import plain, total
from dashboard.model import Catalog, Indicator, Method
from dashboard.present import labels, links, values
from dashboard.present.html import column, table, tag, text
from dashboard.present.rule_sentences import METHODS
from dashboard.present.rulebook import source
from dashboard.scoring import Scores

WITH_CUTS = (Method.BAND, Method.ATTAINMENT_BAND, Method.YEAR_ON_YEAR, Method.GROUP_RANK)


def indicators(scores: Scores, field: str | None, department: str | None) -> str:
    """The indicators that were picked, field by field."""
    catalog = scores.catalog
    chosen = {
        code: [each for each in catalog.indicators_of[code] if department in (None, each.lead_department)]
        for code in catalog.fields
        if field in (None, code)
    }
    rows = [row for code, each in chosen.items() if each for row in _field(scores, code, each)]
    count = sum(len(each) for each in chosen.values())
    if not rows:
        return tag("p", text(labels.NO_INDICATOR))
    caption = "등급 기준은 구간이면 실적, 달성률구간이면 달성률, 전년대비면 증감률, 그룹순위면 그룹 안 순위의 백분율과 견줍니다."
    return table(f"지표 {count}개. {caption}", _head(catalog), rows)


def _head(catalog: Catalog) -> list[str]:
    before = ("지표", "구분", "채점방식", "방향")
    after = ("집계방식", "반올림", "주관부서", "협업부서", "산식", labels.SOURCE)
    return [
        *(column(label) for label in before),
        column("배점", class_="n"),
        column("목표"),
        *(column(f"{grade} 기준") for grade in catalog.rules.grades[:-1]),
        *(column(label) for label in after),
    ]


def _field(scores: Scores, code: str, chosen: list[Indicator]) -> Iterator[str]:
    catalog = scores.catalog
    weight = total(each.weight for each in chosen)
    field = catalog.fields[code]
    words = f"{code} {field.name} ({field.kind}) 지표 {len(chosen)}개, 배점 합 {plain(weight)}점"
    columns = len(_head(catalog))
    yield tag("tr", tag("th", text(words), scope="colgroup", colspan=str(columns), class_="band"))
    yield from (_indicator(scores, each) for each in chosen)


def _indicator(scores: Scores, each: Indicator) -> str:
    spelled = labels.indicator_name(each.code, each.name)
    name = tag("a", text(spelled), href=links.to("indicator", month=scores.month, indicator=spelled))
    cells = [
        tag("td", text(f"{each.block} {each.evaluation}"), class_="whole"),
        tag("td", text(each.method), class_="whole"),
        tag("td", text("높을수록 좋음" if each.higher_is_better else "낮을수록 좋음"), class_="whole"),
        tag("td", text(f"{plain(each.weight)}점"), class_="n"),
        tag("td", text(_target(each, scores.catalog))),
        *(tag("td", text(words), class_="whole") for words in cuts(each)),
        tag("td", text(each.accumulation)),
        tag("td", text(f"소수 {each.digits}자리" if each.digits else "정수"), class_="whole"),
        tag("td", text(each.lead_department), class_="whole"),
        tag("td", text(", ".join(each.helping_departments) or "없음")),
        tag("td", text(each.formula or labels.NO_FORMULA), class_="name"),
        tag("td", source(each.source)),
    ]
    return tag("tr", tag("th", name, scope="row", class_="name"), *cells)


def _target(each: Indicator, catalog: Catalog) -> str:
    home = catalog.rules.home_city
    own = catalog.targets.get((home, each.code))
    said = ["목표 없음" if each.target is None else values.target(each.target, each)]
    if own is not None:
        said.append(f"{home} {values.target(own, each)}")
    if each.code in catalog.stretch:
        said.append(f"도전 {values.target(catalog.stretch[each.code], each)}")
    return ", ".join(said)


def cuts(each: Indicator) -> list[str]:
    """What each grade but the last asks for, in words."""
    if each.method is Method.TARGET_MET:
        return ["목표 달성", *["쓰지 않음"] * (len(each.cuts) - 1)]
    if each.method is Method.ATTAINMENT_SHARE:
        cap = values.counted(each.cuts[0]) if each.cuts and each.cuts[0] is not None else "100"
        return [f"상한 {cap}%", *["득점 비율로"] * (len(each.cuts) - 1)]
    if each.method not in WITH_CUTS:
        words = "심사 등급" if each.method is Method.ENTERED_GRADE else "득점 비율로"
        return [words] * len(each.cuts)
    at_most = each.method is Method.GROUP_RANK or (each.method is Method.BAND and not each.higher_is_better)
    side = "이하" if at_most else "이상"
    unit = each.unit if each.method is Method.BAND else "%"
    return ["기준 없음" if cut is None else f"{values.counted(cut)}{unit} {side}" for cut in each.cuts]


def methods(catalog: Catalog) -> str:
    """How each method that is used comes to a grade."""
    used = [each.method for each in catalog.indicators.values()]
    head = [column(labels.RULE_METHODS), column("지표 수", class_="n"), column("내용")]
    rows = (
        tag(
            "tr",
            tag("th", text(method), scope="row", class_="name"),
            tag("td", text(f"{used.count(method)}개"), class_="n"),
            tag("td", text(words)),
        )
        for method, words in METHODS.items()
        if method in used
    )
    return f"{tag('h2', text(labels.RULE_METHODS))}{table('채점방식마다 지표 수와 등급을 매기는 방법', head, rows)}"
