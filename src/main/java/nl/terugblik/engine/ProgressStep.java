package nl.terugblik.engine;

import nl.terugblik.batch.StepWatch;
import nl.terugblik.cli.jobs.Progress;

/** A step of a job, shown to whoever sits at the terminal. */
record ProgressStep(Progress.Step step) implements StepWatch.Watched {

    @Override
    public void advance(long more) {
        step.advance(more);
    }

    @Override
    public void tell(String words) {
        step.tell(words);
    }

    @Override
    public void fail() {
        step.fail();
    }

    @Override
    public void close() {
        step.close();
    }
}
