# Who is in the study, with which moments, and why anyone else is not.

mention <- paste0("\\bek[-\\s]?c\\b|\\bek[-\\s]?conferentie|",
  "eigen[-\\s]*kracht[-\\s]*(conferentie|centrale|plan|co[o\u00f6]rdinator|beraad)|familie-?netwerkbera(ad|den)")

mentions_conference <- function(text) {
  special <- grep("[^ -~\\s]", text, perl = TRUE)
  text[special] <- gsub("o\u0308", "\u00f6", text[special]) # the one composed letter that the pattern knows
  text[special] <- gsub("O\u0308", "\u00d6", text[special])
  text[special] <- gsub("[\u2010-\u2013]", "-", text[special])
  text[special] <- gsub("[\u00a0\u2007\u202f]", " ", text[special])
  found <- grepl(mention, text, ignore.case = TRUE, perl = TRUE)
  found[special] <- grepl(paste0("(*UCP)", mention), text[special], ignore.case = TRUE, perl = TRUE)
  found
}

choose_cohort <- function(delivery, spells, study) {
  families <- delivery$families[, .(family_id, case_closed_on)]
  children <- delivery$children[, .(children = .N), by = family_id]
  families[, children := children$children[chmatch(family_id, children$family_id)]]
  setnafill(families, fill = 0L, cols = "children")

  t1 <- spells[is_new & start >= study$from & start <= study$to, .(t1 = max(start)), by = family_id]
  families[t1, on = "family_id", t1 := i.t1]
  plans <- delivery$plans[families[, .(family_id, t1)], on = "family_id", nomatch = NULL]
  conferences <- plans[kind == "conference"]
  established <- conferences[status == "established"]
  held <- established[established_on >= t1, .(t2 = min(established_on)), by = family_id]
  agreed <- plans[kind == "family_plan" & status == "established" & established_on >= t1, .(t2 = min(established_on)), by = family_id]
  families[held, on = "family_id", conference_on := i.t2]
  families[agreed, on = "family_id", family_plan_on := i.t2]
  mentioned <- unique(delivery$journal[!is.na(text)][mentions_conference(text)]$family_id)

  families[, verdict := fcase(
    family_id %chin% delivery$objections$family_id, "objected to research",
    !family_id %chin% spells$family_id, "no supervision order",
    is.na(t1), "no new order in the window",
    !is.na(conference_on), "experimental",
    family_id %chin% established[is.na(established_on)]$family_id, "conference established without a date",
    family_id %chin% established$family_id, "conference established only before T1",
    family_id %chin% conferences$family_id, "conference proposed, declined or cancelled",
    family_id %chin% mentioned, "conference mentioned in the journal only",
    rep(TRUE, .N), "control"
  )]
  for (group in c("experimental", "control")) {
    days <- sort(families[verdict == group]$t1, decreasing = TRUE)
    if (length(days) > study$quota) families[verdict == group & t1 < days[study$quota], verdict := "quota reached"]
  }

  cohort <- families[verdict %chin% c("experimental", "control")]
  cohort[, t2 := fifelse(verdict == "experimental", conference_on, family_plan_on)]
  cohort[, t2_source := fifelse(is.na(t2), "default", "plan")]
  cohort[is.na(t2), t2 := t1 + study$t2_default_days]
  cohort[, t3 := plus_year(t2)]
  setorder(cohort, family_id)
  index <- spells[is_new == TRUE][cohort[, .(family_id, t1, t3)], on = "family_id", nomatch = NULL]
  list(
    cohort = cohort[, .(family_id, group = verdict, t1, t2, t2_source, t3, case_closed_on)],
    index_spells = index[abs(start - t1) <= study$index_spell_days],
    flow = flow(families)
  )
}

flow <- function(families) {
  steps <- rbind(
    data.table(step = "screened", reason = "families read", families[, .(families = .N, children = sum(children))]),
    families[, .(step = fifelse(verdict[1] %chin% c("experimental", "control"), "included", "excluded"),
      families = .N, children = sum(children)), by = .(reason = verdict)],
    use.names = TRUE
  )
  stopifnot(steps[step == "screened", families] == steps[step != "screened", sum(families)])
  steps
}
