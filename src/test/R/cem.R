# Coarsened exact matching by MatchIt, with bins by Sturges' rule or as many as asked for. The way it makes bins is the
# same in versions 4.5.1, which wrote the files, and 4.7.
source("src/test/R/output.R")
suppressPackageStartupMessages(library(MatchIt))
folder <- "src/test/resources/nl/terugblik/matching"
set.seed(20262)

# Whole numbers lie on edges of bins often, and tenths lie beside them by their last bit.
invent <- function(n) {
  u <- rnorm(n)
  data.frame(
    id = paste0("r", sample(1000, n)),
    treated = rbinom(n, 1, plogis(u - 0.5)),
    age = round(30 + 8 * rnorm(n) + 2 * u, 1),
    visits = rpois(n, exp(0.8 + 0.3 * u)),
    tenths = sample(0:12, n, TRUE) / 10,
    same = 7,
    region = sample(c("north", "east"), n, TRUE)
  )
}

inputs <- bins <- answers <- data.frame()
for (case in 1:36) {
  repeat {
    d <- invent(sample(c(16, 17, 40, 128, 129, 300), 1))
    asked <- switch(case %% 3 + 1, list(), list(age = sample(2:9, 1)), list(visits = sample(2:5, 1), tenths = sample(2:12, 1)))
    used <- c("age", "visits", "tenths", "same", "region")[c(TRUE, TRUE, case %% 2 == 0, case %% 5 == 0, TRUE)]
    asked <- asked[names(asked) %in% used]
    m <- tryCatch(matchit(reformulate(used, "treated"), d, method = "cem",
      cutpoints = if (length(asked)) asked else "sturges"), error = function(e) NULL)
    if (!is.null(m)) break
  }
  for (column in setdiff(names(d), c("id", "treated", used))) d[[column]] <- "-"
  inputs <- rbind(inputs, cbind(case, d))
  bins <- rbind(bins, data.frame(case, column = used, bins = vapply(used, function(u)
    if (is.null(asked[[u]])) 0 else as.numeric(asked[[u]]), 1)))
  answers <- rbind(answers, data.frame(case, id = d$id, set = ifelse(is.na(m$subclass), "none", as.character(m$subclass)),
    weight = sprintf("%.17g", unname(m$weights))))
}
save(inputs, "cem.csv")
save(bins, "cem-bins.csv")
save(answers, "cem-expected.csv")
