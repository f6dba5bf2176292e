/**
 * How Terugblik puts things on disk: private to their owner, whole or not at all, and the same bytes every time.
 *
 * <p>Start at {@link nl.terugblik.files.PrivateFiles} for folders and files, {@link nl.terugblik.files.CsvFile} for
 * tables, {@link nl.terugblik.files.Decimal} for numbers. It knows nothing of families and may use no other package.
 */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {})
package nl.terugblik.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
