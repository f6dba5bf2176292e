# The effects among matched families with as many degrees of freedom as there are sets less one, unadjusted and adjusted for
# what was known at T1 and differs by more than 0.1 after matching; of the families that matched.R matched.
suppressPackageStartupMessages({library(sandwich); library(lmtest)})
options(contrasts = c("contr.treatment", "contr.poly"))
folder <- "src/test/resources/nl/terugblik/outcomes/matched"
before <- read.csv(file.path(folder, "coded-unmatched.csv"))
known <- c("two_homes", "children", "age", "reason", "alone", "signs")
minimum <- 10
for (sample in c("pairs", "replaced")) {
  d <- read.csv(file.path(folder, sample, "coded.csv"))
  d$condition <- as.numeric(d$group == "experimental")
  # Standardized by the experimental group before matching: a share's deviation is that of a 0/1 variable in the population.
  smd <- function(x, all, share) {
    rows <- !is.na(x)
    mean_of <- function(c) weighted.mean(x[rows & d$condition == c], d$weight[rows & d$condition == c])
    own <- all[before$group == "experimental" & !is.na(all)]
    (mean_of(1) - mean_of(0)) / (if (share) sqrt(mean(own) * (1 - mean(own))) else sd(own))
  }
  unequal <- known[sapply(known, function(name) {
    if (name %in% c("children", "age")) return(abs(smd(d[[name]], before[[name]], FALSE)) > 0.1)
    any(sapply(sort(unique(before[[name]])), function(code)
      abs(smd(as.numeric(d[[name]] == code), as.numeric(before[[name]] == code), TRUE)) > 0.1))
  })]
  cat(sample, unequal, "\n")
  rows <- data.frame()
  for (outcome in c("extended", "months", "rare", "risk")) for (model in list(character(), unequal)) {
    use <- d[complete.cases(d[c(outcome, model)]), ]
    binary <- outcome %in% c("extended", "rare")
    terms <- c("condition", ifelse(model == "reason", "factor(reason)", model))
    sets <- length(unique(use$set))
    row <- data.frame(outcome, model = if (length(model)) paste(model, collapse = ",") else "unadjusted", n = nrow(use), sets,
      measure = if (binary) "odds_ratio" else "mean_difference")
    cells <- if (binary) table(factor(use$condition, 0:1), factor(use[[outcome]], 0:1)) else table(factor(use$condition, 0:1))
    figures <- as.list(rep(NA, 6))
    if (min(cells) >= minimum) {
      formula <- reformulate(terms, outcome)
      fit <- if (binary) suppressWarnings(glm(formula, binomial, use, weights = weight, epsilon = 1e-14, maxit = 100)) else
        lm(formula, use, weights = weight)
      if (binary) fit <- suppressWarnings(update(fit, start = coef(fit)))
      df <- min(sets - 1, nrow(use) - length(coef(fit)))
      error <- vcovCL(fit, cluster = use$set, type = "HC1")
      test <- coeftest(fit, vcov. = error, df = df)["condition", ]
      bounds <- test[[1]] + c(-1, 1) * qt(0.975, df) * test[[2]]
      shown <- if (binary) exp else identity
      figures <- list(shown(test[[1]]), shown(bounds[1]), shown(bounds[2]), test[[3]], df, test[[4]])
    }
    names(figures) <- c("estimate", "ci_low", "ci_high", "t", "df", "p")
    rows <- rbind(rows, cbind(row, as.data.frame(figures)))
  }
  rows[] <- lapply(rows, function(x) if (is.numeric(x)) ifelse(is.na(x), "", sprintf("%.17g", x)) else x)
  rows$model <- ifelse(grepl(",", rows$model), paste0('"', rows$model, '"'), rows$model)
  write.table(rows, file.path(folder, sample, "matched-effects-expected.csv"), sep = ",", quote = FALSE, row.names = FALSE,
    na = "", eol = "\n")
}
