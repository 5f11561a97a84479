-- What did each month hold before any upload: how many rows, and does any of them call itself a sample?
select month, count(*) as rows, bool_or(contains(coalesce(note, ''), $sample)) as is_sample
from reports
where rowid <= (select max(rowid) from reports) - $uploaded and month between $start and $until
group by month
order by month
