/**
 * What the register keeps of rows that were refused or doubted, under seal.
 *
 * <p>Start at {@link nl.terugblik.register.refused.RefusedRow} and {@link nl.terugblik.register.refused.FindingBlocks}. It uses {@code seals} and
 * {@code blocks}.
 */
@NullMarked
@NamedInterface("refused")
package nl.terugblik.register.refused;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
