package nl.terugblik.intake;

import static nl.terugblik.intake.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.source.ProfileFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks whose XML, and archives whose bytes, are damaged at random: each is read, or refused in words. */
class MutatedWorkbooksTest {

    private static final int TIMES = Integer.getInteger("terugblik.mutations", 400);
    private static final String SIGNS = "<>/'= \"&;0919axrvtsn:-#\u0001";

    @TempDir
    private Path place = Path.of("");

    @Test
    void readsDamagedWorkbooksOrSaysWhatIsTheMatter() throws IOException {
        Random random = new Random(Integer.getInteger("terugblik.seed", 2016));
        Map<String, String> parts = parts(new Xlsx()
                .format("d mmm")
                .shared("<t>f1</t>")
                .header()
                .day(" s='1'><f>A1</f><v>41334</v>")
                .row(Map.of("family_id", " t='s'><v>0</v>"))
                .day(text("2013-03-01"))
                .merge("B3:B4")
                .bytes());
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            List<String> names = new ArrayList<>(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            Packed damaged = new Packed();
            parts.forEach((part, xml) -> damaged.file(part, part.equals(name) ? spoilt(xml, random) : xml));
            refused += isRefused("lirik.xlsx", damaged.bytes()) ? 1 : 0;
        }
        assertThat(refused).isBetween(TIMES / 4, TIMES - 1);
    }

    @Test
    void readsDamagedArchivesOrSaysWhatIsTheMatter() throws IOException {
        Random random = new Random(Integer.getInteger("terugblik.seed", 2016));
        byte[] whole = new Packed().delivery("levering/").bytes();
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            refused += isRefused("", damaged) ? 1 : 0;
        }
        assertThat(refused).isBetween(TIMES / 4, TIMES - 1);
    }

    private static String spoilt(String xml, Random random) {
        int at = random.nextInt(xml.length());
        int to = Math.min(xml.length(), at + random.nextInt(6));
        String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return xml.substring(0, at) + sign + xml.substring(to);
    }

    /** Whether it is refused; anything but words fails the test. */
    private boolean isRefused(String name, byte[] bytes) throws IOException {
        Path folder = new GivenDelivery().write(place.resolve("delivery"));
        Path delivery = name.isEmpty() ? place.resolve("levering.zip") : folder;
        Files.write(name.isEmpty() ? delivery : folder.resolve(name), bytes);
        Path yaml = Files.writeString(
                place.resolve("p.yaml"),
                name.isEmpty() ? TriedFiles.profile("", "") : TriedFiles.profile("lirik.csv", name));
        try {
            DeliveryFolder found = DeliveryFolder.look(delivery, ProfileFile.read(yaml));
            try (PageSource pages = found.content().open(CanonicalTable.LIRIK)) {
                for (Optional<Page> page = pages.next(9); page.isPresent(); page = pages.next(9)) {
                    assertThat(page.get().rows()).isPositive();
                }
            }
            return false;
        } catch (IntakeRefused | UnreadableDelivery e) {
            assertThat(e.getMessage()).endsWith(".");
            return true;
        }
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
