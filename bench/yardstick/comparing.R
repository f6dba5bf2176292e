# How results of the program and of the yardstick are laid side by side.

differences <- 0
compare <- function(name, one, other, tolerance = 1e-9) {
  same <- if (!nrow(one)) "nothing to compare" else all.equal(one, other, tolerance = tolerance, check.attributes = FALSE)
  if (isTRUE(same)) return(message("same  ", name, ": ", nrow(one), " rows"))
  differences <<- differences + 1
  message("OTHER ", name, ": ", paste(same, collapse = "; "))
}

# Every missing cell becomes its reason, so that reasons are compared with the values.
coded <- function(folder, name = "coded.csv", reasons = TRUE) {
  values <- fread(file = file.path(folder, name), colClasses = "character", na.strings = "")
  long <- melt(values, id.vars = c("family", "group", "t1", "t2", "t2_source", "t3"), value.factor = FALSE, variable.factor = FALSE)
  long[!is.na(value), value := as.character(signif(as.numeric(value), 8))]
  if (reasons) {
    missing <- fread(file = file.path(folder, "missing.csv"), colClasses = "character")
    long[missing, on = .(family, variable), value := paste(fifelse(is.na(value), "", value), i.reason)]
  }
  wide <- dcast(long, family + group + t1 + t2 + t2_source + t3 ~ variable, value.var = "value")[, family := NULL]
  setorderv(wide, names(wide))
  wide
}
tests <- function(folder, name, keys, shown) {
  rows <- fread(file = file.path(folder, name), na.strings = "", colClasses = setNames(list(keys), "character"))
  if (!"term" %in% names(rows)) rows[, term := NA]
  setorderv(rows[!is.na(test) & test != "none"], keys)[, c(keys, shown), with = FALSE]
}

tables <- list(
  baseline.csv = list(c("variable", "value"), c("n_experimental", "n_control", "experimental", "control", "statistic", "df", "p")),
  outcomes.csv = list(c("outcome", "model"), c("n", "experimental", "control", "statistic", "p", "odds_ratio", "ci_low", "ci_high")),
  moderation.csv = list(c("outcome", "moderator", "model", "term"), c("n", "statistic", "p", "odds_ratio", "ci_low", "ci_high"))
)
compare_tests <- function(name, folder, other) {
  pair <- lapply(c(folder, other), tests, name, tables[[name]][[1]], tables[[name]][[2]])
  compare(name, pair[[1]], pair[[2]], tolerance = 1e-7) # glm takes its standard errors from the step before the last
}
