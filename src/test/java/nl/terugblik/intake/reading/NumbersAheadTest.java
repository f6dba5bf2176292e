package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.text.Page;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which numbers of a delivery are pseudonyms before it is taken in. */
class NumbersAheadTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final String AGENCY = "agency";
    private static final int FAMILIES = 3000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areThoseOfFamiliesAndChildren() throws IOException {
        NumbersAhead ahead = begin(delivery("one", "2015-06-30", NumbersAhead.FEWEST_BYTES));
        assertThat(workedOut(ahead.take(AGENCY, 0))).isZero();
    }

    @Test
    void areNoneForAnotherAgency() throws IOException {
        NumbersAhead ahead = begin(delivery("one", "2015-06-30", NumbersAhead.FEWEST_BYTES));
        assertThat(workedOut(ahead.take("another", 0))).isEqualTo(2 * FAMILIES);
    }

    @Test
    void areNoneOfASmallDelivery() throws IOException {
        assertThat(workedOut(begin(delivery("one", "2015-06-30", 1)).take(AGENCY, 0)))
                .isEqualTo(2 * FAMILIES);
    }

    @Test
    void areNoneWhereTheDeliveryIsNotToBeRead() throws IOException {
        Path delivery = delivery("one", "2015-06-30", NumbersAhead.FEWEST_BYTES);
        Files.writeString(delivery.resolve("children.csv"), "child_id;family_id\n1;2\n");
        assertThat(workedOut(begin(delivery).take(AGENCY, 0))).isEqualTo(2 * FAMILIES);
        assertThat(workedOut(begin(folder.resolve("nowhere")).take(AGENCY, 0))).isEqualTo(2 * FAMILIES);
        assertThat(workedOut(begin().take(AGENCY, 0))).isEqualTo(2 * FAMILIES);
    }

    @Test
    void areOfTheFirstDeliveryOfADayOfWhichNoneWasTakenIn() throws IOException {
        Path known = delivery("one", "2015-06-30", NumbersAhead.FEWEST_BYTES);
        Path refused = delivery("two", "2015-07-31", NumbersAhead.FEWEST_BYTES);
        Files.createDirectories(folder.resolve("work/deliveries/2015-06-30-0123456789ab"));
        Files.createDirectories(folder.resolve("work/deliveries/2015-07-31-0123456789ab.refused"));
        assertThat(workedOut(begin(known).take(AGENCY, 0))).isEqualTo(2 * FAMILIES);
        assertThat(workedOut(begin(known, refused).take(AGENCY, 0))).isZero();
    }

    private NumbersAhead begin(Path... deliveries) {
        NumbersAhead ahead = NumbersAhead.begin(List.of(deliveries), folder.resolve("work"), KEY);
        ahead.settle();
        return ahead;
    }

    private Path delivery(String name, String day, long bytes) throws IOException {
        Path delivery = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                delivery.resolve("delivery.csv"), "organisation,extracted_on,kind\n" + AGENCY + "," + day + ",full\n");
        StringBuilder children = new StringBuilder("child_id,family_id,birth_date,sex\n");
        for (int family = 0; family < FAMILIES; family++) {
            children.append("K").append(family).append(",F").append(family).append(",2001-01-01,f\n");
        }
        Files.writeString(delivery.resolve("children.csv"), children);
        try (RandomAccessFile journal =
                new RandomAccessFile(delivery.resolve("journal.csv").toFile(), "rw")) {
            journal.setLength(bytes);
        }
        return delivery;
    }

    /** How many of the numbers have to be worked out yet; all are right. */
    private static int workedOut(PseudonymsOfDelivery known) {
        int[] times = {0};
        for (Entity entity : List.of(Entity.FAMILY, Entity.CHILD)) {
            LastPseudonym asking = new LastPseudonym(known.of(entity), (text, from, length) -> {
                times[0]++;
                return KEY.pseudonymiser(AGENCY).of(entity, text, from, length);
            });
            for (int family = 0; family < FAMILIES; family++) {
                String number = (entity == Entity.FAMILY ? "F" : "K") + family;
                Page page = new Page(1);
                page.begin(1);
                page.cell(number);
                page.end();
                Pseudonym expected = KEY.pseudonymiser(AGENCY).of(entity, number);
                assertThat(asking.of(page, 0, 0)).isEqualTo(expected);
            }
        }
        return times[0];
    }
}
