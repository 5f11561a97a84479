"""The chances of every rank of the home city as bars, the ranges of the awards shaded."""

from plotly import graph_objects as go

from dashboard.model import Catalog
from dashboard.present import canvas, labels, outlook_words
from dashboard.present.award_lines import span
from dashboard.present.html import column, table, tag, text
from dashboard.present.outlook_chances import CERTAIN, IMPOSSIBLE, home_of
from dashboard.projection import CityOutlook, Outlook


def said(own: CityOutlook, rank: int) -> str:
    """The chance of a rank in words, proven by the best and the worst rank alone."""
    if own.best_rank is None or own.worst_rank is None:
        return labels.NO_FINAL
    if own.best_rank == own.worst_rank == rank:
        return CERTAIN
    if not own.best_rank <= rank <= own.worst_rank:
        return IMPOSSIBLE
    return outlook_words.percent(own.ranks[rank - 1])


def chart(outlook: Outlook, catalog: Catalog, *, dark: bool, meeting: bool) -> go.Figure:
    """One bar a rank, best rank at the top."""
    own = home_of(outlook, catalog)
    colours, size = canvas.palette(dark=dark), canvas.letters(meeting=meeting)
    ranks = list(range(1, len(own.ranks) + 1))
    figure = canvas.blank(
        colours,
        size,
        height=round(size * (2.2 * len(ranks) + 2)),
        margin={"l": size * 4, "r": 4, "t": size, "b": size},
    )
    figure.add_bar(
        x=list(own.ranks),
        y=ranks,
        orientation="h",
        marker={"color": colours.ours},
        text=[said(own, rank) for rank in ranks],
        textposition="outside",
        textangle=0,
        textfont={"color": colours.ink},
        cliponaxis=False,
        hoverinfo="skip",
    )
    for place, award in enumerate(catalog.rules.awards):
        shade = {"fillcolor": colours.band, "line_width": 0, "layer": "below"}
        figure.add_hrect(y0=award.first - 0.5, y1=award.last + 0.5, **shade)
        figure.add_hline(y=award.last + 0.5, line={"color": colours.cutoff, "width": 2, "dash": "dot"})
        figure.add_annotation(
            text=f"{catalog.rules.awards[place].name}({span(award)})",
            x=1,
            xref="paper",
            xanchor="right",
            y=(award.first + award.last) / 2,
            font={"color": colours.soft},
            showarrow=False,
        )
    # On a phone the longest bar, its chance and the name of an award stand side by side.
    figure.update_xaxes(visible=False, range=[0, max(own.ranks) * 2.1], fixedrange=True)
    figure.update_yaxes(
        tickvals=ranks,
        ticktext=[f"{rank}위" for rank in ranks],
        range=[len(ranks) + 0.6, 0.4],
        zeroline=False,
        showgrid=False,
        fixedrange=True,
    )
    return figure


def alt(outlook: Outlook, catalog: Catalog) -> str:
    """The chart in a sentence."""
    own = home_of(outlook, catalog)
    each = ", ".join(f"{rank}위 {said(own, rank)}" for rank in range(1, len(own.ranks) + 1))
    return f"{own.city} 마감 때 {labels.group_name(own.population_group)} 순위 확률: {each}."


def numbers(outlook: Outlook, catalog: Catalog) -> str:
    """The chances as a table."""
    own = home_of(outlook, catalog)
    head = [column(labels.RANK), column("확률", class_="n")]
    rows = (
        tag("tr", tag("th", text(f"{rank}위"), scope="row"), tag("td", text(said(own, rank)), class_="n"))
        for rank in range(1, len(own.ranks) + 1)
    )
    caption = f"{own.city} 마감 때 순위 확률({labels.group_name(own.population_group)})"
    return tag("details", tag("summary", text(labels.SHOW_NUMBERS)), table(caption, head, rows))
