-- What would count for one month without some rows: as many of them, loaded before as many newer ones?
with newest as (
    select max_by(rowid, (month, rowid)) as loaded
    from reports
    where
        (month = $month or (month between $start and $month and indicator in (select unnest($yearly))))
        and (
            rowid > (select max(rowid) from reports) - $newer
            or rowid <= (select max(rowid) from reports) - $newer - $rows
        )
    group by city, indicator
)

select month, city, indicator, numerator, denominator, reported, grade, state, note
from reports
where rowid in (select loaded from newest)
order by city, indicator
