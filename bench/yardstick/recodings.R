# The cohort coded by five other rules, as jobs/ekc-follow-up-matched.yaml has it by default, and the effects of each.

recoding_rules <- list(
  "t2-at-order" = list(t2_default_days = 0L), "t2-after-3-months" = list(t2_default_days = 91L), "assessment-within-1-month" = list(within = 31L),
  "assessment-within-6-months" = list(within = 183L), "unanswered-is-no" = list(unanswered = "no")
)

recode_cohort <- function(rule, chosen, delivery, spells) {
  if (!is.null(rule$t2_default_days)) {
    cohort <- copy(chosen$cohort)[t2_source == "default", t2 := t1 + rule$t2_default_days][, t3 := plus_year(t2)]
    chosen$index_spells <- copy(chosen$index_spells)[cohort, on = "family_id", t3 := i.t3]
    chosen$cohort <- cohort
    rule <- list()
  }
  do.call(code_cohort, c(list(chosen, delivery, spells), rule))
}

# The unadjusted effects in the matched families by each rule.
recoded_effects <- function(pairs, recoded) {
  rbindlist(lapply(names(recoded), function(rule) {
    coded <- recoded[[rule]]$values[pairs, on = "family", nomatch = NULL]
    rbindlist(lapply(c(binary_outcomes, continuous_outcomes), function(outcome) {
      found <- effect(coded, outcome, character())
      data.table(outcome, rule, n = found$n, estimate = found$estimate, error = found$error)
    }))
  }))
}
