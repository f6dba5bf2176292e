package nl.terugblik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file that a child left holds nothing that is about the child, and its other orders continue each other as before. */
class CaseFileWithoutTest {

    private static final Source LINE = new Source("any.csv", 2);
    private static final LocalDate DAY = LocalDate.of(2013, 1, 1);
    private static final Pseudonym LEFT = new Pseudonym(1, 1);
    private static final Pseudonym STAYED = new Pseudonym(2, 2);

    @Test
    void leavesOutTheChildAndWhatIsAboutIt() {
        CaseFile file = file(List.of(
                order(LEFT, SupervisionOrder.Kind.ORDER, Predecessor.NONE),
                order(STAYED, SupervisionOrder.Kind.ORDER, Predecessor.NONE),
                order(LEFT, SupervisionOrder.Kind.EXTENSION, new Predecessor.Known(0)),
                order(STAYED, SupervisionOrder.Kind.EXTENSION, new Predecessor.Known(1)),
                order(STAYED, SupervisionOrder.Kind.EXTENSION, new Predecessor.Known(3)),
                order(STAYED, SupervisionOrder.Kind.EXTENSION, Predecessor.UNKNOWN)));

        CaseFile without = file.without(Set.of(LEFT));

        assertThat(without.children()).extracting(Child::id).containsExactly(STAYED);
        assertThat(without.orders())
                .extracting(SupervisionOrder::predecessor)
                .containsExactly(
                        Predecessor.NONE, new Predecessor.Known(0), new Predecessor.Known(1), Predecessor.UNKNOWN);
        assertThat(without.placements()).extracting(Placement::child).containsExactly(STAYED);
        assertThat(without.assessments())
                .extracting(SafetyAssessment::child)
                .containsExactly(Optional.of(STAYED), Optional.empty());
        assertThat(without.facts()).isEqualTo(file.facts());
        assertThat(file.without(Set.of())).isEqualTo(file);
    }

    private static CaseFile file(List<SupervisionOrder> orders) {
        return new CaseFile(
                new Pseudonym(9, 9),
                new FamilyFacts(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), LINE),
                List.of(child(LEFT), child(STAYED)),
                List.of(),
                orders,
                List.of(placement(LEFT), placement(STAYED)),
                List.of(assessment(Optional.of(LEFT)), assessment(Optional.of(STAYED)), assessment(Optional.empty())),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Child child(Pseudonym id) {
        return new Child(id, Optional.empty(), Optional.empty(), LINE);
    }

    private static SupervisionOrder order(Pseudonym child, SupervisionOrder.Kind kind, Predecessor predecessor) {
        return new SupervisionOrder(
                child, kind, DAY, DAY.plusYears(1), Optional.empty(), predecessor, Optional.empty(), LINE);
    }

    private static Placement placement(Pseudonym child) {
        return new Placement(child, Placement.Setting.NETWORK, DAY, Optional.empty(), Optional.empty(), LINE);
    }

    private static SafetyAssessment assessment(Optional<Pseudonym> child) {
        return new SafetyAssessment(DAY, child, Map.of(), Optional.empty(), LINE);
    }
}
