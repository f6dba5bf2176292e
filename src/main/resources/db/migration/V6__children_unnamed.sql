-- The case files whose children are not in children_named yet, because an older program wrote them. The first delivery
-- of changes enters them and empties this table; to find out by counting that nothing is left would read every file.
create table children_unnamed (
    family   uuid    not null,
    delivery integer not null,
    primary key (family, delivery)
);

insert into children_unnamed (family, delivery)
select c.family, c.delivery
from case_file c
where not exists (select 1 from children_named n where n.family = c.family and n.delivery = c.delivery);
