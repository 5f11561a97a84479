"""Real folders for tests: a rulebook that holds, changed only where a test says so, and monthly actuals."""

import csv
import datetime
import json

from tests.tables import given, table

MONTH = "2023-09"
GRADES = ["S", "A", "B", "C", "D"]

RULES = {
    "schema": 1,
    "evaluation_year": 2023,
    "revision": 1,
    "status": "확정",
    "title": "2023년 시험 규정",
    "home_city": "",
    "period": {
        "start": datetime.date(2023, 1, 1),
        "cutoff": datetime.date(2023, 9, 30),
        "joint_cutoff": datetime.date(2023, 12, 31),
        "review_end": datetime.date(2023, 11, 20),
    },
    "components": [
        {"key": "city_eval", "name": "시군종합평가(올해)", "weight": "0.70", "source": "보도자료 2023"},
        {"key": "joint_eval", "name": "정부합동평가(전년도)", "weight": "0.30", "source": "보도자료 2023"},
    ],
    "grades": {
        "order": GRADES,
        "ratio": {"S": "1.00", "A": "0.90", "B": "0.80", "C": "0.70", "D": "0.60"},
        "source": "편람 2023",
    },
    "rounding": {"indicator_digits": 2, "grade_on": "rounded", "rank_on": "exact", "source": "편람 2023"},
    "ranking": {"tie_break": [], "source": "편람 2023"},
    "missing": {"not_submitted": "lowest", "source": "편람 2023"},
    "weak": {"progress_below": "70", "forecast_below": "S", "not_submitted": True},
    "awards": [
        {"name": "최우수", "ranks": [1, 1], "grant": 400000000},
        {"name": "우수", "ranks": [2, 3], "grant": 200000000},
        {"name": "장려", "ranks": [4, 5], "grant": 100000000},
    ],
}
INDICATOR = {
    "지표코드": "N1",
    "지표명": "시험 지표",
    "분야코드": "F1",
    "구분": "정부연계",
    "평가방식": "정량",
    "실적종류": "건수",
    "단위": "건",
    "방향": "상향",
    "채점방식": "구간",
    "배점": "10",
    "목표": "",
    "집계방식": "누계",
    "소수자리": "",
    "주관부서": "기획과",
    "협업부서": "",
    "전년지표코드": "",
    "산식": "",
    "근거": "편람 2023",
}
COLUMNS = {
    "targets": ["지표코드", "시군", "목표"],
    "stretch": ["지표코드", "목표"],
    "prior": ["지표코드", "시군", "실적"],
    "not_applicable": ["지표코드", "시군", "사유"],
    "adjustments": ["시군", "점수", "사유", "근거"],
    "overrides": ["지표코드", "시군", "등급", "사유", "근거"],
}


def write_catalog(folder, *, rules=None, cities=None, fields=None, indicators=None, joint=None, **others):
    """A rulebook with one city, one field and one indicator, but for what is given; tables may be drawn."""
    folder.mkdir(parents=True, exist_ok=True)
    cities = drawn(cities) or [{"시군": "부천시"}]
    indicators = [INDICATOR | row for row in drawn(indicators) or [{}]]
    rules = changed(RULES | {"home_city": cities[0]["시군"]}, rules or {})
    codes = dict.fromkeys(row["분야코드"] for row in indicators)
    joint = [{"시군": row["시군"], "점수": "90"} for row in cities] if joint is None else drawn(joint)
    (folder / "rules.toml").write_text(toml(rules), encoding="utf-8")
    write_table(folder / "cities.csv", [{"인구그룹": "1"} | row for row in cities])
    write_table(
        folder / "fields.csv",
        drawn(fields) or [{"분야코드": code, "분야": f"{code} 분야", "구분": "혼합"} for code in codes],
    )
    write_table(
        folder / "indicators.csv",
        [with_cuts(row, rules.get("grades", RULES["grades"])["order"]) for row in indicators],
    )
    write_table(
        folder / "joint.csv", [{"점수": "", "상태": "확정"} | row for row in joint], ["시군", "점수", "상태"]
    )
    for name, rows in others.items():
        blank = dict.fromkeys(COLUMNS[name], "")
        write_table(folder / f"{name}.csv", [blank | row for row in drawn(rows)], COLUMNS[name])
    return folder


def drawn(rows):
    """A drawn table or ready rows."""
    return given(table(rows) if isinstance(rows, str) else rows or [])


def with_cuts(row, grades):
    """Cuts that fit, where the test names none."""
    if any(grade in row for grade in grades[:-1]):
        return dict.fromkeys(grades[:-1], "") | row
    rising = row["채점방식"] == "그룹순위" or (row["채점방식"] == "구간" and row["방향"] == "하향")
    cuts = [20, 40, 60, 80] if rising else [90, 80, 70, 60]
    unused = row["채점방식"] in ("달성률비례", "달성여부", "그룹편차", "정성등급")
    return row | {grade: "" if unused else str(cut) for grade, cut in zip(grades[:-1], cuts, strict=False)}


def changed(rules, changes):
    """Sections merged with their changes; None takes an item away."""
    merged = dict(rules)
    for name, change in changes.items():
        both = isinstance(change, dict) and isinstance(merged.get(name), dict)
        merged[name] = merged[name] | change if both else change
        if both:
            merged[name] = {key: value for key, value in merged[name].items() if value is not None}
    return {key: value for key, value in merged.items() if value is not None}


def toml(rules):
    """``rules.toml``: items first, then sections, each item on its own line."""
    lines = [f"{key} = {toml_value(value)}" for key, value in rules.items() if not is_section(value)]
    for name, value in rules.items():
        if not is_section(value):
            continue
        head = f"[{name}]" if isinstance(value, dict) else f"[[{name}]]"
        for section in [value] if isinstance(value, dict) else value:
            lines += ["", head, *(f"{toml_key(key)} = {toml_value(item)}" for key, item in section.items())]
    return "\n".join(lines) + "\n"


def is_section(value):
    """Is it a table or an array of tables?"""
    return isinstance(value, dict) or (isinstance(value, list) and bool(value) and isinstance(value[0], dict))


def toml_key(key):
    """Hangul needs quotes."""
    return key if key.isascii() and key.isidentifier() else json.dumps(key, ensure_ascii=False)


def toml_value(value):
    """One value on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{toml_key(key)} = {toml_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    return value.isoformat() if isinstance(value, datetime.date) else json.dumps(value, ensure_ascii=False)


def write_table(path, rows, columns=None, *, encoding="utf-8"):
    """A CSV file; the columns are those of the rows."""
    columns = list(dict.fromkeys([*(columns or []), *(name for row in rows for name in row)]))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_actuals(path, rows):
    """Monthly actuals of September, but where a row names another month; N1, but where it names another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    defaults = {"기준월": MONTH, "시군": "부천시", "지표코드": "N1"}
    return write_table(path, [defaults | row for row in drawn(rows)], list(defaults))
