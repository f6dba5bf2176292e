package nl.terugblik.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.register.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that are refused before a row of them is read. */
class RefusedDeliveryTest {

    private static final String PLANS = "plan_id,family_id,kind,proposed_on,established_on,status\n";

    private static final Fingerprints FINGERPRINTS = TestKeys.key(1).fingerprints();

    @TempDir
    private Path folder = Path.of("");

    private final GivenDelivery given = new GivenDelivery();

    @Test
    void looksAtADeliveryThatIsAsItShouldBe() {
        DeliveryFolder seen = look();
        assertThat(seen.organisation()).isEqualTo("Agency");
        assertThat(seen.extractedOn()).hasToString("2015-06-30");
        assertThat(seen.kind()).isEqualTo(Delivery.Kind.FULL);
        assertThat(seen.tables()).containsExactly(CanonicalTable.values());
        assertThat(seen.declaredRows()).isEmpty();
        assertThat(seen.label(FINGERPRINTS))
                .isEqualTo("2015-06-30-" + seen.contentHash(FINGERPRINTS).substring(0, 12));
    }

    @Test
    void knowsADeliveryByTheContentOfItsFiles() {
        String hash = look().contentHash(FINGERPRINTS);
        given.file("README.txt", "not read");
        assertThat(look().contentHash(FINGERPRINTS)).isEqualTo(hash);
        assertThat(look().contentHash(TestKeys.key(2).fingerprints())).isNotEqualTo(hash);
        given.file("plans.csv", PLANS + "\n");
        assertThat(look().contentHash(FINGERPRINTS)).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            organisation,extracted_on,kind/Agency,2015-06-30,delta/            | ``
            kind,note,extracted_on,organisation/full,,2015-06-30,'A, ''B'''    | ``
            ^'organisation','extracted_on','kind'/'A','2015-06-30','full'      | ``
            ``                                                                 | must have the column organisation once
            organisation,kind/Agency,full/                                     | must have the column extracted_on once
            Organisation, EXTRACTED_ON ,kind/Agency  ,2015-06-30,full /        | ``
            organisation;extracted_on;kind/Agency;2015-06-30;full/             | must have the column organisation once; it looks delimited by ";" and is read as delimited by ","; export it so, or name its delimiter in a source profile (dialect)
            organisation,extracted_on,kind,kind/Agency,2015-06-30,full,full/   | must have the column kind once
            organisation,extracted_on,kind/                                    | must hold exactly one row
            organisation,extracted_on,kind/A,2015-06-30,full/A,2015-06-30,full/ | must hold exactly one row
            organisation,extracted_on,kind/A,2015-06-30/                       | has a row that does not fit its header
            organisation,extracted_on,kind/A,2015-06-30,'full                  | has a row that does not fit its header
            organisation,extracted_on,kind/ ,2015-06-30,full/                  | must name the organisation in readable text of at most 400 characters
            organisation,extracted_on,kind/A,30-06-2015,full/                  | must give extracted_on as yyyy-MM-dd
            organisation,extracted_on,kind/A,2015-06-31,full/                  | must give extracted_on as yyyy-MM-dd
            organisation,extracted_on,kind/A,2015-06-30,part/                  | must give kind as full or delta
            """)
    void readsTheDeliveryCard(String card, String complaint) {
        given.file("delivery.csv", card.replace('/', '\n').replace('\'', '"').replace('^', '\uFEFF'));
        holds(complaint.isEmpty() ? "" : "Delivery refused: delivery.csv " + complaint + ".");
    }

    @Test
    void needsADeliveryCard() {
        given.without("delivery.csv");
        holds("Delivery refused: there is no delivery.csv; it must say organisation, extracted_on and kind.");
    }

    @Test
    void namesTheFolderInsideThatHoldsTheDelivery() {
        PrivateFiles.delete(folder);
        given.write(folder.resolve("export"));
        assertThatThrownBy(() -> DeliveryFolder.look(folder))
                .isInstanceOf(IntakeRefused.class)
                .hasMessage("Delivery refused: " + folder
                        + " holds no delivery.csv, but its folder export does; name that one.");
    }

    @Test
    void refusesTwoFilesWhoseNamesDifferOnlyInCapitals() {
        given.file("Plans.csv", PLANS);
        holds("Delivery refused: " + folder
                + " holds plans.csv twice, under names that differ only in capitals; remove one.");
    }

    @Test
    void holdsAFileToItsDataPackageWhateverItsCapitals() {
        given.without("plans.csv").file("PLANS.CSV", PLANS);
        given.file("datapackage.json", described("{'path': 'PLANS.CSV', 'bytes': SIZE, 'rows': 0}"));
        assertThat(look().declaredRows()).isEqualTo(Map.of("plans.csv", 0L));
        given.file("datapackage.json", described("{'path': 'Plans.csv', 'bytes': 12}"));
        holds(
                "Delivery refused: PLANS.CSV differs from the size that datapackage.json gives; the file was changed or cut"
                        + " short on its way, fetch it again.");
    }

    @Test
    void needsEveryTableThatIsNotOptional() {
        given.without("plans.csv").without("lirik.csv").without("journal.csv");
        holds("Delivery refused: " + folder + " lacks lirik.csv, plans.csv; export every table, with only its header"
                + " row where it is empty.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                         | has no header row; export the table again.
            plan_id,family_id,kind,proposed_on,established_on          | has no column status in its header; add it, empty where nothing is recorded.
            plan_id,family_id,kind,proposed_on,established_on,status,kind | has the column kind twice; remove or rename one.
            """)
    void needsAHeaderInEveryTable(String header, String complaint) {
        given.file("plans.csv", header);
        holds("Delivery refused: plans.csv " + complaint);
    }

    @Test
    void needsAFolder() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> DeliveryFolder.look(nowhere))
                .isInstanceOf(UnreadableDelivery.class)
                .hasMessage("There is no folder " + nowhere + "; name the folder that holds the delivery.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'path': 'plans.csv', 'bytes': SIZE, 'hash': 'sha256:HASH', 'rows': 0}       | ``
            {'path': 'plans.csv', 'stats': {'bytes': SIZE, 'hash': 'SHA256:HASH'}}       | ``
            {'path': 'plans.csv', 'hash': 'MD5'}                                         | ``
            {'path': 'plans.csv', 'hash': 'md5:MD5'}                                     | ``
            {'path': 'README.txt', 'hash': 'md5:0'}                                      | ``
            {'name': 'no path'}                                                          | ``
            {'path': 'plans.csv', 'bytes': 12}                                           | plans.csv differs from the size that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': 'plans.csv', 'hash': 'sha256:MD5'}                                  | plans.csv differs from the hash that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': 'plans.csv', 'hash': 'HASH'}                                        | plans.csv differs from the hash that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': 'plans.csv', 'stats': {'hash': 'sha256:MD5'}}                       | plans.csv differs from the hash that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': 'plans.csv', 'hash': 'crc:1'}                                       | datapackage.json gives a hash of plans.csv that this program cannot compute; use sha256.
            {'path': './plans.csv', 'hash': 'sha256:MD5'}                                | plans.csv differs from the hash that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': ['plans.csv'], 'bytes': 12}                                         | plans.csv differs from the size that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {'path': ['plans.csv', 'more.csv']}                                          | datapackage.json has a path that is not that of one file; write it again or remove it.
            {'path': 7}                                                                  | datapackage.json has a path that is not that of one file; write it again or remove it.
            {'path': '../plans.csv'}                                                     | datapackage.json has a path that leads out of the folder; write it again or remove it.
            {'path': '/plans.csv'}                                                       | datapackage.json has a path that leads out of the folder; write it again or remove it.
            {'path': 'plans.csv', 'bytes': '12'}                                         | datapackage.json gives bytes that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'bytes': 1.5}                                          | datapackage.json gives bytes that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'bytes': 1000000000000000000000000000000}              | datapackage.json gives bytes that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'rows': '0'}                                           | datapackage.json gives rows that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'rows': 1e400}                                         | datapackage.json gives rows that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'stats': {'rowCount': -1}}                             | datapackage.json gives rows that are no whole number; write it again or remove it.
            {'path': 'plans.csv', 'rows': 1, 'rowCount': 2}                              | datapackage.json gives rows twice for one file, and not the same; write it again or remove it.
            {'path': 'plans.csv', 'bytes': SIZE, 'stats': {'bytes': 12}}                 | datapackage.json gives bytes twice for one file, and not the same; write it again or remove it.
            {'path': 'plans.csv', 'hash': {'sha256': 'HASH'}}                            | datapackage.json gives a hash that is no text; write it again or remove it.
            {'path': 'plans.csv', 'hash': 'sha512:0'}                                    | plans.csv differs from the hash that datapackage.json gives; the file was changed or cut short on its way, fetch it again.
            {                                                                            | datapackage.json is not valid JSON, or gives a name twice; write it again or remove it.
            {'path': 'plans.csv', 'bytes': 12, 'bytes': SIZE}                            | datapackage.json is not valid JSON, or gives a name twice; write it again or remove it.
            'plans.csv'                                                                  | datapackage.json lists a resource that says nothing; write it again or remove it.
            {'path': 'plans.csv', 'rows': 0}, {'path': 'plans.csv', 'rows': 0}           | ``
            {'path': 'plans.csv', 'rows': 3}, {'path': 'PLANS.csv', 'rows': 0}           | datapackage.json gives two numbers of rows for one file; write it again or remove it.
            """)
    void holdsFilesToTheirDataPackage(String resource, String complaint) {
        given.file("datapackage.json", described(resource));
        holds(complaint.isEmpty() ? "" : "Delivery refused: " + complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            datapackage.json | UTF-8        | ''
            datapackage.json | UTF-8        | mark
            datapackage.json | UTF-16LE     | mark
            datapackage.json | UTF-16BE     | mark
            DataPackage.JSON | UTF-8        | ''
            """)
    void findsADataPackageAsProgramsNameAndWriteIt(String name, Charset charset, String mark) {
        String text = described("{'path': 'plans.csv', 'title': 'financi\u00eble', 'bytes': 12}");
        given.file(name, (mark.isEmpty() ? "" : "\uFEFF") + text, charset);
        holds(
                "Delivery refused: plans.csv differs from the size that datapackage.json gives; the file was changed or cut"
                        + " short on its way, fetch it again.");
    }

    @Test
    void readsNoDataPackageInAnotherEncoding() {
        given.file("datapackage.json", "{\"title\": \"financi\u00eble\"}", StandardCharsets.ISO_8859_1);
        holds(
                "Delivery refused: datapackage.json is not valid JSON, or gives a name twice; write it again or remove it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "7", "{}", "{\"resources\": 3}", "{\"resources\": {}}"})
    void passesOverNoDataPackageThatSaysNothing(String text) {
        given.file("datapackage.json", text);
        holds("Delivery refused: datapackage.json lists no resources; write it again or remove it.");
    }

    @Test
    void remembersTheRowsThatTheDataPackageDeclares() {
        given.file("datapackage.json", described("{'path': 'plans.csv', 'rows': 3}"));
        assertThat(look().declaredRows()).isEqualTo(Map.of("plans.csv", 3L));
        given.file("datapackage.json", described("{'path': 'plans.csv', 'stats': {'rowCount': 4}}"));
        assertThat(look().declaredRows()).isEqualTo(Map.of("plans.csv", 4L));
    }

    private static String described(String resource) {
        return ("{'resources': [" + resource + "]}")
                .replace('\'', '"')
                .replace("SIZE", String.valueOf(PLANS.getBytes(StandardCharsets.UTF_8).length))
                .replace("HASH", Sha256.of(PLANS))
                .replace("MD5", "d2327b6cc7e38462966cc607b46809df");
    }

    private void holds(String complaint) {
        if (complaint.isEmpty()) {
            assertThat(look().tables()).isNotEmpty();
        } else {
            assertThatThrownBy(this::look).isInstanceOf(IntakeRefused.class).hasMessage(complaint);
        }
    }

    private DeliveryFolder look() {
        PrivateFiles.delete(folder);
        return DeliveryFolder.look(given.write(folder));
    }
}
