"""Small pieces of HTML: every text is escaped here and nowhere else."""

from collections.abc import Iterable
from html import escape


class Ready(str):
    """HTML that is shown as it is: Streamlit neither looks for a file of that name nor re-indents it.

    On the largest table that saves more time than everything else a rerun does.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    def __add__(self, other: str) -> "Ready":
        """Two pieces, one after the other."""
        return Ready(super().__add__(other))


def tag(name: str, *inside: str, **attributes: str | bool | None) -> str:
    """An element around ready HTML. ``class_`` is class, ``data_x`` is data-x; None and False leave out.

    >>> tag("td", text("1 < 2"), class_="n", scope=None)
    '<td class="n">1 &lt; 2</td>'
    """
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    return f"<{name}{given}>{''.join(inside)}</{name}>"


def text(words: object) -> str:
    """Words that may hold any character."""
    return escape(str(words))


def _attribute(key: str, value: object) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def table(caption: str, head: Iterable[str], rows: Iterable[str], *, classes: str = "sheet") -> str:
    """A real table that scrolls by itself; ``head`` and ``rows`` are ready cells and ready rows."""
    return tag(
        "div",
        tag(
            "table",
            tag("caption", text(caption)),
            tag("thead", tag("tr", *head)),
            tag("tbody", *rows),
            class_=classes,
        ),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=caption,
    )


def column(words: str, **attributes: str | bool | None) -> str:
    """The heading of a column."""
    return tag("th", text(words), scope="col", **attributes)
