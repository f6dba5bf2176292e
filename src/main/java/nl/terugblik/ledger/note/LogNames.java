package nl.terugblik.ledger.note;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What the two logs of a register are called, in their checkpoints and by their keys.
 *
 * @param register the register's own name, 16 hexadecimal digits drawn when its log began
 */
public record LogNames(String register) {

    private static final int BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LogNames draw() {
        byte[] name = new byte[BYTES];
        RANDOM.nextBytes(name);
        return new LogNames(HexFormat.of().formatHex(name));
    }

    /** The log of acts. */
    public String acts() {
        return "terugblik/" + register + "/runs";
    }

    /** The log of who looked. */
    public String access() {
        return "terugblik/" + register + "/access";
    }
}
