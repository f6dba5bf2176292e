# Matches the table of bench/matching.sh with MatchIt in the named way: matchit.R TABLE NAME
suppressPackageStartupMessages(library(MatchIt))
arguments <- commandArgs(trailingOnly = TRUE)
table <- if (requireNamespace("data.table", quietly = TRUE)) {
  as.data.frame(data.table::fread(arguments[1], showProgress = FALSE))
} else {
  read.csv(arguments[1])
}
formula <- treat ~ age + debt + visits + score + married + region
# Versions 4.5.1 to 4.5.3 are wrong for their own propensity scores and pass over calipers; large scores go round that.
logit <- predict(glm(formula, binomial, table)) * 1e6
caliper <- function(width) width * sd(logit)
matched <- switch(
  arguments[2],
  "nearest on the logit" = matchit(formula, table, distance = logit),
  "nearest, caliper 0.2" = matchit(formula, table, distance = logit, caliper = caliper(0.2), std.caliper = FALSE),
  "nearest, ratio 2, within region" = matchit(formula, table, distance = logit, ratio = 2, exact = ~region),
  "nearest, with replacement" = matchit(formula, table, distance = logit, replace = TRUE),
  "nearest, Mahalanobis" = matchit(formula, table, distance = "mahalanobis"),
  "subclass" = matchit(formula, table, method = "subclass", distance = logit),
  "cem" = matchit(formula, table, method = "cem"),
  "exact" = matchit(treat ~ visits + married + region, table, method = "exact"),
  {
    cat("not in this version, or needs optmatch, which was not tried\n")
    quit(status = 4)
  }
)
balance <- summary(matched)
write.csv(match.data(matched)[c("id", "weights")], tempfile(), row.names = FALSE)
cat("matched\n")
