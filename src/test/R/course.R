# The tables about the course of time, of an invented study's dataset, computed anew from its files.
source("src/test/R/output.R")
suppressPackageStartupMessages({library(survival); library(sandwich)})
folder <- "src/test/resources/nl/terugblik/outcomes/course"
read <- function(file) read.csv(file.path(folder, "dataset", file), stringsAsFactors = FALSE, na.strings = "")
children <- read("children.csv"); events <- read("events.csv"); long <- read("long.csv"); coded <- read("coded.csv")
at <- function(table, column) ifelse(is.na(table[[column]]), NA, table[[column]])

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
  share <- measures[[measure]] || all(long[[measure]] %in% c(0, 1, NA))
  interval <- if (share) wilson(sum(x), length(x)) else if (sd(x) > 0) t.test(x)$conf.int else c(mean(x), mean(x))
  if (share && sum(x) %in% c(0, length(x))) interval <- if (sum(x) == 0) c(0, interval[2]) else c(interval[1], 1)
  expect("trajectories", "low", name, interval[1])
  expect("trajectories", "high", name, interval[2])
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
      if (!measure %in% c("arij_risk", "care_types")) {
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
      if (is.na(kid$order_end_day)) return(c(kid$until - kid$order_start_day, 0))
      reason <- orders$end_reason[orders$child == kid$child & orders$end_day == kid$order_end_day]
      other <- length(reason) > 0 && tail(reason, 1) %in% c("adulthood", "authority_ended", "death", "transfer")
      return(c(kid$order_end_day - kid$order_start_day, if (other) 2 else 1))
    }
    if (question == "new_placement") {
      if (any(own$start_day <= 0 & (is.na(own$end_day) | own$end_day > 0))) return(c(NA, NA))
      new <- own$start_day[own$start_day > 0 & own$start_day <= kid$until]
      return(if (length(new)) c(min(new), 1) else c(kid$until, 0))
    }
    first <- which(own$start_day >= 0 & own$start_day <= kid$until)
    if (!length(first)) return(c(NA, NA))
    first <- first[1]; last <- first
    for (j in seq_len(nrow(own))) if (j > first && !is.na(own$end_day[last]) && own$start_day[j] <= own$end_day[last] + 1) last <- j
    if (is.na(own$end_day[last])) return(c(kid$until - own$start_day[first], 0))
    c(own$end_day[last] - own$start_day[first], if (identical(own$end_reason[last], "reunification")) 1 else 2)
  })
  table <- data.frame(family = kids$family, x = as.numeric(kids$group == "experimental"), do.call(rbind, rows))
  names(table)[3:4] <- c("time", "end")
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
  if (all(tapply(table$end == 1, table$x, any))) {
    fit <- coxph(Surv(time, end == 1) ~ x, table, cluster = match(family, unique(family)), ties = "efron",
      control = coxph.control(eps = 1e-14, iter.max = 100))
    expect("times", "hazard_ratio", name, exp(coef(fit)))
    expect("times", "ci_low", name, exp(coef(fit) - qnorm(0.975) * sqrt(fit$var[1, 1])))
    expect("times", "proportional_p", name, cox.zph(fit, transform = "km")$table["x", "p"])
  }
}
for (question in c("supervision_end", "new_placement", "reunification")) {
  table <- course(question)
  compare(paste(question, "all"), table)
  if (question != "reunification") {
    left <- table[table$time > 182, ]
    left$time <- left$time - 182
    held <- t2$days_since_t1[match(left$family, t2$family)]
    left$x <- as.numeric(left$x == 1 & held <= 182)
    compare(paste(question, "landmark"), left)
  }
}
save(expected, "expected.csv")
