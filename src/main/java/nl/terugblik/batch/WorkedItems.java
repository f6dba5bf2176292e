package nl.terugblik.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * What a processor makes of a reader's items, each as soon as it is read. Spring Batch would read a chunk whole before it
 * works on the first of it, and a chunk's opened case files are a hundred times what is left of them.
 */
final class WorkedItems<I, O> implements ItemStreamReader<O> {

    private final ItemStreamReader<I> reader;
    private final ItemProcessor<I, O> processor;

    WorkedItems(ItemStreamReader<I> reader, ItemProcessor<I, O> processor) {
        this.reader = reader;
        this.processor = processor;
    }

    @Override
    public void open(ExecutionContext context) {
        reader.open(context);
    }

    @Override
    public @Nullable O read() throws Exception {
        while (true) {
            I item = reader.read();
            if (item == null) {
                return null;
            }
            O worked = processor.process(item);
            if (worked != null) {
                return worked;
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        reader.update(context);
    }

    @Override
    public void close() {
        reader.close();
    }
}
