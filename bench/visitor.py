"""A visitor without a browser: speaks Streamlit's websocket and keeps what the server sends."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60  # seconds for one answer: how long it takes is measured, not tested


@dataclass
class Visitor:
    """One session. ``page`` is the address it opens, ``query`` what follows the question mark."""

    socket: ClientConnection
    page: str
    query: str
    page_hash: str = field(default="", init=False)

    def run(self) -> list[ForwardMsg]:
        """Run the script once, and return everything that came until it finished."""
        return self.ask(self._request())

    def ask(self, asked: BackMsg) -> list[ForwardMsg]:
        """Send anything that runs the script, and return everything that came until it finished."""
        serialized: bytes = asked.SerializeToString()
        self.socket.send(serialized)
        received = []
        while True:
            message = self._next()
            received.append(message)
            if message.WhichOneof("type") == "navigation":
                self.page_hash = message.navigation.page_script_hash
            if message.WhichOneof("type") == "script_finished":
                return received

    def awaited(self, kind: str) -> ForwardMsg:
        """The next message of this kind; what comes before it is let go."""
        while True:
            message = self._next()
            if message.WhichOneof("type") == kind:
                return message

    def _next(self) -> ForwardMsg:
        message: ForwardMsg = ForwardMsg.FromString(cast("bytes", self.socket.recv(timeout=PATIENCE)))
        return message

    def _request(self) -> BackMsg:
        message = BackMsg()
        message.rerun_script.query_string = self.query
        if self.page_hash:
            message.rerun_script.page_script_hash = self.page_hash
        else:
            message.rerun_script.page_name = self.page
        return message


@contextmanager
def visit(
    port: int, page: str = "", query: str = "", headers: Mapping[str, str] | None = None
) -> Iterator[Visitor]:
    """A new session on the server at ``port``."""
    address = f"ws://127.0.0.1:{port}/_stcore/stream"
    with connect(
        address,
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        compression=None,
        open_timeout=PATIENCE,
        additional_headers=headers,
    ) as socket:
        yield Visitor(socket, page, query)


def words(messages: list[ForwardMsg]) -> str:
    """Everything readable that a run has drawn."""
    return "\n".join(str(message.delta) for message in messages if message.WhichOneof("type") == "delta")
