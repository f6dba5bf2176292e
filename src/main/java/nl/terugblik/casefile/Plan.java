package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan for the family, from a family group conference or drawn up by the worker.
 *
 * @param kind how the plan comes about
 * @param status how far it came
 * @param proposedOn the day it was proposed, where recorded
 * @param establishedOn the day it came about, where recorded
 * @param source the row it came from
 */
public record Plan(
        Kind kind, Status status, Optional<LocalDate> proposedOn, Optional<LocalDate> establishedOn, Source source)
        implements CaseRecord {

    /** How a plan comes about. */
    public enum Kind {
        /** A family group conference (Eigen Kracht-conferentie). */
        CONFERENCE,
        /** A plan drawn up by the worker with the family (gezinsplan). */
        FAMILY_PLAN
    }

    /** How far a plan came. */
    public enum Status {
        PROPOSED,
        DECLINED,
        CANCELLED,
        ESTABLISHED
    }

    @Override
    public SourceTable table() {
        return SourceTable.PLANS;
    }
}
