package nl.terugblik.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.ledger.entry.Acting;

/** Logs of acts for tests, at a moment that does not pass. */
public final class TestLog {

    private TestLog() {}

    /** The log of a register, with a folder for what of it lies outside. */
    public static ActLog of(DataSource register, Path work) {
        return new ActLog(
                register,
                new LedgerFolder(work, Optional.empty()),
                new Acting("anna", "host7 cli 0.1.0"),
                Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC));
    }
}
