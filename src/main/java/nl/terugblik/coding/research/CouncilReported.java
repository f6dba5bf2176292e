package nl.terugblik.coding.research;

import java.time.LocalDate;
import java.util.Set;
import nl.terugblik.casefile.Research.CouncilReport;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code council_report}: 1 when any report of the Child Protection Board up to so many days after the moment tells of a
 * high-conflict divorce, 0 when there are reports and none does.
 */
final class CouncilReported implements Operator {

    private final Moment moment;
    private final int withinDays;
    private final String late;

    CouncilReported(Parameters parameters) {
        this.moment = parameters.moment();
        this.withinDays = parameters.whole("within_days");
        this.late = "came more than " + withinDays + " days after " + moment.name() + ", or was not seen any more";
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.COUNCIL_REPORTS, "reported_on", "conflict_divorce");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate last = family.on(moment).plusDays(withinDays);
        boolean any = false;
        boolean yes = false;
        for (CouncilReport report : family.file().research().councilReports()) {
            if (report.reportedOn().isAfter(last) || report.reportedOn().isAfter(family.observedUntil())) {
                trace.passed(report, late);
            } else {
                trace.counted(report);
                any = true;
                yes |= report.conflictDivorce();
            }
        }
        return any ? Code.of(yes) : Code.missing(MissingReason.NOT_RECORDED);
    }
}
