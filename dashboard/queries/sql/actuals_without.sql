-- What would count for one month without some rows: as many of them, loaded before as many newer ones?
select month, city, indicator, numerator, denominator, reported, grade, state, note
from reports
where
    (month = $month or (list_contains($yearly, indicator) and month between $start and $month))
    and (
        rowid > (select max(rowid) from reports) - $newer
        or rowid <= (select max(rowid) from reports) - $newer - $rows
    )
qualify row_number() over (partition by city, indicator order by month desc, rowid desc) = 1
order by city, indicator
