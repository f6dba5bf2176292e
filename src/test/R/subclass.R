# Subclassification by MatchIt on a propensity score of glm's. The score goes in as a distance of our own, a million times
# as large: version 4.5.1 would otherwise round it.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20263)

invent <- function(n, discrete) {
  u <- rnorm(n)
  data.frame(
    id = paste0("r", sample(1000, n)),
    treated = rbinom(n, 1, plogis(0.9 * u - 0.5)),
    age = if (discrete) sample(1:6, n, TRUE) else round(30 + 8 * rnorm(n) + 3 * u, 3),
    visits = rpois(n, exp(0.8 + 0.3 * u))
  )
}

# Which of several rows with one score moves to an empty subclass depends on the order of rows in MatchIt; and where a
# group has as many rows as there are subclasses, version 4.5.1 deals them out in that order.
dependsOnOrder <- function(d, asked) {
  treated <- d$score[d$treated == 1]
  of <- findInterval(d$score, quantile(treated, seq(0, 1, length.out = asked + 1)), all.inside = TRUE)
  sizes <- table(factor(d$treated, 0:1), of)
  any(sizes == 0) && (anyDuplicated(d$score) > 0 || any(rowSums(sizes) == ncol(sizes)))
}

# A quantile that is one of the scores comes out beside it where i/k is rounded, as with 3/5 of 15; the last bit of that
# score would then decide its subclass.
dependsOnRounding <- function(d, asked) {
  steps <- (sum(d$treated) - 1) * 0:asked
  index <- (sum(d$treated) - 1) * seq(0, 1, length.out = asked + 1)
  any(steps %% asked == 0 & index != round(index))
}

inputs <- answers <- data.frame()
filled <- 0
for (case in 1:40) {
  repeat {
    asked <- sample(2:12, 1)
    d <- invent(sample(c(20, 45, 90, 200), 1), case %% 4 == 0)
    if (length(unique(d$treated)) < 2) next
    fit <- suppressWarnings(glm(treated ~ age + visits, binomial, d, epsilon = 1e-14))
    if (!fit$converged || max(abs(coef(fit))) > 8) next
    d$score <- signif(unname(predict(fit)), 12) * 1e6
    if (dependsOnOrder(d, asked) || dependsOnRounding(d, asked)) next
    m <- tryCatch(suppressWarnings(matchit(treated ~ age + visits, d, method = "subclass", distance = d$score,
      subclass = asked)), error = function(e) NULL)
    if (!is.null(m)) break
  }
  of <- findInterval(d$score, quantile(d$score[d$treated == 1], seq(0, 1, length.out = asked + 1)), all.inside = TRUE)
  filled <- filled + any(table(d$treated, of) == 0)
  inputs <- rbind(inputs, cbind(case, asked, d[1:4]))
  answers <- rbind(answers, data.frame(case, id = d$id, set = as.character(m$subclass),
    weight = sprintf("%.17g", unname(m$weights))))
}
print(filled)
save(inputs, "subclass.csv")
save(answers, "subclass-expected.csv")
