package nl.terugblik.dataset;

import java.util.List;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.TrajectoryPoint;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.Variable;

/**
 * The rows of {@code coded.csv}, {@code long.csv} and the two files with the reasons for their empty cells, for families
 * coded with one instrument.
 */
final class FamilyRows {

    private final List<String> variables;
    private final List<String> measures;

    FamilyRows(Instrument instrument) {
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

    void writeCoded(CodedFamily coded, Row row) {
        row.pseudonym(coded.family()).code(coded.group().code());
        row.date(coded.t1()).date(coded.t2()).code(coded.t2Source().code()).date(coded.t3());
        coded.codes().forEach(code -> cell(row, code));
        row.end();
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
            row.whole(point.day().toEpochDay() - coded.t1().toEpochDay());
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
