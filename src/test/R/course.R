# The tables about the course of time, of an invented study's dataset, computed anew from its files.
source("src/test/R/output.R")
source("src/test/R/staying.R")
suppressPackageStartupMessages({library(survival); library(sandwich)})
folder <- "src/test/resources/nl/terugblik/outcomes/course"
read <- function(file) read.csv(file.path(folder, "dataset", file), stringsAsFactors = FALSE, na.strings = "")
children <- read("children.csv"); events <- read("events.csv"); long <- read("long.csv"); coded <- read("coded.csv")

# Trajectories: Wilson's interval of a share, Student's of a mean.
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
measures <- list(children_supervised = TRUE, children_out_of_home = TRUE, abuse_signs = FALSE, emotional_physical = FALSE,
  neglect = FALSE, arij_risk = FALSE, care_types = FALSE)
value <- function(measure, moment, group = NULL) {
  rows <- long[long$moment == moment, ]
  rows <- rows[match(coded$family, rows$family), ]
  x <- rows[[measure]]
  if (measures[[measure]]) x <- as.numeric(x > 0)
  if (is.null(group)) x else x[coded$group == group]
}
for (measure in names(measures)) for (moment in c("t1", "t2", "t3")) for (group in c("experimental", "control")) {
  x <- value(measure, moment, group); x <- x[!is.na(x)]
  name <- paste(measure, moment, group)
  expect("trajectories", "n", name, length(x))
  expect("trajectories", "figure", name, mean(x))
  share <- measures[[measure]] || measure %in% c("abuse_signs", "emotional_physical", "neglect") # as the codebook has it
  interval <- if (share) wilson(sum(x), length(x)) else if (sd(x) > 0) t.test(x)$conf.int else c(mean(x), mean(x))
  if (share && sum(x) %in% c(0, length(x))) interval <- if (sum(x) == 0) c(0, interval[2]) else c(interval[1], 1)
  expect("trajectories", "low", name, interval[1])
  expect("trajectories", "high", name, interval[2])
}

# Bowker's statistic against chi-square, or where a cell expects fewer than five against all ways to go.
bowker <- function(x, y) {
  n <- table(factor(x, 1:6), factor(y, 1:6))
  both <- (n + t(n))[upper.tri(n)]; apart <- (n - t(n))[upper.tri(n)]
  statistic <- sum((apart^2 / both)[both > 0]); both <- both[both > 0]
  if (all(both >= 10)) return(pchisq(statistic, length(both), lower.tail = FALSE))
  sums <- list(value = 0, chance = 1)
  for (m in both) {
    value <- round(as.vector(outer(sums$value, (2 * (0:m) - m)^2 / m, "+")), 9)
    chance <- as.vector(outer(sums$chance, dbinom(0:m, m, 0.5)))
    chance <- tapply(chance, value, sum)
    sums <- list(value = as.numeric(names(chance)), chance = as.vector(chance))
  }
  sum(sums$chance[sums$value >= statistic - 1e-6])
}

# Changes: exact McNemar and Bowker within groups, paired t for counts; difference in differences with errors by family.
for (measure in names(measures)) for (way in list(c("t1", "t2"), c("t2", "t3"), c("t1", "t3"))) {
  before <- value(measure, way[1]); after <- value(measure, way[2])
  known <- !is.na(before) & !is.na(after)
  for (group in c("experimental", "control")) {
    rows <- known & coded$group == group
    name <- paste(measure, way[1], way[2], group)
    expect("changes", "n", name, sum(rows))
    x <- before[rows]; y <- after[rows]
    if (sum(rows) >= 10 && sd(y - x) > 0) {
      expect("changes", "change", name, mean(y - x))
      if (measure == "arij_risk") {
        expect("changes", "p", name, bowker(x, y))
      } else if (measure == "care_types") {
        expect("changes", "p", name, t.test(y, x, paired = TRUE)$p.value)
      } else {
        b <- sum(y > x); c <- sum(y < x)
        expect("changes", "p", name, binom.test(b, b + c)$p.value)
      }
    }
  }
  enough <- all(table(factor(coded$group[known], c("experimental", "control"))) >= 10)
  if (enough) {
    data <- data.frame(change = (after - before)[known], group = as.numeric(coded$group[known] == "experimental"))
    fit <- lm(change ~ group, data)
    errors <- sqrt(diag(vcovCL(fit, cluster = seq_len(nrow(data)), type = "HC1")))
    # Where all families of a group change alike there is nothing to test against.
    if (all(errors > 1e-9)) {
      name <- paste(measure, way[1], way[2], "difference")
      expect("changes", "change", name, coef(fit)[["group"]])
      expect("changes", "low", name, coef(fit)[["group"]] - qt(0.975, nrow(data) - 2) * errors[["group"]])
    }
  }
}

# Times: one row a child with an index order.
kids <- children[children$index_child == 1, ]
until <- events[events$event == "observed_until", ]
kids$until <- until$start_day[match(kids$family, until$family)]
stays <- events[events$event == "placement", ]
stays <- stays[order(stays$start_day, stays$kind), ]
orders <- events[events$event == "order" & !is.na(events$end_reason), ]
course <- function(question) {
  rows <- lapply(seq_len(nrow(kids)), function(i) {
    kid <- kids[i, ]; own <- stays[stays$child == kid$child, ]
    if (question == "supervision_end") {
      if (is.na(kid$order_end_day)) return(c(kid$until - kid$order_start_day, 0, kid$order_start_day))
      reason <- orders$end_reason[orders$child == kid$child & orders$end_day == kid$order_end_day]
      other <- length(reason) > 0 && tail(reason, 1) %in% c("adulthood", "authority_ended", "death", "transfer")
      return(c(kid$order_end_day - kid$order_start_day, if (other) 2 else 1, kid$order_start_day))
    }
    # Stays that follow one another within a day are one absence, which ends when the last of them does.
    end <- ifelse(is.na(own$end_day), Inf, own$end_day)
    absence <- if (nrow(own)) cumsum(c(TRUE, own$start_day[-1] > head(cummax(end), -1) + 1)) else integer()
    away <- do.call(rbind, lapply(split(seq_len(nrow(own)), absence), function(j)
      data.frame(start = own$start_day[j[1]], end = max(end[j]), by = own$end_reason[j[which.max(end[j])]])))
    if (question == "new_placement") {
      if (any(away$start <= 0 & away$end > 0)) return(c(NA, NA, NA))
      new <- away$start[away$start > 0 & away$start <= kid$until]
      return(if (length(new)) c(min(new), 1, 0) else c(kid$until, 0, 0))
    }
    # Of absences that began before T1 the clock would have to have run already: they are left out.
    away <- away[away$start >= 0 & away$start <= kid$until, ]
    if (is.null(away) || nrow(away) == 0) return(c(NA, NA, NA))
    if (is.infinite(away$end[1])) return(c(kid$until - away$start[1], 0, away$start[1]))
    c(away$end[1] - away$start[1], if (identical(away$by[1], "reunification")) 1 else 2, away$start[1])
  })
  table <- data.frame(family = kids$family, x = as.numeric(kids$group == "experimental"), do.call(rbind, rows))
  names(table)[3:5] <- c("time", "end", "from")
  table[!is.na(table$time), ]
}
t2 <- long[long$moment == "t2", ]
compare <- function(name, table) {
  for (side in 1:0) {
    group <- if (side == 1) "experimental" else "control"
    own <- table[table$x == side, ]
    expect("times", paste0("n_", group), name, nrow(own))
    expect("times", paste0("events_", group), name, sum(own$end == 1))
    expect("times", paste0("other_", group), name, sum(own$end == 2))
    expect("times", paste0("short_", group), name, sum(own$end == 0 & own$time < 365))
    if (nrow(own) > 0) {
      curve <- survfit(Surv(time, end > 0) ~ 1, own)
      middle <- unname(summary(curve)$table["median"])
      if (!is.na(middle)) expect("times", paste0("median_", group), name, middle)
    }
  }
  test <- survdiff(Surv(time, end == 1) ~ x, table)
  expect("times", "logrank", name, test$chisq)
  robust <- function(fit, rows, weight) {
    u <- rowsum(residuals(fit, type = "score") * weight, rows$family)
    sum(u)^2 / sum(u^2)
  }
  still <- coxph.control(iter.max = 0)
  score <- coxph(Surv(time, end == 1) ~ x, table, ties = "breslow", control = still)
  expect("times", "logrank_robust", name, robust(score, table, 1))
  if (any(table$end == 2)) {
    later <- staying(transform(table, time = time + 1, id = seq_len(nrow(table)))[c("id", "family", "x", "time", "end")], 1, "x", 1)
    score <- coxph(Surv(from, till, ends) ~ x, later, weights = share, ties = "breslow", control = still)
    expect("times", "gray_robust_p", name, pchisq(robust(score, later, later$share), 1, lower.tail = FALSE))
  }
  if (all(tapply(table$end == 1, table$x, any))) {
    fit <- coxph(Surv(time, end == 1) ~ x, table, cluster = match(family, unique(family)), ties = "efron",
      control = coxph.control(eps = 1e-14, iter.max = 100))
    expect("times", "hazard_ratio", name, exp(coef(fit)))
    expect("times", "ci_low", name, exp(coef(fit) - qnorm(0.975) * sqrt(fit$var[1, 1])))
    expect("times", "proportional_p", name, cox.zph(fit, transform = "km")$table["x", "p"])
    when <- sort(unique(table$time[table$end == 1]))
    curve <- survfit(Surv(time, end == 1) ~ 1, table)
    before <- c(1, curve$surv)[findInterval(when, curve$time, left.open = TRUE) + 1]
    long <- survSplit(Surv(time, end == 1) ~ x + family, transform(table, time = time + 1), cut = when + 1, start = "from",
      end = "till", event = "ends")
    long$growing <- long$x * (1 - before[findInterval(long$till, when + 1, left.open = TRUE) + 1])
    long <- long[!is.na(long$growing), ]
    grown <- coxph(Surv(from, till, ends) ~ x + growing, long, ties = "efron", init = c(coef(fit), 0), control = still)
    u <- rowsum(residuals(grown, type = "score"), long$family)
    information <- solve(grown$var)
    beyond <- u[, 2] - information[2, 1] / information[1, 1] * u[, 1]
    expect("times", "proportional_robust_p", name, pchisq(sum(beyond)^2 / sum(beyond^2), 1, lower.tail = FALSE))
  }
}
for (question in c("supervision_end", "new_placement", "reunification")) {
  table <- course(question)
  compare(paste(question, "all"), table)
  if (question != "reunification") {
    # The landmark lies on the same day after T1 for all, whenever their own clocks started.
    left <- table[table$from <= 182 & table$from + table$time > 182, ]
    left$time <- left$from + left$time - 182
    held <- t2$days_since_t1[match(left$family, t2$family)]
    left$x <- as.numeric(left$x == 1 & held <= 182)
    compare(paste(question, "landmark"), left)
  }
}
save(expected, "expected.csv")
