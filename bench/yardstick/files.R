# The dataset as SPSS, Stata and Excel open it: coded, long and children, the first two programs' files in Dutch and English, each
# reason for an empty cell of coded under a code of its own.

reasons <- c(not_recorded = -9, not_applicable = -8, not_yet_observed = -7, rejected_source = -6)
tags <- c(not_recorded = "a", not_applicable = "b", not_yet_observed = "c", rejected_source = "d")

write_files <- function(tables, missing, instrument, out) {
  protocol <- yaml::read_yaml(instrument)
  about <- c(protocol$variables, protocol$trajectories)
  for (program in c("spss", "stata")) {
    dir.create(file.path(out, program), showWarnings = FALSE)
    for (name in names(tables)) {
      coded <- tables[[name]]
      gaps <- missing[name == "coded" & family %chin% coded$family, .(row = match(family, coded$family), variable, reason)]
      for (language in c("nl", "en")) {
        labelled <- as.data.frame(lapply(setNames(names(coded), names(coded)), function(column) {
          label(coded[[column]], about[[column]], language, program, gaps[variable == column])
        }))
        path <- file.path(out, program, paste0(name, ".", language))
        if (program == "spss") haven::write_sav(labelled, paste0(path, ".sav")) else haven::write_dta(labelled, paste0(path, ".dta"))
      }
    }
  }
  dir.create(file.path(out, "excel"), showWarnings = FALSE)
  for (name in names(tables)) {
    sheets <- tables[name]
    if (name == "coded") sheets$reasons <- dcast(missing[family %chin% tables$coded$family], family ~ variable, value.var = "reason", fill = "")
    openxlsx::write.xlsx(sheets, file.path(out, "excel", paste0(name, ".xlsx")))
  }
}

label <- function(values, about, language, program, gaps) {
  if (inherits(values, "Date")) return(as.Date(as.numeric(values), "1970-01-01")) # haven takes days kept as whole numbers for seconds
  if (!is.numeric(values)) return(values)
  values <- as.numeric(values)
  found <- if (nrow(gaps)) reasons[unique(gaps$reason)]
  if (program == "spss") values[gaps$row] <- reasons[gaps$reason] else if (length(found)) values[gaps$row] <- haven::tagged_na(tags[gaps$reason])
  if (program == "stata" && length(found)) found <- setNames(haven::tagged_na(tags[names(found)]), names(found))
  texts <- vapply(about$values, function(text) text[[language]], "")
  labels <- if (length(texts) + length(found)) c(setNames(as.numeric(names(texts)), texts), found)
  title <- about$label[[language]]
  if (program == "spss") haven::labelled_spss(values, labels, na_values = if (length(found)) unname(found), label = title) else
    haven::labelled(values, labels, title)
}
