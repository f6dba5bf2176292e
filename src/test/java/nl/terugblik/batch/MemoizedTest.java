package nl.terugblik.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoizedTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeOnceWhenFirstAskedFor() {
        Memoized<Integer> value = new Memoized<>(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void isMadeAnewOnceItWasForgotten() {
        Memoized<Integer> value = new Memoized<>(made::incrementAndGet);
        assertThat(value.get()).isEqualTo(1);
        value.forget();
        assertThat(made).hasValue(1);
        assertThat(value.get()).isEqualTo(2);
        assertThat(value.get()).isEqualTo(2);
    }

    @Test
    void isMadeOnceForManyThreads() throws Exception {
        Memoized<Integer> value = new Memoized<>(made::incrementAndGet);
        Callable<Integer> ask = value::get;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> got : threads.invokeAll(Collections.nCopies(100, ask))) {
                assertThat(got.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void isTriedAgainAfterAFailure() {
        Memoized<Integer> value = new Memoized<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return made.get();
        });
        assertThatThrownBy(value::get).hasMessage("not yet");
        assertThat(value.get()).isEqualTo(2);
    }
}
