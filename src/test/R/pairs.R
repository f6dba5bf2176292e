source("src/test/R/output.R")
set.seed(20168)

# Pairs by whether the experimental and the control family have an outcome: both, experimental only, control only, neither.
# The first are smokers and others by death from lung cancer, Hammond (1964), as in Rosenbaum (2002).
tables <- list(
  hammond = c(0, 110, 12, 0), one = c(3, 1, 0, 4), none = c(3, 0, 1, 4), even = c(10, 7, 7, 12), few = c(2, 5, 1, 9),
  allmore = c(0, 9, 0, 0), allless = c(0, 0, 30, 2), many = c(400, 260, 190, 900), strong = c(5, 800, 20, 60),
  huge = c(100000, 60000, 59000, 250000), hugeone = c(10, 200000, 3, 10))
for (i in 1:20) tables[[paste0("random", i)]] <- rpois(4, exp(runif(4, 0.5, 5)))
inputs <- data.frame()
for (case in names(tables)) {
  n <- tables[[case]]
  if (n[2] + n[3] == 0) next
  inputs <- rbind(inputs, data.frame(case, both = n[1], experimental = n[2], control = n[3], neither = n[4]))
  chisq <- mcnemar.test(matrix(n, 2), correct = FALSE)
  exact <- binom.test(n[2], n[2] + n[3])
  expect(case, "statistic", "", chisq$statistic)
  expect(case, "p", "chisquare", chisq$p.value)
  expect(case, "p", "exact", exact$p.value)
  expect(case, "oddsratio", "", n[2] / n[3])
  # Chances into odds; near 1 the chance of the opposite keeps the digits.
  opposite <- binom.test(n[3], n[2] + n[3])
  odds <- function(p, q) if (p > 0.5) (1 - q) / q else p / (1 - p)
  expect(case, "low", "", odds(exact$conf.int[1], opposite$conf.int[2]))
  expect(case, "high", "", odds(exact$conf.int[2], opposite$conf.int[1]))
}
save(inputs, "pair-tables.csv")
save(expected, "pair-tables-expected.csv")

# Pairs of numbers.
pairs <- list(
  two = data.frame(e = c(3, 5.5), c = c(1, 4)),
  three = data.frame(e = c(0.3, 0.5, 0.1), c = c(0.1, 0.4, 0.3)),
  # Lead in the blood of children, Morton and others (1982), as in Rosenbaum (2002).
  lead = data.frame(
    e = c(38, 23, 41, 18, 37, 36, 23, 62, 31, 34, 24, 14, 21, 17, 16, 20, 15, 10, 45, 39, 22, 35, 49, 48, 44, 35, 43, 39,
      34, 13, 73, 25, 27),
    c = c(16, 18, 18, 24, 19, 11, 10, 15, 16, 18, 18, 13, 19, 10, 16, 16, 24, 13, 9, 14, 21, 19, 7, 18, 19, 12, 11, 22,
      25, 16, 13, 11, 13)),
  counts = data.frame(e = rpois(70, 1.2), c = rpois(70, 1.5)),
  flags = data.frame(e = rbinom(60, 1, 0.5), c = rbinom(60, 1, 0.3)),
  less = data.frame(e = round(rnorm(40, 2, 1), 2), c = round(rnorm(40, 3, 1), 2)),
  none = data.frame(e = round(rnorm(90), 3), c = round(rnorm(90), 3)),
  faraway = data.frame(e = 1e4 + round(rnorm(50, 0.5, 1), 2), c = 1e4 + round(rnorm(50, 0, 1), 2)),
  tiny = data.frame(e = rnorm(30, 1e-7, 1e-7), c = rnorm(30, 2e-7, 1e-7)),
  strong = data.frame(e = round(rnorm(300, 6, 1), 4), c = round(rnorm(300, 3, 1), 4)),
  large = data.frame(e = round(rnorm(2000, 0.15, 1), 1), c = round(rnorm(2000, 0, 1), 1)))
expected <- data.frame()
inputs <- data.frame()
for (case in names(pairs)) {
  d <- pairs[[case]]
  inputs <- rbind(inputs, data.frame(case, experimental = sprintf("%.17g", d$e), control = sprintf("%.17g", d$c)))
  test <- t.test(d$e, d$c, paired = TRUE)
  expect(case, "difference", "", test$estimate)
  expect(case, "error", "", test$stderr)
  expect(case, "statistic", "", test$statistic)
  expect(case, "df", "", test$parameter)
  expect(case, "p", "", test$p.value)
  expect(case, "low", "", test$conf.int[1])
  expect(case, "high", "", test$conf.int[2])
}
save(inputs, "pairs.csv")
save(expected, "pairs-expected.csv")
