package nl.terugblik.cli.jobs;

import nl.terugblik.audit.run.RunStatus;

/** How a long job says how far it is. Steps may be advanced from several threads. */
public interface Progress {

    /**
     * Begins a step.
     *
     * @param name the step as a steward would say it
     * @param total how much there is to do; 0 where that is not known
     */
    Step step(String name, long total);

    /** Says something that whoever waits should know before a job begins. */
    void say(String sentence);

    /** Says what whoever started the command has to see to, beside its results. */
    void warn(String sentence);

    /** Says that a run of the ledger begins, which all is about until it ends. */
    default void begin(String run) {}

    /**
     * Says how the run ended.
     *
     * @param sentence as the ledger has it
     */
    default void end(RunStatus status, String sentence) {}

    /** A step on its way; closing it says that it is done. */
    interface Step extends AutoCloseable {

        /** Says that so much more is done. */
        void advance(long more);

        /** Says how much is done in all. */
        void reach(long done);

        /** Says in words how far it is, in place of how much is done. */
        default void tell(String words) {}

        /** Says that it will not come to its end; it is closed all the same. */
        default void fail() {}

        @Override
        void close();
    }
}
