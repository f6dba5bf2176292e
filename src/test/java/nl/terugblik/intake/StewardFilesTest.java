package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.CanonicalFiles;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two files that tell a steward what became of a delivery. */
@UsesRegister
class StewardFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nameEveryRejectionOfTheDeliveryInASentence() throws IOException {
        DataSource database = TestDatabase.migrated().source();
        Rejections.enter(
                database,
                TestKeys.key(1),
                1,
                List.of(
                        rejection(CanonicalTable.PLANS, 10, "kind", Rule.UNKNOWN_CODE, Severity.REFUSED, 0),
                        rejection(CanonicalTable.PLANS, 9, "", Rule.DUPLICATE, Severity.DUPLICATE, 2),
                        rejection(
                                CanonicalTable.CHILDREN, 4, "birth_date", Rule.UNBORN_AT_ORDER, Severity.WARNING, 0)));
        Rejections.enter(
                database,
                TestKeys.key(1),
                2,
                List.of(rejection(CanonicalTable.CHILDREN, 5, "", Rule.TRUNCATED, Severity.REFUSED, 0)));
        assertThat(TestDatabase.contents(database)).contains("UNKNOWN_CODE").doesNotContain("UNBORN_AT_ORDER");
        Path file = folder.resolve("rejections.csv");
        Rejections.write(database, TestKeys.key(1), 1, new CanonicalFiles(folder, Set.of()), file);
        assertThat(Files.readString(file)).isEqualTo("""
                file,line,column,rule,severity,scope,message
                children.csv,4,birth_date,unborn_at_order,warning,family,"birth_date lies after the child's first order; accepted, as courts place unborn children under supervision."
                plans.csv,9,,duplicate,duplicate,row,The row repeats an earlier one to the letter and was left out. See line 2 of plans.csv.
                plans.csv,10,kind,unknown_code,refused,row,kind holds a code that the export format or the source profile does not know.
                """);
    }

    @Test
    void nameEveryRejectionOnceHoweverManyThereAre() throws IOException {
        DataSource database = TestDatabase.migrated().source();
        int rows = 70_000; // more than are printed at once
        for (int from = 1; from <= rows; from += 10_000) {
            Rejections.enter(
                    database,
                    TestKeys.key(1),
                    1,
                    IntStream.range(from, from + 10_000)
                            .mapToObj(line -> rejection(
                                    line % 2 == 0 ? CanonicalTable.PLANS : CanonicalTable.CHILDREN,
                                    line,
                                    "",
                                    Rule.DUPLICATE,
                                    Severity.DUPLICATE,
                                    line % 3 == 0 ? line - 2 : line + 100_000))
                            .toList());
        }
        Path file = folder.resolve("rejections.csv");
        Map<Breach, Long> breaches =
                Rejections.write(database, TestKeys.key(1), 1, new CanonicalFiles(folder, Set.of()), file);
        List<String> expected = new ArrayList<>(List.of("file,line,column,rule,severity,scope,message"));
        for (int odd = 1; odd >= 0; odd--) {
            String name = odd == 1 ? "children.csv" : "plans.csv";
            for (int line = 2 - odd; line <= rows; line += 2) {
                int other = line % 3 == 0 ? line - 2 : line + 100_000;
                expected.add(
                        name + "," + line + ",,duplicate,duplicate,row,The row repeats an earlier one to the letter"
                                + " and was left out. See line " + other + " of " + name + ".");
            }
        }
        assertThat(Files.readAllLines(file)).isEqualTo(expected);
        assertThat(breaches)
                .isEqualTo(Map.of(
                        new Breach("children", "", Rule.DUPLICATE), rows / 2L,
                        new Breach("plans", "", Rule.DUPLICATE), rows / 2L));
    }

    @Test
    void accountForEveryRow() throws IOException {
        Path file = folder.resolve("reconciliation.csv");
        Reconciliation plans = new Reconciliation(CanonicalTable.PLANS, 6, 3, 2, 1, 0);
        plans.check();
        Reconciliation.write(file, List.of(plans, new Reconciliation(CanonicalTable.LIRIK, 0, 0, 0, 0, 0)));
        assertThat(Files.readString(file)).isEqualTo("""
                table,read,accepted,rejected,duplicates
                plans,6,3,2,1
                lirik,0,0,0,0
                """);
    }

    @Test
    void areNotWrittenWhereARowIsUnaccountedFor() {
        assertThatThrownBy(() -> new Reconciliation(CanonicalTable.PLANS, 7, 3, 2, 1, 0).check())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("plans.csv does not reconcile: 7 rows read, 3 accepted, 2 rejected, 1 duplicates");
    }

    private static Rejection rejection(
            CanonicalTable table, int line, String column, Rule rule, Severity severity, int otherLine) {
        Scope scope = severity == Severity.WARNING ? Scope.FAMILY : Scope.ROW;
        return new Rejection(table, line, column, rule, severity, scope, otherLine);
    }
}
