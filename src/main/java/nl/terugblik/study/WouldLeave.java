package nl.terugblik.study;

import java.util.List;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Ways;
import nl.terugblik.protocol.Study;
import nl.terugblik.register.CaseFileReader;
import nl.terugblik.register.StoredCaseFile;
import nl.terugblik.study.families.Standings;

/** What a study would make of a register: every family screened, and nothing kept but the counts. */
final class WouldLeave {

    private static final int FAMILIES_A_PAGE = 200;
    private static final Pseudonym FIRST = new Pseudonym(0, 0);
    private static final Pseudonym LAST = new Pseudonym(-1, -1);

    private WouldLeave() {}

    static List<Flow.Row> rows(CaseFileReader register, Study study) {
        Screening screening = Screening.of(study);
        Flow flow = new Flow(Ways.of(study));
        CaseFileReader.Page page = register.after(FIRST, LAST, FAMILIES_A_PAGE);
        while (!page.atEnd()) {
            for (StoredCaseFile stored : page.files()) {
                flow.add(screening.screen(stored.file(), Standings.of(stored), Standings.observed(stored)));
            }
            page = register.after(page.last(), LAST, FAMILIES_A_PAGE);
        }
        return flow.rows(Quota.none());
    }
}
