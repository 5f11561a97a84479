"""The rules of the house that no linter knows."""

import ast
import importlib
import pkgutil

import pytest

import dashboard.queries
from dashboard.settings import ROOT
from dashboard.ui.site import SITE

PAGES = sorted((ROOT / "pages").glob("*.py"))
MODULES = sorted((ROOT / "dashboard").rglob("*.py"))
SQL = sorted((ROOT / "dashboard" / "queries" / "sql").glob("*.sql"))

MOST_LINES_OF_A_PAGE = 40
MOST_LINES_OF_A_MODULE = 200
ROOMS_A_PAGE_MAY_ENTER = ("dashboard.ui", "dashboard.present", "streamlit")


def named(path):
    return path.name


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def first_statement(path):
    """The first one after the docstring and the imports."""
    body = tree(path).body
    return next(each for each in body[1:] if not isinstance(each, ast.Import | ast.ImportFrom))


def test_every_page_is_on_the_site_map_and_every_entry_has_its_page():
    assert {page.stem for page in PAGES} == set(SITE)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_first_asks_who_is_there(page):
    statement = ast.unparse(first_statement(page))

    assert statement in {f"open_page('{page.stem}')", f"user = open_page('{page.stem}')"}


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_is_a_sentence(page):
    assert len(page.read_text(encoding="utf-8").splitlines()) <= MOST_LINES_OF_A_PAGE
    definitions = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
    assert not [node for node in ast.walk(tree(page)) if isinstance(node, definitions)]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_enters_the_ui_and_the_presentation_only(page):
    assert [name for name in imported(page) if not name.startswith(ROOMS_A_PAGE_MAY_ENTER)] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_never_touches_the_session(page):
    assert "session_state" not in page.read_text(encoding="utf-8")


def test_a_module_is_split_before_it_is_long():
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in MODULES
    }

    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_MODULE} == {}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_in_one_line_what_it_does(path):
    docstring = ast.get_docstring(tree(path))

    assert docstring
    assert "\n\n" in docstring or "\n" not in docstring


@pytest.mark.parametrize("question", SQL, ids=named)
def test_a_question_is_asked_by_the_function_of_its_name(question):
    rooms = [
        importlib.import_module(f"dashboard.queries.{each.name}")
        for each in pkgutil.iter_modules(dashboard.queries.__path__)
    ]

    assert any(callable(getattr(room, question.stem, None)) for room in rooms)


@pytest.mark.parametrize("question", SQL, ids=named)
def test_a_question_opens_with_a_question_mark(question):
    first = question.read_text(encoding="utf-8").splitlines()[0]

    assert first.startswith("-- ")
    assert first.endswith("?")
