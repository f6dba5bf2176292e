# Exact matching by MatchIt: who is in which set, and what everyone weighs.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20261)

inputs <- answers <- data.frame()
for (case in 1:24) {
  repeat {
    n <- sample(c(8, 20, 60, 150), 1)
    d <- data.frame(
      id = paste0("r", sample(1000, n)),
      treated = rbinom(n, 1, runif(1, 0.2, 0.7)),
      age = sample(c(-1.5, 0, 2, 1e9), n, TRUE),
      flag = rbinom(n, 1, 0.4),
      region = sample(c("north", "east", "south"), n, TRUE)
    )
    m <- tryCatch(matchit(treated ~ age + flag + region, d, method = "exact"), error = function(e) NULL)
    if (!is.null(m)) break
  }
  inputs <- rbind(inputs, cbind(case, d))
  answers <- rbind(answers, data.frame(case, id = d$id, set = ifelse(is.na(m$subclass), "none", as.character(m$subclass)),
    weight = sprintf("%.17g", unname(m$weights))))
}
save(inputs, "exact.csv")
save(answers, "exact-expected.csv")
