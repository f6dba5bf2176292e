package nl.terugblik.cli.work;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.terugblik.cli.exit.UnusableAddress;

/**
 * The PostgreSQL database that holds the register, where it is not a file below the work folder.
 *
 * @param url {@code jdbc:postgresql://host/database?user=name}, without a password
 * @param password the password, where the environment gives one; else the driver looks in {@code ~/.pgpass}
 */
public record DatabaseAddress(String url, Optional<String> password) {

    private static final String VARIABLE = "TERUGBLIK_DATABASE";
    private static final String PASSWORD = "PGPASSWORD";
    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern SECRET = Pattern.compile("[?&]\\w*password=|//[^/?]*@", Pattern.CASE_INSENSITIVE);

    /**
     * An address whose URL holds no secret: what is on a command line is seen by every user of the machine.
     *
     * @throws UnusableAddress when it is not of PostgreSQL, or holds a password
     */
    public DatabaseAddress {
        if (SECRET.matcher(url).find()) {
            throw new UnusableAddress("The address of the database holds a password or a user before the host; leave"
                    + " the password to PGPASSWORD or ~/.pgpass, and name the user as ?user=NAME.");
        }
        if (!url.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
            throw new UnusableAddress(
                    "The address of the database must look like jdbc:postgresql://HOST/DATABASE?user=NAME.");
        }
    }

    /** The address that was named by the option, else by the environment. */
    public static Optional<DatabaseAddress> of(Optional<String> named, Map<String, String> environment) {
        return named.or(() -> Optional.ofNullable(environment.get(VARIABLE)).filter(text -> !text.isBlank()))
                .map(url -> new DatabaseAddress(url, Optional.ofNullable(environment.get(PASSWORD))));
    }

    /** The host and database, as messages may name them. */
    public String place() {
        return url.substring(PREFIX.length()).replaceFirst("\\?.*", "").replaceFirst("^//", "");
    }

    /** The place; never the password. */
    @Override
    public String toString() {
        return place();
    }
}
