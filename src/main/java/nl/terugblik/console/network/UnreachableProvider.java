package nl.terugblik.console.network;

/** The provider does not answer, or not as one does. */
final class UnreachableProvider extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreachableProvider(String sentence) {
        super(sentence);
    }
}
