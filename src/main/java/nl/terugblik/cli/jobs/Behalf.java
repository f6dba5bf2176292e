package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.util.Optional;
import nl.terugblik.ledger.entry.Acting;

/**
 * On whose behalf a command works, for the ledger.
 *
 * @param acting who, and by which program on which machine
 * @param ledgerKey the key that signs the ledger's checkpoints, where it is not the one that was made with the register
 */
public record Behalf(Acting acting, Optional<Path> ledgerKey) {

    /** On behalf of the system's user. */
    public static Behalf ofSystemUser() {
        return new Behalf(
                Acting.atCommandLine(System.getProperty("user.name", ""), Version.number()), Optional.empty());
    }
}
