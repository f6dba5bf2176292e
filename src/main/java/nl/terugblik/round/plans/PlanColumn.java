package nl.terugblik.round.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.terugblik.protocol.Label;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Scheme;
import nl.terugblik.round.unit.Unit;

/**
 * A number that each plan has, or not.
 *
 * @param name its column
 * @param label what it is
 * @param kind how it is measured: {@code count}, {@code binary} or {@code continuous}
 * @param value the number of a plan
 */
record PlanColumn(String name, Label label, String kind, Function<CodedPlan, Value> value) {

    private static final String COUNT = "count";
    private static final String BINARY = "binary";
    private static final String CONTINUOUS = "continuous";

    /** All columns, in order. */
    static List<PlanColumn> all(Scheme scheme) {
        List<PlanColumn> columns = new ArrayList<>();
        columns.add(of("n_agreements", "aantal afspraken", "number of agreements", COUNT, CodedPlan::agreed));
        scheme.domains().forEach((domain, label) -> columns.addAll(subject("domain_", domain, label)));
        categories(scheme).forEach(code -> columns.addAll(subject("", code.code(), code.label())));
        elements(scheme)
                .forEach(element -> columns.add(
                        new PlanColumn(element.name(), element.label(), BINARY, plan -> plan.element(element.name()))));
        columns.add(
                of("format_required", "gevraagde onderdelen", "elements asked for", COUNT, CodedPlan::formatRequired));
        columns.add(of("format_present", "aanwezige onderdelen", "elements present", COUNT, CodedPlan::formatPresent));
        columns.add(of("format_share", "aandeel aanwezig", "share present", CONTINUOUS, CodedPlan::formatShare));
        columns.add(of("format_followed", "format gevolgd", "format followed", BINARY, CodedPlan::formatFollowed));
        columns.add(of("questions_listed", "vragen vermeld", "questions listed", BINARY, CodedPlan::questionsListed));
        columns.add(of("n_questions", "aantal vragen", "number of questions", COUNT, CodedPlan::numberOfQuestions));
        columns.add(of("n_answered", "aantal beantwoord", "number answered", COUNT, CodedPlan::answered));
        columns.add(of("all_answered", "alle beantwoord", "all answered", BINARY, CodedPlan::allAnswered));
        columns.add(of(
                "n_from_question",
                "afspraken bij een vraag",
                "agreements of a question",
                COUNT,
                CodedPlan::fromQuestion));
        columns.add(of(
                "share_concrete", "aandeel concreet", "share that is concrete", CONTINUOUS, CodedPlan::shareConcrete));
        return columns;
    }

    /** The categories of agreements, without what is none. */
    static List<Code> categories(Scheme scheme) {
        return scheme.variable("category").codes().stream()
                .filter(code -> !code.code().equals(Code.NOT_A_UNIT))
                .toList();
    }

    /** What stands in documents. */
    static List<CodedVariable> elements(Scheme scheme) {
        return scheme.variablesOf(Unit.DOCUMENT);
    }

    private static List<PlanColumn> subject(String prefix, String word, Label label) {
        String name = prefix + word;
        return List.of(
                new PlanColumn("n_" + name, about(label, "aantal", "number"), COUNT, plan -> plan.number(word)),
                new PlanColumn("share_" + name, about(label, "aandeel", "share"), CONTINUOUS, plan -> plan.share(word)),
                new PlanColumn(
                        "any_" + name, about(label, "ten minste een", "at least one"), BINARY, plan -> plan.any(word)));
    }

    private static Label about(Label label, String nl, String en) {
        return new Label(label.nl() + ", " + nl, label.en() + ", " + en);
    }

    private static PlanColumn of(String name, String nl, String en, String kind, Function<CodedPlan, Value> value) {
        return new PlanColumn(name, new Label(nl, en), kind, value);
    }
}
