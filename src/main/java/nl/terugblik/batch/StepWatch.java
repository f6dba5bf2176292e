package nl.terugblik.batch;

/** Whoever wants to know how far a job is. */
public interface StepWatch {

    /** A step begins; it is told of the step's progress, from several threads, until it is closed. */
    Watched begin(String step);

    /** A step that is being watched. */
    interface Watched extends AutoCloseable {

        /** So much more is done: rows, families or whatever the step goes by. */
        void advance(long more);

        /** How far it is in words, in place of a number. */
        default void tell(String words) {}

        /** It will not come to its end; it is closed all the same. */
        default void fail() {}

        @Override
        void close();
    }

    /** Nobody looks. */
    static StepWatch none() {
        return step -> new Watched() {
            @Override
            public void advance(long more) {}

            @Override
            public void close() {}
        };
    }
}
