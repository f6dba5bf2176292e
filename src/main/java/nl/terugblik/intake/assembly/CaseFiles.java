package nl.terugblik.intake.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.ConferenceMention;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.ReferralReason;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.intake.spool.SpooledRow;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Cells;

/** Makes case files of accepted rows, in an order that does not depend on where the rows stood. */
final class CaseFiles {

    private static final int YES = 0;

    private CaseFiles() {}

    static CaseFile of(Pseudonym family, Entries entries, Set<SourceTable> refused) {
        return new CaseFile(
                family,
                facts(entries),
                records(entries, CanonicalTable.CHILDREN, CaseFiles::child),
                records(entries, CanonicalTable.REFERRAL_REASONS, CaseFiles::referralReason),
                orders(entries),
                records(entries, CanonicalTable.PLACEMENTS, CaseFiles::placement),
                records(entries, CanonicalTable.LIRIK, CaseFiles::assessment),
                records(entries, CanonicalTable.CARE_EPISODES, CaseFiles::care),
                records(entries, CanonicalTable.PLANS, CaseFiles::plan),
                mentions(entries),
                refused);
    }

    private static <T> List<T> records(Entries entries, CanonicalTable table, Function<SpooledRow, T> record) {
        List<SpooledRow> rows = rows(entries, table);
        List<T> records = new ArrayList<>(rows.size());
        for (SpooledRow row : rows) {
            records.add(record.apply(row));
        }
        return records;
    }

    private static List<SpooledRow> rows(Entries entries, CanonicalTable table) {
        List<SpooledRow> rows = new ArrayList<>();
        for (Entry entry : entries.of(table)) {
            if (entry.accepted()) {
                rows.add(entry.row());
            }
        }
        if (rows.size() > 1) {
            rows.sort(CanonicalOrder.OF_ROWS);
        }
        return rows;
    }

    private static FamilyFacts facts(Entries entries) {
        List<SpooledRow> accepted = rows(entries, CanonicalTable.FAMILIES);
        if (accepted.isEmpty()) {
            SpooledRow refused = entries.of(CanonicalTable.FAMILIES).get(0).row();
            return new FamilyFacts(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    source(refused));
        }
        SpooledRow row = accepted.get(0);
        return new FamilyFacts(
                code(row, "ethnicity", FamilyFacts.Ethnicity.values()),
                yesNo(row, "parents_together"),
                row.code("households_involved") < 0
                        ? Optional.empty()
                        : Optional.of(row.code("households_involved") + 1),
                code(row, "parental_mid", FamilyFacts.ParentalMid.values()),
                day(row, "case_closed_on"),
                source(row));
    }

    private static Child child(SpooledRow row) {
        return new Child(
                row.child().orElseThrow(), day(row, "birth_date"), code(row, "sex", Child.Sex.values()), source(row));
    }

    private static ReferralReason referralReason(SpooledRow row) {
        return new ReferralReason(
                ReferralReason.Factor.values()[row.code("factor")], day(row, "recorded_on"), source(row));
    }

    private static List<SupervisionOrder> orders(Entries entries) {
        List<SpooledRow> rows = rows(entries, CanonicalTable.SUPERVISION_ORDERS);
        Map<Pseudonym, Integer> places = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).order().orElseThrow(), i);
        }
        return rows.stream().map(row -> order(row, places)).toList();
    }

    private static SupervisionOrder order(SpooledRow row, Map<Pseudonym, Integer> places) {
        SupervisionOrder.Kind kind = SupervisionOrder.Kind.values()[row.code("kind")];
        Predecessor predecessor = kind != SupervisionOrder.Kind.EXTENSION
                ? Predecessor.NONE
                : row.predecessor()
                        .flatMap(id -> Optional.ofNullable(places.get(id)))
                        .<Predecessor>map(Predecessor.Known::new)
                        .orElse(Predecessor.UNKNOWN);
        return new SupervisionOrder(
                row.child().orElseThrow(),
                kind,
                LocalDate.ofEpochDay(row.day("pronounced_on")),
                LocalDate.ofEpochDay(row.day("expires_on")),
                day(row, "lifted_on"),
                predecessor,
                code(row, "end_reason", SupervisionOrder.EndReason.values()),
                source(row));
    }

    private static Placement placement(SpooledRow row) {
        return new Placement(
                row.child().orElseThrow(),
                Placement.Setting.values()[row.code("setting")],
                LocalDate.ofEpochDay(row.day("started_on")),
                day(row, "ended_on"),
                code(row, "ended_by", Placement.EndedBy.values()),
                source(row));
    }

    private static SafetyAssessment assessment(SpooledRow row) {
        Map<SafetyAssessment.Item, Boolean> items = new EnumMap<>(SafetyAssessment.Item.class);
        for (SafetyAssessment.Item item : SafetyAssessment.Item.values()) {
            yesNo(row, item.column()).ifPresent(answer -> items.put(item, answer));
        }
        int risk = row.code("arij_risk");
        return new SafetyAssessment(
                LocalDate.ofEpochDay(row.day("assessed_on")),
                row.child(),
                items,
                risk < 0 ? Optional.empty() : Optional.of(new ArijClass(risk + 1)),
                source(row));
    }

    private static CareEpisode care(SpooledRow row) {
        return new CareEpisode(
                row.freeCode(),
                CareEpisode.Target.values()[row.code("target")],
                day(row, "started_on"),
                day(row, "ended_on"),
                row.code("deployed") == YES,
                source(row));
    }

    private static Plan plan(SpooledRow row) {
        return new Plan(
                Plan.Kind.values()[row.code("kind")],
                Plan.Status.values()[row.code("status")],
                day(row, "proposed_on"),
                day(row, "established_on"),
                source(row));
    }

    private static List<ConferenceMention> mentions(Entries entries) {
        return rows(entries, CanonicalTable.JOURNAL).stream()
                .filter(row -> row.code("text") == 1)
                .map(row -> new ConferenceMention(LocalDate.ofEpochDay(row.day("written_on")), source(row)))
                .toList();
    }

    private static Optional<LocalDate> day(SpooledRow row, String column) {
        int day = row.day(column);
        return day == Cells.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static <T> Optional<T> code(SpooledRow row, String column, T[] codes) {
        int code = row.code(column);
        return code < 0 ? Optional.empty() : Optional.of(codes[code]);
    }

    private static Optional<Boolean> yesNo(SpooledRow row, String column) {
        int code = row.code(column);
        return code < 0 ? Optional.empty() : Optional.of(code == YES);
    }

    private static Source source(SpooledRow row) {
        return new Source(row.table().fileName(), row.line());
    }
}
