package nl.terugblik.study;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import nl.terugblik.protocol.Study;

/**
 * What all parts of the screening left, over all starts of the job.
 *
 * @param flow how many families went where
 * @param families the spools of the cohort's families, in order of part
 * @param outcomes the spools of what became of each family
 */
record LeftByScreening(Flow flow, List<Path> families, List<Path> outcomes) {

    Quota quota(Study study) {
        return Quota.of(study, flow);
    }
}
