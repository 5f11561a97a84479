"""Cells outside the plan: not applicable, without a case, or decided by the province against the value."""

NOT_APPLICABLE = (
    ("구제역백신 항체양성률", ("광명시", "군포시", "구리시", "과천시"), "우제류 사육 농가 없음"),
    ("기본형 공익직불금 지급", ("군포시",), "지급 대상 농지 기준 미만"),
    ("산불방지 성과", ("오산시",), "관리 대상 산림 면적 기준 미만"),
    ("산업단지 안전·환경 개선 이행률", ("하남시", "구리시", "과천시", "가평군"), "관내 산업단지 없음"),
    ("도시재생 뉴딜사업 예산 집행률", ("하남시", "과천시"), "선정된 사업 구역 없음"),
    ("저상버스 도입률", ("연천군",), "관할 시내버스 업체 없음"),
)

# Told by the monthly rows alone.
NOT_APPLICABLE_BY_ROW = {("빈집 정비 실적", "과천시"), ("기본형 공익직불금 지급", "과천시")}
NO_CASE = {("노숙인·쪽방 주민 보호조치율", "연천군")}

# 2023: indicator, city, grade that the value earns, official grade, reason.
OVERRIDES_2023 = (
    ("위반건축물 조치율", "평택시", "S", "A", "표본: 도 온라인 검증에서 조치 증빙 일부 불인정"),
    ("하천 불법행위 조치율", "남양주시", "S", "A", "표본: 원상복구 사진 미제출 2건 제외"),
    ("지방세 체납액 징수율", "여주시", "A", "S", "표본: 이의신청 인용(결손처분액 재산정)"),
)

_OUTSIDE = (
    NOT_APPLICABLE_BY_ROW | NO_CASE | {(key, city) for key, cities, _ in NOT_APPLICABLE for city in cities}
)


def outside(key: str, city: str) -> bool:
    """Whether a cell counts for nothing, by catalog or by its rows."""
    return (key, city) in _OUTSIDE
