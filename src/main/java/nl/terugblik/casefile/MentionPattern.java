package nl.terugblik.casefile;

/** placeholder until the cohort branch lands */
public final class MentionPattern {
    public boolean in(CharSequence text) {
        return false;
    }
}
