source("src/test/R/output.R")
suppressPackageStartupMessages(library(car))
set.seed(20164)
options(contrasts = c("contr.treatment", "contr.poly"))

# Families that never were: a condition, a flag, a number of months, a reason with levels, and two outcomes.
families <- function(n, share = 0.5, strength = 0.6, levels = 3, offset = 0, spread = 4) {
  condition <- rbinom(n, 1, share)
  flag <- rbinom(n, 1, 0.4 + 0.2 * condition)
  months <- offset + round(rgamma(n, 2, 2 / spread), 2)
  reason <- sample(0:(levels - 1), n, TRUE)
  centred <- (months - offset - spread) / spread
  linear <- strength * (condition - 0.5 + flag * 0.8 - centred * 0.5 + (reason == 1) * 0.7 + condition * flag * 0.6)
  data.frame(condition, flag, months, reason,
    event = rbinom(n, 1, plogis(linear - 0.3)), score = round(10 + 2 * linear + rnorm(n, 0, 1.5), 3))
}

data <- list(
  eight = data.frame(condition = c(0, 0, 0, 0, 1, 1, 1, 1), flag = c(0, 1, 0, 1, 0, 1, 0, 1),
    months = c(1, 2, 4, 3, 2.5, 5, 0.5, 1.5), reason = c(0, 1, 0, 1, 1, 0, 0, 1), event = c(0, 1, 1, 0, 1, 0, 1, 1),
    score = c(3, 5, 4, 7, 8, 2, 9, 6)),
  sixteen = families(16, 0.5, 0.3, 2),
  forty = families(40),
  unbalanced = families(90, 0.12),
  report = families(140, levels = 4),
  strong = families(500, strength = 1.6),
  faraway = families(300, offset = 500, spread = 0.5),
  large = families(2000, levels = 5),
  tails = families(2000, strength = 3)
)
# One family keeps each cell from being predicted without error.
near <- families(240)
near$event <- near$flag
for (cell in 0:3) {
  one <- which(near$flag == cell %% 2 & near$condition == cell %/% 2)[1]
  near$event[one] <- 1 - near$event[one]
}
data$near <- near
alike <- families(300)
alike$months <- round(alike$score + rnorm(300, 0, 0.02), 4)
data$alike <- alike

models <- list(
  condition = "condition",
  months = "condition + months",
  reason = "condition + reason + flag",
  byflag = "flag + condition + condition:flag + months",
  bymonths = "months + condition + condition:months + flag",
  byreason = "reason + condition + condition:reason"
)
# R's names of columns and terms in ours.
named <- function(names) {
  names <- gsub("(Intercept)", "(intercept)", names, fixed = TRUE)
  names <- gsub("reason([0-9])", "reason=\\1", names)
  vapply(strsplit(names, ":"), function(parts) paste(sort(parts), collapse = " x "), "")
}

logistic <- function(case, formula, d) {
  control <- glm.control(epsilon = 1e-14, maxit = 100)
  first <- suppressWarnings(glm(formula, binomial, d, control = control))
  fit <- suppressWarnings(glm(formula, binomial, d, control = control, start = coef(first)))
  if (!fit$converged || anyNA(coef(fit)) || any(fitted(fit) < 1e-8 | fitted(fit) > 1 - 1e-8)) return(FALSE)
  b <- coef(fit)
  se <- sqrt(diag(vcov(fit)))
  n <- nrow(d)
  z <- qnorm(0.975)
  name <- named(names(b))
  expect(case, "coefficient", name, b)
  expect(case, "error", name, se)
  expect(case, "wald", name, (b / se)^2)
  expect(case, "p", name, pchisq((b / se)^2, 1, lower.tail = FALSE))
  expect(case, "oddsratio", name, exp(b))
  expect(case, "low", name, exp(b - z * se))
  expect(case, "high", name, exp(b + z * se))
  y <- d$event
  ll <- sum(ifelse(y == 1, plogis(predict(fit), log.p = TRUE), plogis(-predict(fit), log.p = TRUE)))
  ll0 <- sum(y) * log(mean(y)) + sum(1 - y) * log(1 - mean(y))
  expect(case, "loglikelihood", "model", ll)
  expect(case, "loglikelihood", "null", ll0)
  expect(case, "nagelkerke", "", (1 - exp(2 * (ll0 - ll) / n)) / (1 - exp(2 * ll0 / n)))
  assign <- attr(model.matrix(fit), "assign")
  labels <- attr(terms(fit), "term.labels")
  for (t in seq_along(labels)) {
    at <- assign == t
    expect(case, "joint", named(labels[t]), t(b[at]) %*% solve(vcov(fit)[at, at, drop = FALSE], b[at]))
  }
  TRUE
}

linear <- function(case, formula, d) {
  fit <- lm(formula, d)
  if (df.residual(fit) < 1 || anyNA(coef(fit))) return(FALSE)
  table <- summary(fit)$coefficients
  name <- named(rownames(table))
  interval <- confint(fit)
  expect(case, "coefficient", name, table[, 1])
  expect(case, "error", name, table[, 2])
  expect(case, "low", name, interval[, 1])
  expect(case, "high", name, interval[, 2])
  expect(case, "rsquared", "", summary(fit)$r.squared)
  anova <- Anova(fit, type = "III")
  residual <- anova["Residuals", "Sum Sq"]
  expect(case, "residualdf", "", df.residual(fit))
  expect(case, "residualmeansquare", "", residual / df.residual(fit))
  for (label in setdiff(rownames(anova), c("(Intercept)", "Residuals"))) {
    ss <- anova[label, "Sum Sq"]
    expect(case, "f", named(label), anova[label, "F value"])
    expect(case, "df", named(label), anova[label, "Df"])
    expect(case, "p", named(label), anova[label, "Pr(>F)"])
    expect(case, "meansquare", named(label), ss / anova[label, "Df"])
    expect(case, "eta", named(label), ss / (ss + residual))
  }
  TRUE
}

# The effect of condition where the moderator is 1: the same model with the moderator's zero moved there.
simple <- function(case, formula, d, kind) {
  for (value in 0:1) {
    moved <- d
    moved$flag <- if (value == 1) 1 - d$flag else d$flag
    if (kind == "linear") {
      fit <- lm(formula, moved)
      b <- summary(fit)$coefficients["condition", ]
      expect(case, "simplef", paste0("flag=", value), b[3]^2)
      expect(case, "simpleestimate", paste0("flag=", value), b[1])
    } else {
      control <- glm.control(epsilon = 1e-14, maxit = 100)
      first <- suppressWarnings(glm(formula, binomial, moved, control = control))
      fit <- suppressWarnings(glm(formula, binomial, moved, control = control, start = coef(first)))
      b <- coef(fit)["condition"]
      se <- sqrt(vcov(fit)["condition", "condition"])
      expect(case, "simpleoddsratio", paste0("flag=", value), exp(b))
      expect(case, "simplelow", paste0("flag=", value), exp(b - qnorm(0.975) * se))
      expect(case, "simplehigh", paste0("flag=", value), exp(b + qnorm(0.975) * se))
    }
  }
}

inputs <- data.frame()
for (kind in c("logistic", "linear")) {
  expected <- data.frame()
  for (set in names(data)) {
    d <- data[[set]]
    d$reason <- factor(d$reason)
    for (model in names(models)) {
      case <- paste0(set, "/", model)
      formula <- as.formula(paste(if (kind == "logistic") "event ~" else "score ~", models[[model]]))
      done <- if (kind == "logistic") logistic(case, formula, d) else linear(case, formula, d)
      if (done && model == "byflag") simple(case, formula, d, kind)
      if (done && kind == "linear" && model == "months") {
        at <- data.frame(condition = 0:1, months = mean(d$months))
        mean <- predict(lm(formula, d), at, se.fit = TRUE)
        expect(case, "adjustedmean", paste0("condition=", 0:1), mean$fit)
        expect(case, "adjustederror", paste0("condition=", 0:1), mean$se.fit)
      }
      if (!done) cat(kind, case, "has no finite answer in R and is left out\n")
    }
  }
  save(expected, paste0(kind, "-expected.csv"))
}
for (set in names(data)) inputs <- rbind(inputs, cbind(case = set, data[[set]]))
inputs$months <- sprintf("%.17g", inputs$months)
inputs$score <- sprintf("%.17g", inputs$score)
save(inputs, "models.csv")
