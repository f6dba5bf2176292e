package nl.terugblik.meta.pooling;

import java.util.Optional;

/**
 * Something that effects may differ by: a column of the table.
 *
 * @param column its name
 * @param categories whether it holds categories although they look like numbers
 * @param reference the category that others are compared with; empty for the first by its characters
 */
public record Moderator(String column, boolean categories, Optional<String> reference) {}
