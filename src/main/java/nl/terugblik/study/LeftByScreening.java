package nl.terugblik.study;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import nl.terugblik.protocol.Study;
import nl.terugblik.study.families.ApproachedCounts;

/**
 * What all parts of the screening left, over all starts of the job.
 *
 * @param flow how many families went where
 * @param families the spools of the cohort's families, in order of part
 * @param outcomes the spools of what became of each family
 * @param approached how those who were asked to take part answered; of studies that do not tell, of nobody
 */
record LeftByScreening(Flow flow, List<Path> families, List<Path> outcomes, ApproachedCounts approached) {

    Quota quota(Study study) {
        return Quota.of(study, flow);
    }
}
