"""A slide of a presentation: its title, lines of text in Hangul typefaces, stamp and number."""

from collections.abc import Sequence

from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Show
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Run
from pptx.util import Inches, Length, Pt

from dashboard.papers.content.paper import Paper

FACE = "맑은 고딕"
WIDE, HIGH, EDGE = Inches(13.333), Inches(7.5), Inches(0.6)
INSIDE = Length(WIDE - 2 * EDGE)
TOP, BOTTOM = Inches(1.4), Inches(6.9)
TITLE_ONLY = 5
INK = RGBColor(0x1E, 0x21, 0x24)


def slide_of(show: Show, paper: Paper, title: str) -> Slide:
    """A new slide with its title, the stamp and its number."""
    slide: Slide = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    box = slide.shapes.title or slide.shapes.add_textbox(EDGE, EDGE, INSIDE, EDGE)
    box.left, box.top, box.width, box.height = EDGE, Inches(0.35), INSIDE, Inches(0.9)
    write_into(box.text_frame, [title], size=30, bold=True)
    foot = slide.shapes.add_textbox(EDGE, Inches(6.95), INSIDE, Inches(0.4))
    number = len(show.slides)
    write_into(foot.text_frame, [f"{paper.stamp.line}    - {number} -"], size=11)
    return slide


def write_lines(slide: Slide, lines: Sequence[str], *, top: int, size: int) -> None:
    """A box of paragraphs."""
    box = slide.shapes.add_textbox(EDGE, Length(top), INSIDE, Length(BOTTOM - top))
    write_into(box.text_frame, lines, size=size)


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
        paragraph.space_after = Pt(size / 3)
        run = paragraph.add_run()
        run.text = words
        run.font.size, run.font.bold, run.font.name, run.font.color.rgb = Pt(size), bold, FACE, INK
        _hangul(run)


def _hangul(run: _Run) -> None:
    """Latin letters and Hangul have a typeface each; PowerPoint falls back on its own for one that is not named."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - the library has no name for it
    face = properties.makeelement(qn("a:ea"), {"typeface": FACE})
    properties.append(face)
