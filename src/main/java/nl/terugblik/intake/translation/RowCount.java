package nl.terugblik.intake.translation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.translation.FeedPages.Conditions;

/**
 * How many rows a file holds, and how many of them feed no table.
 *
 * @param rows all of them
 * @param unused rows that meet the conditions of no feed
 */
record RowCount(long rows, long unused) {

    /** Counts the rows of the one file that these feeds read. */
    static RowCount of(List<Feed> feeds) throws IOException {
        Feed any = feeds.get(0);
        long rows = 0;
        long unused = 0;
        try (SourceRows source = SourceRows.open(any.file(), any.described())) {
            int width = source.header().size();
            List<Conditions> conditions =
                    feeds.stream().map(feed -> new Conditions(feed, source)).toList();
            for (Optional<Page> page = source.rows().next(1024);
                    page.isPresent();
                    page = source.rows().next(1024)) {
                Page read = page.get();
                rows += read.rows();
                for (int row = 0; row < read.rows(); row++) {
                    // Rows that are not whole, and headers once more, feed every table, to be refused there.
                    boolean whole = read.cells(row) == width && !read.brokenOff(row) && !read.torn(row);
                    if (whole && feedsNone(source, conditions, read, row)) {
                        unused++;
                    }
                }
            }
        }
        return new RowCount(rows, unused);
    }

    private static boolean feedsNone(SourceRows source, List<Conditions> conditions, Page page, int row) {
        List<String> cells = SourceRows.cells(page, row);
        return !source.repeatsHeader(cells) && conditions.stream().noneMatch(condition -> condition.meets(cells));
    }
}
