-- What does each month hold, as a hash over its rows in their order: the same hash, the same reports?
select
    month,
    md5(string_agg(
        concat_ws(
            chr(31),
            city,
            indicator,
            coalesce(numerator, ''),
            coalesce(denominator, ''),
            coalesce(reported, ''),
            coalesce(grade, ''),
            state,
            coalesce(note, '')
        ),
        chr(30)
        order by rowid
    )) as hash
from reports
where month between $start and $until
group by month
order by month
