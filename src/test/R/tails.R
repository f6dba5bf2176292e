source("src/test/R/output.R")

# The name holds the arguments: statistic, then degrees of freedom.
for (x in c(1e-8, 0.01, 0.5, 1, 3.841458820694124, 10, 50, 200, 700, 1400)) for (df in c(1, 2, 3, 10, 40))
  expect("tail", "p", paste("chisquare", x, df), pchisq(x, df, lower.tail = FALSE))
for (x in c(1e-6, 0.2, 1, 4, 25, 200, 2000)) for (df in c(1, 2, 5)) for (rest in c(1, 5, 60, 138, 1995, 999990))
  expect("tail", "p", paste("f", x, df, format(rest, scientific = FALSE)), pf(x, df, rest, lower.tail = FALSE))
for (x in c(0, 1e-5, 0.3, 1, 1.96, 5, 12, 30)) for (df in c(1, 2, 6, 60, 138, 1998, 999998))
  expect("tail", "p", paste("t", x, format(df, scientific = FALSE)), 2 * pt(x, df, lower.tail = FALSE))
for (df in c(1, 2, 3, 4, 6, 10, 60, 138, 1998, 999998))
  expect("tail", "quantile", format(df, scientific = FALSE), qt(0.975, df))
save(expected, "tails-expected.csv")
