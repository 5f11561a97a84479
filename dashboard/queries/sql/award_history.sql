-- Who won which award in earlier years, as published?
select year, population_group, rank, city, score, award
from awards
where population_group = $population_group
order by year desc, rank nulls last, score desc
