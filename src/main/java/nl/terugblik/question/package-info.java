/**
 * The study language: who is asked for, in which groups, measured when, as a study file says it in events and conditions.
 *
 * <p>Start at {@link nl.terugblik.question.Question}; {@link nl.terugblik.question.Asking} asks it of one family, {@link
 * nl.terugblik.question.PlainWords} says it back in Dutch or English. A question reads case files and nothing else: what a family
 * answers is the same whoever asks. It may use {@code casefile}, {@code supervision} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Question",
        allowedDependencies = {"supervision", "casefile", "wording"})
package nl.terugblik.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
