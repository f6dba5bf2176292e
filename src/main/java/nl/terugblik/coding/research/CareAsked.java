package nl.terugblik.coding.research;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.CareUse;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.price.CareAccount;
import nl.terugblik.price.PriceList;
import nl.terugblik.protocol.InputFile;

/** What questionnaires say of the use of care, added up: of several left, the mean of what is known. */
final class CareAsked {

    private static final PriceList NO_PRICES = new PriceList(0, new TreeMap<>(), List.of(), new InputFile("", "", ""));

    private final Asked asked;
    private final int least;
    private final PriceList prices;

    CareAsked(Parameters parameters) {
        this.asked = Asked.of(parameters);
        int sources = asked.form().items().size();
        this.least = parameters.optionalWhole("min_sources").orElse(sources);
        this.prices = parameters.scope().forms().prices().orElse(NO_PRICES);
        if (least > sources) {
            throw parameters.fault("asks for more sources than the questionnaire has (" + sources + ")");
        }
    }

    static Set<SourceField> reads(String... more) {
        Set<SourceField> fields = Asked.reads();
        fields.addAll(SourceField.of(SourceTable.CARE_USE, "source", "used", "contacts"));
        fields.addAll(SourceField.of(SourceTable.CARE_USE, more));
        return fields;
    }

    boolean touchedBy(Research.Refused refused) {
        return asked.touchedBy(refused);
    }

    /** What each account says, where it says it; on average, with this added. */
    Code mean(Family family, Trace trace, Function<CareAccount, Optional<? extends Number>> says, double more) {
        List<Questionnaire> chosen = asked.chosen(family, trace, this::saysAny);
        if (chosen.isEmpty()) {
            return asked.none(family);
        }
        MeanOfKnown mean = new MeanOfKnown();
        for (Questionnaire questionnaire : chosen) {
            says.apply(new CareAccount(asked.form().items().keySet(), least, prices, questionnaire.careUse()))
                    .ifPresent(known -> mean.add(known.doubleValue() + more));
            if (trace.follows()) {
                questionnaire.careUse().forEach(use -> tell(use, trace));
            }
        }
        return mean.code();
    }

    private void tell(CareUse use, Trace trace) {
        if (isKnown(use)) {
            trace.counted(use);
        } else {
            trace.passed(use, "is of a source that neither the questionnaire nor the prices know");
        }
    }

    private boolean saysAny(Questionnaire questionnaire) {
        return questionnaire.careUse().stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(CareUse use) {
        return asked.form().asks(use.provider())
                || prices.domain(use.provider()).isPresent();
    }
}
