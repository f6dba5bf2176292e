# The job of `./terugblik run jobs/ekc-follow-up.yaml`, or of the matched study, as a careful researcher would write it in R with data.table,
# for one clean delivery in the canonical layout: read, check, choose the cohort, code it, test. It is what the program is timed
# against; it shares no code with it and must give the same coded values (yardstick/same.R compares).
#
#   Rscript bench/yardstick.R DELIVERY OUT [QUOTA|matched|full]
#
# QUOTA: families a group, 70 where not given, Inf for all. "matched" takes all, matches them with MatchIt as
# jobs/ekc-follow-up-matched.yaml does, and tests the pairs with errors by pair. "full" does what else of that study R has packages
# for: children and moments, curves and tests of time (survival), gaps filled (mice), other rules of coding, files of SPSS and Stata
# (haven) and Excel (openxlsx); README.md says what it leaves out.
suppressPackageStartupMessages(library(data.table))
if ("full" %in% commandArgs(trailingOnly = TRUE)) suppressPackageStartupMessages(library(survival))
setDTthreads(0) # all cores

script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1])
here <- dirname(gsub("~+~", " ", script, fixed = TRUE)) # as R writes a space here
for (part in c("delivery", "spells", "cohort", "coding", "matching", "tests", "children", "time", "impute", "recodings",
  "files")) source(file.path(here, "yardstick", paste0(part, ".R")))

given <- commandArgs(trailingOnly = TRUE)
if (!length(given) %in% 2:3) stop("Name a delivery and a folder for the results.", call. = FALSE)
out <- given[2]
full <- length(given) == 3 && given[3] == "full"
matched <- full || length(given) == 3 && given[3] == "matched"
study <- list(
  from = as.IDate("2012-05-07"), to = as.IDate("2013-12-31"), index_spell_days = 31L, t2_default_days = 42L,
  quota = if (matched) Inf else if (length(given) == 3) as.numeric(given[3]) else 70, minimum_group = 10
)

dir.create(out, recursive = TRUE, showWarnings = FALSE)
step <- function(name, work) {
  seconds <- system.time(result <- work)
  message(sprintf("%-10s %7.2f s, %7.2f s of processor time", name, seconds[[3]], sum(seconds[-3])))
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
cohort <- coded$values
if (matched) coded$values <- step("match", match_cohort(coded$values))
save(coded$values, "coded.csv")
save(coded$missing, "missing.csv")
invisible(step("tests", {
  save(baseline(coded$values), "baseline.csv")
  save(outcomes(coded$values, study$minimum_group), "outcomes.csv")
  save(moderation(coded$values, study$minimum_group), "moderation.csv")
  save(coded$reliability, "reliability.csv")
}))
if (full) {
  values <- coded$values
  save(cohort, "coded-unmatched.csv")
  found <- step("children", children_of(cohort, chosen, delivery, spells))
  long <- step("moments", long_of(cohort, found$children, delivery))
  save(found$children, "children.csv")
  save(long, "long.csv")
  times <- step("time", time_tables(values, found$courses, found$stays))
  save(times$curves, "survival-curves.csv")
  save(times$risks, "survival.csv")
  save(times$tests, "survival-tests.csv")
  recoded <- step("recode", lapply(recoding_rules, recode_cohort, chosen, delivery, spells))
  for (rule in names(recoded)) save(recoded[[rule]]$values, paste0(rule, ".csv"))
  save(step("effects", recoded_effects(values[, .(family, set, weight)], recoded)), "sensitivity-coding.csv")
  rm(recoded, chosen, delivery, spells, cohort)
  save(step("impute", imputed_effects(values, coded$missing)), "imputation.csv")
  instrument <- file.path(dirname(here), "jobs", "instruments", "ekc-2016.yaml")
  invisible(step("files", write_files(list(coded = values, long = long, children = found$children), coded$missing, instrument, out)))
}
