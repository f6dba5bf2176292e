package nl.terugblik.intake.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.Delivery;
import nl.terugblik.source.SourceProfile;
import nl.terugblik.source.TableMapping;

/**
 * Something that a study reads and a delivery does not give, or not as it should.
 *
 * @param study the study's name
 * @param table the canonical table
 * @param column its column; empty for the whole table
 * @param why why not
 */
record StudyLack(String study, String table, String column, Why why) {

    /**
     * A reason that the digest has words for.
     *
     * @param key its key; empty where it is the shortfalls
     * @param detail what the source profile says of it; empty where it says nothing
     * @param shortfalls what the source profile expects and is not so
     */
    record Why(String key, String detail, List<Shortfall> shortfalls) {
        Why(String key) {
            this(key, "", List.of());
        }

        Why(String key, String detail) {
            this(key, detail, List.of());
        }
    }

    /** What the delivery gives: its tables, and its fields by table and column. */
    record Given(
            Delivery.Kind kind, Set<CanonicalTable> tables, Optional<SourceProfile> profile, List<FieldRow> fields) {

        private Optional<FieldRow> field(SourceField wanted) {
            return fields.stream()
                    .filter(row -> row.table().equals(wanted.table().canonicalName())
                            && row.column().equals(wanted.column()))
                    .findFirst();
        }

        private boolean holds(SourceField wanted) {
            return tables.stream().anyMatch(table -> table.source() == wanted.table());
        }

        private Why whyAbsent(String table) {
            return profile.map(known -> known.absent().get(table))
                    .map(reason -> new Why("absent_in_source", reason))
                    .orElse(new Why("absent"));
        }

        private Optional<Why> whyUnknown(SourceField wanted) {
            return profile.stream()
                    .flatMap(known -> known.files().stream())
                    .flatMap(file -> file.tables().stream())
                    .filter(mapping -> mapping.table().equals(wanted.table().canonicalName()))
                    .map(TableMapping::unknown)
                    .filter(unknown -> unknown.containsKey(wanted.column()))
                    .map(unknown -> new Why("unknown_to_source", unknown.getOrDefault(wanted.column(), "")))
                    .findFirst();
        }
    }

    /** What each study lacks, by study and then as the export's tables come. */
    static List<StudyLack> of(Map<String, Set<SourceField>> studies, Given given) {
        List<StudyLack> lacks = new ArrayList<>();
        studies.forEach((study, fields) -> {
            Map<String, StudyLack> found = new LinkedHashMap<>(); // a table that is not there is named once
            for (SourceField field : fields) {
                of(study, field, given).ifPresent(lack -> found.put(lack.table + "." + lack.column, lack));
            }
            lacks.addAll(found.values());
        });
        return lacks;
    }

    private static Optional<StudyLack> of(String study, SourceField wanted, Given given) {
        String table = wanted.table().canonicalName();
        if (!given.holds(wanted)) {
            return Optional.of(new StudyLack(study, table, "", given.whyAbsent(table)));
        }
        Optional<Why> unknown = given.whyUnknown(wanted);
        if (unknown.isPresent()) {
            return unknown.map(why -> new StudyLack(study, table, wanted.column(), why));
        }
        Optional<FieldRow> field = given.field(wanted);
        boolean full = given.kind == Delivery.Kind.FULL;
        if (full && field.isPresent() && field.orElseThrow().read() == 0) {
            return Optional.of(new StudyLack(study, table, "", new Why("no_rows")));
        }
        return field.flatMap(row -> whyShort(row, full)).map(why -> new StudyLack(study, table, wanted.column(), why));
    }

    private static Optional<Why> whyShort(FieldRow row, boolean full) {
        List<Shortfall> shortfalls = row.shortfalls();
        if (!shortfalls.isEmpty()) {
            return Optional.of(new Why("", "", shortfalls));
        }
        return full && row.isEmptyThroughout() ? Optional.of(new Why("empty")) : Optional.empty();
    }
}
