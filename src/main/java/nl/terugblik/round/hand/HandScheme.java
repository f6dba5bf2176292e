package nl.terugblik.round.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.protocol.Label;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;
import nl.terugblik.question.Question;
import nl.terugblik.question.Question.Dating;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.HandKind;
import nl.terugblik.round.scheme.Scheme;

/**
 * The instrument of a study as people fill it in: the columns of its coded file, each with its values or the reasons why there is
 * none.
 *
 * @param scheme what is coded
 * @param kinds what each variable is
 */
record HandScheme(Scheme scheme, Map<String, HandKind> kinds) {

    /** What is coded: a family. */
    static final String FAMILY = "family";

    static final String GROUP = "group";
    static final String T2_SOURCE = "t2_source";
    private static final Set<String> IN_MONTHS = Set.of("months_between", "mean_duration");
    private static final Set<String> IN_YEARS = Set.of("mean_age");
    private static final List<Code> REASONS = List.of(
            code("rejected_source", "bronrij geweigerd", "source row refused"),
            code("not_yet_observed", "nog niet geobserveerd", "not yet observed"),
            code("not_applicable", "niet van toepassing", "not applicable"),
            code("not_recorded", "niet vastgelegd", "not recorded"));

    static HandScheme of(Study study) {
        List<CodedVariable> variables = new ArrayList<>();
        Map<String, HandKind> kinds = new LinkedHashMap<>();
        variables.add(listed(GROUP, new Label("Groep", "Group"), groups(study.question())));
        kinds.put(GROUP, HandKind.CATEGORY);
        for (String moment : List.of("t1", "t2", T2_SOURCE, "t3")) {
            boolean isSource = moment.equals(T2_SOURCE);
            variables.add(
                    isSource
                            ? listed(
                                    moment,
                                    new Label("Waar T2 vandaan komt", "What dates T2"),
                                    sources(study.question()))
                            : measured(moment, label(moment), HandKind.DATE));
            kinds.put(moment, isSource ? HandKind.CATEGORY : HandKind.DATE);
        }
        for (Variable variable : study.instrument().variables()) {
            HandKind kind = kind(variable);
            variables.add(
                    kind.isOfCodes()
                            ? listed(variable.name(), variable.label(), values(variable))
                            : measured(variable.name(), variable.label(), kind));
            kinds.put(variable.name(), kind);
        }
        return new HandScheme(
                new Scheme(
                        study.instrument().file(),
                        study.instrument().name(),
                        study.title(),
                        Map.of(),
                        variables,
                        Map.of()),
                kinds);
    }

    /** Whether a code is a reason why there is no value. */
    static boolean isReason(String code) {
        return REASONS.stream().anyMatch(reason -> reason.code().equals(code));
    }

    private static HandKind kind(Variable variable) {
        return switch (variable.kind()) {
            case BINARY -> HandKind.BINARY;
            case CATEGORY -> HandKind.CATEGORY;
            case COUNT -> HandKind.COUNT;
            case CONTINUOUS ->
                !variable.values().isEmpty()
                        ? HandKind.ORDINAL
                        : IN_MONTHS.contains(variable.rule().operator())
                                ? HandKind.MONTHS
                                : IN_YEARS.contains(variable.rule().operator()) ? HandKind.YEARS : HandKind.OTHER;
        };
    }

    private static List<Code> values(Variable variable) {
        List<Code> codes = new ArrayList<>();
        variable.values().forEach((number, label) -> codes.add(new Code(number.toString(), label, Optional.empty())));
        return codes.isEmpty() ? List.of(code("0", "nee", "no"), code("1", "ja", "yes")) : codes;
    }

    private static List<Code> groups(Question question) {
        return question.groups().stream()
                .map(group ->
                        code(group.name(), group.words().nl(), group.words().en()))
                .toList();
    }

    private static List<Code> sources(Question question) {
        List<Code> codes = new ArrayList<>();
        question.moments().stream()
                .filter(moment -> moment.name().equals("t2"))
                .flatMap(moment -> moment.from().stream())
                .map(dating -> dating instanceof Dating.ByEvent event ? event.as() : "default")
                .distinct()
                .forEach(word -> codes.add(code(word, word, word)));
        codes.add(code("none", "none", "none"));
        return codes;
    }

    private static Label label(String moment) {
        String name = moment.toUpperCase(java.util.Locale.ROOT);
        return new Label(name, name);
    }

    private static CodedVariable listed(String name, Label label, List<Code> codes) {
        List<Code> all = new ArrayList<>(codes);
        all.addAll(REASONS);
        return new CodedVariable(name, label, Set.of(FAMILY), all, false, true);
    }

    private static CodedVariable measured(String name, Label label, HandKind kind) {
        return new CodedVariable(name, label, Set.of(FAMILY), REASONS, false, true, kind.measure());
    }

    private static Code code(String code, String nl, String en) {
        return new Code(code, new Label(nl, en), Optional.empty());
    }
}
