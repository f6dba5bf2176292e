source("src/test/R/output.R")
suppressMessages(library(psych))
set.seed(20226)

# Alpha and AC1 are written out here from their definitions, unit by unit and not from a table as the program does.
alpha <- function(a, b) {
  keep <- !is.na(a) & !is.na(b)
  codes <- rbind(a[keep], b[keep])
  values <- as.vector(codes)
  within <- mean(codes[1, ] != codes[2, ])
  pairs <- outer(values, values, "!=")
  between <- sum(pairs) / (length(values) * (length(values) - 1))
  1 - within / between
}
ac1 <- function(a, b, q) {
  keep <- !is.na(a) & !is.na(b)
  a <- a[keep]; b <- b[keep]; n <- length(a)
  share <- sapply(seq_len(q), function(k) (mean(a == k) + mean(b == k)) / 2)
  chance <- sum(share * (1 - share)) / (q - 1)
  g <- (mean(a == b) - chance) / (1 - chance)
  unit <- (as.numeric(a == b) - chance) / (1 - chance)
  of.unit <- (1 - (share[a] + share[b]) / 2) / (q - 1)
  linear <- unit - 2 * (1 - g) * (of.unit - chance) / (1 - chance)
  c(g, sqrt(sum((linear - g)^2) / (n * (n - 1))))
}

draw <- function(n, q, same, skew = 1) {
  a <- sample(q, n, TRUE, prob = skew^seq_len(q))
  b <- ifelse(runif(n) < same, a, sample(q, n, TRUE))
  data.frame(document = sort(sample(max(2, n %/% 6), n, TRUE)), a, b, q)
}
cases <- list(
  two = draw(80, 2, 0.7), rare = draw(200, 2, 0.95, 0.02), plans = draw(418, 22, 0.8), three = draw(57, 3, 0.6),
  against = data.frame(document = rep(1:4, 5), a = rep(1:2, 10), b = rep(2:1, 10), q = 2),
  unused = data.frame(document = rep(1:5, 6), a = sample(2, 30, TRUE), b = sample(2, 30, TRUE), q = 6),
  gaps = within(draw(60, 4, 0.7), { a[c(3, 9)] <- NA; b[c(9, 20, 41)] <- NA }),
  single = data.frame(document = c(1, 1, 2), a = c(1, 2, 2), b = c(1, 2, 1), q = 2)
)
inputs <- data.frame()
for (case in names(cases)) {
  x <- cases[[case]]; q <- x$q[1]
  inputs <- rbind(inputs, data.frame(case, document = x$document, a = ifelse(is.na(x$a), 0, x$a), b = ifelse(is.na(x$b), 0, x$b), q))
  keep <- !is.na(x$a) & !is.na(x$b)
  table <- table(factor(x$a[keep], seq_len(q)), factor(x$b[keep], seq_len(q)))
  used <- rowSums(table) + colSums(table) > 0
  kappa <- cohen.kappa(unclass(table[used, used]), n.obs = sum(keep))
  expect(case, "both", "", sum(keep))
  expect(case, "kappa", "", kappa$kappa)
  expect(case, "kappa_error", "", sqrt(kappa$var.kappa))
  distance <- outer(seq_len(q), seq_len(q), "-")^2
  p <- table / sum(table)
  expect(case, "quadratic", "", 1 - sum(distance * p) / sum(distance * outer(rowSums(p), colSums(p))))
  if (q == sum(used)) stopifnot(abs(kappa$weighted.kappa - (1 - sum(distance * p) / sum(distance * outer(rowSums(p), colSums(p))))) < 1e-12)
  expect(case, "alpha", "", alpha(x$a, x$b))
  g <- ac1(x$a, x$b, q)
  expect(case, "ac1", "", g[1])
  expect(case, "ac1_error", "", g[2])
  for (k in seq_len(q)) {
    one <- x$a[keep] == k; other <- x$b[keep] == k
    if (any(one | other)) expect(case, "positive", k, 2 * sum(one & other) / (sum(one) + sum(other)))
  }
}
save(inputs, "agreement.csv")
save(expected, "agreement-expected.csv")

expected <- data.frame()
measures <- list(
  counts = data.frame(one = rpois(25, 3), other = rpois(25, 3)),
  alike = { m <- rpois(30, 4); data.frame(one = m, other = m + rbinom(30, 1, 0.2)) },
  biased = { m <- rnorm(15, 20, 4); data.frame(one = m, other = m + 2 + rnorm(15, 0, 0.5)) },
  two = data.frame(one = c(1, 4), other = c(2, 4))
)
inputs <- data.frame()
for (case in names(measures)) {
  x <- measures[[case]]
  inputs <- rbind(inputs, data.frame(case, x))
  icc <- suppressWarnings(suppressMessages(ICC(as.matrix(x), lmer = FALSE)))
  expect(case, "icc", "", icc$results$ICC[2])
}
save(inputs, "measures.csv")
save(expected, "measures-expected.csv")

expected <- data.frame()
groups <- list(
  two = list(rnorm(12), rnorm(9, 1)), ties = list(rpois(14, 3), rpois(11, 4)), four = list(rpois(8, 5), rpois(10, 6), rpois(7, 5), rpois(9, 8)),
  small = list(c(1, 2), c(2, 3), 4), most = list(rep(0, 20), c(rep(0, 18), 1, 2))
)
inputs <- data.frame()
for (case in names(groups)) {
  x <- groups[[case]]
  for (g in seq_along(x)) inputs <- rbind(inputs, data.frame(case, group = g, value = x[[g]]))
  test <- kruskal.test(x)
  expect(case, "statistic", "", test$statistic)
  expect(case, "df", "", test$parameter)
  expect(case, "p", "", test$p.value)
}
save(inputs, "ranks.csv")
save(expected, "ranks-expected.csv")

# The bootstrap draws by another generator here, so only quantiles are compared.
expected <- data.frame()
values <- sort(round(rnorm(101), 6))
inputs <- data.frame(case = "normal", value = values)
for (share in c(0.025, 0.1, 0.5, 0.975)) expect("normal", "quantile", sprintf("%.3f", share), quantile(values, share, type = 7))
save(inputs, "quantiles.csv")
save(expected, "quantiles-expected.csv")
