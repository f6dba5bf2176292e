/**
 * Bytes as other programs' formats want them: little-endian numbers, texts of limited length, files that are there whole
 * or not at all.
 */
@NullMarked
package nl.terugblik.exchange.bytes;

import org.jspecify.annotations.NullMarked;
