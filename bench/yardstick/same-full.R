# The matched study with all its work. Codes are compared for the whole cohort, by every rule. Families that are alike are matched in
# the order of their names, so that some pairs are others: effects, curves and tests are therefore computed by the yardstick's code
# again, from the program's own dataset, and compared with the program's tables. What is drawn at random has to lie near.
suppressPackageStartupMessages(library(survival))
for (part in c("delivery", "spells", "cohort", "coding", "tests", "children", "time", "impute", "recodings")) source(file.path(here, paste0(part, ".R")))
ours <- function(...) fread(file = file.path(given[1], ...), na.strings = "")
theirs <- function(name) fread(file = file.path(given[2], name), na.strings = "")
values <- ours("dataset", "coded.csv")

compare("coded-unmatched.csv with missing.csv", coded(file.path(given[1], "dataset"), "coded-unmatched.csv"), coded(given[2], "coded-unmatched.csv"))
for (rule in names(recoding_rules)) {
  compare(paste("coded by", rule), coded(file.path(given[1], "dataset", "sensitivity", rule), reasons = FALSE),
    coded(given[2], paste0(rule, ".csv"), reasons = FALSE))
}

plain <- function(rows) { # without names, in one order
  rows <- rows[, setdiff(sort(names(rows)), c("family", "child")), with = FALSE]
  if ("age_t1" %in% names(rows)) rows[, age_t1 := signif(age_t1, 8)]
  setorderv(rows, names(rows))
}
for (name in c("children.csv", "long.csv")) compare(name, plain(ours("dataset", name)), plain(theirs(name)))

again <- tempfile("again")
dir.create(again)
fwrite(outcomes(values, 10), file.path(again, "outcomes.csv"))
fwrite(moderation(values, 10), file.path(again, "moderation.csv"))
for (name in c("outcomes.csv", "moderation.csv")) compare_tests(name, file.path(given[1], "tables"), again)

events <- ours("dataset", "events.csv")
children <- ours("dataset", "children.csv")
ended <- unique(events[event == "order" & !is.na(end_reason), .(child, end_day, end_reason)], by = c("child", "end_day"), fromLast = TRUE)
courses <- children[, .(child, family, index = index_child == 1, start = order_start_day, end = order_end_day)]
courses[, reason := ended[courses, on = .(child, end_day = end), end_reason]]
courses[, observed := events[event == "observed_until"][courses, on = "family", start_day]]
times <- time_tables(values, courses, events[event == "placement", .(child, setting = kind, start = start_day, end = end_day, ended_by = end_reason)])
compare_columns <- function(name, found, keys, shown = setdiff(names(found), keys), tolerance = 1e-9) {
  printed <- ours("tables", name)[found, on = keys]
  compare(name, printed[, shown, with = FALSE], found[, shown, with = FALSE], tolerance)
}
compare_columns("survival-tests.csv", times$tests, c("outcome", "analysis"), tolerance = 1e-7)
times$risks[chance == 1, c("ci_low", "ci_high") := NA] # the program gives nothing that is sure an interval
curve <- c("outcome", "analysis", "curve", "group", "day")
compare_columns("survival.csv", times$risks, curve, c("chance", "ci_low", "ci_high"))
# R 3.5-3 of survival leaves sets out of the errors of incidences, so that only the chances of these are compared
compare_columns("survival-curves.csv", times$curves, curve, c("events", "chance"))

ratio <- function(rows) rows[, estimate := fifelse(outcome %chin% binary_outcomes, exp(estimate), estimate)]
recoded <- sapply(names(recoding_rules), function(rule) list(values = ours("dataset", "sensitivity", rule, "coded.csv")), simplify = FALSE)
found <- ratio(recoded_effects(values[, .(family, set, weight)], recoded))
compare_columns("sensitivity-coding.csv", found, c("outcome", "rule"), c("n", "estimate"), 1e-7)

# the gaps: how far the two lie apart, in standard errors of complete cases
pair <- ours("tables", "imputation.csv")[theirs("imputation.csv")[!is.na(estimate)], on = c("outcome", "model"), nomatch = NULL]
apart <- pair[, abs(fifelse(outcome %chin% binary_outcomes, log(abs(estimate)), estimate) - i.estimate) / error_complete]
near <- length(apart) > 0 && !anyNA(apart) && max(apart) < 1
message(if (near) "near  " else "OTHER ", "imputation.csv: ", length(apart), sprintf(" effects, at most %.2f standard errors apart", max(apart)))
differences <- differences + !near
