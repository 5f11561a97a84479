-- What did every city report for one indicator, month by month?
with newest as (
    select *
    from reports
    where indicator = $indicator and month between $start and $until
    qualify row_number() over (partition by month, city order by rowid desc) = 1
)

select
    month,
    city,
    case
        when denominator is null then cast(reported as double)
        else $scale * cast(numerator as double) / nullif(cast(denominator as double), 0)
    end as value,
    numerator,
    denominator,
    grade,
    state
from newest
order by month, city
