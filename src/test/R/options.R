# The choices that a study can make of its tests, by R, on the invented families of outcomes.R: Welch's t where Levene's test
# says so, moderators as factors or numbers and against a reference, values of a moderator counted over both groups,
# and Nagelkerke's R2 beside outcomes. The choices stand in options/analysis.json; this script repeats them.
#
# From the root of the project, after outcomes.R (Debian: r-base-core r-cran-car): Rscript src/test/R/options.R
suppressPackageStartupMessages(library(car))
options(contrasts = c("contr.treatment", "contr.poly"))
folder <- "src/test/resources/nl/terugblik/outcomes"
minimum <- 10
d <- read.csv(file.path(folder, "dataset/coded.csv"))
d$condition <- as.numeric(d$group == "experimental")
digits <- function(x) ifelse(is.na(x), "", sprintf("%.17g", x))
save <- function(table, file) {
  numbers <- vapply(table, is.numeric, TRUE)
  table[numbers] <- lapply(table[numbers], digits)
  write.table(table, file.path(folder, "options", file), sep = ",", quote = FALSE, row.names = FALSE, na = "", eol = "\n")
}

number <- function(variable, means) {
  x <- d[!is.na(d[[variable]]), ]
  e <- x[[variable]][x$condition == 1]
  c <- x[[variable]][x$condition == 0]
  levene <- leveneTest(x[[variable]], factor(x$condition), center = mean)[1, "Pr(>F)"]
  welch <- means == "welch" || (means == "levene" && levene < 0.05)
  test <- t.test(e, c, var.equal = !welch)
  data.frame(variable, n_experimental = length(e), n_control = length(c), test = if (welch) "welch" else "t",
    statistic = test$statistic, df = test$parameter, p = test$p.value)
}
for (means in c("levene", "welch")) {
  save(do.call(rbind, lapply(c("children", "age", "to_plan"), number, means)), paste0("baseline-", means, "-expected.csv"))
}

# glm stops when the deviance stands still, one step before its standard errors do: fit again from there.
logistic <- function(formula, x) {
  tight <- glm.control(epsilon = 1e-14, maxit = 100)
  first <- glm(formula, binomial, x, control = tight)
  glm(formula, binomial, x, control = tight, start = coef(first))
}
nagelkerke <- function(fit, x) {
  empty <- c(logLik(glm(y ~ 1, binomial, x)))
  (1 - exp(2 * (empty - c(logLik(fit))) / nrow(x))) / (1 - exp(2 * empty / nrow(x)))
}
none <- data.frame(test = "none", statistic = NA, df1 = NA, df2 = NA, p = NA, odds_ratio = NA, ci_low = NA, ci_high = NA)
wald <- function(fit, at) {
  b <- coef(fit)[at]
  chi <- c(t(b) %*% solve(vcov(fit)[at, at, drop = FALSE], b))
  single <- length(at) == 1
  half <- if (single) qnorm(0.975) * sqrt(vcov(fit)[at, at]) else NA
  data.frame(test = "logistic", statistic = chi, df1 = length(at), df2 = NA, p = pchisq(chi, length(at), lower.tail = FALSE),
    odds_ratio = if (single) exp(b) else NA, ci_low = if (single) exp(b - half) else NA, ci_high = if (single) exp(b + half) else NA)
}
f <- function(fit, at) {
  test <- linearHypothesis(fit, names(coef(fit))[at])
  data.frame(test = "ancova", statistic = test[2, "F"], df1 = length(at), df2 = df.residual(fit), p = test[2, "Pr(>F)"],
    odds_ratio = NA, ci_low = NA, ci_high = NA)
}

moderation <- function(name, moderator, covariates, as, codes = NULL, reference = NULL) {
  covariates <- setdiff(covariates, moderator) # dropped, not withheld
  x <- d[complete.cases(d[, c(name, moderator, covariates)]), ]
  x$y <- x[[name]]
  binary <- name == "extended"
  flag <- as == "number" && all(x[[moderator]] %in% 0:1)
  x$m <- if (as == "factor") relevel(factor(x[[moderator]]), as.character(if (is.null(reference)) min(x[[moderator]]) else reference)) else x[[moderator]]
  counted <- flag || as == "factor"
  enough <- !counted || all(table(x$m) >= minimum) # over both groups
  others <- setdiff(codes, reference)
  terms <- c("moderator", "condition", "interaction", if (flag) c("condition at 0", "condition at 1"),
    if (!is.null(reference)) rbind(paste("moderator", others, "against", reference), paste("interaction", others, "against", reference)))
  label <- if (length(covariates)) paste(covariates, collapse = ",") else "unadjusted"
  r2 <- NA
  if (!enough) {
    rows <- none[rep(1, length(terms)), ]
  } else {
    formula <- as.formula(paste("y ~ m + condition + condition:m", if (length(covariates)) paste("+", paste(covariates, collapse = " + "))))
    model <- function(x) if (binary) logistic(formula, x) else lm(formula, x)
    test <- if (binary) wald else f
    fit <- model(x)
    at <- names(coef(fit))
    product <- grep(":", at)
    main <- setdiff(grep("^m", at), product)
    rows <- rbind(test(fit, main), test(fit, which(at == "condition")), test(fit, product))
    if (flag) {
      moved <- x
      moved$m <- 1 - x$m # the zero of the moderator lies at its 1
      rows <- rbind(rows, test(fit, which(at == "condition")), test(model(moved), which(at == "condition")))
    }
    if (!is.null(reference)) for (code in others) {
      column <- which(at == paste0("m", code))
      rows <- rbind(rows, if (length(column)) rbind(test(fit, column), test(fit, which(at == paste0("m", code, ":condition")))) else none[c(1, 1), ])
    }
    if (binary) r2 <- nagelkerke(fit, x)
  }
  cbind(outcome = name, moderator, model = label, term = terms, n = nrow(x), rows, nagelkerke_r2 = r2)
}
all <- data.frame()
for (name in c("extended", "months")) {
  all <- rbind(all,
    moderation(name, "alone", c(), "number"), moderation(name, "alone", "signs", "number"),
    moderation(name, "reason", c(), "factor", 0:3, 2), moderation(name, "reason", "signs", "factor", 0:3, 2),
    moderation(name, "risk", c(), "factor"), moderation(name, "risk", "signs", "factor"),
    moderation(name, "children", c(), "number"), moderation(name, "children", "signs", "number"),
    moderation(name, "signs", c(), "number")) # the second model without its covariate is the first one again
}
save(all, "moderation-expected.csv")

outcome <- function(name, covariates) {
  x <- d[complete.cases(d[, c(name, covariates)]), ]
  x$y <- x[[name]]
  right <- paste(c("condition", ifelse(covariates == "reason", "factor(reason)", covariates)), collapse = " + ")
  fit <- logistic(as.formula(paste("y ~", right)), x)
  data.frame(outcome = name, n = nrow(x), wald(fit, 2), nagelkerke_r2 = nagelkerke(fit, x))
}
save(rbind(outcome("extended", c()), outcome("extended", "signs"), outcome("extended", c("signs", "reason"))), "outcomes-expected.csv")
