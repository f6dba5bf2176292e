package nl.terugblik.compare.run;

/** Two runs cannot be compared as asked; the message says why and what to do. */
public final class CannotCompare extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotCompare(String sentence) {
        super(sentence);
    }
}
