package nl.terugblik.coding.research;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.price.CareAccount;

/** {@code care_contacts}: contacts with care, summed over the sources that the questionnaire asks for. */
final class CareContacts implements Operator {

    private final CareAsked care;

    CareContacts(Parameters parameters) {
        this.care = new CareAsked(parameters);
    }

    @Override
    public Set<SourceField> reads() {
        return CareAsked.reads();
    }

    @Override
    public boolean touchedBy(Research.Refused refused) {
        return care.touchedBy(refused);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        return care.mean(family, trace, CareContacts::number, 0);
    }

    private static Optional<Integer> number(CareAccount account) {
        OptionalInt number = account.contacts();
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
