package nl.terugblik.disclosure.counts;

/** What is counted: families, or the children in them. */
public enum Unit {
    FAMILIES,
    CHILDREN
}
