package nl.terugblik.filenotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.Source;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.keys.StudyPseudonyms;

/** Lists the families of a delivery that are in the dataset of a run, matched or not. */
public final class UsedFamilies {

    private final MasterKey key;

    public UsedFamilies(MasterKey key) {
        this.key = key;
    }

    /**
     * The numbers of the families, in the order of the delivery, each once.
     *
     * @throws CannotTell when the run is no study that came to its end, or its dataset is not where it was
     * @throws OtherDelivery when the run did not use this delivery, or its dataset was changed since
     */
    public List<String> of(RunRecord run, DeliveryFolder delivery) {
        String id = run.summary().id();
        if (run.summary().kind() != RunKind.STUDY || run.summary().status() != RunStatus.DONE) {
            throw new CannotTell("Run " + id + " is no study that came to its end and still has its dataset.");
        }
        mustBeOf(run, delivery);
        Set<String> used = used(dataset(run));
        StudyPseudonyms inStudy = key.studyPseudonyms(run.summary().subject());
        Set<String> seen = new HashSet<>();
        List<String> numbers = new ArrayList<>();
        each(delivery, (family, number, at) -> {
            String pseudonym = inStudy.of(family).toString();
            if (used.contains(pseudonym) && seen.add(pseudonym)) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /**
     * Passes on each row of a family in a delivery that a run used, whether the run looked at it or not: its pseudonym in the register,
     * its number at the agency, and its file and line.
     *
     * @throws OtherDelivery when the run did not use this delivery as it lies there
     */
    public void each(RunRecord run, DeliveryFolder delivery, Row each) {
        mustBeOf(run, delivery);
        each(delivery, each);
    }

    private void mustBeOf(RunRecord run, DeliveryFolder delivery) {
        String id = run.summary().id();
        Optional<String> content = Optional.of(delivery.contentHash(key.fingerprints()));
        boolean usedIt = run.files().stream()
                .anyMatch(
                        file -> file.role() == RunFile.Role.INPUT && file.hmac().equals(content));
        if (!usedIt) {
            throw new OtherDelivery("Run " + id + " did not use this delivery as it lies in " + delivery.folder()
                    + "; name one that ./terugblik show " + id + " lists, as it was taken in.");
        }
    }

    private void each(DeliveryFolder delivery, Row each) {
        Pseudonymiser pseudonyms = key.pseudonymiser(delivery.organisation());
        readNumbers(delivery, (page, row, cell) -> {
            if (page.holdsIdentifier(row, cell)) {
                String number = page.cell(row, cell).toString();
                each.of(
                        pseudonyms.of(Entity.FAMILY, number),
                        number,
                        new Source(CanonicalTable.FAMILIES.fileName(), page.line(row)));
            }
        });
    }

    /** The table of the whole cohort: where families were matched, those that were not are there too. */
    private static Path dataset(RunRecord run) {
        Optional<RunFile> coded = output(run, "dataset/coded-unmatched.csv").or(() -> output(run, "dataset/coded.csv"));
        Path file = coded.map(found -> Path.of(found.path()))
                .filter(Files::exists)
                .orElseThrow(() -> new CannotTell("The dataset of run "
                        + run.summary().id() + " is not where it was written; put its folder back."));
        if (!coded.get().sha256().equals(Optional.of(Sha256.of(file)))) {
            throw new OtherDelivery("The dataset of run " + run.summary().id() + " was changed since it was written.");
        }
        return file;
    }

    private static Optional<RunFile> output(RunRecord run, String name) {
        return run.files().stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT
                        && Path.of(file.path()).endsWith(name))
                .findFirst();
    }

    private static Set<String> used(Path dataset) {
        Set<String> used = new HashSet<>();
        CsvReader.read(dataset, row -> used.add(row.get("family")));
        return used;
    }

    private static void readNumbers(DeliveryFolder delivery, Cell each) {
        CanonicalTable table = CanonicalTable.FAMILIES;
        try (PageSource pages = delivery.content().open(table)) {
            Header header = delivery.content().header(table);
            int cell = header.columns().get(table.column("family_id"));
            for (Optional<Page> page = pages.next(TableReader.PAGE_ROWS);
                    page.isPresent();
                    page = pages.next(TableReader.PAGE_ROWS)) {
                for (int row = 0; row < page.get().rows(); row++) {
                    if (page.get().holds(row, cell, header.width())) {
                        each.at(page.get(), row, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with the row of a family. */
    @FunctionalInterface
    public interface Row {
        void of(Pseudonym family, String number, Source at);
    }

    private interface Cell {
        void at(Page page, int row, int cell);
    }
}
