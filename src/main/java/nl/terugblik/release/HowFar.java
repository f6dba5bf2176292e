package nl.terugblik.release;

/** Is told how far a release is whose making takes long. */
@FunctionalInterface
public interface HowFar {

    /** For whom nobody waits. */
    HowFar UNTOLD = (done, all) -> {};

    /** So many of all small counts and differences are looked at, whether they can be worked out. */
    void at(int done, int all);
}
