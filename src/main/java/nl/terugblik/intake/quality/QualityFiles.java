package nl.terugblik.intake.quality;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.files.PlainCell;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.source.Expectation;

/** {@code quality.csv}, {@code fields.csv}, {@code studies.csv}, {@code digest.html} and {@code digest.nl.html} of a delivery. */
public final class QualityFiles {

    private static final List<String> COLUMNS = List.of(
            "table",
            "column",
            "category",
            "rule",
            "rows",
            "read",
            "share",
            "rows_before",
            "share_before",
            "change_points",
            "status");
    private static final List<String> FIELD_COLUMNS = List.of(
            "table",
            "column",
            "rows",
            "filled",
            "empty",
            "not_applicable",
            "in_rows_that_break_a_rule",
            "complete",
            "complete_before",
            "malformed",
            "implausible",
            "status",
            "not_as_expected",
            "note");
    private static final List<String> STUDY_COLUMNS = List.of("study", "table", "column", "why");

    private QualityFiles() {}

    /** Writes the files to the folder of a delivery's results. */
    public static void write(Quality quality, Path folder) {
        try (CsvFile csv = CsvFile.create(folder.resolve("quality.csv"), COLUMNS)) {
            for (QualityRow row : quality.rows()) {
                boolean compared = row.shareBefore().isPresent();
                csv.row(
                        row.table(),
                        row.column(),
                        Category.of(row.rule()).code(),
                        row.rule().code(),
                        row.rows(),
                        row.read(),
                        Decimal.text(row.share()),
                        compared ? row.before() : "",
                        Decimal.text(row.shareBefore()),
                        compared
                                ? Decimal.text(
                                        100 * (row.share() - row.shareBefore().getAsDouble()))
                                : "",
                        row.status().code());
            }
        }
        writeFields(quality.fields(), folder.resolve("fields.csv"));
        writeStudies(quality.lacks(), folder.resolve("studies.csv"));
        for (DigestWords words : DigestWords.values()) {
            PrivateFiles.write(folder.resolve(words.page()), Digest.of(quality, words));
        }
    }

    private static void writeFields(List<FieldRow> fields, Path file) {
        try (CsvFile csv = CsvFile.create(file, FIELD_COLUMNS)) {
            for (FieldRow field : fields) {
                csv.row(
                        field.table(),
                        field.column(),
                        field.read(),
                        field.cells().filled(),
                        field.cells().empty(),
                        field.cells().notApplicable(),
                        field.unread(),
                        Decimal.text(field.cells().complete()),
                        Decimal.text(field.completeBefore()),
                        field.malformed(),
                        field.implausible(),
                        field.status().code(),
                        field.unmet().orElse(""),
                        field.expectation()
                                .map(Expectation::note)
                                .map(PlainCell::of)
                                .orElse(""));
            }
        }
    }

    private static void writeStudies(List<StudyLack> lacks, Path file) {
        try (CsvFile csv = CsvFile.create(file, STUDY_COLUMNS)) {
            lacks.forEach(lack -> csv.row(lack.study(), lack.table(), lack.column(), DigestWords.EN.why(lack.why())));
        }
    }
}
