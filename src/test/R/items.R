source("src/test/R/output.R")
set.seed(20163)

answers <- function(n, k, loading, threshold = 0) {
  trait <- rnorm(n)
  sapply(seq_len(k), function(item) as.integer(loading * trait + rnorm(n) > threshold))
}
items <- list(
  two = matrix(c(1, 2, 2, 4), 2, byrow = TRUE),
  eight = matrix(c(1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1), 8),
  neglect = answers(92, 4, 1.1),
  skewed = answers(60, 4, 1.5, 1.5),
  contrary = cbind(answers(40, 2, 1), 1 - answers(40, 2, 1)),
  constantitem = cbind(answers(50, 3, 1), 1),
  likert = matrix(sample(1:5, 7 * 300, TRUE), 300) + rep(sample(0:3, 300, TRUE), 7),
  large = answers(2000, 4, 0.9)
)

inputs <- data.frame()
for (case in names(items)) {
  x <- items[[case]]
  inputs <- rbind(inputs, data.frame(case, row = as.vector(row(x)), item = as.vector(col(x)), value = as.vector(x)))
  k <- ncol(x)
  alpha <- k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
  if (all(apply(x, 2, var) > 0) && k > 2) {
    other <- suppressWarnings(suppressMessages(psych::alpha(x, check.keys = FALSE, warnings = FALSE)))$total$raw_alpha
    stopifnot(abs(other - alpha) < 1e-12)
  }
  expect(case, "alpha", "", alpha)
  expect(case, "rows", "", nrow(x))
}
save(inputs, "items.csv")
save(expected, "items-expected.csv")
