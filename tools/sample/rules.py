"""rules.toml of each year: weights and awards are published, everything a grade rests on is an assumption."""

TEMPLATE = """\
# 표본: 시군종합평가 편람은 공개되지 않아 등급·배점·반올림·순위·미제출 처리는 모두 가정입니다.
schema = 1
evaluation_year = {year}
revision = 1
status = "확정"
title = "{year}년 경기도 시군종합평가(표본)"
home_city = "부천시"

[period]
start = {year}-01-01
cutoff = {year}-09-30
joint_cutoff = {year}-12-31
review_end = {year}-11-20

[[components]]
key = "city_eval"
name = "시군종합평가(올해)"
weight = "0.70"
source = "{weight_source}"

[[components]]
key = "joint_eval"
name = "정부합동평가(전년도)"
weight = "0.30"
source = "{weight_source}"

[grades]
order = ["S", "A", "B", "C", "D"]
ratio = {{ S = "1.00", A = "0.90", B = "0.80", C = "0.70", D = "0.60" }}
source = "가정"

[rounding]
indicator_digits = 2
grade_on = "rounded"
rank_on = "exact"
source = "가정"

[ranking]
tie_break = []
source = "가정"

[missing]
not_submitted = "lowest"
not_applicable = "city"
source = "가정"

[weak]
progress_below = "70"
forecast_below = "S"
not_submitted = true

[[awards]]
name = "최우수"
ranks = [1, 1]
grant = 400000000
source = "2020~2024 보도자료"

[[awards]]
name = "우수"
ranks = [2, 3]
grant = 200000000
source = "2020~2024 보도자료"

[[awards]]
name = "장려"
ranks = [4, 5]
grant = 100000000
source = "2020~2024 보도자료"
"""

ROLLUPS_2023 = """
[[rollups]]
name = "7개 분야"
groups = { "도정" = ["F7", "F8", "F9"] }

[[rollups]]
name = "국정·도정"
groups = { "국정목표" = ["F1", "F2", "F3", "F4", "F5", "F6"], "도정" = ["F7", "F8", "F9"] }
"""


def rules_text(year: int) -> str:
    weights = "보도자료 2023" if year == 2023 else "가정"
    return TEMPLATE.format(year=year, weight_source=weights) + (ROLLUPS_2023 if year == 2023 else "")
