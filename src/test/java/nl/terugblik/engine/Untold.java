package nl.terugblik.engine;

import nl.terugblik.cli.jobs.Progress;

/** Progress that nobody is told of. */
record Untold() implements Progress {

    @Override
    public Step step(String name, long total) {
        return new Step() {
            @Override
            public void advance(long more) {}

            @Override
            public void reach(long done) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void say(String sentence) {}

    @Override
    public void warn(String sentence) {}
}
