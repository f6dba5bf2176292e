package nl.terugblik.survival.cox;

import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.survival.FollowUp;

/**
 * What a Cox model is fitted to: follow-up and named terms, with weights, clusters and strata where there are any.
 *
 * <p>Every end by a cause is an event; {@link FollowUp#only} leaves one cause. A model has no intercept: the hazard that
 * all have in common takes its place.
 *
 * @param rows who was followed from when to when
 * @param design the terms, with as many rows
 * @param weighting how the rows count; with weights or clusters the errors are robust
 * @param strata for each row the number of its stratum, whose hazard is its own; empty for a single one
 * @param ties what is made of events at one moment
 */
public record CoxDesign(FollowUp rows, Design design, Weighting weighting, int[] strata, Ties ties) {

    public CoxDesign {
        if (design.rows() != rows.rows()
                || weighting.rows() != rows.rows()
                || (strata.length > 0 && strata.length != rows.rows())) {
            throw new IllegalArgumentException("a Cox model has terms, weights and strata for each row it follows");
        }
    }

    /** A design of rows that count alike in a single stratum, with Efron's ties. */
    public static CoxDesign of(FollowUp rows, Design design) {
        return new CoxDesign(rows, design, Weighting.none(rows.rows()), new int[0], Ties.EFRON);
    }

    /** The same with weights or clusters. */
    public CoxDesign weighted(Weighting changed) {
        return new CoxDesign(rows, design, changed, strata, ties);
    }

    /** The same with strata: for each row the number of its own, any whole number. */
    public CoxDesign stratified(int[] changed) {
        return new CoxDesign(rows, design, weighting, changed, ties);
    }

    /** The same with other ties. */
    public CoxDesign tied(Ties changed) {
        return new CoxDesign(rows, design, weighting, strata, changed);
    }

    int stratum(int row) {
        return strata.length == 0 ? 0 : strata[row];
    }
}
