package nl.terugblik.intake.assembly;

import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.Rejection;

/**
 * What came of the rows of one family, or of rows of which no family could be read.
 *
 * @param family the family; empty for none
 * @param caseFile the family's case file, where the family has a row of its own, refused or not
 * @param objecting the family, where a row says that it objects to research
 * @param rejections what the steward must know
 * @param counts rows accepted, refused and left out as duplicates, by table
 */
public record Assembled(
        Optional<Pseudonym> family,
        Optional<CaseFile> caseFile,
        Optional<Pseudonym> objecting,
        List<Rejection> rejections,
        RowCounts counts) {}
