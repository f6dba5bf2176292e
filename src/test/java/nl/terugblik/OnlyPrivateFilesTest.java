package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import org.junit.jupiter.api.Test;

/** Reads the compiled program for whatever makes, opens for writing or moves a file in any other way. */
class OnlyPrivateFilesTest {

    private static final String PRIVATE_FILES = "nl.terugblik.files.PrivateFiles";
    private static final String ACCESS = "nl.terugblik.files.Access";

    private static final Set<String> MAKING = Set.of(
            "createFile",
            "createDirectory",
            "createDirectories",
            "createTempFile",
            "createTempDirectory",
            "createLink",
            "createSymbolicLink",
            "newOutputStream",
            "newBufferedWriter",
            "write",
            "writeString",
            "move",
            "setPosixFilePermissions",
            "setAttribute");

    private static final Set<String> MAKING_BY_FILE =
            Set.of("createNewFile", "createTempFile", "mkdir", "mkdirs", "renameTo");

    /** Readers give a channel no option, or READ; each of the others lets something be written. */
    private static final String READ = "READ";

    @Test
    void opensFilesForWriting() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.terugblik");
        assertThat(program.contain(PRIVATE_FILES)).isTrue();
        assertThat(offences(program.stream().filter(type -> !isAllowed(type)))).isEmpty();
    }

    @Test
    void wouldFindEachOtherWay() {
        JavaClass offender = new ClassFileImporter().importClass(Offender.class);
        assertThat(offences(Stream.of(offender)))
                .hasSize(7)
                .anyMatch(offence -> offence.contains("Files.writeString"))
                .anyMatch(offence -> offence.contains("Files.copy"))
                .anyMatch(offence -> offence.contains("CREATE"))
                .anyMatch(offence -> offence.contains("java.io.FileOutputStream"))
                .anyMatch(offence -> offence.contains("java.io.RandomAccessFile"))
                .anyMatch(offence -> offence.contains("java.io.FileWriter"))
                .anyMatch(offence -> offence.contains("java.io.File.mkdir"));
    }

    private static boolean isAllowed(JavaClass type) {
        return type.getName().startsWith(PRIVATE_FILES) || type.getName().equals(ACCESS);
    }

    private static List<String> offences(Stream<JavaClass> types) {
        return types.flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(OnlyPrivateFilesTest::writes)
                .map(JavaAccess::getDescription)
                .toList();
    }

    private static boolean writes(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        List<String> parameters = access.getTarget() instanceof CodeUnitCallTarget target
                ? target.getRawParameterTypes().stream().map(JavaClass::getName).toList()
                : List.of();
        boolean byName = parameters.contains("java.lang.String") || parameters.contains("java.io.File");
        return switch (owner) {
            case "java.nio.file.Files" ->
                MAKING.contains(name)
                        || name.equals("copy")
                                && parameters.stream()
                                                .filter(Path.class.getName()::equals)
                                                .count()
                                        == 2
                        || name.equals("copy") && parameters.get(0).equals("java.io.InputStream");
            case "java.nio.file.StandardOpenOption" ->
                !(access.getTarget() instanceof CodeUnitCallTarget) && !name.equals(READ);
            case "java.io.FileOutputStream", "java.io.FileWriter", "java.io.PrintStream", "java.io.PrintWriter" ->
                name.equals("<init>") && byName;
            case "java.io.RandomAccessFile", "java.util.logging.FileHandler" -> name.equals("<init>");
            case "java.io.File" -> MAKING_BY_FILE.contains(name);
            default -> false;
        };
    }

    /** What must be found, each once; the last two are as they should be. */
    static final class Offender {

        void write(Path file) throws Exception {
            Files.writeString(file, "");
            Files.copy(file, file);
            Files.newByteChannel(file, StandardOpenOption.CREATE).close();
            new FileOutputStream(file.toFile()).close();
            new RandomAccessFile(file.toFile(), "r").close();
            new FileWriter(file.toFile()).close();
            file.toFile().mkdir();
            new FileOutputStream(FileDescriptor.out).flush();
            Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)
                    .close();
            PrivateFiles.write(file, "");
        }
    }
}
