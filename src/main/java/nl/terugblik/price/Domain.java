package nl.terugblik.price;

/** Who pays for care. */
public enum Domain {
    HEALTH,
    LEGAL
}
