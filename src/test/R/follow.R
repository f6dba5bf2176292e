# Invented follow-up, shared by the scripts survival.R and competing.R; written once by survival.R.
folder <- "src/test/resources/nl/terugblik/survival"

# Rows that never were: time until one of two causes or until nobody looked any more, in steps of `step` days.
follow <- function(n, step = 1, rate = 1 / 200, strength = 0.6, censoring = 1 / 300, late = FALSE, strata = 1,
                   sets = 0, weight = 1, levels = 3, offset = 0, spread = 4, cause2 = 0.4, crossing = 0) {
  treated <- rbinom(n, 1, 0.45)
  months <- offset + round(rgamma(n, 2, 2 / spread), 2)
  reason <- sample(0:(levels - 1), n, TRUE)
  stratum <- sample(1:strata, n, TRUE)
  set <- if (sets > 0) sample(rep_len(1:sets, n)) else 1:n
  shared <- if (sets > 0) rnorm(sets, 0, 0.6)[set] else 0
  centred <- (months - offset - spread) / spread
  linear <- strength * (treated - 0.5 - centred * 0.5 + (reason == 1) * 0.7 + 0.3 * stratum) + shared
  one <- rweibull(n, exp(crossing * (treated - 0.5)), exp(-linear) / rate)
  two <- rexp(n, rate * cause2 * exp(0.4 * (reason == 2) - 0.3 * treated))
  out <- rexp(n, censoring)
  time <- pmin(one, two, out)
  end <- ifelse(time == out, 0, ifelse(time == one, 1, 2))
  entry <- rep(-1, n)
  if (step > 0) time <- pmax(1, ceiling(time / step)) * step
  if (late) {
    entry <- if (step > 0) pmin(floor(rexp(n, rate * 3) / step) * step, time - step) else runif(n) * time * rbinom(n, 1, 0.7)
    entry <- pmax(entry, 0)
  }
  data.frame(entry, time, end, treated, months, reason, stratum, weight = rep_len(weight, n), set)
}
about <- function(n) round(rgamma(n, 4, 4), 3) + 0.01

survivalsets <- function() {
  set.seed(20261)
  data <- list(
    six = data.frame(entry = -1, time = c(1, 2, 2, 3, 5, 5), end = c(1, 1, 0, 2, 0, 1), treated = c(1, 0, 1, 0, 1, 0),
      months = c(1, 3, 2, 5, 4, 2.5), reason = c(0, 1, 0, 1, 0, 1), stratum = 1, weight = 1, set = 1:6),
    zero = data.frame(entry = -1, time = c(0, 0, 0, 4, 4, 7, 9, 9, 12, 15), end = c(1, 0, 0, 1, 2, 0, 1, 1, 2, 0),
      treated = c(0, 1, 0, 1, 0, 1, 1, 0, 0, 1), months = c(2, 4, 3, 5, 1, 1.5, 6, 3, 2, 4), reason = rep(0:1, 5),
      stratum = 1, weight = 1, set = 1:10))
  sizes <- c(12, 20, 30, 45, 60, 80, 100, 140, 200)
  for (n in sizes) {
    data[[paste0("days", n)]] <- follow(n)
    data[[paste0("weeks", n)]] <- follow(n, step = 90)
  }
  for (n in c(40, 70, 120)) {
    data[[paste0("exact", n)]] <- follow(n, step = 0)
    data[[paste0("late", n)]] <- follow(n, late = TRUE)
    data[[paste0("lateties", n)]] <- follow(n, step = 100, late = TRUE)
    data[[paste0("lateexact", n)]] <- follow(n, step = 0, late = TRUE)
    data[[paste0("strata", n)]] <- follow(n, step = 30, strata = 3)
    data[[paste0("weights", n)]] <- follow(n, step = 30, weight = about(n))
    data[[paste0("sets", n)]] <- follow(n, step = 60, sets = n %/% 3)
    data[[paste0("all", n)]] <- follow(n, step = 60, sets = n %/% 3, weight = about(n), strata = 2, late = TRUE)
  }
  data$pairs <- follow(120, sets = 60, step = 30)
  data$fewsets <- follow(300, sets = 14, step = 30, weight = about(300))
  data$extreme <- follow(150, weight = exp(rnorm(150, 0, 1.5)))
  data$faraway <- follow(120, step = 30, offset = 400, spread = 0.5)
  data$crossing <- follow(250, step = 20, crossing = 1.2)
  data$lowhazard <- follow(250, rate = 1 / 3000)
  data$heavy <- follow(300, step = 365)
  data$lateheavy <- follow(300, step = 365, late = TRUE, strata = 2)
  data$manystrata <- follow(200, step = 60, strata = 40)
  data$strong <- follow(200, strength = 2.5, step = 5)
  data$levels <- follow(220, levels = 6, step = 15)
  data$large <- follow(1200, step = 7, late = TRUE, sets = 300, weight = about(1200), strata = 4)
  data
}

plain <- function(d) all(d$weight == 1) && !anyDuplicated(d$set)
late <- function(d) any(d$entry >= 0)
moments <- function(x) sprintf("%.17g", x)
