# Draws what growth.sh measured, both axes by powers of ten, and prints it as Markdown: Rscript bench/growth.R growth.csv growth.svg
suppressPackageStartupMessages(library(data.table))
given <- commandArgs(trailingOnly = TRUE)
rows <- fread(given[1])
measures <- c(wall = "wall clock, s", processor = "processor time, s", memory = "peak memory, MB")
lines <- list(
  list(name = "intake and published study", parts = c("intake", "published"), colour = "#0b5fa5", dash = "none"),
  list(name = "intake", parts = "intake", colour = "#0b5fa5", dash = "6 4"),
  list(name = "matched study", parts = "matched", colour = "#8a2d6b", dash = "none"),
  list(name = "R: reads, checks, published study", parts = "R", colour = "#b35900", dash = "none")
)
# one command after the other: their times add up, and the highest peak counts
points <- rbindlist(lapply(lines, function(line) {
  found <- rows[what %in% line$parts, if (.N == length(line$parts)) .(wall = sum(wall), processor = sum(processor), memory = max(memory)), by = families]
  found[order(families)][, line := line$name]
}))

for (measure in names(measures)) {
  wide <- dcast(points, families ~ factor(line, unique(points$line)), value.var = measure)
  cat("\n| families: ", measures[[measure]], " | ", paste(names(wide)[-1], collapse = " | "), " |\n|", strrep("---|", ncol(wide)), "\n", sep = "")
  for (i in seq_len(nrow(wide))) {
    cells <- sub("NA", "-", format(round(unlist(wide[i, -1]), if (measure == "memory") 0 else 1), trim = TRUE))
    cat("|", format(wide$families[i], big.mark = ",", scientific = FALSE), "|", paste(cells, collapse = " | "), "|\n")
  }
}
size <- rows[what == "register"][order(families)]
cat("\nRegister, MB: ", paste0(format(size$families, big.mark = ",", trim = TRUE, scientific = FALSE), " families ", size$memory, collapse = ", "), ".\n", sep = "")

width <- 300
height <- 260
decades <- function(values) seq(floor(log10(min(values))), ceiling(log10(max(values))))
across <- decades(points$families)
svg <- c()
draw <- function(...) svg <<- c(svg, sprintf(...))
text <- function(x, y, anchor, words) draw('<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>', x, y, anchor, words)
for (panel in seq_along(measures)) {
  measure <- names(measures)[panel]
  up <- decades(points[[measure]])
  left <- 50 + (panel - 1) * (width + 60)
  x <- function(value) left + (log10(value) - across[1]) / max(1, diff(range(across))) * width
  y <- function(value) 40 + height - (log10(value) - up[1]) / max(1, diff(range(up))) * height
  text(left, 25, "start", measures[[measure]])
  for (power in across) {
    draw('<path d="M%.1f 40v%d" stroke="#d0d0d0"/>', x(10^power), height)
    text(x(10^power), 40 + height + 18, "middle", format(10^power, big.mark = ",", scientific = FALSE))
  }
  for (power in up) {
    draw('<path d="M%.1f %.1fh%d" stroke="#d0d0d0"/>', left, y(10^power), width)
    text(left - 6, y(10^power) + 4, "end", format(10^power, big.mark = ",", scientific = FALSE))
  }
  for (line in lines) {
    of <- split(points, by = "line")[[line$name]]
    if (is.null(of)) next
    at <- paste(sprintf("%.1f,%.1f", x(of$families), y(of[[measure]])), collapse = " ")
    draw('<polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>', at, line$colour, line$dash)
    draw('<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>', x(of$families), y(of[[measure]]), line$colour)
  }
}
key <- 40 + height + 48
for (i in seq_along(lines)) {
  from <- 50 + (i - 1) * 250
  draw('<path d="M%d %d h36" stroke="%s" stroke-width="2" stroke-dasharray="%s"/>', from, key, lines[[i]]$colour, lines[[i]]$dash)
  text(from + 44, key + 4, "start", lines[[i]]$name)
}
all <- 50 + 3 * (width + 60)
writeLines(c(
  sprintf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#222">', all, key + 20),
  "<title>Time and memory by families, both axes by powers of ten</title>", '<rect width="100%" height="100%" fill="#fff"/>', svg, "</svg>"
), given[2])
