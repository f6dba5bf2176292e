package nl.terugblik.sample.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.fault.Fault;
import nl.terugblik.sample.fault.Target;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** The ways in which rows of recruitment, questionnaires and conferences can break a rule of the export. */
public enum ResearchFaults implements Fault {
    BAD_COUNT {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(rows, draw, Table.ANSWERS, "value", row -> true, draw.pick(List.of("1.5", "-1", "10000", "ja")));
        }
    },
    BAD_AMOUNT {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(
                    rows,
                    draw,
                    Table.PLANS,
                    "price",
                    row -> true,
                    draw.pick(List.of("4.000,00", "4000 euro", "12.345")));
        }
    },
    CONSENT_BEFORE_APPROACH {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return before(rows, draw, Table.RECRUITMENT, "approached_on", "consent_on", row -> true);
        }
    },
    ANSWERED_WITHOUT_DAY {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(rows, draw, Table.QUESTIONNAIRES, "answered_on", row -> isAnswered(row), "");
        }
    },
    QUESTIONNAIRE_NOT_ANSWERED {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Optional<Row> none = some(rows, draw, Table.QUESTIONNAIRES, row -> !isAnswered(row));
            none.ifPresent(row -> rows.add(
                    new Row(Table.ANSWERS, List.of(row.get("questionnaire_id"), "capi_01", "1"), Optional.of(rule()))));
            return none.isPresent();
        }
    },
    CONTACTS_WITHOUT_USE {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(
                    rows,
                    draw,
                    Table.CARE_USE,
                    "contacts",
                    row -> row.get("used").equals("no"),
                    "3");
        }
    },
    CARE_USE_CONFLICT {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Optional<Row> no =
                    some(rows, draw, Table.CARE_USE, row -> row.get("used").equals("no"));
            no.ifPresent(row -> {
                rows.replace(row, row.breaking(rule()));
                rows.add(row.with("used", "yes")
                        .with("contacts", "2")
                        .with("mode", "site")
                        .with("professional", "doctor")
                        .breaking(rule()));
            });
            return no.isPresent();
        }
    },
    ORPHAN {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Table table = draw.pick(List.of(Table.ANSWERS, Table.CARE_USE, Table.RECRUITMENT, Table.COUNCIL_REPORTS));
            String column = table == Table.ANSWERS || table == Table.CARE_USE ? "questionnaire_id" : "family_id";
            return new Target(table, column).set(rows, row -> true, id -> "X" + id.substring(1), rule(), draw);
        }
    },
    DUPLICATE_KEY {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Optional<Row> one =
                    some(rows, draw, Table.ANSWERS, row -> row.get("value").equals("1"));
            one.ifPresent(row -> {
                rows.replace(row, row.breaking(rule()));
                rows.add(row.with("value", "0").breaking(rule()));
            });
            return one.isPresent();
        }
    },
    END_BEFORE_START {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return before(rows, draw, Table.PLANS, "proposed_on", "ended_on", row -> true);
        }
    },
    AFTER_EXTRACTION {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            String late = Period.EXTRACTED_ON.plusDays(draw.between(1, 60)).toString();
            return set(rows, draw, Table.QUESTIONNAIRES, "answered_on", row -> isAnswered(row), late);
        }
    },
    UNKNOWN_CODE {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Target target = draw.pick(List.of(
                    new Target(Table.RECRUITMENT, "route"),
                    new Target(Table.COUNCIL_REPORTS, "conflict_divorce"),
                    new Target(Table.QUESTIONNAIRES, "wave"),
                    new Target(Table.PLANS, "form"),
                    new Target(Table.REFERRAL_REASONS, "source")));
            return target.set(rows, row -> true, code -> "9", rule(), draw);
        }
    },
    WAVE_NOT_FOR_PARENTS {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(
                    rows,
                    draw,
                    Table.QUESTIONNAIRES,
                    "wave",
                    row -> row.get("respondent").equals("parent"),
                    "t2");
        }
    },
    ANSWERED_TWICE {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            Optional<Row> one = some(rows, draw, Table.QUESTIONNAIRES, ResearchFaults::isAnswered);
            one.ifPresent(row -> rows.add(row.with("questionnaire_id", row.get("questionnaire_id") + "b")
                    .breaking(rule())));
            return one.isPresent();
        }
    },
    DECLINED_BUT_STARTED {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return conference(rows, draw, "declined", "started_on", "proposed_on");
        }
    },
    ESTABLISHED_BUT_ENDED {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return conference(rows, draw, "established", "ended_on", "established_on");
        }
    },
    REGISTERED_WITHOUT_ORDER {
        @Override
        public boolean plant(FamilyRows rows, Draw draw) {
            return set(rows, draw, Table.RECRUITMENT, "registered_on", row -> true, "2009-05-04");
        }
    };

    /** All of them. */
    public static final List<Fault> ALL = List.of(values());

    @Override
    public String rule() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean isAnswered(Row row) {
        return row.get("result").equals("answered");
    }

    /** One of the rows that meet a condition. */
    private static Optional<Row> some(FamilyRows rows, Draw draw, Table table, Predicate<Row> condition) {
        List<Row> candidates = rows.of(table).stream().filter(condition).toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(draw.pick(candidates));
    }

    boolean set(FamilyRows rows, Draw draw, Table table, String column, Predicate<Row> condition, String value) {
        return new Target(table, column).set(rows, condition, any -> value, rule(), draw);
    }

    /** Puts an end on a day before its start. */
    boolean before(FamilyRows rows, Draw draw, Table table, String start, String end, Predicate<Row> condition) {
        Optional<Row> one = some(
                rows,
                draw,
                table,
                condition.and(row -> !row.get(start).isEmpty() && !row.get(end).isEmpty()));
        one.ifPresent(row -> rows.replace(
                row,
                row.with(
                                end,
                                LocalDate.parse(row.get(start))
                                        .minusDays(draw.between(1, 30))
                                        .toString())
                        .breaking(rule())));
        return one.isPresent();
    }

    /** Fills a day of a conference of some status that should be empty, with another of its days. */
    boolean conference(FamilyRows rows, Draw draw, String status, String column, String from) {
        Optional<Row> one = some(
                rows,
                draw,
                Table.PLANS,
                row -> row.get("kind").equals("conference")
                        && row.get("status").equals(status)
                        && !row.get(from).isEmpty());
        one.ifPresent(row -> rows.replace(row, row.with(column, row.get(from)).breaking(rule())));
        return one.isPresent();
    }
}
