package nl.terugblik.dataset.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.dataset.layout.Column.Kind;
import nl.terugblik.protocol.Label;
import nl.terugblik.question.PlainWords;
import nl.terugblik.question.Question;
import nl.terugblik.question.Question.Dating;

/**
 * The columns whose codes come from what the study asks: its groups, and what dates T2. Programs that read the dataset know no
 * other codes than these, and hold any other for missing.
 */
record AskedColumns(Question question) {

    private static final String T2 = "t2";
    private static final Label DAY_OF_THE_PLAN = new Label("T2, de dag van het plan", "T2, the day of the plan");

    Column group() {
        Map<String, Label> names = new LinkedHashMap<>();
        question.groups()
                .forEach(group -> names.put(
                        group.name(),
                        new Label(group.words().nl(), group.words().en())));
        List<String> codes = List.copyOf(names.keySet());
        return Column.of("group", Kind.CODE, "groep: " + listed(codes, " of "), "group: " + listed(codes, " or "))
                .with(names);
    }

    Column moment() {
        return Column.of("moment", Kind.CODE, "meetmoment: t1, t2 of t3", "moment: t1, t2 or t3")
                .with(new Meanings.Codes()
                        .with("t1", "T1, de indexdatum", "T1, the index date")
                        .with(T2, labelOfT2().nl(), labelOfT2().en())
                        .with("t3", "T3, het einde van de follow-up", "T3, the end of follow-up")
                        .all);
    }

    Column t2() {
        return Column.of(T2, Kind.DATE, labelOfT2().nl(), labelOfT2().en());
    }

    Column t2Source() {
        if (question.isOfConferences()) {
            return Column.of(
                            "t2_source",
                            Kind.CODE,
                            "waar T2 vandaan komt: plan, of default (de wettelijke termijn na T1)",
                            "what dates T2: plan, or default (the legal term after T1)")
                    .with(Meanings.T2_OF_A_PLAN);
        }
        Map<String, Label> meanings = datings();
        List<String> codes = List.copyOf(meanings.keySet());
        return Column.of(
                        "t2_source",
                        Kind.CODE,
                        "waar T2 vandaan komt: " + listed(codes, " of "),
                        "what dates T2: " + listed(codes, " or "))
                .with(meanings);
    }

    private Label labelOfT2() {
        return question.isOfConferences() ? DAY_OF_THE_PLAN : new Label("T2, zie t2_source", "T2, see t2_source");
    }

    /** By what files say that T2 is dated by, everything that can be so called. */
    private Map<String, Label> datings() {
        PlainWords dutch = new PlainWords(question, Locale.forLanguageTag("nl"));
        PlainWords english = new PlainWords(question);
        Map<String, List<Dating>> byCode = new LinkedHashMap<>();
        List<Dating> all = question.moment(T2).map(Question.Moment::from).orElse(List.of());
        all.forEach(dating ->
                byCode.computeIfAbsent(code(dating), code -> new ArrayList<>()).add(dating));
        Map<String, Label> meanings = new LinkedHashMap<>();
        byCode.forEach((code, datings) ->
                meanings.put(code, new Label(said(dutch, datings, ", of "), said(english, datings, ", or "))));
        if (all.stream().noneMatch(AskedColumns::isOfEveryFamily)) {
            meanings.put(
                    T2Source.NONE.code(), new Label("geen: dit gezin heeft geen T2", "none: this family has no T2"));
        }
        return meanings;
    }

    private static boolean isOfEveryFamily(Dating dating) {
        return dating instanceof Dating.Counted counted
                && counted.from().moment().equals(Question.T1);
    }

    private static String code(Dating dating) {
        return dating instanceof Dating.ByEvent event ? event.as() : T2Source.DEFAULT.code();
    }

    private static String said(PlainWords words, List<Dating> datings, String or) {
        return datings.stream().map(words::dating).collect(Collectors.joining(or));
    }

    /** {@code a, b or c}. */
    private static String listed(List<String> codes, String or) {
        int last = codes.size() - 1;
        return last < 1 ? String.join("", codes) : String.join(", ", codes.subList(0, last)) + or + codes.get(last);
    }
}
