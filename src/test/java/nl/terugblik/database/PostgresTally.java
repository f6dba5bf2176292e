package nl.terugblik.database;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a test run how many tests were run on PostgreSQL, or why none was. */
public final class PostgresTally implements TestExecutionListener {

    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger well = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            run.incrementAndGet();
            if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                well.incrementAndGet();
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (TestDatabase.isPostgres()) {
            System.out.println(OwnPostgres.whyNot()
                    .map(reason -> "No test was run on PostgreSQL: " + reason + ".")
                    .orElseGet(() -> run + " tests were run on PostgreSQL " + OwnPostgres.version() + ", " + well
                            + " of them went well."));
        }
    }
}
