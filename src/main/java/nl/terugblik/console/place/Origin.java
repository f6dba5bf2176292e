package nl.terugblik.console.place;

/**
 * The address by which browsers know the console: passkeys are bound to it, and no other is answered.
 *
 * @param scheme {@code http} on this machine alone, else {@code https}
 * @param host the name
 * @param port the port
 */
public record Origin(String scheme, String host, int port) {

    /** The port that browsers leave out where all is enciphered. */
    public static final int HTTPS = 443;

    private static final int HTTP = 80;

    /** Whether what passes is enciphered. */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Name and port, as browsers send them. */
    public String authority() {
        return port == (isSecure() ? HTTPS : HTTP) ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + authority();
    }
}
