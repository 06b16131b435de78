package org.guizhang.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.outside.OutsideLink.Kind;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Database;
import org.jspecify.annotations.Nullable;

/** Signatures of versions, and those given before their step. */
@ApplicationScoped
public class SignatureRows {
    @Inject
    Database database;

    @Inject
    OutsideLinks links;

    void add(VersionContent content, String digest) {
        var signed = content.signatures();
        database.sql()
                .createUpdate(
                        "insert into record_signature (tenant_id, record_id, version, key, person_id, signer_name, drawn,"
                                + " digest, signed_at) select cast(:tenant as uuid), :record, :version, f.key, f.person, f.name, f.drawn,"
                                + " :digest, cast(f.at as timestamptz) from unnest(cast(:keys as text[]), cast(:people as uuid[]),"
                                + " cast(:names as text[]), cast(:drawn as text[]), cast(:at as text[])) as f (key, person, name, drawn, at)")
                .bind("record", content.record())
                .bind("version", content.version())
                .bind("digest", digest)
                .bind("keys", texts(signed, VersionContent.Signed::key))
                .bind(
                        "people",
                        signed.stream().map(VersionContent.Signed::person).toArray(UUID[]::new))
                .bind("names", texts(signed, VersionContent.Signed::name))
                .bind("drawn", texts(signed, one -> Json.write(one.drawn())))
                .bind("at", texts(signed, one -> one.at().toString()))
                .execute();
    }

    private static String[] texts(List<VersionContent.Signed> signed, Function<VersionContent.Signed, String> column) {
        return signed.stream().map(column).toArray(String[]::new);
    }

    /** A signature as it is stored; {@code version} 0: given before its step. */
    record Signature(
            String key,
            @Nullable UUID personId,
            String signerName,
            String drawn,
            Instant signedAt,
            int version,
            String digest) {
        String signer() {
            return personId == null ? signerName : personId.toString();
        }
    }

    /** All signatures of a record, in the order they were given. */
    List<Signature> of(UUID record) {
        return database.sql()
                .createQuery("select g.key, g.person_id, g.signer_name, g.drawn, g.signed_at, g.version, g.digest"
                        + " from record_signature g where g.tenant_id = :tenant and g.record_id = :record"
                        + " order by g.version, g.signed_at, g.key")
                .bind("record", record)
                .mapTo(Signature.class)
                .list();
    }

    /** Those given before their step. */
    List<Signature> early(UUID record) {
        return database.sql()
                .createQuery("select g.key, g.person_id, g.signer_name, g.drawn, g.signed_at, 0 as version, g.digest"
                        + " from record_early_signature g where g.tenant_id = :tenant and g.record_id = :record"
                        + " order by g.signed_at, g.key")
                .bind("record", record)
                .mapTo(Signature.class)
                .list();
    }

    void signEarly(UUID record, VersionContent.Signed signed) {
        database.sql()
                .createUpdate(
                        "insert into record_early_signature (tenant_id, record_id, key, person_id, signer_name, drawn,"
                                + " digest, signed_at) values (:tenant, :record, :key, :person, :name, :drawn, :digest, :at)"
                                + " on conflict (tenant_id, record_id, key) do update set person_id = excluded.person_id,"
                                + " signer_name = excluded.signer_name, drawn = excluded.drawn, digest = excluded.digest,"
                                + " signed_at = excluded.signed_at")
                .bind("record", record)
                .bind("key", signed.key())
                .bind("person", signed.person())
                .bind("name", signed.name())
                .bind("drawn", Json.write(signed.drawn()))
                .bind("digest", signed.answersDigest())
                .bind("at", signed.at())
                .execute();
    }

    /** Of other answers than those of a digest nothing is signed any more, nor will be by a link. */
    void dropEarly(UUID record, String butDigest) {
        database.sql()
                .createUpdate("delete from record_early_signature where tenant_id = :tenant and record_id = :record"
                        + " and digest <> :digest")
                .bind("record", record)
                .bind("digest", butDigest)
                .execute();
        links.fall(Kind.SIGNATURE, record, butDigest);
    }

    /** Who has signed last, by key. */
    static Map<String, String> signers(List<Signature> signatures) {
        var signers = new LinkedHashMap<String, String>();
        signatures.forEach(one -> signers.put(one.key(), one.signer()));
        return signers;
    }
}
