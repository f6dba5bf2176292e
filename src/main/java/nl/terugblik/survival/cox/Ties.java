package nl.terugblik.survival.cox;

/** What a Cox model makes of events at one moment, which cannot be put in order. */
public enum Ties {
    /** The default: those with an event leave together, each by its share (Efron, 1977, JASA 72, 557-565). */
    EFRON,
    /** Those with an event all stay until each is over (Breslow, 1974, Biometrics 30, 89-99); for checking. */
    BRESLOW;

    /** In how many steps so many events are taken. */
    int steps(int events) {
        return this == EFRON ? events : 1;
    }
}
