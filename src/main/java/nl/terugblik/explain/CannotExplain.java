package nl.terugblik.explain;

/** What was asked cannot be answered as it was asked: there is no such family, run or variable. */
public final class CannotExplain extends RuntimeException {

    CannotExplain(String sentence) {
        super(sentence);
    }
}
