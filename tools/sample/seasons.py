"""How indicators move through a year: shares reached by each month's end, in thousandths of December."""

SHAPES = {
    "linear": (0, 83, 166, 254, 340, 427, 514, 600, 683, 759, 838, 919, 1000),
    "cases": (0, 75, 148, 236, 322, 410, 498, 585, 667, 750, 834, 919, 1000),
    "budget": (0, 18, 58, 131, 212, 301, 397, 492, 600, 722, 811, 905, 1000),
    "spring": (0, 15, 75, 228, 413, 584, 694, 757, 807, 838, 892, 951, 1000),
    "early": (0, 84, 181, 327, 446, 549, 645, 731, 801, 846, 898, 951, 1000),
    "autumn": (0, 8, 27, 61, 104, 163, 246, 335, 502, 723, 851, 948, 1000),
    "summer": (0, 9, 28, 61, 112, 203, 391, 634, 846, 903, 951, 982, 1000),
    "campaign": (0, 4, 21, 96, 118, 402, 431, 452, 788, 826, 851, 976, 1000),
    "quarter": (0, 12, 31, 243, 262, 281, 498, 513, 531, 762, 781, 803, 1000),
}
CUTOFF = 9


def reached(season: str, moment: int) -> int:
    """The share reached at a moment (thousandths of a month since the year began), in millionths of December."""
    moment = min(max(moment, 0), 12_000)
    month, part = divmod(moment, 1000)
    shape = SHAPES[season]
    after = shape[min(month + 1, 12)]
    return shape[month] * 1000 + (after - shape[month]) * part


def share_of_cutoff(season: str, moment: int) -> tuple[int, int]:
    """The share at a moment over the share at the end of September, as numerator and denominator."""
    return reached(season, moment), reached(season, CUTOFF * 1000)
