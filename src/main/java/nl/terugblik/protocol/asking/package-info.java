/**
 * The question of a study file, read: events and conditions as YAML writes them, with a sentence for each fault.
 *
 * <p>Start at {@link nl.terugblik.protocol.asking.QuestionReader}.
 */
@NullMarked
@NamedInterface("asking")
package nl.terugblik.protocol.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
