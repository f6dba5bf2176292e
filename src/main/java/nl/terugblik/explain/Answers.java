package nl.terugblik.explain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.Look;
import nl.terugblik.coding.Traced;
import nl.terugblik.coding.TracedFamily;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.explain.Explanation.Answer;
import nl.terugblik.explain.Explanation.RefusedRow;
import nl.terugblik.explain.Explanation.Row;
import nl.terugblik.files.Decimal;
import nl.terugblik.protocol.Rule;

/** Variables of one family in words: the rule, what it looked at, and what else was checked. */
final class Answers {

    private static final Pattern WHERE = Pattern.compile("(.*) line (\\d+):.*");

    private final TracedFamily family;
    private final Telling telling;
    private final List<RefusedRow> refused;
    private final LocalDate extractedOn;
    private final Optional<RunValues> run;

    /**
     * The variables of one family.
     *
     * @param refused its refused rows
     * @param extractedOn the day of the extraction of its agency's latest delivery; the study may look at no day that late
     * @param run what the files of the run say of it; empty where they are no longer there
     */
    Answers(
            TracedFamily family,
            Telling telling,
            List<RefusedRow> refused,
            LocalDate extractedOn,
            Optional<RunValues> run) {
        this.family = family;
        this.telling = telling;
        this.refused = refused;
        this.extractedOn = extractedOn;
        this.run = run;
    }

    Answer of(Traced traced) {
        Optional<Boolean> agrees = run.flatMap(values -> values.agrees(traced));
        return new Answer(
                traced.name(),
                value(traced.code()),
                traced.code() instanceof Code.Missing why
                        ? Optional.of(why.reason().code())
                        : Optional.empty(),
                means(traced),
                rule(traced),
                instrument(traced.variable().rule()),
                rows(traced, true),
                rows(traced, false),
                traced.madeOf().stream()
                        .map(part -> part.name() + " = " + text(part.code()))
                        .toList(),
                refused.stream()
                        .filter(row -> traced.refused().contains(SourceTable.named(row.table())))
                        .toList(),
                checked(traced, agrees),
                agrees);
    }

    private List<Row> rows(Traced traced, boolean counted) {
        return traced.looks().stream()
                .filter(look -> look.counted() == counted)
                .map((Look look) -> telling.row(look))
                .toList();
    }

    private List<String> checked(Traced traced, Optional<Boolean> agrees) {
        List<String> checked = new ArrayList<>();
        String tables = traced.variable().sources().stream()
                .sorted()
                .map(SourceTable::canonicalName)
                .collect(Collectors.joining(", "));
        if (!traced.refused().isEmpty()) {
            checked.add("a row of this family was refused in "
                    + traced.refused().stream().map(SourceTable::canonicalName).collect(Collectors.joining(", "))
                    + (traced.code() instanceof Code.Value
                            ? ", and accepted rows already give the value that no refused row can undo"
                            : ", so that no value may rest on what is left"));
        } else if (!tables.isEmpty()) {
            checked.add("no refused row of this family in " + tables);
        }
        traced.variable()
                .observedBy()
                .or(traced::moment)
                .ifPresent(moment -> checked.add(dated(moment)
                        + (traced.notObserved().isPresent() ? " lies after" : " is not after")
                        + lastDay()));
        reason(traced).ifPresent(checked::add);
        agrees.ifPresent(same -> checked.add(
                same
                        ? "equal to " + table(traced)
                        : "not what " + table(traced) + " says: the register has moved on since, or the file was"
                                + " changed; ./terugblik verify tells which"));
        return checked;
    }

    private String lastDay() {
        LocalDate last = family.observedUntil();
        return (last.equals(extractedOn) ? " the extraction of " : " the last day that the study looks at, ") + last;
    }

    private String table(Traced traced) {
        return traced.moment().isPresent()
                ? "long.csv"
                : run.map(RunValues::table).orElse("coded.csv");
    }

    /** What the last two reasons mean; the first two are told by what was refused and when was observed. */
    private static Optional<String> reason(Traced traced) {
        if (!(traced.code() instanceof Code.Missing missing)) {
            return Optional.empty();
        }
        if (missing.reason() == MissingReason.NOT_APPLICABLE) {
            return Optional.of("the question does not arise for this family");
        }
        return missing.reason() == MissingReason.NOT_RECORDED
                ? Optional.of("no accepted row records it")
                : Optional.empty();
    }

    /** The rule as the instrument has it, with the days of the moments that it names. */
    private String rule(Traced traced) {
        Rule rule = traced.variable().rule();
        String parameters = rule.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey().replace('_', ' ') + " " + words(parameter.getValue()))
                .collect(Collectors.joining(", "));
        return rule.operator()
                + (parameters.isEmpty() ? "" : " " + parameters)
                + traced.moment().map(moment -> " on " + dated(moment)).orElse("");
    }

    private String words(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " is " + within(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return dated(String.valueOf(value));
    }

    /** What stands within something else. */
    private static String within(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Answers::within).collect(Collectors.joining(" or "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + within(entry.getValue()))
                    .collect(Collectors.joining(" and "));
        }
        return String.valueOf(value);
    }

    /** A moment with its day; anything else as it is. */
    private String dated(String name) {
        LocalDate day = family.moments().get(name);
        return day == null ? name : name + " (" + day + ")";
    }

    /** The instrument's file, without the folder that it lay in, and the line of the rule. */
    static String instrument(Rule rule) {
        Matcher where = WHERE.matcher(rule.where());
        return where.matches() ? Path.of(where.group(1)).getFileName() + ":" + where.group(2) : rule.where();
    }

    private static Optional<String> means(Traced traced) {
        return traced.code() instanceof Code.Value value
                ? Optional.ofNullable(traced.variable().values().get((int) value.number()))
                        .map(label -> label.en())
                : Optional.empty();
    }

    static Optional<String> value(Code code) {
        return code instanceof Code.Value value ? Optional.of(Decimal.text(value.number())) : Optional.empty();
    }

    private static String text(Code code) {
        return code instanceof Code.Missing missing
                ? missing.reason().code()
                : value(code).orElse("");
    }
}
