# Nearest neighbour matching in which the closest pair goes first, by MatchIt, on tables without ties.
#
# This order is not in MatchIt 4.5.1. It was computed by 4.7.2, which has none of the faults that nearest.R works round.
source("src/test/R/nearest-tables.R")
stopifnot(packageVersion("MatchIt") >= "4.7")
set.seed(20264)

asked <- expand.grid(
  distance = c("propensity_logit", "propensity", "mahalanobis", "scaled_euclidean"), order = "closest",
  ratio = 1:3, replace = c(FALSE, TRUE), also = c("nothing", "exact", "anti_exact", "caliper", "calipers"),
  stringsAsFactors = FALSE)
# A caliper on a distance between covariates is not MatchIt's; with replacement nobody waits for anybody.
is_score <- asked$distance %in% c("propensity_logit", "propensity")
asked <- asked[(is_score | asked$also != "caliper") & (!asked$replace | asked$ratio == 3), ]

write_matchings(asked, "closest", function(arguments, score, a) {
  if (!is.null(score)) arguments$distance <- score
  arguments
})
