# Tests of time that know clusters, such as families: the log-rank test, Gray's and that of proportional hazards.
source("src/test/R/output.R")
source("src/test/R/follow.R")
source("src/test/R/staying.R")
suppressPackageStartupMessages(library(survival))

data <- survivalsets()
for (set in names(data)) {
  d <- data[[set]]
  if (late(d)) next
  d$time <- d$time + 1 # a time of 0 is one too many for R; only the order of times counts

  # The robust score test of a group, at no effect; with Breslow's ties its score is that of the log-rank test.
  fit <- suppressWarnings(coxph(Surv(time, end > 0) ~ treated, d, weights = weight, cluster = set, ties = "breslow",
    control = coxph.control(iter.max = 0)))
  u <- rowsum(residuals(fit, type = "score") * d$weight, d$set)
  expect(set, "logrank", "", sum(u)^2 / sum(u^2))
  whole <- suppressWarnings(coxph(Surv(time, end > 0) ~ treated, d, weights = weight, cluster = set, ties = "breslow"))
  stopifnot(all.equal(summary(whole)$robscore[["test"]], sum(u)^2 / sum(u^2)))

  # The same on rows that stay at risk after another cause, with the chances to be followed of each group.
  d$id <- seq_len(nrow(d))
  for (cause in 1:2) if (any(d$end == cause)) {
    rows <- staying(d, cause, "treated", d$weight)
    fit <- suppressWarnings(coxph(Surv(from, till, ends) ~ treated, rows, weights = share, ties = "breslow",
      control = coxph.control(iter.max = 0)))
    u <- rowsum(residuals(fit, type = "score") * rows$share, rows$set)
    if (sum(u^2) > 1e-20) expect(set, "gray", cause, sum(u)^2 / sum(u^2))
  }

  # An effect that grows with one minus the curve of survival: its score at the fit, less what the plain effect explains.
  fit <- tryCatch(coxph(Surv(time, end > 0) ~ treated, d, weights = weight, cluster = set, ties = "efron",
    control = coxph.control(eps = 1e-14, iter.max = 100)), warning = function(w) NULL)
  if (is.null(fit) || abs(coef(fit)) > 8 || length(unique(d$set)) < 3) next
  when <- sort(unique(d$time[d$end > 0]))
  curve <- survfit(Surv(time, end > 0) ~ 1, d)
  before <- c(1, curve$surv)[findInterval(when, curve$time, left.open = TRUE) + 1]
  long <- survSplit(Surv(time, end > 0) ~ ., d, cut = when, start = "from", end = "till", event = "ends")
  long$growing <- long$treated * (1 - before[findInterval(long$till, when, left.open = TRUE) + 1])
  long <- long[!is.na(long$growing), ]
  grown <- suppressWarnings(coxph(Surv(from, till, ends) ~ treated + growing, long, weights = weight, ties = "efron",
    init = c(coef(fit), 0), control = coxph.control(iter.max = 0)))
  u <- rowsum(residuals(grown, type = "score") * long$weight, long$set)
  information <- solve(if (is.null(grown$naive.var)) grown$var else grown$naive.var)
  beyond <- u[, 2] - information[2, 1] / information[1, 1] * u[, 1]
  if (information[2, 2] - information[2, 1]^2 / information[1, 1] > 1e-8 * information[2, 2]) {
    expect(set, "proportional", "", sum(beyond)^2 / sum(beyond^2))
  }
}
folder <- "src/test/resources/nl/terugblik/survival"
save(expected, "families-expected.csv")
