"""What must hold before the server starts; where it does not, there is no server but a sentence."""

import logging
from collections.abc import Mapping
from datetime import UTC, datetime

from streamlit import config
from streamlit.runtime.secrets import SecretsValue

from dashboard.access import Role
from dashboard.errors import SettingsWrong, StoreProblem
from dashboard.model import Standing
from dashboard.modes import Entrance, Mode, SignIn, is_loopback
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui.identity import PROXY_EMAIL

logger = logging.getLogger(__name__)

NO_ADMIN = (
    "유효한 총괄 담당자가 없어 아무도 권한을 줄 수 없습니다. "
    "python -m dashboard people grant 전자우편 --name 이름 --role 총괄 --by 이름 으로 만드십시오."
)
CALLBACK = "/oauth2callback"
REFUSED = (
    "시작하지 않았습니다: 운영 방식 {mode}은(는) 이 컴퓨터의 주소에서만 열 수 있는데 {address}(으)로 열려고 했습니다. "
    "--server.address 127.0.0.1로 시작하십시오. 다른 컴퓨터에서 보려면 운영 방식 oidc나 proxy를 정하십시오(docs/security.md)."
)


def checked() -> Entrance:
    """The entrance of this server; ends the program with a sentence where it would let strangers in."""
    try:
        entrance = settings().entrance
    except SettingsWrong as problem:
        raise SystemExit(str(problem)) from None
    address = config.get_option("server.address")
    if entrance.mode is not Mode.OIDC and not is_loopback(address):
        raise SystemExit(REFUSED.format(mode=entrance.mode, address=address or "모든 주소"))
    if entrance.mode is Mode.PROXY:
        config.set_option("server.trustedUserHeaders", {entrance.user_header: PROXY_EMAIL})
    return entrance


def warn_without_admin(entrance: Entrance) -> None:
    """Say so in the log where people sign in and nobody could let them in."""
    if entrance.mode is Mode.LOCAL:
        return
    today = datetime.now(UTC).astimezone().date()
    try:
        known = store_of(settings()).people.every(today)
    except StoreProblem as problem:
        logger.warning("%s", problem)
        return
    if not any(each.role == Role.ADMIN and each.term.on(today) is Standing.VALID for each in known):
        logger.warning(NO_ADMIN)


def secrets(entrance: Entrance) -> Mapping[str, SecretsValue] | None:
    """The sign-in as Streamlit wants to be told of it; it lies in the environment, in no file."""
    return _auth(entrance, entrance.sign_in) if entrance.sign_in else None


def _auth(entrance: Entrance, sign_in: SignIn) -> Mapping[str, SecretsValue]:
    return {
        "auth": {
            "redirect_uri": f"{entrance.url}{CALLBACK}",
            "cookie_secret": sign_in.cookie_secret,
            "client_id": sign_in.client_id,
            "client_secret": sign_in.client_secret,
            "server_metadata_url": sign_in.metadata_url,
        }
    }
