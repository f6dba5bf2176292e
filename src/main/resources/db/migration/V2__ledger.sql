-- The ledger: runs, their steps, files and counts. Nothing here tells of a family.

create table run (
    id         varchar(64)                 not null primary key,
    kind       varchar(16)                 not null,
    subject    varchar(1000)               not null,
    started_at timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    status     varchar(16)                 not null,
    sentence   varchar(1000)               not null
);

create table run_step (
    run_id       varchar(64)                 not null references run (id),
    name         varchar(200)                not null,
    position     integer                     not null,
    started_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone,
    status       varchar(16)                 not null,
    rows_read    bigint                      not null,
    rows_written bigint                      not null,
    primary key (run_id, name)
);

create table run_file (
    run_id varchar(64)   not null references run (id),
    role   varchar(16)   not null,
    path   varchar(1000) not null,
    sha256 varchar(64)   not null,
    bytes  bigint        not null,
    primary key (run_id, role, path)
);

create table run_count (
    run_id varchar(64)  not null references run (id),
    topic  varchar(16)  not null,
    name   varchar(200) not null,
    amount bigint       not null,
    primary key (run_id, topic, name)
);
