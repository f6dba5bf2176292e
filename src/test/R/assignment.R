# Assignments of least total cost: how many pairs, and what they cost, by linear programs of lpSolve and, where every pair
# may be made, by clue's solve_LSAP.
source("src/test/R/output.R")
suppressPackageStartupMessages({ library(lpSolve); library(clue) })
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20264)

# As many pairs as can be come first: each saves more than all costs together.
solve <- function(costs) {
  allowed <- is.finite(costs)
  saved <- 2 * sum(costs[allowed]) + 1
  n <- nrow(costs)
  size <- max(dim(costs))
  square <- matrix(0, size, size)
  square[seq_len(n), seq_len(ncol(costs))] <- ifelse(allowed, costs - saved, 0)
  pairs <- lp.assign(square)$solution[seq_len(n), seq_len(ncol(costs)), drop = FALSE] > 0.5 & allowed
  c(sum(pairs), sum(costs[pairs]))
}

inputs <- data.frame()
for (case in 1:120) {
  dims <- sample(2:14, 2)
  kind <- case %% 4
  costs <- if (kind == 0) abs(outer(rnorm(dims[1]), rnorm(dims[2], 1), "-"))
    else if (kind == 1) matrix(round(runif(prod(dims)), 3), dims[1])
    else if (kind == 2) matrix(sample(0:4, prod(dims), TRUE), dims[1])
    else as.matrix(dist(matrix(rnorm(3 * sum(dims)), ncol = 3)))[seq_len(dims[1]), dims[1] + seq_len(dims[2])]
  if (case %% 3 > 0) costs[runif(prod(dims)) < c(0.3, 0.8)[case %% 3]] <- Inf
  best <- if (any(is.finite(costs))) solve(costs) else c(0, 0)
  if (all(is.finite(costs))) {
    wide <- if (dims[1] <= dims[2]) costs else t(costs)
    other <- sum(wide[cbind(seq_len(nrow(wide)), solve_LSAP(unname(wide)))])
    stopifnot(abs(other - best[2]) < 1e-9)
  }
  for (row in seq_len(dims[1])) {
    expect(case, "costs", row, 0)
    expected$value[nrow(expected)] <- paste(sprintf("%.17g", costs[row, ]), collapse = " ")
  }
  expect(case, "pairs", "", best[1])
  expect(case, "total", "", best[2])
}
save(expected, "assignment.csv")
