package nl.terugblik.verification;

import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.SealedContents;
import nl.terugblik.verification.Finding.Gathering;

/** What lies sealed in the register, opened with its key. */
final class RegisterCheck {

    private RegisterCheck() {}

    static Finding check(DataSource register, Optional<MasterKey> key) {
        Gathering found = new Gathering("register");
        if (key.isEmpty()) {
            found.cannotSay("what lies sealed in the register: its key was not given");
            return found.found("not opened");
        }
        SealedContents contents = SealedContents.open(register, key.get());
        contents.faults().forEach(found::fault);
        return found.found(Numbers.of(contents.families()) + " case files and " + Numbers.of(contents.rows())
                + " refused rows opened");
    }
}
