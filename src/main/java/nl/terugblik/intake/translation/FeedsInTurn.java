package nl.terugblik.intake.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import org.jspecify.annotations.Nullable;

/** The rows of all feeds of a table, one feed after the other. */
final class FeedsInTurn implements PageSource {

    private final Iterator<Feed> feeds;
    private @Nullable FeedPages open;

    FeedsInTurn(List<Feed> feeds) {
        this.feeds = feeds.iterator();
    }

    @Override
    public Optional<Page> next(int mostRows) {
        try {
            while (true) {
                FeedPages now = open;
                if (now == null) {
                    if (!feeds.hasNext()) {
                        return Optional.empty();
                    }
                    now = new FeedPages(feeds.next());
                    open = now;
                }
                Optional<Page> page = now.next(mostRows);
                if (page.isPresent()) {
                    return page;
                }
                close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
