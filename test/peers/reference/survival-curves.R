# Makes survival-curves.json beside it: Rscript survival-curves.R > survival-curves.json. Spells by formula, so that both sides have the same.
library(survival)
i <- 0:59
stop <- (i * 37) %% 11 + 1
event <- as.integer((i * 7) %% 5 < 3)
group <- i %% 3
start <- pmin((i * 23) %% 7, stop - 1)
risk <- ((i * i) %% 11) / 10

json <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{", paste0('"', names(x), '": ', parts, collapse = ", "), "}"))
  }
  if (is.character(x)) return(paste0('"', x, '"'))
  text <- ifelse(is.na(x), "null", sprintf("%.15g", x))
  if (length(x) == 1) text else paste0("[", paste(text, collapse = ", "), "]")
}
curve <- function(y) {
  fit <- survfit(y ~ 1, conf.type = "log-log")
  half <- unlist(quantile(fit, 0.5))
  # quantile() sorts the limits, which need not fall with time where spells are watched late; print() takes the first time.
  if (ncol(y) == 3) half[2:3] <- summary(fit)$table[c("0.95LCL", "0.95UCL")]
  list(time = fit$time, atRisk = fit$n.risk, events = fit$n.event, censored = fit$n.censor, survival = fit$surv,
    se = fit$std.err * fit$surv, lower = fit$lower, upper = fit$upper,
    median = unname(half))
}
curves <- function(y) unname(lapply(0:2, function(g) curve(y[group == g])))
test <- survdiff(Surv(stop, event) ~ group)
late <- Surv(start, stop, event)
exact <- coxph(late ~ factor(group), ties = "exact")
agreement <- function(y) unname(survival:::concordancefit(y, risk, reverse = TRUE)$concordance)
cat(json(list(
  made = paste("R", getRversion(), "survival", packageVersion("survival")),
  curves = curves(Surv(stop, event)),
  lateCurves = curves(late),
  logRank = list(chisq = test$chisq, observed = unname(test$obs), expected = unname(test$exp)),
  lateLogRank = list(chisq = exact$score),
  concordance = agreement(Surv(stop, event)),
  lateConcordance = agreement(late),
  chiSquare = unname(Map(function(x, df) list(x, df, pchisq(x, df, lower.tail = FALSE)),
    c(1e-6, 0.1, 1, 3.84, 10, 100, 1000, 1370, 1e-3, 2, 5, 50, 700, 1e-2, 7, 30, 400, 20, 120, 1000, 99, 1300),
    c(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 5, 5, 5, 5, 30, 100, 100, 100, 7))),
  normal = unname(Map(function(z) list(z, pnorm(z, lower.tail = FALSE)), c(-3, -0.5, 0, 0.1, 1, 1.96, 5, 10, 20, 37)))
)), "\n")
