-- A family that withdrew its objection to research, and how many deliveries were published by then: what came later counts.
create table withdrawn_objection (
    family          uuid                        not null,
    after_published integer                     not null,
    withdrawn_at    timestamp(6) with time zone not null,
    primary key (family, after_published)
);
