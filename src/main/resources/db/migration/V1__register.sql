-- The register: sealed case files by family and delivery. The same statements run on H2 and PostgreSQL.

create table register_key (
    only_row        integer primary key check (only_row = 1),
    key_fingerprint char(16) not null
);

create table agency (
    id   integer primary key,
    name varchar(400) not null unique
);

-- A delivery is visible to studies from the moment published_no is set, in one statement at the end of its intake.
create table delivery (
    id           integer primary key,
    label        varchar(40) not null,
    agency       integer not null references agency (id),
    extracted_on date not null,
    kind         varchar(8) not null,
    content_hash char(64) not null,
    folder       varchar(4000) not null,
    published_no integer unique
);

-- The data key of a family, wrapped by the register's storage key: to destroy it is to forget the family.
create table family (
    id             uuid primary key,
    agency         integer not null,
    first_delivery integer not null,
    wrapped_key    bytea not null
);

-- A case file as a delivery gave it; unchanged content is not written again.
create table case_file (
    family       uuid not null,
    delivery     integer not null,
    content_hash bytea not null,
    document     bytea not null,
    provenance   bytea not null,
    primary key (family, delivery)
);

-- A family that a later delivery holds unchanged, with the lines on which it stands there.
create table appearance (
    family     uuid not null,
    delivery   integer not null,
    provenance bytea not null,
    primary key (family, delivery)
);

-- Families that object to research: they leave every cohort, also of studies as of an earlier delivery.
create table objection (
    family   uuid not null,
    delivery integer not null,
    primary key (family, delivery)
);

create table rejection (
    delivery    integer not null,
    table_name  varchar(40) not null,
    line        integer not null,
    column_name varchar(40) not null,
    rule        varchar(40) not null,
    severity    varchar(10) not null,
    scope       varchar(10) not null,
    other_line  integer not null
);

-- What the search for duplicate keys found, while an intake goes on.
create table row_verdict (
    delivery   integer not null,
    table_name varchar(40) not null,
    line       integer not null,
    finding    varchar(40) not null,
    other_line integer not null
);

create table reconciliation (
    delivery   integer not null,
    table_name varchar(40) not null,
    rows_read  bigint not null,
    accepted   bigint not null,
    rejected   bigint not null,
    duplicates bigint not null,
    primary key (delivery, table_name)
);
