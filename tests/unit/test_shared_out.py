"""What the city needs, shared out among districts: exact, adding up, never more than there is."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model import Kind, Part
from dashboard.scoring.shared_out import by_category, by_district, overdue, shared_out, to_target

JUNE_END = date(2023, 6, 30)
WHOLE = st.integers(0, 300).map(Fraction)


def part(district, over, under, category="", due=None):
    return Part(district, category, Fraction(over), Fraction(under), due)


@given(
    st.dictionaries(st.sampled_from("가나다라마바사"), WHOLE, min_size=1), st.integers(0, 400).map(Fraction)
)
def test_shares_add_up_and_nobody_is_given_more_than_is_left(left, amount):
    shares = shared_out(amount, left)

    if amount > sum(left.values()):
        assert shares is None
        return
    assert sum(shares.values()) == amount
    assert all(0 <= share <= left[name] and share.denominator == 1 for name, share in shares.items())


def test_what_does_not_come_in_whole_cases_is_shared_exactly():
    assert shared_out(Fraction(1), {"중동": Fraction(1, 2), "상동": Fraction(3, 2)}) == {
        "중동": Fraction(1, 4),
        "상동": Fraction(3, 4),
    }


def test_with_nothing_left_and_nothing_needed_everybody_has_nothing():
    assert shared_out(Fraction(0), {"중동": Fraction(0)}) == {"중동": Fraction(0)}


@pytest.mark.parametrize(
    ("target", "over", "under", "kind", "more"),
    [
        (80, 873, 1134, Kind.RATE, 35),
        (80, 80, 100, Kind.RATE, 0),
        (80, 90, 100, Kind.RATE, 0),
        (3, 5, 4, Kind.MEAN, 7),
    ],
)
def test_the_way_to_the_target_is_whole_cases(target, over, under, kind, more):
    assert to_target(Fraction(target), Fraction(over), Fraction(under), kind) == more


def test_districts_are_ranked_by_their_exact_rate_and_ties_share_a_place():
    parts = [part("중동", 1, 3), part("상동", 2, 6), part("심곡동", 1, 2), part("오정동", 0, 0)]
    found = by_district(parts, Kind.RATE, JUNE_END, higher_is_better=True)

    assert [(each.name, each.rank, each.is_tied) for each in found] == [
        ("심곡동", 1, False),
        ("상동", 2, True),
        ("중동", 2, True),
        ("오정동", None, False),
    ]
    assert found[1].rate == Fraction(100, 3)


def test_where_less_is_better_the_lowest_rate_is_first():
    parts = [part("중동", 1, 3), part("심곡동", 1, 2)]

    assert [each.name for each in by_district(parts, Kind.MEAN, JUNE_END, higher_is_better=False)] == [
        "중동",
        "심곡동",
    ]


def test_by_category_the_same_parts_are_added_otherwise():
    parts = [part("중동", 1, 4, "공장"), part("상동", 3, 4, "공장"), part("상동", 1, 2, "주택")]
    found = by_category(parts, Kind.RATE, JUNE_END, higher_is_better=True)

    assert {each.name: (each.numerator, each.denominator) for each in found} == {
        "공장": (4, 8),
        "주택": (1, 2),
    }


def test_only_what_is_left_after_its_day_is_overdue():
    late = part("중동", 1, 4, due=date(2023, 6, 29))
    parts = [
        part("상동", 1, 4, due=JUNE_END),
        part("심곡동", 4, 4, due=date(2023, 6, 1)),
        part("오정동", 1, 4),
        late,
    ]

    assert overdue(parts, JUNE_END) == [late]
    standing = next(
        each for each in by_district(parts, Kind.RATE, JUNE_END, higher_is_better=True) if each.name == "중동"
    )
    assert (standing.left, standing.overdue) == (3, 3)
