package nl.terugblik.register.seals;

import javax.sql.DataSource;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.RegisterKeys;
import nl.terugblik.keys.UnusableKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the register to the one key that it was made with. */
public final class RegisterKey {

    private RegisterKey() {}

    /**
     * Enters the key of a new register, or checks that this is the key of an old one.
     *
     * @throws UnusableKey when it is another register's key
     */
    public static void check(DataSource database, MasterKey key) {
        JdbcClient jdbc = JdbcClient.create(database);
        String known = jdbc.sql("select key_fingerprint from register_key")
                .query(String.class)
                .optional()
                .orElse("");
        if (known.isEmpty()) {
            jdbc.sql("insert into register_key (only_row, key_fingerprint) values (1, ?)")
                    .param(key.fingerprint())
                    .update();
        } else {
            mustBe(known, key);
        }
    }

    /**
     * Checks that these keys are of a register that is there.
     *
     * @throws UnusableKey when they are another's, or none was made yet
     */
    public static void mustBeOf(DataSource database, RegisterKeys keys) {
        mustBe(
                JdbcClient.create(database)
                        .sql("select key_fingerprint from register_key")
                        .query(String.class)
                        .optional()
                        .orElse("none yet"),
                keys);
    }

    private static void mustBe(String known, RegisterKeys key) {
        if (!known.equals(key.fingerprint())) {
            throw new UnusableKey("This key is not the register's: its fingerprint is " + key.fingerprint()
                    + ", the register was made with " + known + ". Name the right file with --key-file.");
        }
    }
}
