package nl.terugblik.cores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Works that cores share are each done once, the longest first, and what comes of them keeps the order of the items. */
class LargestFirstTest {

    private final List<Integer> items = IntStream.range(0, 1_000).boxed().toList();

    @Test
    void keepsTheOrderOfTheItemsWhateverTheirLength() {
        assertThat(LargestFirst.map(items, item -> item * 37 % 11, item -> "of " + item))
                .isEqualTo(items.stream().map(item -> "of " + item).toList());
    }

    @Test
    void doesEachOnce() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        LargestFirst.map(items, item -> item, item -> done.add(item));
        assertThat(done).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void beginsWithTheLongest() {
        CountDownLatch begun = new CountDownLatch(1);
        assertThat(LargestFirst.map(items, item -> item * 37 % 1_000, item -> {
                    if (item * 37 % 1_000 == 999) {
                        begun.countDown();
                    }
                    return within(begun); // were it not among the first, nobody would be left to begin it
                }))
                .doesNotContain(false);
    }

    @Test
    void hasNothingOfNothing() {
        assertThat(LargestFirst.map(List.<String>of(), String::length, word -> word))
                .isEmpty();
    }

    @Test
    void throwsTheFailureOfOneAsItWasWhenAllThatWasBegunIsOver() {
        AtomicInteger atWork = new AtomicInteger();
        assertThatThrownBy(() -> LargestFirst.map(items, item -> item, item -> {
                    atWork.incrementAndGet();
                    try {
                        return item == 999 ? failing() : slow();
                    } finally {
                        atWork.decrementAndGet();
                    }
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("the largest")
                .hasNoCause();
        assertThat(atWork).hasValue(0);
    }

    private static boolean failing() {
        throw new IllegalStateException("the largest");
    }

    private static boolean slow() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        return true;
    }

    private static boolean within(CountDownLatch begun) {
        try {
            return begun.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
