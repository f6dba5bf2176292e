/**
 * Blocks: how the register lies in the database. A delivery's families, in order of pseudonym, lie a hundred or so in a
 * row: a directory that says who they are, sealed under the block's key, and a body of documents, each sealed under its
 * family's key, which the directory holds. To write the directory anew without a family, under a new key, is to forget it.
 *
 * <p>Start at {@link nl.terugblik.register.blocks.BlockWriter} and {@link nl.terugblik.register.blocks.BlockShelf}. It
 * knows bytes and pseudonyms, and not what a case file says.
 */
@NullMarked
package nl.terugblik.register.blocks;

import org.jspecify.annotations.NullMarked;
