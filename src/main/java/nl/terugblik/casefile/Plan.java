package nl.terugblik.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A plan for the family, from a family group conference or drawn up by the worker.
 *
 * @param kind how the plan comes about
 * @param status how far it came
 * @param proposedOn the day it was proposed, where recorded
 * @param establishedOn the day it came about, where recorded
 * @param realisation of a conference, how it went
 * @param source the row it came from
 */
public record Plan(
        Kind kind,
        Status status,
        Optional<LocalDate> proposedOn,
        Optional<LocalDate> establishedOn,
        Realisation realisation,
        Source source)
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

    /** A plan of which no more is recorded. */
    public Plan(
            Kind kind,
            Status status,
            Optional<LocalDate> proposedOn,
            Optional<LocalDate> establishedOn,
            Source source) {
        this(kind, status, proposedOn, establishedOn, Realisation.NONE, source);
    }

    /**
     * How a conference was prepared and held, as far as it is recorded.
     *
     * @param form the form of conference
     * @param coordinator who prepared it
     * @param privateTime whether the family had a part without professionals
     * @param startedOn the day the preparation began
     * @param endedOn the day it was decided that there will be none
     * @param endReason the agency's code for why
     * @param meetings how often people met
     * @param hours the hours that it took
     * @param price what it cost beyond usual help, in euros
     */
    public record Realisation(
            Optional<Form> form,
            Optional<Coordinator> coordinator,
            Optional<Boolean> privateTime,
            Optional<LocalDate> startedOn,
            Optional<LocalDate> endedOn,
            Optional<String> endReason,
            Optional<Integer> meetings,
            Optional<BigDecimal> hours,
            Optional<BigDecimal> price) {

        /** Nothing is recorded of it. */
        public static final Realisation NONE = new Realisation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A form of conference. */
    public enum Form {
        /** Eigen Kracht-conferentie. */
        EK_C,
        /** Familienetwerkberaad with Sociale Netwerkstrategieën. */
        FNB_SONESTRA,
        VERVE,
        /** Signs of Safety. */
        SOS,
        OTHER
    }

    /** Who prepared a conference. */
    public enum Coordinator {
        /** An independent citizen. */
        CITIZEN,
        /** A second worker of the agency. */
        PROFESSIONAL,
        /** The family's own protector. */
        PROTECTOR
    }

    @Override
    public SourceTable table() {
        return SourceTable.PLANS;
    }
}
