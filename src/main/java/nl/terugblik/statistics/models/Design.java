package nl.terugblik.statistics.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The right-hand side of a model: an intercept and named terms, on the model's own complete cases. */
public final class Design {

    /** The name of the intercept's coefficient. */
    public static final String INTERCEPT = "(intercept)";

    private final List<Term> terms;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private Design(List<Term> terms) {
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one term");
        }
        this.terms = List.copyOf(terms);
        names.add(INTERCEPT);
        for (Term term : terms) {
            if (term.rows() != rows()) {
                throw new IllegalArgumentException("terms of one model have the same rows");
            }
            names.addAll(term.columnNames());
            columns.addAll(term.columns());
        }
        if (new HashSet<>(names).size() != names.size()
                || terms.stream().map(Term::name).distinct().count() != terms.size()) {
            throw new IllegalArgumentException("every term and column of a model has a name of its own");
        }
    }

    /** A model of these terms, in this order. */
    public static Design of(List<Term> terms) {
        return new Design(terms);
    }

    /** A model of these terms, in this order. */
    public static Design of(Term... terms) {
        return new Design(List.of(terms));
    }

    public List<Term> terms() {
        return terms;
    }

    public int rows() {
        return terms.get(0).rows();
    }

    /** Names of the coefficients: the intercept, then each term's columns. */
    List<String> names() {
        return names;
    }

    /** The columns without the intercept. */
    List<double[]> columns() {
        return columns;
    }
}
