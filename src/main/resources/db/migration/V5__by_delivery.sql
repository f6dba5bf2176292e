-- What lets a small delivery cost little, however large the register is.

-- Which children a case file names, by keyed hashes of eight bytes each in one column: where a child that a delivery of
-- changes brings might be known already, without opening every file. Filled as files are written, and for older files
-- by the first delivery of changes that asks.
create table children_named (
    family       uuid    not null,
    delivery     integer not null,
    child_hashes bytea   not null,
    primary key (family, delivery)
);

-- How often a delivery broke each rule, counted once: the next delivery is compared with it. Deliveries of before this
-- table are counted from their rejections.
create table rules_broken (
    delivery    integer     not null,
    table_name  varchar(40) not null,
    column_name varchar(40) not null,
    rule        varchar(40) not null,
    times       bigint      not null,
    primary key (delivery, table_name, column_name, rule)
);

-- How the cells of a delivery's fields are filled, in rows that break no rule of their own.
create table field_presence (
    delivery       integer     not null,
    table_name     varchar(40) not null,
    column_name    varchar(40) not null,
    filled         bigint      not null,
    empty          bigint      not null,
    not_applicable bigint      not null,
    primary key (delivery, table_name, column_name)
);

-- What one delivery wrote, without a look at all the others.
create index case_file_by_delivery on case_file (delivery, family);
create index family_by_first_delivery on family (first_delivery);
