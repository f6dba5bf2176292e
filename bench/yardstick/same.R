# Whether the yardstick and the program coded and tested the same: exit code 1 where they differ. The program gives families
# pseudonyms, so rows are compared as a set, without the family column.
#
#   Rscript bench/yardstick/same.R RESULTS_OF_THE_PROGRAM RESULTS_OF_THE_YARDSTICK [full]
#
# "full" is for the matched study with all its work, see same-full.R.
suppressPackageStartupMessages(library(data.table))
given <- commandArgs(trailingOnly = TRUE)
if (!length(given) %in% 2:3) stop("Name the results of the program and those of the yardstick.", call. = FALSE)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1])
here <- dirname(gsub("~+~", " ", script, fixed = TRUE)) # as R writes a space here
source(file.path(here, "comparing.R"))
if (length(given) == 3) {
  source(file.path(here, "same-full.R"))
} else {
  compare("coded.csv with missing.csv", coded(file.path(given[1], "dataset")), coded(given[2]))
  for (name in names(tables)) compare_tests(name, file.path(given[1], "tables"), given[2])
}
quit(status = as.integer(differences > 0))
