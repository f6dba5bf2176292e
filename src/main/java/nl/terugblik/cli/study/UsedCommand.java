package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.Purpose;
import nl.terugblik.cli.session.Session;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists which families of a delivery a study used. */
@Command(
        name = "used",
        description = {
            "Lists which families of a delivery a study used, by their numbers at the agency, for the note that the law"
                    + " asks for in each file.",
            "",
            "The delivery must be the very one that the run used; its numbers are read from the folder, since the register"
                    + " holds none."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik used ekc-follow-up-0a1b2c-1 sample-dossiers/agency-north --out used.txt"
        })
public final class UsedCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "The run's id, or a start of it that no other run shares.")
    private String run = "";

    @Parameters(paramLabel = "DIR", description = "The delivery's folder.")
    private Path delivery = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "PROFILE",
            description =
                    "The source profile by which the delivery was taken in: a file, or the name of one in jobs/sources.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new file for the numbers, a line each (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private Purpose purpose = new Purpose();

    public UsedCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Path> profile =
                new Places(new Arguments(spec), session.options().work()).readAgain(delivery, source, out);
        return session.onRegister(jobs -> {
                    List<String> numbers = jobs.steward().used(run, delivery, profile, purpose.words());
                    if (out.isPresent()) {
                        PrivateFiles.write(out.get(), String.join("\n", numbers) + (numbers.isEmpty() ? "" : "\n"));
                        session.out()
                                .println("Used of this delivery: " + Counted.families(numbers.size()) + ", in "
                                        + out.get());
                    } else {
                        numbers.forEach(session.out()::println);
                    }
                    return ExitCode.DONE;
                })
                .number();
    }
}
