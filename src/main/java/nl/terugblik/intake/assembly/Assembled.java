package nl.terugblik.intake.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.Rejection;

/**
 * What came of the rows of one family, or of rows of which no family could be read.
 *
 * @param family the family; empty for none
 * @param caseFile the family's case file, where the family has a row of its own, refused or not
 * @param objecting the family, where a row says that it objects to research
 * @param rejections what the steward must know
 * @param counts rows accepted, refused and left out as duplicates, by table
 * @param refused tables of the family's refused rows
 * @param refusedOfChildren tables of refused rows of which no family could be read, by the child that they name
 */
public record Assembled(
        Optional<Pseudonym> family,
        Optional<CaseFile> caseFile,
        Optional<Pseudonym> objecting,
        List<Rejection> rejections,
        RowCounts counts,
        Set<SourceTable> refused,
        Map<Pseudonym, Set<SourceTable>> refusedOfChildren) {}
