"""How people are known: alone at this computer, by a sign-in, or by the proxy in front. Refuses what is half set."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import urlsplit

from dashboard.errors import SettingsWrong

SERVER = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?")
HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]+")
LEAST_SECRET = 32  # characters; who guesses it signs in as anybody
DISCOVERY = "/.well-known/openid-configuration"


class Mode(StrEnum):
    """Who says who is there."""

    LOCAL = "local"  # nobody: whoever sits at this computer is 총괄
    OIDC = "oidc"  # a provider of OpenID Connect
    PROXY = "proxy"  # a header of the proxy in front


@dataclass(frozen=True, slots=True)
class SignIn:
    """What the provider knows of us, and what signs our cookies."""

    client_id: str
    client_secret: str = field(repr=False)
    metadata_url: str
    cookie_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Entrance:
    """How people come in. ``url`` is the address that they type; empty in the mode ``local``."""

    mode: Mode = Mode.LOCAL
    url: str = ""
    sign_in: SignIn | None = None
    user_header: str = ""

    @property
    def host(self) -> str:
        """What a browser says in ``Host``."""
        return urlsplit(self.url).netloc

    @property
    def is_secure(self) -> bool:
        """May cookies be kept from unencrypted connections?"""
        return self.url.startswith("https:")


def read_entrance(environment: Mapping[str, str]) -> Entrance:
    """The entrance of this environment, or SettingsWrong with what to mend."""
    mode = _mode(environment.get("DASHBOARD_MODE") or Mode.LOCAL)
    if mode is Mode.LOCAL:
        return Entrance()
    url = _url(environment, mode)
    if mode is Mode.PROXY:
        return Entrance(mode, url, user_header=_header(environment))
    return Entrance(mode, url, sign_in=_sign_in(environment))


def is_loopback(host: str | None) -> bool:
    """Can only this computer reach ``host``? An unknown name or no name counts as reachable by others.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback(None)
    (True, True, False, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False


def _mode(text: str) -> Mode:
    # Who asks for a sign-in that does not exist must not get a dashboard without one.
    try:
        return Mode(text)
    except ValueError as problem:
        raise SettingsWrong(
            f"알 수 없는 운영 방식입니다: {text}. 환경 변수 DASHBOARD_MODE에는 {', '.join(Mode)} 가운데 하나를 적으십시오."
        ) from problem


def _given(environment: Mapping[str, str], name: str) -> str:
    text = environment.get(name, "").strip()
    if not text:
        raise SettingsWrong(
            f"환경 변수 {name}이(가) 비어 있습니다. 운영 방식 oidc와 proxy에는 있어야 합니다. "
            "docs/security.md를 보고 정하십시오."
        )
    return text


def _url(environment: Mapping[str, str], mode: Mode) -> str:
    url = _given(environment, "DASHBOARD_URL").rstrip("/").lower()
    if not SERVER.fullmatch(url) or not _is_safe(url):
        raise SettingsWrong(
            f"대시보드의 주소가 맞지 않습니다: {url}. 운영 방식 {mode}의 DASHBOARD_URL은 "
            "https://eval.example.org처럼 적으십시오(이 컴퓨터에서 시험할 때만 http://127.0.0.1:8501)."
        )
    return url


def _is_safe(url: str) -> bool:
    """A sign-in over an unencrypted line is nobody's."""
    return url.startswith("https:") or is_loopback(urlsplit(url).hostname)


def _header(environment: Mapping[str, str]) -> str:
    name = environment.get("DASHBOARD_USER_HEADER") or "X-Forwarded-Email"
    if not HEADER.fullmatch(name):
        raise SettingsWrong(f"머리글 이름이 아닙니다: {name}. 환경 변수 DASHBOARD_USER_HEADER를 고치십시오.")
    return name


def _sign_in(environment: Mapping[str, str]) -> SignIn:
    metadata_url = _given(environment, "DASHBOARD_OIDC_METADATA_URL")
    if not metadata_url.endswith(DISCOVERY) or not _is_safe(metadata_url):
        raise SettingsWrong(
            f"로그인 제공자의 주소가 맞지 않습니다: {metadata_url}. "
            f"DASHBOARD_OIDC_METADATA_URL은 https로 시작하고 {DISCOVERY}로 끝나야 합니다."
        )
    secret = _given(environment, "DASHBOARD_COOKIE_SECRET")
    if len(secret) < LEAST_SECRET:
        raise SettingsWrong(
            f"쿠키에 서명하는 비밀이 짧습니다. DASHBOARD_COOKIE_SECRET에 무작위 글자를 {LEAST_SECRET}자 이상 적으십시오."
        )
    client = _given(environment, "DASHBOARD_OIDC_CLIENT_ID")
    return SignIn(client, _given(environment, "DASHBOARD_OIDC_CLIENT_SECRET"), metadata_url, secret)
