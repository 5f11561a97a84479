"""What was accepted: immutable files, and the slips and journal that say which of them count. Checks nothing."""

from dashboard.store.ledger import Moment
from dashboard.store.store import Store, store_at, store_of

__all__ = ["Moment", "Store", "store_at", "store_of"]
