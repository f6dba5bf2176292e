package nl.terugblik.logbook;

/**
 * The process in which a command is carried out.
 *
 * @param user the system's user
 * @param process its number, which tells apart what two processes wrote between each other
 */
public record Caller(String user, long process) {

    /** The process that this is. */
    public static Caller itself() {
        return new Caller(
                System.getProperty("user.name", "unknown"),
                ProcessHandle.current().pid());
    }
}
