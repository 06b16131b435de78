package org.guizhang.joining.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guizhang.joining.JoinRequested;
import org.guizhang.joining.JoiningAction;
import org.guizhang.joining.NewcomerUnplaced;
import org.guizhang.joining.Placement;
import org.guizhang.joining.internal.InvitationLookup.FoundInvitation;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.accounts.AccountRows;
import org.guizhang.tenant.accounts.PersonRows;
import org.guizhang.workforce.data.HoldingRows;
import org.jspecify.annotations.Nullable;

/** Lets a newcomer in by an open invitation, or puts them down as waiting; the newcomer is the caller meanwhile. */
@ApplicationScoped
public class Admission {
    @Inject
    Database database;

    @Inject
    AccountRows accounts;

    @Inject
    PersonRows people;

    @Inject
    HoldingRows holdings;

    @Inject
    Placements placements;

    @Inject
    Workplaces workplaces;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<PersonArrived> arrivals;

    @Inject
    Event<NewcomerUnplaced> unplaced;

    @Inject
    Event<JoinRequested> requests;

    /**
     * Somebody at the invitation.
     *
     * @param who as a member of the business; while an administrator decides, the id of the request
     * @param password of the account to be opened, null for one that was there
     * @param said what they say they do
     */
    public record Newcomer(
            Caller who, String login, @Nullable String password, Placement said) {}

    /** The newcomer as a person of the business; empty: an administrator has to say yes first. */
    public Optional<Caller> enter(FoundInvitation invitation, Newcomer newcomer) {
        if (newcomer.password() == null) {
            stillTheirs(newcomer.who());
        }
        var placement = invitation.person() == null
                ? placements.of(invitation.invitationId()).orElseGet(() -> said(newcomer.said()))
                : Placement.NONE;
        if (invitation.offer().approval() && waits(newcomer, placement)) {
            return Optional.empty();
        }
        use(invitation);
        var who = newcomer.who();
        if (newcomer.password() != null) {
            accounts.open(
                    database.sql(),
                    who.accountId(),
                    newcomer.login(),
                    newcomer.password(),
                    Languages.tag(who.locale()));
        }
        if (invitation.offer().approval()) {
            ask(invitation, newcomer, placement);
            return Optional.empty();
        }
        return Optional.of(come(invitation, newcomer, placement));
    }

    /** A password set anew in between, by whatever way back, was another's yes. */
    private void stillTheirs(Caller who) {
        var same = database.sql()
                .createQuery("select 1 from account where id = :id and credential = :credential for key share")
                .bind("id", who.accountId())
                .bind("credential", who.credential())
                .mapTo(Integer.class)
                .findFirst();
        if (same.isEmpty()) {
            throw new Conflict(Message.of("problem.race"));
        }
    }

    private Caller come(FoundInvitation invitation, Newcomer newcomer, Placement placement) {
        var who = newcomer.who();
        var member = who;
        if (invitation.person() == null) {
            member = who.as(people.create(who.personId(), who.accountId(), who.name(), newcomer.login(), who.role())
                    .id());
        } else {
            people.accept(invitation.person(), who.accountId(), newcomer.login());
        }
        people.entered(member.personId());
        // Who was added before may hold a position already, which then counts.
        var placed = !holdings.ofPerson(member.personId()).isEmpty() || placements.place(member.personId(), placement);
        fire(
                JoiningAction.PERSON_JOINED,
                "person",
                invitation,
                new Newcomer(member, newcomer.login(), null, placement),
                placed);
        arrivals.fire(new PersonArrived(member.personId()));
        if (!isPlaced(invitation, who, placed)) {
            unplaced.fire(new NewcomerUnplaced(member.personId(), member.name()));
        }
        return member;
    }

    private Placement said(Placement said) {
        var violations = new Violations();
        workplaces.check(violations, said);
        violations.check();
        return workplaces.settled(said);
    }

    private void use(FoundInvitation invitation) {
        var taken = database.sql()
                .createUpdate(
                        "update invitation set used = used + 1 where tenant_id = :tenant and id = :id and used < uses and revoked_at is null"
                                + " and declined_at is null and expires_at > :now")
                .bind("id", invitation.invitationId())
                .bind("now", clock.instant())
                .execute();
        if (taken == 0) {
            throw GuessLimiter.closed();
        }
    }

    /** Whether the newcomer has asked before; what is said now is put down then, and no use of the link is taken. */
    private boolean waits(Newcomer newcomer, Placement placement) {
        return database.sql()
                        .createUpdate(
                                "update join_request set position_id = :positionId, site_id = :siteId where tenant_id = :tenant and account_id = :accountId"
                                        + " and state = 'WAITING'")
                        .bind("positionId", placement.position())
                        .bind("siteId", placement.site())
                        .bind("accountId", newcomer.who().accountId())
                        .execute()
                > 0;
    }

    private void ask(FoundInvitation invitation, Newcomer newcomer, Placement placement) {
        var who = newcomer.who();
        var sql = database.sql();
        if (sql.createQuery(
                        "select 1 from person where tenant_id = :tenant and account_id = :accountId and absence is null")
                .bind("accountId", who.accountId())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent()) {
            throw new Conflict(Message.of("problem.person-exists", newcomer.login()));
        }
        sql.createUpdate(
                        "insert into join_request (tenant_id, id, invitation_id, account_id, name, login, state, created_at,"
                                + " position_id, site_id) values (:tenant, :id, :invitationId, :accountId, :name, :login, 'WAITING', :now, :positionId, :siteId)")
                .bind("id", who.personId())
                .bind("invitationId", invitation.invitationId())
                .bind("accountId", who.accountId())
                .bind("name", who.name())
                .bind("login", newcomer.login())
                .bind("now", clock.instant())
                .bind("positionId", placement.position())
                .bind("siteId", placement.site())
                .execute();
        fire(JoiningAction.JOIN_REQUESTED, "join-request", invitation, newcomer, placement.position() != null);
        requests.fire(new JoinRequested(who.personId(), who.name()));
    }

    private void fire(
            JoiningAction action, String kind, FoundInvitation invitation, Newcomer newcomer, boolean placed) {
        var who = newcomer.who();
        var facts = new TreeMap<String, Object>(Map.of(
                "name", who.name(),
                "login", newcomer.login(),
                "role", who.role().name(),
                "invitation", invitation.invitationId().toString(),
                "placed", isPlaced(invitation, who, placed)));
        trail.fire(new AuditedAction(action, kind, who.personId().toString(), null, facts));
    }

    /** Whom the business has added by name it gives a position itself. */
    private static boolean isPlaced(FoundInvitation invitation, Caller who, boolean holds) {
        return holds || invitation.person() != null || who.role() == Role.AUDITOR;
    }
}
