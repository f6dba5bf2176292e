/**
 * Who is in: from a family's case file to a place in the cohort or the first reason why it has none.
 *
 * <p>Start at {@link nl.terugblik.cohort.Screening}. Families are judged one by one; only
 * {@link nl.terugblik.cohort.Flow} adds them up, and {@link nl.terugblik.cohort.Quota} decides from its counts.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cohort",
        allowedDependencies = {
            "supervision",
            "casefile",
            "protocol",
            "protocol :: analysis",
            "question",
            "question :: event",
            "question :: condition"
        })
package nl.terugblik.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
