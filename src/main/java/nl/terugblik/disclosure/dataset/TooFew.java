package nl.terugblik.disclosure.dataset;

import nl.terugblik.wording.Counted;

/** So few families are in a dataset that nothing in it can be told of them. */
public final class TooFew extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooFew(int families, int k) {
        super("The dataset holds " + Counted.families(families) + " and each must be one of at least " + k
                + " that look alike; it cannot be released.");
    }
}
