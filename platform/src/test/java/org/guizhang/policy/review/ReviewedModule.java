package org.guizhang.policy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.audit.AuditTrail;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.PublicationForecasts;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.Text;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** A module in force in a business that asks for the approval of somebody who has not written the words, and hands for it. */
abstract class ReviewedModule {
    static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    static final Instant COMING = Instant.parse("2026-11-30T16:00:00Z");

    final Wired wired = new Wired(START, AuditTrail.class, Workforce.class);
    final Caller owner = wired.business("tea-house");
    final Caller writer = wired.colleague(owner, "Writer", Role.ADMINISTRATOR);
    final Caller other = wired.colleague(owner, "Other", Role.ADMINISTRATOR);
    final UUID module = wired.in(owner, () -> wired.get(Activations.class).activate("tea-house"))
            .id();

    ReviewedModule() throws Exception {
        set(owner, "cash-limit", 400);
        wired.become(START.plusSeconds(30));
        publish(owner);
        wired.become(START.plusSeconds(60));
        settle(true, false);
    }

    final UUID first() {
        return wired.in(owner, () -> wired.get(Editions.class).list(module)).stream()
                .filter(edition -> edition.number().equals("1.0"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    final void change(String sql) {
        wired.in(owner, () -> wired.get(Database.class).sql().execute(sql, other.personId()));
    }

    final void settle(boolean required, boolean authorMayApprove) {
        wired.in(owner, () -> {
            wired.get(Reviews.class).set(new Review.Settings(required, authorMayApprove));
            return null;
        });
    }

    final int revision() {
        return wired.get(Modules.class).get(module).revision();
    }

    final void set(Caller who, String parameter, Object value) {
        wired.in(
                who,
                () -> wired.get(DraftParameters.class).set(module, Map.of(parameter, Json.tree(value)), revision()));
    }

    final void amend(Caller who, String words) {
        var change = Json.read(
                "{\"kind\": \"rewrite\", \"target\": \"clauses/cleaning\", \"text\": {\"en\": \"" + words + "\"}}",
                Change.class);
        wired.in(who, () -> wired.get(Amendments.class).make(module, change, null, revision()));
    }

    final UUID ask(Caller who) {
        return ask(who, null);
    }

    final UUID ask(Caller who, Instant from) {
        return wired.in(who, () -> wired.get(Reviews.class).ask(module, "", null, from, revision()))
                .id();
    }

    final Review approve(Caller who, UUID review) {
        return wired.in(who, () -> wired.get(Reviews.class).approve(review, ""));
    }

    final Review.Standing standing() {
        return wired.in(owner, () -> wired.get(Reviews.class).standing(module));
    }

    final @Nullable Text unapproved(@Nullable Instant from) {
        return wired.in(owner, () -> wired.get(PublicationForecasts.class).outlook(module, from))
                .unapproved();
    }

    /** What the trail keeps of actions of a kind, oldest first. */
    final List<String> trail(String action) {
        return wired.in(
                owner,
                () -> wired.get(Database.class)
                        .sql()
                        .select("select after from audit_event where action = ? order by seq", action)
                        .mapTo(String.class)
                        .list());
    }

    final void publishApproved() {
        approve(other, ask(owner));
        publish(owner);
    }

    final Edition editorial(@Nullable String reason) {
        return wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(module, new Edition.Publication("x", false, reason, EffectiveFrom.NOW), revision()));
    }

    final Edition publish(Caller who) {
        return publish(who, EffectiveFrom.NOW);
    }

    final Edition publish(Caller who, EffectiveFrom start) {
        return wired.in(
                who,
                () -> wired.get(Publications.class)
                        .publish(module, new Edition.Publication("x", true, null, start), revision()));
    }

    final void back(String number) {
        var edition = wired.in(owner, () -> wired.get(Editions.class).list(module)).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        wired.in(
                owner,
                () -> wired.get(Withdrawals.class)
                        .rollBack(edition.id(), new Edition.Publication("Back", true, null), false));
    }

    static void refused(String key, Supplier<?> work) {
        throwing(Forbidden.class, key, work);
    }

    static void conflict(String key, Supplier<?> work) {
        throwing(Conflict.class, key, work);
    }

    static <T extends DomainException> void throwing(Class<T> type, String key, Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        type, thrown -> assertThat(thrown.what().key()).isEqualTo(key));
    }
}
