# Spells of supervision: an initial order with the chain of extensions that continue it.

still_running <- as.IDate("9999-12-31")

# child_id, family_id, start, end (missing while it runs), extended, is_new: no other spell of the child ran on the day before.
build_spells <- function(delivery) {
  orders <- delivery$supervision_orders
  extensions <- orders[kind == "extension" & !is.na(extends_order_id)]
  spells <- orders[kind == "order", .(child_id, start = pronounced_on, order_id, last = chmatch(order_id, orders$order_id))]
  next_term <- chmatch(orders$order_id, extensions$extends_order_id)
  next_term <- chmatch(extensions$order_id, orders$order_id)[next_term]
  repeat {
    further <- next_term[spells$last]
    if (all(is.na(further))) break
    spells[!is.na(further), last := further[!is.na(further)]]
  }
  spells[, extended := orders$order_id[last] != order_id]
  term <- orders[spells$last]
  spells[, end := fifelse(!is.na(term$lifted_on), term$lifted_on,
    fifelse(term$expires_on <= delivery$extracted_on, term$expires_on, as.IDate(NA)))]
  spells[, family_id := delivery$children$family_id[chmatch(child_id, delivery$children$child_id)]]
  spells[, until := fifelse(is.na(end), still_running, end)]
  eve <- spells[, .(child_id, eve = start - 1L)]
  spells[, is_new := is.na(spells[eve, on = .(child_id, start <= eve, until > eve), mult = "first", which = TRUE])]
  spells[, c("last", "order_id") := NULL][]
}

# The same day a year later; 28 February for 29 February.
plus_year <- function(day) {
  later <- as.POSIXlt(day)
  of_month <- later$mday
  later$year <- later$year + 1L
  later <- as.IDate(as.POSIXct(later, tz = "UTC"), tz = "UTC")
  later - (mday(later) != of_month)
}
