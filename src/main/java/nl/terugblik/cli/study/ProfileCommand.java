package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.intake.ProfileDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts a source profile. */
@Command(
        name = "profile",
        description =
                "Drafts a source profile from a folder of CSV files, with TODO where it could not tell. It shows no"
                        + " numbers, names or texts of the files.",
        footer = {"", "Example:", "  ./terugblik profile sample-dossiers/agency-zuid > new-source.yaml"})
public final class ProfileCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder of the export.")
    private Path folder = Path.of("");

    public ProfileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new Arguments(spec).mustBeFolder(folder, "folder");
        session.out().print(ProfileDraft.of(folder));
        session.out().flush();
        return ExitCode.DONE.number();
    }
}
