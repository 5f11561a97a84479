"""What must hold before the server starts; where it does not, there is no server but a sentence."""

from collections.abc import Mapping

from streamlit import config
from streamlit.runtime.secrets import SecretsValue

from dashboard.errors import SettingsWrong
from dashboard.modes import Entrance, Mode, SignIn, is_loopback
from dashboard.settings import settings
from dashboard.ui.identity import PROXY_EMAIL

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
