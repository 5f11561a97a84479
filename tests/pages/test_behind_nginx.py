"""The settings in deploy/nginx.conf on a real nginx before the real server: encryption, websockets, names, what stays inside."""

import os
import shutil
import ssl
import subprocess
from asyncio import Runner, wait_for
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from ipaddress import ip_address
from socket import create_connection

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from websockets.asyncio.client import ClientConnection, connect

from bench.running import free_port, serve
from bench.visitor import PATIENCE, Visitor, words
from dashboard.present import labels
from dashboard.settings import ROOT
from dashboard.store import Store
from tests import people

CONFIG = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
OUR_HEADER = 'proxy_set_header   X-Forwarded-Email "";'
MAIN = """
daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}
http {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s; include {folder}/dashboard.conf; }}
"""


@pytest.fixture(scope="module")
def nginx():
    """Debian's; on the build server it must be there."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        missing = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        missing("nginx is missing: apt-get install nginx-light")
    return found


def sign_for(name, folder):
    """A certificate of our own."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "dashboard.crt").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private = serialization.PrivateFormat.TraditionalOpenSSL
    (folder / "dashboard.key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, private, serialization.NoEncryption())
    )


@contextmanager
def before(nginx, folder, config, port):
    """This nginx, as long as it is asked."""
    sign_for("127.0.0.1", folder)
    (folder / "dashboard.conf").write_text(config, encoding="utf-8")
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder), encoding="utf-8")
    words = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")]
    subprocess.run([*words, "-t"], check=True, capture_output=True)
    with subprocess.Popen(words) as process:
        try:
            while True:
                try:
                    create_connection(("127.0.0.1", port), timeout=1).close()
                    break
                except ConnectionRefusedError:
                    assert process.poll() is None
            yield
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def front(nginx, tmp_path_factory):
    """The proxy's own port, before a server in the mode ``proxy`` that knows an admin; who it says stands in X-Sso."""
    folder, port, plain = tmp_path_factory.mktemp("nginx"), free_port(), free_port()
    store = Store(folder / "var")
    people.let_in(store)
    store.close()
    told = {
        "DASHBOARD_MODE": "proxy",
        "DASHBOARD_URL": f"https://127.0.0.1:{port}",
        "DASHBOARD_STORE": str(folder / "var"),
    }
    with serve(environment=told) as server:
        changes = {
            "127.0.0.1:8501": f"127.0.0.1:{server.port}",
            "listen 80;": f"listen 127.0.0.1:{plain};",
            "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
            "/etc/nginx/tls": str(folder),
            "server_name eval.example.org;": "server_name 127.0.0.1;",
            OUR_HEADER: "proxy_set_header   X-Forwarded-Email $http_x_sso;",
        }
        config = CONFIG
        for ours, theirs in changes.items():
            assert ours in config
            config = config.replace(ours, theirs)
        with before(nginx, folder, config, port):
            yield port


def unverified():
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def ask(port, path, **headers):
    connection = HTTPSConnection("127.0.0.1", port, context=unverified(), timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer, answer.read()


@dataclass
class OneThread:
    """What a visitor speaks through. Two threads on one encrypted connection may lose the answer before Python 3.13."""

    runner: Runner
    connection: ClientConnection

    def send(self, message):
        self.runner.run(self.connection.send(message))

    def recv(self, timeout):
        return self.runner.run(wait_for(self.connection.recv(), timeout))


def seen(port, **headers):
    """What the first page says to whoever comes with these headers, over an encrypted websocket."""
    address = f"wss://127.0.0.1:{port}/_stcore/stream"
    options = {"ssl": unverified(), "max_size": None, "compression": None, "additional_headers": headers}

    async def opened():
        return await connect(address, subprotocols=["streamlit"], open_timeout=PATIENCE, **options)

    with Runner() as runner:
        connection = runner.run(opened())
        try:
            return words(Visitor(OneThread(runner, connection), "", "").run())
        finally:
            runner.run(connection.close())


def test_whom_the_sign_in_knows_sees_the_standings(front):
    assert "자료 판" in seen(front, **{"X-Sso": people.ADMIN})


def test_a_name_that_a_browser_makes_up_is_taken_away(front):
    assert "자료 판" not in seen(front, **{"X-Forwarded-Email": people.ADMIN})
    assert "자료 판" not in seen(front)


def test_the_settings_as_they_are_let_no_name_through():
    assert OUR_HEADER in CONFIG


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/readyz"])
def test_what_is_for_the_inside_stays_inside(front, path):
    assert ask(front, path)[0].status == 404


def test_whoever_asks_for_the_sign_in_again_and_again_waits(front):
    with ThreadPoolExecutor(60) as at_once:  # one after the other may be slower than what is allowed
        asked = [at_once.submit(ask, front, "/auth/login") for _ in range(60)]
    statuses = [each.result()[0].status for each in asked]

    assert 302 in statuses
    assert 429 in statuses
    assert ask(front, "/")[0].status == 200


def test_the_document_is_packed_and_safe(front):
    answer, _ = ask(front, "/", Accept="text/html", **{"Accept-Encoding": "gzip", "X-Sso": people.ADMIN})
    style, _ = ask(front, "/house.css", **{"Accept-Encoding": "gzip"})

    assert answer.status == 200
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert style.headers["Content-Encoding"] == "gzip"
    assert "nginx/" not in (answer.headers["Server"] or "")


def test_a_foreign_page_gets_nothing(front):
    answer, body = ask(front, "/_stcore/health", Origin="https://elsewhere.example.org")

    assert answer.status == 403
    assert labels.SITE not in body.decode()
