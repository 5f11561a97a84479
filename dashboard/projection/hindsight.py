"""What earlier forecasts made in the same month teach of this one: how far they erred together, how modest they were."""

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.projection.calibration import Calibration, calibrated
from dashboard.projection.correlation import BELIEVED, correlation_of, surprises
from dashboard.projection.trial import Trial


class Hindsight(NamedTuple):
    """``correlation`` of two indicators of one city; ``calibration`` of the chances of grades."""

    correlation: float = BELIEVED
    calibration: Calibration = Calibration()


def taught_by(tried: Sequence[Trial]) -> Hindsight:
    """From trials of one month of the year; none leave what is believed."""
    return Hindsight(correlation_of(map(surprises, tried)), calibrated([each.said for each in tried]))
