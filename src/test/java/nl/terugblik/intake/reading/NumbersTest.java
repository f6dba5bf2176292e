package nl.terugblik.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.text.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers whose pseudonyms are worked out once, and from then on are found. */
class NumbersTest {

    private final AtomicInteger workedOut = new AtomicInteger();

    @Test
    void areWorkedOutOnceInWhateverOrderTheyAreAskedFor() {
        Numbers known = Numbers.first(1 << 14);
        LastPseudonym asking = asking(known);
        IntStream.range(0, 10_000).forEach(number -> assertFound(asking, number));
        assertThat(workedOut).hasValue(10_000);

        LastPseudonym inOrder = asking(known);
        IntStream.range(0, 10_000).filter(number -> number % 7 != 0).forEach(number -> assertFound(inOrder, number));
        LastPseudonym anyhow = asking(known);
        new Random(1).ints(50_000, 0, 10_000).forEach(number -> assertFound(anyhow, number));
        assertThat(workedOut).hasValue(10_000);
    }

    @Test
    void forWhichThereIsNoRoomAreWorkedOutAgain() {
        LastPseudonym asking = asking(Numbers.first(1 << 5));
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 100).forEach(number -> assertFound(asking, number));
        }
        assertThat(workedOut).hasValue(32 + 3 * 68);
    }

    @Test
    void areForgottenWhereOnlyTheLastAreWanted() {
        LastPseudonym asking = asking(Numbers.last(1 << 5));
        IntStream.range(0, 1000).forEach(number -> {
            assertFound(asking, number);
            assertFound(asking, number - number % 32); // the first since it began anew
        });
        assertThat(workedOut).hasValue(1000);
    }

    @Test
    void areTheSameForThreadsThatAskAtOnce() {
        Numbers known = Numbers.first(1 << 16);
        List<Integer> threads = List.of(1, 2, 3, 4, 5, 6, 7, 8);
        threads.parallelStream().forEach(seed -> {
            LastPseudonym asking = asking(known);
            Random random = new Random(seed);
            IntStream.range(0, 40_000)
                    .map(number -> seed % 2 == 0 ? number : random.nextInt(40_000))
                    .forEach(number -> assertFound(asking, number));
        });
        workedOut.set(0);
        LastPseudonym asking = asking(known);
        IntStream.range(0, 40_000).forEach(number -> assertFound(asking, number));
        assertThat(workedOut).hasValue(0);
    }

    private LastPseudonym asking(Numbers known) {
        return new LastPseudonym(known, (text, from, length) -> {
            workedOut.incrementAndGet();
            return expected(Integer.parseInt(new String(text, from + 1, length - 1, StandardCharsets.UTF_8)));
        });
    }

    private static Pseudonym expected(int number) {
        return new Pseudonym(number + 1, -1L - number);
    }

    private static void assertFound(LastPseudonym asking, int number) {
        Page page = new Page(1);
        page.begin(1);
        page.cell("F" + number);
        page.end();
        @Nullable Pseudonym found = asking.of(page, 0, 0);
        assertThat(found).isEqualTo(expected(number));
    }
}
