# Codes of computer and hand for the same families, by kind of variable, and how far they agree.
source("src/test/R/output.R")
suppressMessages(library(psych))
set.seed(20227)

miss <- function(codes, values, share) ifelse(runif(length(codes)) < share, sample(values, length(codes), TRUE), codes)
binary <- rbinom(40, 1, 0.4)
category <- sample(0:2, 45, TRUE)
class <- sample(1:6, 50, TRUE, prob = c(1, 2, 3, 3, 2, 1))
count <- rpois(30, 3)
months <- round(rexp(35, 1 / 9), 6)
days <- sample(15000:15600, 30, TRUE)
cases <- list(
  binary = data.frame(kind = "binary", tolerance = 0, computed = binary, hand = miss(binary, 0:1, 0.2)),
  all_no = data.frame(kind = "binary", tolerance = 0, computed = 0, hand = rbinom(20, 1, 0.3)),
  category = data.frame(kind = "category", tolerance = 0, computed = category, hand = miss(category, 0:2, 0.3)),
  ordinal = data.frame(kind = "ordinal", tolerance = 0, computed = class, hand = pmin(6, pmax(1, class + sample(c(-1, 0, 0, 0, 1, 2), 50, TRUE)))),
  count = data.frame(kind = "count", tolerance = 0, computed = count, hand = pmax(0, count + sample(c(-1, 0, 0, 0, 1), 30, TRUE))),
  months = data.frame(kind = "months", tolerance = 0.1, computed = months, hand = round(months + sample(c(0, 0, 0, 1, -0.5, 0.14), 35, TRUE), 1)),
  date = data.frame(kind = "date", tolerance = 0, computed = days, hand = days + sample(c(0, 0, 0, 1, -7, 8), 30, TRUE))
)
inputs <- data.frame()
for (case in names(cases)) {
  x <- cases[[case]]
  inputs <- rbind(inputs, data.frame(case, x))
  kind <- x$kind[1]
  apart <- x$computed - x$hand
  if (kind %in% c("binary", "category", "ordinal", "count", "date")) expect(case, "percent", "", 100 * mean(apart == 0))
  if (kind %in% c("binary", "category", "ordinal") && length(unique(x$computed)) > 1) {
    levels <- sort(unique(c(x$computed, x$hand)))
    table <- table(factor(x$computed, levels), factor(x$hand, levels))
    kappa <- cohen.kappa(unclass(table), n.obs = nrow(x))
    expect(case, "kappa", "", kappa$kappa)
    if (kind == "ordinal") expect(case, "quadratic_kappa", "", kappa$weighted.kappa)
  }
  if (kind == "binary") {
    with(x, {
      expect(case, "sensitivity", "", mean(computed[hand == 1] == 1))
      expect(case, "specificity", "", mean(computed[hand == 0] == 0))
      if (any(computed == 1)) expect(case, "positive_predictive_value", "", mean(hand[computed == 1] == 1))
      expect(case, "negative_predictive_value", "", mean(hand[computed == 0] == 0))
    })
  }
  if (kind %in% c("count", "months")) {
    icc <- suppressWarnings(suppressMessages(ICC(cbind(x$computed, x$hand), lmer = FALSE)))
    expect(case, "icc", "", icc$results$ICC[2])
    expect(case, if (kind == "count") "mean_difference" else "bias", "", mean(apart))
  }
  if (kind == "months") {
    expect(case, "percent_within_tolerance", "", 100 * mean(abs(apart) <= 0.1 + 1e-9))
    expect(case, "limit_low", "", mean(apart) - 1.96 * sd(apart))
    expect(case, "limit_high", "", mean(apart) + 1.96 * sd(apart))
  }
  if (kind == "date") expect(case, "percent_within_7_days", "", 100 * mean(abs(apart) <= 7))
}
save(inputs, "double-coding.csv")
save(expected, "double-coding-expected.csv")
