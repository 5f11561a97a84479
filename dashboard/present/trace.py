"""A whole trace: as a tree of sentences for people, as plain data for machines."""

from collections.abc import Mapping
from fractions import Fraction

from dashboard import exact
from dashboard.model import Report
from dashboard.present.sentences import SECTIONS, sentence
from dashboard.scoring import Trace

RULES = {
    "indicator": "지표의 등급 기준",
    "grades": "등급별 배점 비율",
    "rounding": "반올림",
    "missing": "미제출 처리",
    "override": "공식 결과",
}


def lines(trace: Trace, month: str) -> list[str]:
    """The trace as an indented tree of sentences."""
    lines = [f"{trace.city} · {trace.indicator.code} {trace.indicator.name} · {month}"]
    if trace.cell.assumptions:
        lines.append(f"[미확정 기준] {', '.join(RULES[rule] for rule in trace.cell.assumptions)}")
    for section in trace.sections:
        lines.append(f"├ {SECTIONS[section.key]}")
        lines += [f"│  └ {sentence(step, trace.indicator)}" for step in section.steps]
    return lines


def tree(trace: Trace, month: str) -> dict[str, object]:
    """The trace as plain data for ``--json``; exact numbers as text (a decimal, else n/d)."""
    return {
        "city": trace.city,
        "indicator": trace.indicator.code,
        "name": trace.indicator.name,
        "month": month,
        "state": trace.cell.state,
        "grade": trace.cell.grade,
        "assumed": list(trace.cell.assumptions),
        "sections": [
            {
                "key": section.key,
                "title": SECTIONS[section.key],
                "steps": [
                    {
                        "step": step.key,
                        "sentence": sentence(step, trace.indicator),
                        "facts": {name: _plain(fact) for name, fact in step.facts.items()},
                    }
                    for step in section.steps
                ],
            }
            for section in trace.sections
        ],
    }


def _plain(fact: object) -> object:
    if isinstance(fact, Fraction):
        return exact.plain(fact)
    if isinstance(fact, Report):
        return _plain(fact._asdict())
    if isinstance(fact, Mapping):
        return {str(name): _plain(value) for name, value in fact.items()}
    if isinstance(fact, list | tuple):
        return [_plain(value) for value in fact]
    return fact if fact is None or isinstance(fact, bool | int) else str(fact)
