# Tests of sparse tables: Fisher's exact one, and Bowker's statistic against its exact distribution.
source("src/test/R/output.R")
set.seed(20165)

inputs <- data.frame()
tables <- list(one = c(1, 10, 5, 4), none = c(0, 12, 3, 9), equal = c(2, 20, 2, 20), tiny = c(0, 1, 1, 0),
  many = c(3, 40000, 11, 39000), dense = c(120, 300, 90, 310))
for (i in 1:30) tables[[paste0("random", i)]] <- rpois(4, exp(runif(4, -0.5, 3.5))) + c(0, 1, 0, 1)
for (case in names(tables)) {
  n <- matrix(tables[[case]], 2, byrow = TRUE)
  if (any(rowSums(n) == 0) || any(colSums(n) == 0)) next
  inputs <- rbind(inputs, data.frame(case, a = n[1, 1], b = n[1, 2], c = n[2, 1], d = n[2, 2]))
  expect(case, "p", "", fisher.test(n)$p.value)
  expect(case, "sparse", "", any(suppressWarnings(chisq.test(n))$expected < 5))
}
save(inputs, "fisher.csv")
save(expected, "fisher-expected.csv")

# All ways in which those who went between two categories could have gone, and the statistic of each.
exact <- function(n) {
  both <- (n + t(n))[upper.tri(n)]
  apart <- (n - t(n))[upper.tri(n)]
  observed <- sum((apart^2 / both)[both > 0])
  both <- both[both > 0]
  ways <- as.matrix(expand.grid(lapply(both, function(m) 0:m)))
  statistic <- rowSums(sweep(sweep(2 * ways, 2, both)^2, 2, both, "/"))
  chance <- exp(rowSums(sapply(seq_along(both), function(j) dbinom(ways[, j], both[j], 0.5, log = TRUE))))
  stopifnot(all.equal(sum(chance), 1))
  sum(chance[statistic >= observed * (1 - 1e-7)])
}
inputs <- data.frame()
expected <- data.frame()
tables <- list(two = matrix(c(30, 7, 1, 40), 2), eleven = matrix(c(2, 0, 1, 3, 1, 0, 1, 2, 1), 3),
  oneway = matrix(c(5, 0, 0, 4, 6, 0, 3, 5, 7), 3), still = matrix(c(8, 1, 1, 9), 2),
  mixed = matrix(c(40, 30, 1, 21, 50, 2, 4, 0, 9), 3))
for (k in 2:4) for (i in 1:4) tables[[paste0("random", k, i)]] <- matrix(rpois(k * k, runif(k * k, 0, 3)), k)
for (case in names(tables)) {
  n <- tables[[case]]
  both <- (n + t(n))[upper.tri(n)]
  if (all(both == 0) || prod(both + 1) > 5e6) next
  inputs <- rbind(inputs, data.frame(case, row = as.vector(row(n)), column = as.vector(col(n)), count = as.vector(n)))
  expect(case, "exact", "", exact(n))
  if (nrow(n) == 2) stopifnot(all.equal(exact(n), binom.test(n[1, 2], n[1, 2] + n[2, 1])$p.value))
}
save(inputs, "symmetry.csv")
save(expected, "symmetry-expected.csv")
