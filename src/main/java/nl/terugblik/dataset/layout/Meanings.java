package nl.terugblik.dataset.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Variable;

/** What the codes of columns that do not depend on the instrument mean. */
final class Meanings {

    static final Map<String, Label> NO_YES = new Codes().with("0", "nee", "no").with("1", "ja", "yes").all;

    /** Of the question that older study files ask: T2 is the day of a plan, or counted from T1 for want of one. */
    static final Map<String, Label> T2_OF_A_PLAN = new Codes()
            .with("plan", "de dag waarop het plan tot stand kwam", "the day the plan was established")
            .with("default", "de wettelijke termijn na T1", "the legal term after T1")
            .all;

    static final Map<String, Label> SEX =
            new Codes().with("f", "meisje", "girl").with("m", "jongen", "boy").with("x", "anders", "other").all;

    static final Map<String, Label> REASON = new Codes()
            .with(MissingReason.REJECTED_SOURCE.code(), "bronrij geweigerd", "source row refused")
            .with(MissingReason.NOT_YET_OBSERVED.code(), "nog niet geobserveerd", "not yet observed")
            .with(MissingReason.NOT_APPLICABLE.code(), "niet van toepassing", "not applicable")
            .with(MissingReason.NOT_RECORDED.code(), "niet vastgelegd", "not recorded")
            .all;

    private Meanings() {}

    /** Names of variables, with their labels. */
    static Map<String, Label> of(List<Variable> variables) {
        Map<String, Label> labels = new LinkedHashMap<>();
        variables.forEach(variable -> labels.put(variable.name(), variable.label()));
        return labels;
    }

    /** Codes in the order in which they are added. */
    static final class Codes {

        final Map<String, Label> all = new LinkedHashMap<>();

        Codes with(String code, String nl, String en) {
            all.put(code, new Label(nl, en));
            return this;
        }
    }
}
