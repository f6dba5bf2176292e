package nl.terugblik.exchange.spss;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.OutputFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;

/**
 * A table as SPSS system files, one a language: {@code coded.nl.sav} and {@code coded.en.sav}. They differ in their labels
 * alone, so their cases are coded once.
 *
 * <p>Numbers are doubles, days are SPSS dates, and texts are as wide as the longest. An empty cell with a reason holds a
 * number that SPSS knows as missing by its user ({@code MissingCodes}); one without is system-missing. No case weight is
 * set where there is a variable {@code weight}: SPSS would take it for a number of cases.
 */
public final class SavFile implements RowFile {

    private static final int DRAIN_BYTES = 1 << 16;
    private static final int LONGEST_TEXT = 32_767;
    private static final double SMALLEST_NUMBER = -1e14;

    private final List<OutputFile> files = new ArrayList<>();
    private final LittleEndian out = new LittleEndian();
    private final SavCases cases;

    private SavFile(List<SavVariable> variables) {
        cases = new SavCases(variables, out);
    }

    /** Whether SPSS can hold the table; its texts end at 32,767 bytes, and below −10¹⁴ there is no room for reasons. */
    public static boolean holds(Extent extent) {
        return extent.columns().stream()
                .allMatch(column -> column.width() <= LONGEST_TEXT && column.smallest() > SMALLEST_NUMBER);
    }

    /** Starts the files of a table in a folder. */
    public static SavFile create(Path folder, Codebook codebook, Table table, Extent extent) {
        List<SavVariable> variables = SavVariable.of(table, extent);
        SavFile file = new SavFile(variables);
        for (Language language : Language.values()) {
            OutputFile one = OutputFile.create(folder.resolve(table.name() + "." + language.code() + ".sav"));
            file.files.add(one);
            SavDictionary.of(codebook, table, language, variables, extent.rows())
                    .drainTo(List.of(one));
        }
        return file;
    }

    @Override
    public void add(TableRows row) {
        cases.add(row);
        if (out.length() >= DRAIN_BYTES) {
            out.drainTo(files);
        }
    }

    @Override
    public void finish() {
        cases.finish();
        out.drainTo(files);
        files.forEach(OutputFile::finish);
    }

    @Override
    public void close() {
        files.forEach(OutputFile::close);
    }
}
