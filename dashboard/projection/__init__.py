"""Where everybody will stand at the cut-off: forecasts, exact distributions, levers. Pure: no files, no clock."""

from dashboard.projection.backtest import hindsight
from dashboard.projection.forecast import forecast
from dashboard.projection.given import with_given
from dashboard.projection.hindsight import Hindsight
from dashboard.projection.levers import levers
from dashboard.projection.outlook import Outlook, outlook
from dashboard.projection.owners import proposed, with_owners
from dashboard.projection.profile import learn
from dashboard.projection.shapes import Basis, Chance, Chances, CityOutlook, Lever, Levers, Way

__all__ = [
    "Basis",
    "Chance",
    "Chances",
    "CityOutlook",
    "Hindsight",
    "Lever",
    "Levers",
    "Outlook",
    "Way",
    "forecast",
    "hindsight",
    "learn",
    "levers",
    "outlook",
    "proposed",
    "with_given",
    "with_owners",
]
