package nl.terugblik.study;

import java.time.Clock;
import java.time.Instant;

/**
 * When a run began and what time it is now; only {@code run.json} and the ledger hold times.
 *
 * @param started when the run began
 * @param clock the time
 * @param softwareVersion the version of this program
 */
public record RunClock(Instant started, Clock clock, String softwareVersion) {}
