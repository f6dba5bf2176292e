package nl.terugblik.outcomes.plan;

/**
 * What the values of a course are, as the codebook has it and whatever values families happen to have: it decides what is
 * shown of the course and how change in it is tested.
 */
public enum CourseScale {
    /** Yes or no: a share of families. */
    SHARE,
    /** Classes, all of which the codebook lists: a mean, and from which class to which families went. */
    CLASSES,
    /** A count or another number: a mean. */
    NUMBER
}
