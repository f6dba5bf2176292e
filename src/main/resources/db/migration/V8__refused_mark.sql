-- Tables of which a delivery of changes held a refused row about a family that it held no row of its own of: the file that
-- the register has of the family lacks something, until a later delivery holds the family.
create table refused_mark (
    family     uuid        not null,
    delivery   integer     not null,
    table_name varchar(40) not null
);

create index refused_mark_by_family on refused_mark (family);
