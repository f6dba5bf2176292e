# Multiple imputation by mice, of two tables with gaps that hang on what is known; and Rubin's rules by themselves.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(mice))
folder <- "src/test/resources/nl/terugblik/imputation"
set.seed(20264)

# Rubin's rules.
pools <- data.frame()
for (case in 1:12) {
  m <- c(2, 3, 5, 20, 50)[(case - 1) %% 5 + 1]
  df <- c(9, 60, 1000, 138)[(case - 1) %% 4 + 1]
  spread <- c(0, 0.01, 0.2, 1)[(case - 1) %% 4 + 1]
  estimate <- rnorm(m, runif(1, -1, 1), spread)
  error <- runif(m, 0.1, 0.4)
  pools <- rbind(pools, data.frame(case, df, estimate = sprintf("%.17g", estimate), error = sprintf("%.17g", error)))
  pooled <- pool.scalar(estimate, error^2, n = df + 1, k = 1)
  t <- sqrt(pooled$t)
  expect(case, "estimate", "", pooled$qbar)
  expect(case, "error", "", t)
  expect(case, "df", "", pooled$df)
  expect(case, "p", "", 2 * pt(abs(pooled$qbar) / t, pooled$df, lower.tail = FALSE))
  expect(case, "low", "", pooled$qbar - qt(0.975, pooled$df) * t)
  expect(case, "fmi", "", pooled$fmi)
}
save(pools, "pools.csv")
save(expected, "pools-expected.csv")

# A table as studies have it: a group, a number and a flag before, a category, an ordered class and a flag after, and one
# variable that does not apply to some rows.
made <- function(n, share) {
  group <- rbinom(n, 1, 0.5)
  age <- rgamma(n, 4, 0.5)
  before <- rbinom(n, 1, plogis(-0.5 + 0.1 * (age - 8)))
  reason <- sample(0:2, n, TRUE, c(0.2, 0.3, 0.5))
  reason <- ifelse(runif(n) < 0.4, before + 1, reason)
  risk <- pmin(6, pmax(1, round(4 - 1.2 * before - 0.3 * (reason == 2) + 0.4 * group + rnorm(n))))
  after <- rbinom(n, 1, plogis(0.3 + before - 0.6 * group - 0.3 * (risk - 3)))
  gap <- function(logit) runif(n) < plogis(qlogis(share) + logit)
  reason[gap(0.5 * group)] <- NA
  known <- before
  before[gap(0.1 * (age - 8))] <- NA
  after[gap(0.8 * group - 0.5)] <- NA
  risk[gap(0.4 * (age > 8))] <- NA
  data.frame(group, age, before, reason, risk, after)
}
estimates <- function(imputed) {
  fits <- list(
    after = with(imputed, glm(as.integer(as.character(after)) ~ group, family = binomial)),
    adjusted = with(imputed, glm(as.integer(as.character(after)) ~ group + before, family = binomial)),
    risk = with(imputed, lm(risk ~ group)),
    reason = with(imputed, lm(as.integer(reason == 2) ~ group)))
  lapply(fits, function(fit) {
    row <- subset(pool(fit)$pooled, term == "group")
    c(estimate = row$estimate, within = row$ubar, between = row$b, fmi = row$fmi)
  })
}
expected <- data.frame()
tables <- list(small = made(300, 0.15), large = made(1500, 0.3))
for (case in names(tables)) {
  table <- tables[[case]]
  m <- 200
  factors <- table
  for (name in c("before", "reason", "after")) factors[[name]] <- factor(factors[[name]])
  imputed <- mice(factors, m = m, maxit = 10, printFlag = FALSE, seed = 7,
    method = c("", "", "logreg", "polyreg", "pmm", "logreg"))
  for (name in names(estimates(imputed))) {
    found <- estimates(imputed)[[name]]
    for (quantity in names(found)) expect(case, quantity, name, found[[quantity]])
  }
  # What was filled in, of each group: means of flags, codes and classes, and the spread of the classes.
  long <- complete(imputed, "long")
  for (name in c("before", "reason", "risk", "after")) {
    gap <- is.na(table[[name]])[long$.id]
    filled <- as.numeric(as.character(long[[name]][gap]))
    for (group in 0:1) {
      own <- filled[long$group[gap] == group]
      for (value in sort(unique(table[[name]]))) expect(case, "share", paste(name, group, value), mean(own == value))
    }
  }
  expect(case, "imputations", "", m)
  written <- table
  written[] <- lapply(written, function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
  save(written, paste0(case, ".csv"))
}
save(expected, "tables-expected.csv")
