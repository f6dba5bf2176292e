package nl.terugblik.outcomes.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The pseudonyms of some families, one behind another as the bytes that files have: as texts of their own a million would take three
 * times the room.
 */
final class Names {

    /** So many names ahead are looked at one by one. */
    private static final int AHEAD = 8;

    private final byte[] text;
    private final int[] ends;

    private Names(byte[] text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    static Names of(List<String> names) {
        Growing growing = new Growing();
        names.forEach(name -> {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bytes, 0, growing.room(bytes.length), growing.end(), bytes.length);
            growing.add(bytes.length);
        });
        return growing.names();
    }

    int size() {
        return ends.length;
    }

    String get(int place) {
        return new String(text, start(place), ends[place] - start(place), StandardCharsets.UTF_8);
    }

    private int start(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    /** Compares a name with one of others. */
    int compare(int place, Names others, int other) {
        return Arrays.compareUnsigned(
                text, start(place), ends[place], others.text, others.start(other), others.ends[other]);
    }

    private int compare(CsvRows.Row row, int cell, int place) {
        return row.compare(cell, text, start(place), ends[place]);
    }

    /** Those of some places, in the order given. */
    Names at(int[] places) {
        Growing growing = new Growing();
        for (int place : places) {
            int length = ends[place] - start(place);
            System.arraycopy(text, start(place), growing.room(length), growing.end(), length);
            growing.add(length);
        }
        return growing.names();
    }

    /** Finds names that stand in order. */
    Finder finder() {
        return new Finder();
    }

    /**
     * Finds the places of names that stand in order, soonest where they are asked for in that order too, as the rows of all files are:
     * the search begins where the one before it ended.
     */
    final class Finder {

        private int at;

        /** The place of the name in a cell; below 0 where it is none of them. */
        int find(CsvRows.Row row, int cell) {
            if (size() == 0) {
                return -1;
            }
            int compared = compare(row, cell, at);
            if (compared == 0) {
                return at;
            }
            if (compared > 0) {
                int last = Math.min(size() - 1, at + AHEAD);
                while (at < last) {
                    compared = compare(row, cell, ++at);
                    if (compared <= 0) {
                        return compared == 0 ? at : -1;
                    }
                }
                return within(row, cell, at + 1, size());
            }
            if (at > 0 && compare(row, cell, at - 1) > 0) {
                return -1;
            }
            return within(row, cell, 0, at);
        }

        private int within(CsvRows.Row row, int cell, int from, int to) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                int compared = compare(row, cell, middle);
                if (compared == 0) {
                    at = middle;
                    return middle;
                }
                if (compared < 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            at = Math.min(low, size() - 1);
            return -1;
        }
    }

    /** Names that come one after another. */
    static final class Growing {

        private byte[] text = new byte[1024];
        private int[] ends = new int[32];
        private int size;

        /** Adds the name in a cell. */
        void add(CsvRows.Row row, int cell) {
            int length = row.length(cell);
            row.copy(cell, room(length), end());
            add(length);
        }

        private byte[] room(int length) {
            if (end() + length > text.length) {
                text = Arrays.copyOf(text, Math.max(end() + length, end() + (end() >> 1)));
            }
            return text;
        }

        private int end() {
            return size == 0 ? 0 : ends[size - 1];
        }

        private void add(int length) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            int end = end() + length;
            ends[size++] = end;
        }

        /** All that were added. */
        Names names() {
            return new Names(Arrays.copyOf(text, end()), Arrays.copyOf(ends, size));
        }
    }
}
