"""Speaks to a running server without our screen: as anybody, with buttons that were never drawn and files never offered."""

import http.client
from uuid import uuid4

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg

from bench.running import serve
from bench.visitor import visit
from dashboard.present import labels
from dashboard.ui.site import ENTRIES
from tests.people import HEADER

HOME = ENTRIES[0]


def served(store, environment):
    return serve(environment=environment | {"DASHBOARD_STORE": str(store.home)})


def as_(server, email, page=""):
    return visit(server.port, page, headers={HEADER: email})


def deltas(run):
    return [message for message in run if message.WhichOneof("type") == "delta"]


def errors(run):
    """The sentences that say what is wrong."""
    return [
        each.delta.new_element.alert.body
        for each in deltas(run)
        if each.delta.new_element.alert.format == Alert.ERROR
    ]


def title(run):
    """The name of the page that was run."""
    found = [
        each.page_config_changed.title for each in run if each.WhichOneof("type") == "page_config_changed"
    ]
    return found[-1].removesuffix(f" · {labels.SITE}") if found else None


def listed(run):
    """The pages of the navigation."""
    return [
        page.url_pathname or HOME.key
        for each in run
        if each.WhichOneof("type") == "navigation"
        for page in each.navigation.app_pages
    ]


def button(run, label):
    """The identity of the button with this label, as the server drew it for somebody who may press it."""
    found = [
        each.delta.new_element.button for each in deltas(run) if each.delta.new_element.HasField("button")
    ]
    return next(each.id for each in found if each.label == label)


def pressed(visitor, identity):
    """What comes when a browser says that this button was pressed, whether or not it was ever drawn."""
    message = BackMsg()
    message.rerun_script.page_script_hash = visitor.page_hash
    message.rerun_script.query_string = visitor.query
    state = message.rerun_script.widget_states.widgets.add()
    state.id, state.trigger_value = identity, True
    return visitor.ask(message)


def session_of(visitor):
    return next(
        each.new_session.initialize.session_id for each in visitor.run() if each.HasField("new_session")
    )


def offered(run):
    """The buttons that hand out files."""
    found = [each.delta.new_element for each in deltas(run)]
    return [each.download_button for each in found if each.HasField("download_button")]


def taken(server, visitor, session, identity):
    """The bytes that come when a browser asks for the file behind a button; None where they do not."""
    message = BackMsg()
    asked = message.backend_operation_request
    asked.request_id, asked.session_id, asked.deferred_file.file_id = uuid4().hex, session, identity
    visitor.socket.send(message.SerializeToString())
    answer = visitor.awaited("backend_operation_response").backend_operation_response
    if answer.error_msg:
        return None
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("GET", answer.deferred_file.url)
    content = connection.getresponse().read()
    connection.close()
    return content
