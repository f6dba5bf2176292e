# The first matching of the worked example in R's MatchIt, compared with the program's own.
# Run from the root of the project, after the first command of README.md: Rscript docs/matching/matchit.R matched
suppressPackageStartupMessages(library(MatchIt))
out <- commandArgs(TRUE)[1]

programme <- read.csv("docs/matching/programme.csv", stringsAsFactors = TRUE)
covariates <- c("age", "schooling", "married", "region", "earnings_before")
complete <- programme[complete.cases(programme[covariates]), ]

# With MatchIt from 4.5.2 on this is all there is to it:
#   matchit(treat ~ age + schooling + married + region + earnings_before, complete, method = "nearest",
#     distance = "glm", link = "linear.logit", caliper = 0.2)
# MatchIt 4.5.1, which Debian 12 has, passes over calipers on small scores (its issue 163). It keeps to them when the same
# score is given as numbers and made large; pairs and balance do not depend on its unit.
score <- unname(predict(glm(treat ~ age + schooling + married + region + earnings_before, binomial, complete,
  epsilon = 1e-14)))
matched <- matchit(treat ~ age + schooling + married + region + earnings_before, complete, method = "nearest",
  distance = 1e6 * score, caliper = 0.2)

print(summary(matched)$nn)
print(round(summary(matched)$sum.all[-1, "Std. Mean Diff."], 3))
print(round(summary(matched)$sum.matched[-1, "Std. Mean Diff."], 3))

pairs <- matched$match.matrix[!is.na(matched$match.matrix[, 1]), 1]
theirs <- paste(complete[names(pairs), "id"], complete[pairs, "id"])
rows <- read.csv(file.path(out, "matches.csv"))
ours <- merge(rows[rows$treatment == 1 & !is.na(rows$set), ], rows[rows$treatment == 0 & !is.na(rows$set), ], by = "set")
cat("The same pairs:", length(intersect(theirs, paste(ours$id.x, ours$id.y))), "of", nrow(ours), "and", length(theirs), "\n")
