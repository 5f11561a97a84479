"""The published awards: what is not known is said, and the narrowest decision is found."""

from fractions import Fraction
from types import SimpleNamespace

from dashboard.model import Award
from dashboard.present import award_history
from dashboard.queries import AwardWon

AWARDS = (Award("최우수", 1, 1, 4, ""), Award("우수", 2, 3, 2, ""), Award("장려", 4, 5, 1, ""))
CATALOG = SimpleNamespace(rules=SimpleNamespace(awards=AWARDS, home_city="부천시"))


def won(year, rank, city, score, award):
    return AwardWon(year, 1, rank, city, None if score is None else Fraction(score), award)


HISTORY = (
    won(2023, 3, "부천시", None, "우수"),
    won(2021, 1, "고양시", "100", "최우수"),
    won(2021, 2, "성남시", "99.5", "우수"),
    won(2021, 3, "화성시", "98.22", "우수"),
    won(2021, 4, "용인시", "98.19", "장려"),
    won(2021, None, "수원시", "97", "장려"),
)


def test_a_score_or_rank_that_was_not_published_says_so():
    html = award_history.history(HISTORY, CATALOG, 1)

    assert '3위 <b class="ours-ink">부천시</b> 점수 미공개' in html
    assert "순위 미공개 <b>수원시</b> 97.00점" in html
    assert "1곳 미공개" in html


def test_a_year_of_which_nothing_is_known_keeps_its_row():
    html = award_history.history(HISTORY, CATALOG, 1)

    assert '<th scope="row" class="whole">2022년</th><td colspan="5">미공개' in html


def test_the_narrowest_published_decision_is_named():
    assert "2021년에 0.03점 차이로 우수·장려" in award_history.closest(HISTORY, CATALOG)


def test_a_group_of_which_nothing_is_known_says_so():
    assert "공개된 시상 이력이 없습니다." in award_history.history((), CATALOG, 1)
    assert award_history.closest((), CATALOG) == ""
