source("src/test/R/output.R")
suppressPackageStartupMessages(library(sandwich))
set.seed(20263)

# Holm's adjustment.
sets <- list(one = 0.03, two = c(0.04, 0.01), tied = c(0.02, 0.02, 0.5, 0.02), small = 10^-runif(12, 0, 12),
  ones = c(1, 1, 0.9), zero = c(0, 0.2, 1), many = runif(60)^3)
inputs <- data.frame()
for (case in names(sets)) {
  inputs <- rbind(inputs, data.frame(case, p = sprintf("%.17g", sets[[case]])))
  expect(case, "p", seq_along(sets[[case]]), p.adjust(sets[[case]], "holm"))
}
save(inputs, "holm.csv")
save(expected, "holm-expected.csv")

# Bowker's test. Where a pair of categories has no transitions R gives no statistic; the rest of the table is then summed.
tables <- list(
  two = matrix(c(30, 12, 5, 40), 2), three = matrix(c(20, 10, 5, 3, 30, 15, 0, 5, 40), 3),
  emptypair = matrix(c(20, 0, 5, 0, 30, 15, 2, 5, 40), 3), huge = matrix(c(9e5, 4e5, 3.99e5, 8e5), 2))
for (k in 2:7) for (i in 1:3) tables[[paste0("random", k, i)]] <- matrix(rpois(k * k, exp(runif(k * k, 0, 4))), k)
inputs <- data.frame()
expected <- data.frame()
for (case in names(tables)) {
  n <- tables[[case]]
  inputs <- rbind(inputs, data.frame(case, row = as.vector(row(n)), column = as.vector(col(n)), count = as.vector(n)))
  both <- (n + t(n))[upper.tri(n)]
  apart <- (n - t(n))[upper.tri(n)]
  statistic <- sum((apart^2 / both)[both > 0])
  test <- mcnemar.test(n, correct = FALSE)
  if (all(both > 0)) stopifnot(all.equal(unname(test$statistic), statistic), test$parameter == length(both))
  expect(case, "statistic", "", statistic)
  expect(case, "df", "", sum(both > 0))
  expect(case, "p", "", pchisq(statistic, sum(both > 0), lower.tail = FALSE))
  expect(case, "n", "", sum(n))
  expect(case, "differing", "", sum(n) - sum(diag(n)))
}
save(inputs, "transitions.csv")
save(expected, "transitions-expected.csv")

# Differences between shares, by Newcombe's method 10 on the Wilson intervals of prop.test; first his own examples.
published <- list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10),
  c(10, 10, 0, 20), c(10, 10, 0, 10))
bounds <- rbind(c(0.0524, 0.3339), c(0.1705, 0.8090), c(0.0582, 0.8062), c(-0.0381, 0.1926), c(-0.1611, 0.2775),
  c(-0.2775, 0.2775), c(0.6791, 1), c(0.6075, 1))
counts <- published
for (i in 1:25) {
  n <- sample(1:400, 2)
  counts[[length(counts) + 1]] <- c(rbinom(1, n[1], runif(1)), n[1], rbinom(1, n[2], runif(1)), n[2])
}
inputs <- data.frame()
expected <- data.frame()
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int
for (i in seq_along(counts)) {
  x <- counts[[i]]
  case <- paste0("share", i)
  inputs <- rbind(inputs, data.frame(case, events = x[1], rows = x[2], controlevents = x[3], controlrows = x[4]))
  p <- x[c(1, 3)] / x[c(2, 4)]
  one <- wilson(x[1], x[2])
  two <- wilson(x[3], x[4])
  low <- p[1] - p[2] - sqrt((p[1] - one[1])^2 + (two[2] - p[2])^2)
  high <- p[1] - p[2] + sqrt((one[2] - p[1])^2 + (p[2] - two[1])^2)
  if (i <= length(published)) stopifnot(all.equal(round(c(low, high), 4), bounds[i, ]))
  expect(case, "difference", "", p[1] - p[2])
  expect(case, "low", "", low)
  expect(case, "high", "", high)
}
save(inputs, "shares.csv")
save(expected, "shares-expected.csv")

# Cohen's d of the groups of groups.R, and how far the exact bounds from the noncentral t lie away.
groups <- read.csv(file.path(folder, "groups.csv"))
expected <- data.frame()
for (case in unique(groups$case)) {
  e <- groups$value[groups$case == case & groups$group == "experimental"]
  c <- groups$value[groups$case == case & groups$group == "control"]
  test <- t.test(e, c, var.equal = TRUE)
  pooled <- sqrt((sum((e - mean(e))^2) + sum((c - mean(c))^2)) / (length(e) + length(c) - 2))
  d <- (mean(e) - mean(c)) / pooled
  n <- c(length(e), length(c))
  error <- sqrt(sum(n) / prod(n) + d^2 / (2 * sum(n)))
  expect(case, "d", "", d)
  expect(case, "error", "", error)
  expect(case, "low", "", d - qnorm(0.975) * error)
  expect(case, "high", "", d + qnorm(0.975) * error)
}
save(expected, "cohen-expected.csv")
for (n in c(5, 10, 20, 50, 200)) {
  apart <- 0
  for (d in seq(0, 1, 0.1)) {
    scale <- sqrt(2 / n)
    exact <- vapply(c(0.975, 0.025), function(q)
      uniroot(function(ncp) suppressWarnings(pt(d / scale, 2 * n - 2, ncp)) - q, c(-20, 30), tol = 1e-10)$root * scale, 0)
    large <- d + c(-1, 1) * qnorm(0.975) * sqrt(2 / n + d^2 / (4 * n))
    apart <- max(apart, abs(exact - large))
  }
  cat(n, "rows a group: exact bounds at most", round(apart, 4), "from those of large samples\n")
}

# Differences in changes: sets of families measured twice, with weights.
inputs <- data.frame()
expected <- data.frame()
for (case in c("alone", "pairs", "weighted", "sets", "few")) {
  n <- if (case == "few") 12 else 90
  set <- if (case %in% c("alone", "weighted")) 1:n else if (case == "sets") sample(rep_len(1:20, n)) else rep(1:(n / 2), each = 2)
  group <- if (case %in% c("pairs", "few")) rep(0:1, n / 2) else rbinom(n, 1, 0.4)
  weight <- if (case %in% c("alone", "pairs", "few")) rep(1, n) else round(rgamma(n, 4, 4), 3) + 0.01
  shared <- rnorm(max(set))[set]
  before <- round(shared + rnorm(n), 3)
  after <- round(before + 0.3 + 0.5 * group + 0.5 * shared + rnorm(n), 3)
  inputs <- rbind(inputs, data.frame(case, set, group, weight = sprintf("%.17g", weight), before = sprintf("%.17g", before), after = sprintf("%.17g", after)))
  d <- data.frame(y = c(before, after), group = rep(group, 2), after = rep(0:1, each = n), weight = rep(weight, 2), set = rep(set, 2))
  for (reference in 0:1) {
    # The coefficient of the moment is the change of whichever group is counted as 0.
    d$g <- if (reference == 0) d$group else 1 - d$group
    fit <- lm(y ~ g * after, d, weights = weight)
    v <- vcovCL(fit, cluster = d$set, type = "HC1")
    note <- function(of, column) {
      se <- sqrt(v[column, column])
      expect(case, "estimate", of, coef(fit)[[column]])
      expect(case, "error", of, se)
      expect(case, "low", of, coef(fit)[[column]] - qt(0.975, df.residual(fit)) * se)
      expect(case, "p", of, 2 * pt(abs(coef(fit)[[column]] / se), df.residual(fit), lower.tail = FALSE))
    }
    note(c("control", "experimental")[reference + 1], "after")
    if (reference == 0) note("difference", "g:after")
  }
}
save(inputs, "changes.csv")
save(expected, "changes-expected.csv")
