package nl.terugblik.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.TestKeys;
import nl.terugblik.register.Delivery.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the register holds of a family after one delivery and another. */
@UsesRegister
class CaseFileStoreTest {

    private static final Pseudonym A = new Pseudonym(1, 1);
    private static final Pseudonym B = new Pseudonym(0x7FFFFFFFFFFFFFFFL, 0x8000000000000000L);
    private static final Pseudonym C = new Pseudonym(0x8000000000000000L, 1);
    private static final Pseudonym D = new Pseudonym(-1, -2);

    private final RegisterInMemory register = new RegisterInMemory();

    @Test
    void givesBackWhatWasWrittenInOrderOfPseudonym() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3), file(C, "x", 4), file(D, "x", 5));
        assertThat(register.now())
                .extracting(StoredCaseFile::file)
                .containsExactly(file(A, "x", 2), file(B, "x", 3), file(C, "x", 4), file(D, "x", 5));
        assertThat(register.now()).allSatisfy(stored -> {
            assertThat(stored.observedUntil()).isEqualTo(LocalDate.of(2015, 1, 31));
            assertThat(stored.withdrawn()).isFalse();
            assertThat(stored.objecting()).isFalse();
        });
    }

    @Test
    void givesBackRandomCaseFiles() {
        RandomCaseFiles random = new RandomCaseFiles(5);
        List<CaseFile> files = Stream.generate(random::pseudonym)
                .limit(50)
                .sorted()
                .map(random::next)
                .toList();
        register.publish("agency", 1, Kind.FULL, files.toArray(CaseFile[]::new));
        assertThat(register.now()).extracting(StoredCaseFile::file).isEqualTo(files);
    }

    @Test
    void looksUpFamiliesByPseudonym() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3), file(D, "x", 4));
        CaseFileReader reader =
                new CaseFileReader(register.database(), RegisterInMemory.KEY, AsOf.now(register.deliveries()));
        assertThat(reader.of(List.of(D, C, A)))
                .extracting(StoredCaseFile::file)
                .containsExactly(file(A, "x", 2), file(D, "x", 4));
    }

    @Test
    void writesUnchangedContentOnceAndItsNewLinesAgain() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3));
        register.publish("agency", 2, Kind.FULL, file(A, "x", 20), file(B, "changed", 30));
        assertThat(register.brought()).containsExactly(2, 1, 1);
        assertThat(register.now())
                .extracting(StoredCaseFile::file)
                .containsExactly(file(A, "x", 20), file(B, "changed", 30));
    }

    @Test
    void writesContentThatReturnsAfterAChangeAgain() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2));
        register.publish("agency", 2, Kind.FULL, file(A, "y", 3));
        register.publish("agency", 3, Kind.FULL, file(A, "x", 4));
        register.publish("agency", 4, Kind.FULL, file(A, "x", 5));
        assertThat(register.brought()).containsExactly(1, 2, 1);
        assertThat(register.now()).extracting(StoredCaseFile::file).containsExactly(file(A, "x", 5));
    }

    @Test
    void readsTheRegisterAsOfAnEarlierDelivery() {
        Delivery first = register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3));
        Delivery second = register.publish("agency", 2, Kind.FULL, file(A, "x", 20), file(C, "x", 30));
        register.publish("agency", 3, Kind.FULL, file(A, "changed", 200));
        assertThat(register.read(AsOf.delivery(register.deliveries(), first)))
                .containsExactly(stored(file(A, "x", 2), 1, false), stored(file(B, "x", 3), 1, false));
        assertThat(register.read(AsOf.delivery(register.deliveries(), second)))
                .containsExactly(
                        stored(file(A, "x", 20), 2, false),
                        stored(file(B, "x", 3), 2, true),
                        stored(file(C, "x", 30), 2, false));
        assertThat(register.now())
                .containsExactly(
                        stored(file(A, "changed", 200), 3, false),
                        stored(file(B, "x", 3), 3, true),
                        stored(file(C, "x", 30), 3, true));
    }

    @Test
    void withdrawsNoFamilyForItsAbsenceFromADelta() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3));
        register.publish("agency", 2, Kind.DELTA, file(A, "changed", 2));
        assertThat(register.now())
                .containsExactly(stored(file(A, "changed", 2), 2, false), stored(file(B, "x", 3), 2, false));
    }

    @Test
    void keepsAFamilyThatCameBack() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2));
        register.publish("agency", 2, Kind.FULL);
        assertThat(register.now()).containsExactly(stored(file(A, "x", 2), 2, true));
        register.publish("agency", 3, Kind.DELTA, file(A, "x", 3));
        assertThat(register.now()).containsExactly(stored(file(A, "x", 3), 3, false));
    }

    @Test
    void keepsAgenciesApart() {
        register.publish("north", 1, Kind.FULL, file(A, "x", 2));
        register.publish("south", 5, Kind.FULL, file(B, "x", 2));
        assertThat(register.now())
                .containsExactly(
                        stored("north", file(A, "x", 2), 1, false), stored("south", file(B, "x", 2), 5, false));
    }

    @Test
    void remembersAnObjectionForEveryStudy() {
        Delivery first = register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(B, "x", 3));
        Delivery second = register.begin("agency", 2, Kind.FULL);
        register.object(second, B);
        assertThat(register.now()).noneMatch(StoredCaseFile::objecting);
        register.deliveries().publish(second.id());
        register.publish("agency", 3, Kind.FULL, file(A, "x", 2), file(B, "x", 3));
        assertThat(register.now()).extracting(StoredCaseFile::objecting).containsExactly(false, true);
        assertThat(register.read(AsOf.delivery(register.deliveries(), first)))
                .extracting(StoredCaseFile::objecting)
                .containsExactly(false, true);
    }

    @Test
    void showsNothingOfADeliveryThatIsNotPublished() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2));
        Delivery begun = register.begin("agency", 2, Kind.FULL);
        register.write(begun, file(A, "changed", 2), file(B, "x", 3));
        assertThat(register.now()).containsExactly(stored(file(A, "x", 2), 1, false));
    }

    @Test
    void forgetsAnIntakeThatIsGivenUp() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2), file(C, "x", 3));
        Map<String, Integer> before = register.rows();
        List<StoredCaseFile> files = register.now();
        Delivery begun = register.begin("agency", 2, Kind.FULL);
        register.object(begun, A, B);
        register.write(begun, file(A, "x", 20), file(B, "x", 30), file(C, "changed", 40));
        assertThat(register.rows()).isNotEqualTo(before);
        register.deliveries().giveUp(begun.id());
        assertThat(register.rows()).isEqualTo(before);
        assertThat(register.now()).isEqualTo(files);
        assertThat(register.deliveries().unfinished()).isEmpty();
    }

    @Test
    void forgetsAnAgencyWhoseFirstIntakeIsGivenUp() {
        var before = register.rows();
        Delivery begun = register.begin("agency", 2, Kind.FULL);
        register.write(begun, file(A, "x", 20));
        register.deliveries().giveUp(begun.id());
        assertThat(register.rows()).isEqualTo(before);
    }

    @Test
    void opensNothingWithAnotherKey() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2));
        CaseFileReader reader =
                new CaseFileReader(register.database(), TestKeys.key(2), AsOf.now(register.deliveries()));
        assertThatThrownBy(() -> reader.of(List.of(A))).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void takesASealForBrokenWhereTheLinesBesideItAreNotThoseOfItsContent() {
        register.publish("agency", 1, Kind.FULL, file(A, "x", 2));
        JdbcTemplate jdbc = new JdbcTemplate(register.database());
        byte[] body = jdbc.queryForList("select body from case_block_body", byte[].class)
                .get(0);
        byte[] garbled = body.clone();
        Arrays.fill(garbled, body.length - 2, body.length, (byte) -1);
        for (byte[] other : List.of(Arrays.copyOf(body, body.length - 1), garbled)) {
            jdbc.update("update case_block_body set body = ?", (Object) other);
            CaseFileReader reader =
                    new CaseFileReader(register.database(), RegisterInMemory.KEY, AsOf.now(register.deliveries()));
            assertThatThrownBy(() -> reader.of(List.of(A))).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void storesNoWordThatCanBeRead() {
        register.publish(
                "agency", 1, Kind.FULL, file(new Pseudonym(0, 1), "x", 1), file(A, "a care type that stands out", 2));
        assertThat(TestDatabase.contents(register.database()))
                .doesNotContain("stands out")
                .doesNotContain(A.bits().toString());
    }

    private static StoredCaseFile stored(CaseFile file, int month, boolean withdrawn) {
        return stored("agency", file, month, withdrawn);
    }

    private static StoredCaseFile stored(String agency, CaseFile file, int month, boolean withdrawn) {
        LocalDate until = LocalDate.of(2015, month, 1).plusMonths(1).minusDays(1);
        return new StoredCaseFile(file, agency, Set.of(), until, withdrawn, false);
    }

    private static CaseFile file(Pseudonym family, String careType, int line) {
        return new CaseFile(
                family,
                new FamilyFacts(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Source("families.csv", line)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new CareEpisode(
                        careType,
                        CareEpisode.Target.CHILD,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        new Source("care_episodes.csv", line))),
                List.of(),
                List.of(),
                Set.of());
    }
}
