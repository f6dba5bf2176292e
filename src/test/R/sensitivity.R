source("src/test/R/output.R")

# E-values, written from the formulas of VanderWeele and Ding (2017), table 2: on the side above 1, and 1 for a limit
# that has crossed over.
evalue <- function(rr) {
  rr <- pmax(rr, 1 / rr)
  rr + sqrt(rr * (rr - 1))
}
limit <- function(rr, low, high) {
  if (low <= 1 && high >= 1) 1 else if (rr > 1) evalue(low) else evalue(high)
}
ratios <- data.frame(
  ratio = c(3.9, 0.8, 10.73, 1, 1.4, 0.55, 1.0001, 250, 0.003, 1.27, 2.9),
  low = c(1.8, 0.71, 8.02, 0.7, 0.9, 0.31, 1.00005, 12, 0.0004, 1.03, 1),
  high = c(8.7, 0.91, 14.36, 1.4, 2.1, 1, 1.3, 9000, 0.04, 1.6, 5.5))
for (i in seq_len(nrow(ratios))) {
  r <- ratios[i, ]
  name <- paste(r$ratio, r$low, r$high)
  for (kind in c("risk", "rareodds", "odds")) {
    s <- if (kind == "odds") sqrt(r) else r
    expect(kind, "estimate", name, evalue(s$ratio))
    expect(kind, "limit", name, limit(s$ratio, s$low, s$high))
  }
}
differences <- data.frame(d = c(0.5, 0.5, -0.35, 0, 1.8, -0.02), se = c(0.25, 0.3, 0.1, 0.2, 0.4, 0.001))
for (i in seq_len(nrow(differences))) {
  d <- differences$d[i]
  se <- differences$se[i]
  name <- paste(d, se)
  rr <- exp(0.91 * d)
  expect("difference", "riskratio", name, rr)
  expect("difference", "estimate", name, evalue(rr))
  expect("difference", "limit", name, limit(rr, exp(0.91 * d - 1.78 * se), exp(0.91 * d + 1.78 * se)))
}
save(expected, "evalues-expected.csv")

# Bounds of Rosenbaum (2002), sections 4.3.2 and 4.3.3, written again from the book's formulas.
flags <- function(more, less) {
  top <- max(more, less)
  function(gamma) {
    exact <- function(p) sum(dbinom(top:(more + less), more + less, p))
    p <- pbinom(top - 1, more + less, gamma / (1 + gamma), lower.tail = FALSE)
    stopifnot(all.equal(p, exact(gamma / (1 + gamma))))
    p
  }
}
numbers <- function(e, c) {
  d <- (e - c)[e != c]
  q <- rank(abs(d))
  top <- max(sum(q[d > 0]), sum(q[d < 0]))
  function(gamma) {
    p <- gamma / (1 + gamma)
    pnorm(top, sum(q * p), sqrt(sum(q^2 * p * (1 - p))), lower.tail = FALSE)
  }
}
bounds <- function(case, p) {
  for (gamma in 1 + 0.25 * 0:12) {
    expect(case, "lower", gamma, p(1 / gamma))
    expect(case, "upper", gamma, p(gamma))
  }
  withstood <- if (p(1) > 0.05) 1 else if (p(10) <= 0.05) 10 else
    floor(1000 * uniroot(function(gamma) p(gamma) - 0.05, c(1, 10), tol = 1e-12)$root) / 1000
  expect(case, "withstood", "", withstood)
}
expected <- data.frame()
tables <- read.csv(file.path(folder, "pair-tables.csv"))
for (i in seq_len(nrow(tables))) {
  bounds(paste0("flags/", tables$case[i]), flags(tables$experimental[i], tables$control[i]))
}
pairs <- read.csv(file.path(folder, "pairs.csv"))
for (case in unique(pairs$case)) {
  d <- pairs[pairs$case == case, ]
  p <- numbers(d$experimental, d$control)
  # Without bias, ties and zeros there is an exact distribution near by.
  difference <- d$experimental - d$control
  if (all(difference != 0) && !anyDuplicated(abs(difference)) && nrow(d) > 25 && nrow(d) < 500) {
    top <- max(sum(rank(abs(difference))[difference > 0]), sum(rank(abs(difference))[difference < 0]))
    stopifnot(abs(p(1) - psignrank(top - 1, nrow(d), lower.tail = FALSE)) < 0.01)
  }
  bounds(paste0("numbers/", case), p)
}
save(expected, "bounds-expected.csv")
