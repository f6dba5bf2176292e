package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.documents.CaseFileDocument;

/**
 * What came of the rows of some families, and of rows of which no family could be read.
 *
 * @param families how many families
 * @param files the families' files, in order of pseudonym, of those that have a row of their own, refused or not
 * @param objecting families of which a row says that they object to research
 * @param rejections what the steward must know
 * @param counts rows accepted, refused and left out as duplicates, by table
 * @param refused the lines of refused rows, each with the family that it is known to be of
 * @param strayFamilies tables of refused rows, by family, of families that have no row of their own
 * @param strayChildren tables of refused rows of which no family could be read, by the child that they name
 */
public record Assembled(
        int families,
        List<CaseFileDocument> files,
        List<Pseudonym> objecting,
        List<Rejection> rejections,
        RowCounts counts,
        Map<CanonicalTable, SortedMap<Integer, Optional<Pseudonym>>> refused,
        Map<Pseudonym, Set<SourceTable>> strayFamilies,
        Map<Pseudonym, Set<SourceTable>> strayChildren) {

    /** Nothing yet, of so many families. */
    Assembled(int families) {
        this(
                families,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new RowCounts(),
                new EnumMap<>(CanonicalTable.class),
                new HashMap<>(),
                new HashMap<>());
    }

    void add(Rejection rejection, Optional<Pseudonym> family) {
        rejections.add(rejection);
        if (rejection.severity() == Severity.REFUSED) {
            refused.computeIfAbsent(rejection.table(), any -> new TreeMap<>()).put(rejection.line(), family);
        }
    }

    void addStray(Map<Pseudonym, Set<SourceTable>> strays, Pseudonym of, SourceTable table) {
        strays.computeIfAbsent(of, any -> EnumSet.noneOf(SourceTable.class)).add(table);
    }
}
