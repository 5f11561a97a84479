"""The history on screen: every upload, newest first, then the months that were there before any upload."""

from collections.abc import Iterator, Sequence

from dashboard.model import SAMPLE, Month, PastUpload
from dashboard.present import facts, labels, links
from dashboard.present.html import column, table, tag, text
from dashboard.present.uploads import moment
from dashboard.queries import FirstReports, MonthLoaded

COLUMNS = {
    "번호": None,
    "기준월": None,
    "파일": "name",
    "건수": "n",
    "올린 사람": None,
    "올린 때": None,
    "원본 지문": None,
    "상태": None,
}
MOST_ROWS = 300
COUNTS, WITHDRAWN, FIRST = "반영 중", "회수됨", "처음"
NOTHING_YET = "접수한 파일이 없습니다. '실적 올리기'에서 파일을 올리면 여기에 한 줄씩 남습니다."
TOO_MANY = "접수가 {all:,}건이어서 최근 {shown}건만 적었습니다. 앞의 것은 위에서 기준월을 골라 보십시오."
HASH_NOTE = "원본 지문은 올린 파일 내용의 SHA-256 앞 10자리입니다. 같은 파일이면 지문도 같습니다."
TAKE_BACK = "접수 되돌리기"
TAKE_BACK_NOTE = "접수를 회수하면 그 전의 값이 다시 쓰입니다. 파일과 기록은 지워지지 않으며, 같은 파일을 다시 올릴 수 있습니다."
UPLOAD = "접수"
PLEASE_CHOOSE = "고르지 않음"
DOWNLOAD = "올린 파일 내려받기"
IF_TAKEN_BACK = "회수하면 달라지는 것"
WHY = "회수하는 까닭(이력에 남습니다)"
WITHDRAW = "이 접수 되돌리기"


def title(uploads: Sequence[PastUpload]) -> str:
    """How many uploads there are, and how many of them count."""
    if not uploads:
        return "접수 이력, 접수한 파일 없음"
    counting = sum(each.counts for each in uploads)
    gone = len(uploads) - counting
    return f"접수 {len(uploads):,}건, 반영 중 {counting:,}건{f' · 회수 {gone:,}건' if gone else ''}"


def months(uploads: Sequence[PastUpload], loaded: Sequence[MonthLoaded]) -> list[Month]:
    """Every month that has an upload or reports, newest first."""
    return sorted({*(each.slip.month for each in uploads), *(each.month for each in loaded)}, reverse=True)


def note() -> str:
    """What taking back means."""
    return tag("p", text(TAKE_BACK_NOTE), class_="note")


def top(version: str) -> str:
    """The version of the figures that these uploads make, and what the hashes are."""
    return tag("p", tag("span", text(f"{labels.VERSION} {version}")), class_="facts") + tag(
        "p", text(HASH_NOTE), class_="note"
    )


def history(uploads: Sequence[PastUpload], first: Sequence[FirstReports], month: str | None) -> str:
    """The table; ``month`` None for all months."""
    chosen = [each for each in reversed(uploads) if month in (None, each.slip.month)]
    older = [each for each in reversed(first) if month in (None, each.month)]
    above = "" if uploads else tag("p", text(NOTHING_YET), class_="lead")
    if len(chosen) > MOST_ROWS:
        above = tag("p", text(TOO_MANY.format(all=len(chosen), shown=MOST_ROWS)))
    if not chosen and not older:
        return above or tag("p", text(f"{labels.month_name(month or '')}에 접수한 파일이 없습니다."))
    rows = [*map(_upload, chosen[:MOST_ROWS]), *map(_first, older)]
    head = (column(name, class_=class_) for name, class_ in COLUMNS.items())
    return above + table("최근 접수부터, 맨 아래는 접수하기 전부터 있던 자료", head, rows)


def one(past: PastUpload) -> str:
    """The name of an upload in a picker."""
    return f"{UPLOAD} {past.slip.id}번"


def details(past: PastUpload) -> str:
    """One upload in words, and what became of it."""
    slip, gone = past.slip, past.withdrawal
    said = [labels.month_name(slip.month), slip.name, f"{slip.rows:,}건", slip.by, moment(slip.at)]
    line = tag("p", *(tag("span", text(each)) for each in (one(past), *said)), class_="facts")
    if gone is None:
        return line
    return line + tag("p", text(f"{gone.by} 님이 {moment(gone.at)}에 회수했습니다. 까닭: {gone.why}"))


def taken_back(past: PastUpload) -> str:
    """What is said after a withdrawal, as Markdown with a link."""
    month = past.slip.month
    link = f"[{labels.month_name(month)} 종합 현황 보기]({links.to('overview', month=month)})"
    return f"접수 {past.slip.id}번을 회수했습니다. 그 전의 값이 다시 쓰입니다. {link}"


def _upload(past: PastUpload) -> str:
    slip = past.slip
    cells = [
        tag("td", text(labels.month_name(slip.month)), class_="whole"),
        tag("td", text(slip.name), class_="name"),
        tag("td", text(f"{slip.rows:,}건"), class_="n"),
        tag("td", text(slip.by), class_="whole"),
        tag("td", text(moment(slip.at)), class_="whole"),
        tag("td", tag("code", text(slip.original[:10]))),
        tag("td", *_state(past), class_="name"),
    ]
    return tag("tr", tag("th", text(slip.id), scope="row"), *cells)


def _state(past: PastUpload) -> Iterator[str]:
    gone = past.withdrawal
    if gone is None:
        yield text(COUNTS)
        return
    yield tag("span", text(WITHDRAWN), class_="badge")
    yield text(f" {gone.by} · {moment(gone.at)} · {gone.why}")


def _first(reports: FirstReports) -> str:
    cells = [
        tag("td", text(labels.month_name(reports.month)), class_="whole"),
        tag("td", facts.sample_badge() if reports.is_sample else text(FIRST), class_="name"),
        tag("td", text(f"{reports.rows:,}건"), class_="n"),
        tag("td", text("설치할 때"), class_="whole"),
        tag("td", text("접수 전"), class_="whole"),
        tag("td", text("없음")),
        tag("td", text(COUNTS), class_="name"),
    ]
    return tag("tr", tag("th", text(SAMPLE if reports.is_sample else FIRST), scope="row"), *cells)
