package nl.terugblik.console.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.accounts.Account;
import nl.terugblik.accounts.Account.Passkey;
import nl.terugblik.accounts.Accounts;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.ledger.entry.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of the accounts, as Spring Security asks for them. */
@Component
final class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyStore(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void save(CredentialRecord record) {
        Account account = accounts.all().stream()
                .filter(one -> one.handle().equals(record.getUserEntityUserId().toBase64UrlString()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a passkey is someone's"));
        Passkey passkey = new Passkey(
                record.getCredentialId().toBase64UrlString(),
                Optional.ofNullable(record.getAttestationObject())
                        .map(Bytes::toBase64UrlString)
                        .orElse(""),
                record.getSignatureCount(),
                record.getLabel().substring(0, Math.min(record.getLabel().length(), 40)),
                record.getCreated(),
                record.getLastUsed(),
                record.isUvInitialized(),
                record.isBackupEligible(),
                record.isBackupState());
        boolean isKnown = account.passkeys().stream().anyMatch(own -> own.id().equals(passkey.id()));
        if (isKnown) {
            accounts.used(account.name(), known -> known.passkeyUsed(passkey));
        } else {
            accounts.change(
                    account.name(),
                    Acting.atConsole(account.name(), Version.number()),
                    "account.passkey",
                    Map.of("what", "added"),
                    known -> known.with(passkey));
        }
    }

    @Override
    public void delete(Bytes id) {
        // a passkey is removed by its owner's page, or with the account
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        String wanted = id.toBase64UrlString();
        return accounts.all().stream()
                .flatMap(account -> account.passkeys().stream()
                        .filter(passkey -> passkey.id().equals(wanted))
                        .map(passkey -> record(account, passkey)))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        String wanted = handle.toBase64UrlString();
        return accounts.all().stream()
                .filter(account -> account.handle().equals(wanted))
                .flatMap(account -> account.passkeys().stream().map(passkey -> record(account, passkey)))
                .toList();
    }

    private static CredentialRecord record(Account account, Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(Bytes.fromBase64(account.handle()))
                .publicKey(new ImmutablePublicKeyCose(new byte[0])) // the attestation holds it
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .signatureCount(passkey.signatures())
                .uvInitialized(passkey.verifies())
                .backupEligible(passkey.backupEligible())
                .backupState(passkey.backedUp())
                .transports(Set.of())
                .label(passkey.label())
                .created(passkey.created())
                .lastUsed(passkey.lastUsed())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return entity(accounts.all().stream()
                .filter(account -> account.handle().equals(handle.toBase64UrlString()))
                .findFirst());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(accounts.find(name));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> account) {
        return account.map(one -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.fromBase64(one.handle()))
                        .name(one.name())
                        .displayName(one.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("accounts are made by a steward");
    }
}
