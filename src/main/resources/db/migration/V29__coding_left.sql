-- How many families left a round since it was opened: sheets that were given out before may still hold their units.
alter table coding_round add column families_left integer default 0 not null;
