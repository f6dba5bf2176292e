# Nearest neighbour matching by MatchIt, on tables without ties: who takes whom, and what everyone weighs.
#
# The score is handed over as numbers, a million times as large. MatchIt 4.5.1 computes differences of scores in a way that
# rounds small ones away and then passes over the caliper (its issue 163); with large numbers it does neither. Its search
# along scores has more faults: it gives a row that asks for several controls with replacement the same one again, in a
# second round it can pass over the nearest, and it does not keep to calipers on columns. In those cases it is handed the
# differences of all scores as a matrix, with the rows sorted in the order in which they are to choose.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20262)
scale <- 1e6

asked <- expand.grid(
  distance = c("propensity_logit", "propensity", "mahalanobis", "scaled_euclidean"),
  ratio = 1:3, replace = c(FALSE, TRUE), also = c("nothing", "exact", "anti_exact", "caliper", "calipers"),
  stringsAsFactors = FALSE)
asked <- asked[order(asked$also), ]
asked$order <- "data"
is_score <- asked$distance %in% c("propensity_logit", "propensity")
asked$order[is_score] <- rep(c("largest", "smallest", "data"), length.out = sum(is_score))
# A caliper on a distance between covariates is not MatchIt's, nor on a matrix.
asked <- asked[asked$also != "caliper" | is_score & asked$ratio == 1, ]
asked <- asked[c(seq_len(nrow(asked)), rep(which(asked$also == "caliper"), 3)), ]
asked$order[asked$also == "caliper"] <- rep(c("largest", "smallest", "data"), length.out = sum(asked$also == "caliper"))
asked$case <- seq_len(nrow(asked))

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

inputs <- pairs <- weights <- data.frame()
for (case in asked$case) {
  a <- asked[case, ]
  given <- table_of()
  d <- given$rows
  arguments <- list(treated ~ age + income, d, method = "nearest", ratio = a$ratio, replace = a$replace,
    m.order = a$order, std.caliper = FALSE)
  score <- switch(a$distance,
    propensity_logit = scale * predict(given$model, type = "link"),
    propensity = scale * predict(given$model, type = "response"))
  arguments$distance <- if (is.null(score)) a$distance else score
  if (!is.null(score) && (a$ratio > 1 || a$also == "calipers")) {
    turn <- switch(a$order, largest = order(-score), smallest = order(score), data = seq_along(score))
    d <- arguments[[2]] <- d[turn, ]
    between <- abs(outer(score[turn], score[turn], "-"))
    arguments$distance <- between[d$treated == 1, d$treated == 0]
    arguments$m.order <- "data"
  }
  if (a$also == "exact") arguments$exact <- ~ region
  if (a$also == "anti_exact") arguments$antiexact <- ~ region
  if (a$also == "caliper") arguments$caliper <- 0.2 * sd(arguments$distance)
  if (a$also == "calipers") arguments$caliper <- c(age = 5)
  m <- suppressWarnings(do.call(matchit, arguments))
  taken <- m$match.matrix
  inputs <- rbind(inputs, cbind(case, d))
  for (i in seq_len(nrow(taken))) for (j in which(!is.na(taken[i, ]))) {
    pairs <- rbind(pairs, data.frame(case, treated = d[rownames(taken)[i], "id"], control = d[taken[i, j], "id"]))
  }
  weights <- rbind(weights, data.frame(case, id = d$id, weight = unname(m$weights)))
}
inputs$income <- sprintf("%.17g", inputs$income)
save(inputs, "nearest.csv")
save(asked[, c("case", "distance", "order", "ratio", "replace", "also")], "nearest-options.csv")
save(pairs, "nearest-pairs.csv")
save(weights, "nearest-weights.csv")
