# Times R's forecast package on the series of the open M3 file: one row a series, seconds by method.
# Arguments: the file, and how many series are left out after each that is taken.
library(forecast)
arguments <- commandArgs(trailingOnly = TRUE)
set <- read.csv(arguments[1], stringsAsFactors = FALSE)
set <- set[seq(1, nrow(set), by = as.integer(arguments[2])), ]
series <- lapply(strsplit(set$train, " "), function(cells) ts(as.numeric(cells), frequency = 12))
seconds <- function(run) {
  invisible(run(series[[1]]))
  system.time(for (y in series) invisible(run(y)))[["elapsed"]]
}
cat("ets", seconds(function(y) forecast(ets(y), h = 18)), "\n")
cat("theta", seconds(function(y) thetaf(y, h = 18)), "\n")
cat("arima", seconds(function(y) forecast(auto.arima(y), h = 18)), "\n")
