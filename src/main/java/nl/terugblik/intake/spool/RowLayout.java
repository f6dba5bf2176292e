package nl.terugblik.intake.spool;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;

/**
 * Where the parts of a table's spooled rows lie in their bytes, so that rows need not become objects: the state, the line
 * and the family; then, of an accepted row, what its columns hold, and of another, the child or questionnaire, the order, the
 * parent's line, the rules that it breaks, and those columns that are known of refused rows too.
 */
public final class RowLayout {

    /** Stands for a child, an order or a questionnaire that a row does not name. */
    public static final int NONE = -1;

    private static final int LINE = 1;
    private static final int FAMILY = 5;
    private static final int HEAD = 21;
    private static final int ORDER = 37;
    private static final int PARENT_LINE = 53;
    private static final int FAULTS = 57;

    private static final RowLayout[] ALL =
            Arrays.stream(CanonicalTable.values()).map(RowLayout::new).toArray(RowLayout[]::new);

    /** How a row fared when it was read. */
    public enum State {
        ACCEPTED,
        REFUSED,
        /** Not the row itself but the mark that a refused row of this table leaves on one more family. */
        MARK
    }

    /** What of a column lies in a row. */
    private enum Part {
        NOTHING(0),
        CHILD(2 * Long.BYTES),
        ORDER(2 * Long.BYTES),
        QUESTIONNAIRE(2 * Long.BYTES),
        DAY(Integer.BYTES),
        CODE(Byte.BYTES),
        COUNT(Integer.BYTES),
        /** Its length lies in the row. */
        TEXT(0);

        private final int bytes;

        Part(int bytes) {
            this.bytes = bytes;
        }
    }

    private final Part[] parts;
    private final int width;
    private final boolean hasText;
    private final boolean[] known;
    private final boolean knowsMore;
    private final int childColumn;
    private final int orderColumn;
    private final int questionnaireColumn;
    private final int named;

    private RowLayout(CanonicalTable table) {
        this.parts = table.columns().stream().map(column -> part(table, column)).toArray(Part[]::new);
        this.width = HEAD + Arrays.stream(parts).mapToInt(part -> part.bytes).sum();
        List<Part> all = Arrays.asList(parts);
        this.hasText = all.contains(Part.TEXT);
        this.childColumn = all.indexOf(Part.CHILD);
        this.orderColumn = all.indexOf(Part.ORDER);
        this.questionnaireColumn = all.indexOf(Part.QUESTIONNAIRE);
        this.known = new boolean[parts.length];
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            known[i] = table.columns().get(i).knownOfRefused();
            any |= known[i];
        }
        this.knowsMore = any;
        this.named = HEAD
                + all.stream()
                        .limit(Math.max(0, Math.max(childColumn, questionnaireColumn)))
                        .mapToInt(part -> part.bytes)
                        .sum();
    }

    private static Part part(CanonicalTable table, Column column) {
        return switch (column.kind()) {
            case CHILD -> Part.CHILD;
            case DAY -> Part.DAY;
            case QUESTIONNAIRE -> Part.QUESTIONNAIRE;
            case COUNT, AMOUNT -> Part.COUNT;
            case CODE, SEARCHED_TEXT -> Part.CODE;
            case FREE_CODE -> Part.TEXT;
            case NUMBER -> table == CanonicalTable.SUPERVISION_ORDERS ? Part.ORDER : Part.NOTHING;
            case FAMILY, DROPPED_TEXT -> Part.NOTHING;
        };
    }

    /** The layout of a table's rows. */
    public static RowLayout of(CanonicalTable table) {
        return ALL[table.ordinal()];
    }

    /** The column that names a child; negative where none does. */
    public int childColumn() {
        return childColumn;
    }

    /** The column that names a questionnaire; negative where none does. */
    public int questionnaireColumn() {
        return questionnaireColumn;
    }

    /** How the row that begins here fared when it was read. */
    public static State state(byte[] rows, int at) {
        return switch (rows[at]) {
            case 0 -> State.ACCEPTED;
            case 1 -> State.REFUSED;
            default -> State.MARK;
        };
    }

    /** The line that it starts on. */
    public static int line(byte[] rows, int at) {
        return ByteSink.readInt(rows, at + LINE);
    }

    /** The first 64 bits of its family's pseudonym. */
    public static long familyHigh(byte[] rows, int at) {
        return ByteSink.readLong(rows, at + FAMILY);
    }

    /** The last 64 bits. */
    public static long familyLow(byte[] rows, int at) {
        return ByteSink.readLong(rows, at + FAMILY + Long.BYTES);
    }

    /** The first 64 bits of the child or questionnaire that a row names, before any text; 0 for none, as the last. */
    public long namedHigh(byte[] rows, int at) {
        return ByteSink.readLong(rows, at + (rows[at] == 0 ? named : HEAD));
    }

    /** The last 64 bits. */
    public long namedLow(byte[] rows, int at) {
        return ByteSink.readLong(rows, at + (rows[at] == 0 ? named : HEAD) + Long.BYTES);
    }

    /** Whether a row is not whole: cut short, torn by a stray comma, or no text. */
    public static boolean isFragment(byte[] rows, int at) {
        return rows[at] != 0
                && faults(rows, at).stream().anyMatch(fault -> switch (fault.rule()) {
                    case TRUNCATED, COLUMN_COUNT, UNREADABLE_BYTES, STRAY_QUOTE -> true;
                    default -> false;
                });
    }

    /** Where the next row begins. */
    public int end(byte[] rows, int at) {
        if (rows[at] != 0) {
            return knowsMore ? endOfKnown(rows, endOfFaults(rows, at)) : endOfFaults(rows, at);
        }
        if (!hasText) {
            return at + width;
        }
        int end = at + HEAD;
        for (Part part : parts) {
            end += part == Part.TEXT ? textLength(rows, end) : part.bytes;
        }
        return end;
    }

    private static int endOfFaults(byte[] rows, int at) {
        return at + FAULTS + 1 + 2 * rows[at + FAULTS];
    }

    private int endOfKnown(byte[] rows, int from) {
        int end = from;
        for (int i = 0; i < parts.length; i++) {
            if (known[i]) {
                end += parts[i] == Part.TEXT ? textLength(rows, end) : parts[i].bytes;
            }
        }
        return end;
    }

    /** The bytes of a text, the count before it among them. */
    public static int textLength(byte[] rows, int at) {
        int first = rows[at];
        if (first >= 0) {
            return 1 + first;
        }
        ByteBuffer in = ByteBuffer.wrap(rows).position(at);
        int length = ByteSink.readCount(in);
        return in.position() - at + length;
    }

    /**
     * Reads a row as numbers, one for each column: its day or code, the number of the child or order that it names, or
     * where in the bytes its text lies. A row that was refused when it was read says no more than what it names and what is
     * known of refused rows.
     *
     * @param into where they go, from this place on
     */
    public void read(
            byte[] rows, int at, int[] into, int place, Numbered children, Numbered orders, Numbered questionnaires) {
        if (rows[at] != 0) {
            Arrays.fill(into, place, place + parts.length, NONE);
            if (childColumn >= 0) {
                into[place + childColumn] = number(rows, at + HEAD, children);
            }
            if (orderColumn >= 0) {
                into[place + orderColumn] = number(rows, at + ORDER, orders);
            }
            if (questionnaireColumn >= 0) {
                into[place + questionnaireColumn] = number(rows, at + HEAD, questionnaires);
            }
            if (knowsMore) {
                readKnown(rows, endOfFaults(rows, at), into, place);
            }
            return;
        }
        int from = at + HEAD;
        for (int i = 0; i < parts.length; i++) {
            Part part = parts[i];
            into[place + i] = switch (part) {
                case DAY -> ByteSink.readInt(rows, from);
                case CODE -> rows[from];
                case COUNT -> ByteSink.readInt(rows, from);
                case CHILD -> number(rows, from, children);
                case ORDER -> number(rows, from, orders);
                case QUESTIONNAIRE -> number(rows, from, questionnaires);
                case TEXT -> from;
                case NOTHING -> 0;
            };
            from += part == Part.TEXT ? textLength(rows, from) : part.bytes;
        }
    }

    private void readKnown(byte[] rows, int begin, int[] into, int place) {
        int from = begin;
        for (int i = 0; i < parts.length; i++) {
            if (known[i]) {
                into[place + i] = parts[i] == Part.TEXT ? from : rows[from];
                from += parts[i] == Part.TEXT ? textLength(rows, from) : parts[i].bytes;
            }
        }
    }

    private static int number(byte[] rows, int at, Numbered known) {
        long high = ByteSink.readLong(rows, at);
        long low = ByteSink.readLong(rows, at + Long.BYTES);
        return high == 0 && low == 0 ? NONE : known.of(high, low);
    }

    /** Of a row that was refused when it was read, the line of the parent for which it was; 0 for none. */
    public static int parentLine(byte[] rows, int at) {
        return ByteSink.readInt(rows, at + PARENT_LINE);
    }

    /** Of such a row, the rules that it breaks. */
    public static List<Fault> faults(byte[] rows, int at) {
        int count = rows[at + FAULTS];
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int fault = at + FAULTS + 1 + 2 * i;
            faults.add(new Fault(Rule.values()[rows[fault]], rows[fault + 1]));
        }
        return faults;
    }
}
