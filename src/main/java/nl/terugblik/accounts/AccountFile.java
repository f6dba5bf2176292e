package nl.terugblik.accounts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file of accounts: read anew whenever it is asked, since whoever left must be out at once. */
final class AccountFile {

    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<List<Account>> ACCOUNTS = new TypeReference<>() {};

    private final Path file;

    AccountFile(Path work) {
        this.file = work.resolve("console").resolve("accounts.json");
    }

    List<Account> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), ACCOUNTS);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnusableAccounts("The file " + file
                    + " is no list of accounts any more; put back a copy, or remove" + " it and add the users anew.");
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    /** Changes the accounts, of which nobody else changes anything meanwhile. */
    void change(UnaryOperator<List<Account>> work) {
        Path lock = PrivateFiles.folder(file.resolveSibling("")).resolve(".lock");
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = PrivateFiles.reopen(lock);
                FileLock held = channel.lock()) {
            if (held.isValid()) {
                PrivateFiles.write(file, JSON.writeValueAsString(work.apply(read())) + "\n");
            }
        } catch (IOException e) {
            throw new CannotWrite(lock, e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
