"""Exact numbers: text in, fractions between, text out."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import exact

fractions = st.fractions(-(10**6), 10**6, max_denominator=10**5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", Fraction(0)),
        ("12", Fraction(12)),
        ("-0.125", Fraction(-1, 8)),
        ("+3.50", Fraction(7, 2)),
        ("1,234", Fraction(1234)),
        ("1,234,567.89", Fraction(123456789, 100)),
        ("0012", Fraction(12)),
        ("0.1", Fraction(1, 10)),
    ],
)
def test_a_plain_decimal_is_exactly_its_value(text, value):
    assert exact.number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1",
        "1 ",
        "1,23",
        "12,34",
        ",123",
        "1,2345",
        "1.",
        ".5",
        "1e3",
        "1_000",
        "--1",
        "１",
        "½",
        "nan",
        "inf",
        "1/2",
        "0x10",
        "1,234.5,6",
        "٣",
    ],
)
def test_anything_else_is_no_number(text):
    with pytest.raises(ValueError, match="^" + re.escape(text) + "$"):
        exact.number(text)


@pytest.mark.parametrize(
    ("value", "digits", "rounded"),
    [
        ("3.125", 2, "3.13"),
        ("-0.125", 2, "-0.13"),
        ("0.005", 2, "0.01"),
        ("-0.005", 2, "-0.01"),
        ("0.0049999", 2, "0"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("7", 3, "7"),
    ],
)
def test_halves_go_away_from_zero(value, digits, rounded):
    assert exact.round_half_up(Fraction(value), digits) == Fraction(rounded)


@given(value=st.decimals(-(10**6), 10**6, places=5), digits=st.integers(0, 5))
def test_rounding_agrees_with_the_decimal_module(value, digits):
    expected = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)

    assert exact.round_half_up(Fraction(value), digits) == Fraction(expected)


@given(value=fractions, digits=st.integers(0, 8))
def test_rounding_moves_by_at_most_half_a_step_and_twice_is_once(value, digits):
    rounded = exact.round_half_up(value, digits)

    assert abs(rounded - value) * 2 * 10**digits <= 1
    assert exact.round_half_up(rounded, digits) == rounded


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (Fraction(1, 3), 6, "0.333333"),
        (Fraction(2, 3), 6, "0.666667"),
        (Fraction(-1, 3), 2, "-0.33"),
        (Fraction(-1, 1000), 2, "0.00"),
        (Fraction(5), 0, "5"),
        (Fraction(1, 200), 2, "0.01"),
        (Fraction(10**30) + Fraction(1, 2), 1, f"1{'0' * 30}.5"),
    ],
)
def test_shown_with_fixed_decimals(value, digits, text):
    assert exact.show(value, digits) == text


@given(value=fractions, digits=st.integers(0, 8))
def test_what_is_shown_reads_back_as_the_rounded_value(value, digits):
    assert exact.number(exact.show(value, digits)) == exact.round_half_up(value, digits)


@given(value=fractions)
def test_the_shortest_text_is_exactly_the_value(value):
    assert Fraction(exact.plain(value)) == value


@given(values=st.lists(fractions, max_size=20))
def test_a_total_is_the_exact_sum(values):
    assert exact.total(values) == sum(values, Fraction(0))


divisors = fractions.filter(lambda value: value > 0)


@given(over=fractions, under=divisors, scale=st.sampled_from([-100, 1, 100]), digits=st.integers(0, 8))
def test_a_quotient_of_two_integers_is_rounded_like_the_exact_fraction(over, under, scale, digits):
    exactly = scale * over / under

    assert exact.ratio(over, under, scale) == exactly
    assert Fraction(*exact.quotient(over, under, scale)) == exactly
    assert exact.round_quotient(*exact.quotient(over, under, scale), digits) == exact.round_half_up(
        exactly, digits
    )


@given(one=fractions, other=fractions)
def test_a_product_is_exact(one, other):
    assert exact.product(one, other) == one * other
