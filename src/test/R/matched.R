# The tables of an invented study whose families were matched, in pairs and two to one with replacement, by R.
#
# From the root of the project (Debian: r-base-core r-cran-matchit r-cran-sandwich):
#   Rscript src/test/R/matched.R
# Written by R 4.2.2. Plan and codebook are those of outcomes.R, kept by hand; this script repeats what they say.
suppressPackageStartupMessages({
  library(MatchIt)
  library(sandwich)
})
options(contrasts = c("contr.treatment", "contr.poly"))
set.seed(20132)
folder <- "src/test/resources/nl/terugblik/outcomes/matched"
minimum <- 10
save <- function(table, file) {
  numbers <- vapply(table, is.numeric, TRUE)
  table[numbers] <- lapply(table[numbers], function(x) ifelse(is.na(x), "", sprintf("%.17g", x)))
  quoted <- which(!numbers & vapply(table, function(x) any(grepl(",", x)), TRUE))
  path <- file.path(folder, file)
  dir.create(dirname(path), FALSE, TRUE)
  write.table(table, path, sep = ",", quote = if (length(quoted)) quoted else FALSE, row.names = FALSE, na = "", eol = "\n")
}

# --- the families, and who was matched with whom ------------------------------------------------------------------------
n <- 360
age <- round(runif(n, 0, 17.5), 3)
children <- 1 + rpois(n, 1.4)
condition <- rbinom(n, 1, plogis(-1.6 + 0.05 * age + 0.25 * children))
two_homes <- rbinom(n, 1, 0.45)
reason <- sample(0:2, n, TRUE, c(0.3, 0.4, 0.3))
alone <- rbinom(n, 1, 0.1 + 0.1 * condition)
signs <- rbinom(n, 1, 0.5 + 0.1 * condition)
to_plan <- round(rgamma(n, 2, 0.5) + condition, 4)
extended <- rbinom(n, 1, plogis(-0.3 + 0.6 * signs - 0.7 * condition + 0.05 * age))
months <- round(11 + 1.5 * signs + 0.4 * reason - 0.1 * age - condition + rnorm(n, 0, 2.5), 4)
blank <- function(x, share) replace(x, runif(n) < share, NA)
d <- data.frame(
  family = sprintf("%08x", sort(sample(1e9, n))), group = ifelse(condition == 1, "experimental", "control"),
  t1 = "2013-01-01", t2 = "2013-02-12", t2_source = "default", t3 = "2014-02-12",
  two_homes = blank(two_homes, 0.05), children, age, reason, alone = blank(alone, 0.04), signs = blank(signs, 0.15),
  to_plan = blank(to_plan, ifelse(condition == 1, 0, 0.4)), extended = blank(extended, 0.05),
  months = blank(months, 0.1), rare = rbinom(n, 1, 0.05), risk = blank(pmin(6, 1 + rpois(n, 2.5)), 0.15)
)
save(d, "coded-unmatched.csv")
d$condition <- condition
rownames(d) <- d$family

paired <- matchit(condition ~ age + children + reason, d, caliper = 0.2)
pairs <- d[paired$weights > 0, ]
pairs$set <- as.integer(paired$subclass[paired$weights > 0])
pairs$weight <- 1

again <- matchit(condition ~ age + children + reason, d, ratio = 2, replace = TRUE, caliper = 0.3)
replaced <- d[again$weights > 0, ]
replaced$weight <- again$weights[again$weights > 0]
# Sets that share a family are one.
set <- setNames(seq_len(nrow(replaced)), rownames(replaced))
links <- again$match.matrix
repeat {
  before <- set
  for (one in rownames(links)) {
    members <- c(one, na.omit(links[one, ]))
    if (length(members) > 1) set[members] <- min(set[members])
  }
  if (identical(before, set)) break
}
replaced$set <- as.integer(factor(set))
stopifnot(all.equal(mean(replaced$weight[replaced$condition == 0]), 1), all(replaced$weight[replaced$condition == 1] == 1))

# --- what the tables should say -----------------------------------------------------------------------------------------
known <- function(x, variables) {
  x <- x[stats::complete.cases(x[, variables, drop = FALSE]), ]
  x$y <- x[[variables[1]]]
  x
}
deviation <- function(x) c(sqrt(cov.wt(matrix(x$y), x$weight / sum(x$weight), method = "unbiased")$cov))
figures <- function(x, coded) {
  e <- x[x$condition == 1, ]
  c <- x[x$condition == 0, ]
  # The count out of n is the weighted share.
  shown <- function(g) if (coded) c(nrow(g) * weighted.mean(g$y, g$weight), NA) else c(weighted.mean(g$y, g$weight), deviation(g))
  data.frame(n = nrow(x), n_experimental = nrow(e), n_control = nrow(c), experimental = shown(e)[1],
    experimental_sd = shown(e)[2], control = shown(c)[1], control_sd = shown(c)[2])
}
difference <- function(x) weighted.mean(x$y[x$condition == 1], x$weight[x$condition == 1]) -
  weighted.mean(x$y[x$condition == 0], x$weight[x$condition == 0])
number <- function(sample, variable) {
  x <- known(sample, variable)
  all <- known(d, variable)
  cbind(variable, value = NA, figures(x, FALSE), test = "none", smd = difference(x) / sd(all$y[all$condition == 1]))
}
codes <- function(sample, variable, values) do.call(rbind, lapply(values, function(code) {
  flagged <- function(x) { x <- known(x, variable); x$y <- as.numeric(x$y == code); x }
  x <- flagged(sample)
  all <- flagged(d)
  p <- mean(all$y[all$condition == 1])
  cbind(variable, value = code, figures(x, TRUE), test = "none", smd = if (p > 0 && p < 1) difference(x) / sqrt(p * (1 - p)) else NA)
}))
baseline <- function(sample) rbind(
  codes(sample, "two_homes", 0:1), number(sample, "children"), number(sample, "age"), codes(sample, "reason", 0:3),
  codes(sample, "alone", 0:1), codes(sample, "signs", 0:1), number(sample, "to_plan")
)

binary <- c("extended", "rare")
enough <- function(x, outcome) {
  cells <- table(factor(x$condition, 0:1))
  if (outcome %in% binary) cells <- c(cells, table(factor(x$condition, 0:1), factor(x$y, 0:1)))
  all(cells >= minimum)
}
# Estimate, interval and tests of condition. glm stops one step before its standard errors stand still: fit again from there.
effect <- function(x, name, covariates, clustered) {
  formula <- as.formula(paste("y ~", paste(c("condition", ifelse(covariates == "reason", "factor(reason)", covariates)), collapse = " + ")))
  x$weight <- if (clustered) x$weight else 1
  if (name %in% binary) {
    tight <- glm.control(epsilon = 1e-14, maxit = 100)
    fit <- suppressWarnings(glm(formula, binomial, x, weights = weight, control = tight))
    fit <- suppressWarnings(glm(formula, binomial, x, weights = weight, control = tight, start = coef(fit)))
  } else {
    fit <- lm(formula, x, weights = weight)
  }
  v <- if (clustered) vcovCL(fit, x$set, type = "HC1") else vcov(fit)
  b <- coef(fit)[["condition"]]
  se <- sqrt(v["condition", "condition"])
  if (name %in% binary) {
    data.frame(test = "logistic", measure = "odds_ratio", statistic = (b / se)^2, df2 = NA,
      p = pchisq((b / se)^2, 1, lower.tail = FALSE), estimate = exp(b), ci_low = exp(b - qnorm(0.975) * se), ci_high = exp(b + qnorm(0.975) * se))
  } else {
    df <- df.residual(fit)
    data.frame(test = "ancova", measure = "mean_difference", statistic = (b / se)^2, df2 = df,
      p = pf((b / se)^2, 1, df, lower.tail = FALSE), estimate = b, ci_low = b - qt(0.975, df) * se, ci_high = b + qt(0.975, df) * se)
  }
}
none <- data.frame(test = "none", measure = NA, statistic = NA, df2 = NA, p = NA, estimate = NA, ci_low = NA, ci_high = NA)
outcome <- function(sample, name, covariates) {
  x <- known(sample, c(name, covariates))
  tested <- if (enough(x, name)) effect(x, name, covariates, TRUE) else none
  ratio <- if (name %in% binary) tested[, c("estimate", "ci_low", "ci_high")] else none[, c("estimate", "ci_low", "ci_high")]
  cbind(outcome = name, model = if (length(covariates)) paste(covariates, collapse = ",") else "unadjusted",
    figures(x, name %in% binary), test = tested$test, statistic = tested$statistic, df1 = if (tested$test == "none") NA else 1,
    df2 = tested$df2, p = tested$p, odds_ratio = ratio$estimate, ci_low = ratio$ci_low, ci_high = ratio$ci_high)
}
outcomes <- function(sample) rbind(
  outcome(sample, "extended", c()), outcome(sample, "extended", "signs"), outcome(sample, "extended", c("signs", "reason")),
  outcome(sample, "months", c()), outcome(sample, "months", "signs"), outcome(sample, "months", c("age", "reason")),
  outcome(sample, "rare", c()), outcome(sample, "rare", "signs"), outcome(sample, "risk", c()), outcome(sample, "risk", "signs")
)

within <- function(name) {
  whole <- merge(pairs[pairs$condition == 1, c("set", name)], pairs[pairs$condition == 0, c("set", name)], by = "set")
  whole <- whole[stats::complete.cases(whole), ]
  e <- whole[[2]]
  c <- whole[[3]]
  row <- data.frame(outcome = name, pairs = nrow(whole), both = NA, experimental_only = NA, control_only = NA, neither = NA,
    test = "none", statistic = NA, df = NA, p = NA, p_exact = NA, estimate = NA, ci_low = NA, ci_high = NA)
  if (name %in% binary) {
    row[3:6] <- c(sum(e & c), sum(e & !c), sum(!e & c), sum(!e & !c))
    if (min(sum(e), sum(!e), sum(c), sum(!c)) < minimum) return(row)
    test <- mcnemar.test(table(factor(e, 0:1), factor(c, 0:1)), correct = FALSE)
    exact <- binom.test(row$experimental_only, row$experimental_only + row$control_only)
    odds <- function(p) p / (1 - p)
    row[7:14] <- list("mcnemar", test$statistic, 1, test$p.value, exact$p.value,
      row$experimental_only / row$control_only, odds(exact$conf.int[1]), odds(exact$conf.int[2]))
  } else {
    test <- t.test(e, c, paired = TRUE)
    row[c(7:10, 12:14)] <- list("paired_t", test$statistic, test$parameter, test$p.value, mean(e - c), test$conf.int[1], test$conf.int[2])
  }
  row
}

specification <- function(name, sample, outcome) {
  x <- known(sample, outcome)
  shown <- if (enough(x, outcome)) effect(x, outcome, c(), name != "unmatched") else none
  weights <- if (name == "unmatched") rep(1, sum(sample$condition == 0)) else sample$weight[sample$condition == 0]
  cbind(specification = name, n_experimental = sum(sample$condition == 1), n_control = sum(sample$condition == 0),
    effective_control = sum(weights)^2 / sum(weights^2), outcome, n = nrow(x), shown[, c("measure", "estimate", "ci_low", "ci_high", "p")])
}

columns <- c(setdiff(names(d), "condition"), "set", "weight")
save(pairs[, columns], "pairs/coded.csv")
save(replaced[, columns], "replaced/coded.csv")
for (sample in c("pairs", "replaced")) {
  save(baseline(get(sample)), file.path(sample, "baseline-expected.csv"))
  save(outcomes(get(sample)), file.path(sample, "outcomes-expected.csv"))
}
save(do.call(rbind, lapply(c("extended", "months", "rare", "risk"), within)), "pairs/pairs-expected.csv")
save(do.call(rbind, lapply(c("extended", "months", "rare", "risk"), function(outcome) rbind(
  specification("unmatched", d, outcome), specification("pairs", pairs, outcome), specification("replaced", replaced, outcome)
))), "pairs/specifications-expected.csv")
