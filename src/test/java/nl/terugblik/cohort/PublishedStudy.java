package nl.terugblik.cohort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.question.Observed;

/** The study as published, and variants of it. */
final class PublishedStudy {

    static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-follow-up.yaml"));

    static final Observed OBSERVED = Observed.until(LocalDate.parse("2015-12-31"));

    private PublishedStudy() {}

    static Screened screen(String file) {
        return screen(STUDY, file);
    }

    static Screened screen(Study study, String file) {
        return Screening.of(study).screen(CaseFileText.read(file), Standing.PRESENT, OBSERVED);
    }

    static Study with(Optional<Study.Quota> quota) {
        return new Study(
                STUDY.name(),
                STUDY.title(),
                STUDY.instrument(),
                new Study.Cohort(
                        STUDY.question(),
                        STUDY.cohort().indexSpellDays(),
                        STUDY.cohort().mentions(),
                        quota),
                STUDY.matchings(),
                STUDY.balance(),
                STUDY.analysis(),
                STUDY.file());
    }

    /** The study whose file says something else in one place. */
    static Study changed(String written, String instead) {
        try {
            Path folder = Files.createTempDirectory("study");
            Path file = folder.resolve("study.yaml");
            Files.writeString(
                    file,
                    Files.readString(Path.of("jobs/ekc-follow-up.yaml"))
                            .replace("instruments/", Path.of("jobs/instruments").toAbsolutePath() + "/")
                            .replace(written, instead));
            Study study = StudyFile.read(file);
            Files.delete(file);
            Files.delete(folder);
            return study;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
