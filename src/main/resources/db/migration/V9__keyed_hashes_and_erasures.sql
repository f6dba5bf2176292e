-- Hashes of what may hold few rows are keyed: without the key nobody can test a guess on them.

-- There while hashes and labels of an older program stand in the register. It is converted when it is opened with its key,
-- since a migration has none.
create table register_unkeyed (
    only_row integer primary key check (only_row = 1)
);

insert into register_unkeyed (only_row)
select 1 where exists (select 1 from delivery) or exists (select 1 from run_file);

-- A file of the ledger has a plain hash, or a keyed one where it may hold few rows; neither once that was destroyed.
alter table run_file alter column sha256 drop not null;
alter table run_file add column hmac varchar(64);

-- Where a study's run goes, entered before it begins: what it left there is found also where it was cut off.
create table run_folder (
    run_id varchar(64)   not null primary key references run (id),
    folder varchar(4000) not null
);

-- An erasure that left the register and has not reached every run yet, known by the family's tombstone alone.
create table pending_erasure (
    erasure      varchar(64)                 not null primary key,
    tombstone    bytea                       not null,
    erased_at    timestamp(6) with time zone not null,
    versions     integer                     not null,
    appearances  integer                     not null,
    refused_rows integer                     not null
);

-- The runs that it found the family in, entered before anything of them is removed.
create table pending_erasure_run (
    erasure varchar(64) not null,
    run_id  varchar(64) not null,
    primary key (erasure, run_id)
);
