package nl.terugblik.lineage.event;

import java.util.OptionalLong;

/**
 * A file that a run left.
 *
 * @param bytes its size
 * @param rows its rows without the header; empty where it is no table
 */
public record OutputFile(long bytes, OptionalLong rows) {}
