package nl.terugblik.cohort;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.casefile.CaseFileText;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.Study.Groups;
import nl.terugblik.protocol.Study.Index;
import nl.terugblik.protocol.Study.Population;
import nl.terugblik.protocol.StudyFile;

/** The study as published, and variants of it. */
final class PublishedStudy {

    static final Study STUDY = StudyFile.read(Path.of("jobs/ekc-follow-up.yaml"));

    private PublishedStudy() {}

    static Screened screen(String file) {
        return screen(STUDY, file);
    }

    static Screened screen(Study study, String file) {
        return Screening.of(study).screen(CaseFileText.read(file), Standing.PRESENT, LocalDate.parse("2015-12-31"));
    }

    static Study with(Index index) {
        Population published = STUDY.population();
        return with(
                new Population(published.from(), published.to(), index, published.indexSpellDays()), STUDY.groups());
    }

    static Study with(Optional<Study.Quota> quota) {
        return with(STUDY.population(), new Groups(STUDY.groups().mentions(), quota));
    }

    private static Study with(Population population, Groups groups) {
        return new Study(
                STUDY.name(),
                STUDY.title(),
                STUDY.instrument(),
                population,
                groups,
                STUDY.moments(),
                STUDY.matchings(),
                STUDY.balance(),
                STUDY.analysis(),
                STUDY.file());
    }
}
