package nl.terugblik.disclosure.counts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a count is part of follows from what is said of those counted. */
class CountedTest {

    private static final Counted MOVED = Counted.families(Trait.group("control"), Trait.is("moved", "1"));

    @Test
    void isPartOfEveryCountThatSaysLess() {
        assertThat(MOVED.wider())
                .extracting(Counted::toString)
                .containsExactlyInAnyOrder(
                        "families: ",
                        "families: group=control",
                        "families: moved applies",
                        "families: moved known",
                        "families: moved=1",
                        "families: group=control, moved applies",
                        "families: group=control, moved known");
    }

    @Test
    void tellsSomethingOnlyWhereItSaysMoreThanTheGroup() {
        assertThat(MOVED.tells()).isTrue();
        assertThat(Counted.families(Trait.group("control")).tells()).isFalse();
        assertThat(Counted.families(Trait.known("moved")).tells()).isFalse();
    }

    @Test
    void isSmallBelowTheThresholdAndAtNoughtWhereThatTells() {
        assertThat(Cell.families(MOVED, 9).isSmall(10)).isTrue();
        assertThat(Cell.families(MOVED, 10).isSmall(10)).isFalse();
        assertThat(Cell.families(MOVED, 0).isSmall(10)).isTrue();
        assertThat(Cell.families(Counted.families(Trait.unknown("moved")), 0).isSmall(10))
                .isFalse();
        assertThat(Cell.families(Counted.families(Trait.unknown("moved")), 1).isSmall(10))
                .isTrue();
    }

    @Test
    void countsChildrenAsSmallWhereTheyMayBeOfFewFamilies() {
        Households sixAtMost = new Households(6);
        Counted children = Counted.children(Trait.group("control"));
        assertThat(sixAtMost.children(children, 54).isSmall(10)).isTrue();
        assertThat(sixAtMost.children(children, 55).isSmall(10)).isFalse();
    }

    /** Where one variable stands for a measure at two moments, nobody has another value at the second. */
    @Test
    void countsNobodyWhoWouldHaveTwoValuesOfOneVariable() {
        assertThat(Counted.families(Trait.is("moved", "0"), Trait.is("moved", "1"))
                        .contradictsItself())
                .isTrue();
        assertThat(Counted.families(Trait.is("moved", "0"), Trait.known("moved"), Trait.group("control"))
                        .contradictsItself())
                .isFalse();
    }
}
