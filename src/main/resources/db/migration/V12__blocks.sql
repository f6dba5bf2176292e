-- Families in blocks of a hundred or so a row, where every one was rows of its own in family, case_file, appearance and
-- children_named. Those tables take what a register or backup of an older program holds, and are emptied into blocks when
-- the register is opened with its key, which no statement here has.

-- Who is in a block, sealed under the block's key, which the register's storage key wraps: pseudonyms, families' own keys,
-- hashes of content; and, sealed likewise, which children they name. A block's families lie between its first and the next
-- block's.
create table case_block (
    delivery     integer not null,
    first_family uuid    not null,
    added        integer not null,
    changed      integer not null,
    unchanged    integer not null,
    wrapped_key  bytea   not null,
    directory    bytea   not null,
    children     bytea   not null,
    primary key (delivery, first_family)
);

-- Documents, each sealed under its family's key, and lines, at the places that the directory tells.
create table case_block_body (
    delivery     integer not null,
    first_family uuid    not null,
    body         bytea   not null,
    primary key (delivery, first_family)
);

-- What was found about a delivery's rows without refusing them, sealed.
create table finding_block (
    id          uuid primary key,
    delivery    integer not null,
    wrapped_key bytea   not null,
    findings    bytea   not null
);

create index finding_block_by_delivery on finding_block (delivery);
