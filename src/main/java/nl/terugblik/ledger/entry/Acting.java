package nl.terugblik.ledger.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who acts, and by which program on which machine. The name is what they say, not what was proven.
 *
 * @param actor the name: up to 64 letters, digits, blanks and {@code . _ : @ -}
 * @param origin machine, program and version
 */
public record Acting(String actor, String origin) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:@-]{0,63}");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N} ._:@-]");
    private static final List<Path> NAMES_OF_THE_MACHINE =
            List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"));

    public Acting {
        if (!isName(actor)) {
            throw new IllegalArgumentException("an actor has a name of up to 64 letters, digits and . _ : @ -");
        }
    }

    /** Whether someone may go by a name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Someone at the command line of this machine; of the system's names what cannot stand in a name is left out. */
    public static Acting atCommandLine(String actor, String version) {
        return by(actor, "cli " + version);
    }

    /** Someone who signed in to the console of this machine. */
    public static Acting atConsole(String actor, String version) {
        return by(actor, "console " + version);
    }

    private static Acting by(String actor, String program) {
        String plain = NOT_OF_A_NAME.matcher(actor).replaceAll("").strip();
        String name = plain.substring(0, Math.min(plain.length(), 64));
        return new Acting(isName(name) ? name : "unknown", machine() + " " + program);
    }

    /** The machine's own name, without asking any network for it. */
    private static String machine() {
        for (Path file : NAMES_OF_THE_MACHINE) {
            try {
                String name =
                        NOT_OF_A_NAME.matcher(Files.readString(file).strip()).replaceAll("");
                if (!name.isEmpty()) {
                    return name.substring(0, Math.min(name.length(), 64));
                }
            } catch (IOException e) {
                // another system keeps it elsewhere
            }
        }
        return Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .map(name -> NOT_OF_A_NAME.matcher(name).replaceAll(""))
                .filter(name -> !name.isEmpty())
                .orElse("machine");
    }
}
