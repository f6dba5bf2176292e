-- What each study that was carried out on this register reads of an export, so that an intake can say which studies a
-- delivery leaves short.
create table study_field (
    study       varchar(200) not null,
    table_name  varchar(40)  not null,
    column_name varchar(40)  not null,
    primary key (study, table_name, column_name)
);
