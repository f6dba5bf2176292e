package nl.terugblik.exchange.stata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.Utf8;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Table;

/** All of a dataset but its rows, in one language: what comes before them, with a map of the whole file, and what after. */
final class DtaHeader {

    /** The longest label, in characters. */
    static final int LONGEST_LABEL = 80;

    private static final int NAME_BYTES = 129;
    private static final int LABEL_BYTES = 321;
    private static final int FORMAT_BYTES = 57;
    private static final int MAP_ENTRIES = 14;
    private static final int MOST_VARIABLES_OF_118 = 32_767;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Codebook codebook;
    private final Table table;
    private final Language language;
    private final List<DtaVariable> variables;
    private final ValueLabels labels;
    private final boolean wide;

    DtaHeader(Codebook codebook, Table table, Language language, List<DtaVariable> variables) {
        this.codebook = codebook;
        this.table = table;
        this.language = language;
        this.variables = variables;
        labels = ValueLabels.of(table, variables, language);
        wide = variables.size() > MOST_VARIABLES_OF_118;
    }

    /** What comes before the rows. */
    LittleEndian before(long rows) {
        LittleEndian header = header(rows);
        List<LittleEndian> sections = new ArrayList<>();
        sections.add(section("variable_types", out -> variables.forEach(v -> out.putShort(v.typeCode()))));
        sections.add(section("varnames", out -> variables.forEach(v -> out.putText(v.name(), NAME_BYTES, '\0'))));
        sections.add(section("sortlist", out -> out.fill((variables.size() + 1) * (wide ? 4 : 2), 0)));
        sections.add(section("formats", out -> variables.forEach(v -> out.putText(v.format(), FORMAT_BYTES, '\0'))));
        sections.add(section(
                "value_label_names",
                out -> variables.forEach(
                        v -> out.putText(labels.names().getOrDefault(v.name(), ""), NAME_BYTES, '\0'))));
        sections.add(section(
                "variable_labels", out -> variables.forEach(v -> out.putText(label(v), LABEL_BYTES, '\0'))));
        sections.add(section("characteristics", out -> DtaNotes.write(out, codebook, table, variables, language)));
        map(header, sections, rows);
        sections.forEach(section -> header.putBytes(section.array(), 0, section.length()));
        return header.putText("<data>");
    }

    /** What comes after the rows. */
    LittleEndian after() {
        LittleEndian out = new LittleEndian().putText("</data><strls></strls>");
        LittleEndian valueLabels = section("value_labels", labels::write);
        return out.putBytes(valueLabels.array(), 0, valueLabels.length()).putText("</stata_dta>");
    }

    private String label(DtaVariable variable) {
        return Utf8.cutCharacters(variable.variable().label().in(language), LONGEST_LABEL);
    }

    private LittleEndian header(long rows) {
        LittleEndian out = new LittleEndian();
        out.putText("<stata_dta><header><release>")
                .putText(wide ? "119" : "118")
                .putText("</release>");
        out.putText("<byteorder>LSF</byteorder><K>");
        if (wide) {
            out.putInt(variables.size());
        } else {
            out.putShort(variables.size());
        }
        out.putText("</K><N>").putLong(rows).putText("</N><label>");
        String label = Utf8.cutCharacters(codebook.title().in(language), LONGEST_LABEL);
        out.putShort(Utf8.length(label)).putText(label).putText("</label><timestamp>");
        String stamp = timestamp();
        return out.putByte(stamp.length()).putText(stamp).putText("</timestamp></header>");
    }

    /** The day of extraction, in place of the moment of writing: the same dataset gives the same bytes. */
    private String timestamp() {
        return String.format(
                Locale.ROOT,
                "%02d %s %04d 00:00",
                codebook.extractedOn().getDayOfMonth(),
                MONTHS.get(codebook.extractedOn().getMonthValue() - 1),
                codebook.extractedOn().getYear());
    }

    /** Where each part of the file begins, in the order that Stata asks for. */
    private void map(LittleEndian header, List<LittleEndian> sections, long rows) {
        long start = header.length();
        header.putText("<map>").putLong(0).putLong(start);
        long at = start + "<map></map>".length() + (long) MAP_ENTRIES * Long.BYTES;
        for (LittleEndian section : sections) {
            header.putLong(at);
            at += section.length();
        }
        header.putLong(at);
        at += "<data></data>".length()
                + rows * variables.stream().mapToInt(DtaVariable::bytes).sum();
        header.putLong(at);
        at += "<strls></strls>".length();
        header.putLong(at);
        at += section("value_labels", labels::write).length();
        header.putLong(at).putLong(at + "</stata_dta>".length()).putText("</map>");
    }

    private static LittleEndian section(String name, Consumer<LittleEndian> content) {
        LittleEndian out = new LittleEndian().putText("<" + name + ">");
        content.accept(out);
        return out.putText("</" + name + ">");
    }
}
