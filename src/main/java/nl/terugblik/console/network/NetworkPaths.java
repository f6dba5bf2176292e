package nl.terugblik.console.network;

/** The addresses by which someone goes to their organisation and comes back. */
public final class NetworkPaths {

    /** Where one leaves. */
    public static final String THERE = "/sign-in/network";

    /** Where the organisation sends one back to. */
    public static final String BACK = THERE + "/back";

    private NetworkPaths() {}
}
