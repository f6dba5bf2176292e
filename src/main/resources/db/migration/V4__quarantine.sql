-- Refused rows, kept for the steward until a later delivery settles them, and what rotating keys and erasing families need.

-- What the keys for storage and quarantine are derived with beside the master key; to change it is to rotate the key.
create table register_salt (
    purpose varchar(16) primary key,
    salt    varchar(32) not null
);

-- A refused row: what it says, sealed, until it is settled. Its fingerprints are keyed, so that no guess can be tested.
create table refused_row (
    delivery   integer     not null,
    table_name varchar(40) not null,
    line       integer     not null,
    family     uuid,
    key_hash   bytea,
    row_hash   bytea       not null,
    since      integer     not null,
    sealed     bytea,
    settled_by integer,
    settlement varchar(16),
    primary key (delivery, table_name, line)
);

create index refused_row_by_family on refused_row (family);

-- The header that the refused rows of a table stand under, sealed likewise.
create table refused_header (
    delivery   integer     not null,
    table_name varchar(40) not null,
    sealed     bytea       not null,
    primary key (delivery, table_name)
);

-- A family of which a delivery gave an incomplete file, so that its earlier one still counts.
create table kept_previous (
    family   uuid    not null,
    delivery integer not null,
    primary key (family, delivery)
);

-- A family that was erased, by a keyed hash from which nobody can tell which it was.
create table erased_family (
    tombstone       bytea   primary key,
    after_published integer not null
);

-- Of the rejected rows, those of families that were erased.
alter table reconciliation add column erased bigint default 0 not null;

create index rejection_by_row on rejection (delivery, table_name, line);

-- A child that a delivery of changes gave to another family while its old one was left as it was: it left that family's
-- file. The child is known by a keyed hash.
create table moved_child (
    family     uuid    not null,
    child_hash bytea   not null,
    delivery   integer not null,
    primary key (family, child_hash, delivery)
);
