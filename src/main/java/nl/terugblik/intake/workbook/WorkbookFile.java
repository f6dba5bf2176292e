package nl.terugblik.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.archive.PackedFiles;
import nl.terugblik.intake.workbook.Relations.Relation;

/** A workbook (.xlsx, .xlsm), open for reading. Its shared texts are held in memory, its rows are not. */
public final class WorkbookFile implements Closeable {

    private static final Set<String> PARTS = Set.of("workbookPr", "sheet", "calcPr");

    private record Sheet(String name, boolean visible, String part) {}

    private final PackedFiles files;
    private final Relations parts;
    private final String called;
    private final List<Sheet> sheets = new ArrayList<>();
    private CellFormats formats = CellFormats.none();
    private List<String> texts = List.of();
    private boolean since1904;
    private boolean toBeComputed;

    private WorkbookFile(PackedFiles files, Path file) {
        this.files = files;
        this.parts = new Relations(files, PackedFiles.notReadable(file));
        this.called = String.valueOf(file.getFileName());
    }

    /**
     * Opens a workbook that {@link WorkbookCheck} let pass.
     *
     * @throws IntakeRefused when it cannot be read
     */
    public static WorkbookFile open(Path file) throws IOException {
        PackedFiles files = PackedFiles.ofWorkbook(file);
        try {
            WorkbookFile workbook = new WorkbookFile(files, file);
            workbook.read();
            return workbook;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private void read() throws IOException {
        String book = Relations.only(parts.of(""), "officeDocument").orElse("xl/workbook.xml");
        Map<String, Relation> relations = parts.of(book);
        try (Part part = parts.open(book)) {
            while (part.next(PARTS, "")) {
                switch (part.name()) {
                    case "workbookPr" -> since1904 |= isTrue(part, "date1904");
                    case "calcPr" -> toBeComputed |= isTrue(part, "fullCalcOnLoad");
                    default -> add(part, relations);
                }
            }
        }
        Optional<String> styles = Relations.only(relations, "styles").filter(parts::has);
        if (styles.isPresent()) {
            try (Part part = parts.open(styles.get())) {
                formats = CellFormats.of(part);
            }
        }
        Optional<String> shared = Relations.only(relations, "sharedStrings").filter(parts::has);
        if (shared.isPresent()) {
            try (Part part = parts.open(shared.get())) {
                texts = new ArrayList<>();
                while (part.next("si")) {
                    texts.add(RichText.of(part, "si"));
                }
            }
        }
    }

    /** Charts on a sheet of their own and macros are no sheets of rows. */
    private void add(Part sheet, Map<String, Relation> relations) {
        Relation relation = relations.get(sheet.attribute("id").orElse(""));
        if (relation != null && relation.kind().equals("worksheet")) {
            String state = sheet.attribute("state").orElse("visible");
            sheets.add(new Sheet(sheet.attribute("name").orElse(""), state.equals("visible"), relation.part()));
        }
    }

    private static boolean isTrue(Part part, String attribute) {
        return part.attribute(attribute)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** The number of sheets that a reader of the workbook sees. */
    public long visibleSheets() {
        return sheets.stream().filter(Sheet::visible).count();
    }

    /**
     * The cells of a sheet.
     *
     * @param name its name, which may be that of a hidden one; empty for the first that is visible
     * @throws IntakeRefused when there is none
     */
    public SheetCells sheet(Optional<String> name) throws IOException {
        Sheet sheet = name.isPresent()
                ? find(by -> by.name.equals(name.get()))
                        .or(() -> find(by ->
                                by.name.strip().equalsIgnoreCase(name.get().strip())))
                        .orElseThrow(() -> refused(
                                "has no sheet of the name that the source profile gives; correct one of the two"))
                : find(Sheet::visible)
                        .orElseThrow(() -> refused("has no sheet that is visible; name the sheet in the source profile"
                                + " under sheet, or show it and save the workbook again"));
        return new SheetCells(parts, sheet.part, new CellReader(formats, texts, since1904, toBeComputed));
    }

    private Optional<Sheet> find(Predicate<Sheet> wanted) {
        return sheets.stream().filter(wanted).findFirst();
    }

    private IntakeRefused refused(String what) {
        return new IntakeRefused("Delivery refused: " + called + " " + what + ".");
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
