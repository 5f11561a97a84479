"""Lines for machines: JSON, each error with its number, and nothing of ours twice."""

import json
import logging

import pytest

from dashboard.ui import logs


@pytest.fixture
def logger():
    """Ours, put back as it was."""
    ours = logging.getLogger(logs.OURS)
    handlers, propagate = list(ours.handlers), ours.propagate
    yield ours
    ours.handlers, ours.propagate = handlers, propagate


def test_a_line_is_one_json_object_with_its_time_level_and_place(logger, capsys):
    logs.as_json()
    logs.as_json()
    logging.getLogger("dashboard.ui.desk").warning("저장소에 닿지 않습니다: %s", "var")

    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["at"]
    assert (told["level"], told["logger"]) == ("WARNING", "dashboard.ui.desk")
    assert told["message"] == "저장소에 닿지 않습니다: var"
    assert logger.propagate is False


@pytest.mark.usefixtures("logger")
def test_the_trace_of_an_error_stays_in_its_line(capsys):
    logs.as_json()
    try:
        {}["없는 것"]
    except KeyError:
        logging.getLogger("dashboard").exception("bug %s", "0a1b2c3d")

    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told["message"] == "bug 0a1b2c3d"
    assert "KeyError" in told["exc_info"]
