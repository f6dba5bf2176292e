/**
 * The frozen dataset of a run: coded families as plain files that every figure can be had from again.
 *
 * <p>Start at {@link nl.terugblik.dataset.DatasetPart}, to which one partition of the study writes family by family and
 * which a restart reopens at its last checkpoint, and {@link nl.terugblik.dataset.Dataset}, which joins the parts into
 * the files of the run. {@code layout} lists the files and what stands in them, {@code rows} lays a family out, {@code
 * codebook} describes the whole. They hold families one by one and stay in the house.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dataset",
        allowedDependencies = {
            "supervision",
            "casefile",
            "protocol",
            "protocol :: analysis",
            "question",
            "question :: event",
            "cohort",
            "coding",
            "coding :: codes",
            "files",
            "cores"
        })
package nl.terugblik.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
