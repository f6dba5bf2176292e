package nl.terugblik.study.feasibility;

/** There is nothing to study: the register holds no delivery. */
public final class EmptyRegister extends RuntimeException {

    public EmptyRegister() {
        super("The register holds no delivery yet; take one in with 'terugblik intake DIR' or add --delivery DIR.");
    }
}
