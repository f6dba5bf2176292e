package nl.terugblik.dataset.rows;

import java.util.List;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.TrajectoryPoint;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Variable;

/**
 * The rows of {@code coded.csv}, {@code long.csv} and the two files with the reasons for their empty cells, for families
 * coded with one instrument.
 */
public final class FamilyRows {

    private final List<String> variables;
    private final List<String> measures;
    private final boolean tellsAnalysed;
    private final int columnsBeforeCodes;

    /** The rows of a study's families. */
    public FamilyRows(Study study) {
        Instrument instrument = study.instrument();
        tellsAnalysed = DatasetTable.tellsAnalysed(study);
        columnsBeforeCodes = DatasetTable.CODED.columnsBeforeCodes(study);
        variables = instrument.variables().stream().map(Variable::name).toList();
        measures = instrument.trajectories().stream().map(Variable::name).toList();
    }

    /** Refuses a family that this instrument did not code. */
    void check(CodedFamily coded) {
        boolean sameMoments = coded.trajectory().stream()
                .map(TrajectoryPoint::moment)
                .toList()
                .equals(Counts.MOMENTS);
        checkCodes(coded);
        if (!sameMoments
                || coded.trajectory().stream().anyMatch(point -> point.codes().size() != measures.size())) {
            throw ofAnotherInstrument();
        }
    }

    /** Refuses a family whose variables are not those of this instrument. */
    void checkCodes(CodedFamily coded) {
        if (coded.codes().size() != variables.size()) {
            throw ofAnotherInstrument();
        }
    }

    private static IllegalArgumentException ofAnotherInstrument() {
        return new IllegalArgumentException("a family was not coded with the instrument of this study");
    }

    public void writeCoded(CodedFamily coded, Row row) {
        writeMoments(coded, row);
        coded.codes().forEach(code -> cell(row, code));
        row.end();
    }

    /**
     * The row of a family by another rule. Most cells are those of its own row: to copy one takes less than to find the
     * shortest text of its number again.
     *
     * @param own the family by the study's own rules
     * @param ownRow its row
     */
    void writeRecoded(CodedFamily other, CodedFamily own, byte[] ownRow, Row row) {
        writeMoments(other, row);
        int at = 0;
        for (int passed = 0; passed < columnsBeforeCodes; passed++) {
            at = Row.endOfPlainCell(ownRow, at) + 1;
        }
        for (int i = 0; i < other.codes().size(); i++) {
            int end = Row.endOfPlainCell(ownRow, at);
            if (isSame(other.codes().get(i), own.codes().get(i))) {
                row.copy(ownRow, at, end);
            } else {
                cell(row, other.codes().get(i));
            }
            at = end + 1;
        }
        row.end();
    }

    private static boolean isSame(Code one, Code other) {
        return one == other
                || one instanceof Code.Value value
                        && other instanceof Code.Value there
                        && value.number() == there.number();
    }

    private void writeMoments(CodedFamily coded, Row row) {
        row.pseudonym(coded.family()).code(coded.group().code());
        row.date(coded.t1()).dateIf(coded.t2()).code(coded.t2Source().code()).dateIf(coded.t3());
        if (tellsAnalysed) {
            row.yes(coded.analysed());
        }
    }

    void writeCovariates(CodedFamily coded, List<Code> covariates, Row row) {
        row.pseudonym(coded.family()).code(coded.group().code());
        covariates.forEach(code -> cell(row, code));
        row.end();
    }

    void writeMissing(CodedFamily coded, Row row) {
        for (int i = 0; i < variables.size(); i++) {
            if (coded.codes().get(i) instanceof Code.Missing missing) {
                row.pseudonym(coded.family()).code(variables.get(i));
                row.code(missing.reason().code()).end();
            }
        }
    }

    void writeLong(CodedFamily coded, Row row) {
        for (TrajectoryPoint point : coded.trajectory()) {
            row.pseudonym(coded.family()).code(coded.group().code());
            row.code(point.moment());
            row.days(coded.t1(), point.day());
            point.codes().forEach(code -> cell(row, code));
            row.end();
        }
    }

    void writeMissingLong(CodedFamily coded, Row row) {
        for (TrajectoryPoint point : coded.trajectory()) {
            for (int i = 0; i < measures.size(); i++) {
                if (point.codes().get(i) instanceof Code.Missing missing) {
                    row.pseudonym(coded.family()).code(point.moment());
                    row.code(measures.get(i)).code(missing.reason().code()).end();
                }
            }
        }
    }

    private static void cell(Row row, Code code) {
        if (code instanceof Code.Value value) {
            row.number(value.number());
        } else {
            row.empty();
        }
    }
}
