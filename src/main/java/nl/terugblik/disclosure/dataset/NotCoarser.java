package nl.terugblik.disclosure.dataset;

/** A dataset would tell more of families than one of theirs that is out; the message says what to ask for. */
public final class NotCoarser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCoarser(String sentence) {
        super(sentence);
    }
}
