"""Everything that papers are written from, gathered by whoever asks for one; nothing is computed again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from dashboard.model import Instruction, Note
from dashboard.papers.content.paper import Stamp
from dashboard.present import facts, labels
from dashboard.projection import Levers, Outlook
from dashboard.projection.award_line import AwardLine
from dashboard.scoring import Scores

OVERSEER = "정책기획과"  # 총괄부서


@dataclass(frozen=True, eq=False)
class Sources:
    """``race``: every scored month up to this one, oldest first. ``written``: the moment of writing, with its zone.

    ``lines``: the published award lines, while no rival has reported.
    """

    race: tuple[Scores, ...]
    outlook: Outlook
    levers: Levers
    version: str
    written: datetime
    author: str = OVERSEER
    notes: Mapping[str, Note] = field(default_factory=dict)
    instructions: tuple[Instruction, ...] = ()
    lines: tuple[AwardLine, ...] | None = None

    @property
    def scores(self) -> Scores:
        """The month that the paper is about."""
        return self.race[-1]

    @property
    def earlier(self) -> Scores | None:
        """The month before."""
        return self.race[-2] if len(self.race) > 1 else None

    @property
    def home(self) -> str:
        """우리 시."""
        return self.scores.catalog.rules.home_city

    @property
    def day(self) -> str:
        """The day of writing as officials write it, e.g. "2023.7.10."."""
        return f"{self.written.year}.{self.written.month}.{self.written.day}."

    @property
    def stamp(self) -> Stamp:
        """What every page carries."""
        month = labels.month_name(self.scores.month)
        return Stamp(
            as_of=f"{month} 말 실적({self.day} {self.written:%H:%M})",
            department=self.author,
            version=self.version,
            notices=tuple(_notices(self.scores)),
        )

    def file_name(self, what: str) -> str:
        """E.g. "[정책기획과] 2023년 6월 시군종합평가 추진상황(2023.7.10.)", without its ending."""
        return f"[{self.author}] {labels.month_name(self.scores.month)} 시군종합평가 {what}({self.day})"


def _notices(scores: Scores) -> list[str]:
    said = [labels.PROVISIONAL] if facts.is_provisional(scores.catalog, scores.month) else []
    if facts.is_sample(scores):
        said.append(labels.SAMPLE_DATA)
    if facts.is_on_assumptions(scores.catalog):
        said.append(labels.ASSUMED)
    return said
