source("src/test/R/output.R")
source("src/test/R/follow.R")
suppressPackageStartupMessages(library(survival))

data <- survivalsets()
inputs <- data.frame()
for (set in names(data)) inputs <- rbind(inputs, cbind(case = set, data[[set]]))
for (column in c("entry", "time", "months", "weight")) inputs[[column]] <- sprintf("%.17g", inputs[[column]])
save(inputs, "follow.csv")

observed <- function(d, event = d$end > 0) if (late(d)) Surv(d$entry, d$time, event) else Surv(d$time, event)

# Curves of survival: all rows of a set, and each group. Where rows weigh or cluster, R's infinitesimal jackknife.
expected <- data.frame()
curve <- function(case, d) {
  y <- observed(d)
  fitted <- function(type) {
    if (plain(d)) survfit(y ~ 1, conf.type = type)
    else survfit(y ~ 1, weights = d$weight, cluster = d$set, robust = TRUE, conf.type = type, influence = 1)
  }
  fit <- fitted("log-log")
  other <- fitted("log")
  table <- summary(fit)
  logs <- summary(other)
  # R counts what those at risk weigh; rows are counted here.
  risk <- function(t) sum(d$entry < t & d$time >= t)
  at <- unique(round(seq(1, length(table$time), length.out = 9)))
  if (length(table$time) > 0) for (i in at) {
    name <- moments(table$time[i])
    expect(case, "survival", name, table$surv[i])
    expect(case, "atrisk", name, risk(table$time[i]))
    if (plain(d)) stopifnot(risk(table$time[i]) == table$n.risk[i])
    expect(case, "events", name, sum(d$end > 0 & d$time == table$time[i]))
    if (table$surv[i] > 1e-12) {
      expect(case, "error", name, table$std.err[i])
      expect(case, "low", name, table$lower[i])
      expect(case, "high", name, table$upper[i])
      expect(case, "loglow", name, logs$lower[i])
      expect(case, "loghigh", name, logs$upper[i])
    }
  }
  expect(case, "steps", "", length(table$time))
  between <- quantile(d$time, c(0.15, 0.5, 0.9), type = 1, names = FALSE) * 0.99
  at <- summary(fit, times = between, extend = TRUE)
  for (i in seq_along(between)) {
    expect(case, "between", moments(between[i]), at$surv[i])
    expect(case, "atriskthen", moments(between[i]), risk(between[i]))
  }
  for (bound in c("median", "0.95LCL", "0.95UCL")) {
    value <- table$table[[bound]]
    expect(case, bound, "", if (is.na(value)) -1 else value)
    value <- logs$table[[bound]]
    expect(case, paste0("log", bound), "", if (is.na(value)) -1 else value)
  }
  for (horizon in c(quantile(d$time, 0.7, type = 1, names = FALSE), max(d$time))) if (horizon > 0) {
    mean <- survival:::survmean(fit, rmean = horizon)$matrix
    expect(case, "mean", moments(horizon), mean[["rmean"]])
    if (plain(d)) expect(case, "meanerror", moments(horizon), mean[["se(rmean)"]])
    else {
      # The influence of each set on the curve, summed over the stretches of time up to the horizon.
      grid <- fit$time[fit$time <= horizon]
      width <- diff(c(grid, horizon))
      stopifnot(all.equal(sqrt(colSums(fit$influence.surv^2)), fit$std.err))
      pull <- fit$influence.surv[, seq_along(grid), drop = FALSE] %*% width
      expect(case, "meanerror", moments(horizon), sqrt(sum(pull^2)))
    }
  }
}
for (set in names(data)) {
  d <- data[[set]]
  curve(paste0(set, "/all"), d)
  for (group in 0:1) if (nrow(d) >= 20) curve(paste0(set, "/", group), d[d$treated == group, ])
}
save(expected, "curves-expected.csv")

# The log-rank test. survdiff knows no late entry, so the counting is written out; without late entry both must agree.
logrank <- function(d, group, stratum) {
  groups <- sort(unique(group))
  o <- e <- setNames(numeric(length(groups)), groups)
  v <- matrix(0, length(groups), length(groups))
  for (s in unique(stratum)) for (t in unique(d$time[stratum == s & d$end > 0])) {
    risk <- stratum == s & d$entry < t & d$time >= t
    n <- vapply(groups, function(g) sum(risk & group == g), 0)
    dead <- vapply(groups, function(g) sum(risk & group == g & d$time == t & d$end > 0), 0)
    o <- o + dead
    e <- e + sum(dead) * n / sum(n)
    if (sum(n) > 1) {
      v <- v + sum(dead) * (sum(n) - sum(dead)) / (sum(n) - 1) * (diag(n / sum(n)) - outer(n, n) / sum(n)^2)
    }
  }
  keep <- which(e > 0)[-1]
  list(o = o, e = e, chisq = drop(solve(v[keep, keep], (o - e)[keep]) %*% (o - e)[keep]), df = length(keep))
}
expected <- data.frame()
for (set in names(data)) for (by in c("treated", "reason")) for (strata in c(FALSE, TRUE)) {
  d <- data[[set]]
  group <- d[[by]]
  stratum <- if (strata) d$stratum else rep(1, nrow(d))
  if (strata && length(unique(stratum)) == 1) next
  test <- logrank(d, group, stratum)
  if (!late(d)) {
    check <- if (strata) survdiff(Surv(time, end > 0) ~ group + strata(stratum), d) else survdiff(Surv(time, end > 0) ~ group, d)
    stopifnot(all.equal(c(check$chisq, check$pvalue), c(test$chisq, pchisq(test$chisq, test$df, lower.tail = FALSE)), tolerance = 1e-9))
  }
  case <- paste(set, by, if (strata) "strata" else "all", sep = "/")
  expect(case, "observed", names(test$o), test$o)
  expect(case, "expected", names(test$e), test$e)
  expect(case, "statistic", "", test$chisq)
  expect(case, "df", "", test$df)
  expect(case, "p", "", pchisq(test$chisq, test$df, lower.tail = FALSE))
}
save(expected, "logrank-expected.csv")
