package nl.terugblik.cli.session;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.text.ProgressLines;

/** Progress that is also told to the log: each run and step, when it begins and how it ends. */
public final class LoggedProgress implements Progress, AutoCloseable {

    /** Begins what is said of a step that goes on. */
    private static final String SO_FAR = "so far; ";

    private final ProgressLines lines;
    private final CommandLog log;

    LoggedProgress(ProgressLines lines, CommandLog log) {
        this.lines = lines;
        this.log = log;
    }

    @Override
    public Step step(String name, long total) {
        log.open().ifPresent(to -> to.say(name, "began"));
        return new Line(name, lines.step(name, total));
    }

    /** Does work that is a step by itself, of which no total is known. */
    public <T> T during(String name, Function<Step, T> work) {
        try (Step step = step(name, 0)) {
            return work.apply(step);
        }
    }

    @Override
    public void say(String sentence) {
        lines.say(sentence);
    }

    @Override
    public void warn(String sentence) {
        lines.warn(sentence);
    }

    @Override
    public void begin(String run) {
        log.open().ifPresent(to -> {
            to.enter(run);
            to.say("the run began");
        });
    }

    @Override
    public void end(RunStatus status, String sentence) {
        String how = "the run is " + status.code().replace('_', ' ');
        log.open().ifPresent(to -> {
            to.say(status == RunStatus.DONE ? how : how + ": " + sentence);
            to.leave();
        });
    }

    @Override
    public void close() {
        lines.close();
    }

    /** One step, shown and counted. */
    private final class Line implements Step {

        private final String name;
        private final Step shown;
        private final AtomicLong done = new AtomicLong();
        private String told = "";
        private boolean failed;

        Line(String name, Step shown) {
            this.name = name;
            this.shown = shown;
        }

        @Override
        public void advance(long more) {
            done.addAndGet(more);
            shown.advance(more);
        }

        @Override
        public void reach(long now) {
            done.set(now);
            shown.reach(now);
        }

        @Override
        public void tell(String words) {
            shown.tell(words);
            String soFar = words.replaceFirst(";.*", "");
            if (!soFar.equals(told)) { // who is at work changes more often
                told = soFar;
                log.open().ifPresent(to -> to.say(name, SO_FAR + words));
            }
        }

        @Override
        public void fail() {
            failed = true;
        }

        @Override
        public void close() {
            shown.close();
            String how = failed ? "did not come to its end" : "ended";
            String counted = done.get() == 0 ? told : String.format(Locale.ROOT, "%,d done", done.get());
            String words = counted.isEmpty() ? how : how + "; " + counted;
            log.open().ifPresent(to -> to.say(name, words));
        }
    }
}
