source("src/test/R/output.R")
set.seed(20162)

tables <- list(
  published = matrix(c(32, 38, 20, 50), 2, byrow = TRUE),
  four = matrix(c(3, 1, 1, 3), 2, byrow = TRUE),
  independent = matrix(c(10, 20, 30, 60), 2, byrow = TRUE),
  unbalanced = matrix(c(1, 8, 60, 931), 2, byrow = TRUE),
  emptycell = matrix(c(0, 12, 9, 7), 2, byrow = TRUE),
  emptycolumn = matrix(c(5, 0, 9, 4, 0, 21), 2, byrow = TRUE),
  emptyrow = matrix(c(5, 3, 0, 0, 2, 8), 3, byrow = TRUE),
  reasons = matrix(c(10, 24, 36, 16, 31, 22), 2, byrow = TRUE),
  wide = matrix(rpois(2 * 9, 12), 2),
  square = matrix(rpois(36, 40), 6),
  large = matrix(rpois(12, 160), 4),
  extreme = matrix(c(900, 100, 80, 920), 2, byrow = TRUE),
  huge = matrix(c(412345, 87655, 399999, 100001), 2, byrow = TRUE)
)

inputs <- data.frame()
for (case in names(tables)) {
  table <- tables[[case]]
  inputs <- rbind(inputs, data.frame(case, row = as.vector(row(table)), column = as.vector(col(table)),
    count = as.vector(table)))
  kept <- table[rowSums(table) > 0, colSums(table) > 0]
  test <- suppressWarnings(chisq.test(kept, correct = FALSE))
  expect(case, "statistic", "", test$statistic)
  expect(case, "df", "", test$parameter)
  expect(case, "p", "", test$p.value)
  expect(case, "n", "", sum(table))
}
save(inputs, "tables.csv")
save(expected, "tables-expected.csv")
