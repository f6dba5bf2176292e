package nl.terugblik.console.coder;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps a coder from saving a unit while their sheet is handed in, which destroys what was saved on pages: a unit of another tab would
 * be gone although its page had said that it was kept.
 */
@Component
final class HandInLocks {

    private final Map<String, ReentrantReadWriteLock> locks = new ConcurrentHashMap<>();

    /** Saves a unit of a coder; does nothing, and is empty, while their sheet is handed in. */
    <T> Optional<T> saving(MyRound mine, Supplier<T> save) {
        Lock lock = of(mine).readLock();
        return lock.tryLock() ? Optional.of(locked(lock, save)) : Optional.empty();
    }

    /** Hands a coder's sheet in; does nothing, and is empty, while that is being done already. */
    <T> Optional<T> handingIn(MyRound mine, Supplier<T> handIn) {
        ReentrantReadWriteLock both = of(mine);
        if (both.isWriteLocked()) {
            return Optional.empty();
        }
        both.writeLock().lock(); // a unit that is being saved takes a moment
        return Optional.of(locked(both.writeLock(), handIn));
    }

    private ReentrantReadWriteLock of(MyRound mine) {
        return locks.computeIfAbsent(mine.name() + " " + mine.own().coder(), name -> new ReentrantReadWriteLock());
    }

    private static <T> T locked(Lock lock, Supplier<T> what) {
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
