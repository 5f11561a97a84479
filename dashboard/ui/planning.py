"""Person-days and the plan: what the official enters stands in the address; the plan is sought when asked for."""

from collections.abc import Sequence

import streamlit as st

from dashboard import exact
from dashboard.model import Month
from dashboard.present import efforts, labels, levers, links, plan, wording
from dashboard.present.efforts import Named
from dashboard.projection.plans import Checked
from dashboard.projection.plans import plan as planned
from dashboard.projection.raises import Aim
from dashboard.scoring import Scores
from dashboard.snapshot import Snapshot
from dashboard.ui import forecasts, inputs
from dashboard.ui.kept import kept

USUAL_CHANCE = 0.8
MOST_REFUSED = 5


def entered(key: str, known: Sequence[str]) -> Named:
    """Person-days out of the address; what cannot be read is said and left out."""
    found, refused = efforts.read(st.query_params.get_all(key), known)
    for each in refused[:MOST_REFUSED]:
        st.error(efforts.NOT_READ.format(given=wording.brief(each)))
    return found


def of_indicators(scores: Scores) -> Named:
    """What one step of a grade costs, by indicator."""
    return entered(links.EFFORT, list(scores.catalog.indicators))


def enter(scores: Scores, costs: Named) -> None:
    """Enter the person-days of one indicator; nothing typed takes the entry back."""
    names = {code: labels.indicator_name(code, each.name) for code, each in scores.catalog.indicators.items()}
    st.header(efforts.HEADING)
    st.html(efforts.about(names, costs))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        code = st.selectbox(labels.INDICATOR, list(names), format_func=names.__getitem__, key="effort-of")
        usual = efforts.days(efforts.PROPOSED_STEP)
        _typed(links.EFFORT, f"한 등급을 올리는 품({efforts.UNIT})", "품 적기", code, costs, usual)


def seek(now: Snapshot, scores: Scores, city: str, costs: Named) -> None:
    """The aim, the limits of departments, and the plan."""
    awards = [each.name for each in scores.catalog.rules.awards]
    if not awards or forecasts.outlook(now, scores.month).cities[city].expected_grant is None:
        return
    st.header(plan.HEADING)
    departments = levers.departments(scores)
    limits = entered(links.LIMIT, departments)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        award, chance = inputs.award(awards), inputs.chance(plan.CHANCES, USUAL_CHANCE)
    if departments:
        with st.container(horizontal=True, vertical_alignment="bottom"):
            name = st.selectbox(labels.DEPARTMENT, departments, key="limit-of")
            _typed(
                links.LIMIT, f"{plan.LIMIT}({efforts.UNIT})", "부서의 품 적기", name, limits, plan.NO_LIMIT
            )
    if st.toggle(plan.FIND, key="with_plan", bind="query-params"):
        aim = Aim(forecasts.outlook(now, scores.month), now.catalog, city, award, chance)
        with st.spinner(plan.WORKING):
            found = _planned(now, scores.month, city, award, chance, costs, limits)
        st.html(plan.shown(found, aim, scores, costs, limits))


def _typed(key: str, label: str, act: str, name: str, known: Named, usual: str) -> None:
    """A box of its own for each name: what was typed for one is not taken for another."""
    before = dict(known).get(name)
    shown = "" if before is None else exact.plain(before)
    given = st.text_input(label, shown, key=f"{key}-days-{name}", placeholder=usual, width=200)
    if not st.button(act, key=f"{key}-enter"):
        return
    days = efforts.number(given)
    if given.strip() and days is None:
        st.error(efforts.REFUSED.format(given=wording.brief(given)))
        return
    others = {each: days for each, days in known if each != name}
    st.query_params[key] = efforts.spelled(others | ({name: days} if days is not None else {}))
    st.rerun()


@kept(64)
def _planned(
    now: Snapshot, month: Month, city: str, award: str, chance: float, costs: Named, limits: Named
) -> Checked | None:
    outlook, scores = forecasts.outlook(now, month), forecasts.scores(now, month)
    aim = Aim(outlook, now.catalog, city, award, chance)
    most = {name: float(days) for name, days in limits}
    return planned(aim, plan.options(outlook, scores, city, costs), most)
