# Reads the tables of a delivery and checks what a researcher would check before trusting them.

items <- c("severe_maltreatment", "violence_signs", "insufficient_protection", "insufficient_basic_care", "caregiver_unavailable",
  "neglect_signs")
settings <- c("network", "agency_foster", "residential")
text <- function(...) setNames(rep("character", length(c(...))), c(...))
dates <- function(...) setNames(rep("IDate", length(c(...))), c(...))

columns <- list(
  families = c(text("family_id", "ethnicity", "parents_together", "households_involved", "parental_mid"), dates("case_closed_on")),
  children = c(text("child_id", "family_id", "sex"), dates("birth_date")),
  referral_reasons = c(text("family_id", "factor"), dates("recorded_on")),
  supervision_orders = c(text("order_id", "child_id", "kind", "extends_order_id", "end_reason"), dates("pronounced_on", "expires_on", "lifted_on")),
  placements = c(text("placement_id", "child_id", "setting", "ended_by"), dates("started_on", "ended_on")),
  lirik = c(text("assessment_id", "family_id", "child_id", items, "arij_risk"), dates("assessed_on")),
  care_episodes = c(text("episode_id", "family_id", "care_type", "target", "deployed"), dates("started_on", "ended_on")),
  plans = c(text("plan_id", "family_id", "kind", "status"), dates("proposed_on", "established_on")),
  journal = c(text("entry_id", "family_id", "text"), dates("written_on")),
  objections = c(text("family_id"), dates("objected_on"))
)
keys <- c(families = "family_id", children = "child_id", supervision_orders = "order_id", placements = "placement_id",
  lirik = "assessment_id", care_episodes = "episode_id", plans = "plan_id", journal = "entry_id")
required <- list(
  families = "family_id", children = c("child_id", "family_id"), referral_reasons = c("family_id", "factor"),
  supervision_orders = c("order_id", "child_id", "kind", "pronounced_on", "expires_on"),
  placements = c("placement_id", "child_id", "setting", "started_on"), lirik = c("assessment_id", "family_id", "assessed_on"),
  care_episodes = c("episode_id", "family_id", "care_type", "target", "deployed"),
  plans = c("plan_id", "family_id", "kind", "status"), journal = c("entry_id", "family_id", "written_on"),
  objections = c("family_id", "objected_on")
)
yes_no <- c("yes", "no")
codes <- list(
  families = list(ethnicity = c("dutch", "other"), parents_together = yes_no, households_involved = c("1", "2"),
    parental_mid = c("none", "father", "mother", "both")),
  children = list(sex = c("f", "m", "x")), referral_reasons = list(factor = c("child", "parent")),
  supervision_orders = list(kind = c("provisional", "order", "extension")),
  placements = list(setting = settings, ended_by = c("reunification", "transfer", "adulthood", "other")),
  lirik = c(setNames(rep(list(yes_no), length(items)), items), list(arij_risk = as.character(1:6))),
  care_episodes = list(target = c("child", "parent", "family"), deployed = yes_no),
  plans = list(kind = c("conference", "family_plan"), status = c("proposed", "declined", "cancelled", "established"))
)
ends <- list(
  supervision_orders = list(c("pronounced_on", "expires_on"), c("pronounced_on", "lifted_on")),
  placements = list(c("started_on", "ended_on")), care_episodes = list(c("started_on", "ended_on"))
)

read_delivery <- function(folder) {
  read <- function(name) {
    path <- file.path(folder, paste0(name, ".csv"))
    if (!file.exists(path) && name %in% c("journal", "objections")) {
      return(as.data.table(lapply(columns[[name]], function(type) if (type == "IDate") as.IDate(character()) else character())))
    }
    tryCatch( # fread warns of rows of another length and of columns with an impossible date, and quotes them
      fread(file = path, select = columns[[name]], na.strings = "", encoding = "UTF-8", showProgress = FALSE),
      warning = function(warning) stop(name, ".csv is not clean: rows or dates in it are broken. Mend it first.", call. = FALSE)
    )
  }
  delivery <- sapply(names(columns), read, simplify = FALSE)
  about <- fread(file = file.path(folder, "delivery.csv"), colClasses = "character", encoding = "UTF-8")
  if (nrow(about) != 1 || about$kind != "full") stop("The yardstick reads one full delivery.", call. = FALSE)
  delivery$extracted_on <- as.IDate(about$extracted_on)
  delivery
}

# A row a check: table, what is wrong, and in how many rows.
check_delivery <- function(delivery) {
  found <- list()
  note <- function(table, fault, wrong) found[[length(found) + 1]] <<- data.table(table, fault, rows = sum(wrong, na.rm = TRUE))
  for (name in names(columns)) {
    rows <- delivery[[name]]
    if (!is.na(keys[name])) note(name, "duplicate key", duplicated(rows[[keys[name]]]))
    for (column in required[[name]]) note(name, paste(column, "is empty"), is.na(rows[[column]]))
    for (column in names(codes[[name]])) {
      note(name, paste(column, "has an unknown code"), !rows[[column]] %chin% c(codes[[name]][[column]], NA))
    }
    for (column in names(which(columns[[name]] == "IDate"))) {
      day <- rows[[column]]
      last <- if (column == "expires_on") as.IDate("9999-12-31") else delivery$extracted_on
      note(name, paste(column, "is out of range"), day < as.IDate("1900-01-01") | day > last)
    }
    for (pair in ends[[name]]) note(name, paste(pair[2], "before", pair[1]), rows[[pair[2]]] < rows[[pair[1]]])
  }
  note("care_episodes", "deployed without a start", delivery$care_episodes[, deployed == "yes" & is.na(started_on)])
  for (name in c("children", "referral_reasons", "lirik", "care_episodes", "plans", "journal", "objections")) {
    note(name, "no such family", !delivery[[name]]$family_id %chin% delivery$families$family_id)
  }
  for (name in c("supervision_orders", "placements", "lirik")) {
    note(name, "no such child", !delivery[[name]]$child_id %chin% c(delivery$children$child_id, if (name == "lirik") NA))
  }
  home <- delivery$children
  note("lirik", "child of another family", delivery$lirik[!is.na(child_id), home$family_id[chmatch(child_id, home$child_id)] != family_id])

  orders <- delivery$supervision_orders
  first <- orders[, .(pronounced_on = min(pronounced_on)), by = child_id]
  note("children", "born over 120 days after the first order",
    home[first, on = "child_id", nomatch = NULL][, birth_date > pronounced_on + 120L])
  before <- chmatch(orders[kind == "extension"]$extends_order_id, orders$order_id, nomatch = 0L)
  continuing <- orders[kind == "extension"][before > 0]
  previous <- orders[before]
  note("supervision_orders", "extends an order of another child", continuing$child_id != previous$child_id)
  note("supervision_orders", "starts before its predecessor", continuing$pronounced_on < previous$pronounced_on)
  note("supervision_orders", "two extensions of one term", duplicated(continuing$extends_order_id))
  reached <- 0L
  at <- orders[!order_id %chin% continuing$order_id]$order_id
  while (length(at)) {
    reached <- reached + length(at)
    at <- continuing[extends_order_id %chin% at]$order_id
  }
  note("supervision_orders", "extends itself in a circle", nrow(orders) - reached)

  placed <- setorder(delivery$placements[is.na(ended_on) | ended_on > started_on], child_id, started_on)
  note("placements", "overlaps another placement",
    placed[, shift(child_id) == child_id & (is.na(shift(ended_on)) | shift(ended_on) > started_on)])
  rbindlist(found)
}
