# Invents the table of the worked example: who entered a training programme, what they were like before, and what they
# earned before and after. Nobody in it exists. Run from the root of the project: Rscript docs/matching/programme.R
# (the file in the repository was written by R 4.2.2).
#
# The table that most teaching on matching uses (LaLonde, 1986; data(lalonde) in MatchIt) carries no licence under which it
# could be given away here, so this one is invented in its manner. By construction the programme adds 1500 to earnings.
set.seed(1986, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
rows <- 400
treated <- 130

age <- pmin(60, pmax(18, round(rnorm(rows, 33, 9))))
schooling <- pmin(18, pmax(4, round(rnorm(rows, 11, 2.4))))
married <- as.integer(runif(rows) < plogis(-0.9 + 0.03 * (age - 18)))
region <- sample(c("city", "coast", "country"), rows, TRUE, c(0.45, 0.25, 0.3))
earnings_before <- round(pmax(0, rnorm(rows, 9000 + 160 * (age - 33) + 500 * (schooling - 11), 4200)), -1)

# The programme drew the young, those with little schooling, the city and those who earned little.
lean <- -0.045 * (age - 33) - 0.16 * (schooling - 11) - 0.5 * married + 0.6 * (region == "city") -
  0.00012 * (earnings_before - 9000)
treat <- integer(rows)
treat[order(-(lean + rlogis(rows)))[seq_len(treated)]] <- 1L

earnings_after <- round(pmax(0, 2500 + 0.75 * earnings_before + 240 * (schooling - 11) + 1500 * treat +
  rnorm(rows, 0, 3000)), -1)
earnings_before[sample(rows, 5)] <- NA

table <- data.frame(id = sprintf("p%03d", sample(rows)), treat, age, schooling, married, region, earnings_before,
  earnings_after)
write.csv(table[order(table$id), ], "docs/matching/programme.csv", row.names = FALSE, quote = FALSE, na = "",
  eol = "\n")
