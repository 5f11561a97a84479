"""What a paper may be asked about; refused before anything is worked out."""

from collections.abc import Iterable

from dashboard.errors import UnknownName
from dashboard.model import Catalog

NO_INDICATOR = "지표코드 '{code}'가 평가 기준에 없습니다. F3-14처럼 적으십시오."
NO_DEPARTMENT = "'{name}' 부서가 주관하는 지표가 없습니다. 부서 이름을 확인하십시오."


def known_codes(catalog: Catalog, codes: Iterable[str]) -> list[str]:
    """The same codes. Raises UnknownName for one that is not in the rulebook."""
    wanted = list(codes)
    for code in wanted:
        if code not in catalog.indicators:
            raise UnknownName(NO_INDICATOR.format(code=code))
    return wanted


def known_department(catalog: Catalog, name: str) -> str:
    """The same name. Raises UnknownName for a department that leads nothing."""
    if name not in {each.lead_department for each in catalog.indicators.values()}:
        raise UnknownName(NO_DEPARTMENT.format(name=name))
    return name
