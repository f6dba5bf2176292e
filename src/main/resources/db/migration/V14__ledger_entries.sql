-- The log of acts: append-only lines, of which the tables run and run_* are a projection. A restore leaves these tables
-- where they are, so that they may be there already.

-- Whose log it is and how far it is; its row is locked by whoever numbers an entry. The frontier is what the next root is
-- computed from.
create table if not exists ledger_head (
    only_row integer     primary key check (only_row = 1),
    register varchar(16) not null,
    size     bigint      not null,
    frontier bytea       not null
);

insert into ledger_head (only_row, register, size, frontier)
select 1, '', 0, ''::bytea where not exists (select 1 from ledger_head);

-- An entry as the line that was hashed, with its hash.
create table if not exists ledger_entry (
    n    bigint         primary key,
    line varchar(10000) not null,
    leaf bytea          not null
);

-- What an entry did to the rows of a run. The entry holds a salted hash of it, so that it can be destroyed where an erasure
-- asks for it and the log still holds.
create table if not exists ledger_rows (
    n      bigint      primary key,
    run_id varchar(64) not null,
    salt   bytea       not null,
    rows_  bytea       not null
);

create index if not exists ledger_rows_by_run on ledger_rows (run_id);

-- Families and deliveries, which entries name by a salted hash alone. To delete a row is to forget whom entries tell of.
create table if not exists ledger_subject (
    word       varchar(200) primary key,
    salt       bytea        not null,
    commitment varchar(64)  not null
);

create index if not exists ledger_subject_by_commitment on ledger_subject (commitment);

-- What was signed, and how much of the log lies below which work folder (its hash; empty where the register is a file there).
create table if not exists ledger_checkpoint (
    size   bigint        not null,
    folder varchar(16)   not null,
    note   varchar(4000) not null,
    primary key (size, folder)
);

create table if not exists ledger_mirror (
    folder varchar(16) primary key,
    size   bigint      not null
);

-- What the register's tables held when the last act was done, a hash a table and delivery. An entry holds the hash of these.
create table if not exists ledger_table (
    name   varchar(64) not null,
    part   integer     not null,
    amount bigint      not null,
    sha256 varchar(64) not null,
    primary key (name, part)
);
