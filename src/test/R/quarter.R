# The tables of sub-study IV (4.1 to 4.11, non-response, attrition), by R, from the dataset of the delivery that gives its
# printed numbers. What is compared with what is written out here a second time, from the page of the study.
#
# From the root of the project, after a run of sample-dossiers/published-2016-iv/study.yaml on that delivery
# (Debian: r-base-core r-cran-car): Rscript src/test/R/quarter.R RUN
suppressPackageStartupMessages(library(car))
options(contrasts = c("contr.treatment", "contr.poly"))
run <- commandArgs(TRUE)[1]
folder <- "src/test/resources/nl/terugblik/published/three-months"
everyone <- read.csv(file.path(run, "dataset/coded.csv"))
analysed <- everyone[everyone$analysed == 1, ]
analysed$condition <- as.numeric(analysed$group == "experimental")
everyone$condition <- as.numeric(everyone$group != "control")
categories <- c("ethnicity", "parents_together", "parental_mid", "conflict_divorce", "education_low", "referral_reason", "abuse_signs_t1", "out_of_home_t1")
rows <- list()
say <- function(table, row, ...) {
  for (column in names(list(...))) {
    value <- list(...)[[column]]
    if (length(value) == 1 && !is.na(value)) rows[[length(rows) + 1]] <<- data.frame(table, row, column, value = sprintf("%.12g", value))
  }
}
key <- function(...) paste(..., sep = "|")

# Means: pooled, or Welch's t where Levene's test about means has p < .05. Shares: Pearson's chi-square as it is.
mean_test <- function(one, other) {
  spread <- leveneTest(c(one, other), factor(rep(1:2, c(length(one), length(other)))), center = mean)[1, "Pr(>F)"]
  t.test(one, other, var.equal = !isTRUE(spread < 0.05))
}
compare <- function(table, prefix, variable, x, one, other, names) {
  a <- x[[variable]][one & !is.na(x[[variable]])]
  b <- x[[variable]][other & !is.na(x[[variable]])]
  put <- function(row, values) do.call(say, c(list(table, row), values))
  if (variable %in% categories) {
    codes <- if (variable == "referral_reason") 0:2 else 0:1
    counts <- rbind(table(factor(a, codes)), table(factor(b, codes)))
    seen <- counts[, colSums(counts) > 0, drop = FALSE]
    test <- if (ncol(seen) > 1 && all(rowSums(seen) > 0)) suppressWarnings(chisq.test(seen, correct = FALSE)) else NULL
    for (i in seq_along(codes)) {
      put(key(prefix, variable, codes[i]), setNames(list(length(a), length(b), counts[1, i], counts[2, i]), names[1:4]))
      if (!is.null(test)) put(key(prefix, variable, codes[i]), list(statistic = test$statistic, df = test$parameter, p = test$p.value))
    }
  } else {
    row <- key(prefix, variable, "")
    put(row, setNames(list(length(a), length(b), mean(a), mean(b)), names[1:4]))
    put(row, setNames(list(sd(a), sd(b)), paste0(names[3:4], "_sd")))
    if (length(a) + length(b) > 2 && min(length(a), length(b)) > 0) {
      test <- tryCatch(mean_test(a, b), error = function(e) NULL) # one family has no variance of its own for Welch's
      if (!is.null(test)) put(row, list(statistic = test$statistic, df = test$parameter, p = test$p.value))
    }
  }
}
sides <- c("n_experimental", "n_control", "experimental", "control")
start <- c("ethnicity", "parents_together", "parental_mid", "conflict_divorce", "education_low", "referral_reason", "support_sources",
  "care_types_before", "mean_age_children", "arij_risk_t1")
for (v in c("ethnicity", "parents_together", "parental_mid", "arij_risk_t1", "mean_age_children")) { # 4.1
  compare("baseline", "consented", v, everyone, everyone$condition == 1, everyone$condition == 0, sides)
}
at_t1 <- c("abuse_signs_t1", "capi_abuse_t1", "out_of_home_t1", "contacts_t1", "care_types_used_t1", "costs_health_t1", "costs_legal_t1")
for (v in c(start, at_t1)) { # 4.3, 4.4, 4.11
  compare("baseline", "analysed", v, analysed, analysed$condition == 1, analysed$condition == 0, sides)
}

# 4.2: what came of the offer, by its form
weeks <- function(prefix, x) {
  if (!length(x)) return(setNames(list(0), paste0(prefix, "_weeks_n")))
  setNames(list(length(x), mean(x), min(x), max(x)), paste0(prefix, "_weeks_", c("n", "mean", "min", "max")))
}
realised <- function(form, x) {
  known <- x[!is.na(x$weeks_to_t2), ]
  out <- x$group == "not_realised"
  do.call(say, c(list("realisation", form, n = nrow(x), not_realised = sum(out), completed = sum(!out), never_begun = sum(out & x$conference_begun %in% 0),
    not_realised_pct = 100 * mean(out), completed_pct = 100 * mean(!out)),
    weeks("not_realised", known$weeks_to_t2[known$group == "not_realised"]), weeks("completed", known$weeks_to_t2[known$group != "not_realised"])))
}
offered <- everyone[everyone$group != "control", ]
for (form in 1:6) realised(form, offered[offered$conference_form %in% form, ])
realised("total", offered)
plans <- everyone$weeks_to_t2[everyone$group == "control" & !is.na(everyone$weeks_to_t2)]
do.call(say, c(list("realisation", "beside", n = sum(everyone$group == "control")), weeks("completed", plans)))

# 4.5, 4.11b: models, the printed one first. glm stops when the deviance stands still, one step before its standard errors do.
logistic <- function(formula, x) {
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  glm(formula, binomial, x, control = tight, start = coef(glm(formula, binomial, x, control = tight)))
}
nagelkerke <- function(fit, x) {
  empty <- c(logLik(glm(y ~ 1, binomial, x)))
  (1 - exp(2 * (empty - c(logLik(fit))) / nrow(x))) / (1 - exp(2 * empty / nrow(x)))
}
term <- function(fit, at) { # Wald's chi-square and odds ratio, or the type III F
  if (inherits(fit, "glm")) {
    b <- coef(fit)[at]
    chi <- c(t(b) %*% solve(vcov(fit)[at, at, drop = FALSE], b))
    found <- list(statistic = chi, df1 = length(at), p = pchisq(chi, length(at), lower.tail = FALSE))
    if (length(at) > 1) return(found)
    half <- qnorm(0.975) * sqrt(vcov(fit)[at, at])
    return(c(found, list(odds_ratio = exp(b), ci_low = exp(b - half), ci_high = exp(b + half))))
  }
  test <- linearHypothesis(fit, names(coef(fit))[at])
  list(statistic = test[2, "F"], df1 = length(at), df2 = df.residual(fit), p = test[2, "Pr(>F)"])
}
fitted_to <- function(y, right, x) {
  x$y <- x[[y]]
  formula <- as.formula(paste("y ~", right))
  if (all(x$y %in% 0:1)) logistic(formula, x) else lm(formula, x)
}
outcome <- function(name, covariates) {
  x <- analysed[complete.cases(analysed[, c(name, covariates)]), ]
  x$y <- x[[name]]
  fit <- fitted_to(name, paste(c("condition", covariates), collapse = " + "), x)
  row <- key(name, if (length(covariates)) paste(covariates, collapse = ",") else "unadjusted")
  e <- x$y[x$condition == 1]
  c <- x$y[x$condition == 0]
  do.call(say, c(list("outcomes", row, n = nrow(x), n_experimental = length(e), n_control = length(c)), term(fit, 2)))
  if (inherits(fit, "glm")) {
    say("outcomes", row, experimental = sum(e), control = sum(c), nagelkerke_r2 = nagelkerke(fit, x))
  } else {
    say("outcomes", row, experimental = mean(e), control = mean(c), experimental_sd = sd(e), control_sd = sd(c))
  }
}
printed <- c("care_types_before", "parental_mid")
for (y in c("abuse_signs_t3", "arij_risk_t3", "capi_abuse_t3")) outcome(y, c(printed, sub("t3", "t1", y)))
for (y in c("abuse_signs_t3", "arij_risk_t3", "capi_abuse_t3", "contacts_t3", "care_types_used_t3")) {
  outcome(y, printed)
  outcome(y, c(printed, "conflict_divorce"))
  outcome(y, c())
}
for (y in c("costs_health_t3", "costs_health_t3_without", "costs_legal_t3")) for (covariates in list(printed, c())) outcome(y, covariates)

# 4.6 to 4.10
moderation <- function(name, moderator, reference = NULL) {
  covariates <- setdiff(printed, moderator)
  x <- analysed[complete.cases(analysed[, c(name, moderator, covariates)]), ]
  x$y <- x[[name]]
  factor <- !is.null(reference)
  few <- all(x$y %in% 0:1) && any(table(x$condition, x$y) < 10) # the rule of the outcome, which stays whatever is counted of moderators
  x$m <- if (factor) relevel(factor(x[[moderator]]), as.character(reference)) else x[[moderator]]
  if (few) return(invisible())
  right <- paste("m + condition + condition:m +", paste(covariates, collapse = " + "))
  fit <- fitted_to(name, right, x)
  at <- names(coef(fit))
  product <- grep(":", at)
  main <- setdiff(grep("^m", at), product)
  put <- function(term_name, values) {
    r2 <- if (inherits(fit, "glm")) nagelkerke(fit, x) else NA
    do.call(say, c(list("moderation", key(name, moderator, term_name), n = nrow(x)), values, list(nagelkerke_r2 = r2)))
  }
  put("moderator", term(fit, main))
  put("condition", term(fit, which(at == "condition")))
  put("interaction", term(fit, product))
  if (moderator != "support_sources" && !factor) {
    put("condition at 0", term(fit, which(at == "condition")))
    moved <- x
    moved$m <- 1 - x$m # the zero of the moderator lies at its 1
    put("condition at 1", term(fitted_to(name, right, moved), which(at == "condition")))
  }
  for (code in if (factor) setdiff(0:2, reference)) {
    put(paste("moderator", code, "against", reference), term(fit, which(at == paste0("m", code))))
    put(paste("interaction", code, "against", reference), term(fit, which(at == paste0("m", code, ":condition"))))
  }
}
for (y in c("abuse_signs_t3", "arij_risk_t3", "capi_abuse_t3", "contacts_t3", "care_types_used_t3")) {
  for (m in c("ethnicity", "conflict_divorce", "education_low", "parental_mid", "support_sources")) moderation(y, m)
  moderation(y, "referral_reason", 2)
}

# Added: who was kept, who was lost, of each outcome
for (outcome_name in c("abuse_signs", "arij_risk", "capi_abuse", "contacts", "care_types_used")) {
  first <- !is.na(analysed[[paste0(outcome_name, "_t1")]])
  last <- !is.na(analysed[[paste0(outcome_name, "_t3")]])
  for (group in c("all", "experimental", "control")) {
    some <- group == "all" | analysed$group == group
    say("attrition", key(outcome_name, group, "", ""), n = sum(some), known_t1 = sum(first & some), known_t3 = sum(last & some), known_both = sum(first & last & some))
    for (v in start) {
      compare("attrition", key(outcome_name, group), v, analysed, some & first & last, some & !(first & last), c("n_kept", "n_lost", "kept", "lost"))
    }
  }
}

# 4.11a: the price of the conference by form
held <- analysed[analysed$group == "experimental", ]
for (form in c(1:6, "total")) {
  x <- held$conference_price[(form == "total" | held$conference_form %in% form) & !is.na(held$conference_price)]
  say("costs", key("price", form, "unadjusted"), n_experimental = length(x), experimental = mean(x), experimental_sd = sd(x))
}
expected <- do.call(rbind, rows)

# What R says of each cell beside what the run says; nothing is written where one differs.
tables <- list(baseline = c("set", "variable", "value"), realisation = "form", outcomes = c("outcome", "model"), moderation = c("outcome", "moderator", "term"),
  attrition = c("outcome_t1", "group", "variable", "value"), costs = c("variable", "form", "model"))
worst <- 0
for (table in names(tables)) {
  ours <- read.csv(file.path(run, "tables", paste0(table, ".csv")), colClasses = "character")
  keys <- apply(sapply(tables[[table]], function(column) sub("_t1$", if (column == "outcome_t1") "" else "_t1", ours[[column]])), 1, paste, collapse = "|")
  of_table <- expected[expected$table == table, ]
  said <- mapply(function(row, column) ours[[column]][match(row, keys)], of_table$row, of_table$column)
  differ <- abs(as.numeric(said) - as.numeric(of_table$value)) / pmax(1e-12, abs(as.numeric(of_table$value)))
  worst <- max(worst, differ[!is.na(differ)])
  bad <- of_table[is.na(differ) | differ > 1e-8, ]
  tested <- keys[ours$test %in% c("t", "welch", "chi_square", "logistic", "ancova")]
  unproven <- setdiff(tested, of_table$row[of_table$column == "statistic"])
  if (table != "costs" && length(unproven)) bad <- rbind(bad, data.frame(table, row = unproven, column = "statistic", value = NA))
  cat(table, nrow(of_table), "cells,", nrow(bad), "differ\n")
  if (nrow(bad)) print(cbind(bad, ours = mapply(function(row, column) ours[[column]][match(row, keys)], bad$row, bad$column))[1:min(20, nrow(bad)), ])
}
cat("largest relative difference", worst, "\n")
stopifnot(worst < 1e-8)
write.csv(expected, file.path(folder, "tables-expected.csv"), quote = 2, row.names = FALSE)
