package org.guizhang.blob.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.blob.Blob;
import org.guizhang.blob.BlobUse;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Message;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.accounts.BusinessLimits;
import org.guizhang.work.Tasks;

/** Rows of pictures, of what they belong to, and of the space they take. */
@ApplicationScoped
@Transactional
public class BlobRows {
    /** One that belongs to nothing is kept so long, while whoever took it has not handed in. */
    public static final Duration UNUSED = Duration.ofDays(7);

    private static final int MIB = 1 << 20;

    @Inject
    Database database;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Inject
    BusinessLimits limits;

    public Optional<Blob> find(String sha256) {
        return database.sql()
                .createQuery(
                        "select sha256, original_sha256, stored_sha256, bytes, width, height, stored_at, stored_by from blob"
                                + " where tenant_id = :tenant and sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Blob.class)
                .findFirst();
    }

    /** The file of a picture that is there. */
    public UUID file(String sha256) {
        return database.sql()
                .createQuery("select file from blob where tenant_id = :tenant and sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(UUID.class)
                .one();
    }

    /** Whether it is a new one; {@link Conflict} where a business keeps as much as it may. */
    public boolean add(Blob blob, UUID file) {
        var sql = database.sql();
        var added = sql.createUpdate(
                        "insert into blob (tenant_id, sha256, original_sha256, stored_sha256, bytes, width, height,"
                                + " stored_at, stored_by, file) values (:tenant, :sha256, :originalSha256, :storedSha256, :bytes, :width, :height,"
                                + " :storedAt, :storedBy, :file) on conflict do nothing")
                .bindMethods(blob)
                .bind("file", file)
                .execute();
        if (added == 0) {
            return false;
        }
        var quota = limits.storageMib();
        var within = sql.createUpdate(
                        "insert into blob_space as s (tenant_id, bytes) select cast(:tenant as uuid), :bytes where :bytes <= :quota"
                                + " on conflict (tenant_id) do update set bytes = s.bytes + excluded.bytes"
                                + " where s.bytes + excluded.bytes <= :quota")
                .bind("bytes", blob.bytes())
                .bind("quota", (long) quota * MIB)
                .execute();
        if (within == 0) {
            throw new Conflict(Message.of("problem.pictures-full", quota));
        }
        tasks.add(CollectWorker.KIND, "", blob.storedAt().plus(UNUSED));
        return true;
    }

    /** Gives those that are not there. */
    public Set<String> use(List<BlobUse> uses) {
        var digests = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        var subjects = new ArrayList<String>();
        for (var use : uses) {
            for (var digest : use.digests()) {
                digests.add(digest);
                kinds.add(use.kind());
                subjects.add(use.subject());
            }
        }
        var missing = new HashSet<>(digests);
        if (!missing.isEmpty()) {
            missing.removeAll(database.sql()
                    .createQuery("with used as (update blob set used = true where tenant_id = :tenant"
                            + " and sha256 = any(:digests) returning sha256),"
                            + " noted as (insert into blob_use (tenant_id, sha256, kind, subject)"
                            + " select :tenant, used.sha256, picture.kind, picture.subject from used"
                            + " join unnest(:digests, :kinds, :subjects) as picture (sha256, kind, subject)"
                            + " on picture.sha256 = used.sha256 on conflict do nothing)"
                            + " select sha256 from used")
                    .bind("digests", digests.toArray(String[]::new))
                    .bind("kinds", kinds.toArray(String[]::new))
                    .bind("subjects", subjects.toArray(String[]::new))
                    .mapTo(String.class)
                    .set());
        }
        return missing;
    }

    /** Takes away what belongs to a subject; what belongs to nothing else is collected as if it had never belonged. */
    public void release(String kind, String subject) {
        var freed = database.sql()
                .createQuery("with gone as (delete from blob_use where tenant_id = :tenant and kind = :kind"
                        + " and subject = :subject returning sha256)"
                        + " update blob b set used = false from gone where b.tenant_id = :tenant and b.sha256 = gone.sha256"
                        + " and not exists (select 1 from blob_use u where u.tenant_id = :tenant and u.sha256 = gone.sha256"
                        + " and (u.kind <> :kind or u.subject <> :subject)) returning b.sha256")
                .bind("kind", kind)
                .bind("subject", subject)
                .mapTo(String.class)
                .list();
        if (!freed.isEmpty()) {
            tasks.add(CollectWorker.KIND, "", clock.instant());
        }
    }

    /** What a picture belongs to, by kind. */
    public Map<String, Set<String>> uses(String sha256) {
        var uses = new HashMap<String, Set<String>>();
        database.sql()
                .createQuery("select kind, subject from blob_use where tenant_id = :tenant and sha256 = :sha256")
                .bind("sha256", sha256)
                .map(row -> Map.entry(row.getColumn("kind", String.class), row.getColumn("subject", String.class)))
                .forEach(use -> uses.computeIfAbsent(use.getKey(), kind -> new HashSet<>())
                        .add(use.getValue()));
        return uses;
    }

    /**
     * Subjects of a kind to which belongs what was painted from the same originals, each with those of the pictures that
     * it has again. An original that is not known is the same as none.
     */
    public Map<String, Set<String>> sameOriginals(String kind, Set<String> sha256s) {
        var same = new HashMap<String, Set<String>>();
        database.sql()
                .createQuery("select p.sha256, u.subject from blob p join blob o on o.tenant_id = p.tenant_id"
                        + " and o.original_sha256 = p.original_sha256 join blob_use u on u.tenant_id = o.tenant_id"
                        + " and u.sha256 = o.sha256 and u.kind = :kind"
                        + " where p.tenant_id = :tenant and p.sha256 = any(:digests)"
                        + " union select u.sha256, u.subject from blob_use u where u.tenant_id = :tenant"
                        + " and u.sha256 = any(:digests) and u.kind = :kind")
                .bind("kind", kind)
                .bind("digests", sha256s.toArray(String[]::new))
                .map(row -> Map.entry(row.getColumn("subject", String.class), row.getColumn("sha256", String.class)))
                .forEach(use -> same.computeIfAbsent(use.getKey(), subject -> new HashSet<>())
                        .add(use.getValue()));
        return same;
    }

    /** Takes the rows of the oldest that belong to nothing, and gives their files. */
    List<UUID> collect(int limit) {
        return database.sql()
                .createQuery("with old as (select sha256 from blob where tenant_id = :tenant and not used"
                        + " and stored_at <= :before order by stored_at limit :limit for update skip locked),"
                        + " gone as (delete from blob b using old where b.tenant_id = :tenant and b.sha256 = old.sha256"
                        + " returning b.file, b.bytes),"
                        + " space as (update blob_space set bytes = bytes - (select coalesce(sum(bytes), 0) from gone)"
                        + " where tenant_id = :tenant)"
                        + " select file from gone")
                .bind("before", clock.instant().minus(UNUSED))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /** When the next one is to be collected; empty: all belong to something. */
    Optional<Instant> next() {
        return database.sql()
                .createQuery("select min(stored_at) from blob where tenant_id = :tenant and not used")
                .mapTo(Instant.class)
                .findFirst()
                .map(oldest -> oldest.plus(UNUSED));
    }
}
