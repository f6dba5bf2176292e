/**
 * The study language: who is asked for, in which groups, measured when, as a study file says it in events and conditions.
 *
 * <p>Start at {@link nl.terugblik.question.Question}; {@link nl.terugblik.question.Asking} asks it of one family, {@link
 * nl.terugblik.question.PlainWords} says it back in English. A question reads case files and nothing else: what a family
 * answers is the same whoever asks. No study is carried out by it yet: the screening of {@code cohort}, which it is held to
 * family by family, still asks the one question of the study of 2016. It may use {@code casefile} and {@code supervision}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Question",
        allowedDependencies = {"supervision", "casefile"})
package nl.terugblik.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
