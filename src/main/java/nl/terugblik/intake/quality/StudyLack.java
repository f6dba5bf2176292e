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
 * @param why in words
 */
public record StudyLack(String study, String table, String column, String why) {

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

        private String whyAbsent(String table) {
            return profile.map(known -> known.absent().get(table))
                    .map(reason -> "The source does not have it: " + reason)
                    .orElse("The delivery does not hold it.");
        }

        private Optional<String> whyUnknown(SourceField wanted) {
            return profile.stream()
                    .flatMap(known -> known.files().stream())
                    .flatMap(file -> file.tables().stream())
                    .filter(mapping -> mapping.table().equals(wanted.table().canonicalName()))
                    .map(TableMapping::unknown)
                    .filter(unknown -> unknown.containsKey(wanted.column()))
                    .map(unknown -> "The source does not know it: " + unknown.get(wanted.column()))
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
        Optional<String> unknown = given.whyUnknown(wanted);
        if (unknown.isPresent()) {
            return unknown.map(why -> new StudyLack(study, table, wanted.column(), why));
        }
        Optional<FieldRow> field = given.field(wanted);
        boolean full = given.kind == Delivery.Kind.FULL;
        if (full && field.isPresent() && field.orElseThrow().read() == 0) {
            return Optional.of(new StudyLack(study, table, "", "It holds no rows."));
        }
        return field.flatMap(row -> row.unmet().or(() -> full ? row.emptyThroughout() : Optional.empty()))
                .map(why -> new StudyLack(study, table, wanted.column(), why));
    }
}
