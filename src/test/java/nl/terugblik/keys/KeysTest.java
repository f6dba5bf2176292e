package nl.terugblik.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.keys.Pseudonymiser.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final byte[] CONTENT = "what a case file says".getBytes(StandardCharsets.UTF_8);

    @Test
    void aKeyIsReadBackFromItsFileWhichOnlyItsOwnerReads(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        MasterKey made = MasterKey.create(file);
        assertThat(MasterKey.read(file).fingerprint())
                .isEqualTo(made.fingerprint())
                .matches("[0-9a-f]{16}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.create(folder.resolve("other")).fingerprint()).isNotEqualTo(made.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "not base64 at all",
                "\uFEFF",
                "sleut\u00ebl",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="
            })
    void aFileThatHoldsNoKeyIsRefusedWithoutAWordOfIt(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), text);
        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(UnusableKey.class)
                .hasMessage("The key file " + file + " must hold 32 bytes in base64 on one line.");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("key");
        assertThatThrownBy(() -> MasterKey.read(file))
                .hasMessage("There is no key file " + file + "; name the one that this register was made with.");
    }

    @Test
    void aNumberHasOnePseudonymPerKeyAgencyAndKindOfThing() {
        Pseudonymiser agency = KEY.pseudonymiser("agency");
        Pseudonym family = agency.of(Entity.FAMILY, "42");
        assertThat(KEY.pseudonymiser("agency").of(Entity.FAMILY, "x42,".getBytes(StandardCharsets.UTF_8), 1, 2))
                .isEqualTo(family);
        assertThat(agency.of(Entity.CHILD, "42")).isNotEqualTo(family);
        assertThat(agency.of(Entity.ORDER, "42")).isNotEqualTo(family);
        assertThat(agency.of(Entity.FAMILY, "043")).isNotEqualTo(family);
        assertThat(KEY.pseudonymiser("agency 2").of(Entity.FAMILY, "42")).isNotEqualTo(family);
        assertThat(TestKeys.key(2).pseudonymiser("agency").of(Entity.FAMILY, "42"))
                .isNotEqualTo(family);
        assertThat(agency.of(Entity.FAMILY, "42")).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 128, 1000})
    void aNumberHasAtMost64Characters(int length) {
        Pseudonymiser agency = KEY.pseudonymiser("agency");
        assertThatThrownBy(() -> agency.of(Entity.FAMILY, "9".repeat(length)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number has at most 64 characters");
    }

    @Test
    void numbersOfTheGreatestLengthDifferToTheLastCharacter() {
        Pseudonymiser agency = KEY.pseudonymiser("agency");
        String emoji = "\uD83D\uDE00".repeat(63);
        assertThat(agency.of(Entity.FAMILY, emoji + "\uD83D\uDE01"))
                .isNotEqualTo(agency.of(Entity.FAMILY, emoji + "\uD83D\uDE02"));
    }

    @Test
    void aStudyHasPseudonymsOfItsOwn() {
        Pseudonym inRegister = new Pseudonym(1, 2);
        Pseudonym inStudy = KEY.studyPseudonyms("one").of(inRegister);
        assertThat(inStudy)
                .isNotEqualTo(inRegister)
                .isEqualTo(KEY.studyPseudonyms("one").of(inRegister))
                .isNotEqualTo(KEY.studyPseudonyms("two").of(inRegister))
                .isNotEqualTo(KEY.studyPseudonyms("one").of(new Pseudonym(1, 3)));
    }

    @Test
    void whatIsSealedOpensUnderTheSameKeyOnly() {
        byte[] sealed = KEY.storageSeal("").seal(CONTENT);
        assertThat(sealed).hasSize(CONTENT.length + 28);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("case file");
        assertThat(KEY.storageSeal("").open(sealed)).isEqualTo(CONTENT);
        assertThat(KEY.storageSeal("").seal(CONTENT)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> KEY.spoolSeal().open(sealed)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> TestKeys.key(2).storageSeal("").open(sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void whatIsSealedCannotBeChangedInAnyByte() {
        byte[] sealed = KEY.storageSeal("").seal(CONTENT);
        Seal seal = KEY.storageSeal("");
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(BrokenSeal.class);
            sealed[i] ^= 1;
        }
        assertThatThrownBy(() -> seal.open(new byte[5])).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> seal.open(new byte[20])).isInstanceOf(BrokenSeal.class);
        assertThat(seal.open(sealed)).isEqualTo(CONTENT);
    }

    @Test
    void aWrappedKeySealsUnderItself() {
        Seal storage = KEY.storageSeal("");
        byte[] own = storage.newKey();
        byte[] wrapped = storage.seal(own);
        byte[] sealed = storage.under(own).seal(CONTENT);
        assertThat(storage.under(storage.open(wrapped)).open(sealed)).isEqualTo(CONTENT);
        assertThatThrownBy(() -> storage.open(sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void whatMayHoldFewRowsIsHashedUnderAKeyOfItsOwn() {
        String plain = "ab".repeat(32);
        assertThat(KEY.fingerprints().of(plain))
                .matches("[0-9a-f]{64}")
                .isEqualTo(KEY.fingerprints().of(plain))
                .isNotEqualTo(plain)
                .isNotEqualTo(KEY.fingerprints().of("cd".repeat(32)))
                .isNotEqualTo(TestKeys.key(2).fingerprints().of(plain))
                .doesNotStartWith(
                        HexFormat.of().formatHex(KEY.contentHash().of(plain.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void contentIsHashedUnderAKey() {
        assertThat(KEY.contentHash().of(CONTENT))
                .hasSize(ContentHash.BYTES)
                .isEqualTo(KEY.contentHash().of(CONTENT))
                .isNotEqualTo(KEY.contentHash().of(new byte[] {1}))
                .isNotEqualTo(TestKeys.key(2).contentHash().of(CONTENT));
    }
}
