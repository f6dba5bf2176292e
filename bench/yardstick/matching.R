# The cohort as pairs: each experimental family with the control family whose chance of a conference was nearest.

matched_on <- c("ethnicity", "n_children_t1", "mean_age_index_children", "parents_together", "referral_reason", "care_types_t1")

# The families of the pairs, with the set and the weight of each.
match_cohort <- function(coded) {
  pool <- na.omit(coded[, c("family", "group", matched_on), with = FALSE])
  pool[, c("treat", "referral_reason") := .(as.integer(group == "experimental"), factor(referral_reason))]
  formula <- reformulate(matched_on, "treat")
  # Versions 4.5.1 to 4.5.3 are wrong for their own propensity scores and pass over calipers; large scores go round that.
  logit <- predict(glm(formula, binomial, pool)) * 1e6
  found <- MatchIt::matchit(formula, as.data.frame(pool), distance = logit, caliper = 0.2 * sd(logit), std.caliper = FALSE)
  pairs <- data.table(family = pool$family, set = as.integer(found$subclass), weight = found$weights)[weight > 0]
  coded[pairs, on = "family", nomatch = NULL]
}
