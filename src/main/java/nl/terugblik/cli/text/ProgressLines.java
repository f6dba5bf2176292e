package nl.terugblik.cli.text;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import nl.terugblik.cli.jobs.Progress;

/**
 * Progress for people: a bar that moves on a terminal, a line now and then elsewhere, and nothing for a step of less
 * than two seconds.
 */
public final class ProgressLines implements Progress, AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final long PAINT_MILLIS = 500;
    private static final int BAR = 30;
    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final Timer timer = new Timer("progress", true);

    public ProgressLines(PrintWriter out, PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    @Override
    public Line step(String name, long total) {
        Line line = new Line(name, total, nanos.getAsLong());
        timer.schedule(line.painting, PAINT_MILLIS, PAINT_MILLIS);
        return line;
    }

    @Override
    public void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    @Override
    public void warn(String sentence) {
        err.println("Warning: " + sentence);
        err.flush();
    }

    @Override
    public void close() {
        timer.cancel();
    }

    /** One step's line. */
    final class Line implements Step {

        private final String name;
        private final long total;
        private final long started;
        private final AtomicLong done = new AtomicLong();
        private final TimerTask painting = new TimerTask() {
            @Override
            public void run() {
                paint();
            }
        };
        private Duration next = QUIET;
        private volatile String words = "";

        private Line(String name, long total, long started) {
            this.name = name;
            this.total = total;
            this.started = started;
        }

        @Override
        public void advance(long more) {
            done.addAndGet(more);
        }

        @Override
        public void reach(long now) {
            done.set(now);
        }

        @Override
        public void tell(String how) {
            words = how;
        }

        /** Shows how far the step is, where it is time to. */
        void paint() {
            synchronized (err) {
                if (elapsed().compareTo(next) < 0) {
                    return;
                }
                if (terminal) {
                    err.print("\r" + padded(name + " " + bar() + amount()));
                } else {
                    err.println(name + ":" + amount());
                    next = elapsed().plus(BETWEEN_LINES);
                }
                err.flush();
            }
        }

        @Override
        public void close() {
            synchronized (err) {
                painting.cancel();
                if (elapsed().compareTo(QUIET) < 0) {
                    return;
                }
                String count = done.get() == 0 ? "" : String.format(Locale.ROOT, " %,d", done.get());
                String how = words.isEmpty() ? count + " done" : " " + words;
                String last = name + ":" + how + " in " + elapsed().toSeconds() + " s";
                err.println(terminal ? "\r" + padded(last) : last);
                err.flush();
            }
        }

        private Duration elapsed() {
            return Duration.ofNanos(nanos.getAsLong() - started);
        }

        private String bar() {
            if (total <= 0) {
                return "";
            }
            int filled = (int) (Math.min(done.get(), total) * BAR / total);
            return "[" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
        }

        private String amount() {
            if (!words.isEmpty()) {
                return " " + words;
            }
            long now = done.get();
            return total <= 0
                    ? now == 0 ? " at work" : String.format(Locale.ROOT, " %,d", now)
                    : String.format(Locale.ROOT, " %,d of %,d (%d%%)", now, total, Math.min(now, total) * 100 / total);
        }
    }

    private static String padded(String line) {
        return line.length() >= WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length());
    }
}
