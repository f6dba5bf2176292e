source("src/test/R/output.R")
folder <- "src/test/resources/nl/terugblik/chart/balance"
set.seed(20169)

# On the edge belongs to the bin above, but for the last edge. hist() blurs its edges, findInterval() does not.
scores <- list(
  scores = list(x = plogis(rnorm(200)), bins = 20),
  onedges = list(x = (0:100) / 100, bins = 50),
  thirds = list(x = c(0, 1 / 3, 2 / 3, 1, 0.1 + 0.2, 0.3), bins = 3),
  logits = list(x = round(rnorm(80, -1, 2), 2), bins = 7),
  faraway = list(x = 1e6 + (0:30) / 10, bins = 30),
  two = list(x = c(0.25, 0.75), bins = 4),
  one = list(x = c(-3, 5, 2, 2), bins = 1)
)

inputs <- data.frame()
for (case in names(scores)) {
  x <- scores[[case]]$x
  bins <- scores[[case]]$bins
  w <- round(rexp(length(x)), 3)
  inputs <- rbind(inputs, data.frame(case, bins = sprintf("%d", bins), value = sprintf("%.17g", x), weight = sprintf("%.17g", w)))
  edges <- min(x) + (max(x) - min(x)) * (0:bins) / bins
  edges[bins + 1] <- max(x)
  bin <- factor(findInterval(x, edges, rightmost.closed = TRUE), levels = 1:bins)
  counts <- tapply(x, bin, length, default = 0)
  sums <- tapply(w, bin, sum, default = 0)
  for (i in 1:bins) {
    expect(case, "count", i, counts[[i]])
    expect(case, "sum", i, sums[[i]])
  }
}

save(inputs, "bins.csv")
save(expected, "bins-expected.csv")
