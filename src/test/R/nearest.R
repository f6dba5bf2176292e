# Nearest neighbour matching by MatchIt, on tables without ties: who takes whom, and what everyone weighs.
#
# The score is handed over as numbers, a million times as large. MatchIt 4.5.1 computes differences of scores in a way that
# rounds small ones away and then passes over the caliper (its issue 163); with large numbers it does neither. Its search
# along scores has more faults: it gives a row that asks for several controls with replacement the same one again, in a
# second round it can pass over the nearest, and it does not keep to calipers on columns. In those cases it is handed the
# differences of all scores as a matrix, with the rows sorted in the order in which they are to choose.
source("src/test/R/nearest-tables.R")
set.seed(20262)

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

write_matchings(asked, "nearest", function(arguments, score, a) {
  if (is.null(score)) return(arguments)
  arguments$distance <- 1e6 * score
  if (a$ratio > 1 || a$also == "calipers") {
    turn <- switch(a$order, largest = order(-score), smallest = order(score), data = seq_along(score))
    d <- arguments$data <- arguments$data[turn, ]
    arguments$distance <- abs(outer(score[turn], score[turn], "-"))[d$treated == 1, d$treated == 0]
    arguments$m.order <- "data"
  }
  arguments
})
