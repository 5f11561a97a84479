"""Where things are, and what is said when they are not there."""

import pytest

from dashboard.errors import SettingsWrong
from dashboard.settings import ROOT, read_settings


def test_without_an_environment_the_sample_year_of_the_repository_is_read():
    settings = read_settings({})

    assert settings.catalog == ROOT / "data" / "catalog" / "2023"
    assert settings.actuals == ROOT / "data" / "actuals" / "2023"
    assert settings.history == ROOT / "data" / "history"


def test_the_environment_names_another_folder_and_year(tmp_path):
    settings = read_settings({"DASHBOARD_DATA": str(tmp_path), "DASHBOARD_YEAR": "2026"})

    assert settings.catalog == tmp_path / "catalog" / "2026"


def test_a_folder_that_is_not_there_is_refused_by_its_name(tmp_path):
    with pytest.raises(SettingsWrong, match=r"gone.*DASHBOARD_DATA"):
        read_settings({"DASHBOARD_DATA": str(tmp_path / "gone")})


@pytest.mark.parametrize("year", ["23", "abcd", "20231", "../2023", "２０２３"])
def test_a_year_that_is_none_is_refused(tmp_path, year):
    with pytest.raises(SettingsWrong, match="DASHBOARD_YEAR"):
        read_settings({"DASHBOARD_DATA": str(tmp_path), "DASHBOARD_YEAR": year})


def test_uploads_lie_in_the_repository_where_no_other_place_is_named(tmp_path):
    assert read_settings({}).store == ROOT / "var"
    assert read_settings({}).database_url is None
    assert read_settings({"DASHBOARD_STORE": str(tmp_path / "var")}).store == tmp_path / "var"


@pytest.mark.parametrize("place", ["gone/var", "a_file"])
def test_uploads_are_not_kept_at_a_mistyped_place(tmp_path, place):
    (tmp_path / "a_file").touch()

    with pytest.raises(SettingsWrong, match="DASHBOARD_STORE"):
        read_settings({"DASHBOARD_STORE": str(tmp_path / place)})


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://dashboard:secret@db.example:5432/slips",
        "postgres://db.example/slips",
        "postgresql:///slips",
        "postgresql://dashboard@/slips?host=/run/postgresql",
    ],
)
def test_slips_may_lie_in_postgresql(address):
    assert read_settings({"DASHBOARD_DATABASE_URL": address}).database_url == address


@pytest.mark.parametrize(
    "address",
    [
        "mysql://root:secret@db/slips",
        "secret",
        "postgresql://secret@db",
        "postgresql://a:secret@db:port/slips",
    ],
)
def test_another_database_is_refused_without_repeating_its_password(address):
    with pytest.raises(SettingsWrong, match="DASHBOARD_DATABASE_URL") as problem:
        read_settings({"DASHBOARD_DATABASE_URL": address})

    assert "secret" not in str(problem.value)


def test_a_password_is_not_printed_with_the_settings():
    assert "secret" not in repr(read_settings({"DASHBOARD_DATABASE_URL": "postgresql://a:secret@db/slips"}))


def test_metrics_and_json_logs_are_there_only_where_somebody_asks():
    asked = read_settings({"DASHBOARD_METRICS_PORT": "9101", "DASHBOARD_LOG": "json"})

    assert (read_settings({}).metrics_port, read_settings({}).logs_json) == (None, False)
    assert (asked.metrics_port, asked.logs_json) == (9101, True)


def test_a_server_looks_ahead_unless_it_is_told_not_to():
    given = ({}, {"DASHBOARD_LOOK_AHEAD": "on"}, {"DASHBOARD_LOOK_AHEAD": "off"})

    assert [read_settings(each).looks_ahead for each in given] == [True, True, False]


@pytest.mark.parametrize(
    ("name", "given"),
    [("DASHBOARD_METRICS_PORT", each) for each in ("80", "65536", "-1", "९१०१", "x")]
    + [("DASHBOARD_LOG", "xml"), ("DASHBOARD_LOOK_AHEAD", "no")],
)
def test_a_port_or_a_choice_that_is_none_is_refused_by_its_name(name, given):
    with pytest.raises(SettingsWrong, match=f"{given}.*{name}"):
        read_settings({name: given})
