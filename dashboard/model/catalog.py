"""A whole rulebook, with the few look-ups that everybody needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from dashboard.model.rules import Adjustment, City, Field, Indicator, Joint, Override, Rules
from dashboard.model.words import SAMPLE

Cell = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Catalog:
    """One revision of one year's rulebook, equal only to itself. Cells are keyed (city, indicator code)."""

    rules: Rules
    cities: Mapping[str, City]
    fields: Mapping[str, Field]
    indicators: Mapping[str, Indicator]
    targets: Mapping[Cell, Fraction]
    stretch: Mapping[str, Fraction]
    prior: Mapping[Cell, Fraction]
    not_applicable: Mapping[Cell, str]
    joint: Mapping[str, Joint]
    adjustments: tuple[Adjustment, ...]
    overrides: Mapping[Cell, Override]
    sha256: str

    @property
    def is_sample(self) -> bool:
        """A rulebook that calls itself 표본 in its title holds made-up values."""
        return SAMPLE in self.rules.title

    @cached_property
    def groups(self) -> Mapping[int, tuple[str, ...]]:
        """City names of each population group, in catalog order."""
        numbers = sorted({city.population_group for city in self.cities.values()})
        return {
            number: tuple(name for name, city in self.cities.items() if city.population_group == number)
            for number in numbers
        }

    @cached_property
    def indicators_of(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Indicators of each field code, in catalog order."""
        return {
            code: tuple(each for each in self.indicators.values() if each.field == code)
            for code in self.fields
        }

    def target(self, city: str, indicator: Indicator) -> Fraction | None:
        """The city's own target, else the indicator's."""
        return self.targets.get((city, indicator.code), indicator.target)

    def peers(self, city: str) -> tuple[str, ...]:
        """All cities of the same population group, the city itself included."""
        return self.groups[self.cities[city].population_group]
