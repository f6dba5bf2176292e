package nl.terugblik.telling;

import java.util.List;

/**
 * A mail about a night.
 *
 * @param id tells it from every other; it stays the same however often it is tried, so that a reader sees it once
 * @param to the addresses that it goes to; none where it goes to those of the plan
 * @param notes the signed notes that it carries
 */
record Mail(String id, String subject, String text, List<String> to, List<Note> notes) {

    Mail {
        to = List.copyOf(to);
        notes = List.copyOf(notes);
    }

    Mail(String id, String subject, String text) {
        this(id, subject, text, List.of(), List.of());
    }

    /** A signed note, and the name of its file. */
    record Note(String file, String text) {}
}
