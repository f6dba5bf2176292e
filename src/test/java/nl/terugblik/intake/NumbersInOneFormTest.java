package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is one number however it is written, in a table, beside another table, or typed. */
class NumbersInOneFormTest {

    private static final MasterKey KEY = TestKeys.key(5);
    private static final String NUMBER = "Zo\u00EB 1";

    @TempDir
    private Path place = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zo\u00EB 1",
                "Zoe\u0308 1",
                "Zo\u00EB\u00A01",
                " Zo\u00EB 1 ",
                "Zo\u00AD\u00EB 1",
                "\u200BZo\u00EB\u200D 1",
                "\uFEFFZo\u00EB 1"
            })
    void findsItsFamilyHoweverItIsWritten(String written) {
        GivenDelivery given = new GivenDelivery()
                .file(
                        "families.csv",
                        GivenDelivery.header(CanonicalTable.FAMILIES) + "\n" + NUMBER + ",dutch,yes,1,none,\n")
                .file("children.csv", "child_id,family_id,birth_date,sex\nk\u00E91," + written + ",,\n")
                .file(
                        "supervision_orders.csv",
                        GivenDelivery.header(CanonicalTable.SUPERVISION_ORDERS)
                                + "\no1,ke\u0301\u00AD1,order,2013-01-10,2014-01-10,,,\n")
                .file("objections.csv", "family_id,objected_on\n" + written + ",2014-01-01\n");
        TakenIn taken =
                TakenIn.of(given.write(place.resolve("delivery")), PrivateFiles.folder(place.resolve("spool")), KEY);

        Pseudonym family = pseudonymiser().of(Entity.FAMILY, NUMBER);
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.files()).singleElement().satisfies(file -> {
            assertThat(file.family()).isEqualTo(family);
            assertThat(file.children()).hasSize(1);
            assertThat(file.orders()).hasSize(1);
        });
        assertThat(taken.objecting()).containsExactly(family);
        assertThat(pseudonymiser().of(Entity.FAMILY, written)).isEqualTo(family);
    }

    @Test
    void tellsNumbersApartThatLookApart() {
        assertThat(pseudonymiser().of(Entity.FAMILY, "12"))
                .isNotEqualTo(pseudonymiser().of(Entity.FAMILY, "1\u00B2"))
                .isNotEqualTo(pseudonymiser().of(Entity.FAMILY, "1 2"))
                .isNotEqualTo(pseudonymiser().of(Entity.FAMILY, "012"));
    }

    private static Pseudonymiser pseudonymiser() {
        return KEY.pseudonymiser(GivenDelivery.ORGANISATION);
    }
}
