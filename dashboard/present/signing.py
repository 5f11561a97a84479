"""Words around signing in and out."""

from dashboard.modes import Mode
from dashboard.present import labels
from dashboard.present.html import tag, text

SIGN_IN, SIGN_OUT = "로그인", "로그아웃"
BANNER = (
    "이 컴퓨터에서만 열리는 방식(local)입니다. 이 컴퓨터를 쓰는 사람은 누구나 총괄 권한을 가지며, "
    "다른 컴퓨터에서는 열 수 없습니다."
)
SIGN_IN_FIRST = "로그인한 사람만 볼 수 있습니다. '로그인'을 누르십시오."
NO_NAME = "누가 접속했는지 앞의 서버가 알려 주지 않았습니다. 통합 로그인으로 다시 접속하십시오."
UNVERIFIED = "로그인한 곳에서 전자우편을 확인해 주지 않아 들어올 수 없습니다. 로그인을 맡은 부서에 전자우편 확인을 요청하십시오."
UNKNOWN = "{email}에게는 이 화면을 볼 권한이 없습니다. 총괄 담당자에게 권한을 요청하십시오."
NOT_COVERED = "이 화면은 '{role}' 권한으로 볼 수 없습니다. 총괄 담당자에게 권한을 요청하십시오."


def banner() -> str:
    """What the mode ``local`` means, on every page."""
    return tag("p", text(BANNER), class_="note not-in-meetings mode")


def signed_in(name: str, role: str) -> str:
    """Who is there."""
    return tag("p", text(f"{name} · {role}"), class_="note not-in-meetings mode")


def stranger(mode: Mode, email: str, role: str | None) -> str:
    """One sentence for whoever sees nothing."""
    if mode is Mode.LOCAL:
        return labels.STRANGER
    if not email:
        return SIGN_IN_FIRST if mode is Mode.OIDC else NO_NAME
    return NOT_COVERED.format(role=role) if role else UNKNOWN.format(email=email)
