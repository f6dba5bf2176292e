package nl.terugblik.telling;

/**
 * A mail about a night.
 *
 * @param id tells it from every other; it stays the same however often it is tried, so that a reader sees it once
 */
record Mail(String id, String subject, String text) {}
