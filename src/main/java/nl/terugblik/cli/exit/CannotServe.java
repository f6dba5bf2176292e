package nl.terugblik.cli.exit;

/** The console cannot be served so; the message says what to do. */
public final class CannotServe extends RuntimeException {

    public CannotServe(String sentence) {
        super(sentence);
    }

    /** It was not started by what has its libraries. */
    public static CannotServe withoutLibraries() {
        return new CannotServe(
                "This start has no web libraries; start the console by the launcher, ./terugblik serve, or"
                        + " from target/terugblik-console.jar.");
    }
}
