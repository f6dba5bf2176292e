package nl.terugblik.coding.research;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.price.CareAccount;

/**
 * {@code care_contacts} and {@code care_kinds}: contacts with care, summed over the sources that the questionnaire asks for; how
 * many of those were used.
 */
final class CareCount implements Operator {

    private final CareAsked care;
    private final Function<CareAccount, OptionalInt> count;

    private CareCount(Parameters parameters, Function<CareAccount, OptionalInt> count) {
        this.care = new CareAsked(parameters);
        this.count = count;
    }

    static CareCount ofContacts(Parameters parameters) {
        return new CareCount(parameters, CareAccount::contacts);
    }

    static CareCount ofKinds(Parameters parameters) {
        return new CareCount(parameters, CareAccount::kinds);
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
        return care.mean(family, trace, this::number, 0);
    }

    private Optional<Integer> number(CareAccount account) {
        OptionalInt number = count.apply(account);
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
