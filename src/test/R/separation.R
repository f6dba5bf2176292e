source("src/test/R/output.R")
library(lpSolve)
set.seed(20165)

# Linear programs decide separation exactly: is there a direction along which every row moves with its outcome
# (complete), or none against it and some with it (quasi)? Variables of lpSolve are not negative, hence the two halves.
verdict <- function(y, x) {
  signed <- (2 * y - 1) * cbind(1, x)
  k <- ncol(signed)
  halves <- cbind(signed, -signed)
  complete <- lp("min", rep(1, 2 * k), halves, rep(">=", length(y)), rep(1, length(y)))
  if (complete$status == 0) return("COMPLETE_SEPARATION")
  quasi <- lp("max", colSums(halves), rbind(halves, diag(2 * k)), rep(c(">=", "<="), c(length(y), 2 * k)),
    rep(c(0, 1), c(length(y), 2 * k)))
  if (quasi$objval > 1e-7) "QUASI_SEPARATION" else "FOUND"
}

inputs <- data.frame()
for (case in 1:240) {
  n <- sample(7:30, 1)
  d <- data.frame(y = rbinom(n, 1, 0.5), a = rbinom(n, 1, 0.5),
    b = if (case %% 2) sample(0:3, n, TRUE) else round(rnorm(n) * exp(rnorm(n)), 2))
  x <- cbind(d$a, d$b, d$a * d$b)
  if (qr(cbind(1, x))$rank < 4 || length(unique(d$y)) < 2) next
  inputs <- rbind(inputs, cbind(case, d))
  expect(case, verdict(d$y, x), "", 1)
}
print(table(expected$quantity))
inputs$b <- sprintf("%.17g", inputs$b)
save(inputs, "separation.csv")
save(expected, "separation-expected.csv")
