package nl.terugblik.dataset.rows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.CodedFamily;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.cohort.Screened.Candidate;
import nl.terugblik.dataset.layout.DatasetTable;
import nl.terugblik.protocol.Recoding;
import nl.terugblik.protocol.Study;

/** Turns coded families into their rows of one study's dataset. Not for use by several threads at once. */
public final class Rows {

    private final FamilyRows familyRows;
    private final List<String> rules;
    private final UnaryOperator<Pseudonym> childPseudonyms;
    private final Row row = new Row();

    /**
     * Rows of the dataset of a study, whose instrument codes the families.
     *
     * @param childPseudonyms a child's pseudonym in the study, for its pseudonym in the register
     */
    public Rows(Study study, UnaryOperator<Pseudonym> childPseudonyms) {
        this.familyRows = new FamilyRows(study);
        this.rules = study.analysis().recodings().stream().map(Recoding::name).toList();
        this.childPseudonyms = childPseudonyms;
    }

    /**
     * The rows of one family.
     *
     * @param coded the family, under its pseudonym in the study
     * @param file its case file
     * @param candidate its place in the cohort
     * @param observedUntil the day of its agency's extraction
     * @param covariates what the family is matched on, as of T1; none where families are not matched
     * @param recoded the family as each of the study's other rules codes it, by the rule's name
     * @throws IllegalArgumentException when the family was coded with another instrument, still bears its pseudonym in
     *     the register, or was not coded by each other rule
     */
    public FamilyInRows of(
            CodedFamily coded,
            CaseFile file,
            Candidate candidate,
            LocalDate observedUntil,
            List<Code> covariates,
            Map<String, CodedFamily> recoded) {
        familyRows.check(coded);
        if (coded.family().equals(file.family())) {
            throw new IllegalArgumentException("a family still bears its pseudonym in the register");
        }
        Map<Pseudonym, Pseudonym> known = new HashMap<>();
        UnaryOperator<Pseudonym> children = child -> known.computeIfAbsent(child, childPseudonyms);
        byte[][] tables = new byte[DatasetTable.values().length][];
        for (DatasetTable table : DatasetTable.values()) {
            switch (table) {
                case CODED -> familyRows.writeCoded(coded, row);
                case MISSING -> familyRows.writeMissing(coded, row);
                case LONG -> familyRows.writeLong(coded, row);
                case MISSING_LONG -> familyRows.writeMissingLong(coded, row);
                case CHILDREN -> new ChildRows(coded, file, candidate, observedUntil).write(row, children);
                case EVENTS ->
                    Events.of(file, candidate, observedUntil, children)
                            .forEach(event -> event.write(row, coded.family(), coded.t1()));
                case COVARIATES -> {
                    if (!covariates.isEmpty()) {
                        familyRows.writeCovariates(coded, covariates, row);
                    }
                }
            }
            tables[table.ordinal()] = row.take();
        }
        return new FamilyInRows(
                coded.family(),
                coded.group().place(),
                Counts.outcomes(coded),
                ItemSums.of(coded),
                tables,
                recoded(coded, recoded, tables));
    }

    private byte[][] recoded(CodedFamily coded, Map<String, CodedFamily> recoded, byte[][] tables) {
        byte[][] rows = new byte[rules.size()][];
        for (int rule = 0; rule < rows.length; rule++) {
            CodedFamily other = Optional.ofNullable(recoded.get(rules.get(rule)))
                    .orElseThrow(() -> new IllegalArgumentException("a family is coded by each of the study's rules"));
            if (!other.family().equals(coded.family())) {
                throw new IllegalArgumentException("a family by another rule is the same family");
            }
            if (other == coded) {
                rows[rule] = tables[DatasetTable.CODED.ordinal()];
            } else {
                familyRows.checkCodes(other);
                familyRows.writeRecoded(other, coded, tables[DatasetTable.CODED.ordinal()], row);
                rows[rule] = row.take();
            }
        }
        return rows;
    }
}
