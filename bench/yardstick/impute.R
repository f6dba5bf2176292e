# The gaps filled by mice: as often, in as many rounds and by the same variables as jobs/ekc-follow-up-matched.yaml has it
# done, and each model's effect of all imputations in one.

known_by_t1 <- c("ethnicity", "mean_age_index_children", "parents_together", "two_households", "parental_mid", "referral_reason",
  "emotional_physical_t1", "neglect_t1", "arij_risk_t1", "n_children_t1", "care_types_t1")
totals <- c("abuse_signs_t1", "abuse_signs_t3") # made of their parts, not drawn
parts_of <- function(total) sub("abuse_signs", c("emotional_physical", "neglect"), total, fixed = TRUE)
drawn <- setdiff(unique(c(baseline_means, baseline_shares, binary_outcomes, continuous_outcomes, moderators, known_by_t1)), totals)
numbers <- c("n_children", "mean_age_index_children", "months_to_plan", "order_months", "arij_risk_t1", "arij_risk_t3", "care_types_before",
  "care_types_after", "n_children_t1", "care_types_t1")
rounds <- 5
donors <- 5
imputations_of <- function(families) if (families > 5000) 5 else 20

# A row a model: its effect of complete cases, and of all imputations where the model has gaps.
imputed_effects <- function(coded, missing, seed = 2016) {
  gaps <- missing[reason %chin% c("not_recorded", "rejected_source")]
  gap <- sapply(c(drawn, totals), function(name) coded$family %chin% gaps[variable == name]$family)
  models <- unlist(lapply(c(binary_outcomes, continuous_outcomes), function(outcome) lapply(models_of(outcome), function(covariates) list(outcome, covariates))),
    recursive = FALSE)
  has_gaps <- vapply(models, function(model) any(gap[, unlist(model)[unlist(model) %in% colnames(gap)]]), NA)
  chain <- chain_of(coded, gap)
  fits <- parallel::mclapply(seq_len(imputations_of(nrow(coded))), function(number) {
    filled <- mice::complete(chain(seed + number))
    whole <- copy(coded)
    for (name in intersect(drawn, chain(NULL))) set(whole, which(gap[, name]), name, as.numeric(as.character(filled[[name]][gap[, name]])))
    for (total in totals) set(whole, which(gap[, total]), total, any_of(whole[gap[, total], parts_of(total), with = FALSE]))
    lapply(models[has_gaps], function(model) effect(whole, model[[1]], model[[2]]))
  }, mc.cores = parallel::detectCores())
  pooled <- lapply(seq_len(sum(has_gaps)), function(place) pool(lapply(fits, `[[`, place)))
  rbindlist(lapply(seq_along(models), function(i) {
    complete <- effect(coded, models[[i]][[1]], models[[i]][[2]])
    row <- data.table(outcome = models[[i]][[1]], model = model_name(models[[i]][[2]]), n_complete = complete$n, estimate_complete = complete$estimate,
      error_complete = complete$error)
    if (has_gaps[i]) cbind(row, pooled[[sum(has_gaps[1:i])]]) else row
  }), fill = TRUE)
}

# What draws the gaps with a seed, or names the variables that have some. A variable that does not apply to some is 0 there for all
# others, beside a column that tells where it applies; where it has gaps too, that 0 stands in a column made anew each round.
chain_of <- function(coded, gap) {
  data <- coded[, drawn, with = FALSE]
  incomplete <- drawn[colSums(gap[, drawn]) > 0]
  inapplicable <- is.na(as.matrix(data)) & !gap[, drawn]
  for (name in setdiff(drawn, numbers)) set(data, j = name, value = if (name %in% incomplete) factor(data[[name]]) else as.numeric(data[[name]]))
  data[, condition := as.integer(coded$group == "experimental")]
  told_by <- setNames(nm = copy(names(data))) # the column that tells the others about a variable
  method <- setNames(rep("", ncol(data)), names(told_by))
  for (name in incomplete) method[name] <- if (name %in% numbers) "pmm" else if (nlevels(data[[name]]) > 2) "polyreg" else "logreg"
  for (name in drawn[colSums(inapplicable) > 0]) {
    none <- inapplicable[, name]
    if (name %in% incomplete) {
      told_by[name] <- paste0(name, "_or_0")
      method[told_by[name]] <- sprintf("~ I(ifelse(is.na(%1$s), 0, as.numeric(as.character(%1$s))))", name)
      data[, (told_by[name]) := fifelse(none, 0, as.numeric(as.character(get(name))))]
    } else {
      set(data, which(none), name, 0)
    }
    applies <- as.integer(!none)
    if (!any(vapply(data, function(column) identical(column, applies), NA))) data[, (paste0(name, "_applies")) := ..applies]
  }
  method[setdiff(names(data), names(method))] <- ""
  method <- method[names(data)]
  tell <- setdiff(names(data), names(told_by)[told_by != names(told_by)])
  predictors <- matrix(0, ncol(data), ncol(data), dimnames = list(names(data), names(data)))
  for (name in incomplete) predictors[name, setdiff(tell, c(name, told_by[name]))] <- 1
  where <- is.na(as.matrix(data))
  where[, drawn] <- gap[, drawn]
  order <- incomplete[order(colSums(gap[, incomplete, drop = FALSE]))]
  order <- unlist(lapply(order, function(name) unique(c(name, told_by[[name]]))))
  data <- as.data.frame(data)
  function(seed) {
    if (is.null(seed)) return(incomplete)
    mice::mice(data, m = 1, maxit = rounds, method = method, predictorMatrix = predictors, where = where, visitSequence = order, donors = donors,
      seed = seed, printFlag = FALSE)
  }
}

# The effect of the condition with its error, by set where families are paired.
effect <- function(coded, outcome, covariates) {
  cases <- model_cases(coded, outcome, covariates)
  formula <- reformulate(c(covariates, "condition"), "y")
  model <- if (outcome %in% binary_outcomes) glm(formula, binomial, cases, epsilon = 1e-14) else lm(formula, cases)
  list(estimate = coef(model)[["condition"]], error = sqrt(sandwich::vcovCL(model, cluster = cases$set, type = "HC1")["condition", "condition"]),
    n = nrow(cases), df = min(model$df.residual, uniqueN(cases$set) - 1))
}

pool <- function(fits) {
  estimates <- vapply(fits, `[[`, 0, "estimate")
  found <- mice::pool.scalar(estimates, vapply(fits, `[[`, 0, "error")^2, n = fits[[1]]$df + 1, k = 1)
  half <- qt(.975, found$df) * sqrt(found$t)
  data.table(n = fits[[1]]$n, imputations = length(fits), estimate = found$qbar, low = found$qbar - half, high = found$qbar + half,
    p = 2 * pt(-abs(found$qbar) / sqrt(found$t), found$df), missing_information = found$fmi)
}
