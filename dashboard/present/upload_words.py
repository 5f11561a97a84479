"""Every Korean word of the upload screen, once."""

import re
from collections.abc import Mapping, Sequence

from dashboard.intake.contents import MOST_BYTES
from dashboard.intake.headings import Heading
from dashboard.model import Month, Slip
from dashboard.present import labels, links
from dashboard.present.html import tag, text

MOST_NAMED = 10
NOT_FROM_HERE = "이 파일은 받을 수 없습니다. '실적 올리기' 화면을 새로 고친 뒤 거기에서 올리십시오."
MOST_MB = MOST_BYTES // 1024 // 1024
PASTED = "붙여넣기.tsv"

OFFER = "서식 내려받기", "고른 부서의 지표와 지난달 값이 든 엑셀 서식을 내려받아 노란 칸을 채우십시오."
DROP = "파일 올리기", "채운 서식이나 쓰던 엑셀·CSV 파일을 그대로 올리십시오. 여러 개를 함께 올려도 됩니다."
MATCH = "열 맞춤", "올린 표의 열이 무엇인지 알아봅니다."
CHECK = "검증", "고칠 곳과 확인할 곳을 셀마다 알려 드립니다. 아직 아무것도 반영되지 않았습니다."
PUBLISH = "반영 전 비교와 반영", "반영하면 무엇이 달라지는지 먼저 보십시오. 반영한 뒤에도 되돌릴 수 있습니다."

CITIES = "서식에 넣을 시군"
DOWNLOAD_TEMPLATE = "엑셀 서식 내려받기"
DROP_LABEL = (
    f"실적 파일(엑셀 xlsx·CSV, 한 파일에 {MOST_MB}MB까지). 이곳에 끌어 놓거나 단추를 눌러 고르십시오."
)
PASTE = "파일 대신 엑셀에서 복사해 붙여 넣기"
PASTE_LABEL = "열 이름까지 함께 복사해 붙여 넣은 뒤 Ctrl+Enter를 누르십시오."
MONTH_TO_READ = "어느 달의 실적입니까"
ALL_MONTHS = "파일에 적힌 모든 달"
TWICE_DROPPED = "같은 파일을 두 번 올려 한 번만 읽었습니다: {name}"

SKIPPED_MATCH = "열 이름이 맞아 이 단계는 건너뜁니다."
MATCH_BY_HAND = "{name}: {why} 값을 보고 미리 고른 것이 맞는지 확인하고, 열마다 무엇인지 고른 뒤 '이 열로 읽기'를 누르십시오."
NO_COLUMNS = "표가 든 파일이 없어 맞출 열이 없습니다."
REMATCH = "열을 다시 맞추기"
REMATCHED = "이 열로 읽기"
KEEP = "알아본 대로 두기"
NOT_READ = "읽지 않음"
EXAMPLES = "예: {examples}"
NO_EXAMPLES = "값 없음"
TOO_MANY_COLUMNS = "열이 {number:,}개여서 처음 {most}개만 보여 드립니다. 열이 더 적은 표를 올리십시오."

CLEAN = "고칠 곳도 확인할 곳도 없습니다."
ERRORS_BLOCK = (
    "오류를 고쳐야 반영할 수 있습니다. '여기에서 바로 고치기'를 열어 고치거나, "
    "표시된 내 파일을 내려받아 고친 뒤 다시 올리십시오."
)
UPLOAD_ANEW = "오류를 고쳐야 반영할 수 있습니다. '고치는 법'대로 고친 뒤 다시 올리십시오."
ERRORS_ONLY = "오류만 보기"
CONFIRM = "확인했습니다: 확인할 것 {number:,}건을 모두 보았고 값이 맞습니다."
MEND = "여기에서 바로 고치기"
MEND_SENTENCE = (
    "지적된 행만 보입니다. 칸을 눌러 고친 뒤 아래 단추를 누르십시오. 행의 칸을 모두 비우면 그 행은 빠집니다."
)
MEND_LEFT_OUT = "지적된 행이 {number:,}개 더 있습니다. 보이는 행을 고쳐 다시 검증하면 이어서 보입니다."
MEND_ALT = "{name}에서 지적된 행. 칸마다 고칠 수 있습니다."
ROW = "행"
MENDED = "고친 값으로 다시 검증"
MENDED_CELLS = "화면에서 {number:,}칸을 고쳐 읽었습니다. 올린 파일은 그대로 보관합니다."
UNMENDED = "고친 값 버리고 처음대로"
DOWNLOAD_MARKED = "표시된 내 파일 내려받기"

ACCEPT = "반영"
COMPARING = "반영하면 무엇이 달라지는지 계산하는 중입니다."
ACCEPT_AGAIN = "그래도 다시 접수"
OVERTAKEN = "그 사이에 새 실적이 반영되어 비교를 다시 만들었습니다. 달라진 것을 확인하고 반영하십시오."
DONE_WITH = "{name}: 접수 {number}번으로 이미 반영했습니다."


def title(newest: Month | None) -> str:
    """What the page says first."""
    if newest is None:
        return "실적 올리기: 아직 접수한 실적이 없습니다"
    return f"실적 올리기: {labels.month_name(newest)}까지 접수"


def step(number: int, name: str, sentence: str) -> str:
    """The head of a step: its number, name and one sentence."""
    badge = tag("span", text(number), class_="number", aria_label=f"{number}단계")
    return tag("h2", badge, text(name), class_="step") + tag("p", text(sentence), class_="note")


def reading(name: str, at: int, of: int) -> str:
    """Which of the files is read."""
    return f"{of}개 가운데 {at}번째 파일을 읽고 검증하는 중입니다: {name}"


def matched_before(department: str, mapping: Mapping[str, str]) -> str:
    """Which remembered columns were used.

    >>> matched_before("기획과", {"결과": "실적", "담당": ""})
    "지난번에 기획과에서 맞춘 열을 그대로 썼습니다: '결과' → 실적, '담당' → 읽지 않음."
    """
    listed = ", ".join(f"'{label}' → {meaning or NOT_READ}" for label, meaning in mapping.items())
    return f"지난번에 {department}에서 맞춘 열을 그대로 썼습니다: {listed}."


def as_found(heading: Heading) -> str:
    """What a heading was taken for.

    >>> as_found(Heading("결과")), as_found(Heading("6월 분자", "분자", "6월"))
    ('알아본 대로: 읽지 않음', '알아본 대로: 6월 분자')
    """
    meaning = heading.meaning or ("실적" if heading.month or heading.item else "")
    parts = [heading.month, heading.item if heading.meaning else "", meaning]
    return f"알아본 대로: {' '.join(filter(None, parts)) or NOT_READ}"


def said_of_examples(examples: Sequence[str]) -> str:
    """The first values of a column."""
    return EXAMPLES.format(examples=", ".join(examples)) if examples else NO_EXAMPLES


def accepted(slips: Sequence[Slip]) -> str:
    """What was just accepted, as HTML with the ways on."""
    lines = [
        tag(
            "li",
            text(f"접수 {each.id}번: {labels.month_name(each.month)} 실적 {each.rows:,}건 ({each.name})"),
        )
        for each in slips
    ]
    months = sorted({each.month for each in slips})
    ways = [_way("접수 이력에서 보기(되돌리기)", links.to("history"))]
    ways += [
        _way(f"{labels.month_name(each)} 종합 현황 보기", links.to(links.HOME, month=each)) for each in months
    ]
    return tag(
        "div",
        tag("p", text(f"반영했습니다. 접수 번호는 {_numbers(slips)}입니다."), class_="lead"),
        tag("ul", *lines, class_="plain"),
        tag("p", " · ".join(ways)),
        class_="accepted",
        role="status",
    )


def _numbers(slips: Sequence[Slip]) -> str:
    return ", ".join(f"{each.id}번" for each in slips)


def _way(words: str, address: str) -> str:
    return tag("a", text(words), href=address, target="_self")


def not_yours(others: Sequence[str]) -> str:
    """Whose figures a person may not change, by name."""
    more = f" 외 {len(others) - MOST_NAMED}개" if len(others) > MOST_NAMED else ""
    return (
        f"맡은 부서의 지표가 아니거나 다른 시군의 실적이 들어 있습니다: {', '.join(others[:MOST_NAMED])}{more}. "
        "새로 반영된 것은 없습니다. 그 줄을 빼고 올리거나 총괄 담당자에게 부탁하십시오."
    )


def refused(name: str, why: str) -> str:
    """Why a file was not accepted; it stays on the page."""
    return f"{name}: {why}"


def meaning(option: str, found: Heading | None, keep: str) -> str:
    """How a choice for a column reads; ``found`` is its heading as it was understood without any choice by hand."""
    if option != keep:
        return option or NOT_READ
    return as_found(found) if found else KEEP


def lead(sentence: str) -> str:
    """The sentence that a step begins with."""
    return tag("p", text(sentence), class_="lead")


def file_heading(name: str, summary: str) -> str:
    """One of several files."""
    return tag("h3", text(name)) + tag("p", text(summary), class_="note")


def clean(is_ok: bool) -> str:  # noqa: FBT001 # read at once where it stands
    """Nothing is listed, because there is nothing or because the rest is hidden."""
    return tag("p", text(CLEAN)) if is_ok else ""


def accept_label(files: int) -> str:
    """What the button does.

    >>> accept_label(1), accept_label(3)
    ('반영', '파일 3개 반영')
    """
    return ACCEPT if files == 1 else f"파일 {files}개 {ACCEPT}"


def accepting(name: str) -> str:
    """What the button is doing."""
    return f"반영하는 중입니다: {name}"


def plain(name: str) -> str:
    """A file name in which no letter means anything to Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+.!|<>~$:-])", r"\\\1", name)
