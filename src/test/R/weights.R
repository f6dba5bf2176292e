# What MatchIt weighs rows by their sets (estimand ATT): sets of any size, such as full matching makes.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20265)

inputs <- data.frame()
for (case in 1:12) {
  repeat {
    n <- sample(6:40, 1)
    d <- data.frame(id = paste0("r", sample(1000, n)), treated = rbinom(n, 1, 0.4), set = sample(n %/% 3, n, TRUE))
    both <- intersect(d$set[d$treated == 1], d$set[d$treated == 0])
    if (length(both) > 0) break
  }
  d$set[!d$set %in% both] <- NA
  weight <- MatchIt:::weights.subclass(factor(setNames(d$set, d$id)), setNames(d$treated, d$id), "ATT")
  d$set <- ifelse(is.na(d$set), "none", paste0("s", d$set))
  inputs <- rbind(inputs, cbind(case, d, weight = sprintf("%.17g", unname(weight))))
}
save(inputs, "weights.csv")
