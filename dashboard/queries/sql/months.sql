-- Which months have reports, how many cells each, and does any of them call itself a sample?
select month, count(distinct (city, indicator)) as cells, bool_or(contains(note, $sample)) as has_sample
from reports
where month between $start and $until
group by month
order by month
