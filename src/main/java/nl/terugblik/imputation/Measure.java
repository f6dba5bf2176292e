package nl.terugblik.imputation;

/** How a variable is measured, which decides what its gaps are filled by. */
public enum Measure {
    /** 0 or 1: by a draw from a logistic model. */
    FLAG,
    /** Codes without an order: by draws from one logistic model after another, each for a code against those after it. */
    CATEGORY,
    /** Numbers: by the value of a row that a linear model expects to be alike (predictive mean matching). */
    NUMBER
}
