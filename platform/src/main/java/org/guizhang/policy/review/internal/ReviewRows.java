package org.guizhang.policy.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.review.Review;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Keeps reviews, and whether a business asks for them. */
@ApplicationScoped
public class ReviewRows {
    private static final String SELECT = "select r.*, b.major as basis_major, b.minor as basis_minor, b.digest as"
            + " basis_digest from review r left join edition b on b.tenant_id = r.tenant_id and b.id = r.basis_id";

    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    public Review.Settings settings() {
        return database.sql()
                .createQuery("select review_required, author_may_approve from policy_setting where tenant_id = :tenant")
                .map(row -> new Review.Settings(
                        row.getColumn("review_required", Boolean.class),
                        row.getColumn("author_may_approve", Boolean.class)))
                .findFirst()
                .orElse(new Review.Settings(false, false));
    }

    public void set(Review.Settings wanted) {
        database.sql()
                .createUpdate(
                        "insert into policy_setting (tenant_id, review_required, author_may_approve) values (:tenant, :reviewRequired, :authorMayApprove)"
                                + " on conflict (tenant_id) do update set review_required = excluded.review_required,"
                                + " author_may_approve = excluded.author_may_approve")
                .bind("reviewRequired", wanted.required())
                .bind("authorMayApprove", wanted.authorMayApprove())
                .execute();
    }

    /** Whether a person may approve drafts today. */
    public boolean mayApprove(UUID person) {
        return database.sql()
                .createQuery("select role from person where tenant_id = :tenant and id = :person and active")
                .bind("person", person)
                .map(row -> row.getColumn("role", Role.class))
                .findFirst()
                .filter(role -> role.may(Permission.APPROVE_POLICY))
                .isPresent();
    }

    /** The reviews of a module, newest first. */
    public List<Review> ofModule(UUID moduleId) {
        return database.sql()
                .createQuery(
                        SELECT
                                + " where r.tenant_id = :tenant and r.module_id = :moduleId order by r.asked_at desc, r.id desc")
                .bind("moduleId", moduleId)
                .map(ReviewRows::review)
                .list();
    }

    public Optional<Review> latest(UUID moduleId) {
        return database.sql()
                .createQuery(
                        SELECT
                                + " where r.tenant_id = :tenant and r.module_id = :moduleId order by r.asked_at desc, r.id desc limit 1")
                .bind("moduleId", moduleId)
                .map(ReviewRows::review)
                .findFirst();
    }

    /** The newest review of each module, open or approved, about what no edition says yet. */
    public List<Review> undone() {
        return database.sql()
                .createQuery(SELECT + " where r.tenant_id = :tenant and r.state <> 'RETURNED'"
                        + " and not exists (select 1 from review n where n.tenant_id = r.tenant_id"
                        + " and n.module_id = r.module_id and (n.asked_at, n.id) > (r.asked_at, r.id))"
                        + " and not exists (select 1 from edition e where e.tenant_id = r.tenant_id"
                        + " and e.module_id = r.module_id and e.digest = r.digest"
                        + " and e.published_at >= r.asked_at) order by r.asked_at")
                .map(ReviewRows::review)
                .list();
    }

    public Optional<Review> find(UUID id) {
        return database.sql()
                .createQuery(SELECT + " where r.tenant_id = :tenant and r.id = :id")
                .bind("id", id)
                .map(ReviewRows::review)
                .findFirst();
    }

    public void add(Review review) {
        database.sql()
                .createUpdate(
                        "insert into review (tenant_id, id, module_id, revision, digest, effective_from,"
                                + " basis_id, message, editorial_reason, asked_by, asker_name, asked_at, state)"
                                + " values (:tenant, :id, :moduleId, :revision, :digest, :effectiveFrom, :basisId, :message, :editorialReason, :askedBy, :askerName, :askedAt, :state)")
                .bind("id", review.id())
                .bind("moduleId", review.moduleId())
                .bind("revision", review.revision())
                .bind("digest", review.digest())
                .bind("effectiveFrom", review.effectiveFrom())
                .bind("basisId", review.basis() == null ? null : review.basis().edition())
                .bind("message", review.message())
                .bind("editorialReason", review.editorialReason())
                .bind("askedBy", review.askerId())
                .bind("askerName", review.asker())
                .bind("askedAt", review.askedAt())
                .bind("state", review.state().name())
                .execute();
    }

    /** Writes a decision of the caller. */
    public void decide(Review decided) {
        database.sql()
                .createUpdate(
                        "update review set state = :state, decided_by = :decidedBy, decider_name = :deciderName, decided_at = :decidedAt, comment = :comment"
                                + " where tenant_id = :tenant and id = :id")
                .bind("state", decided.state().name())
                .bind("decidedBy", caller.get().personId())
                .bind("deciderName", decided.decider())
                .bind("decidedAt", decided.decidedAt())
                .bind("comment", decided.comment())
                .bind("id", decided.id())
                .execute();
    }

    private static Review review(RowView row) {
        return new Review(
                row.getColumn("id", UUID.class),
                row.getColumn("module_id", UUID.class),
                row.getColumn("revision", Integer.class),
                row.getColumn("digest", String.class),
                row.getColumn("effective_from", Instant.class),
                basis(row),
                row.getColumn("state", Review.State.class),
                row.getColumn("message", String.class),
                row.getColumn("editorial_reason", String.class),
                row.getColumn("asked_by", UUID.class),
                row.getColumn("asker_name", String.class),
                row.getColumn("asked_at", Instant.class),
                row.getColumn("decided_by", UUID.class),
                row.getColumn("decider_name", String.class),
                row.getColumn("decided_at", Instant.class),
                row.getColumn("comment", String.class));
    }

    private static Review.@Nullable Basis basis(RowView row) {
        var edition = row.getColumn("basis_id", UUID.class);
        return edition == null
                ? null
                : new Review.Basis(
                        edition,
                        row.getColumn("basis_major", Integer.class) + "." + row.getColumn("basis_minor", Integer.class),
                        row.getColumn("basis_digest", String.class));
    }
}
