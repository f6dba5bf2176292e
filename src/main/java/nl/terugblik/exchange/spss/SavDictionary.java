package nl.terugblik.exchange.spss;

import java.util.List;
import java.util.Locale;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Table;

/** All of a system file that comes before its cases, in one language. */
final class SavDictionary {

    private static final int DOCUMENT = 6;
    private static final int END = 999;
    private static final int LAYOUT = 2;
    private static final int BYTECODE = 1;
    private static final int UNWEIGHTED = 0;
    private static final int PRODUCT_WIDTH = 60;
    private static final int FILE_LABEL_WIDTH = 64;
    private static final int DOCUMENT_LINE = 80;
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Codebook codebook;
    private final Table table;
    private final Language language;
    private final List<SavVariable> variables;
    private final LittleEndian out = new LittleEndian();

    private SavDictionary(Codebook codebook, Table table, Language language, List<SavVariable> variables) {
        this.codebook = codebook;
        this.table = table;
        this.language = language;
        this.variables = variables;
    }

    static LittleEndian of(Codebook codebook, Table table, Language language, List<SavVariable> variables, long cases) {
        return new SavDictionary(codebook, table, language, variables).write(cases);
    }

    private LittleEndian write(long cases) {
        header(cases);
        VariableRecords.write(out, variables, language);
        ValueLabelRecords.write(out, table, variables, language);
        documents();
        ExtensionRecords.write(out, variables, cases);
        ValueLabelRecords.writeLong(out, variables, language);
        ExtensionRecords.writeEncoding(out);
        return out.putInt(END).putInt(0);
    }

    private void header(long cases) {
        int elements = variables.stream().mapToInt(SavVariable::elements).sum();
        out.putText("$FL2").putText("@(#) SPSS DATA FILE Terugblik", PRODUCT_WIDTH, ' ');
        out.putInt(LAYOUT).putInt(elements).putInt(BYTECODE).putInt(UNWEIGHTED);
        out.putInt(cases > Integer.MAX_VALUE ? -1 : (int) cases).putDouble(SavCases.BIAS);
        out.putText(date()).putText("00:00:00").putText(codebook.title().in(language), FILE_LABEL_WIDTH, ' ');
        out.fill(3, 0);
    }

    /** The day of extraction, in place of the moment of writing: the same dataset gives the same bytes. */
    private String date() {
        String month = MONTHS.get(codebook.extractedOn().getMonthValue() - 1);
        return String.format(
                Locale.ROOT,
                "%02d %s %02d",
                codebook.extractedOn().getDayOfMonth(),
                month,
                codebook.extractedOn().getYear() % 100);
    }

    private void documents() {
        List<String> lines = SavNotes.of(codebook, table, variables, language);
        out.putInt(DOCUMENT).putInt(lines.size());
        lines.forEach(line -> out.putText(line, DOCUMENT_LINE, ' '));
    }
}
