package nl.terugblik.engine.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register is looked into without being made, and an emptied one is no register without runs. */
class RegisterPlaceTest {

    @Test
    void readsNoRegisterWhereThereIsNoneAndNoneThatWasEmptied(@TempDir Path work) throws IOException {
        assertThat(RegisterPlace.toRead(work, Optional.empty())).isEmpty();
        assertThat(work).isEmptyDirectory();

        Files.createFile(Files.createDirectory(work.resolve("register")).resolve("register.mv.db"));

        assertThatThrownBy(() -> RegisterPlace.toRead(work, Optional.empty())).isInstanceOf(EmptiedRegister.class);
    }
}
