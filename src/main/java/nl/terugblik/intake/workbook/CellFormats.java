package nl.terugblik.intake.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which of a workbook's cell formats show days. */
final class CellFormats {

    private final BitSet days = new BitSet();

    /** The formats of a workbook that names none. */
    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats of(Part styles) {
        CellFormats formats = new CellFormats();
        Map<Integer, String> codes = new HashMap<>();
        int count = 0;
        while (styles.next(Set.of("numFmts", "cellXfs"), "styleSheet") && styles.starts()) {
            if (styles.name().equals("numFmts")) {
                while (styles.next(Set.of("numFmt"), "numFmts") && styles.starts()) {
                    codes.put(
                            styles.number("numFmtId").orElse(-1),
                            styles.attribute("formatCode").orElse(""));
                }
            } else {
                while (styles.next(Set.of("xf"), "cellXfs") && styles.starts()) {
                    int id = styles.number("numFmtId").orElse(0);
                    String code = codes.get(id);
                    formats.days.set(count++, code == null ? DayFormat.isBuiltIn(id) : DayFormat.shows(code));
                }
            }
        }
        return formats;
    }

    boolean showsDay(int format) {
        return format >= 0 && days.get(format);
    }
}
