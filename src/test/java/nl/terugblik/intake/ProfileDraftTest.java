package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A first profile says how files are written and which columns they seem to have, and nothing of a person. */
class ProfileDraftTest {

    private static final String DRAFT = ProfileDraft.of(Path.of("sample-dossiers", "agency-zuid"));

    @Test
    void guessesDialectDatesColumnsAndCodes() {
        assertThat(DRAFT)
                .contains("""
                          - file: jeugdigen.csv
                            dialect: {delimiter: ";", encoding: UTF-8}
                            dates: {formats: [dd-MM-yyyy]}
                            tables:
                              - table: children
                                columns:
                                  child_id: Jeugdige
                                  family_id: Gezinsnummer
                                  birth_date: Geboortedatum
                                  sex: {from: Geslacht, values: {"M": TODO, "O": TODO, "V": TODO}}
                        """)
                .contains("encoding: windows-1252")
                .contains("# TODO: which table does levering.csv hold?");
    }

    @Test
    void showsNoNumbersNamesAndTexts() {
        assertThat(DRAFT).doesNotContain("G001", "OTS-", "LIR-", "Agency Zuid", "Huisbezoek", "omgang", "2013", "2015");
    }
}
