package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that stands in the data stands in nothing that is said of it. */
class PrivacyTest {

    private static final String PLANTED = "Wilhelmina-Sterrenburg";

    @TempDir
    private Path folder = Path.of("");

    /** Every table with the word in every column, whole and torn, and the same rows in an encoding that is no UTF-8. */
    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void staysOutOfRejectionsWhateverColumnItStandsIn(CanonicalTable table) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            PrivateFiles.delete(folder.resolve("spool"));
            GivenDelivery given = new GivenDelivery();
            given.file(table.fileName(), planted(table), charset);
            PrivateFiles.folder(folder.resolve("spool"));
            TakenIn taken =
                    TakenIn.of(given.write(folder.resolve("delivery")), folder.resolve("spool"), TestKeys.key(1));
            assertThat(taken.rejections()).hasSizeGreaterThan(table.columns().size());
            assertThat(taken.rejections())
                    .allSatisfy(rejection -> assertThat(rejection + rejection.message())
                            .doesNotContain(PLANTED)
                            .doesNotContain("Wilhelmina"));
            assertThat(taken.files().toString() + taken.objecting()).doesNotContain(PLANTED);
        }
    }

    private static String planted(CanonicalTable table) {
        int width = table.columns().size();
        StringBuilder text = new StringBuilder(GivenDelivery.header(table) + "\n");
        for (int column = 0; column < width; column++) {
            String[] cells = Collections.nCopies(width, "1").toArray(String[]::new);
            cells[column] = PLANTED + column;
            text.append(String.join(",", cells)).append('\n');
            cells[column] = "\"" + PLANTED + "\n" + PLANTED + "\"";
            text.append(String.join(",", cells)).append('\n');
            cells[column] = "\u00e9" + PLANTED;
            text.append(String.join(",", cells)).append(",1\n");
        }
        String all = String.join(",", Collections.nCopies(width, PLANTED));
        return text + all + "\n" + all + "\n" + PLANTED + "," + PLANTED;
    }

    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void staysOutOfTheMessageOfATableThatCannotBeReadOn(CanonicalTable table) {
        String rows = PLANTED + ",\"" + PLANTED + "\n" + (PLANTED + "," + PLANTED + "\n").repeat(9);
        assertSilent(new GivenDelivery().file(table.fileName(), GivenDelivery.header(table) + "\n" + rows));
    }

    @ParameterizedTest
    @EnumSource(CanonicalTable.class)
    void staysOutOfTheMessageOfATableWithoutItsHeader(CanonicalTable table) {
        String row = String.join(",", Collections.nCopies(table.columns().size(), PLANTED));
        assertSilent(new GivenDelivery().file(table.fileName(), row + "\n" + row + "\n"));
        assertSilent(new GivenDelivery().file(table.fileName(), "\"" + row + "\n" + row + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P,P,P\nP,P,P\n",
                "organisation,extracted_on,kind\n,P,P\n",
                "organisation,extracted_on,kind\nP,P,full\n",
                "organisation,extracted_on,kind\nP,2015-06-30,P\n",
                "organisation,extracted_on,kind\nP,2015-06-30\n",
                "organisation,extracted_on,kind\nP,2015-06-30,full\nP,P,P\n",
                "organisation,extracted_on,kind\nP,\"2015-06-30,full\nP,P,P\n",
                "organisation,extracted_on,kind,P,P,kind\nP,P,P,P,P,P\n"
            })
    void staysOutOfTheMessageOfAWrongDeliveryCard(String card) {
        assertSilent(new GivenDelivery().file("delivery.csv", card.replace("P", PLANTED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P",
                "{\"P\": P}",
                "{\"resources\": [{\"path\": \"plans.csv\", \"bytes\": 1, \"title\": \"P\"}]}",
                "{\"resources\": [{\"path\": \"plans.csv\", \"hash\": \"P:P\"}]}",
                "{\"resources\": [{\"path\": \"plans.csv\", \"hash\": \"P\"}]}"
            })
    void staysOutOfTheMessageOfAWrongDataPackage(String description) {
        assertSilent(new GivenDelivery().file("datapackage.json", description.replace("P", PLANTED)));
    }

    @Test
    void isSoughtInACauseAsWell() {
        Throwable nested = new IllegalStateException("fine", new IllegalArgumentException(PLANTED));
        assertThat(said(nested)).contains(PLANTED);
    }

    private void assertSilent(GivenDelivery given) {
        Throwable thrown = catchThrowable(() -> {
            Path spool = folder.resolve("spool");
            PrivateFiles.delete(spool);
            TakenIn.of(given.write(folder.resolve("delivery")), PrivateFiles.folder(spool), TestKeys.key(1));
        });
        assertThat(thrown).isInstanceOf(IntakeRefused.class);
        assertThat(said(thrown)).doesNotContain(PLANTED).doesNotContain("Wilhelmina");
    }

    /** All that a stack trace would say, causes and suppressed exceptions included. */
    private static String said(Throwable thrown) {
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        return said.toString();
    }
}
