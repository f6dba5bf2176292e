# The job of `./terugblik run jobs/ekc-follow-up.yaml`, or of the matched study, as a careful researcher would write it in R with data.table,
# for one clean delivery in the canonical layout: read, check, choose the cohort, code it, test. It is what the program is timed
# against; it shares no code with it and must give the same coded values (yardstick/same.R compares).
#
#   Rscript bench/yardstick.R DELIVERY OUT [QUOTA|matched]
#
# QUOTA: families a group, 70 where not given, Inf for all. "matched" takes all, matches them with MatchIt as
# jobs/ekc-follow-up-matched.yaml does, and tests the pairs with errors by pair.
suppressPackageStartupMessages(library(data.table))
setDTthreads(0) # all cores

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1])
here <- dirname(gsub("~+~", " ", script, fixed = TRUE)) # as R writes a space here
for (part in c("delivery", "spells", "cohort", "coding", "matching", "tests")) source(file.path(here, "yardstick", paste0(part, ".R")))

given <- commandArgs(trailingOnly = TRUE)
if (!length(given) %in% 2:3) stop("Name a delivery and a folder for the results.", call. = FALSE)
out <- given[2]
matched <- length(given) == 3 && given[3] == "matched"
study <- list(
  from = as.IDate("2012-05-07"), to = as.IDate("2013-12-31"), index_spell_days = 31L, t2_default_days = 42L,
  quota = if (matched) Inf else if (length(given) == 3) as.numeric(given[3]) else 70, minimum_group = 10
)

dir.create(out, recursive = TRUE, showWarnings = FALSE)
step <- function(name, work) {
  seconds <- system.time(result <- work)[["elapsed"]]
  message(sprintf("%-10s %7.2f s", name, seconds))
  result
}
save <- function(table, name) fwrite(table, file.path(out, name), dateTimeAs = "ISO")

delivery <- step("read", read_delivery(given[1]))
faults <- step("check", check_delivery(delivery))
save(faults, "checks.csv")
if (any(faults$rows > 0)) stop("The delivery is not clean; checks.csv says where. Mend it first.", call. = FALSE)
spells <- step("spells", build_spells(delivery))
chosen <- step("cohort", choose_cohort(delivery, spells, study))
save(chosen$flow, "flow.csv")
coded <- step("code", code_cohort(chosen, delivery, spells))
if (matched) coded$values <- step("match", match_cohort(coded$values))
save(coded$values, "coded.csv")
save(coded$missing, "missing.csv")
invisible(step("tests", {
  save(baseline(coded$values), "baseline.csv")
  save(outcomes(coded$values, study$minimum_group), "outcomes.csv")
  save(moderation(coded$values, study$minimum_group), "moderation.csv")
  save(coded$reliability, "reliability.csv")
}))
