package nl.terugblik.compare.recode;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.Coder;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.compare.cells.Cell;
import nl.terugblik.files.Decimal;
import nl.terugblik.protocol.Study;
import nl.terugblik.question.Observed;
import nl.terugblik.register.StoredCaseFile;

/** A study made ready to code families by, into the cells that its {@code coded.csv} would have. */
record StudyRules(Study study, Screening screening, Coder coder) {

    /** What a family has under every variable that takes no part by these rules. */
    private static final Cell NO_PART = new Cell("", "not in the cohort");

    private static final Pseudonym NOBODY = new Pseudonym(0, 0);

    static StudyRules of(Study study) {
        return new StudyRules(study, Screening.of(study), Coder.of(study.instrument()));
    }

    /** The cells of a family, by variable, as it was seen with some file. Both runs took it in, so that where it stands now does not matter. */
    Coded code(CaseFile file, StoredCaseFile seen) {
        Observed observed = new Observed(seen.agency(), seen.observedUntil(), seen.delivered());
        if (!(screening.screen(file, Standing.PRESENT, observed) instanceof Candidate candidate)) {
            return new Coded(Map.of());
        }
        CodedFamily coded = coder.code(file, candidate, study.question().lastDay(seen.observedUntil()), NOBODY);
        Map<String, Cell> cells = new HashMap<>();
        cells.put("t1", new Cell(coded.t1().toString(), ""));
        cells.put("t2", new Cell(coded.t2().map(LocalDate::toString).orElse(""), ""));
        cells.put("t2_source", new Cell(coded.t2Source().code(), ""));
        cells.put("t3", new Cell(coded.t3().map(LocalDate::toString).orElse(""), ""));
        List<Code> codes = coded.codes();
        for (int i = 0; i < codes.size(); i++) {
            cells.put(study.instrument().variables().get(i).name(), cell(codes.get(i)));
        }
        return new Coded(cells);
    }

    private static Cell cell(Code code) {
        if (code instanceof Code.Missing missing) {
            return new Cell("", missing.reason().code());
        }
        double number = ((Code.Value) code).number();
        return new Cell(Decimal.isWhole(number) ? Long.toString((long) number) : Decimal.plain(number), "");
    }

    /** The cells of a coded family. */
    record Coded(Map<String, Cell> cells) {

        Cell of(String variable) {
            return cells.getOrDefault(variable, NO_PART);
        }
    }
}
