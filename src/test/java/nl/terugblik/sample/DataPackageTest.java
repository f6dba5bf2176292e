package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataPackageTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void describesEveryFileAsItWasWritten(double defectRate) throws IOException, GeneralSecurityException {
        ReadDelivery delivery = ReadDelivery.written(new SampleDelivery(300, 5, defectRate), directory);
        JsonNode resources = new JsonMapper()
                .readTree(Files.readString(directory.resolve("datapackage.json")))
                .get("resources");

        Set<String> described = new HashSet<>();
        for (JsonNode resource : resources) {
            String name = resource.get("path").asString();
            described.add(name);
            byte[] bytes = Files.readAllBytes(directory.resolve(name));
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(resource.get("bytes").asLong()).as(name).isEqualTo(bytes.length);
            assertThat(resource.get("hash").asString()).as(name).isEqualTo("sha256:" + hash);
            assertThat(resource.get("rows").asLong())
                    .as(name)
                    .isEqualTo(delivery.lines(name).size() - 1);
        }
        Set<String> written = new HashSet<>(delivery.files().keySet());
        written.remove("datapackage.json");
        written.remove("planted.csv");
        assertThat(described).isEqualTo(written);
    }
}
