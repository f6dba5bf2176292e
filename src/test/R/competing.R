source("src/test/R/output.R")
source("src/test/R/follow.R")
suppressPackageStartupMessages({
  library(cmprsk)
  library(survival)
})

data <- survivalsets()

# Cumulative incidence by cause, of all rows of a set and of each group; errors are the infinitesimal jackknife.
expected <- data.frame()
incidence <- function(case, d) {
  d$kind <- factor(d$end, 0:2)
  d$row <- seq_len(nrow(d))
  y <- if (late(d)) Surv(d$entry, d$time, d$kind) else Surv(d$time, d$kind)
  fit <- survfit(y ~ 1, id = d$row, weights = d$weight, conf.type = "log-log", influence = TRUE)
  # R leaves clusters out here (3.5-3): the rows' influences are summed by set instead, and the bounds made from that.
  pull <- fit$influence.pstate[, -1, , drop = FALSE] * d$weight
  stopifnot(all.equal(sqrt(apply(pull^2, 2:3, sum)), fit$std.err, check.attributes = FALSE))
  error <- apply(pull, 3, function(of) sqrt(colSums(rowsum(of, d$set)^2)))
  error <- matrix(error, nrow(fit$pstate))
  bounds <- survival:::survfit_confint(fit$pstate, error, FALSE, "log-log", 0.95)
  if (!anyDuplicated(d$set)) stopifnot(all.equal(bounds$lower, fit$lower, check.attributes = FALSE))
  for (cause in 1:2) {
    column <- match(as.character(cause), fit$states)
    when <- sort(unique(d$time[d$end == cause]))
    if (length(when) == 0) next
    of <- paste0(case, "/", cause)
    if (plain(d) && !late(d)) {
      curve <- timepoints(cuminc(d$time, d$end), when)$est
      curve <- curve[paste("1", cause), ]
      stopifnot(all.equal(unname(curve), fit$pstate[match(when, fit$time), column]))
    }
    expect(of, "steps", "", length(when))
    # At an event of this cause, and in between, where the other cause moves the error alone.
    for (t in unique(c(when[unique(round(seq(1, length(when), length.out = 6)))], quantile(d$time, c(0.3, 0.8), type = 1, names = FALSE)))) {
      i <- findInterval(t, fit$time)
      value <- fit$pstate[i, column]
      expect(of, "incidence", moments(t), value)
      expect(of, "error", moments(t), error[i, column])
      if (value > 1e-9 && value < 1 - 1e-9) {
        expect(of, "low", moments(t), bounds$lower[i, column])
        expect(of, "high", moments(t), bounds$upper[i, column])
      }
      if (t %in% when) {
        expect(of, "events", moments(t), sum(d$end == cause & d$time == t))
        expect(of, "atrisk", moments(t), sum(d$entry < t & d$time >= t))
      }
    }
  }
}
for (set in names(data)) {
  d <- data[[set]]
  incidence(paste0(set, "/all"), d)
  for (group in 0:1) if (nrow(d) >= 40) incidence(paste0(set, "/", group), d[d$treated == group, ])
}
save(expected, "incidence-expected.csv")

# Gray's test, which knows no late entry.
expected <- data.frame()
for (set in names(data)) for (by in c("treated", "reason")) for (strata in c(FALSE, TRUE)) {
  d <- data[[set]]
  if (late(d) || (strata && length(unique(d$stratum)) == 1)) next
  tests <- if (strata) cuminc(d$time, d$end, d[[by]], d$stratum)$Tests else cuminc(d$time, d$end, d[[by]])$Tests
  for (cause in rownames(tests)) {
    if (tests[cause, "stat"] < 0 || !is.finite(tests[cause, "stat"])) {
      cat(set, by, cause, "has no statistic in R\n")
      next
    }
    case <- paste(set, by, cause, if (strata) "strata" else "all", sep = "/")
    expect(case, "statistic", "", tests[cause, "stat"])
    expect(case, "df", "", tests[cause, "df"])
    expect(case, "p", "", pchisq(tests[cause, "stat"], tests[cause, "df"], lower.tail = FALSE))
  }
}
save(expected, "gray-expected.csv")
