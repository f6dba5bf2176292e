package nl.terugblik.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Items are worked on one by one as they are read, so that no chunk of them is ever held. */
class WorkedItemsTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void anItemIsWorkedOnBeforeTheNextIsRead() throws Exception {
        WorkedItems<String, String> items = new WorkedItems<>(reader("a", "b"), this::work);

        assertThat(items.read()).isEqualTo("A");
        assertThat(items.read()).isEqualTo("B");
        assertThat(items.read()).isNull();
        assertThat(happened).containsExactly("read a", "work a", "read b", "work b", "read end");
    }

    @Test
    void anItemOfWhichNothingIsLeftIsNoEnd() throws Exception {
        WorkedItems<String, String> items =
                new WorkedItems<>(reader("a", "b"), item -> item.equals("a") ? null : work(item));

        assertThat(items.read()).isEqualTo("B");
        assertThat(items.read()).isNull();
    }

    @Test
    void theReaderKeepsItsPlaceItself() {
        WorkedItems<String, String> items = new WorkedItems<>(reader(), this::work);
        items.open(new ExecutionContext());
        ExecutionContext context = new ExecutionContext();
        items.update(context);
        items.close();

        assertThat(context.getString("place")).isEqualTo("here");
        assertThat(happened).containsExactly("open", "close");
    }

    private String work(String item) {
        happened.add("work " + item);
        return item.toUpperCase(java.util.Locale.ROOT);
    }

    private ItemStreamReader<String> reader(String... items) {
        Iterator<String> left = List.of(items).iterator();
        return new ItemStreamReader<>() {
            @Override
            public void open(ExecutionContext context) {
                happened.add("open");
            }

            @Override
            public @Nullable String read() {
                String item = left.hasNext() ? left.next() : null;
                happened.add("read " + (item == null ? "end" : item));
                return item;
            }

            @Override
            public void update(ExecutionContext context) {
                context.putString("place", "here");
            }

            @Override
            public void close() {
                happened.add("close");
            }
        };
    }
}
