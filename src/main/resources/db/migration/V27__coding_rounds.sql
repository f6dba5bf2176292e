-- Rounds of people who code. What a round is of stands sealed under its own key, which the register's storage key wraps.
create table coding_round (
    round       varchar(64)                 not null primary key,
    opened_at   timestamp(6) with time zone not null,
    state       varchar(16)                 not null,
    wrapped_key bytea                       not null,
    plan        bytea                       not null,
    -- 1 where a family left the round and the files that held it are still to go
    stale       integer                     not null
);

-- The key of a family in a round, wrapped by the round's: without it nothing that the round holds of the family can be read.
create table coding_family (
    round       varchar(64) not null references coding_round (round),
    family      uuid        not null,
    wrapped_key bytea       not null,
    primary key (round, family)
);

create index coding_family_by_family on coding_family (family);

-- A document with its units and texts, at its place in the delivery, sealed under the family's key.
create table coding_document (
    round  varchar(64) not null references coding_round (round),
    place  integer     not null,
    family uuid        not null,
    sealed bytea       not null,
    primary key (round, place)
);

create index coding_document_by_family on coding_document (family);

-- Sheets that were handed in: whose, a keyed hash of what it says, and how often one was put in its place.
create table coding_sheet (
    round    varchar(64)                 not null references coding_round (round),
    position varchar(8)                  not null,
    coder    varchar(32)                 not null,
    hmac     varchar(64)                 not null,
    units    integer                     not null,
    taken_at timestamp(6) with time zone not null,
    primary key (round, position)
);

-- The codes and notes of a sheet for the units of a document, sealed under the family's key.
create table coding_answer (
    round    varchar(64) not null references coding_round (round),
    position varchar(8)  not null,
    place    integer     not null,
    family   uuid        not null,
    sealed   bytea       not null,
    primary key (round, position, place)
);

create index coding_answer_by_family on coding_answer (family);
