# The tests of the report: baseline, outcomes and moderation, with R's own functions.

baseline_means <- c("n_children", "mean_age_index_children", "arij_risk_t1", "care_types_before", "months_to_plan")
baseline_shares <- c("ethnicity", "parents_together", "parental_mid", "referral_reason", "two_households", "out_of_home_t2",
  "abuse_signs_t1", "emotional_physical_t1", "neglect_t1")
binary_outcomes <- c("extended_after_1y", "voluntary_care_closed", "new_out_of_home_t3", "reunified_t3", "abuse_signs_t3",
  "emotional_physical_t3", "neglect_t3")
continuous_outcomes <- c("order_months", "arij_risk_t3", "care_types_after")
moderated <- c("extended_after_1y", "order_months", "abuse_signs_t3", "neglect_t3", "arij_risk_t3", "care_types_after")
moderators <- c("ethnicity", "two_households", "months_to_plan")

baseline <- function(coded) {
  experimental <- coded$group == "experimental"
  rbindlist(c(
    lapply(baseline_means, function(name) {
      one <- coded[[name]][experimental & !is.na(coded[[name]])]
      other <- coded[[name]][!experimental & !is.na(coded[[name]])]
      row <- data.table(variable = name, value = NA, n = length(one) + length(other), n_experimental = length(one), n_control = length(other),
        experimental = mean(one), experimental_sd = sd(one), control = mean(other), control_sd = sd(other))
      if (min(length(one), length(other)) < 2 || sd(one) + sd(other) == 0) return(row[, test := "none"])
      found <- t.test(one, other, var.equal = TRUE)
      row[, c("test", "statistic", "df", "p") := .("t", found$statistic, found$parameter, found$p.value)]
    }),
    lapply(baseline_shares, function(name) {
      counts <- table(coded[[name]], factor(experimental, c(TRUE, FALSE)))
      rows <- data.table(variable = name, value = rownames(counts), n = sum(counts), n_experimental = sum(counts[, 1]),
        n_control = sum(counts[, 2]), experimental = counts[, 1], control = counts[, 2])
      if (nrow(counts) < 2 || any(colSums(counts) == 0)) return(rows[, test := "none"])
      found <- suppressWarnings(chisq.test(counts, correct = FALSE))
      rows[, c("test", "statistic", "df", "p") := .("chi_square", found$statistic, found$parameter, found$p.value)]
    })
  ), fill = TRUE)
}

# The complete cases of a model: y, condition and the other columns, as numbers; of pairs also their set and weight.
model_cases <- function(coded, outcome, others) {
  cases <- coded[, c(outcome, others, intersect(c("set", "weight"), names(coded))), with = FALSE][, condition := as.integer(coded$group == "experimental")]
  na.omit(setnames(cases, outcome, "y"))
}

too_few <- function(cases, outcome, moderator, least) {
  condition <- factor(cases$condition, 0:1)
  groups <- list(table(condition))
  if (outcome %in% binary_outcomes) groups <- c(groups, list(table(condition, factor(cases$y, 0:1))))
  if (length(moderator) && moderator != "months_to_plan") groups <- c(groups, list(table(condition, factor(cases[[moderator]], 0:1))))
  min(unlist(groups)) < least
}

# A row a term: logistic regression with Wald tests, or an analysis of (co)variance; with one degree of freedom a term,
# the type III F is the square of t. The families of a pair share an error.
fit <- function(cases, outcome, terms, wanted) {
  formula <- reformulate(terms, "y")
  logistic <- outcome %in% binary_outcomes
  # the step of 1e-8 at which glm stops by default leaves errors of 1e-6 in p
  model <- if (logistic) glm(formula, binomial, cases, epsilon = 1e-14) else lm(formula, cases)
  found <- if ("set" %in% names(cases)) {
    lmtest::coeftest(model, vcov. = sandwich::vcovCL(model, cluster = cases$set, type = "HC1"))[wanted, , drop = FALSE]
  } else {
    coef(summary(model))[wanted, , drop = FALSE]
  }
  if (!logistic) {
    return(data.table(test = "ancova", statistic = found[, 3]^2, df1 = 1, df2 = df.residual(model), p = found[, 4], odds_ratio = NA_real_,
      ci_low = NA_real_, ci_high = NA_real_, nagelkerke_r2 = NA_real_))
  }
  half <- qnorm(.975) * found[, 2]
  n <- nrow(cases)
  nagelkerke <- (1 - exp((model$deviance - model$null.deviance) / n)) / (1 - exp(-model$null.deviance / n))
  data.table(test = "logistic", statistic = found[, 3]^2, df1 = 1, df2 = NA_integer_, p = found[, 4], odds_ratio = exp(found[, 1]),
    ci_low = exp(found[, 1] - half), ci_high = exp(found[, 1] + half), nagelkerke_r2 = nagelkerke)
}

# The covariates of each model of an outcome.
models_of <- function(outcome) {
  models <- list(character(), "abuse_signs_t1")
  if (outcome == "neglect_t3") models <- c(models, "neglect_t1")
  if (outcome == "care_types_after") models <- c(models, "care_types_before", list(c("abuse_signs_t1", "care_types_before")))
  models
}

outcomes <- function(coded, least) {
  rbindlist(lapply(c(binary_outcomes, continuous_outcomes), function(outcome) {
    rbindlist(lapply(models_of(outcome), function(covariates) {
      cases <- model_cases(coded, outcome, covariates)
      summary <- if (outcome %in% binary_outcomes) sum else mean
      row <- cases[, .(outcome, model = model_name(covariates), n = .N, n_experimental = sum(condition), n_control = sum(1 - condition),
        experimental = as.numeric(summary(y[condition == 1])), control = as.numeric(summary(y[condition == 0])),
        experimental_sd = sd(y[condition == 1]), control_sd = sd(y[condition == 0]))]
      if (outcome %in% binary_outcomes) row[, c("experimental_sd", "control_sd") := NA_real_]
      if (too_few(cases, outcome, character(), least)) return(row[, test := "none"])
      cbind(row, fit(cases, outcome, c(covariates, "condition"), "condition")[, nagelkerke_r2 := NULL])
    }), fill = TRUE)
  }), fill = TRUE)
}

moderation <- function(coded, least) {
  models <- CJ(outcome = moderated, moderator = moderators, adjusted = c(FALSE, TRUE), sorted = FALSE)
  rbindlist(Map(function(outcome, moderator, adjusted) {
    covariates <- if (adjusted) "abuse_signs_t1" else character()
    cases <- model_cases(coded, outcome, c(moderator, covariates))
    about <- data.table(outcome, moderator, model = model_name(covariates), n = nrow(cases))
    if (too_few(cases, outcome, moderator, least)) return(about[, test := "none"])
    terms <- c(covariates, moderator, "condition", paste0(moderator, ":condition"))
    found <- cbind(about, term = c("moderator", "condition", "interaction"), fit(cases, outcome, terms, tail(terms, 3)))
    if (moderator == "months_to_plan") return(found)
    flipped <- copy(cases)[, (moderator) := 1L - get(moderator)]
    rbind(found, cbind(about, term = c("condition at 0", "condition at 1"),
      rbind(fit(cases, outcome, terms, "condition"), fit(flipped, outcome, terms, "condition"))))
  }, models$outcome, models$moderator, models$adjusted), fill = TRUE)
}

model_name <- function(covariates) if (length(covariates)) paste(covariates, collapse = ",") else "unadjusted"
