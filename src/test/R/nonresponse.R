# Those who refused against those who consented, from counts and sums: the numbers that ConductTablesTest expects, from the
# values behind the sums. It writes nothing and stops where R says otherwise.
refused <- c(3, 5, 7)
consented <- c(1, 2, 3, 4)
stopifnot(sum(refused) == 15, sum(refused^2) == 83, sum(consented) == 10, sum(consented^2) == 30)
says <- function(test, statistic, df, p) {
  found <- as.numeric(c(test$statistic, test$parameter, test$p.value))
  stopifnot(signif(found, 12) == c(statistic, df, p))
}
says(t.test(refused, consented, var.equal = TRUE), 2.02999485735, 5, 0.0981118212557)
says(t.test(refused, consented), 1.88982236505, 3.23471882641, 0.148471347027)
says(chisq.test(rbind(c(5, 15), c(12, 8)), correct = FALSE), 5.01278772379, 1, 0.0251607592004)
