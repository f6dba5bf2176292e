package nl.terugblik.intake.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a sheet that are merged with another, which alone holds what is written in them. Rows are asked for in turn. */
final class MergedCells {

    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** Columns are counted from 0, rows from 1; both ends belong to it. */
    private record Area(int left, int top, int right, int bottom) {}

    private final PriorityQueue<Area> ahead = new PriorityQueue<>(Comparator.comparingInt(Area::top));
    private final List<Area> here = new ArrayList<>();

    /** Reads a sheet through; merged cells are named behind its rows. */
    static MergedCells of(Part sheet) {
        MergedCells merged = new MergedCells();
        while (sheet.next("mergeCell")) {
            Matcher area = AREA.matcher(sheet.attribute("ref").orElse(""));
            if (area.matches()) {
                merged.ahead.add(new Area(
                        Address.column(area.group(1)),
                        Integer.parseInt(area.group(2)),
                        Address.column(area.group(3)),
                        Integer.parseInt(area.group(4))));
            }
        }
        return merged;
    }

    /** Marks the cells of a row that are merged with a filled one above them or to their left. */
    void mark(int row, List<String> cells) {
        here.removeIf(area -> area.bottom < row);
        while (!ahead.isEmpty() && ahead.element().top <= row) {
            Area area = ahead.remove();
            boolean filled = area.top == row
                    && area.left < cells.size()
                    && !cells.get(area.left).isEmpty();
            if (filled) {
                here.add(area);
            }
        }
        for (Area area : here) {
            for (int column = area.left + (row == area.top ? 1 : 0); column <= area.right; column++) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, NoValue.MERGED);
            }
        }
    }
}
