package nl.terugblik.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.terugblik.batch.StepWatch;

/** The steps that a job went through, with something to be done as one begins or gets on. */
public final class StepsSeen implements StepWatch {

    private final List<String> begun = new ArrayList<>();
    private volatile BiConsumer<String, Boolean> interference = (step, gotOn) -> {};

    /** The steps that began, in order. */
    List<String> begun() {
        return List.copyOf(begun);
    }

    /** Forgets what was seen and lets jobs be. */
    void forget() {
        begun.clear();
        interference = (step, gotOn) -> {};
    }

    /** Does something whenever a step begins (told {@code false}) or has done a chunk ({@code true}). */
    void interfere(BiConsumer<String, Boolean> what) {
        interference = what;
    }

    @Override
    public Watched begin(String step) {
        begun.add(step);
        interference.accept(step, false);
        return new Watched() {
            @Override
            public void advance(long more) {
                interference.accept(step, true);
            }

            @Override
            public void close() {}
        };
    }
}
