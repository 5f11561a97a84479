"""Where things are; read once from the environment, refused in a sentence when it cannot hold."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dashboard.errors import SettingsWrong
from dashboard.modes import Entrance, read_entrance

ROOT = Path(__file__).resolve().parent.parent
POSTGRESQL = re.compile(
    r"postgres(?:ql)?://(?:[^/@\s]*@)?(?:\[[0-9a-fA-F:]+\]|[^/@:\s]*)(?::\d+)?/(?:[^?\s]+(?:\?\S*)?|\?\S+)"
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders of one evaluation year, how people come in, and where uploads are kept.

    Slips lie in a file in the folder ``store``, or in PostgreSQL at ``database_url``, which may hold a password.
    Metrics are served at a port only where one is named. A server that ``looks_ahead`` works out the outlook of every
    month as soon as it has started.
    """

    data: Path
    year: int
    entrance: Entrance = field(default_factory=Entrance)
    store: Path = ROOT / "var"
    database_url: str | None = field(default=None, repr=False)
    metrics_port: int | None = None
    logs_json: bool = False
    looks_ahead: bool = True

    @property
    def catalog(self) -> Path:
        """The year's rulebook."""
        return self.data / "catalog" / str(self.year)

    @property
    def actuals(self) -> Path:
        """The year's monthly actuals, one file a month."""
        return self.data / "actuals" / str(self.year)

    @property
    def breakdowns(self) -> Path:
        """The year's monthly figures told apart by 동, one file a month."""
        return self.data / "breakdowns" / str(self.year)

    @property
    def districts(self) -> Path:
        """The districts of the home city with their months."""
        return self.data / "districts.csv"

    @property
    def history(self) -> Path:
        """What was published of earlier years."""
        return self.data / "history"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings of this environment, or SettingsWrong with what to mend."""
    return Settings(
        data=_folder(environment.get("DASHBOARD_DATA") or str(ROOT / "data")),
        year=_year(environment.get("DASHBOARD_YEAR") or "2023"),
        entrance=read_entrance(environment),
        store=_store(environment.get("DASHBOARD_STORE") or str(ROOT / "var")),
        database_url=_database_url(environment.get("DASHBOARD_DATABASE_URL") or None),
        metrics_port=_port(environment.get("DASHBOARD_METRICS_PORT") or None),
        logs_json=_logs_json(environment.get("DASHBOARD_LOG") or "text"),
        looks_ahead=_looks_ahead(environment.get("DASHBOARD_LOOK_AHEAD") or "on"),
    )


@cache
def settings() -> Settings:
    """Settings of this process."""
    return read_settings(os.environ)


def _folder(text: str) -> Path:
    folder = Path(text).expanduser().resolve()
    if not folder.is_dir():
        raise SettingsWrong(f"자료 폴더가 없습니다: {folder}. 환경 변수 DASHBOARD_DATA를 확인하십시오.")
    return folder


def _year(text: str) -> int:
    if not re.fullmatch(r"20\d\d", text, re.ASCII):
        raise SettingsWrong(
            f"평가연도는 2023처럼 네 자리 숫자여야 합니다: {text}. 환경 변수 DASHBOARD_YEAR를 고치십시오."
        )
    return int(text)


def _store(text: str) -> Path:
    # It may be made at the first upload, but not out of a mistyped path or on a share that is not mounted.
    folder = Path(text).expanduser().resolve()
    if not (folder if folder.exists() else folder.parent).is_dir():
        raise SettingsWrong(
            f"저장 폴더를 둘 곳이 없습니다: {folder}. 환경 변수 DASHBOARD_STORE를 확인하십시오."
        )
    return folder


def _port(text: str | None) -> int | None:
    if text is None:
        return None
    if not re.fullmatch(r"[0-9]{1,5}", text, re.ASCII) or not 1024 <= int(text) <= 65535:
        raise SettingsWrong(
            f"지표 포트는 1024에서 65535까지의 숫자여야 합니다: {text}. 환경 변수 DASHBOARD_METRICS_PORT를 고치십시오."
        )
    return int(text)


def _logs_json(text: str) -> bool:
    if text not in {"text", "json"}:
        raise SettingsWrong(f"로그의 형식은 text나 json입니다: {text}. 환경 변수 DASHBOARD_LOG를 고치십시오.")
    return text == "json"


def _looks_ahead(text: str) -> bool:
    if text not in {"on", "off"}:
        raise SettingsWrong(
            f"전망을 미리 계산할지는 on이나 off로 적습니다: {text}. 환경 변수 DASHBOARD_LOOK_AHEAD를 고치십시오."
        )
    return text == "on"


def _database_url(text: str | None) -> str | None:
    # The address is not repeated: it may hold a password.
    if text is not None and not POSTGRESQL.fullmatch(text):
        raise SettingsWrong(
            "데이터베이스 주소는 postgresql://사용자:비밀번호@서버/이름 꼴이어야 합니다. "
            "환경 변수 DASHBOARD_DATABASE_URL을 고치거나, 비워서 저장 폴더의 파일을 쓰십시오."
        )
    return text
