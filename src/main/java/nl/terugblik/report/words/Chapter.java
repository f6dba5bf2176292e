package nl.terugblik.report.words;

import nl.terugblik.report.run.Run;

/** A part of the report under a heading of its own. */
public interface Chapter {
    /** The chapter's name in links and message keys. */
    String key();

    /** Whether a run has what this chapter is about. */
    default boolean isIn(Run run) {
        return true;
    }

    /** Writes the chapter's content below its heading. */
    void write(Page page);
}
