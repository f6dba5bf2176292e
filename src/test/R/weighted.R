source("src/test/R/output.R")
suppressPackageStartupMessages({
  library(lmtest)
  library(MatchIt)
  library(sandwich)
})
set.seed(20167)
options(contrasts = c("contr.treatment", "contr.poly"))

# Families that never were, in sets that share part of their outcome; a set has one experimental family, or the sets are
# a few large ones. Columns are those of models.R, with a weight and the number of a set.
families <- function(set, condition, weight, levels = 3, offset = 0, spread = 4, strength = 0.6) {
  n <- length(set)
  flag <- rbinom(n, 1, 0.4 + 0.2 * condition)
  months <- offset + round(rgamma(n, 2, 2 / spread), 2)
  reason <- sample(0:(levels - 1), n, TRUE)
  shared <- rnorm(max(set), 0, 0.7)[set]
  centred <- (months - offset - spread) / spread
  linear <- strength * (condition - 0.5 + flag * 0.8 - centred * 0.5 + (reason == 1) * 0.7 + condition * flag * 0.6) + shared
  data.frame(condition, flag, months, reason, event = rbinom(n, 1, plogis(linear - 0.3)),
    score = round(10 + 2 * linear + rnorm(n, 0, 1.5), 3), weight = weight, set = set)
}
pairs <- function(n, ...) families(rep(1:n, each = 2), rep(1:0, n), 1, ...)
# One experimental family and k others a set; the others share its weight, and weigh 1 on average.
ratio <- function(n, most, ...) {
  k <- sample(1:most, n, TRUE)
  set <- rep(1:n, k + 1)
  condition <- as.numeric(!duplicated(set))
  weight <- ifelse(condition == 1, 1, 1 / k[set])
  weight[condition == 0] <- weight[condition == 0] / mean(weight[condition == 0])
  families(set, condition, weight, ...)
}
# Large subclasses; the others weigh as many as the experimental families of their subclass.
subclass <- function(n, sets, ...) {
  set <- c(rep(1:sets, 2), sample(1:sets, n - 2 * sets, TRUE))
  condition <- c(rep(0:1, each = sets), rbinom(n - 2 * sets, 1, set[-(1:(2 * sets))] / (sets + 3)))
  treated <- tapply(condition, set, sum)
  other <- tapply(1 - condition, set, sum)
  weight <- ifelse(condition == 1, 1, (treated / other)[set])
  weight[condition == 0] <- weight[condition == 0] / mean(weight[condition == 0])
  families(set, condition, weight, ...)
}
free <- function(n, sets, weight, ...) families(c(1:sets, sample(1:sets, n - sets, TRUE)), rbinom(n, 1, 0.4), weight, ...)

data <- list(
  fewpairs = pairs(25, 2),
  pairs = pairs(60),
  manypairs = pairs(200, 5),
  ratio = ratio(50, 3),
  manyratio = ratio(120, 5, 4),
  subclasses = subclass(300, 14),
  fewsubclasses = subclass(500, 10, 4),
  unequal = free(150, 60, round(runif(150, 0.05, 8), 4)),
  extreme = free(250, 80, exp(rnorm(250, 0, 1.5))),
  alone = free(160, 160, round(rgamma(160, 2, 2), 3) + 0.01),
  faraway = ratio(60, 4, 3, 20, 0.5),
  scaled = pairs(50)
)
# Numbers of sets are only names, and weights only proportions (far larger ones make glm start where it diverges).
data$scaled$weight <- data$scaled$weight * 8
data$scaled$set <- c(-7, 2147483647, -2147483647, 40 * 4:50)[data$scaled$set]
alike <- free(200, 70, round(runif(200, 0.5, 1.5), 3))
alike$months <- round(alike$score + rnorm(200, 0, 0.02), 4)
data$alike <- alike

models <- list(
  condition = "condition",
  months = "condition + months",
  reason = "condition + reason + flag",
  byflag = "flag + condition + condition:flag + months",
  bymonths = "months + condition + condition:months + flag",
  byreason = "reason + condition + condition:reason"
)
named <- function(names) {
  names <- gsub("(Intercept)", "(intercept)", names, fixed = TRUE)
  names <- gsub("reason([0-9])", "reason=\\1", names)
  vapply(strsplit(names, ":"), function(parts) paste(sort(parts), collapse = " x "), "")
}

# A second fit from the first, since glm's weights belong to the step before its last.
logistic <- function(formula, d) {
  control <- glm.control(epsilon = 1e-14, maxit = 100)
  first <- suppressWarnings(glm(formula, quasibinomial, d, weights = weight, control = control))
  fit <- suppressWarnings(glm(formula, quasibinomial, d, weights = weight, control = control, start = coef(first)))
  if (!fit$converged || anyNA(coef(fit)) || any(fitted(fit) < 1e-8 | fitted(fit) > 1 - 1e-8)) NULL else fit
}
linear <- function(formula, d) {
  fit <- lm(formula, d, weights = weight)
  if (anyNA(coef(fit))) NULL else fit
}
clustered <- function(fit, d) {
  v <- vcovCL(fit, cluster = d$set, type = "HC1")
  if (!anyDuplicated(d$set)) stopifnot(all.equal(v, vcovHC(fit, type = "HC1")))
  v
}

common <- function(case, fit, v, kind, d, fitting) {
  test <- coeftest(fit, v)
  name <- named(rownames(test))
  quantile <- if (kind == "linear") qt(0.975, df.residual(fit)) else qnorm(0.975)
  expect(case, "coefficient", name, test[, 1])
  expect(case, "error", name, test[, 2])
  expect(case, "p", name, test[, 4])
  turned <- if (kind == "linear") identity else exp
  expect(case, "low", name, turned(test[, 1] - quantile * test[, 2]))
  expect(case, "high", name, turned(test[, 1] + quantile * test[, 2]))
  assign <- attr(model.matrix(fit), "assign")
  labels <- attr(terms(fit), "term.labels")
  for (t in seq_along(labels)) {
    at <- assign == t
    df <- sum(at)
    chisq <- drop(t(coef(fit)[at]) %*% solve(v[at, at, drop = FALSE], coef(fit)[at]))
    joint <- if (kind == "linear") chisq / df else chisq
    p <- if (kind == "linear") pf(joint, df, df.residual(fit), lower.tail = FALSE) else pchisq(joint, df, lower.tail = FALSE)
    # Where no product takes the term up, dropping it is the same test.
    if (!any(grepl(":", labels)) && length(labels) > 1) {
      smaller <- fitting(update(formula(fit), paste(". ~ . -", labels[t])), d)
      dropped <- waldtest(fit, smaller, vcov = v, test = if (kind == "linear") "F" else "Chisq")
      stopifnot(all.equal(c(dropped[2, 3], dropped[2, 4]), c(joint, p)))
    }
    expect(case, "joint", named(labels[t]), joint)
    expect(case, "jointp", named(labels[t]), p)
  }
}

# The effect of condition where the moderator is 1: the same model with the moderator's zero moved there.
simple <- function(case, formula, d, fitting) {
  for (value in 0:1) {
    moved <- d
    moved$flag <- if (value == 1) 1 - d$flag else d$flag
    fit <- fitting(formula, moved)
    test <- coeftest(fit, clustered(fit, moved))["condition", ]
    expect(case, "simpleestimate", paste0("flag=", value), test[1])
    expect(case, "simpleerror", paste0("flag=", value), test[2])
    expect(case, "simplep", paste0("flag=", value), test[4])
  }
}

count <- 0
for (kind in c("logistic", "linear")) {
  expected <- data.frame()
  fitting <- if (kind == "logistic") logistic else linear
  for (set in names(data)) {
    d <- data[[set]]
    d$reason <- factor(d$reason)
    for (model in names(models)) {
      case <- paste0(set, "/", model)
      formula <- as.formula(paste(if (kind == "logistic") "event ~" else "score ~", models[[model]]))
      fit <- fitting(formula, d)
      if (is.null(fit) || length(unique(d$set)) < length(coef(fit))) {
        cat(kind, case, "has no finite answer in R, or too few sets, and is left out\n")
        next
      }
      count <- count + 1
      v <- clustered(fit, d)
      common(case, fit, v, kind, d, fitting)
      if (kind == "linear") {
        expect(case, "rsquared", "", summary(fit)$r.squared)
        expect(case, "residualmeansquare", "", summary(fit)$sigma^2)
        expect(case, "residualdf", "", df.residual(fit))
      } else {
        n <- sum(d$weight)
        expect(case, "nagelkerke", "",
          (1 - exp((deviance(fit) - fit$null.deviance) / n)) / (1 - exp(-fit$null.deviance / n)))
      }
      if (model == "byflag") simple(case, formula, d, fitting)
      if (kind == "linear" && model == "months") {
        for (value in 0:1) {
          at <- c(1, value, weighted.mean(d$months, d$weight))
          expect(case, "adjustedmean", paste0("condition=", value), sum(at * coef(fit)))
          expect(case, "adjustederror", paste0("condition=", value), sqrt(at %*% v %*% at))
        }
      }
    }
  }
  save(expected, paste0("weighted-", kind, "-expected.csv"))
}
cat(count, "fits\n")
inputs <- data.frame()
for (set in names(data)) inputs <- rbind(inputs, cbind(case = set, data[[set]]))
for (column in c("months", "score", "weight", "set")) inputs[[column]] <- sprintf("%.17g", inputs[[column]])
save(inputs, "weighted.csv")

# Weighted means and variances of one group, as MatchIt and cov.wt have them; they must agree with each other.
expected <- data.frame()
for (set in names(data)) for (group in 0:1) for (column in c("score", "months", "flag")) {
  d <- data[[set]][data[[set]]$condition == group, ]
  x <- d[[column]]
  w <- d$weight
  unbiased <- cov.wt(cbind(x), w / sum(w), method = "unbiased")
  stopifnot(all.equal(as.numeric(unbiased$cov), MatchIt:::wvar(x, FALSE, w)),
    all.equal(unname(unbiased$center), MatchIt:::wm(x, w)))
  case <- paste(set, group, column, sep = "/")
  expect(case, "mean", "", MatchIt:::wm(x, w))
  expect(case, "variance", "", MatchIt:::wvar(x, FALSE, w))
  expect(case, "sd", "", sqrt(unbiased$cov))
  expect(case, "ess", "", MatchIt:::ESS(w))
}
save(expected, "weighted-samples-expected.csv")
