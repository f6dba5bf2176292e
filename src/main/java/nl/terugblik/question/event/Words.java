package nl.terugblik.question.event;

/**
 * What people call something, in both languages of a report.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Words(String nl, String en) {}
