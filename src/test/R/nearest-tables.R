# What nearest.R and closest.R share: tables without ties, and what MatchIt makes of them.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"

table_of <- function() {
  repeat {
    n <- sample(30:120, 1)
    d <- data.frame(id = paste0("r", sample(1000, n)), treated = rbinom(n, 1, runif(1, 0.15, 0.6)))
    d$age <- rnorm(n, 40 + 3 * d$treated, 8)
    d$income <- exp(rnorm(n, 0.3 * d$treated, 0.7))
    d$region <- sample(c("north", "east", "south"), n, TRUE)
    m <- suppressWarnings(glm(treated ~ age + income, binomial, d, epsilon = 1e-14, maxit = 100))
    if (m$converged && all(abs(coef(m)) < 3) && min(table(d$treated, d$region)) > 0) return(list(rows = d, model = m))
  }
}

score_of <- function(model, distance) {
  switch(distance, propensity_logit = predict(model, type = "link"), propensity = predict(model, type = "response"))
}

# One table for each line of what is asked; arguments_of may change what MatchIt is given.
write_matchings <- function(asked, prefix, arguments_of) {
  asked$case <- seq_len(nrow(asked))
  inputs <- pairs <- weights <- data.frame()
  for (case in asked$case) {
    a <- asked[case, ]
    given <- table_of()
    arguments <- list(formula = treated ~ age + income, data = given$rows, method = "nearest", ratio = a$ratio,
      replace = a$replace, m.order = a$order, std.caliper = FALSE, distance = a$distance)
    arguments <- arguments_of(arguments, score_of(given$model, a$distance), a)
    if (a$also == "exact") arguments$exact <- ~ region
    if (a$also == "anti_exact") arguments$antiexact <- ~ region
    if (a$also == "caliper") arguments$caliper <- 0.2 * sd(arguments$distance)
    if (a$also == "calipers") arguments$caliper <- c(age = 5)
    m <- suppressWarnings(do.call(matchit, arguments))
    d <- arguments$data
    taken <- m$match.matrix
    inputs <- rbind(inputs, cbind(case, d))
    for (i in seq_len(nrow(taken))) for (j in which(!is.na(taken[i, ]))) {
      pairs <- rbind(pairs, data.frame(case, treated = d[rownames(taken)[i], "id"], control = d[taken[i, j], "id"]))
    }
    weights <- rbind(weights, data.frame(case, id = d$id, weight = unname(m$weights)))
  }
  save(inputs, paste0(prefix, ".csv"))
  save(asked[, c("case", "distance", "order", "ratio", "replace", "also")], paste0(prefix, "-options.csv"))
  save(pairs, paste0(prefix, "-pairs.csv"))
  save(weights, paste0(prefix, "-weights.csv"))
}
