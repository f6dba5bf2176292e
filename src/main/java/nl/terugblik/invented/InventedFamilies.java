package nl.terugblik.invented;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.cohort.Screening;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.YamlFile;

/** The invented families of a study: a file beside it, of the same name with {@code .test.yaml} in the place of {@code .yaml}. */
public final class InventedFamilies {

    private static final String ENDING = ".test.yaml";

    private InventedFamilies() {}

    /** Where the invented families of a study lie; the file itself where it is one. */
    public static Path beside(Path study) {
        String name = String.valueOf(study.getFileName());
        return name.endsWith(ENDING) ? study : study.resolveSibling(name.replaceAll("\\.ya?ml$", "") + ENDING);
    }

    /** The study that a file of invented families is about: the one that it lies beside. */
    public static Path studyOf(Path families) {
        String name = String.valueOf(families.getFileName());
        Path study = families.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".yaml");
        return Files.exists(study)
                ? study
                : families.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ".yml");
    }

    /**
     * What the study makes of each, in the order of the file.
     *
     * @param families the file of the families
     * @throws nl.terugblik.protocol.InvalidStudy naming every fault of the file, of the study or of its instrument
     */
    public static List<Verdict> judge(Path families) {
        Study study = StudyFile.read(studyOf(families));
        YamlFile yaml = Schemas.INVENTED.read(families);
        Screening screening = Screening.of(study);
        return IntStream.range(0, yaml.root().path("families").size())
                .mapToObj(place -> new InventedFamily(yaml, place).by(screening))
                .toList();
    }
}
