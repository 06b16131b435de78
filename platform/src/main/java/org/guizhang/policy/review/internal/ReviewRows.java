package org.guizhang.policy.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.review.Review;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
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
                .first(
                        "select review_required, author_may_approve from policy_setting",
                        row -> new Review.Settings(
                                row.getBoolean("review_required"), row.getBoolean("author_may_approve")))
                .orElse(new Review.Settings(false, false));
    }

    public void set(Review.Settings wanted) {
        database.sql()
                .change(
                        "insert into policy_setting (tenant_id, review_required, author_may_approve) values (?, ?, ?)"
                                + " on conflict (tenant_id) do update set review_required = excluded.review_required,"
                                + " author_may_approve = excluded.author_may_approve",
                        caller.get().tenantId(),
                        wanted.required(),
                        wanted.authorMayApprove());
    }

    /** Whether a person may approve drafts today. */
    public boolean mayApprove(UUID person) {
        return database.sql()
                .first(
                        "select role from person where id = ? and active",
                        row -> Role.valueOf(row.getString("role")),
                        person)
                .filter(role -> role.may(Permission.APPROVE_POLICY))
                .isPresent();
    }

    /** The reviews of a module, newest first. */
    public List<Review> ofModule(UUID moduleId) {
        return database.sql()
                .list(
                        SELECT + " where r.module_id = ? order by r.asked_at desc, r.id desc",
                        ReviewRows::review,
                        moduleId);
    }

    public Optional<Review> latest(UUID moduleId) {
        return database.sql()
                .first(
                        SELECT + " where r.module_id = ? order by r.asked_at desc, r.id desc limit 1",
                        ReviewRows::review,
                        moduleId);
    }

    /** The newest review of each module, open or approved, about what no edition says yet. */
    public List<Review> undone() {
        return database.sql()
                .list(
                        SELECT + " where r.tenant_id = ? and r.state <> 'RETURNED'"
                                + " and not exists (select 1 from review n where n.tenant_id = r.tenant_id"
                                + " and n.module_id = r.module_id and (n.asked_at, n.id) > (r.asked_at, r.id))"
                                + " and not exists (select 1 from edition e where e.tenant_id = r.tenant_id"
                                + " and e.module_id = r.module_id and e.digest = r.digest"
                                + " and e.published_at >= r.asked_at) order by r.asked_at",
                        ReviewRows::review,
                        caller.get().tenantId());
    }

    public Optional<Review> find(UUID id) {
        return database.sql().first(SELECT + " where r.id = ?", ReviewRows::review, id);
    }

    public void add(Review review) {
        database.sql()
                .change(
                        "insert into review (tenant_id, id, module_id, revision, digest, effective_from,"
                                + " basis_id, message, editorial_reason, asked_by, asker_name, asked_at, state)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        caller.get().tenantId(),
                        review.id(),
                        review.moduleId(),
                        review.revision(),
                        review.digest(),
                        review.effectiveFrom(),
                        review.basis() == null ? null : review.basis().edition(),
                        review.message(),
                        review.editorialReason(),
                        review.askerId(),
                        review.asker(),
                        review.askedAt(),
                        review.state().name());
    }

    /** Writes a decision of the caller. */
    public void decide(Review decided) {
        database.sql()
                .change(
                        "update review set state = ?, decided_by = ?, decider_name = ?, decided_at = ?, comment = ?"
                                + " where id = ?",
                        decided.state().name(),
                        caller.get().personId(),
                        decided.decider(),
                        decided.decidedAt(),
                        decided.comment(),
                        decided.id());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("module_id", UUID.class),
                row.getInt("revision"),
                row.getString("digest"),
                Sql.instantOrNull(row, "effective_from"),
                basis(row),
                Review.State.valueOf(row.getString("state")),
                row.getString("message"),
                row.getString("editorial_reason"),
                row.getObject("asked_by", UUID.class),
                row.getString("asker_name"),
                Sql.instant(row, "asked_at"),
                row.getObject("decided_by", UUID.class),
                row.getString("decider_name"),
                Sql.instantOrNull(row, "decided_at"),
                row.getString("comment"));
    }

    private static Review.@Nullable Basis basis(ResultSet row) throws SQLException {
        var edition = row.getObject("basis_id", UUID.class);
        return edition == null
                ? null
                : new Review.Basis(
                        edition,
                        row.getInt("basis_major") + "." + row.getInt("basis_minor"),
                        row.getString("basis_digest"));
    }
}
