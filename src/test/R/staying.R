# Rows that ended by another cause stay at risk, by the chance of their group to be followed still, until the last of their
# group is seen. finegray has the same weights, but with strata it leaves out times at which only the other group has events,
# so its rows are made here and held to it; but not where cases weigh, whose weights it gives to other rows (3.5-3).
staying <- function(d, cause, group, weight) {
  d$own <- d[[group]]; d$case <- weight
  followed <- lapply(split(d, d$own), function(g) survfit(Surv(time + 1e-4 * (end == 0), end == 0) ~ 1, g, weights = case))
  before <- function(own, t) { k <- followed[[as.character(own)]]; c(1, k$surv)[findInterval(t, k$time, left.open = TRUE) + 1] }
  last <- tapply(d$time, d$own, max)
  other <- d$end != 0 & d$end != cause
  d$till <- ifelse(other, last[as.character(d$own)], d$time)
  d$ends <- as.numeric(d$end == cause)
  rows <- survSplit(Surv(till, ends) ~ ., d, cut = sort(unique(c(d$time[d$end == cause], d$time[other]))), start = "from")
  stays <- rows$end != 0 & rows$end != cause & rows$till > rows$time
  rows$share <- rows$case
  for (i in which(stays)) rows$share[i] <- rows$case[i] * before(rows$own[i], rows$till[i]) / before(rows$own[i], rows$time[i])
  d$kind <- factor(d$end, 0:2); d$row <- seq_len(nrow(d)); rows$row <- match(rows$id, d$id)
  theirs <- if (all(d$case == 1)) tryCatch(finegray(Surv(time, kind) ~ row + own + strata(own), d, weights = d$case, etype = as.character(cause)),
    error = function(e) NULL)
  if (!is.null(theirs)) for (i in seq_len(nrow(theirs))) {
    ours <- rows$row == theirs$row[i] & rows$from >= theirs$fgstart[i] & rows$till <= theirs$fgstop[i] &
      rows$till %in% d$time[d$end == cause & d$own == theirs$own[i]]
    stopifnot(all(abs(rows$share[ours] - theirs$fgwt[i]) < 1e-9 * theirs$fgwt[i]))
  }
  rows[rows$share > 0, ]
}
