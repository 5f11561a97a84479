"""The rulebook of the year on screen: what it is, its dates, and each rule of calculation with its source."""

from collections.abc import Iterator
from datetime import date, timedelta
from operator import itemgetter

from dashboard.model import ASSUMED, Catalog, Month, is_assumed
from dashboard.present import facts, labels, rule_sentences, wording
from dashboard.present.award_lines import span
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores


def title(catalog: Catalog) -> str:
    """How much of the rulebook has no published source."""
    assumed = sum(is_assumed(each.source) for each in catalog.indicators.values())
    rules = sum(is_assumed(rule.source) for rule in rule_sentences.rules(catalog))
    whole = f"{catalog.rules.evaluation_year}년 평가 기준"
    if not assumed and not rules:
        return f"{whole}, 모든 기준에 근거 있음"
    return f"{whole}, 계산 규칙 {rules}가지와 지표 {assumed}개가 미확정"


def top(scores: Scores, version: str) -> str:
    """Identity, dates, rules of calculation, awards."""
    rules = scores.catalog.rules
    return "".join(
        (
            facts.line(scores, version, f"{rules.status} 제{rules.revision}판"),
            _identity(scores.catalog),
            tag("h2", text(labels.SCHEDULE)),
            _schedule(scores),
            tag("h2", text(labels.RULE_SENTENCES)),
            _sentences(scores.catalog),
            tag("h2", text(labels.AWARD)),
            _awards(scores.catalog),
        )
    )


def source(words: str) -> str:
    """Where a rule comes from; an assumption by its badge, with what else its source says."""
    if not is_assumed(words):
        return text(words or labels.NO_SOURCE)
    rest = words.removeprefix(ASSUMED).lstrip(" :")
    return f"{facts.assumed_badge()} {text(rest)}".strip()


def _identity(catalog: Catalog) -> str:
    rules = catalog.rules
    sample = (
        f" {labels.SAMPLE_DATA}: 지표 기준과 실적은 공개된 편람이 아니라 표본으로 만든 값입니다."
        if catalog.is_sample
        else ""
    )
    said = f"{rules.title}, {rules.status} 제{rules.revision}판.{sample}"
    mark = tag("p", text(f"파일 지문(SHA-256) {catalog.sha256}"), class_="note")
    return f"{tag('p', text(said), class_='lead')}{mark}"


def _schedule(scores: Scores) -> str:
    today = last_day(scores.month)
    head = [column("일정"), column("날짜"), column("남은 날")]
    rows = (
        tag(
            "tr",
            tag("th", text(labels.DATES[key]), scope="row"),
            tag("td", text(_spelled(date.fromisoformat(day)))),
            tag("td", text(days(today, date.fromisoformat(day)))),
        )
        for key, day in sorted(scores.catalog.rules.dates.items(), key=itemgetter(1))
    )
    return table(labels.SCHEDULE_CAPTION.format(month=labels.month_name(scores.month)), head, rows)


def last_day(month: Month) -> date:
    """The last day of a month.

    >>> last_day(Month("2024-02")).day
    29
    """
    return (date(month.year, month.number, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def days(today: date, day: date) -> str:
    """How far away a day is.

    >>> days(date(2023, 9, 30), date(2023, 11, 20)), days(date(2023, 9, 30), date(2023, 9, 30))
    ('D-51 (51일 남음)', 'D-day (당일)')
    >>> days(date(2023, 10, 2), date(2023, 9, 30))
    '2일 지남'
    """
    left = (day - today).days
    if left < 0:
        return f"{-left}일 지남"
    return f"D-{left} ({left}일 남음)" if left else "D-day (당일)"


def _spelled(day: date) -> str:
    return f"{day.year}년 {day.month}월 {day.day}일"


def _sentences(catalog: Catalog) -> str:
    head = [column("규칙"), column("내용"), column(labels.SOURCE)]
    return table(labels.RULES_CAPTION, head, _rules(catalog))


def _rules(catalog: Catalog) -> Iterator[str]:
    for rule in rule_sentences.rules(catalog):
        yield tag(
            "tr",
            tag("th", text(rule.name), scope="row", class_="name"),
            tag("td", text(rule.words)),
            tag("td", source(rule.source)),
        )


def _awards(catalog: Catalog) -> str:
    head = [
        column(labels.AWARD),
        column(labels.RANK),
        column("한 곳당 상사업비", class_="n"),
        column(labels.SOURCE),
    ]
    rows = (
        tag(
            "tr",
            tag("th", text(award.name), scope="row"),
            tag("td", text(span(award))),
            tag("td", text(f"{wording.won(award.grant)} ({wording.full_won(award.grant)})"), class_="n"),
            tag("td", source(award.source)),
        )
        for award in catalog.rules.awards
    )
    return table("인구 그룹마다 최종 순위로 정하는 시상", head, rows)
