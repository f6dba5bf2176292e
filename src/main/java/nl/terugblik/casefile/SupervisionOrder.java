package nl.terugblik.casefile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One court decision that places a child under supervision (ondertoezichtstelling, OTS), or prolongs it.
 *
 * @param child the child's pseudonym
 * @param kind what the court decided
 * @param pronouncedOn first day of the term
 * @param expiresOn the first day no longer covered if nothing else happens; may lie after the extraction
 * @param liftedOn the day the court lifted the order before it expired
 * @param predecessor the decision that an extension continues
 * @param endReason why the term ended, where the agency says so; plays no part in coding
 * @param source the row it came from
 */
public record SupervisionOrder(
        Pseudonym child,
        Kind kind,
        LocalDate pronouncedOn,
        LocalDate expiresOn,
        Optional<LocalDate> liftedOn,
        Predecessor predecessor,
        Optional<EndReason> endReason,
        Source source)
        implements CaseRecord {

    /** What the court decided. */
    public enum Kind {
        /** A provisional order (VOTS): no spell of supervision by itself. */
        PROVISIONAL,
        /** A first order: the start of a spell. */
        ORDER,
        /** A prolongation of an order or of an earlier extension. */
        EXTENSION
    }

    /** Why a term ended. */
    public enum EndReason {
        LIFTED,
        EXPIRED,
        ADULTHOOD,
        AUTHORITY_ENDED,
        DEATH,
        TRANSFER
    }

    /** The same order, as the continuation of another. */
    SupervisionOrder continuing(Predecessor other) {
        return new SupervisionOrder(child, kind, pronouncedOn, expiresOn, liftedOn, other, endReason, source);
    }

    @Override
    public SourceTable table() {
        return SourceTable.SUPERVISION_ORDERS;
    }
}
