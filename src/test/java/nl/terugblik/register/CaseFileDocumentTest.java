package nl.terugblik.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.Source;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.register.documents.CaseFileDocument;
import org.junit.jupiter.api.Test;

class CaseFileDocumentTest {

    private static final Pseudonym FAMILY = new Pseudonym(0xF000000000000001L, 2);

    @Test
    void givesBackEveryCaseFileAsItWas() {
        RandomCaseFiles files = new RandomCaseFiles(20150630);
        for (int i = 0; i < 2000; i++) {
            CaseFile file = files.next(FAMILY);
            assertThat(Documents.of(file).open()).isEqualTo(file);
        }
    }

    @Test
    void keepsWhatItSaysApartFromWhereItStood() {
        CaseFile file = child(7);
        CaseFile moved = child(8);
        assertThat(Documents.of(moved).content()).isEqualTo(Documents.of(file).content());
        assertThat(Documents.of(moved).provenance())
                .isNotEqualTo(Documents.of(file).provenance());
    }

    /** What is stored stays readable: a change here needs a new format, beside this one. */
    @Test
    void isWrittenInTheFirstFormatToTheByte() {
        CaseFileDocument document = Documents.of(child(300));
        assertThat(HexFormat.of().formatHex(document.content()))
                .isEqualTo(
                        "01" // the format
                                + "00000004" // the tables of which a row was refused
                                + "01" + "02" + "02" + "00" + "80000000" // the family's own row
                                + "01" + "0000000000000001" + "0000000000000002" + "00003d78" + "03" // a child
                                + "00000000000000"); // nothing else
        assertThat(HexFormat.of().formatHex(document.provenance())).isEqualTo("01" + "02" + "ac02");
    }

    @Test
    void givesBackEveryCaseFileWithQuestionnairesAsItWas() {
        RandomCaseFiles files = new RandomCaseFiles(20150630);
        for (int i = 0; i < 2000; i++) {
            CaseFile file = files.nextWithResearch(FAMILY);
            assertThat(Documents.of(file).open()).isEqualTo(file);
        }
    }

    /** The digest is that of the same files as version 0.3.0 wrote them, before there was a second format. */
    @Test
    void isTheSameBytesAsEverWithoutQuestionnaires() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RandomCaseFiles files = new RandomCaseFiles(3);
        for (int i = 0; i < 500; i++) {
            CaseFileDocument document = Documents.of(files.next(FAMILY));
            digest.update(document.content());
            digest.update(document.provenance());
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("15536cf0a7c88952f3ea40f09964675e2cc15cb4de3c5db5037d1a1da286089d");
    }

    /** What is stored in the second format stays readable too. */
    @Test
    void isWrittenInTheSecondFormatToTheByte() {
        CaseFile plain = child(300);
        Questionnaire questionnaire = new Questionnaire(
                "psq",
                Questionnaire.Wave.T3,
                Questionnaire.Respondent.PARENT,
                Optional.of(true),
                Optional.empty(),
                Questionnaire.Result.ANSWERED,
                Optional.empty(),
                Optional.of(LocalDate.of(2013, 1, 31)),
                List.of(
                        new Questionnaire.Answer("psq_a", OptionalInt.of(1), new Source("answers.csv", 9)),
                        new Questionnaire.Answer("psq_b", OptionalInt.empty(), new Source("answers.csv", 7))),
                List.of(),
                new Source("questionnaires.csv", 2));
        CaseFile file = new CaseFile(
                FAMILY,
                plain.facts(),
                plain.children(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Research(
                        List.of(),
                        List.of(),
                        List.of(questionnaire),
                        new TreeSet<>(Set.of(new Research.Refused(SourceTable.ANSWERS, "psq", "t1")))),
                plain.refused());
        CaseFileDocument document = Documents.of(file);
        assertThat(document.open()).isEqualTo(file);
        String first = HexFormat.of().formatHex(Documents.of(plain).content()).substring(2);
        assertThat(HexFormat.of().formatHex(document.content()))
                .isEqualTo("02" + first // all that the first format says
                        + "00" + "00" // no recruitment and no report
                        + "01" + "03707371" + "03" + "01" + "01" + "00" + "01" + "00" + "00003d78" // a questionnaire
                        + "02" + "00" + "05" + "7073715f61" + "02" + "04" + "01" + "62" + "00" // its answers
                        + "00" // no care
                        + "01" + "0d" + "03707371" + "027431"); // a refused answer
        assertThat(HexFormat.of().formatHex(document.provenance()))
                .isEqualTo("02" + "02" + "ac02" + "02" + "12" + "03");
    }

    @Test
    void isNotOpenedWhereItsFormatIsNewer() {
        CaseFileDocument document = Documents.of(child(7));
        byte[] newer = document.content().clone();
        newer[0] = 3;
        assertThatThrownBy(() -> new CaseFileDocument(FAMILY, newer, document.provenance()).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer program");
    }

    @Test
    void tellsItsChildrenAndWhetherItLacksRowsUnopened() {
        RandomCaseFiles files = new RandomCaseFiles(7);
        for (int i = 0; i < 500; i++) {
            CaseFile file = files.next(FAMILY);
            CaseFileDocument document = Documents.of(file);
            assertThat(document.children())
                    .containsExactly(file.children().stream()
                            .mapToLong(child -> child.id().high())
                            .toArray());
            assertThat(document.lacksRows()).isEqualTo(!file.refused().isEmpty());
        }
    }

    private static CaseFile child(int line) {
        return new CaseFile(
                FAMILY,
                new FamilyFacts(
                        Optional.of(FamilyFacts.Ethnicity.DUTCH),
                        Optional.of(true),
                        Optional.of(2),
                        Optional.empty(),
                        Optional.empty(),
                        new Source("families.csv", 2)),
                List.of(new Child(
                        new Pseudonym(1, 2),
                        Optional.of(LocalDate.of(2013, 1, 31)),
                        Optional.of(Child.Sex.X),
                        new Source("children.csv", line))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(SourceTable.REFERRAL_REASONS));
    }
}
