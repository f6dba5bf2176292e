# Writing shared by the scripts beside this one.
folder <- "src/test/resources/nl/terugblik/statistics"

digits <- function(x) ifelse(x == round(x) & abs(x) < 1e9, sprintf("%d", as.integer(round(x))), sprintf("%.17g", x))

# One line per number: case, what it is, of which column or term, value.
expected <- data.frame()
expect <- function(case, quantity, name, value) {
  expected <<- rbind(expected, data.frame(case, quantity, name, value = sprintf("%.17g", as.numeric(value))))
}

save <- function(table, file) {
  numbers <- vapply(table, is.numeric, TRUE)
  table[numbers] <- lapply(table[numbers], digits)
  write.table(table, file.path(folder, file), sep = ",", quote = FALSE, row.names = FALSE, eol = "\n")
}
