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


def test_a_sign_in_that_does_not_exist_is_refused_rather_than_left_out(tmp_path):
    with pytest.raises(SettingsWrong, match="DASHBOARD_MODE"):
        read_settings({"DASHBOARD_DATA": str(tmp_path), "DASHBOARD_MODE": "oidc"})
