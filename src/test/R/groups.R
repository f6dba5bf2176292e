source("src/test/R/output.R")
set.seed(20161)

groups <- list(
  smallest = list(e = c(1.5, 2.25), c = 3),
  eight = list(e = round(rnorm(4, 10, 2), 2), c = round(rnorm(4, 9, 3), 2)),
  counts = list(e = rpois(70, 2.4), c = rpois(70, 2.6)),
  unbalanced = list(e = round(rnorm(9, 5.4, 4.6), 3), c = round(rnorm(98, 3.9, 3.3), 3)),
  equalmeans = list(e = c(1, 2, 3, 4, 5), c = c(0, 3, 6)),
  large = list(e = round(rnorm(1000, 0.4, 1), 4), c = round(rnorm(1000, 0, 1), 4)),
  extreme = list(e = round(rnorm(400, 8, 1), 3), c = round(rnorm(600, 0, 1), 3)),
  faraway = list(e = 1e4 + round(rnorm(50, 0.5, 1), 2), c = 1e4 + round(rnorm(40, 0, 1), 2)),
  tiny = list(e = rnorm(30, 1e-7, 1e-7), c = rnorm(30, 2e-7, 1e-7)),
  flags = list(e = rbinom(70, 1, 0.46), c = rbinom(70, 1, 0.29)),
  rareflag = list(e = c(1, rep(0, 199)), c = rbinom(300, 1, 0.3)),
  constantexperimental = list(e = rep(1, 12), c = rbinom(25, 1, 0.6))
)

inputs <- data.frame()
for (case in names(groups)) {
  e <- groups[[case]]$e
  c <- groups[[case]]$c
  inputs <- rbind(inputs,
    data.frame(case, group = "experimental", value = sprintf("%.17g", e)),
    data.frame(case, group = "control", value = sprintf("%.17g", c)))
  test <- t.test(e, c, var.equal = TRUE)
  expect(case, "mean", "experimental", mean(e))
  expect(case, "mean", "control", mean(c))
  expect(case, "sd", "experimental", sd(e))
  if (length(c) > 1) expect(case, "sd", "control", sd(c))
  expect(case, "difference", "", mean(e) - mean(c))
  expect(case, "statistic", "", test$statistic)
  expect(case, "df", "", test$parameter)
  expect(case, "p", "", test$p.value)
  expect(case, "low", "", test$conf.int[1])
  expect(case, "high", "", test$conf.int[2])
  number <- if (sd(e) > 0) sd(e) else sqrt((var(e) + var(c)) / 2)
  expect(case, "smd", "number", (mean(e) - mean(c)) / number)
  if (all(c(e, c) %in% 0:1)) {
    pe <- mean(e)
    pc <- mean(c)
    flag <- if (pe * (1 - pe) > 0) sqrt(pe * (1 - pe)) else sqrt((pe * (1 - pe) + pc * (1 - pc)) / 2)
    expect(case, "smd", "flag", (pe - pc) / flag)
  }
}
save(inputs, "groups.csv")
save(expected, "groups-expected.csv")
