package nl.terugblik.exchange.stata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.OutputFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Language;
import nl.terugblik.exchange.table.Reason;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;

/**
 * A table as Stata datasets, one a language: {@code coded.nl.dta} and {@code coded.en.dta}, in format 118, or 119 where
 * there are over 32,767 variables. They differ in their labels alone.
 *
 * <p>Whole numbers take the smallest type that holds them, days are {@code %td}. An empty cell with a reason holds
 * {@code .a}, {@code .b}, {@code .c} or {@code .d}, in the order of {@link Reason}; one without holds {@code .}. A label of
 * more than 80 characters is cut, and stands whole in a note of its variable.
 */
public final class DtaFile implements RowFile {

    private static final int DRAIN_BYTES = 1 << 16;
    private static final int LONGEST_TEXT = 2_045;

    /** Stata counts days from 1960. */
    private static final int DAYS_TO_1970 = 3_653;

    private final List<DtaVariable> variables;
    private final List<DtaHeader> headers = new ArrayList<>();
    private final List<OutputFile> files = new ArrayList<>();
    private final LittleEndian out = new LittleEndian();
    private final byte[] text;

    private DtaFile(List<DtaVariable> variables) {
        this.variables = variables;
        text = new byte[variables.stream().mapToInt(DtaVariable::width).max().orElse(0)];
    }

    /** Whether Stata can hold the table; its texts end at 2,045 bytes, its numbers short of 2 to the power 1023. */
    public static boolean holds(Extent extent) {
        return extent.columns().stream()
                .allMatch(column ->
                        column.width() <= LONGEST_TEXT && StorageType.holds(column.smallest(), column.largest()));
    }

    /** Starts the files of a table in a folder. */
    public static DtaFile create(Path folder, Codebook codebook, Table table, Extent extent) {
        List<DtaVariable> variables = DtaVariable.of(table, extent);
        DtaFile file = new DtaFile(variables);
        for (Language language : Language.values()) {
            DtaHeader header = new DtaHeader(codebook, table, language, variables);
            OutputFile one = OutputFile.create(folder.resolve(table.name() + "." + language.code() + ".dta"));
            file.headers.add(header);
            file.files.add(one);
            header.before(extent.rows()).drainTo(List.of(one));
        }
        return file;
    }

    @Override
    public void add(TableRows row) {
        for (int i = 0; i < variables.size(); i++) {
            DtaVariable variable = variables.get(i);
            if (variable.isText()) {
                row.copy(i, text, 0);
                out.putBytes(text, 0, row.length(i)).fill(variable.width() - row.length(i), 0);
            } else if (row.isEmpty(i)) {
                Optional<Reason> reason = row.reason(i);
                variable.storage()
                        .putMissing(
                                out,
                                reason.isPresent() ? 1 + reason.orElseThrow().ordinal() : 0);
            } else {
                int since = variable.variable().kind() == Kind.DATE ? DAYS_TO_1970 : 0;
                variable.storage().put(out, row.number(i) + since);
            }
        }
        if (out.length() >= DRAIN_BYTES) {
            out.drainTo(files);
        }
    }

    @Override
    public void finish() {
        out.drainTo(files);
        for (int i = 0; i < files.size(); i++) {
            headers.get(i).after().drainTo(List.of(files.get(i)));
            files.get(i).finish();
        }
    }

    @Override
    public void close() {
        files.forEach(OutputFile::close);
    }
}
