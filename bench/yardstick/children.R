# The children of the cohort and its families by moment: children.csv and long.csv, with the stays that time is counted by.

# child, family, group, what is known of the child, its index order in days since T1, and where it was at T1, T2 and T3.
children_of <- function(coded, chosen, delivery, spells) {
  index <- chosen$index_spells[order(start)][!duplicated(child_id), .(child_id, order_start = start, order_end = end, order_extended = extended)]
  rows <- delivery$children[coded[, .(family_id = family, group, t1, t2, t3)], on = "family_id", nomatch = NULL]
  rows <- index[rows, on = "child_id"]
  ends <- delivery$supervision_orders[!is.na(end_reason), .(child_id, day = fcoalesce(lifted_on, expires_on), pronounced_on, end_reason)]
  ends <- unique(ends[order(pronounced_on)], by = c("child_id", "day"), fromLast = TRUE)
  rows[, reason := ends[rows, on = .(child_id, day = order_end), end_reason]]
  day <- function(date) as.integer(date - rows$t1)
  stays <- delivery$placements[child_id %chin% rows$child_id]
  found <- rows[, .(family = family_id, child = child_id, group, index_child = as.integer(!is.na(order_start)), sex,
    age_t1 = as.numeric(t1 - birth_date) / year_days, order_start_day = day(order_start), order_end_day = day(order_end),
    order_extended = as.integer(order_extended))]
  running <- list(supervised_ = spells, out_of_home_ = stays[, .(child_id, start = started_on, end = ended_on)])
  for (moment in c("t1", "t2", "t3")) {
    seen <- rows[[moment]] <= delivery$extracted_on
    for (what in names(running)) {
      set(found, j = paste0(what, moment), value = fifelse(seen, on_day(rows, running[[what]], moment), NA_integer_))
    }
  }
  counts <- stays[, .N, by = child_id]
  found[, placements := fcoalesce(counts$N[chmatch(child, counts$child_id)], 0L)]
  t1 <- rows[, .(child_id, t1)]
  list(
    children = found,
    courses = rows[, .(child = child_id, family = family_id, index = !is.na(order_start), start = day(order_start), end = day(order_end), reason,
      observed = day(delivery$extracted_on))],
    stays = stays[t1, on = "child_id", nomatch = NULL][, .(child = child_id, setting, start = as.integer(started_on - t1),
      end = as.integer(ended_on - t1), ended_by)]
  )
}

# 1 for each child with a row that runs on the day of its family
on_day <- function(rows, running, moment) {
  days <- rows[, .(child_id, day = get(moment))]
  at <- running[days, on = "child_id", nomatch = NULL][start <= day & (is.na(end) | end > day)]
  as.integer(rows$child_id %chin% at$child_id)
}

# A row a family and moment, as long.csv has them.
long_of <- function(coded, children, delivery) {
  families <- coded[, .(family_id = family, group, t1, t2, t3)]
  lirik <- delivery$lirik[families, on = "family_id", nomatch = NULL]
  care <- delivery$care_episodes[deployed == "yes"][families, on = "family_id", nomatch = NULL]
  home <- delivery$children[families, on = "family_id", nomatch = NULL, .(child_id, family_id, t1, t2, t3)]
  places <- delivery$placements[home, on = "child_id", nomatch = NULL]
  per_family <- function(summary) fcoalesce(summary[[2]][chmatch(families$family_id, summary$family_id)], 0L)
  rbindlist(lapply(c("t1", "t2", "t3"), function(moment) {
    day <- families[[moment]]
    there <- children[, .(supervised = sum(get(paste0("supervised_", moment)))), by = family]
    rows <- families[, .(family = family_id, group, moment = ..moment, days_since_t1 = as.integer(day - t1),
      children_supervised = there$supervised[chmatch(family_id, there$family)])]
    at <- places[started_on <= get(moment) & (is.na(ended_on) | ended_on > get(moment))]
    rows[, children_out_of_home := per_family(at[, .(n = uniqueN(child_id)), by = family_id])]
    for (kind in settings) set(rows, j = paste0("placements_", kind), value = per_family(at[setting == kind, .(n = uniqueN(child_id)), by = family_id]))
    answers <- answers_near(lirik, moment)[families$family_id, on = "family_id"]
    rows <- cbind(rows, answers[, items, with = FALSE], as.data.table(signs(answers)))
    risk <- risk_near(lirik, moment)
    rows[, arij_risk := risk$class[chmatch(family, risk$family_id)]]
    running <- care[started_on <= get(moment) & (is.na(ended_on) | ended_on > get(moment))]
    rows[, care_types := per_family(running[, .(n = uniqueN(care_type)), by = family_id])]
    late <- which(day > delivery$extracted_on)
    for (column in names(rows)[-(1:4)]) set(rows, late, column, NA_integer_)
    rows
  }))[order(family, moment)]
}
