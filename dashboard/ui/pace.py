"""How many files one person may send and have read and accepted: more than anybody needs, less than would hold others up."""

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from dashboard.errors import TooOften

MB = 2**20
SENT_MB = RateLimitItemPerMinute(1024, 10)
READ = RateLimitItemPerMinute(120, 10)
ACCEPT = RateLimitItemPerMinute(60, 10)
SAID = (
    "10분 동안 파일을 {most}개 넘게 {what}. 다른 사람의 화면이 느려지지 않도록 잠시 멈춥니다. "
    "몇 분 뒤에 다시 하십시오. 지금까지 반영된 것은 그대로입니다."
)
SENT = (
    "10분 동안 파일을 {most:,}MB 넘게 보냈습니다. 서버의 메모리를 지키려고 잠시 멈춥니다. 몇 분 뒤에 다시 하십시오. "
    "지금까지 반영된 것은 그대로입니다."
)

STORAGE = MemoryStorage()
_LIMITER = MovingWindowRateLimiter(STORAGE)


def receive_one(person: str, size: int) -> None:
    """One more file of this many bytes to keep in memory until it is read. Raises TooOften."""
    if not _LIMITER.hit(SENT_MB, "receive", person, cost=1 + size // MB):
        raise TooOften(SENT.format(most=SENT_MB.amount))


def read_one(person: str) -> None:
    """One more file to read. Raises TooOften."""
    _take(READ, "read", person, "읽었습니다")


def accept_one(person: str) -> None:
    """One more file to accept. Raises TooOften."""
    _take(ACCEPT, "accept", person, "반영하려고 했습니다")


def _take(item: RateLimitItem, act: str, person: str, what: str) -> None:
    if not _LIMITER.hit(item, act, person):
        raise TooOften(SAID.format(most=item.amount, what=what))
