package nl.terugblik.cores;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Works of very unequal length that all cores share: each core takes the longest of those that are left, so that none ends alone. */
public final class LargestFirst {

    private LargestFirst() {}

    private record Item<T>(int place, long length, T item) {}

    private record Done<R>(int place, R result) {}

    /**
     * What comes of each item, in the order of the items. After a failure nothing more is begun, and it is thrown as it was once
     * all that was begun is over, so that nobody is still at work when the caller clears up.
     *
     * @param length about how long each will take, in any unit
     */
    public static <T, R> List<R> map(List<T> items, ToLongFunction<T> length, Function<T, R> work) {
        List<Item<T>> turns = IntStream.range(0, items.size())
                .mapToObj(place -> new Item<>(place, length.applyAsLong(items.get(place)), items.get(place)))
                .sorted(Comparator.<Item<T>>comparingLong(Item::length).reversed())
                .toList();
        AtomicInteger turn = new AtomicInteger();
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        List<R> results = IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
                .parallel()
                .mapToObj(core -> taken(turns, turn, work, failures))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Done::place))
                .map(Done::result)
                .toList();
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return results;
    }

    private static <T, R> List<Done<R>> taken(
            List<Item<T>> turns, AtomicInteger turn, Function<T, R> work, Queue<RuntimeException> failures) {
        List<Done<R>> done = new ArrayList<>();
        for (int next = turn.getAndIncrement(); next < turns.size(); next = turn.getAndIncrement()) {
            Item<T> item = turns.get(next);
            try {
                done.add(new Done<>(item.place(), work.apply(item.item())));
            } catch (RuntimeException e) {
                failures.add(e);
                turn.set(turns.size());
            }
        }
        return done;
    }
}
