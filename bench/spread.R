# Draws what bench/spread.sh predicts: how many times as fast a study is on more machines, the machines by powers of two; from a table of study,
# machines and times: Rscript bench/spread.R bench/spread-curve.csv docs/spread.svg
suppressPackageStartupMessages(library(data.table))
given <- commandArgs(trailingOnly = TRUE)
points <- fread(given[1])
colours <- c("#0b5fa5", "#8a2d6b", "#b35900", "#2f7d32")
width <- 420
height <- 260
highest <- ceiling(max(points$times))
x <- function(machines) 50 + log2(machines) / log2(max(points$machines)) * width
y <- function(times) 40 + height - (times - 1) / (highest - 1) * height
svg <- c()
draw <- function(...) svg <<- c(svg, sprintf(...))
text <- function(x, y, anchor, words) draw('<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>', x, y, anchor, words)
text(50, 25, "start", "times as fast as one machine, predicted")
for (times in seq_len(highest)) {
  draw('<path d="M50 %.1fh%d" stroke="#d0d0d0"/>', y(times), width)
  text(44, y(times) + 4, "end", times)
}
for (machines in unique(points$machines)) text(x(machines), 40 + height + 18, "middle", machines)
text(50 + width, 40 + height + 36, "end", "machines")
studies <- unique(points$study)
for (i in seq_along(studies)) {
  of <- points[study == studies[i]]
  draw('<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>', paste(sprintf("%.1f,%.1f", x(of$machines), y(of$times)), collapse = " "), colours[i])
  draw('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>', x(of$machines), y(of$times), colours[i])
  key <- 40 + height + 40 + 20 * i
  draw('<path d="M50 %dh36" stroke="%s" stroke-width="2"/>', key, colours[i])
  text(94, key + 4, "start", studies[i])
}
writeLines(c(
  sprintf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#222">', 70 + width, 40 + height + 60 + 20 * length(studies)),
  "<title>How many times as fast studies are on more machines, as predicted by the times of their steps</title>",
  '<rect width="100%" height="100%" fill="#fff"/>', svg, "</svg>"
), given[2])
