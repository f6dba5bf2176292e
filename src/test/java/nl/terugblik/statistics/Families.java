package nl.terugblik.statistics;

import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.Term;

/** The invented families of {@code models.csv} as terms, and the models that {@code models.R} fits to them. */
record Families(List<FromR.Row> rows) {

    private static final FromR.Cases DATA = FromR.cases("models.csv");

    static Families of(String name) {
        return new Families(DATA.of(name));
    }

    double[] column(String name) {
        return FromR.column(rows, row -> row.number(name));
    }

    Term number(String name) {
        return Term.number(name, column(name));
    }

    Term reason() {
        int[] levels = rows.stream().mapToInt(row -> (int) row.number("reason")).toArray();
        return Term.category(
                "reason",
                levels,
                IntStream.range(0, 9).mapToObj(Integer::toString).toList());
    }

    Design design(String model) {
        Term condition = number("condition");
        Term flag = number("flag");
        Term months = number("months");
        return switch (model) {
            case "condition" -> Design.of(condition);
            case "months" -> Design.of(condition, months);
            case "reason" -> Design.of(condition, reason(), flag);
            case "byflag" -> Design.of(flag, condition, condition.times(flag), months);
            case "bymonths" -> Design.of(months, condition, condition.times(months), flag);
            case "byreason" -> Design.of(reason(), condition, condition.times(reason()));
            default -> throw new IllegalStateException(model);
        };
    }
}
