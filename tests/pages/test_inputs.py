"""Pickers keep their choice in the address bar and survive what people write there."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.present import labels


def page():
    import streamlit as st

    from dashboard.ui import inputs

    chosen = {
        "month": inputs.month(["2023-08", "2023-09"]),
        "group": inputs.population_group([1, 2, 3], 1),
        "city": inputs.city(["수원시", "부천시"], "부천시"),
        "field": inputs.field({"F1": "상식", "F2": "역동"}),
        "grade": inputs.grade(["S", "A"]),
        "indicator": inputs.indicator({"F1-01": "규제애로", "F1-02": "우선구매"}, "F1-02"),
        "department": inputs.department(["기획과"]),
        "rollup": inputs.rollup(["7개 분야"]),
    }
    st.json(chosen)


DEFAULTS = {
    "month": "2023-09",
    "group": 1,
    "city": "부천시",
    "field": None,
    "grade": None,
    "indicator": "F1-02",
    "department": None,
    "rollup": None,
}


def chosen(at):
    import json

    assert not at.exception
    return json.loads(at.json[0].value)


def opened(**query):
    at = AppTest.from_function(page)
    for key, value in query.items():
        at.query_params[key] = value
    return at.run()


def test_without_an_address_every_picker_has_its_default():
    assert chosen(opened()) == DEFAULTS


@pytest.mark.parametrize(
    ("key", "written", "meant"),
    [
        ("month", "2023년 8월", "2023-08"),
        ("group", "2그룹", 2),
        ("city", "수원시", "수원시"),
        ("field", "역동", "F2"),
        ("grade", "A", "A"),
        ("indicator", "F1-01 규제애로", "F1-01"),
        ("department", "기획과", "기획과"),
        ("rollup", "7개 분야", "7개 분야"),
    ],
)
def test_an_address_opens_with_what_was_picked(key, written, meant):
    assert chosen(opened(**{key: written})) == {**DEFAULTS, key: meant}


@pytest.mark.parametrize("key", list(DEFAULTS))
@pytest.mark.parametrize("nonsense", ["없는 값", "", "<script>", "0"])
def test_nonsense_in_the_address_falls_back_to_the_default(key, nonsense):
    at = opened(**{key: nonsense})

    assert chosen(at) == DEFAULTS
    assert [each.value.count(f"'{nonsense}'") for each in at.warning] == [1] * bool(nonsense)


@pytest.mark.parametrize(
    ("key", "plain"), [("month", "2023-08"), ("group", "2"), ("indicator", "F1-01"), ("department", "기획과")]
)
def test_a_plain_value_is_understood_as_well(key, plain):
    at = opened(**{key: plain})

    assert str(chosen(at)[key]) == plain
    assert not at.warning


def test_what_the_address_says_wrongly_is_said_once_and_the_pickers_go_on():
    at = opened(month="2023년 13월")
    assert "'2023년 13월'" in at.warning[0].value

    at.selectbox(key="month").set_value("2023-08").run()
    assert not at.warning
    assert chosen(at)["month"] == "2023-08"


def test_a_long_address_is_not_repeated_whole():
    at = opened(city="가 " * 5000)

    assert len(at.warning[0].value) < 250


def test_a_filter_can_be_lifted_again():
    at = opened(grade="A")
    at.selectbox(key="grade").set_value(labels.ALL).run()

    assert chosen(at) == DEFAULTS


def test_nothing_to_choose_from_is_said_and_ends_the_page():
    def empty():
        import streamlit as st

        from dashboard.ui import inputs

        inputs.month([])
        st.title("unreached")

    at = AppTest.from_function(empty).run()

    assert at.info[0].value == labels.NO_CHOICE.format(what=labels.MONTH)
    assert not at.title
