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

# Cox models, fitted a second time from the first result, so that nothing is left of the steps. With weights or clusters
# the errors are robust; the likelihood ratio then has no meaning and is left out.
models <- list(
  treated = "treated",
  months = "treated + months",
  reason = "treated + reason + months",
  byreason = "reason + treated + treated:reason"
)
named <- function(names) {
  names <- gsub("reason([0-9])", "reason=\\1", names)
  vapply(strsplit(names, ":"), function(parts) paste(sort(parts, decreasing = TRUE), collapse = " x "), "")
}
expected <- data.frame()
ofzph <- data.frame()
count <- 0
cox <- function(case, d, model, ties, strata) {
  formula <- paste("observed(d) ~", models[[model]], if (strata) "+ strata(stratum)")
  fitting <- function(control, ...) {
    d$reason <- factor(d$reason)
    if (plain(d)) coxph(as.formula(formula), d, ties = ties, control = control, ...)
    else coxph(as.formula(formula), d, weights = weight, cluster = set, robust = TRUE, ties = ties, control = control, ...)
  }
  control <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 60)
  none <- function(why) {
    cat(case, "has no finite answer in R, which is left out:", why, "\n")
    NULL
  }
  first <- tryCatch(fitting(control), warning = function(w) none(conditionMessage(w)), error = function(e) none(conditionMessage(e)))
  if (is.null(first)) return()
  if (anyNA(coef(first)) || any(abs(coef(first)) > 15) || any(diag(first$naive.var %||% vcov(first)) > 400)) return(none("large"))
  if (!plain(d) && length(unique(d$set)) <= length(coef(first))) return(none("few sets"))
  fit <- fitting(coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 5), init = coef(first))
  count <<- count + 1
  v <- vcov(fit)
  se <- sqrt(diag(v))
  name <- named(names(coef(fit)))
  expect(case, "coefficient", name, coef(fit))
  expect(case, "error", name, se)
  expect(case, "wald", name, (coef(fit) / se)^2)
  expect(case, "p", name, pchisq((coef(fit) / se)^2, 1, lower.tail = FALSE))
  expect(case, "ratio", name, exp(coef(fit)))
  expect(case, "low", name, exp(coef(fit) - qnorm(0.975) * se))
  expect(case, "high", name, exp(coef(fit) + qnorm(0.975) * se))
  for (term in setdiff(names(fit$assign), "strata(stratum)")) {
    at <- fit$assign[[term]]
    expect(case, "joint", named(term), drop(coef(fit)[at] %*% solve(v[at, at], coef(fit)[at])))
  }
  expect(case, "loglikelihood", "null", first$loglik[1])
  expect(case, "loglikelihood", "fitted", fit$loglik[2])
  expect(case, "all", "wald", drop(coef(fit) %*% solve(v, coef(fit))))
  stopifnot(all.equal(unname(first$wald.test), drop(coef(fit) %*% solve(v, coef(fit))), tolerance = 1e-5))
  if (plain(d)) {
    expect(case, "all", "score", first$score)
    ratio <- 2 * (fit$loglik[2] - first$loglik[1])
    expect(case, "all", "ratio", ratio)
    expect(case, "allp", "ratio", pchisq(ratio, length(coef(fit)), lower.tail = FALSE))
  } else {
    expect(case, "all", "score", first$rscore)
  }
  # Where rows enter late the curve may be 0 before most events; all of these then have one value of time.
  curve <- survfit(observed(d) ~ 1)
  if (any(curve$surv < 1e-12 & curve$time < max(d$time[d$end > 0]))) return(none("zph"))
  zph <- tryCatch(cox.zph(fit, transform = "km")$table, error = function(e) NULL)
  if (is.null(zph)) return(none("zph"))
  for (i in seq_len(nrow(zph))) {
    of <- if (rownames(zph)[i] == "GLOBAL") "all" else named(rownames(zph)[i])
    expect(case, "zph", of, zph[i, "chisq"])
    expect(case, "zphdf", of, zph[i, "df"])
    expect(case, "zphp", of, zph[i, "p"])
  }
}
`%||%` <- function(a, b) if (is.null(a)) b else a
for (set in names(data)) for (model in names(models)) {
  d <- data[[set]]
  strata <- length(unique(d$stratum)) > 1 && model != "treated"
  cox(paste(set, model, "efron", if (strata) "strata" else "all", sep = "/"), d, model, "efron", strata)
  if (model == "months") cox(paste(set, model, "breslow", "all", sep = "/"), d, model, "breslow", FALSE)
}
cat(count, "fits\n")
save(expected, "cox-expected.csv")

# Whether a likelihood rises for ever: a linear program looks for a direction along which every event lies at least as far
# as all at risk with it, and some further. Few rows with small numbers, so that many do.
suppressPackageStartupMessages(library(lpSolve))
set.seed(20262)
inputs <- data.frame()
expected <- data.frame()
for (i in 1:150) {
  n <- sample(5:12, 1)
  d <- data.frame(entry = -1, time = sample(1:(2 * n), n, TRUE), end = rbinom(n, 1, 0.7), a = sample(0:3, n, TRUE), b = sample(0:2, n, TRUE))
  if (i %% 3 == 0) d$entry <- pmax(0, d$time - sample(1:n, n, TRUE))
  x <- cbind(d$a, d$b)
  differences <- do.call(rbind, lapply(which(d$end == 1), function(e) {
    risk <- which(d$entry < d$time[e] & d$time >= d$time[e])
    matrix(x[e, ], length(risk), 2, byrow = TRUE) - x[risk, , drop = FALSE]
  }))
  if (is.null(differences) || qr(differences)$rank < 2) next
  # Directions from -1 to 1 as the difference of two that are not negative.
  both <- cbind(differences, -differences)
  program <- lp("max", colSums(both), rbind(both, diag(4)), c(rep(">=", nrow(both)), rep("<=", 4)), c(rep(0, nrow(both)), rep(1, 4)))
  case <- paste0("few", i)
  inputs <- rbind(inputs, cbind(case, d))
  expect(case, "monotone", "", program$objval > 1e-9)
}
save(inputs, "few.csv")
save(expected, "monotone-expected.csv")
print(table(expected$value))
