package nl.terugblik.coding.research;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.protocol.text.NearName;

/** {@code answer}: the answer to one item by a number for each; of several questionnaires left, the number they agree on. */
final class RecordedAnswer implements Operator {

    private final Asked asked;
    private final String item;
    private final Map<Integer, Code> codes = new HashMap<>();

    RecordedAnswer(Parameters parameters) {
        this.asked = Asked.of(parameters);
        this.item = parameters.text("item").orElse("");
        if (!asked.form().asks(item)) {
            throw parameters.fault("names the item " + item + ", which "
                    + asked.form().file().name() + " does not have"
                    + NearName.hint(item, asked.form().items().keySet()));
        }
        Map<?, ?> written = parameters.map("codes");
        for (int answer : asked.form().answers().keySet()) {
            if (!(written.get(String.valueOf(answer)) instanceof Number number)) {
                throw parameters.fault("needs a code for the answer " + answer);
            }
            codes.put(answer, Code.of(number.intValue()));
        }
        if (written.size() > codes.size()) {
            throw parameters.fault("has a code for an answer that the questionnaire does not have");
        }
    }

    @Override
    public Set<SourceField> reads() {
        return Asked.readsAnswers();
    }

    @Override
    public boolean touchedBy(Research.Refused refused) {
        return asked.touchedBy(refused);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        List<Questionnaire> chosen = asked.withAnswers(family, trace);
        if (chosen.isEmpty()) {
            return asked.none(family);
        }
        Optional<Code> agreed = Optional.empty();
        for (Questionnaire questionnaire : chosen) {
            Optional<Code> code = code(questionnaire, trace);
            if (code.isPresent() && agreed.isPresent() && !agreed.equals(code)) {
                return Code.missing(MissingReason.NOT_RECORDED);
            }
            agreed = code.isPresent() ? code : agreed;
        }
        return agreed.orElse(Code.missing(MissingReason.NOT_RECORDED));
    }

    private Optional<Code> code(Questionnaire questionnaire, Trace trace) {
        return Optional.ofNullable(
                        asked.valid(questionnaire, item::equals, trace).get(item))
                .map(codes::get);
    }
}
