package nl.terugblik.intake.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.files.CellText;
import nl.terugblik.files.PlainCell;
import nl.terugblik.intake.rule.Untranslated;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.intake.workbook.NoValue;
import nl.terugblik.source.Field;
import nl.terugblik.source.TableMapping.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one feed, as canonical rows in canonical order and a cell behind them that says what is wrong with the row as
 * a whole.
 */
final class FeedPages implements PageSource {

    private final Feed feed;
    private final SourceRows source;
    private final List<Column> columns;
    private final List<@Nullable CellTranslation> cells = new ArrayList<>();
    private final Conditions conditions;

    FeedPages(Feed feed) throws IOException {
        this.feed = feed;
        this.source = SourceRows.open(feed.file(), feed.described());
        this.columns = feed.table().columns();
        this.conditions = new Conditions(feed, source);
        for (Column column : columns) {
            Field field = feed.mapping().fields().get(column.name());
            cells.add(
                    field == null
                            ? null
                            : new CellTranslation(
                                    column,
                                    field,
                                    field.from().stream()
                                            .mapToInt(name -> source.place(feed.fileName(), name, feed.columns()))
                                            .toArray()));
        }
    }

    @Override
    public Optional<Page> next(int mostRows) {
        while (true) {
            Optional<Page> read = source.rows().next(mostRows);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            Page page = translated(read.get(), mostRows);
            if (page.rows() > 0) {
                return Optional.of(page);
            }
        }
    }

    private Page translated(Page read, int mostRows) {
        Page page = new Page(mostRows);
        for (int row = 0; row < read.rows(); row++) {
            List<String> from = SourceRows.cells(read, row);
            if (feed.described().dialect().apostropheRemoved()) {
                from.replaceAll(cell -> CellText.of(PlainCell.back(cell)));
            }
            put(read, row, from, page);
        }
        return page;
    }

    private void put(Page read, int row, List<String> from, Page page) {
        int width = source.header().size();
        boolean cut = read.brokenOff(row) || read.lacksLineEnd(row) && from.size() < width;
        boolean whole = from.size() == width && !cut && !read.torn(row);
        boolean isHeader = whole && source.repeatsHeader(from);
        if (whole && !isHeader && !conditions.meets(from)) {
            return;
        }
        page.begin(feed.line(read.line(row)));
        if (isHeader) {
            columns.forEach(column -> page.cell(column.name()));
            page.cell("");
            page.end();
            return;
        }
        if (cut && read.lacksLineEnd(row) && !from.isEmpty()) {
            from.set(from.size() - 1, "");
        }
        for (int i = 0; i < columns.size(); i++) {
            page.cell(cell(i, from, page));
        }
        boolean unreadable = from.stream().anyMatch(cell -> cell.indexOf(TableReader.UNREADABLE) >= 0);
        page.cell(
                unreadable
                        ? String.valueOf(TableReader.UNREADABLE)
                        : whole && conditions.areUnsaid(from) ? TableReader.UNREADABLE + Untranslated.ERROR : "");
        if (!whole && from.size() != width && !cut) {
            page.cell("");
        }
        page.end();
        if (cut) {
            page.cutShort();
        } else if (read.torn(row)) {
            page.tear();
        }
    }

    private String cell(int column, List<String> from, Page page) {
        CellTranslation translation = cells.get(column);
        if (translation == null) {
            return columns.get(column).required() ? Untranslated.NOT_IN_SOURCE : "";
        }
        String cell = translation.of(from);
        if (translation.coarse()) {
            page.note(column);
        }
        return cell;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** The conditions of a feed, with the places of their columns. */
    static final class Conditions {

        private final List<Condition> conditions;
        private final int[] places;

        Conditions(Feed feed, SourceRows source) {
            conditions = feed.mapping().where();
            places = conditions.stream()
                    .mapToInt(condition -> source.place(feed.fileName(), condition.column(), feed.columns()))
                    .toArray();
        }

        /** Whether the row meets them all, or it cannot be said whether it does, so that it is refused. */
        boolean meets(List<String> row) {
            for (int i = 0; i < places.length; i++) {
                String cell = row.get(places[i]);
                List<String> wanted = conditions.get(i).values();
                if (!wanted.contains(cell) && !isUnsaid(cell, wanted)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the row holds no value in a column that decides which table it feeds. */
        boolean areUnsaid(List<String> row) {
            for (int i = 0; i < places.length; i++) {
                if (isUnsaid(row.get(places[i]), conditions.get(i).values())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isUnsaid(String cell, List<String> wanted) {
            return NoValue.isOne(cell) && !wanted.contains(NoValue.shown(cell));
        }
    }
}
