package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.cohort.Group;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.T2Source;
import nl.terugblik.dataset.rows.ItemSums;
import nl.terugblik.dataset.rows.Rows;
import nl.terugblik.files.ByteSink;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.statistics.samples.CronbachAlpha;
import org.junit.jupiter.api.Test;

/** Alpha from sums is alpha from answers, however the families are dealt over parts; it is that of the groups that are compared. */
class ItemSumsTest {

    private static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-short-term.yaml"));
    private static final List<String> ITEMS =
            List.of("psq_partner", "psq_parents", "psq_relatives", "psq_neighbours", "psq_friends");

    private final Coder coder = Coder.of(STUDY.instrument());
    private final Rows rows = new Rows(STUDY, child -> new Pseudonym(child.high() + 1, child.low()));

    @Test
    void isTheAlphaOfTheAnswersThemselves() {
        Random random = new Random(24);
        List<double[]> answered = new ArrayList<>();
        List<ByteSink> parts = List.of(new ByteSink(), new ByteSink(), new ByteSink());
        List<Group> groups = Group.of(STUDY);
        for (int family = 1; family <= 90; family++) {
            Group group = groups.get(family % groups.size());
            boolean analysed = !group.code().equals("not_realised") && family % 7 != 0;
            int leaning = random.nextInt(3);
            double[] answers = ITEMS.stream()
                    .mapToDouble(item -> random.nextInt(4) <= leaning ? 1 : 0)
                    .toArray();
            boolean whole = family % 5 != 0;
            if (whole && analysed) {
                answered.add(answers);
            }
            ItemSums.write(
                    rows.of(
                            coded(family, group, analysed, answers, whole),
                            CaseFileText.read(""),
                            candidate(group, analysed),
                            LocalDate.parse("2015-12-31"),
                            List.of(),
                            Map.of()),
                    parts.get(family % parts.size()));
        }
        ItemSums sums = ItemSums.of(STUDY);
        parts.forEach(part -> sums.addAll(ByteBuffer.wrap(part.toByteArray())));

        List<ItemSums.Agreement> found = sums.among(groups.stream()
                .filter(group -> STUDY.question().compared().contains(group.code()))
                .toList());

        double alpha = CronbachAlpha.of(answered).found().orElseThrow().alpha();
        assertThat(found)
                .extracting(one -> one.items().scale() + " " + one.items().wave())
                .containsExactly("informal t1", "abuse t1", "abuse t3");
        assertThat(found.get(0).families()).isEqualTo(answered.size());
        assertThat(found.get(0).alpha().orElseThrow()).isCloseTo(alpha, within(1e-12));
        assertThat(found.get(1).families()).isZero();
        assertThat(found.get(1).alpha()).isEmpty();
        assertThat(List.of(sums.unknownItems(), sums.otherAnswers(), sums.unknownSources(), sums.unpriced()))
                .containsExactly(90L, 90L, 90L, 180L);
    }

    private CodedFamily coded(int family, Group group, boolean analysed, double[] answers, boolean whole) {
        StringBuilder asked = new StringBuilder("asked psq t1 parent 2014-03-10 psq_unknown=1 psq_other_06=7");
        for (int item = 0; item < answers.length; item++) {
            asked.append(' ').append(ITEMS.get(item)).append('=');
            asked.append(item == 0 && !whole ? "" : String.valueOf((int) answers[item]));
        }
        asked.append("; asked care-use t1 parent 2014-03-10; used astrologer yes 3; used gp no; used foster_care no;"
                + " used ggz yes 2; used ggz yes 0; used legal_lawyer yes 1; used masseur yes 1");
        return coder.code(
                CaseFileText.read(asked.toString()),
                candidate(group, analysed),
                LocalDate.parse("2015-12-31"),
                new Pseudonym(1, family));
    }

    private static Candidate candidate(Group group, boolean analysed) {
        LocalDate t1 = LocalDate.parse("2014-03-03");
        return new Candidate(
                group,
                analysed ? Optional.empty() : Optional.of("no_plan"),
                t1,
                Optional.of(t1.plusDays(60)),
                T2Source.PLAN,
                Optional.of(t1.plusDays(150)),
                List.of(),
                List.of(),
                0,
                false);
    }
}
