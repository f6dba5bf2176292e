-- Parts up to this number were given up when somebody took the register alone: a request for one of them that comes to light later, in a
-- queue outside of this database, is carried out by nobody.
create table batch_part_settled (
    only_row integer not null primary key check (only_row = 1),
    up_to    bigint  not null
);
