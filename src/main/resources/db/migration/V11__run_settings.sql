-- What a run was asked to keep to, such as the limits beyond which a delivery is refused.
create table run_setting (
    run_id  varchar(64)  not null references run (id),
    name    varchar(64)  not null,
    setting varchar(200) not null,
    primary key (run_id, name)
);
