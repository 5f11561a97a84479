-- What counts for one month: the newest report of every cell, for yearly indicators that of any month so far?
select month, city, indicator, numerator, denominator, reported, grade, state, note
from reports
where
    month = $month
    or (list_contains($yearly, indicator) and month between $start and $month)
qualify row_number() over (partition by city, indicator order by month desc, rowid desc) = 1
order by city, indicator
