package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.Signer;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Conditions;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.tenant.Role;
import org.guizhang.work.Tasks;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** How far the signing of a module is, and who is due to be reminded. */
@ApplicationScoped
public class SignerRows {
    public static final int PRESET_DAYS = 3;
    /** After so many reminders it is left to people. */
    private static final int MOST_REMINDERS = 5;
    /** A person is not reminded by hand more often than this. */
    private static final Duration BY_HAND = Duration.ofDays(1);

    /** Everybody of a module with the newest edition they were asked for: what lists are filtered and sorted by. */
    private static final String NEWEST =
            "with newest as (select distinct on (r.person_id) r.*, p.name, p.login, p.role,"
                    + " e.major, e.minor from signing_request r"
                    + " join person p on p.tenant_id = r.tenant_id and p.id = r.person_id"
                    + " join edition e on e.tenant_id = r.tenant_id and e.id = r.edition_id"
                    + " where r.tenant_id = :tenant and r.module_id = :module and r.state <> 'SUPERSEDED' and p.active"
                    + " order by r.person_id, r.state, e.major desc, e.minor desc) ";

    /** What else is told of each row that is shown. */
    private static final String WHOLE = "select r.*,"
            + " (select max(a.signed_at) from acknowledgement a where a.tenant_id = r.tenant_id"
            + " and a.edition_id = r.edition_id and a.person_id = r.person_id) as signed_at,"
            + " f.major as first_major, f.minor as first_minor, l.edition_id as last_id, l.signed_at as last_at,"
            + " l.major as last_major, l.minor as last_minor,"
            + " exists (select 1 from clause_question q where q.tenant_id = r.tenant_id"
            + " and q.module_id = r.module_id and q.person_id = r.person_id and q.answer is null) as asking"
            + " from shown r"
            + " left join edition f on f.tenant_id = r.tenant_id and f.id = r.first_edition_id"
            + " left join lateral (select a.edition_id, a.signed_at, s.major, s.minor from acknowledgement a"
            + " join edition s on s.tenant_id = a.tenant_id and s.id = a.edition_id"
            + " where a.tenant_id = r.tenant_id and a.person_id = r.person_id and a.module_id = r.module_id"
            + " order by a.signed_at desc, a.id desc limit 1) l on true order by ";

    @Inject
    Database database;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    /** Somebody who was just reminded, and of what. */
    public record Reminded(UUID edition, UUID person) {}

    /**
     * Those who were asked and still have access, of a filter: {@code limit} of them from {@code offset} on.
     *
     * @param among the ids of those who may be listed; null for all
     */
    public List<Signer> list(
            UUID module,
            SignerFilter filter,
            @Nullable Set<UUID> among,
            SortOrder<SignerSort> order,
            int offset,
            int limit) {
        var which = filtered(filter, among);
        var sorted = sorted(order);
        return database.sql()
                .createQuery(NEWEST + ", shown as (select * from newest r where true" + which.text() + " order by "
                        + sorted + " limit :limit offset :offset) " + WHOLE + sorted)
                .bind("module", module)
                .bindMap(which.values())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(SignerRows::signer)
                .list();
    }

    /** How many there are of a filter. */
    public int count(UUID module, SignerFilter filter, @Nullable Set<UUID> among) {
        var which = filtered(filter, among);
        return database.sql()
                .createQuery(NEWEST + "select count(*) from newest r where true" + which.text())
                .bind("module", module)
                .bindMap(which.values())
                .mapTo(Integer.class)
                .one();
    }

    /** How far a module is. */
    public Signings.Standing standing(UUID module) {
        return database.sql()
                .createQuery(NEWEST + "select count(*) as asked, count(*) filter (where state = 'SIGNED') as signed,"
                        + " max(greatest(asked_at, reminded_at)) as latest from newest")
                .bind("module", module)
                .mapTo(Signings.Standing.class)
                .one();
    }

    private static Conditions filtered(SignerFilter filter, @Nullable Set<UUID> among) {
        var which = new Conditions();
        which.and("r.state = :state", "state", filter.state());
        which.and(
                "(lower(r.name) like :words escape '!' or lower(r.login) like :words escape '!')",
                "words",
                filter.words().isBlank() ? null : LikePattern.around(filter.words()));
        which.and("r.person_id = any(:among)", "among", among == null ? null : among.toArray(UUID[]::new));
        return which;
    }

    private static String sorted(SortOrder<SignerSort> order) {
        var way = order.descending() ? " desc" : "";
        var name = "r.name collate \"zh-x-icu\"" + way + ", r.person_id" + way;
        return switch (order.by()) {
            case STATE -> "r.state" + way + ", " + name;
            case NAME -> name;
            case ASKED -> "r.asked_at" + way + ", " + name;
        };
    }

    /** How many were asked of each module and still have access, and how many of these have to sign. */
    public List<Signings.Progress> progress() {
        return database.sql()
                .createQuery("select r.module_id as module, count(distinct r.person_id) as asked,"
                        + " count(distinct r.person_id) filter (where r.state = 'OPEN') as missing"
                        + " from signing_request r"
                        + " join person p on p.tenant_id = r.tenant_id and p.id = r.person_id"
                        + " where r.tenant_id = :tenant and r.state <> 'SUPERSEDED' and p.active"
                        + " group by r.module_id order by missing desc, r.module_id")
                .mapTo(Signings.Progress.class)
                .list();
    }

    /** How many an edition has asked anew, and how many others still have to sign something of its module. */
    public Signings.Asked asked(UUID module, UUID edition) {
        return database.sql()
                .createQuery(
                        "select count(*) filter (where r.edition_id = :edition and r.first_edition_id is null) as anew,"
                                + " count(*) as open from signing_request r join person p"
                                + " on p.tenant_id = r.tenant_id and p.id = r.person_id"
                                + " where r.tenant_id = :tenant and r.module_id = :module and r.state = 'OPEN' and p.active")
                .bind("edition", edition)
                .bind("module", module)
                .map(row -> new Signings.Asked(
                        row.getColumn("anew", Integer.class),
                        row.getColumn("open", Integer.class) - row.getColumn("anew", Integer.class)))
                .findFirst()
                .orElseThrow();
    }

    /** Notes a reminder for each who has not signed and was not reminded within a day. */
    public List<Reminded> remind(UUID module) {
        return remind(
                " and module_id = :which and (reminded_at is null or reminded_at <= :latest)",
                module,
                clock.instant().minus(BY_HAND));
    }

    /** The same for everybody of the tenant who has waited for the days that the business has set. */
    List<Reminded> remindDue() {
        var latest = clock.instant().minus(Duration.ofDays(days()));
        return remind(" and reminders < :which and coalesce(reminded_at, asked_at) <= :latest", MOST_REMINDERS, latest);
    }

    /** When the next is due, which has passed for those who have no access; empty where nobody is to be reminded. */
    Optional<Instant> nextDue() {
        return database.sql()
                .createQuery(
                        "select min(coalesce(reminded_at, asked_at)) as at from signing_request where tenant_id = :tenant"
                                + " and state = 'OPEN' and reminders < :reminders")
                .bind("reminders", MOST_REMINDERS)
                .map(row -> Optional.ofNullable(row.getColumn("at", Instant.class)))
                .findFirst()
                .flatMap(at -> at)
                .map(at -> at.plus(Duration.ofDays(days())));
    }

    private List<Reminded> remind(String condition, Object which, Instant latest) {
        return database.sql()
                .createQuery("update signing_request set reminded_at = :now, reminders = reminders + 1"
                        + " where tenant_id = :tenant and (edition_id, person_id) in (select edition_id, person_id"
                        + " from signing_request where tenant_id = :tenant and state = 'OPEN'" + condition
                        + " and person_id in (select id from person where tenant_id = :tenant and active)"
                        + " for update skip locked) returning edition_id as edition, person_id as person")
                .bind("now", clock.instant())
                .bind("which", which)
                .bind("latest", latest)
                .mapTo(Reminded.class)
                .list();
    }

    public int days() {
        return database.sql()
                .createQuery("select remind_after_days from signing_setting where tenant_id = :tenant")
                .mapTo(Integer.class)
                .findFirst()
                .orElse(PRESET_DAYS);
    }

    public void setDays(int days) {
        database.sql()
                .createUpdate("insert into signing_setting (tenant_id, remind_after_days) values (:tenant, :days)"
                        + " on conflict (tenant_id) do update set remind_after_days = excluded.remind_after_days")
                .bind("days", days)
                .execute();
        tasks.add(RemindWorker.KIND, "", clock.instant());
    }

    private static Signer signer(RowView row) {
        return new Signer(
                row.getColumn("person_id", UUID.class),
                row.getColumn("name", String.class),
                row.getColumn("login", String.class),
                row.getColumn("role", Role.class),
                row.getColumn("edition_id", UUID.class),
                row.getColumn("major", Integer.class) + "." + row.getColumn("minor", Integer.class),
                row.getColumn("state", Request.State.class),
                row.getColumn("asked_at", Instant.class),
                Requests.number(row, "first_major", "first_minor"),
                row.getColumn("reminded_at", Instant.class),
                row.getColumn("reminders", Integer.class),
                row.getColumn("state", String.class).equals("SIGNED")
                        ? row.getColumn("signed_at", Instant.class)
                        : null,
                last(row),
                row.getColumn("asking", Boolean.class));
    }

    private static Signer.@Nullable Signed last(RowView row) {
        var number = Requests.number(row, "last_major", "last_minor");
        return number == null
                ? null
                : new Signer.Signed(
                        row.getColumn("last_id", UUID.class), number, row.getColumn("last_at", Instant.class));
    }
}
