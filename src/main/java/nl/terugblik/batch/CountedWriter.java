package nl.terugblik.batch;

import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** A writer that counts what it wrote, in rows or families rather than items, over all starts of its step. */
final class CountedWriter<O> implements ItemStreamWriter<O> {

    private final ItemStreamWriter<O> writer;
    private final ToLongFunction<? super O> size;
    private final LongConsumer watch;
    private long done;

    CountedWriter(ItemStreamWriter<O> writer, ToLongFunction<? super O> size, LongConsumer watch) {
        this.writer = writer;
        this.size = size;
        this.watch = watch;
    }

    @Override
    public void open(ExecutionContext context) {
        done = context.getLong(Steps.DONE, 0);
        writer.open(context);
    }

    @Override
    public void write(Chunk<? extends O> items) throws Exception {
        writer.write(items);
        long more = 0;
        for (O item : items) {
            more += size.applyAsLong(item);
        }
        done += more;
        watch.accept(more);
    }

    @Override
    public void update(ExecutionContext context) {
        writer.update(context);
        context.putLong(Steps.DONE, done);
    }

    @Override
    public void close() {
        writer.close();
    }
}
