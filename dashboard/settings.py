"""Where things are; read once from the environment, refused in a sentence when it cannot hold."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.errors import SettingsWrong

ROOT = Path(__file__).resolve().parent.parent
LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders of one evaluation year, and how people are known (``mode``)."""

    data: Path
    year: int
    mode: str = LOCAL

    @property
    def catalog(self) -> Path:
        """The year's rulebook."""
        return self.data / "catalog" / str(self.year)

    @property
    def actuals(self) -> Path:
        """The year's monthly actuals, one file a month."""
        return self.data / "actuals" / str(self.year)

    @property
    def history(self) -> Path:
        """What was published of earlier years."""
        return self.data / "history"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Settings of this environment, or SettingsWrong with what to mend."""
    return Settings(
        data=_folder(environment.get("DASHBOARD_DATA") or str(ROOT / "data")),
        year=_year(environment.get("DASHBOARD_YEAR") or "2023"),
        mode=_mode(environment.get("DASHBOARD_MODE") or LOCAL),
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


def _mode(text: str) -> str:
    # Who asks for a sign-in that does not exist must not get a dashboard without one.
    if text != LOCAL:
        raise SettingsWrong(
            f"알 수 없는 운영 방식입니다: {text}. 환경 변수 DASHBOARD_MODE에는 {LOCAL}만 쓸 수 있습니다."
        )
    return text
