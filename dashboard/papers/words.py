"""The words of the papers that officials fill in or get back."""

from dashboard.particles import topic

ENTRIES = "실적"
GUIDE = "작성 방법"
LISTS = "목록"
ALL_DEPARTMENTS = "전체 부서"
PARTS_OR_VALUE = "분자·분모(없으면 실적)"
NOTHING_TO_FILL = "없음(해당없음)"
HOW = "노란 칸을 채우고 저장하여 그대로 올리십시오. 기울임꼴은 지난달 값과 같은 값입니다. 회색 칸은 읽지 않습니다."
LOCKED_TITLE = "고치지 않는 칸"
LOCKED = "이 칸은 참고용이어서 읽지 않습니다. 노란 칸을 채우십시오."
FROM_THE_LIST = "목록에서 고르십시오."
FILL_HERE = {
    "분자": "비율·평균 지표는 분자와 분모를 적습니다. 실적은 비워 두면 계산합니다.",
    "분모": "비율·평균 지표는 분자와 분모를 적습니다. 사례가 없으면 둘 다 0을 적습니다.",
    "실적": "건수·점수·수준 지표의 값을 적습니다. 누계 지표는 1월부터의 합계입니다.",
    "등급": "정성 지표만 목록에서 등급을 고릅니다.",
    "상태": "비우면 제출입니다. 평가 대상이 아니면 해당없음, 아직 내지 못하면 미제출을 고릅니다.",
}
STEPS = (
    "1. '실적' 시트의 노란 칸을 채우십시오. 어느 칸을 적을지는 '적을 칸' 열에도 적혀 있습니다.",
    "2. 그달 말일까지의 값을 적으십시오. 누계 지표는 1월부터의 합계를 적습니다.",
    "3. 칸에는 지난달 값이 미리 적혀 있습니다. 지난달과 같은 값은 기울임꼴로 보이니, 달라졌으면 고치십시오.",
    "4. 비율과 평균은 분자와 분모를 적습니다. 분자와 분모가 없을 때만 실적 칸에 값을 적습니다.",
    "5. 정성 지표는 등급을 목록에서 고릅니다.",
    "6. 평가 대상이 아닌 지표는 상태가 해당없음입니다. 아직 내지 못한 지표는 값을 지우고 상태를 미제출로 고르십시오.",
    "7. 줄을 지우거나 순서를 바꾸어도 됩니다. 지운 줄은 접수하지 않을 뿐, 이미 접수한 값은 그대로 남습니다.",
    "8. 열 이름이 있는 줄은 고치거나 지우지 마십시오. 회색 칸은 참고용이어서 읽지 않습니다.",
    "9. 저장한 뒤 '실적 올리기' 화면에 그대로 올리십시오. 틀린 곳이 있으면 칸마다 이유와 고치는 법을 알려 드립니다.",
)


def last_month(month: str) -> str:
    """The note of the columns that show what was reported before."""
    return f"{month}에 접수된 값입니다. 참고용이어서 읽지 않습니다."


def no_such_indicator(department: str) -> str:
    """A department that leads nothing."""
    return f"'{department}'에서 주관하는 지표가 없습니다. 부서를 다시 고르십시오."


def no_such_city(city: str) -> str:
    """A city that the rulebook does not know."""
    return f"'{city}'{topic(city)} 평가 대상 시군이 아닙니다. 시군을 다시 고르십시오."


def marked_counts(errors: int, warnings: int, *, most: int) -> str:
    """How many findings there are, and what the marks mean."""
    told = f"오류 {errors:,}건, 확인 {warnings:,}건입니다. "
    if errors + warnings > most:
        told += f"처음 {most:,}건만 표시하고 적었습니다. 이것부터 고쳐 다시 올리십시오. "
    return (
        told
        + "오류는 붉은 칸(굵은 테두리), 확인할 것은 노란 칸(점선 테두리)이며 칸의 메모에 까닭이 있습니다."
    )
