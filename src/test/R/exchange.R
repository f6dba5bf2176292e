# Reads the SPSS and Stata files of a dataset with haven and holds every value, label and missing code to the CSV files
# and codebook.json. Usage: Rscript exchange.R DATASET. It is run by `mvn verify -Pinterop`, and writes nothing.

suppressMessages({library(haven); library(jsonlite)})

dataset <- commandArgs(trailingOnly = TRUE)[1]
codebook <- read_json(file.path(dataset, "codebook.json"))
reasons <- c("not_recorded", "not_applicable", "not_yet_observed", "rejected_source")
why <- c(coded = "missing.csv", long = "missing-long.csv")

described <- list()
for (v in c(codebook$trajectories, codebook$variables)) described[[v$name]] <- v

checks <- 0
same <- function(a, b, ...) {
  checks <<- checks + 1
  if (!identical(a, b)) stop(paste(..., "differ:\n", paste(deparse(a)[1:3], collapse = ""), "\n", paste(deparse(b)[1:3], collapse = "")))
}
bytes_cut <- function(text, n) {
  chars <- strsplit(text, "")[[1]]
  paste(chars[cumsum(nchar(chars, "bytes")) <= n], collapse = "")
}
labels_of <- function(x) if (is.null(attr(x, "labels"))) numeric() else attr(x, "labels")
plain <- function(x) { attributes(x) <- NULL; x }

table_of <- function(name) Filter(function(f) f$file == paste0(name, ".csv"), codebook$files)[[1]]

for (name in c("coded", "long", "children")) {
  table <- table_of(name)
  csv <- read.csv(file.path(dataset, paste0(name, ".csv")), colClasses = "character", na.strings = character(),
                  check.names = FALSE, encoding = "UTF-8")
  keys <- unlist(table$key)
  reason <- NULL
  if (!is.na(why[name])) {
    reason <- read.csv(file.path(dataset, why[name]), colClasses = "character")
    reason$key <- do.call(paste, reason[keys])
  }
  row_key <- do.call(paste, csv[keys])
  for (language in c("nl", "en")) {
    sav <- read_sav(file.path(dataset, "spss", paste0(name, ".", language, ".sav")), user_na = TRUE)
    dta <- read_dta(file.path(dataset, "stata", paste0(name, ".", language, ".dta")))
    same(nrow(sav), nrow(csv), name, "rows"); same(nrow(dta), nrow(csv), name, "rows")
    same(names(sav), names(csv), name, "names"); same(names(dta), names(csv), name, "names")
    same(attr(dta, "label"), codebook$title[[language]], name, "label of the file")
    for (column in table$columns) {
      n <- column$name
      coded <- is.null(column$kind)
      kind <- if (coded) described[[n]]$kind else column$kind
      values <- if (coded) described[[n]]$values else column$values
      text <- kind %in% c("pseudonym", "code", "text")
      label <- column$label[[language]]
      same(attr(sav[[n]], "label"), bytes_cut(label, 255), name, n, "SPSS label")
      same(attr(dta[[n]], "label"), substr(label, 1, 80), name, n, "Stata label")

      cells <- csv[[n]]
      if (text) {
        same(plain(sav[[n]]), cells, name, n, "SPSS texts")
        same(plain(dta[[n]]), cells, name, n, "Stata texts")
      } else {
        expected <- if (kind == "date") as.numeric(as.Date(cells)) else as.numeric(cells)
        empty <- cells == ""
        given <- rep(NA_character_, length(cells))
        if (coded && !is.null(reason)) {
          mine <- reason[reason$variable == n, ]
          given <- mine$reason[match(row_key, mine$key)]
          same(empty, !is.na(given), name, n, "reasons for empty cells")
        }
        spss <- expected
        spss[empty] <- match(given[empty], reasons) - 10
        same(as.numeric(plain(sav[[n]])), spss, name, n, "SPSS numbers")
        same(as.numeric(plain(dta[[n]]))[!empty], expected[!empty], name, n, "Stata numbers")
        same(na_tag(if (is.double(dta[[n]])) plain(dta[[n]]) else as.numeric(dta[[n]])),
             c("a", "b", "c", "d")[match(given, reasons)], name, n, "Stata missing values")
        if (kind == "date") {
          same(class(sav[[n]]), "Date", name, n, "SPSS class"); same(class(dta[[n]]), "Date", name, n, "Stata class")
        }
        if (coded && !is.null(reason)) same(as.numeric(attr(sav[[n]], "na_range")), c(-9, -6), name, n, "SPSS range")
      }

      labels <- vapply(values, function(v) v$label[[language]], "")
      codes <- lapply(values, function(v) v$value)
      if (text && length(codes)) {
        got <- attr(sav[[n]], "labels")
        same(trimws(plain(got)), as.character(unlist(codes)), name, n, "SPSS labelled texts")
        same(names(got), as.character(labels), name, n, "SPSS labels of texts")
      } else if (!text && kind != "date") {
        got <- labels_of(sav[[n]])
        numbers <- as.numeric(unlist(codes))
        why_labels <- character()
        if (coded && !is.null(reason)) {
          file <- table_of(sub(".csv", "", why[name]))
          of <- Filter(function(c) c$name == "reason", file$columns)[[1]]$values
          why_labels <- vapply(reasons, function(r) Filter(function(v) v$value == r, of)[[1]]$label[[language]], "")
        }
        order_of <- order(plain(got))
        same(as.numeric(plain(got))[order_of], sort(c(numbers, if (length(why_labels)) -9:-6)), name, n, "SPSS labelled numbers")
        expected_labels <- c(why_labels, labels[order(numbers)])
        same(names(got)[order_of], if (length(expected_labels)) as.character(expected_labels) else names(got)[order_of], name, n, "SPSS labels of numbers")
        stata <- labels_of(dta[[n]])
        tags <- na_tag(as.double(plain(stata)))
        same(as.numeric(plain(stata))[is.na(tags)], sort(numbers), name, n, "Stata labelled numbers")
        same(names(stata)[is.na(tags)], if (length(labels)) as.character(labels[order(numbers)]) else names(stata)[is.na(tags)], name, n, "Stata labels of numbers")
        same(as.character(tags[!is.na(tags)]), if (length(why_labels)) c("a", "b", "c", "d") else character(), name, n, "Stata labelled missing values")
        same(names(stata)[!is.na(tags)], if (length(why_labels)) as.character(why_labels) else names(stata)[!is.na(tags)], name, n, "Stata labels of missing values")
      }
    }
  }
}
cat(checks, "comparisons agree\n")
