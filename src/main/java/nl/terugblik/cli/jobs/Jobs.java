package nl.terugblik.cli.jobs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.work.QueueAddress;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.round.Rounds;
import nl.terugblik.source.AskedLimits;

/** What can be done on a work folder that is open. Closing it shuts everything down in order. */
public interface Jobs extends AutoCloseable {

    /**
     * Takes a delivery in, or finds that it was taken in before.
     *
     * @param delivery its folder
     * @param source the source profile that maps it onto the canonical layout; empty where it has that layout
     * @param limits how much may be wrong with it, where not as its profile or the usual has it
     */
    Intake intake(Path delivery, Optional<Path> source, AskedLimits limits);

    /**
     * Carries a study out.
     *
     * @param study the study file
     * @param out where the results go; empty for the run's own folder
     * @param asOf the delivery as of which the register is read; empty for the latest
     */
    Study study(Path study, Optional<Path> out, Optional<String> asOf);

    /**
     * The same jobs, of which intakes and studies hand parts out to other machines.
     *
     * @param queue where parts wait for those; empty for the register's database
     */
    default Jobs spread(Optional<QueueAddress> queue) {
        return this;
    }

    /**
     * What a study would make of the families of the register as it stands.
     *
     * @param study the study file
     * @return for each step and reason of its flow how many families, those read first
     */
    default List<Step> wouldLeave(Path study) {
        return List.of();
    }

    /**
     * A row of a flow.
     *
     * @param step the step, for example {@code excluded}
     * @param reason the reason, or the group
     * @param families how many
     */
    record Step(String step, String reason, long families) {}

    /** What can be asked of the ledger. */
    LedgerJobs log();

    /** What only the steward may do. */
    StewardJobs steward();

    /** What may be asked about one family. */
    FamilyJobs families();

    /** Rounds of people who code. */
    Rounds rounds();

    /** What the law gives families. */
    RightsJobs rights();

    /**
     * Compares two runs of a study: those named, or one and the run before it, or the last two.
     *
     * @param throughRegister whether they may be runs of two studies, compared family by family through the register
     * @param shown what for, where families are shown one by one and that is to be entered; empty where none are
     */
    Comparison compare(Optional<String> one, Optional<String> other, boolean throughRegister, Optional<String> shown);

    /** All runs of the ledger, the latest first. */
    List<RunSummary> runs();

    /** The run that someone names so, where just one is meant. */
    Optional<RunRecord> find(String idOrPrefix);

    @Override
    void close();

    /**
     * What came of an intake.
     *
     * @param delivery the delivery's id
     * @param known whether it had been taken in before and nothing was done
     * @param families how many case files it holds
     * @param read how many rows were read, over all tables; read = accepted + rejected + duplicates
     * @param accepted how many were accepted
     * @param rejected how many were rejected
     * @param duplicates how many repeat another and were left out
     * @param changes how many families fared otherwise than that their file came new, changed or as it was
     * @param shortened the studies that read something that it does not give, or not as expected
     * @param rejections the file that names every rejected row
     */
    record Intake(
            String delivery,
            boolean known,
            long families,
            long read,
            long accepted,
            long rejected,
            long duplicates,
            List<Tally> changes,
            List<String> shortened,
            Path rejections) {

        public Intake {
            changes = List.copyOf(changes);
            shortened = List.copyOf(shortened);
        }
    }

    /**
     * What came of a study.
     *
     * @param run the run's id
     * @param study the study's name
     * @param screened how many families were looked at
     * @param groups how many families each group of the cohort holds
     * @param exclusions how many families were excluded, a reason each, in the order of the flow
     * @param uncompared how many families of a group are in no comparison, a reason each; none where all groups are compared
     * @param unmatched how many families were not matched, a group and reason each; none where the study does not match
     * @param minimumGroup the smallest group that is tested; a smaller one withholds all tests
     * @param testsWithheld whether a group that is compared is too small for any test
     * @param out the folder with all results
     * @param report the report's first page
     * @param dataset the coded families
     * @param leftSince how many families left since the delivery as of which it is, a reason each
     */
    record Study(
            String run,
            String study,
            long screened,
            List<Tally> groups,
            List<Tally> exclusions,
            List<Tally> uncompared,
            List<Tally> unmatched,
            int minimumGroup,
            boolean testsWithheld,
            Path out,
            Path report,
            Path dataset,
            List<Tally> leftSince) {

        public Study {
            leftSince = List.copyOf(leftSince);
            groups = List.copyOf(groups);
            exclusions = List.copyOf(exclusions);
            uncompared = List.copyOf(uncompared);
            unmatched = List.copyOf(unmatched);
        }
    }

    /**
     * How many families.
     *
     * @param name the group or the reason, in words
     * @param families how many
     */
    record Tally(String name, long families) {}
}
