-- In which month was each indicator of one city last reported with a value, and how many rows were loaded after it?
with newest as (
    select rowid as row, *
    from reports
    where city = $city and month between $start and $until
    qualify row_number() over (partition by month, indicator order by rowid desc) = 1
)

select
    indicator,
    month,
    (select max(rowid) from reports) - row as newer,
    contains(coalesce(note, ''), $sample) as is_sample
from newest
where
    state in (select unnest($with_value))
    and coalesce(reported, grade, case when denominator is not null then numerator end) is not null
qualify row_number() over (partition by indicator order by month desc) = 1
order by indicator
