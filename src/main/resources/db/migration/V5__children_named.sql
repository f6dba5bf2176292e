-- Which children a case file names, by keyed hashes of eight bytes each in one column: where a child that a delivery of
-- changes brings might be known already, without opening every file. Filled as files are written, and for older files
-- by the first delivery of changes that asks.
create table children_named (
    family       uuid    not null,
    delivery     integer not null,
    child_hashes bytea   not null,
    primary key (family, delivery)
);
