-- What bench/server.mjs reads: requests, microseconds, the 99th percentile in microseconds, failures.
done = function(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("tsugi %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99), failures))
end
