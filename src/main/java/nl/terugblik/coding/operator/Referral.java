package nl.terugblik.coding.operator;

import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.ReferralReason.Factor;
import nl.terugblik.casefile.ReferralReason.Origin;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code referral}: 0 when only child factors led to referral, 1 when only parent factors, 2 when both; of all reasons or of one source. */
final class Referral implements Operator {

    private final Optional<Origin> origin;

    Referral(Parameters parameters) {
        this.origin = parameters.constant("source", Origin.class);
    }

    @Override
    public Set<SourceField> reads() {
        return origin.isPresent()
                ? SourceField.of(SourceTable.REFERRAL_REASONS, "factor", "source")
                : SourceField.of(SourceTable.REFERRAL_REASONS, "factor");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        boolean child = false;
        boolean parent = false;
        for (ReferralReason reason : family.file().referralReasons()) {
            if (origin.isPresent() && !origin.equals(reason.origin())) {
                trace.passed(reason, "came from elsewhere");
            } else {
                child |= reason.factor() == Factor.CHILD;
                parent |= reason.factor() == Factor.PARENT;
                trace.counted(reason);
            }
        }
        if (child && parent) {
            return Code.of(2);
        }
        if (child || parent) {
            return Code.of(parent ? 1 : 0);
        }
        return Code.missing(MissingReason.NOT_RECORDED);
    }
}
