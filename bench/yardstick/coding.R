# The variables of the coding instrument for the families of the cohort, and a reason for each value that is missing.

month_days <- 30.4375
year_days <- 365.25
nearest_within <- 92L

# within: how many days an assessment may lie from its moment; unanswered: what an item without an answer is in an assessment that has some
code_cohort <- function(chosen, delivery, spells, within = nearest_within, unanswered = NA_character_) {
  cohort <- copy(chosen$cohort)
  extracted_on <- delivery$extracted_on
  of <- function(rows) rows[cohort[, .(family_id, t1, t2, t3)], on = "family_id", nomatch = NULL]
  values <- cohort[, .(family = family_id, group, t1, t2, t2_source, t3)]
  missing <- list()
  t2_late <- cohort$t2 > extracted_on
  t3_late <- cohort$t3 > extracted_on
  never <- rep(FALSE, nrow(cohort))
  put <- function(name, value, late = never, not_applicable = never) {
    reason <- fcase(late, "not_yet_observed", not_applicable, "not_applicable", is.na(value), "not_recorded")
    set(values, j = name, value = fifelse(is.na(reason), value, value[NA_integer_]))
    missing[[name]] <<- data.table(family = values$family, variable = name, reason)[!is.na(reason)]
  }
  # what a summary by family says for each family of the cohort, and something else where it says nothing
  per_family <- function(summary, nothing = NA) {
    value <- summary[[2]][chmatch(cohort$family_id, summary$family_id)]
    value[!cohort$family_id %chin% summary$family_id] <- nothing
    value
  }
  any_row <- function(rows) as.integer(cohort$family_id %chin% rows$family_id)
  count <- function(rows) per_family(rows[, .N, by = family_id], 0L)
  distinct_types <- function(rows) per_family(rows[, .(n = uniqueN(care_type)), by = family_id], 0L)
  targets <- function(rows) {
    numbers <- c(child = 1L, parent = 2L, family = 3L)
    per_family(rows[, .(target = if (uniqueN(target) > 1) 4L else numbers[[target[1]]]), by = family_id], 0L)
  }

  family <- delivery$families[cohort$family_id, on = "family_id"]
  put("ethnicity", as.integer(family$ethnicity == "other"))
  children <- of(delivery$children)
  put("n_children", count(children))
  index <- chosen$index_spells
  ages <- children[child_id %chin% index$child_id & !is.na(birth_date), .(age = mean(pmax(0, t1 - birth_date) / year_days)), by = family_id]
  put("mean_age_index_children", per_family(ages, NA_real_))
  put("parents_together", as.integer(family$parents_together == "yes"))
  put("two_households", as.integer(family$households_involved == "2"))
  put("parental_mid", as.integer(family$parental_mid != "none"))
  reasons <- of(delivery$referral_reasons)[, .(code = fcase(all(factor == "child"), 0L, all(factor == "parent"), 1L, default = 2L)), by = family_id]
  put("referral_reason", per_family(reasons, NA_integer_))
  put("months_to_plan", as.numeric(cohort$t2 - cohort$t1) / month_days, not_applicable = cohort$t2_source == "default")

  anniversary <- plus_year(index$start)
  year <- index[, .(family_id, open = is.na(end) & extracted_on < anniversary, outlived = extended & until > anniversary)]
  year <- year[, .(yes = any(outlived & !open), open = any(open)), by = family_id]
  extended <- as.integer(per_family(year[, .(family_id, yes)]))
  put("extended_after_1y", extended, late = extended == 0L & per_family(year[, .(family_id, open)]))
  runs_on <- of(spells)[start <= t3 & until > t3]
  ended <- index[, .(months = as.numeric(mean(end - start)) / month_days, by_t3 = !anyNA(end) && all(end <= t3)), by = family_id]
  months <- per_family(ended[, .(family_id, months)])
  put("order_months", months, late = t3_late, not_applicable = any_row(runs_on) == 1L | is.na(months))
  put("voluntary_care_closed", as.integer(!is.na(cohort$case_closed_on) & cohort$case_closed_on <= cohort$t3),
    late = t3_late, not_applicable = !per_family(ended[, .(family_id, by_t3)]))

  home <- children[, .(child_id, family_id)]
  places <- of(delivery$placements[home, on = "child_id", nomatch = NULL])
  places[, until := fifelse(is.na(ended_on), still_running, ended_on)]
  at_t2 <- places[started_on <= t2 & until > t2]
  put("out_of_home_t2", any_row(at_t2), late = t2_late)
  for (kind in settings) put(paste0("placements_t2_", kind), count(at_t2[setting == kind]), late = t2_late)
  others <- places[, .(placement_id, child_id, other_start = started_on, other_until = until)]
  pairs <- others[places[, .(placement_id, child_id, started_on, until)], on = "child_id", allow.cartesian = TRUE][placement_id != i.placement_id]
  away <- pairs[other_start < started_on & other_until >= started_on - 1L | other_until == started_on | other_until == started_on - 1L]
  moved_on <- pairs[other_start == until | other_start == until + 1L]
  new <- places[started_on > t2 & started_on <= t3 & !placement_id %chin% away$i.placement_id]
  back <- places[ended_on > t2 & ended_on <= t3 & ended_by == "reunification" & !placement_id %chin% moved_on$i.placement_id]
  put("new_out_of_home_t3", any_row(new), late = t3_late)
  for (kind in settings) put(paste0("new_placements_t3_", kind), count(new[setting == kind]), late = t3_late)
  put("reunified_t3", any_row(back), late = t3_late)
  for (kind in settings) put(paste0("reunified_t3_from_", kind), count(back[setting == kind]), late = t3_late)

  lirik <- of(delivery$lirik)
  risk <- merged <- list()
  for (moment in c("t1", "t3")) {
    merged[[moment]] <- answers_near(lirik, moment, within, unanswered)
    risk[[moment]] <- risk_near(lirik, moment, within)
  }
  safety <- lapply(merged, function(answers) signs(answers[cohort$family_id, on = "family_id"]))
  for (name in c("abuse_signs", "emotional_physical", "neglect")) {
    put(paste0(name, "_t1"), safety$t1[[name]])
    put(paste0(name, "_t3"), safety$t3[[name]], late = t3_late)
  }
  put("arij_risk_t1", per_family(risk$t1, NA_integer_))
  put("arij_risk_t3", per_family(risk$t3, NA_integer_), late = t3_late)

  care <- of(delivery$care_episodes)[deployed == "yes"]
  before <- care[started_on < t2]
  after <- care[started_on >= t2 & started_on <= t3]
  put("care_types_before", distinct_types(before))
  put("care_types_after", distinct_types(after), late = t3_late)
  put("care_target_before", targets(before))
  put("care_target_after", targets(after), late = t3_late)
  put("n_children_t1", count(children[is.na(birth_date) | birth_date <= t1]))
  put("care_types_t1", distinct_types(care[started_on < t1]))

  not_late <- cohort[!t3_late]$family_id
  list(values = values, missing = rbindlist(missing), reliability = rbind(
    alpha("t1", merged$t1[, items[3:6], with = FALSE]), alpha("t3", merged$t3[family_id %chin% not_late, items[3:6], with = FALSE])
  ))
}

# A family's assessments of the day nearest to a moment, the later of two as near.
nearest <- function(rows, moment, within) {
  near <- rows[, gap := abs(assessed_on - get(moment))][gap <= within]
  near[near[order(gap, -as.integer(assessed_on)), .(day = assessed_on[1]), by = family_id], on = .(family_id, assessed_on = day)]
}
answers_near <- function(lirik, moment, within = nearest_within, unanswered = NA_character_) {
  near <- nearest(lirik[rowSums(!is.na(lirik[, items, with = FALSE])) > 0], moment, within)
  if (!is.na(unanswered)) for (item in items) set(near, which(is.na(near[[item]])), item, unanswered)
  near[, lapply(.SD, merge_answers), by = family_id, .SDcols = items]
}
risk_near <- function(lirik, moment, within = nearest_within) {
  nearest(lirik[!is.na(arij_risk)], moment, within)[, .(class = min(as.integer(arij_risk))), by = family_id]
}
signs <- function(answers) {
  physical <- any_of(answers[, items[1:2], with = FALSE])
  neglect <- any_of(answers[, items[3:6], with = FALSE])
  list(abuse_signs = any_of(data.table(physical, neglect)), emotional_physical = physical, neglect = neglect)
}

# 1 when any says yes, 0 when all say no, else missing
merge_answers <- function(answers) if ("yes" %chin% answers) 1L else if (anyNA(answers)) NA_integer_ else 0L
any_of <- function(answers) {
  yes <- rowSums(answers == 1L, na.rm = TRUE) > 0
  fcase(yes, 1L, rowSums(is.na(answers)) == 0, 0L)
}

# Cronbach's alpha over the families that answer every item
alpha <- function(moment, answers) {
  answers <- as.matrix(na.omit(answers))
  k <- ncol(answers)
  covariances <- cov(answers)
  data.table(scale = "neglect", moment, items = k, n = nrow(answers), alpha = k / (k - 1) * (1 - sum(diag(covariances)) / sum(covariances)))
}
