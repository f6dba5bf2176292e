# The tables of an invented study, by R: families, their answers, and what every table should say.
#
# From the root of the project (Debian: r-base-core r-cran-car r-cran-psych):
#   Rscript src/test/R/outcomes.R
# Written by R 4.2.2. Beside it, analysis.json and codebook.json are kept by hand; this script repeats what they say.
suppressPackageStartupMessages({
  library(car)
  library(psych)
})
options(contrasts = c("contr.treatment", "contr.poly"))
set.seed(20131)
folder <- "src/test/resources/nl/terugblik/outcomes"
minimum <- 10

# --- the families -----------------------------------------------------------------------------------------------------
n <- 170
condition <- rep(0:1, length.out = n)
two_homes <- rbinom(n, 1, 0.45)
children <- 1 + rpois(n, 1.4)
age <- round(runif(n, 0, 17.5), 3)
reason <- sample(0:2, n, TRUE, c(0.3, 0.4, 0.3)) # code 3 is in the codebook, but no family has it
alone <- rbinom(n, 1, 0.1)
signs <- rbinom(n, 1, 0.5 + 0.15 * condition)
to_plan <- round(rgamma(n, 2, 0.5) + condition, 4)
extended <- rbinom(n, 1, plogis(-0.3 + 0.6 * signs - 0.9 * condition + 1.3 * condition * two_homes))
months <- round(11 + 1.5 * signs + 0.4 * reason - 0.1 * age + rnorm(n, 0, 2.5), 4)
rare <- rbinom(n, 1, 0.08)
risk <- pmin(6, 1 + rpois(n, 2.5))
blank <- function(x, share) replace(x, runif(n) < share, NA)
d <- data.frame(
  family = sprintf("%08x", sort(sample(1e9, n))),
  group = ifelse(condition == 1, "experimental", "control"),
  t1 = "2013-01-01", t2 = "2013-02-12", t2_source = "default", t3 = "2014-02-12",
  two_homes = blank(two_homes, 0.05), children, age = blank(age, 0.03), reason, alone = blank(alone, 0.04),
  signs = blank(signs, 0.2), to_plan = blank(to_plan, ifelse(condition == 1, 0, 0.4)), extended = blank(extended, 0.01),
  months = ifelse(extended == 1, NA, months), rare, risk = blank(risk, 0.15)
)
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
save <- function(table, file) {
  numbers <- vapply(table, is.numeric, TRUE)
  table[numbers] <- lapply(table[numbers], digits)
  quoted <- which(!numbers & vapply(table, function(x) any(grepl(",", x)), TRUE))
  write.table(table, file.path(folder, file), sep = ",", quote = if (length(quoted)) quoted else FALSE, row.names = FALSE, na = "", eol = "\n")
}
save(d, "dataset/coded.csv")

trouble <- rnorm(n)
answers <- do.call(rbind, lapply(c("t1", "t3"), function(moment) {
  item <- function(shift) blank(rbinom(n, 1, plogis(1.2 * trouble + shift)), 0.08)
  data.frame(family = d$family, group = d$group, moment, days_since_t1 = ifelse(moment == "t1", 0, 407),
    fed = item(-0.5), safe = item(0), there = item(-1), clean = item(-0.2))
}))
answers <- answers[order(answers$family, answers$moment), ]
save(answers, "dataset/long.csv")
d$condition <- condition

# --- what the tables should say ---------------------------------------------------------------------------------------
groups <- function(x, value = function(x) c(mean(x), sd(x))) {
  e <- value(x$y[x$condition == 1])
  c <- value(x$y[x$condition == 0])
  data.frame(n = nrow(x), n_experimental = sum(x$condition == 1), n_control = sum(x$condition == 0),
    experimental = e[1], experimental_sd = e[2], control = c[1], control_sd = c[2])
}
known <- function(variables) {
  x <- d[stats::complete.cases(d[, variables, drop = FALSE]), c(variables, "condition")]
  x$y <- x[[variables[1]]]
  x
}

number <- function(variable) {
  x <- known(variable)
  test <- t.test(x$y[x$condition == 1], x$y[x$condition == 0], var.equal = TRUE)
  cbind(variable, value = NA, groups(x), test = "t", statistic = test$statistic, df = test$parameter, p = test$p.value,
    smd = diff(tapply(x$y, x$condition, mean)) / sd(x$y[x$condition == 1]))
}
codes <- function(variable, values) {
  x <- known(variable)
  test <- suppressWarnings(chisq.test(table(x$condition, x$y), correct = FALSE))
  do.call(rbind, lapply(values, function(code) {
    share <- tapply(x$y == code, x$condition, mean)
    sd <- sqrt(share["1"] * (1 - share["1"]))
    cbind(variable, value = code, groups(x, function(y) c(sum(y == code), NA)), test = "chi_square",
      statistic = test$statistic, df = test$parameter, p = test$p.value,
      smd = if (sd > 0) (share["1"] - share["0"]) / sd else NA)
  }))
}
save(rbind(
  codes("two_homes", 0:1), number("children"), number("age"), codes("reason", 0:3), codes("alone", 0:1),
  codes("signs", 0:1), number("to_plan")
), "baseline-expected.csv")

binary <- c("extended", "rare")
coded <- list(two_homes = 0:1, alone = 0:1, reason = 0:2)
enough <- function(x, outcome, moderator = NULL) {
  cells <- table(factor(x$condition, 0:1))
  if (outcome %in% binary) cells <- c(cells, table(factor(x$condition, 0:1), factor(x$y, 0:1)))
  if (!is.null(moderator) && moderator %in% names(coded)) {
    cells <- c(cells, table(factor(x$condition, 0:1), factor(x[[moderator]], coded[[moderator]])))
  }
  all(cells >= minimum)
}
none <- data.frame(test = "none", statistic = NA, df1 = NA, df2 = NA, p = NA, odds_ratio = NA, ci_low = NA, ci_high = NA)
label <- function(covariates) if (length(covariates)) paste(covariates, collapse = ",") else "unadjusted"
right <- function(terms) paste(ifelse(terms == "reason", "factor(reason)", terms), collapse = " + ")

# glm stops when the deviance stands still, one step before its standard errors do: fit again from there.
logistic <- function(formula, x) {
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  first <- glm(formula, binomial, x, control = tight)
  glm(formula, binomial, x, control = tight, start = coef(first))
}
# The joint Wald test of some weighted sums of coefficients, a row of weights each; the odds ratio where there is one.
wald <- function(fit, weights) {
  estimate <- weights %*% coef(fit)
  variance <- weights %*% vcov(fit) %*% t(weights)
  chi <- c(t(estimate) %*% solve(variance) %*% estimate)
  single <- nrow(weights) == 1
  half <- if (single) qnorm(0.975) * sqrt(c(variance)) else NA
  data.frame(test = "logistic", statistic = chi, df1 = nrow(weights), df2 = NA,
    p = pchisq(chi, nrow(weights), lower.tail = FALSE), odds_ratio = if (single) exp(c(estimate)) else NA,
    ci_low = if (single) exp(c(estimate) - half) else NA, ci_high = if (single) exp(c(estimate) + half) else NA)
}
f <- function(statistic, df1, df2) data.frame(test = "ancova", statistic, df1, df2,
  p = pf(statistic, df1, df2, lower.tail = FALSE), odds_ratio = NA, ci_low = NA, ci_high = NA)
pick <- function(fit, which) diag(length(coef(fit)))[which, , drop = FALSE]

outcome <- function(name, covariates) {
  x <- known(c(name, covariates))
  formula <- as.formula(paste("y ~", right(c("condition", covariates))))
  effect <- if (!enough(x, name)) none
    else if (name %in% binary) { fit <- logistic(formula, x); wald(fit, pick(fit, 2)) }
    else { a <- Anova(lm(formula, x), type = "III"); f(a["condition", "F value"], 1, a["Residuals", "Df"]) }
  shown <- if (name %in% binary) function(y) c(sum(y), NA) else function(y) c(mean(y), sd(y))
  cbind(outcome = name, model = label(covariates), groups(x, shown), effect)
}
save(rbind(
  outcome("extended", c()), outcome("extended", "signs"), outcome("extended", c("signs", "reason")),
  outcome("months", c()), outcome("months", "signs"), outcome("months", c("age", "reason")),
  outcome("rare", c()), outcome("rare", "signs"), outcome("risk", c()), outcome("risk", "signs")
), "outcomes-expected.csv")

moderation <- function(name, moderator, covariates) {
  x <- known(c(name, moderator, covariates))
  zeroOne <- moderator %in% c("two_homes", "alone")
  terms <- c("moderator", "condition", "interaction", if (zeroOne) c("condition at 0", "condition at 1"))
  m <- right(moderator)
  formula <- as.formula(paste("y ~", right(c(moderator, "condition")), "+ condition:", m,
    if (length(covariates)) paste("+", right(covariates))))
  r2 <- NA
  if (!enough(x, name, moderator)) {
    rows <- none[rep(1, length(terms)), ]
  } else {
    fit <- if (name %in% binary) logistic(formula, x) else lm(formula, x)
    at <- names(coef(fit))
    product <- grep(":", at)
    places <- list(setdiff(grep(moderator, at), product), which(at == "condition"), product)
    simple <- list(pick(fit, places[[2]]), pick(fit, places[[2]]) + pick(fit, product[1]))
    if (name %in% binary) {
      rows <- do.call(rbind, lapply(places, function(place) wald(fit, pick(fit, place))))
      if (zeroOne) rows <- rbind(rows, do.call(rbind, lapply(simple, function(w) wald(fit, w))))
      empty <- c(logLik(glm(y ~ 1, binomial, x)))
      r2 <- (1 - exp(2 * (empty - c(logLik(fit))) / nrow(x))) / (1 - exp(2 * empty / nrow(x)))
    } else {
      a <- Anova(fit, type = "III")
      residual <- a["Residuals", "Df"]
      # Anova names a product by the order in which its parts appear in the formula.
      product <- grep(":", rownames(a), value = TRUE)
      rows <- do.call(rbind, lapply(c(m, "condition", product), function(t) f(a[t, "F value"], a[t, "Df"], residual)))
      if (zeroOne) rows <- rbind(rows, do.call(rbind, lapply(simple, function(w) {
        f(c((w %*% coef(fit))^2 / (w %*% vcov(fit) %*% t(w))), 1, residual)
      })))
    }
  }
  cbind(outcome = name, moderator, model = label(covariates), term = terms, n = nrow(x), rows, nagelkerke_r2 = r2)
}
all <- data.frame()
for (name in c("extended", "months")) for (moderator in c("two_homes", "alone", "reason", "to_plan")) {
  all <- rbind(all, moderation(name, moderator, c()), moderation(name, moderator, "signs"))
}
save(all, "moderation-expected.csv")

save(do.call(rbind, lapply(c("t1", "t3"), function(moment) {
  items <- na.omit(answers[answers$moment == moment, c("fed", "safe", "there", "clean")])
  alpha <- suppressWarnings(psych::alpha(items))
  data.frame(scale = "care", moment, items = 4, n = nrow(items), alpha = alpha$total$raw_alpha)
})), "reliability-expected.csv")
