# Writes hazard-models.json: Rscript test/peers/reference/hazard-models.R (from the root of the repository)
library(survival)
options(digits = 17)

# Numbers that any language makes alike: Lehmer's generator, states below 2^31.
made <- function(seed, count) {
  state <- seed
  vapply(seq_len(count), function(at) { state <<- (state * 16807) %% 2147483647; state / 2147483647 }, 0)
}
# Row by row: time, event, late entry, cluster, covariates (every second one 0 or 1).
spells <- function(seed, n, width, times, late) {
  u <- matrix(made(seed, n * (4 + width)), nrow = n, byrow = TRUE)
  start <- if (late) floor(u[, 3] * times / 2) else rep(0, n)
  x <- u[, -(1:4), drop = FALSE]
  for (a in seq_len(width)) if (a %% 2 == 1) x[, a] <- as.numeric(x[, a] < 0.4)
  colnames(x) <- paste0("x", seq_len(width))
  # Effects: time shortens with the first two covariates.
  length <- floor(u[, 1] * times * exp(-0.5 * x[, 1] - 0.5 * x[, 2])) + 1
  data.frame(start = start, stop = start + length, event = as.numeric(u[, 2] < 0.6), cluster = floor(u[, 4] * 30), x)
}

control <- coxph.control(eps = 1e-14, iter.max = 50, toler.chol = 1e-15)
cox <- function(formula, data, cluster) {
  environment(formula) <- environment() # cox.zph looks the data up there again
  fit <- coxph(formula, data = data, ties = "efron", cluster = cluster, control = control, x = TRUE)
  table <- summary(fit)
  z <- cox.zph(fit)$table
  list(
    n = fit$n, events = fit$nevent, clusters = length(unique(cluster)),
    coef = unname(coef(fit)), se = unname(table$coefficients[, "se(coef)"]), robustSe = unname(table$coefficients[, "robust se"]),
    z = unname(table$coefficients[, "z"]), p = unname(table$coefficients[, "Pr(>|z|)"]),
    lower = unname(table$conf.int[, "lower .95"]), upper = unname(table$conf.int[, "upper .95"]),
    loglik = fit$loglik, concordance = unname(fit$concordance["concordance"]),
    variance = unname(as.vector(fit$naive.var)), zph = unname(z[, "chisq"]), zphP = unname(z[, "p"]))
}
weibull <- function(formula, data) {
  fit <- survreg(formula, data = data, dist = "weibull", control = survreg.control(rel.tolerance = 1e-14, maxiter = 100, toler.chol = 1e-15))
  list(coef = unname(coef(fit)), se = unname(sqrt(diag(vcov(fit)))), scale = fit$scale, loglik = fit$loglik)
}
sum_of <- function(width) paste(paste0("x", seq_len(width)), collapse = " + ")
surv <- function(width, late) as.formula(paste(if (late) "Surv(start, stop, event)" else "Surv(stop, event)", "~", sum_of(width)))

designs <- list(
  ties = list(seed = 11, n = 500, width = 6, times = 12, late = FALSE),
  late = list(seed = 12, n = 400, width = 4, times = 500, late = TRUE),
  lateTies = list(seed = 13, n = 300, width = 3, times = 20, late = TRUE),
  wide = list(seed = 14, n = 600, width = 20, times = 5000, late = FALSE))
out <- lapply(designs, function(d) {
  data <- do.call(spells, d)
  c(d, list(cox = cox(surv(d$width, d$late), data, data$cluster)),
    if (!d$late) list(weibull = weibull(surv(d$width, FALSE), data)))
})

# Peace after serious fighting between states: one row a spell, and rows split where pacts change.
peace <- read.csv("data/interstate/peace-spells.csv")
main <- peace[peace$prior_serious == 1 & peace$principal == 1, ]
rows <- merge(read.csv("data/interstate/serious-time-varying.csv"), main[, c("spell_id", "dyad")], by = "spell_id")
out$interstate <- list(
  spells = cox(Surv(t_serious_days, event_serious) ~ backstop_major, main, main$dyad),
  rows = cox(Surv(start, stop, event) ~ backstop_major, rows, rows$dyad),
  rowsTwo = cox(Surv(start, stop, event) ~ backstop_major + backstop_any, rows, rows$dyad))

# Freireich et al. (1963), weeks of remission of acute leukaemia: 6-MP against placebo, as in the book of Cox and Oakes (1984).
leukaemia <- data.frame(
  time = c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35,
           1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23),
  event = c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, rep(1, 21)),
  mp = rep(1:0, each = 21))
out$leukaemia <- list(cox = cox(Surv(time, event) ~ mp, leukaemia, seq_len(42)), weibull = weibull(Surv(time, event) ~ mp, leukaemia))

versions <- list(R = R.version.string, survival = as.character(packageVersion("survival")))
write_json <- function(x) {
  if (is.list(x)) {
    if (is.null(names(x))) return(paste0("[", paste(vapply(x, write_json, ""), collapse = ", "), "]"))
    return(paste0("{", paste0('"', names(x), '": ', vapply(x, write_json, ""), collapse = ",\n"), "}"))
  }
  if (is.character(x)) return(paste0('"', x, '"'))
  if (is.logical(x)) return(tolower(as.character(x)))
  numbers <- formatC(x, digits = 17, format = "g")
  if (length(x) == 1) numbers else paste0("[", paste(numbers, collapse = ", "), "]")
}
writeLines(write_json(c(list(versions = versions), out)), "test/peers/reference/hazard-models.json")
