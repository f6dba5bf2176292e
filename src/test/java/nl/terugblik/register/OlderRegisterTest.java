package nl.terugblik.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.keys.Seal;
import nl.terugblik.register.Delivery.Kind;
import nl.terugblik.register.documents.CaseFileDocument;
import nl.terugblik.register.documents.OlderRegister;
import nl.terugblik.register.seals.RegisterSeals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A register whose families lie in rows, as programs up to the eighth schema wrote them. */
@UsesRegister
class OlderRegisterTest {

    private final RegisterInMemory register = new RegisterInMemory();
    private final JdbcTemplate jdbc = new JdbcTemplate(register.database());
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(register.database()));
    private final Map<Delivery, List<CaseFile>> asOf = new LinkedHashMap<>();

    @BeforeEach
    void write() {
        RandomCaseFiles random = new RandomCaseFiles(8);
        List<Pseudonym> families =
                Stream.generate(random::pseudonym).limit(40).sorted().toList();
        List<CaseFile> first = families.stream().map(random::next).toList();
        List<CaseFile> second = new ArrayList<>(first);
        for (int changed = 0; changed < second.size(); changed += 5) {
            second.set(changed, random.next(families.get(changed)));
        }
        asOf.put(row(1, first, List.of()), first);
        asOf.put(row(2, second, first), second);
    }

    @Test
    void answersAsItDidOnceItIsBroughtUpToDate() {
        OlderRegister.bringUpToDate(register.database(), RegisterInMemory.KEY, transactions);

        asOf.forEach((delivery, files) -> assertThat(register.read(AsOf.delivery(register.deliveries(), delivery)))
                .extracting(StoredCaseFile::file)
                .isEqualTo(files));
        assertThat(register.brought()).containsExactly(40, 8, 32);
        assertThat(register.rows()).doesNotContainKeys("family", "case_file", "appearance");
    }

    @Test
    void knowsWhatALaterDeliveryChanges() {
        OlderRegister.bringUpToDate(register.database(), RegisterInMemory.KEY, transactions);
        List<CaseFile> latest = asOf.values().stream().reduce((one, two) -> two).orElseThrow();

        Delivery third =
                register.publish("agency", 3, Kind.FULL, latest.subList(1, 40).toArray(CaseFile[]::new));

        assertThat(FamilyChanges.of(register.database(), RegisterInMemory.KEY, third))
                .isEqualTo(new FamilyChanges(0, 0, 39, 0, 1, 0, 0));
    }

    @Test
    void staysAsItWasWhereBringingItUpToDateIsCutOff() {
        Map<String, Integer> before = register.rows();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    OlderRegister.bringUpToDate(register.database(), RegisterInMemory.KEY, transactions);
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(register.rows()).isEqualTo(before);

        answersAsItDidOnceItIsBroughtUpToDate();
        Map<String, Integer> after = register.rows();
        OlderRegister.bringUpToDate(register.database(), RegisterInMemory.KEY, transactions);
        assertThat(register.rows()).isEqualTo(after);
    }

    /** Takes in a full delivery as those programs did. */
    private Delivery row(int month, List<CaseFile> files, List<CaseFile> before) {
        Delivery delivery = register.begin("agency", month, Kind.FULL);
        Seal storage = RegisterSeals.storage(register.database(), RegisterInMemory.KEY);
        for (int i = 0; i < files.size(); i++) {
            CaseFile file = files.get(i);
            CaseFileDocument document = Documents.of(file);
            if (before.isEmpty()) {
                jdbc.update(
                        "insert into family (id, agency, first_delivery, wrapped_key) values (?, 1, ?, ?)",
                        file.family().bits(),
                        delivery.id(),
                        storage.seal(storage.newKey()));
            }
            if (!before.isEmpty() && before.get(i).equals(file)) {
                jdbc.update(
                        "insert into appearance (family, delivery, provenance) values (?, ?, ?)",
                        file.family().bits(),
                        delivery.id(),
                        document.provenance());
            } else {
                byte[] wrapped = jdbc.query(
                                "select wrapped_key from family where id = ?",
                                (row, number) -> row.getBytes(1),
                                file.family().bits())
                        .get(0);
                jdbc.update(
                        "insert into case_file (family, delivery, content_hash, document, provenance)"
                                + " values (?, ?, ?, ?, ?)",
                        file.family().bits(),
                        delivery.id(),
                        RegisterInMemory.KEY.contentHash().of(document.content()),
                        storage.under(storage.open(wrapped)).seal(document.content()),
                        document.provenance());
            }
        }
        register.deliveries().publish(delivery.id());
        return register.deliveries().get(delivery.id());
    }
}
