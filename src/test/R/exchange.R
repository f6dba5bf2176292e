# Holds the files of a dataset for other programs to its CSV files and codebook.json: every value, label and missing code.
# SPSS and Stata files are read with haven, Excel with readxl; the SPSS syntax is carried out by PSPP, which also reads the
# SPSS files, and the R scripts by R. Usage: Rscript exchange.R DATASET. `mvn verify -Pinterop` runs it; it writes nothing
# but temporary files. Debian: r-base-core r-cran-haven r-cran-jsonlite r-cran-readxl pspp.

suppressMessages({library(haven); library(jsonlite); library(readxl)})

dataset <- normalizePath(commandArgs(trailingOnly = TRUE)[1])
codebook <- read_json(file.path(dataset, "codebook.json"))
reasons <- c("not_recorded", "not_applicable", "not_yet_observed", "rejected_source")
why <- c(coded = "missing.csv", long = "missing-long.csv")

described <- list()
for (v in c(codebook$trajectories, codebook$variables)) described[[v$name]] <- v

checks <- 0
same <- function(found, expected, ...) {
  checks <<- checks + 1
  if (!identical(found, expected)) {
    stop(paste(..., "differ:\n", paste(deparse(found)[1:3], collapse = ""), "\n",
               paste(deparse(expected)[1:3], collapse = "")), call. = FALSE)
  }
}
plain <- function(x) { attributes(x) <- NULL; x }
labels_of <- function(x) if (is.null(attr(x, "labels"))) numeric() else attr(x, "labels")
cut_bytes <- function(text, n) {
  letters <- strsplit(text, "")[[1]]
  trimws(paste(letters[cumsum(nchar(letters, "bytes")) <= n], collapse = ""), "right")
}
table_of <- function(file) Filter(function(f) f$file == file, codebook$files)[[1]]
reason_label <- function(reason, file, language) {
  of <- Filter(function(c) c$name == "reason", table_of(file)$columns)[[1]]$values
  Filter(function(v) v$value == reason, of)[[1]]$label[[language]]
}
# -9 to -6, or as many nines as it takes to lie below the variable's own numbers.
lowest_code <- function(numbers) {
  lowest <- -9
  while (any(numbers <= lowest + 3, na.rm = TRUE)) lowest <- 10 * lowest - 9
  lowest
}
# What is there of a column of a file of SPSS or Stata, whatever else its reader attaches.
essence <- function(x) {
  labels <- labels_of(x)
  labels <- labels[order(labels)]
  names <- names(labels)
  labels <- if (is.character(labels)) trimws(labels) else as.numeric(labels)
  list(plain(if (is.character(x)) trimws(x, "right") else x), attr(x, "label"), attr(x, "na_range"), names[order(labels)],
       sort(labels))
}

for (name in c("coded", "long", "children")) {
  table <- table_of(paste0(name, ".csv"))
  csv <- read.csv(file.path(dataset, table$file), colClasses = "character", na.strings = character(),
                  check.names = FALSE, encoding = "UTF-8")
  keys <- unlist(table$key)
  row_key <- do.call(paste, csv[keys])
  reason <- NULL
  if (!is.na(why[name])) {
    reason <- read.csv(file.path(dataset, why[name]), colClasses = "character")
    reason$key <- do.call(paste, reason[keys])
  }
  xlsx <- file.path(dataset, "excel", paste0(name, ".xlsx"))
  excel <- as.data.frame(read_excel(xlsx, sheet = name, col_types = "list"))
  excel_reasons <- if (!is.null(reason)) as.data.frame(read_excel(xlsx, sheet = "reasons", col_types = "text"))
  same(names(excel), names(csv), name, "names in Excel")
  same(nrow(excel), nrow(csv), name, "rows in Excel")

  for (language in c("nl", "en")) {
    file <- paste(name, language, sep = ".")
    sav <- read_sav(file.path(dataset, "spss", paste0(file, ".sav")), user_na = TRUE)
    dta <- read_dta(file.path(dataset, "stata", paste0(file, ".dta")))
    script <- new.env()
    script$dataset_folder <- dataset
    suppressWarnings(sys.source(file.path(dataset, "r", paste0(file, ".R")), script))
    r <- script[[name]]
    r_reasons <- script[[paste0(name, "_reasons")]]
    for (read in list(sav, dta, r)) {
      same(nrow(read), nrow(csv), name, "rows")
      same(names(read), names(csv), name, "names")
    }
    same(attr(dta, "label"), substr(codebook$title[[language]], 1, 80), name, "label of the file")

    for (column in table$columns) {
      n <- column$name
      reasoned <- is.null(column$kind) && !is.null(reason)
      source <- if (is.null(column$kind)) described[[n]] else column
      text <- source$kind %in% c("pseudonym", "code", "text")
      date <- source$kind == "date"
      label <- column$label[[language]]
      codes <- unlist(lapply(source$values, function(v) v$value))
      meanings <- vapply(source$values, function(v) v$label[[language]], "")
      cells <- csv[[n]]
      empty <- cells == ""

      same(attr(sav[[n]], "label"), cut_bytes(label, 255), name, n, "label in SPSS")
      same(attr(dta[[n]], "label"), substr(label, 1, 80), name, n, "label in Stata")
      same(attr(r[[n]], "label"), label, name, n, "label in R")
      excel_empty <- vapply(excel[[n]], function(cell) is.null(cell) || is.na(cell), NA)
      same(excel_empty, empty, name, n, "empty cells in Excel")

      if (text) {
        same(plain(sav[[n]]), cells, name, n, "texts in SPSS")
        same(plain(dta[[n]]), cells, name, n, "texts in Stata")
        same(as.character(unlist(excel[[n]][!empty])), cells[!empty], name, n, "texts in Excel")
        expected <- ifelse(empty, NA, if (length(codes)) meanings[match(cells, codes)] else cells)
        same(as.character(r[[n]]), as.character(expected), name, n, "texts in R")
        if (length(codes)) {
          same(trimws(plain(labels_of(sav[[n]]))), as.character(codes), name, n, "labelled texts in SPSS")
          same(names(labels_of(sav[[n]])), cut_labels <- vapply(meanings, cut_bytes, "", 120, USE.NAMES = FALSE), name, n,
               "labels of texts in SPSS")
        }
        next
      }

      numbers <- if (date) as.numeric(as.Date(cells)) else as.numeric(cells)
      given <- rep(NA_character_, length(cells))
      if (reasoned) {
        mine <- reason[reason$variable == n, ]
        given <- mine$reason[match(row_key, mine$key)]
        same(!is.na(given), empty, name, n, "reasons for empty cells")
        same(excel_reasons[[n]], given, name, n, "reasons in Excel")
        same(as.integer(r_reasons[[n]]), match(given, reasons), name, n, "reasons in R")
        same(levels(r_reasons[[n]]), vapply(reasons, reason_label, "", why[name], language, USE.NAMES = FALSE), name, n,
             "labels of reasons in R")
      }
      lowest <- lowest_code(numbers)
      in_spss <- ifelse(empty, match(given, reasons) + lowest - 1, numbers)
      same(as.numeric(plain(sav[[n]])), as.numeric(in_spss), name, n, "numbers in SPSS")
      if (reasoned) same(as.numeric(attr(sav[[n]], "na_range")), lowest + c(0, 3), name, n, "missing values in SPSS")
      in_stata <- as.double(plain(dta[[n]]))
      same(in_stata[!empty], numbers[!empty], name, n, "numbers in Stata")
      same(na_tag(plain(dta[[n]]) + 0), letters[1:4][match(given, reasons)], name, n, "missing values in Stata")
      in_excel <- vapply(excel[[n]][!empty], function(cell) if (date) as.numeric(as.Date(cell)) else as.numeric(cell), 0)
      same(in_excel, numbers[!empty], name, n, "numbers in Excel")
      if (date) {
        same(class(sav[[n]]), "Date", name, n, "class in SPSS")
        same(class(dta[[n]]), "Date", name, n, "class in Stata")
        same(class(r[[n]]), "Date", name, n, "class in R")
      }
      if (length(codes)) {
        same(as.character(r[[n]]), as.character(meanings[match(numbers, codes)]), name, n, "factor in R")
      } else {
        same(as.numeric(plain(r[[n]])), numbers, name, n, "numbers in R")
      }

      whys <- if (reasoned) vapply(reasons, reason_label, "", why[name], language, USE.NAMES = FALSE) else character()
      expected <- c(setNames(as.numeric(codes), vapply(meanings, cut_bytes, "", 120, USE.NAMES = FALSE)),
                    setNames(if (reasoned) lowest + 0:3 else numeric(), whys))
      found <- labels_of(sav[[n]])
      same(sort(as.numeric(plain(found))), sort(as.numeric(plain(expected))), name, n, "labelled numbers in SPSS")
      same(names(found)[order(plain(found))], names(expected)[order(plain(expected))], name, n, "labels in SPSS")
      found <- labels_of(dta[[n]])
      tags <- na_tag(as.double(plain(found)))
      expected <- setNames(as.numeric(codes), meanings)[order(as.numeric(codes))]
      same(as.numeric(plain(found))[is.na(tags)], as.numeric(plain(expected)), name, n, "labelled numbers in Stata")
      same(as.character(names(found)[is.na(tags)]), as.character(names(expected)), name, n, "labels in Stata")
      same(as.character(tags[!is.na(tags)]), if (reasoned) letters[1:4] else character(), name, n, "labelled missings")
      same(as.character(names(found)[!is.na(tags)]), as.character(whys), name, n, "labels of missing values in Stata")
    }

    # PSPP carries out the syntax, and copies the file: both must be the file.
    made <- tempfile(fileext = ".sav")
    copied <- tempfile(fileext = ".sav")
    syntax <- tempfile(fileext = ".sps")
    writeLines(c(readLines(file.path(dataset, "spss", paste0(file, ".sps")), encoding = "UTF-8"),
                 paste0("SAVE OUTFILE='", made, "'."),
                 paste0("GET FILE='", file.path(dataset, "spss", paste0(file, ".sav")), "'."),
                 paste0("SAVE OUTFILE='", copied, "'.")), syntax, useBytes = TRUE)
    here <- setwd(file.path(dataset, "spss"))
    said <- suppressWarnings(system2("pspp", c("-o", tempfile(fileext = ".txt"), syntax), stdout = TRUE, stderr = TRUE))
    setwd(here)
    if (length(said)) stop(paste("PSPP says:", paste(said, collapse = "\n")))
    for (other in c(made, copied)) {
      read <- read_sav(other, user_na = TRUE)
      same(names(read), names(sav), name, "names after PSPP")
      for (n in names(sav)) same(essence(read[[n]]), essence(sav[[n]]), name, n, "after PSPP")
    }
  }
}
cat(checks, "comparisons agree\n")
