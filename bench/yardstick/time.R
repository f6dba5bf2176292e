# How long it took until supervision ended, a new placement, a return home: curves, medians and tests by R's survival, where
# matched families weigh and the children of a set are alike.

unchosen <- c("adulthood", "authority_ended", "death", "transfer")
landmark <- 182L
months <- round(c(0, 3, 6, 9, 12, 18, 24) * 30.4375)

# Stays of which each begins before the one before it has been over for more than a day are one absence.
absences_of <- function(stays) {
  stays <- stays[order(child, start, setting)][, until := fifelse(is.na(end), Inf, as.numeric(end))]
  stays[, before := shift(cummax(until), fill = -Inf), by = child]
  stays[, away := cumsum(start > before + 1), by = child]
  stays[, .(start = start[1], end = max(until), ended_by = ended_by[which.max(until)]), by = .(child, away)]
}

# A row a child and question: from which day until which, and how that ended: 0 not by the last day, 1 as asked, 2 otherwise.
questions_of <- function(courses, stays) {
  index <- courses[index == TRUE]
  away <- absences_of(stays)
  away <- away[index[, .(child, family, observed)], on = "child", nomatch = NULL][start <= observed]
  first <- away[start > 0, .SD[1], by = child]
  left <- first$start[chmatch(index$child, first$child)]
  return <- away[start >= 0, .SD[1], by = child]
  rbind(
    index[start <= observed, .(question = "supervision_end", child, family, from = start, until = fcoalesce(end, observed),
      end = fcase(is.na(end), 0L, reason %chin% unchosen, 2L, default = 1L))],
    index[, .(question = "new_placement", child, family, from = 0L, until = fcoalesce(left, observed), end = as.integer(!is.na(left)))][
      index$observed >= 0 & !child %chin% away[start <= 0 & end > 0]$child],
    return[, .(question = "reunification", child, family, from = start, until = as.integer(fifelse(is.finite(end), end, as.numeric(observed))),
      end = fcase(!is.finite(end), 0L, ended_by %chin% "reunification", 1L, default = 2L))]
  )
}

# Curves, chances after some months, and a row of tests a question, of all children and of those followed after the landmark.
time_tables <- function(coded, courses, stays) {
  rows <- questions_of(courses, stays)
  rows <- rows[coded[, .(family, experimental = as.numeric(group == "experimental"), conference = as.integer(t2 - t1), set,
    weight = as.numeric(weight))],
    on = "family", nomatch = NULL]
  rows[, time := as.numeric(until - from)]
  late <- rows[question != "reunification" & from <= landmark & until > landmark]
  late[, c("time", "experimental") := .(as.numeric(until - landmark), as.numeric(experimental & conference <= landmark))]
  asked <- rbind(late[, analysis := "landmark"], rows[, analysis := "all"])
  found <- lapply(split(asked, by = c("question", "analysis")), function(one) {
    curves <- lapply(split(one, by = "experimental"), curves_of)
    about <- one[1, .(outcome = question, analysis)]
    list(
      curves = cbind(about, rbindlist(lapply(curves, `[[`, "curves"))), risks = cbind(about, rbindlist(lapply(curves, `[[`, "risks"))),
      tests = cbind(about, tests_of(one))
    )
  })
  lapply(c(curves = "curves", risks = "risks", tests = "tests"), function(part) rbindlist(lapply(found, `[[`, part)))
}

curves_of <- function(rows) {
  group <- rows[1, fifelse(experimental == 1L, "experimental", "control")]
  shown <- function(at, curve, column) {
    chance <- function(part) if (is.matrix(at[[part]])) at[[part]][, column] else at[[part]]
    events <- if (is.matrix(at$n.event)) at$n.event[, column] else at$n.event
    data.table(curve, group, day = at$time, events, chance = chance(if (is.null(at$pstate)) "surv" else "pstate"), ci_low = chance("lower"),
      ci_high = chance("upper"))[curve == "none" | events > 0]
  }
  all <- survfit(Surv(time, end > 0) ~ 1, rows, weights = weight, cluster = set, robust = TRUE, conf.type = "log-log")
  curves <- list(shown(summary(all), "none", 1))
  if (any(rows$end == 2L)) {
    parts <- survfit(Surv(time, factor(end, 0:2)) ~ 1, rows, weights = weight, cluster = set, robust = TRUE, conf.type = "log-log")
    curves <- c(curves, list(shown(summary(parts), "first", 2), shown(summary(parts), "other", 3)))
  }
  list(curves = rbindlist(curves), risks = shown(summary(all, times = months, extend = TRUE), "none", 1))
}

tests_of <- function(rows) {
  model <- coxph(Surv(time, end == 1L) ~ experimental, rows, weights = weight, cluster = set, robust = TRUE, control = coxph.control(eps = 1e-13, toler.chol = 1e-14))
  score <- coxph(Surv(time, end == 1L) ~ experimental, rows, weights = weight, cluster = set, robust = TRUE, ties = "breslow")$rscore[1]
  shown <- summary(model)
  median_of <- function(one) unname(quantile(survfit(Surv(time, end > 0) ~ 1, one, weights = weight, se.fit = FALSE), 0.5, conf.int = FALSE))
  by_group <- function(what) c(what(rows[experimental == 1L]), what(rows[experimental == 0L]))
  children <- by_group(nrow)
  asked <- by_group(function(one) one[, sum(end == 1L)])
  other <- by_group(function(one) one[, sum(end == 2L)])
  medians <- by_group(median_of)
  data.table(n_experimental = children[1], n_control = children[2], events_experimental = asked[1], events_control = asked[2],
    other_experimental = other[1], other_control = other[2], median_experimental = medians[1], median_control = medians[2],
    hazard_ratio = shown$conf.int[1], ci_low = shown$conf.int[3], ci_high = shown$conf.int[4], p = shown$coefficients[6],
    proportional_p = cox.zph(model, "km")$table[1, "p"], logrank_robust = score, logrank_robust_p = pchisq(score, 1, lower.tail = FALSE))
}
