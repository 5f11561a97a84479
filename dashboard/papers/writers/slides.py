"""A presentation slide by slide: titles, lines of text in Hangul typefaces, stamp and number on each."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Run
from pptx.util import Inches, Length, Pt

from dashboard.papers.content.paper import Paper
from dashboard.papers.writers import colours
from dashboard.papers.writers.words import printable

FACE = "맑은 고딕"
WIDE, HIGH, EDGE = Inches(13.333), Inches(7.5), Inches(0.6)
INSIDE = Length(WIDE - 2 * EDGE)
TOP, BOTTOM = Inches(1.15), Inches(6.85)
FOOT, HEIGHT, CORNER = Inches(6.95), Inches(0.4), Inches(1)
TITLE_ONLY = 5
TEXT = 20  # points
INK = RGBColor.from_string(colours.INK.removeprefix("#").upper())


class Slides:
    """The presentation while it is written: what does not fit below goes on on a slide of the same title."""

    def __init__(self, paper: Paper) -> None:
        self.show = Presentation()
        self.show.slide_width, self.show.slide_height = WIDE, HIGH
        self.show.core_properties.title = paper.title
        self.show.core_properties.author = paper.stamp.department
        self.show.core_properties.language = "ko"
        self.stamp = printable(paper.stamp.line)
        self.signs: tuple[Any, ...] = ()
        self.top = 0
        self.title = ""
        self.is_fresh = False

    def open(self, title: str) -> Slide:
        """A new slide with its title, the stamp and its number."""
        slide: Slide = self.show.slides.add_slide(self.show.slide_layouts[TITLE_ONLY])
        box = slide.shapes.title or slide.shapes.add_textbox(EDGE, EDGE, INSIDE, EDGE)
        box.left, box.top, box.width, box.height = EDGE, Inches(0.3), INSIDE, Inches(0.8)
        write_into(box.text_frame, [title], size=28, bold=True)
        self._sign(slide)
        slide.shapes.turbo_add_enabled = True  # else every shape looks for a free number in the whole slide
        self.slide, self.title, self.top, self.is_fresh = slide, title, TOP, True
        return slide

    def _sign(self, slide: Slide) -> None:
        """Stamp and number: made once and then copied, because many slides make the library slow."""
        if not self.signs:
            foot = slide.shapes.add_textbox(EDGE, FOOT, Length(INSIDE - CORNER), HEIGHT)
            write_into(foot.text_frame, [self.stamp], size=11)
            number = slide.shapes.add_textbox(Length(WIDE - EDGE - CORNER), FOOT, CORNER, HEIGHT)
            write_into(number.text_frame, ["- 1 -"], size=11, align=PP_ALIGN.RIGHT)
            self.signs = (foot.element, number.element)
            return
        for sign in map(deepcopy, self.signs):
            slide.shapes.element.append(sign)
        words = next(sign.iter(qn("a:t")))
        words.text = f"- {len(self.show.slides)} -"

    def room(self, height: int) -> int:
        """Where a block of this height begins; on another slide when there is too little room below."""
        if self.top + height > BOTTOM and not self.is_fresh:
            self.open(self.title)
        top, self.top, self.is_fresh = self.top, self.top + height, False
        return top

    def lines(self, lines: Sequence[str], *, height: int, size: float = TEXT, bold: bool = False) -> None:
        """A box of paragraphs, ``height`` high."""
        top = self.room(height)
        box = self.slide.shapes.add_textbox(EDGE, Length(top), INSIDE, Length(height))
        write_into(box.text_frame, lines, size=size, bold=bold)


def write_into(
    frame: TextFrame,
    lines: Sequence[str],
    *,
    size: float,
    bold: bool = False,
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> None:
    """One paragraph a line; ``size`` in points."""
    frame.word_wrap = True
    for number, words in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.space_after = Pt(size / 4)
        run = paragraph.add_run()
        run.text = printable(words)
        run.font.size, run.font.bold, run.font.name, run.font.color.rgb = Pt(size), bold, FACE, INK
        _hangul(run)


def _hangul(run: _Run) -> None:
    """Latin letters and Hangul have a typeface each; PowerPoint falls back on its own for one that is not named."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - the library has no name for it
    properties.set("lang", "ko-KR")
    face = properties.makeelement(qn("a:ea"), {"typeface": FACE})
    properties.append(face)
