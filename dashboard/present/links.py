"""Addresses of pages with choices already made, spelled as the pickers spell them; home of the keys."""

from urllib.parse import urlencode

from dashboard.present import labels

HOME = "overview"  # Streamlit serves the first page at the bare address only

MONTH = "month"
POPULATION_GROUP = "group"
CITY = "city"
FIELD = "field"
INDICATOR = "indicator"
DEPARTMENT = "department"
GRADE = "grade"
ROLLUP = "rollup"
RECIPIENT = "to"
UPLOAD = "upload"
SCENARIO = "scenario"
EFFORT = "effort"
LIMIT = "limit"
AWARD = "award"
CHANCE = "chance"
AGENDA = "agenda"
HELD = "held"
REPORT = "report"
ENDING = "file"
ACT = "act"
PERSON = "by"
SEARCH = "find"


def to(page: str, **choices: str) -> str:
    """The address of a page, e.g. ``to("fields", month="2023-09", group="1그룹")``.

    >>> to("fields", month="2023-09")
    './fields?month=2023%EB%85%84+9%EC%9B%94'
    """
    spelled = {key: labels.month_name(value) if key == MONTH else value for key, value in choices.items()}
    path = "./" if page == HOME else f"./{page}"
    return f"{path}?{urlencode(spelled)}" if spelled else path
