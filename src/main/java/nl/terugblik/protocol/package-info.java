/**
 * The protocol of a study, as data: who is looked for, when they are measured, how they are coded and what is compared.
 *
 * <p>Start at {@link nl.terugblik.protocol.StudyFile}, which reads {@link nl.terugblik.protocol.Study} and its
 * {@link nl.terugblik.protocol.Instrument} from YAML and says in plain sentences what is wrong with them. Inside,
 * {@code text} holds the words of files and {@code analysis} what is compared. Nothing here sees a family.
 */
@NullMarked
@ApplicationModule(
        displayName = "Protocol",
        allowedDependencies = {"question", "question :: event", "question :: condition", "casefile"})
package nl.terugblik.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
