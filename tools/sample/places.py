"""The 31 cities: published groups of 2023, tile map, rounded population; and which year has which fields."""

from dataclasses import dataclass

HOME = "부천시"
POPULATION_DATE = "2022-12-31"


@dataclass(frozen=True)
class City:
    """population: residents at the end of 2022, rounded to thousands (resident registration, approximate)."""

    name: str
    group: int
    population: int
    row: int
    column: int


def _city(line: str) -> City:
    name, group, thousands, row, column = line.split()
    return City(name, int(group), int(thousands) * 1000, int(row), int(column))


# name, group (published), population in thousands, row and column of the tile map
CITIES = tuple(
    _city(line)
    for line in """
수원시 1 1191 5 2
용인시 1 1075 5 3
고양시 1 1077 2 1
화성시 1 911 6 1
성남시 1 922 4 3
부천시 1 791 3 0
남양주시 1 737 2 4
안산시 1 641 5 0
평택시 1 579 6 3
안양시 1 548 4 1
시흥시 2 513 4 0
파주시 2 495 1 1
김포시 2 485 2 0
의정부시 2 463 1 3
광주시 2 391 4 4
하남시 2 326 3 4
광명시 2 288 3 1
군포시 2 266 5 1
양주시 2 246 1 2
오산시 2 230 6 2
이천시 3 223 5 4
안성시 3 189 6 4
구리시 3 188 3 3
의왕시 3 160 4 2
포천시 3 147 1 4
양평군 3 122 3 5
여주시 3 114 4 5
동두천시 3 92 0 3
과천시 3 78 3 2
가평군 3 62 2 5
연천군 3 42 0 2
""".strip().splitlines()
)

BY_NAME = {city.name: city for city in CITIES}

# The nine fields of 2023 and 2024 are published names.
FIELDS_2023 = {
    "F1": ("상식이 회복된 반듯한 나라", "정부연계"),
    "F2": ("민간이 끌고 정부가 미는 역동적 경제", "정부연계"),
    "F3": ("따뜻한 동행, 모두가 행복한 사회", "혼합"),
    "F4": ("자율과 창의로 만드는 담대한 미래", "정부연계"),
    "F5": ("자유, 평화, 번영에 기여하는 글로벌 중추국가", "정부연계"),
    "F6": ("대한민국 어디서나 살기 좋은 지방시대", "혼합"),
    "F7": ("더 많은 기회", "도정"),
    "F8": ("더 고른 기회", "도정"),
    "F9": ("더 나은 기회", "도정"),
}

# The field names of 2021 and 2022 are an assumption: the five national goals of the time and one for the province.
FIELDS_BEFORE = {
    "F1": ("국민이 주인인 정부", "정부연계"),
    "F2": ("더불어 잘사는 경제", "정부연계"),
    "F3": ("내 삶을 책임지는 국가", "혼합"),
    "F4": ("고르게 발전하는 지역", "혼합"),
    "F5": ("평화와 번영의 한반도", "정부연계"),
    "F6": ("도정시책", "도정"),
}

FIELD_BEFORE = {
    "F1": "F1",
    "F2": "F2",
    "F3": "F3",
    "F4": "F3",
    "F5": "F5",
    "F6": "F4",
    "F7": "F6",
    "F8": "F6",
    "F9": "F6",
}


def fields_of(year: int) -> dict[str, tuple[str, str]]:
    return FIELDS_2023 if year >= 2023 else FIELDS_BEFORE


def field_in(year: int, field: str) -> str:
    """The year's own code for a field that the blueprint names as in 2023."""
    return field if year >= 2023 else FIELD_BEFORE[field]
