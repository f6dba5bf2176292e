package nl.terugblik.disclosure;

/** What is counted: families, or the children in them. */
public enum Unit {
    FAMILIES,
    CHILDREN
}
