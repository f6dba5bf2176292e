-- The number that a command ends with that fails as a part did on the machine that had it.
alter table batch_part_delivery add column failure_exit integer;
