package nl.terugblik.study.families;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.keys.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads some buckets of what screening left of the cohort's families, in order of the study's pseudonym.
 *
 * @param <E> what it left of a family
 */
public final class BucketPages<E> implements ItemStreamReader<List<E>> {

    private static final String BUCKET = "bucket";
    private static final String DONE = "done";

    private final List<Path> files;
    private final Supplier<Seal> seals;
    private final Form<E> form;
    private final int familiesAPage;
    private final int end;
    private final List<SpoolReader> spools = new ArrayList<>();
    private int bucket;
    private int done;
    private List<E> families = List.of();

    /**
     * How families are read.
     *
     * @param read reads the next one of a block
     * @param admitted whether it belongs to the cohort
     * @param order the order of the study's pseudonyms
     */
    public record Form<E>(Function<ByteBuffer, E> read, Predicate<E> admitted, Comparator<E> order) {}

    public BucketPages(List<Path> files, Supplier<Seal> seals, Form<E> form, int familiesAPage, int first, int end) {
        this.files = files;
        this.seals = seals;
        this.form = form;
        this.familiesAPage = familiesAPage;
        this.bucket = first;
        this.end = end;
    }

    @Override
    public void open(ExecutionContext context) {
        bucket = context.getInt(BUCKET, bucket);
        files.forEach(file -> spools.add(SpoolReader.open(file, seals.get(), bucket, end)));
        done = context.getInt(DONE, 0);
        families = load();
    }

    @Override
    public @Nullable List<E> read() {
        while (done == families.size()) {
            if (bucket + 1 >= end) {
                return null;
            }
            bucket++;
            done = 0;
            families = load();
        }
        int to = Math.min(families.size(), done + familiesAPage);
        List<E> page = List.copyOf(families.subList(done, to));
        done = to;
        return page;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(BUCKET, bucket);
        context.putInt(DONE, done);
    }

    @Override
    public void close() {
        spools.forEach(SpoolReader::close);
        families = List.of(); // the job keeps its steps to the end
    }

    private List<E> load() {
        List<E> all = new ArrayList<>();
        for (SpoolReader spool : spools) {
            for (ByteBuffer block : spool.blocks(bucket)) {
                while (block.hasRemaining()) {
                    E family = form.read().apply(block);
                    if (form.admitted().test(family)) {
                        all.add(family);
                    }
                }
            }
        }
        all.sort(form.order());
        return all;
    }
}
