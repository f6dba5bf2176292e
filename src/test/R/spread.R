# Groups that need not spread alike: Welch's t-test, and Levene's test about means, of the groups of groups.R.
# Run after it: Rscript src/test/R/groups.R; Rscript src/test/R/spread.R   (Debian: r-cran-car)
source("src/test/R/output.R")
suppressPackageStartupMessages(library(car))
inputs <- read.csv(file.path(folder, "groups.csv"))
for (case in unique(inputs$case)) {
  e <- inputs$value[inputs$case == case & inputs$group == "experimental"]
  c <- inputs$value[inputs$case == case & inputs$group == "control"]
  if (min(length(e), length(c)) > 1) {
    test <- t.test(e, c)
    expect(case, "difference", "", mean(e) - mean(c))
    expect(case, "error", "", test$stderr)
    expect(case, "statistic", "", test$statistic)
    expect(case, "df", "", test$parameter)
    expect(case, "p", "", test$p.value)
    expect(case, "low", "", test$conf.int[1])
    expect(case, "high", "", test$conf.int[2])
  }
  levene <- leveneTest(c(e, c), factor(rep(c("e", "c"), c(length(e), length(c)))), center = mean)
  if (is.finite(levene[1, "F value"])) {
    # car's own p, and F a second time from the deviations themselves
    distance <- c(abs(e - mean(e)), abs(c - mean(c)))
    again <- anova(lm(distance ~ rep(0:1, c(length(e), length(c)))))
    stopifnot(isTRUE(all.equal(levene[1, "F value"], again[1, "F value"])))
    expect(case, "levene", "", levene[1, "F value"])
    expect(case, "levenedf", "", levene[2, "Df"])
    expect(case, "p", "levene", levene[1, "Pr(>F)"])
  }
}
save(expected, "spread-expected.csv")
