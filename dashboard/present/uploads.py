"""What was uploaded and taken back, each in one line and as plain data."""

from collections.abc import Sequence
from datetime import datetime

from dashboard.model import PastUpload, Slip

NOTHING_YET = "접수한 파일이 없습니다."


def accepted(slip: Slip) -> str:
    """What was just accepted."""
    return f"접수 {slip.id}번: {slip.month} 실적 {slip.rows:,}건을 반영했습니다({slip.name})."


def lines(uploads: Sequence[PastUpload]) -> list[str]:
    """The history, a line each."""
    return [line(each) for each in uploads] or [NOTHING_YET]


def line(past: PastUpload) -> str:
    """One upload and what became of it."""
    slip, gone = past.slip, past.withdrawal
    said = (
        f"접수 {slip.id}번 · {slip.month} · {slip.name} · {slip.rows:,}건 · {slip.by} · {moment(slip.at)}"
        f" · 원본 {slip.original[:10]}"
    )
    return f"{said} · 회수: {gone.by}, {moment(gone.at)}, {gone.why}" if gone else said


def data(past: PastUpload) -> dict[str, object]:
    """The same for machines; moments in UTC."""
    slip, gone = past.slip, past.withdrawal
    return {
        "id": slip.id,
        "month": slip.month,
        "by": slip.by,
        "at": slip.at.isoformat(),
        "file": slip.name,
        "original_sha256": slip.original,
        "sha256": slip.sha256,
        "rows": slip.rows,
        "counts": past.counts,
        "withdrawn": {"by": gone.by, "at": gone.at.isoformat(), "why": gone.why} if gone else None,
    }


def moment(at: datetime) -> str:
    """A moment as the clocks of this server show it."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
