-- What counts for one month: the newest report of every cell, for yearly indicators that of any month so far?
with newest as (
    select max_by(rowid, (month, rowid)) as loaded
    from reports
    where
        month = $month
        or (month between $start and $month and indicator in (select unnest($yearly)))
    group by city, indicator
)

select month, city, indicator, numerator, denominator, reported, grade, state, note
from reports
where rowid in (select loaded from newest)
order by city, indicator
