"""Pickers. What is picked stands in the address bar, so that a page can be sent as a link."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard.model import PastUpload
from dashboard.present import audit, entries_words, labels, links, my_indicators, past_uploads, plan, reports
from dashboard.ui import addresses

Choice = TypeVar("Choice")


def row() -> DeltaGenerator:
    """Pickers side by side where there is room: ``with inputs.row(): ...``."""
    return st.container(horizontal=True, key="pickers")


def month(options: Sequence[str], default: str | None = None) -> str:
    """기준월; the newest one unless ``default`` says otherwise."""
    return _pick(links.MONTH, labels.MONTH, sorted(options, reverse=True), default, labels.month_name)


def any_month(options: Sequence[str]) -> str | None:
    """기준월, or None for all of them."""
    return _filter(links.MONTH, labels.MONTH, options, labels.month_name)


def population_group(options: Sequence[int], default: int | None = None) -> int:
    """인구 그룹."""
    return _pick(
        links.POPULATION_GROUP, labels.POPULATION_GROUP, options, default, labels.group_name, width=130
    )


def city(options: Sequence[str], default: str | None = None) -> str:
    """시군."""
    return _pick(links.CITY, labels.CITY, options, default, str)


def any_city(options: Sequence[str]) -> str | None:
    """시군, or None for all of them."""
    return _filter(links.CITY, labels.CITY, options, str)


def home_or_all(home: str) -> str | None:
    """우리 시 alone, or None for all cities."""
    chosen = _pick(links.CITY, labels.CITY, [home, labels.ALL], home, str)
    return None if chosen == labels.ALL else chosen


def any_group(options: Sequence[int]) -> int | None:
    """인구 그룹, or None for all of them."""
    names = {labels.group_name(each): each for each in options}
    chosen = _filter(links.POPULATION_GROUP, labels.POPULATION_GROUP, list(names), str, width=130)
    return None if chosen is None else names[chosen]


def indicator(options: Mapping[str, str], default: str | None = None) -> str:
    """지표: codes with their names."""
    return _pick(
        links.INDICATOR,
        labels.INDICATOR,
        list(options),
        default,
        lambda code: labels.indicator_name(code, options[code]),
        width=460,
    )


def field(options: Mapping[str, str]) -> str | None:
    """분야: codes with their names, or None for all of them."""
    return _filter(links.FIELD, labels.FIELD, list(options), options.__getitem__, width=340)


def rollup(options: Sequence[str]) -> str | None:
    """Another way to add fields up, or None for the fields as they are."""
    return _filter(links.ROLLUP, labels.ROLLUP, options, str, every=labels.ROLLUP_NONE)


def department(options: Sequence[str]) -> str | None:
    """주관부서, or None for all of them."""
    return _filter(links.DEPARTMENT, labels.DEPARTMENT, options, str)


def own_department(options: Sequence[str]) -> str:
    """One of the departments that a 담당 acts for."""
    return _pick(links.DEPARTMENT, labels.DEPARTMENT, options, None, str)


def recipient(options: Sequence[str]) -> str:
    """The department that a reminder goes to; the first one unless another is picked."""
    return _pick(links.RECIPIENT, entries_words.RECIPIENT, options, None, str)


def one_department(options: Sequence[str], own: Collection[str] = ()) -> str:
    """The department that a page is about; the person's own one unless another is picked."""
    mine = next((each for each in options if each in own), None)
    return _pick(links.RECIPIENT, my_indicators.DEPARTMENT, options, mine, str)


def upload(options: Sequence[PastUpload]) -> PastUpload | None:
    """One of the uploads, newest first, or None while none is picked."""
    names = {past_uploads.one(each): each for each in reversed(options)}
    chosen = _filter(links.UPLOAD, past_uploads.UPLOAD, list(names), str, every=past_uploads.PLEASE_CHOOSE)
    return names[chosen] if chosen else None


def award(options: Sequence[str]) -> str:
    """The award that a plan shall reach; the last one unless another is picked."""
    return _pick(links.AWARD, plan.AWARD, options, options[-1], str)


def chance(options: Sequence[float], default: float) -> float:
    """The chance that a plan shall reach."""
    return _pick(links.CHANCE, plan.CHANCE, options, default, lambda each: f"{100 * each:.0f} %")


def report(options: Sequence[reports.Kind]) -> reports.Kind:
    """The kind of a paper; the first unless another is picked."""
    return _pick(links.REPORT, reports.KIND, options, None, reports.NAMES.__getitem__, width=360)


def ending(options: Sequence[str]) -> str:
    """The format of a paper."""
    return _pick(links.ENDING, reports.FORMAT, options, None, reports.FORMATS.__getitem__)


def any_indicator(options: Mapping[str, str]) -> str | None:
    """지표, or None for all of them."""
    return _filter(
        links.INDICATOR,
        labels.INDICATOR,
        list(options),
        lambda code: labels.indicator_name(code, options[code]),
        width=460,
        every=reports.ALL_INDICATORS,
    )


def act(options: Sequence[str]) -> str | None:
    """한 일, or None for all of them."""
    return _filter(links.ACT, audit.ACT, options, str)


def person(options: Sequence[str]) -> str | None:
    """한 사람, or None for all of them."""
    return _filter(links.PERSON, audit.PERSON, options, str)


def search() -> str:
    """Words to look for; empty for everything."""
    return st.text_input(audit.SEARCH, key=links.SEARCH, bind="query-params", width=260)


def grade(options: Sequence[str]) -> str | None:
    """등급, or None for all of them."""
    return _filter(links.GRADE, labels.GRADE, options, str, width=130)


def _filter(
    key: str,
    label: str,
    options: Sequence[str],
    shown: Callable[[str], str],
    *,
    every: str = labels.ALL,
    width: int = 200,
) -> str | None:
    # Not None for "all of them": Streamlit takes a None in its state for "nothing chosen yet".
    chosen = _pick(
        key, label, [every, *options], every, lambda each: each if each == every else shown(each), width=width
    )
    return None if chosen == every else chosen


def _pick(
    key: str,
    label: str,
    options: Sequence[Choice],
    default: Choice | None,
    shown: Callable[[Choice], str],
    *,
    width: int = 200,
) -> Choice:
    if not options:
        st.info(labels.NO_CHOICE.format(what=label))
        st.stop()
    index = options.index(default) if default in options else 0
    addresses.read(key, label, {shown(each): each for each in options}, usual=shown(options[index]))
    return st.selectbox(
        label, options, index=index, format_func=shown, key=key, bind="query-params", width=width
    )
