-- What share of its value at the cut-off had each earlier year reached by this month of the year?
with newest as (
    select *
    from reports
    where month in (select unnest($months)) or month in (select unnest($cutoffs))
    qualify row_number() over (partition by month, city, indicator order by rowid desc) = 1
),

readings as (
    select
        left(month, 4) as year,
        month in (select unnest($cutoffs)) as at_cutoff,
        month in (select unnest($months)) as so_far,
        city,
        indicator,
        case
            when denominator is null then cast(reported as double)
            else cast(numerator as double) / nullif(cast(denominator as double), 0)
        end as value
    from newest
),

pairs as (
    select year, city, indicator, max(value) filter (so_far) as value, max(value) filter (at_cutoff) as final
    from readings
    group by year, city, indicator
)

select indicator, year, median(value / final) as share
from pairs
where final > 0 and value is not null
group by indicator, year
order by indicator, year
