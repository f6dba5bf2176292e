# Balance before and after matching, and sample sizes, by MatchIt's summary(): what its weights make of a table.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20164)

columns <- c("age", "income", "year", "visits", "flag", "region", "sex")

invent <- function(n) {
  u <- rnorm(n)
  d <- data.frame(
    age = round(35 + 8 * rnorm(n) + 3 * u, 1),
    income = round(exp(3 + 0.8 * rnorm(n) - 0.4 * u), 3),
    year = 10000 + rpois(n, 4),
    visits = rpois(n, exp(0.4 + 0.3 * u)),
    flag = rbinom(n, 1, plogis(0.8 * u)),
    region = factor(sample(c("north", "east", "south", "west"), n, TRUE, c(5, 3, 2, 2))),
    sex = factor(sample(c("f", "m"), n, TRUE))
  )
  d$treated <- rbinom(n, 1, plogis(-0.9 + 0.8 * u + 0.03 * (d$age - 35) + 0.4 * (d$region == "north")))
  d
}

every <- treated ~ age + income + year + visits + flag + region + sex
methods <- list(
  exact = function(d) matchit(treated ~ flag + region, d, method = "exact"),
  cem = function(d) matchit(treated ~ age + visits + sex, d, method = "cem", cutpoints = 3),
  pairs = function(d) matchit(every, d, method = "nearest"),
  ratio = function(d) matchit(every, d, method = "nearest", ratio = 3, caliper = 0.5),
  replace = function(d) matchit(every, d, method = "nearest", ratio = 2, replace = TRUE, caliper = 1),
  subclass = function(d) matchit(every, d, method = "subclass", subclass = 4),
  # No method weighs the treated, but the sums should hold for any weights.
  any = function(d) {
    m <- matchit(every, d, method = "nearest")
    m$weights <- round(rexp(nrow(d)) * rbinom(nrow(d), 1, 0.7), 4)
    m
  }
)

# Where the treated do not vary, this project divides by another pooled deviation than MatchIt; that is tested by hand.
isUsable <- function(d) {
  treated <- d[d$treated == 1, columns]
  sum(d$treated) > 5 && sum(d$treated == 0) > sum(d$treated) &&
    all(vapply(treated, function(x) all(table(x) < length(x)), TRUE)) && all(table(treated$region) > 0)
}

inputs <- balance <- sizes <- data.frame()
for (repetition in 1:7) {
  for (method in names(methods)) {
    case <- paste0(method, repetition)
    repeat {
      d <- invent(sample(c(40, 60, 90), 1))
      if (isUsable(d)) {
        m <- tryCatch(suppressWarnings(methods[[method]](d)), error = function(e) NULL)
        if (!is.null(m) && sum(m$weights[d$treated == 1] > 0) > 2) break
      }
    }
    s <- suppressWarnings(summary(m, standardize = TRUE, un = TRUE, pair.dist = FALSE, addlvariables = d[columns]))
    inputs <- rbind(inputs, data.frame(case, treated = d$treated, weight = unname(m$weights), d[columns]))
    matched <- if (is.null(s$sum.across)) s$sum.matched else s$sum.across
    for (column in columns) {
      for (level in if (is.factor(d[[column]])) levels(d[[column]]) else "") {
        name <- paste0(column, level)
        for (sample in c("all", "matched")) {
          row <- (if (sample == "all") s$sum.all else matched)[name, ]
          stopifnot(is.finite(row["Std. Mean Diff."]))
          balance <- rbind(balance, data.frame(case, column, level, sample, t(unname(row[1:6]))))
        }
      }
    }
    sizes <- rbind(sizes, data.frame(case,
      group = c("control", "treated"), rows = s$nn["All", ], matched = s$nn["Matched", ],
      effective = s$nn["Matched (ESS)", ], unmatched = s$nn["Unmatched", ]))
  }
}
names(balance)[5:10] <- c("mean_treated", "mean_control", "smd", "variance_ratio", "ecdf_mean", "ecdf_max")
# MatchIt has a ratio of 0/0 or of something to 0 where this project has none.
balance$variance_ratio <- ifelse(is.finite(balance$variance_ratio), digits(balance$variance_ratio), "")
save(inputs, "balance.csv")
save(balance, "balance-expected.csv")
save(sizes, "balance-sizes-expected.csv")
