package nl.terugblik.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.entries.Signers;
import nl.terugblik.release.signing.Role;
import nl.terugblik.release.signing.Signed;
import tools.jackson.databind.JsonNode;

/**
 * Whether the signatures under a release are of people who could give them: two at least, with keys that were registered before
 * it was asked for.
 *
 * @param ledger knows who was registered, and when
 * @param release the release's id
 */
record Signatures(Ledger ledger, String release) {

    /** Those that the ledger has. */
    List<Signed> given() {
        return Role.NEEDED.stream()
                .flatMap(role -> ledger.of(role.word(), release).stream())
                .map(entry -> Signed.of(entry.path("signed")))
                .toList();
    }

    /** What is wrong with them, in a sentence. */
    Optional<String> fault(List<Signed> signatures) {
        return lacking(signatures)
                .or(() -> signatures.stream()
                        .filter(signed -> !ledger.signers().wasKeyOf(signed.name(), signed.key()))
                        .findFirst()
                        .map(signed -> "The key of " + signed.name() + " was never registered here."))
                .or(() -> alone(signatures));
    }

    private static Optional<String> lacking(List<Signed> signatures) {
        boolean isWhole =
                Role.NEEDED.stream().allMatch(role -> signatures.stream().anyMatch(signed -> signed.role() == role));
        return isWhole ? Optional.empty() : Optional.of("Two people must sign for a release, and here they did not.");
    }

    private Optional<String> alone(List<Signed> signatures) {
        Signers signers = ledger.signers();
        List<Signed> asked = signatures.stream()
                .filter(signed -> signed.role() == Role.REQUEST)
                .toList();
        boolean isAlone = signatures.stream()
                .filter(signed -> signed.role() == Role.REVIEW || signed.role() == Role.APPROVE)
                .anyMatch(signed -> asked.stream()
                        .anyMatch(by -> by.key().equals(signed.key())
                                || by.name().equals(signed.name())
                                || signers.areOne(by.name(), signed.name())));
        return isAlone ? Optional.of("Two people must sign for a release, and here they did not.") : Optional.empty();
    }

    /** Who signed with a key that was registered after the release was asked for. */
    List<String> late(List<Signed> signatures) {
        Signers before = ledger.signersBefore(release);
        List<String> late = new ArrayList<>();
        signatures.stream()
                .filter(signed -> Role.NEEDED.contains(signed.role()))
                .filter(signed -> !before.wasKeyOf(signed.name(), signed.key()))
                .forEach(signed -> late.add(signed.name()));
        return late;
    }

    /** Whether the request is of a program that asked no key to be older. */
    boolean isOfBefore() {
        JsonNode request = ledger.request(release);
        return ledger.isOfBeforeSignatures(request);
    }
}
