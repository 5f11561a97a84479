"""Addresses of pages with choices already made."""

from urllib.parse import parse_qs, urlsplit

from dashboard.present import labels, links


def test_an_address_spells_choices_as_the_pickers_do():
    address = links.to("fields", month="2023-09", group=labels.group_name(1), city="부천시")

    assert urlsplit(address).path == "./fields"
    assert parse_qs(urlsplit(address).query) == {
        "month": ["2023년 9월"],
        "group": ["1그룹"],
        "city": ["부천시"],
    }


def test_an_address_without_choices_is_the_page():
    assert links.to("rules") == "./rules"


def test_the_first_page_lives_at_the_bare_address():
    assert links.to("overview") == "./"
