package nl.terugblik.verification;

import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.UnusableKey;
import nl.terugblik.register.SealedContents;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;

/** What lies sealed in the register, opened with its key. */
final class RegisterCheck {

    private RegisterCheck() {}

    /**
     * Opens it.
     *
     * @param areTablesWhole whether no table was changed, so that a key that does not fit is not the register's
     * @throws UnusableKey when it is not
     */
    static Finding check(DataSource register, Optional<MasterKey> key, boolean areTablesWhole) {
        Gathering found = new Gathering("register");
        if (key.isEmpty()) {
            found.cannotSay("what lies sealed in the register: its key was not given");
            return found.found("not opened");
        }
        SealedContents contents;
        try {
            contents = SealedContents.open(register, key.get());
        } catch (UnusableKey e) {
            if (areTablesWhole) {
                throw e;
            }
            found.fault("The register does not know its key any more: what it keeps of it was changed.");
            return found.found("not opened");
        }
        contents.faults().forEach(found::fault);
        return found.found(Counted.of(contents.families(), "case file") + " and "
                + Counted.of(contents.rows(), "refused row") + " opened");
    }
}
