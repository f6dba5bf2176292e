package nl.terugblik.audit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a run read or wrote, as the log of acts has it.
 *
 * @param run the run's id
 * @param kind what the run carried out
 * @param status how it stands
 * @param folder where the run went, where that was entered
 * @param file the file
 * @param entry the last entry that told of the run's files
 * @param pruned whether a policy let them go
 */
public record RecordedFile(
        String run, RunKind kind, RunStatus status, Optional<Path> folder, RunFile file, long entry, boolean pruned) {}
