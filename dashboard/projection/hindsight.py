"""What earlier forecasts made in the same month teach of this one: how far they erred together, how modest they were."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.model import Month
from dashboard.projection.backtest import trials
from dashboard.projection.calibration import Calibration, calibrated
from dashboard.projection.correlation import BELIEVED, correlation_of, surprises
from dashboard.projection.panel import Months


class Hindsight(NamedTuple):
    """``correlation`` of two indicators of one city; ``calibration`` of the chances of grades."""

    correlation: float = BELIEVED
    calibration: Calibration = Calibration()


def hindsight(years: Sequence[Months], month: Month) -> Hindsight:
    """From forecasts made in this month of earlier years, each from the years before it alone.

    ``years`` are the earlier years, scored, oldest first; fewer than two leave what is believed.
    """
    tried = list(trials(years, [month.number]))
    return Hindsight(correlation_of(map(surprises, tried)), calibrated([each.said for each in tried]))
