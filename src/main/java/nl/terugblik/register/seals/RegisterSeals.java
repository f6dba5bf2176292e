package nl.terugblik.register.seals;

import javax.sql.DataSource;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.keys.IntakeWorkerKey;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.keys.Seal;
import nl.terugblik.keys.WorkerKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seals of one register: derived from the master key, and from a salt that changes when they are rotated. */
public final class RegisterSeals {

    /** What a seal is for. */
    enum Purpose {
        /** Wraps the data keys of families. */
        STORAGE("storage"),
        /** Seals refused rows. */
        QUARANTINE("quarantine");

        private final String code;

        Purpose(String code) {
            this.code = code;
        }

        /** The word in the register. */
        String code() {
            return code;
        }
    }

    private RegisterSeals() {}

    /** The seal of the families' data keys. */
    public static Seal storage(DataSource database, RegisterKeys key) {
        return key.storageSeal(salt(database, Purpose.STORAGE));
    }

    /** What a worker on a study may open of a register. */
    public static WorkerKey forWorker(DataSource database, MasterKey key, String study) {
        return key.forWorker(study, salt(database, Purpose.STORAGE));
    }

    /** What a worker on intakes may open and make of a register. */
    public static IntakeWorkerKey forIntakes(DataSource database, MasterKey key) {
        return key.forIntakes(salt(database, Purpose.STORAGE), salt(database, Purpose.QUARANTINE));
    }

    /** The seal of refused rows. */
    public static Seal quarantine(DataSource database, IntakeKeys key) {
        return key.quarantineSeal(salt(database, Purpose.QUARANTINE));
    }

    private static String salt(DataSource database, Purpose purpose) {
        return JdbcClient.create(database)
                .sql("select salt from register_salt where purpose = ?")
                .param(purpose.code())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
