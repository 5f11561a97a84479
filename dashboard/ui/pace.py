"""How often one person may have files read and accepted: more than anybody needs, less than would keep others waiting."""

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from dashboard.errors import TooOften

READ = RateLimitItemPerMinute(120, 10)
ACCEPT = RateLimitItemPerMinute(60, 10)
SAID = (
    "10분 동안 파일을 {most}개 넘게 {what}. 다른 사람의 화면이 느려지지 않도록 잠시 멈춥니다. "
    "몇 분 뒤에 다시 하십시오. 지금까지 반영된 것은 그대로입니다."
)

STORAGE = MemoryStorage()
_LIMITER = MovingWindowRateLimiter(STORAGE)


def read_one(person: str) -> None:
    """One more file to read. Raises TooOften."""
    _take(READ, "read", person, "읽었습니다")


def accept_one(person: str) -> None:
    """One more file to accept. Raises TooOften."""
    _take(ACCEPT, "accept", person, "반영하려고 했습니다")


def _take(item: RateLimitItem, act: str, person: str, what: str) -> None:
    if not _LIMITER.hit(item, act, person):
        raise TooOften(SAID.format(most=item.amount, what=what))
