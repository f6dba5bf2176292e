# Attacks a release: reads the released tables alone, writes down what any reader knows of their counts, and asks linear
# programming between which bounds each count that is not shown must lie. The run's own tables are only read to know which
# of the hidden ones are small, and that the true count lies between its bounds.
#
# Usage: Rscript attack.R RELEASED RUN [THRESHOLD]
# With RELEASED "only-small" it attacks the run's tables as if nothing but small counts were hidden, to see that it can.
suppressPackageStartupMessages(library(lpSolve))
args <- commandArgs(TRUE)
released <- args[1]; run <- args[2]
threshold <- if (length(args) > 2) as.integer(args[3]) else 10L
groups <- c("experimental", "control")

known <- new.env(); truth <- new.env()
sums <- list(); parts <- list()
note <- function(env, key, value) if (!is.na(value)) assign(key, value, envir = env)
add_sum <- function(total, of) sums[[length(sums) + 1]] <<- list(total = total, of = unname(of))
add_part <- function(part, whole) if (part != whole) parts[[length(parts) + 1]] <<- c(part, whole)
key <- function(group, ...) paste(c(group, sort(unique(c(...)))), collapse = " & ")
read <- function(folder, table) {
  file <- file.path(folder, "tables", paste0(table, ".csv"))
  if (file.exists(file)) read.csv(file, na.strings = "", stringsAsFactors = FALSE, colClasses = "character") else NULL
}
num <- function(x) suppressWarnings(as.numeric(x))
is_binary <- function(variable) variable %in% binaries
say <- function(env, rows, f) if (!is.null(rows)) for (i in seq_len(nrow(rows))) f(env, rows[i, ])

base <- read(run, "baseline")
binaries <- unique(c(base$variable[!is.na(base$value) & base$value == "1"],
                     with(read(run, "effect-sizes"), outcome[measure == "odds_ratio"])))
# A measure at a moment is the variable of that name, where there is one.
variables <- unique(c(base$variable, read(run, "outcomes")$outcome))
at <- function(measure, moment) {
  same <- paste0(measure, "_", moment)
  if (measure == "children_out_of_home" && moment == "t2") same <- "out_of_home_t2"
  if (same %in% variables) same else paste0(measure, "@", moment)
}
K <- function(v) paste0("known ", v)
V <- function(v, x) c(K(v), paste0(v, "=", x))

baseline <- function(env, r) {
  note(env, key("all", K(r$variable)), num(r$n))
  for (g in groups) {
    note(env, key(g, K(r$variable)), num(r[[paste0("n_", g)]]))
    if (!is.na(r$value)) note(env, key(g, V(r$variable, r$value)), num(r[[g]]))
  }
}
outcomes <- function(env, r) {
  covariates <- if (is.null(r$model) || r$model == "unadjusted") character() else strsplit(r$model, ",")[[1]]
  others <- K(covariates)[seq_along(covariates)]
  note(env, key("all", K(r$outcome), others), num(r$n))
  for (g in groups) {
    note(env, key(g, K(r$outcome), others), num(r[[paste0("n_", g)]]))
    if (is_binary(r$outcome)) note(env, key(g, V(r$outcome, 1), others), num(r[[g]]))
  }
}
missing <- function(env, r) for (g in groups) {
  note(env, key(g, paste("applies", r$variable)), num(r[[paste0("n_", g)]]))
  note(env, key(g, paste("applies", r$variable), paste("unknown", r$variable)), num(r[[paste0("unknown_", g)]]))
}
trajectories <- function(env, r) {
  v <- at(r$measure, r$moment)
  note(env, key(r$group, K(v)), num(r$n))
  for (why in c("rejected_source", "not_yet_observed", "not_applicable", "not_recorded"))
    note(env, key(r$group, paste(why, v)), num(r[[why]]))
  if (r$kind == "share" && !is.na(r$figure) && !is.na(r$n))
    note(env, key(r$group, V(v, 1)), round(num(r$figure) * num(r$n)))
}
transitions <- function(env, r) {
  note(env, key(r$group, V(at(r$measure, r$from), r$before), V(at(r$measure, r$to), r$after)), num(r$families))
}
changes <- function(env, r) {
  both <- c(K(at(r$measure, r$from)), K(at(r$measure, r$to)))
  if (r$group == "difference") note(env, key("all", both), num(r$n)) else {
    note(env, key(r$group, both), num(r$n))
    note(env, key(r$group, both, paste("changed", r$measure, r$from, r$to)), num(r$changed))
  }
}
for (where in list(list(truth, run), list(known, released))) {
  env <- where[[1]]; folder <- where[[2]]
  if (folder == "only-small") {
    for (k in ls(truth)) if (get(k, truth) == 0 || get(k, truth) >= threshold) assign(k, get(k, truth), envir = known)
    next
  }
  say(env, read(folder, "baseline"), baseline)
  say(env, read(folder, "outcomes"), outcomes)
  say(env, read(folder, "effect-sizes"), outcomes)
  say(env, read(folder, "missing"), missing)
  say(env, read(folder, "trajectories"), trajectories)
  say(env, read(folder, "transitions"), transitions)
  say(env, read(folder, "changes"), changes)
}

# What any reader knows: values add up to those of whom the variable is known, groups to all, reasons to the group.
tr <- read(run, "transitions")
for (step in unique(paste(tr$measure, tr$from, tr$to))) {
  p <- strsplit(step, " ")[[1]]; rows <- tr[paste(tr$measure, tr$from, tr$to) == step, ]
  from <- at(p[1], p[2]); to <- at(p[1], p[3])
  for (g in groups) {
    for (b in unique(rows$before)) {
      add_sum(key(g, V(from, b), K(to)), sapply(unique(rows$after), function(a) key(g, V(from, b), V(to, a))))
      add_part(key(g, V(from, b), K(to)), key(g, V(from, b)))
    }
    for (a in unique(rows$after)) {
      add_sum(key(g, K(from), V(to, a)), sapply(unique(rows$before), function(b) key(g, V(from, b), V(to, a))))
      add_part(key(g, K(from), V(to, a)), key(g, V(to, a)))
    }
    add_sum(key(g, K(from), K(to)), sapply(unique(rows$before), function(b) key(g, V(from, b), K(to))))
    add_part(key(g, K(from), K(to)), key(g, K(from))); add_part(key(g, K(from), K(to)), key(g, K(to)))
    if (all(rows$before %in% 0:1) && all(rows$after %in% 0:1))
      add_sum(key(g, K(from), K(to), paste("changed", step)),
              c(key(g, V(from, 0), V(to, 1)), key(g, V(from, 1), V(to, 0))))
  }
  add_sum(key("all", K(from), K(to)), sapply(groups, function(g) key(g, K(from), K(to))))
  for (g in groups) for (m in list(list(from, unique(rows$before)), list(to, unique(rows$after))))
    add_sum(key(g, K(m[[1]])), sapply(m[[2]], function(x) key(g, V(m[[1]], x))))
}
for (v in unique(base$variable)) {
  add_sum(key("all", K(v)), sapply(groups, function(g) key(g, K(v))))
  levels <- base$value[base$variable == v]
  if (!anyNA(levels)) for (g in groups) add_sum(key(g, K(v)), sapply(levels, function(x) key(g, V(v, x))))
}
oc <- read(run, "outcomes")
for (i in seq_len(nrow(oc))) {
  o <- oc$outcome[i]
  others <- if (oc$model[i] == "unadjusted") character() else K(strsplit(oc$model[i], ",")[[1]])
  add_sum(key("all", K(o), others), sapply(groups, function(g) key(g, K(o), others)))
  for (g in groups) {
    add_part(key(g, K(o), others), key(g, K(o)))
    for (other in others) add_part(key(g, K(o), others), key(g, other))
    if (is_binary(o)) {
      add_sum(key(g, K(o), others), c(key(g, V(o, 1), others), key(g, V(o, 0), others)))
      for (x in 0:1) add_part(key(g, V(o, x), others), key(g, V(o, x)))
    }
  }
}
mi <- read(run, "missing")
for (v in mi$variable) for (g in groups)
  add_sum(key(g, paste("applies", v)), c(key(g, K(v)), key(g, paste("applies", v), paste("unknown", v))))
tj <- read(run, "trajectories")
for (i in seq_len(nrow(tj))) {
  v <- at(tj$measure[i], tj$moment[i]); g <- tj$group[i]
  add_sum(key(g), c(key(g, K(v)), sapply(c("rejected_source", "not_yet_observed", "not_applicable", "not_recorded"),
                                         function(why) key(g, paste(why, v)))))
  if (tj$kind[i] == "share") add_sum(key(g, K(v)), c(key(g, V(v, 0)), key(g, V(v, 1))))
}

# True counts that no table of the run prints follow from those it does.
repeat {
  before <- length(ls(truth))
  for (s in sums) {
    ks <- unname(c(s$total, s$of))
    values <- sapply(ks, function(k) if (exists(k, truth, inherits = FALSE)) get(k, truth) else NA)
    if (sum(is.na(values)) == 1) {
      gap <- which(is.na(values))
      assign(ks[gap], if (gap == 1) sum(values[-1]) else values[1] - sum(values[-1], na.rm = TRUE), envir = truth)
    }
  }
  if (length(ls(truth)) == before) break
}

all_keys <- unique(c(ls(known), unlist(lapply(sums, unlist)), unlist(parts)))
known_keys <- ls(known)
is_known <- setNames(all_keys %in% known_keys, all_keys)
value <- function(k) get(k, known)
rows <- c(lapply(sums, function(s) list(k = c(s$total, s$of), c = c(1, rep(-1, length(s$of))), dir = "=")),
          lapply(parts, function(p) list(k = c(p[2], p[1]), c = c(1, -1), dir = ">=")))
# Hidden counts that hang together are attacked together.
hidden <- all_keys[!is_known]
id <- setNames(seq_along(hidden), hidden); parent <- seq_along(hidden)
find <- function(i) { while (parent[i] != i) i <- parent[i]; i }
for (r in rows) {
  h <- id[r$k[!is_known[r$k]]]
  if (length(h) > 1) for (j in h[-1]) parent[find(j)] <- find(h[1])
}
root <- sapply(seq_along(hidden), find)
rows_of <- split(rows[sapply(rows, function(r) any(!is_known[r$k]))],
                 sapply(Filter(function(r) any(!is_known[r$k]), rows), function(r) root[id[r$k[!is_known[r$k]][1]]]))

attacked <- 0; narrow <- 0; wrong <- 0; narrowest <- Inf
shown_small <- sum(sapply(known_keys, function(k) { v <- get(k, known); v > 0 && v < threshold }))
for (part in unique(root)) {
  members <- hidden[root == part]
  targets <- members[sapply(members, function(k) {
    if (!exists(k, truth, inherits = FALSE)) return(FALSE)
    t <- get(k, truth)
    t > 0 && t < threshold
  })]
  if (length(targets) == 0) next
  system <- rows_of[[as.character(part)]]
  m <- matrix(0, length(system), length(members), dimnames = list(NULL, members)); rhs <- numeric(length(system))
  for (i in seq_along(system)) {
    r <- system[[i]]
    for (j in seq_along(r$k)) if (is_known[r$k[j]]) rhs[i] <- rhs[i] - r$c[j] * value(r$k[j]) else
      m[i, r$k[j]] <- m[i, r$k[j]] + r$c[j]
  }
  dirs <- sapply(system, `[[`, "dir")
  for (k in targets) {
    goal <- as.numeric(members == k)
    low <- lp("min", goal, m, dirs, rhs); high <- lp("max", goal, m, dirs, rhs)
    if (low$status != 0) { wrong <- wrong + 1; next }
    top <- if (high$status == 3) Inf else high$objval
    t <- get(k, truth); attacked <- attacked + 1
    if (t < low$objval - 1e-6 || t > top + 1e-6) wrong <- wrong + 1
    width <- top - low$objval
    narrowest <- min(narrowest, width)
    if (width < threshold - 1e-6) { narrow <- narrow + 1; cat("  told within", width, ":", k, "\n") }
  }
}
cat(sprintf("%d counts known to the reader, %d not shown; %d small ones attacked: narrowest bounds %s, %d narrower than %d, %d outside their bounds; %d small ones shown.\n",
            length(known_keys), length(hidden), attacked, format(narrowest), narrow, threshold, wrong, shown_small))
if (narrow > 0 || wrong > 0 || shown_small > 0) quit(status = 1)
