package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Tables.Origin;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.source.ProfileFile;
import nl.terugblik.source.SourceProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source profile makes of rows, and what it refuses. */
class TranslatedDeliveryTest {

    private static final MasterKey KEY = TestKeys.key(3);
    private static final Charset LATIN = Charset.forName("windows-1252");

    @TempDir
    private Path place = Path.of("");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "20130201,  2013-02-01, ''",
                "20130200,  2013-02-01, partial_date warning",
                "20130000,  '',         impossible_date refused",
                "20130230,  '',         impossible_date refused",
                "88888888,  '',         ''",
                "2013-2-1,  '',         impossible_date refused"
            })
    void readsBirthDates(String written, String day, String said) throws IOException {
        TakenIn taken = takeIn("""
                Nr;Gezin;Geboren;Geslacht
                k1;g1;%s;V
                """.formatted(written));
        assertThat(taken.rejections().stream()
                        .map(rejection -> rejection.rule().code() + " "
                                + rejection.severity().code()))
                .containsExactlyElementsOf(said.isEmpty() ? List.of() : List.of(said));
        assertThat(family(taken).children().stream()
                        .map(child -> child.birthDate().map(Object::toString).orElse("")))
                .containsExactlyElementsOf(said.endsWith("refused") ? List.of() : List.of(day));
    }

    @ParameterizedTest
    @CsvSource({"J,N,true", "N,J,true", "N,N,false", "N,'',''", "'','',''"})
    void takesAnyYesForAYes(String first, String second, String violence) throws IOException {
        CaseFile file = family(takeIn("Nr;Gezin;Geboren;Geslacht\n", "L1;g1;20130201;" + first + ";" + second + "\n"));
        assertThat(file.assessments())
                .singleElement()
                .satisfies(assessment -> assertThat(assessment.items().values().stream()
                                .map(String::valueOf)
                                .findFirst())
                        .isEqualTo(violence.isEmpty() ? Optional.empty() : Optional.of(violence)));
    }

    @Test
    void namesFileLineAndColumnAsTheSourceHasThem() throws IOException {
        DeliveryFolder delivery = look("""
                Nr;Gezin;Geboren;Geslacht
                k1;g1;20130201;V
                k2;g1;20130201;Q
                k3;g1;20130201
                """, "L1;g1;20130201;J;N\n", "");
        TakenIn taken = takeIn(delivery);
        assertThat(taken.rejections().stream().map(rejection -> {
                    Origin at = delivery.content().origin(rejection.table(), rejection.line(), rejection.column());
                    return at.file() + " " + at.line() + " " + at.column() + " " + rejection.rule();
                }))
                .containsExactly("kind.csv 3 Geslacht UNKNOWN_CODE", "kind.csv 4  COLUMN_COUNT");
        assertThat(taken.reconciliation())
                .hasEntrySatisfying(
                        CanonicalTable.CHILDREN, rows -> assertThat(rows.read()).isEqualTo(3));
        assertThat(family(taken).refused()).contains(SourceTable.CHILDREN);
    }

    @Test
    void refusesRowsOfWhichTheSourceCannotSayWhatMustBeFilledAndMarksTheirFamily() throws IOException {
        TakenIn taken = takeIn(look("Nr;Gezin;Geboren;Geslacht\nk1;g1;20130201;V\n", "", "U1;k1;11\nU2;k1;12\n"));
        assertThat(taken.rejections().stream().map(rejection -> rejection.line() + " " + rejection.rule()))
                .containsExactly("2 NOT_IN_SOURCE");
        assertThat(family(taken).placements()).hasSize(1);
        // The tables that the source does not have are complete for no family.
        assertThat(family(taken).refused())
                .contains(SourceTable.PLACEMENTS, SourceTable.PLANS, SourceTable.SUPERVISION_ORDERS)
                .doesNotContain(SourceTable.CHILDREN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-zuid", "canonical", "cbs"})
    void readsEveryProfileThatComesWithTheProgram(String name) {
        SourceProfile profile = ProfileFile.read(Path.of("jobs", "sources", name + ".yaml"));
        assertThat(profile.name()).isEqualTo(name);
        // The files are looked for only when the profile fits the canonical tables.
        assertThatThrownBy(() -> DeliveryFolder.look(place, profile))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("it holds no file");
    }

    @Test
    void readsTheCanonicalLayoutAsAProfileToo() {
        Path sample = Path.of("sample-dossiers", "agency-north");
        TakenIn plain = TakenIn.of(sample, PrivateFiles.folder(place.resolve("a")), KEY);
        TakenIn profiled = TakenIn.of(
                DeliveryFolder.look(sample, ProfileFile.read(Path.of("jobs", "sources", "canonical.yaml"))),
                PrivateFiles.folder(place.resolve("b")),
                KEY);
        assertThat(profiled.files()).isEqualTo(plain.files());
        assertThat(profiled.rejections()).isEqualTo(plain.rejections()).isNotEmpty();
        assertThat(profiled.reconciliation()).isEqualTo(plain.reconciliation());
    }

    /** The day of extraction stands in the folder's name, which none of these gives but the first and the last. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x/..", "../delivery_20150630", "../link_20150630"})
    void takesTheFoldersOwnNameWhereOnlyItsPlaceIsGiven(String way) throws IOException {
        Path folder = write("", "", "");
        Files.createDirectories(folder.resolve("x"));
        Files.createSymbolicLink(place.resolve("link_20150630"), folder);
        assertThat(DeliveryFolder.look(folder.resolve(way), profile()).extractedOn())
                .hasToString("2015-06-30");
    }

    @Test
    void takesPatternsForNamesOfFilesWithoutRegardToCapitals() throws IOException {
        Path folder = write("", "k1;g1;20130201;V\n", "");
        Files.move(folder.resolve("kind.csv"), folder.resolve("KIND(1)[2]{3}.CSV"));
        assertThat(DeliveryFolder.look(folder, profile("file: kind.csv", "file: kind(?)[2]{*}.csv"))
                        .content()
                        .files())
                .containsKey("KIND(1)[2]{3}.CSV");
        Files.createFile(folder.resolve("kind(1)[2]{3}.csv"));
        assertThatThrownBy(() -> DeliveryFolder.look(folder, profile("file: kind.csv", "file: kind(?)[2]{*}.csv")))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("twice, under names that differ only in capitals or Unicode form; remove one.");
    }

    @Test
    void takesBlanksInTheProfileForNone() throws IOException {
        TakenIn taken = takeIn(DeliveryFolder.look(
                write("Nr;Gezin;Geboren;Geslacht\nk1;g1;20130201;V \n", "", ""),
                profile("values: {V: f, M: m}", "values: {\"V   \": f, M: m}")));
        assertThat(taken.rejections()).isEmpty();
    }

    @Test
    void refusesTheHeaderOnceMoreInAFileThatFeedsTablesByConditions() throws IOException {
        DeliveryFolder delivery = DeliveryFolder.look(
                write("", "", "Nr;Kind;Vorm\nU1;k9;12\n"),
                profile("- table: placements\n", "- table: placements\n        where: {Vorm: [12]}\n"));
        assertThat(takeIn(delivery).rejections().stream().map(rejection -> rejection.line() + " " + rejection.rule()))
                .containsExactly("2 REPEATED_HEADER", "3 ORPHAN");
        assertThat(delivery.content().unused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../kind.csv        | leads out of it",
                "/etc/kind.csv      | leads out of it",
                "a/../../kind.csv   | leads out of it",
                "C:\\kind.csv       | leads out of it",
                "BOMB               | unfolds to more than 100 times its size",
                "MANY               | more than 2000 files",
                "TEXT               | not a zip archive"
            })
    void refusesArchivesThatAreNotSafe(String kind, String sentence) throws IOException {
        Path archive = place.resolve("x.zip");
        if (kind.equals("TEXT")) {
            Files.writeString(archive, "no archive");
        } else {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                switch (kind) {
                    case "BOMB" -> {
                        zip.putNextEntry(new ZipEntry("kind.csv"));
                        zip.write(new byte[40 << 20]);
                    }
                    case "MANY" -> {
                        for (int i = 0; i < 2001; i++) {
                            zip.putNextEntry(new ZipEntry("f" + i));
                        }
                    }
                    default -> zip.putNextEntry(new ZipEntry(kind));
                }
            }
        }
        assertThatThrownBy(() -> DeliveryFolder.look(archive, profile()))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Path outside = Files.writeString(place.resolve("outside.csv"), "Nr;Gezin;Geboren;Geslacht\n");
        Path folder = write("", "", "");
        Files.delete(folder.resolve("kind.csv"));
        Files.createSymbolicLink(folder.resolve("kind.csv"), outside);
        assertThatThrownBy(() -> DeliveryFolder.look(folder, profile()))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("leads out of the delivery");
    }

    @Test
    void refusesAWorkbookThatReachesForOtherFiles() throws IOException {
        Path folder = write("", "", "");
        try (OutputStream out = Files.newOutputStream(folder.resolve("gezin.xlsx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> DeliveryFolder.look(folder, profile("file: gezin.csv", "file: gezin.xlsx")))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageContaining("document type declaration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child_id: Nr            | chidl_id: Nr                    | columns.chidl_id is no column of children; did you mean child_id?",
                "child_id: Nr            | zzz: Nr                         | columns.zzz is no column of children.",
                "source: test            | source: test\\nexpect: {plans: {status: {note: a}}} | expect.plans.status needs one of complete, malformed, implausible.",
                "source: test            | source: test\\nexpect: {plans: {status: {complete: -5%, note: a}}} | must be a percentage, such as 2%.",
                "source: test            | source: test\\nexpect: {plans: {status: {complete: 9%, note: a}}} | expects something of a table that the profile says is absent.",
                "source: test            | source: test\\nexpect: {plans: {status: {complete: 9%}}} | needs the field note",
                "source: test            | source: test\\nexpect: {plans: {statu: {complete: 9%, note: a}}} | line 2: expect.plans.statu is no column of plans; did you mean status?",
                "source: test            | source: test\\nexpect: {plans: {status: {complete: 999%, note: a}}} | must be at most 100%",
                "child_id: Nr            | birth_dat: Nr                   | must say where child_id comes from",
                "values: {V: f, M: m}    | values: {V: female, M: m}       | means female, which is none of f, m, x",
                "source: test            | source: test\\nmax_rejected: 2 | max_rejected must be a percentage",
                "source: test            | source: test\\nmax_rejected: 200% | must be at most 100%",
                "source: test            | source: &a [*a]                 | unfolds to more than",
                "formats: [yyyyMMdd]     | formats: [jjjjmmdd]             | must be one of yyyy-MM-dd",
                "values: {V: f, M: m}    | values: {V: f, \"V \": m}       | gives two meanings to values that differ in blanks alone",
                "formats: [yyyyMMdd]     | formats: [yyMMdd]               | line 3: dates has a format with years of two digits and needs the field year_pivot",
                "absent:                 | missing:                        | is not known here"
            })
    void refusesProfilesThatDoNotFit(String text, String instead, String sentence) throws IOException {
        Path folder = write("", "", "");
        assertThatThrownBy(() -> DeliveryFolder.look(folder, profile(text, instead.replace("\\n", "\n"))))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }

    private TakenIn takeIn(String children) throws IOException {
        return takeIn(children, "");
    }

    private TakenIn takeIn(String children, String lirik) throws IOException {
        return takeIn(look(children, lirik, ""));
    }

    private TakenIn takeIn(DeliveryFolder delivery) {
        return TakenIn.of(delivery, PrivateFiles.folder(place.resolve("spool")), KEY);
    }

    private DeliveryFolder look(String children, String lirik, String stays) throws IOException {
        return DeliveryFolder.look(write(children, lirik, stays), profile());
    }

    private Path write(String children, String lirik, String stays) throws IOException {
        Path folder = Files.createDirectories(place.resolve("delivery_20150630"));
        Files.writeString(folder.resolve("gezin.csv"), "Gezin\ng1\n", LATIN);
        Files.writeString(
                folder.resolve("kind.csv"), children.isEmpty() ? "Nr;Gezin;Geboren;Geslacht\n" : children, LATIN);
        Files.writeString(folder.resolve("lirik.csv"), "Nr;Gezin;Datum;A;B\n" + lirik, LATIN);
        Files.writeString(folder.resolve("uhp.csv"), "Nr;Kind;Vorm\n" + stays, LATIN);
        return folder;
    }

    private static CaseFile family(TakenIn taken) {
        assertThat(taken.files()).hasSize(1);
        return taken.files().get(0);
    }

    private SourceProfile profile() throws IOException {
        return profile("", "");
    }

    private SourceProfile profile(String text, String instead) throws IOException {
        String yaml = """
                source: test
                dialect: {delimiter: ";", encoding: windows-1252}
                dates: {formats: [yyyyMMdd], partial_month: first_day, partial_year: refuse, missing: ["88888888"]}
                delivery: {organisation: Agency, extracted_on: {file_name: "delivery_([0-9]{8})"}, kind: full}
                absent: {referral_reasons: none, supervision_orders: none, care_episodes: none, plans: none}
                files:
                  - file: gezin.csv
                    tables:
                      - table: families
                        columns: {family_id: Gezin}
                        unknown: {ethnicity: "?", parents_together: "?", households_involved: "?", parental_mid: "?", case_closed_on: "?"}
                  - file: kind.csv
                    tables:
                      - table: children
                        columns:
                          child_id: Nr
                          family_id: Gezin
                          birth_date: Geboren
                          sex: {from: Geslacht, values: {V: f, M: m}}
                  - file: lirik.csv
                    tables:
                      - table: lirik
                        columns:
                          assessment_id: Nr
                          family_id: Gezin
                          assessed_on: Datum
                          violence_signs: {any: [A, B], values: {J: "yes", N: "no"}}
                        unknown: {child_id: "?", severe_maltreatment: "?", insufficient_protection: "?", insufficient_basic_care: "?", caregiver_unavailable: "?", neglect_signs: "?", arij_risk: "?"}
                  - file: uhp.csv
                    tables:
                      - table: placements
                        columns:
                          placement_id: Nr
                          child_id: Kind
                          setting: {from: Vorm, values: {"12": residential}, not_known: ["11"]}
                          started_on: {value: "2014-01-01"}
                        unknown: {ended_on: "?", ended_by: "?"}
                """.replace(text.isEmpty() ? "\0" : text, instead);
        return ProfileFile.read(Files.writeString(
                place.resolve("p" + Integer.toHexString(yaml.hashCode()).toLowerCase(Locale.ROOT) + ".yaml"), yaml));
    }
}
