# Distances between treated and control rows by MatchIt's functions.
#
# Two of them cannot be taken as they are. MatchIt 4.5.1 cannot compute robust_mahalanobis_dist at all: it looks at a
# covariance that it was not given. And where a covariance lacks two dimensions or more, as with two categories, both its
# versions 4.5.1 and 4.7 leave what lies behind the rank in the pivoted Cholesky factor of the inverse, which is no part of
# it (see ?chol). The distances are therefore written out as MatchIt defines them, with its generalised inverse, and its own
# Mahalanobis distance must agree wherever no more than one dimension lacks.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20263)
expected <- data.frame()

matrix_of <- function(formula, d) {
  x <- MatchIt:::get.covs.matrix.for.dist(formula, d)
  x[, apply(x, 2, function(column) max(column) > min(column)), drop = FALSE]
}

by_inverse <- function(x, inverse, treated) {
  outer(which(treated == 1), which(treated == 0), Vectorize(function(i, j) {
    sqrt(drop((x[i, ] - x[j, ]) %*% inverse %*% (x[i, ] - x[j, ])))
  }))
}

mahalanobis_distance <- function(formula, d) {
  x <- scale(matrix_of(formula, d))
  covariance <- MatchIt:::pooled_cov(x, d$treated)
  inverse <- MatchIt:::generalized_inverse(covariance)
  between <- by_inverse(x, inverse, d$treated)
  if (qr(covariance, tol = 1e-8)$rank >= ncol(x) - 1) {
    stopifnot(max(abs(between - mahalanobis_dist(formula, d))) < 1e-7)
  }
  between
}

robust_mahalanobis_distance <- function(formula, d) {
  ranks <- apply(matrix_of(formula, d), 2, rank)
  covariance <- cov(ranks)
  multiplier <- sd(seq_len(nrow(d))) / sqrt(diag(covariance))
  by_inverse(ranks, MatchIt:::generalized_inverse(covariance * outer(multiplier, multiplier)), d$treated)
}

sets <- list("age", "flag", "region", c("age", "flag"), c("age", "region"), c("flag", "region", "visits"),
  c("age", "twice"), c("age", "constant", "visits"), c("age", "visits", "flag", "twice", "region", "constant"),
  c("age", "group", "visits"), c("age", "year"), c("region", "sort", "visits", "age"))
inputs <- columns <- data.frame()
for (case in seq_len(2 * length(sets))) {
  n <- sample(c(6, 9, 15, 40), 1)
  # The order of treatment and the last levels are fixed, so that no column that should vary happens not to.
  d <- data.frame(id = paste0("r", seq_len(n)), treated = rep(0:1, length.out = n))
  d$age <- round(rnorm(n, 30, 9), 2)
  d$flag <- c(0, 0, 1, 1, rbinom(n - 4, 1, 0.3))
  d$visits <- rpois(n, 2)
  d$twice <- 2 * d$age - 7
  d$constant <- 3
  d$group <- 5 * d$treated
  d$year <- 2000 + sample(0:20, n, TRUE)
  d$region <- c("north", "north", "east", "east", sample(c("north", "east", "south"), n - 4, TRUE))
  d$sort <- c("a", "a", "b", "b", sample(c("a", "b"), n - 4, TRUE))
  on <- sets[[(case - 1) %% length(sets) + 1]]
  formula <- reformulate(on, "treated")
  distances <- list(
    mahalanobis = mahalanobis_distance(formula, d),
    robust_mahalanobis = robust_mahalanobis_distance(formula, d))
  # Divided by a deviation of 0, MatchIt's distance is infinite; here such a column counts for nothing.
  distances$scaled_euclidean <- scaled_euclidean_dist(reformulate(setdiff(on, "group"), "treated"), d)
  for (distance in names(distances)) {
    between <- unname(distances[[distance]])
    for (i in seq_len(min(5, nrow(between)))) for (j in seq_len(min(5, ncol(between)))) {
      expected <- rbind(expected, data.frame(case, distance, treated = d$id[d$treated == 1][i],
        control = d$id[d$treated == 0][j], value = sprintf("%.17g", between[i, j])))
    }
  }
  inputs <- rbind(inputs, cbind(case, d))
  columns <- rbind(columns, data.frame(case, column = on))
}
save(inputs, "distances.csv")
save(columns, "distances-columns.csv")
save(expected, "distances-expected.csv")
