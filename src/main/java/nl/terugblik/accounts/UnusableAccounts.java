package nl.terugblik.accounts;

/** The accounts cannot be used so; the message says what to do. */
public final class UnusableAccounts extends RuntimeException {

    UnusableAccounts(String sentence) {
        super(sentence);
    }
}
