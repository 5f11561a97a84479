"""The cheapest plan for an award: what to raise, what it costs, and the chance that was checked."""

from dashboard.present import efforts, labels, marks, outlook_words
from dashboard.present.efforts import Named
from dashboard.present.html import column, table, tag, text
from dashboard.projection import Outlook, Way
from dashboard.projection.knapsack import Raise
from dashboard.projection.plans import Checked
from dashboard.projection.raises import Aim
from dashboard.scoring import Scores

HEADING = "가장 적은 품으로 시상에 드는 조합"
FIND, WORKING = "조합 찾기", "가장 적은 품의 조합을 찾고 있습니다."
AWARD, CHANCE = "이루려는 시상", "이루려는 확률"
CHANCES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
LIMIT = "부서가 낼 수 있는 품"
NO_LIMIT = "한도 없음"
NONE = (
    "지표를 모두 가장 높은 등급으로 올려도 {award} 이상 확률 {chance}에 이르지 못하거나, 부서가 낼 수 있는 품이 모자랍니다. "
    "시상이나 확률을 낮추거나 부서의 품을 늘려 다시 찾으십시오."
)
ALREADY = "아무것도 더하지 않아도 {award} 이상 확률이 {chance}입니다."
CERTAIN = "아무것도 더하지 않아도 {award} 이상이 확정되어 있습니다."
OTHERS_STAY = "올린 지표는 고른 등급으로 끝난다고 보고, 나머지 지표와 다른 시군의 전망은 그대로 두었습니다."


def options(outlook: Outlook, scores: Scores, city: str, entered: Named) -> list[Raise]:
    """Every open indicator to its next and to its best grade, at its person-days."""
    found = dict.fromkeys(
        (code, grade) for code in scores.catalog.indicators for grade in _goals(outlook, scores, city, code)
    )
    return [_raise(code, grade, outlook, scores, city, entered) for code, grade in found]


def _goals(outlook: Outlook, scores: Scores, city: str, code: str) -> tuple[str, ...]:
    chance, grades = outlook.chances.cells[city, code], scores.catalog.rules.grades
    if not chance.probabilities or chance.is_certain:
        return ()
    return efforts.next_grade(chance, grades), grades[0]


def _raise(code: str, grade: str, outlook: Outlook, scores: Scores, city: str, entered: Named) -> Raise:
    steps = efforts.steps(outlook.chances.cells[city, code], grade, scores.catalog.rules.grades)
    cost = float(efforts.effort(code, steps, entered).days)
    return Raise(code, grade, cost, scores.catalog.indicators[code].lead_department)


def shown(found: Checked | None, aim: Aim, scores: Scores, entered: Named, limits: Named) -> str:
    """The sentence, the table of raises and how the chance was checked."""
    wanted = outlook_words.percent(aim.chance)
    if found is None:
        return tag("p", text(NONE.format(award=aim.award, chance=wanted)), class_="lead")
    chance = outlook_words.percent(found.chance)
    if not found.plan.raises:
        return tag("p", text(_already(aim, chance)), class_="lead")
    count, total = len(found.plan.raises), efforts.days(found.plan.effort)
    group = labels.group_name(scores.cities[aim.city].population_group)
    lead = (
        f"{aim.city}({group})가 {aim.award} 이상에 들 확률을 {wanted} 이상으로 만드는 조합 가운데 "
        f"찾은 가장 적은 품은 {total}이며, "
        f"지표 {count}개를 올립니다. 그때의 확률은 {chance}입니다."
    )
    head = [*map(column, ("지표", "주관부서", "오늘", "올릴 등급")), column("품", class_="n")]
    rows = (_row(each, aim.city, scores, entered) for each in found.plan.raises)
    notes = "".join(
        tag("p", text(each), class_="note") for each in (OTHERS_STAY, check(found), *_limits(limits))
    )
    return (
        tag("p", text(lead), class_="lead") + table(f"올릴 지표 {count}개, 모두 {total}", head, rows) + notes
    )


def _already(aim: Aim, chance: str) -> str:
    worst = aim.outlook.cities[aim.city].worst_rank
    last = max(each.last for each in aim.catalog.rules.awards if each.name == aim.award)
    is_proven = worst is not None and worst <= last
    return (CERTAIN if is_proven else ALREADY).format(award=aim.award, chance=chance)


def _limits(limits: Named) -> tuple[str, ...]:
    if not limits:
        return ()
    named = ", ".join(f"{name} {efforts.days(most)}" for name, most in limits)
    return (f"{LIMIT}: {named} 이하.",)


def check(found: Checked) -> str:
    """How the chance of the whole plan was checked."""
    if found.way is Way.DRAWN:
        error = f"{100 * found.error:.1f} %포인트"
        return f"확인: 그룹 전체를 다시 모의하여 얻은 확률입니다(표준오차 {error} 이하)."
    return f"확인: 전망과 같은 계산({found.way})으로 조합 전체의 확률을 다시 구했습니다."


def _row(each: Raise, city: str, scores: Scores, entered: Named) -> str:
    grades, indicator = scores.catalog.rules.grades, scores.catalog.indicators[each.indicator]
    origin = efforts.ENTERED if each.indicator in dict(entered) else efforts.PROPOSED
    return tag(
        "tr",
        tag("th", text(labels.indicator_name(indicator.code, indicator.name)), scope="row", class_="name"),
        tag("td", text(each.department or "부서 없음"), class_="whole"),
        tag("td", marks.badge(scores.cells[city, each.indicator], grades)),
        tag("td", marks.letter(each.grade, grades)),
        tag("td", text(f"{efforts.days(each.effort)}({origin})"), class_="n"),
    )
