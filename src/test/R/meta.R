# Pools 200 invented tables of effects with metafor: samples with one effect or several, with and without differences between
# and within samples, with a moderator of samples and one that varies within them.
#
# The tables are compared to 1e-6.
suppressMessages(library(metafor))
source("src/test/R/output.R")
folder <- "src/test/resources/nl/terugblik/meta"
set.seed(20161)

invent <- function(case) {
  m <- sample(3:25, 1)
  one <- case %% 4 == 0
  each <- if (one) rep(1, m) else sample(1:4, m, replace = TRUE)
  if (!one && all(each == 1)) each[1] <- 2
  s <- rep(seq_len(m), each)
  k <- length(s)
  size <- round(exp(runif(m, log(15), log(400))))
  n_e <- size[s]
  n_c <- pmax(5, round(size[s] * runif(k, 0.7, 1.4)))
  between <- sample(c(0, 0, 0.05, 0.2, 0.5), 1)
  within <- if (one) 0 else sample(c(0, 0.05, 0.2), 1)
  group <- rep(0:1, length.out = m)[sample(m)][s]
  months <- round(runif(k, 3, 36))
  truth <- 0.1 + 0.3 * group * (case %% 3 == 0) + rnorm(m, 0, between)[s] + rnorm(k, 0, within)
  d <- rnorm(k, truth, sqrt(1 / n_e + 1 / n_c))
  v <- 1 / n_e + 1 / n_c + d^2 / (2 * (n_e + n_c))
  data.frame(case = case, effect = seq_len(k), sample = s, y = d, v = v, n_e = n_e, n_c = n_c, group = group, months = months)
}

# How the restricted or full likelihood rises and bends at variances, with dense matrices.
newton <- function(data, x, patterns, sigma2, reml) {
  for (step in 1:50) {
    v <- diag(data$v, nrow(data))
    for (i in seq_along(patterns)) v <- v + sigma2[i] * patterns[[i]]
    w <- solve(v)
    p <- w - w %*% x %*% solve(t(x) %*% w %*% x) %*% t(x) %*% w
    py <- p %*% data$y
    trace <- if (reml) p else w
    free <- which(sigma2 > 0)
    slope <- sapply(free, function(i) (t(py) %*% patterns[[i]] %*% py - sum(trace * patterns[[i]])) / 2)
    bend <- matrix(0, length(free), length(free))
    for (i in seq_along(free)) for (j in seq_along(free)) {
      a <- patterns[[free[i]]]
      b <- patterns[[free[j]]]
      bend[i, j] <- t(py) %*% a %*% p %*% b %*% py - sum((trace %*% a) * t(trace %*% b)) / 2
    }
    if (min(eigen(bend, symmetric = TRUE)$values) <= 0) return(sigma2)
    change <- solve(bend, slope)
    if (any(sigma2[free] + change <= 0)) return(sigma2)
    sigma2[free] <- sigma2[free] + change
    if (max(abs(change)) < 1e-15) break
  }
  sigma2
}

# metafor's best of several starts. Its search stops where the likelihood hardly rises any more, which leaves six digits of the
# variances or fewer; they are taken to their full digits, and metafor computes all else at those.
fit_mv <- function(formula, random, data, method = "REML", levels = 2, test = "t") {
  starts <- if (levels == 2) list(c(.05, .05), c(.3, .001), c(.001, .3)) else list(.05, .5)
  dfs <- if (test == "t") "contain" else "residual"
  fit_with <- function(...) tryCatch(
    suppressWarnings(rma.mv(y, v, mods = formula, random = random, data = data, method = method, test = test, dfs = dfs, ...)),
    error = function(e) NULL)
  fits <- lapply(starts, function(start)
    fit_with(control = list(rel.tol = 1e-10, eval.max = 5000, iter.max = 5000, sigma2.init = start)))
  fits <- Filter(Negate(is.null), fits)
  best <- fits[[which.max(sapply(fits, function(f) as.numeric(logLik(f))))]]
  alike <- outer(data$sample, data$sample, "==") * 1
  single <- diag(1, nrow(data))
  patterns <- if (levels == 2) list(alike, single) else if (grepl("sample", deparse(random))) list(alike) else list(single)
  sigma2 <- ifelse(best$sigma2 < 1e-7, 0, best$sigma2)
  if (any(sigma2 > 0)) sigma2 <- newton(data, model.matrix(best), patterns, sigma2, method == "REML")
  fixed <- fit_with(sigma2 = sigma2)
  stopifnot(as.numeric(logLik(fixed)) >= as.numeric(logLik(best)) - 1e-7)
  fixed
}

out <- data.frame()
say <- function(case, quantity, name, value) {
  out <<- rbind(out, data.frame(case = case, quantity = quantity, name = name, value = as.numeric(value)))
}

coefficients <- function(case, prefix, fit) {
  names <- rownames(fit$beta)
  df <- if (is.null(fit$ddf) || all(is.na(fit$ddf))) rep(NA, length(names)) else rep(fit$ddf, length.out = length(names))
  for (i in seq_along(names)) {
    name <- if (names[i] == "intrcpt") "intercept" else names[i]
    say(case, paste0(prefix, "_b"), name, fit$beta[i])
    say(case, paste0(prefix, "_se"), name, fit$se[i])
    say(case, paste0(prefix, "_p"), name, fit$pval[i])
    say(case, paste0(prefix, "_low"), name, fit$ci.lb[i])
    say(case, paste0(prefix, "_high"), name, fit$ci.ub[i])
    if (fit$test != "z" && !is.na(df[i])) say(case, paste0(prefix, "_df"), name, df[i])
  }
}

shares <- function(case, prefix, fit, data) {
  w <- diag(1 / data$v, nrow(data))
  x <- model.matrix(fit)
  p <- w - w %*% x %*% solve(t(x) %*% w %*% x) %*% t(x) %*% w
  typical <- (fit$k - fit$p) / sum(diag(p))
  variances <- if (inherits(fit, "rma.mv")) fit$sigma2 else fit$tau2
  for (i in seq_along(variances)) say(case, paste0(prefix, "_i2"), paste0("level_", i), 100 * variances[i] / (sum(variances) + typical))
}

pool <- function(data) {
  case <- data$case[1]
  report <- fit_mv(~ 1, ~ 1 | sample, data, levels = 1, test = "z")
  coefficients(case, "report", report)
  say(case, "report_sigma2", "level_1", report$sigma2)
  say(case, "report_loglik", "reml", logLik(report))
  z <- outer(data$sample, data$sample, "==") * 1
  inverse <- solve(diag(data$v, nrow(data)) + report$sigma2 * z)
  x <- matrix(1, nrow(data))
  p <- inverse - inverse %*% x %*% solve(t(x) %*% inverse %*% x) %*% t(x) %*% inverse
  say(case, "report_sigma2_se", "level_1", sqrt(2 / sum(diag(p %*% z %*% p %*% z))))
  say(case, "q", "intercept", report$QE)
  say(case, "q_p", "intercept", report$QEp)
  with <- fit_mv(~ group, ~ 1 | sample, data, "ML", 1)
  without <- fit_mv(~ 1, ~ 1 | sample, data, "ML", 1)
  say(case, "fit_gain", "group", 2 * (as.numeric(logLik(with)) - as.numeric(logLik(without))))
  if (any(duplicated(data$sample))) three_level(case, data) else one_each(case, data)
}

three_level <- function(case, data) {
  random <- ~ 1 | sample / effect
  fit <- fit_mv(~ 1, random, data)
  coefficients(case, "three", fit)
  say(case, "three_sigma2", "level_1", fit$sigma2[1])
  say(case, "three_sigma2", "level_2", fit$sigma2[2])
  say(case, "three_loglik", "reml", logLik(fit))
  shares(case, "three", fit, data)
  ahead <- predict(fit)
  say(case, "three_pi", "low", ahead$pi.lb)
  say(case, "three_pi", "high", ahead$pi.ub)
  sandwich <- robust(fit, cluster = data$sample)
  say(case, "robust_se", "intercept", sandwich$se)
  say(case, "robust_p", "intercept", sandwich$pval)
  say(case, "robust_low", "intercept", sandwich$ci.lb)
  say(case, "robust_high", "intercept", sandwich$ci.ub)
  no_sample <- fit_mv(~ 1, ~ 1 | effect, data, levels = 1)
  no_effect <- fit_mv(~ 1, ~ 1 | sample, data, levels = 1)
  say(case, "ratio", "level_1", max(0, 2 * (as.numeric(logLik(fit)) - as.numeric(logLik(no_sample)))))
  say(case, "ratio", "level_2", max(0, 2 * (as.numeric(logLik(fit)) - as.numeric(logLik(no_effect)))))
  for (moderator in c("group", "months", "both")) {
    formula <- switch(moderator, group = ~ group, months = ~ I(months - mean(months)), both = ~ group + I(months - mean(months)))
    if (length(unique(data$sample)) < 4) next
    fitted <- fit_mv(formula, random, data)
    rownames(fitted$beta)[rownames(fitted$beta) != "intrcpt" & rownames(fitted$beta) != "group"] <- "months"
    coefficients(case, moderator, fitted)
    say(case, paste0(moderator, "_f"), "f", fitted$QM)
    say(case, paste0(moderator, "_f"), "df2", fitted$QMdf[2])
    say(case, paste0(moderator, "_f"), "p", fitted$QMp)
    say(case, paste0(moderator, "_q"), "q", fitted$QE)
  }
}

one_each <- function(case, data) {
  tight <- list(threshold = 1e-12, maxiter = 10000)
  fit <- suppressWarnings(rma(y, v, data = data, method = "REML", test = "knha", control = tight))
  coefficients(case, "one", fit)
  say(case, "one_sigma2", "level_2", fit$tau2)
  shares(case, "one", fit, data)
  ahead <- predict(fit)
  say(case, "one_pi", "low", ahead$pi.lb)
  say(case, "one_pi", "high", ahead$pi.ub)
  profile <- suppressWarnings(confint(fit, control = list(tau2.max = 1000, tol = 1e-12)))$random
  if (!is.na(profile["tau^2", "ci.lb"])) {
    say(case, "one_profile", "low", profile["tau^2", "ci.lb"])
    say(case, "one_profile", "high", profile["tau^2", "ci.ub"])
  }
  fitted <- suppressWarnings(rma(y, v, mods = ~ group, data = data, method = "REML", test = "knha", control = tight))
  if (fitted$p == 2) {
    coefficients(case, "one_group", fitted)
    say(case, "one_group_f", "f", fitted$QM)
    say(case, "one_group_f", "p", fitted$QMp)
  }
  egger <- regtest(data$y, data$v, model = "lm")
  say(case, "egger", "t", egger$zval)
  say(case, "egger", "p", egger$pval)
  plain <- suppressWarnings(rma(y, v, data = data, method = "REML", control = tight))
  for (side in c("left", "right")) {
    filled <- suppressWarnings(trimfill(plain, estimator = "L0", side = side, control = tight))
    say(case, paste0("trim_", side), "k0", filled$k0)
    say(case, paste0("trim_", side), "b", filled$beta)
    say(case, paste0("trim_", side), "se", filled$se)
    say(case, paste0("trim_", side), "tau2", filled$tau2)
  }
  say(case, "trim_side", "left", as.numeric(coef(suppressWarnings(rma(y, v, mods = ~ sqrt(v), data = data, control = tight)))[2] >= 0))
  say(case, "failsafe", "n", fsn(data$y, data$v, type = "Rosenthal")$fsnum)
}

tables <- lapply(1:200, invent)
invisible(lapply(tables, pool))
save(do.call(rbind, tables), "tables.csv")
out$value <- sprintf("%.17g", out$value)
save(out, "tables-expected.csv")
