package org.guizhang.acknowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.LikePattern;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Sql;
import org.guizhang.work.Tasks;
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
                    + " where r.tenant_id = ? and r.module_id = ? and r.state <> 'SUPERSEDED' and p.active"
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
    CurrentCaller caller;

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
        var arguments = new ArrayList<@Nullable Object>();
        var which = filtered(module, filter, among, arguments);
        arguments.add(limit);
        arguments.add(offset);
        var sorted = sorted(order);
        return database.sql()
                .list(
                        NEWEST + ", shown as (select * from newest r" + which + " order by " + sorted
                                + " limit ? offset ?) " + WHOLE + sorted,
                        SignerRows::signer,
                        arguments.toArray());
    }

    /** How many there are of a filter. */
    public int count(UUID module, SignerFilter filter, @Nullable Set<UUID> among) {
        var arguments = new ArrayList<@Nullable Object>();
        var which = filtered(module, filter, among, arguments);
        return database.sql()
                .first(
                        NEWEST + "select count(*) as n from newest r" + which,
                        row -> row.getInt("n"),
                        arguments.toArray())
                .orElseThrow();
    }

    /** How far a module is. */
    public Signings.Standing standing(UUID module) {
        return database.sql()
                .first(
                        NEWEST + "select count(*) as asked, count(*) filter (where state = 'SIGNED') as signed,"
                                + " max(greatest(asked_at, reminded_at)) as latest from newest",
                        row -> new Signings.Standing(
                                row.getInt("asked"), row.getInt("signed"), Sql.instantOrNull(row, "latest")),
                        caller.get().tenantId(),
                        module)
                .orElseThrow();
    }

    private String filtered(
            UUID module, SignerFilter filter, @Nullable Set<UUID> among, List<@Nullable Object> arguments) {
        arguments.add(caller.get().tenantId());
        arguments.add(module);
        var which = new StringBuilder(" where true");
        if (filter.state() != null) {
            which.append(" and r.state = ?");
            arguments.add(filter.state().name());
        }
        if (!filter.words().isBlank()) {
            which.append(" and (lower(r.name) like ? escape '!' or lower(r.login) like ? escape '!')");
            var pattern = LikePattern.around(filter.words());
            arguments.add(pattern);
            arguments.add(pattern);
        }
        if (among != null) {
            which.append(" and r.person_id = any(?)");
            arguments.add(among.toArray(UUID[]::new));
        }
        return which.toString();
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
                .list(
                        "select r.module_id, count(distinct r.person_id) as asked,"
                                + " count(distinct r.person_id) filter (where r.state = 'OPEN') as missing"
                                + " from signing_request r"
                                + " join person p on p.tenant_id = r.tenant_id and p.id = r.person_id"
                                + " where r.tenant_id = ? and r.state <> 'SUPERSEDED' and p.active"
                                + " group by r.module_id order by missing desc, r.module_id",
                        row -> new Signings.Progress(
                                row.getObject("module_id", UUID.class), row.getInt("asked"), row.getInt("missing")),
                        caller.get().tenantId());
    }

    /** How many an edition has asked anew, and how many others still have to sign something of its module. */
    public Signings.Asked asked(UUID module, UUID edition) {
        return database.sql()
                .first(
                        "select count(*) filter (where r.edition_id = ? and r.first_edition_id is null) as anew,"
                                + " count(*) as open from signing_request r join person p"
                                + " on p.tenant_id = r.tenant_id and p.id = r.person_id"
                                + " where r.tenant_id = ? and r.module_id = ? and r.state = 'OPEN' and p.active",
                        row -> new Signings.Asked(row.getInt("anew"), row.getInt("open") - row.getInt("anew")),
                        edition,
                        caller.get().tenantId(),
                        module)
                .orElseThrow();
    }

    /** Notes a reminder for each who has not signed and was not reminded within a day. */
    public List<Reminded> remind(UUID module) {
        return remind(
                " and module_id = ? and (reminded_at is null or reminded_at <= ?)",
                module,
                clock.instant().minus(BY_HAND));
    }

    /** The same for everybody of the tenant who has waited for the days that the business has set. */
    List<Reminded> remindDue() {
        var latest = clock.instant().minus(Duration.ofDays(days()));
        return remind(" and reminders < ? and coalesce(reminded_at, asked_at) <= ?", MOST_REMINDERS, latest);
    }

    /** When the next is due, which has passed for those who have no access; empty where nobody is to be reminded. */
    Optional<Instant> nextDue() {
        return database.sql()
                .first(
                        "select min(coalesce(reminded_at, asked_at)) as at from signing_request where tenant_id = ?"
                                + " and state = 'OPEN' and reminders < ?",
                        row -> Optional.ofNullable(Sql.instantOrNull(row, "at")),
                        caller.get().tenantId(),
                        MOST_REMINDERS)
                .flatMap(at -> at)
                .map(at -> at.plus(Duration.ofDays(days())));
    }

    private List<Reminded> remind(String which, Object first, Instant latest) {
        var tenant = caller.get().tenantId();
        return database.sql()
                .list(
                        "update signing_request set reminded_at = ?, reminders = reminders + 1 where tenant_id = ?"
                                + " and (edition_id, person_id) in (select edition_id, person_id from signing_request"
                                + " where tenant_id = ? and state = 'OPEN'" + which + " and person_id in"
                                + " (select id from person where tenant_id = ? and active)"
                                + " for update skip locked) returning edition_id, person_id",
                        row -> new Reminded(
                                row.getObject("edition_id", UUID.class), row.getObject("person_id", UUID.class)),
                        clock.instant(),
                        tenant,
                        tenant,
                        first,
                        latest,
                        tenant);
    }

    public int days() {
        return database.sql()
                .first(
                        "select remind_after_days from signing_setting where tenant_id = ?",
                        row -> row.getInt("remind_after_days"),
                        caller.get().tenantId())
                .orElse(PRESET_DAYS);
    }

    public void setDays(int days) {
        database.sql()
                .change(
                        "insert into signing_setting (tenant_id, remind_after_days) values (?, ?)"
                                + " on conflict (tenant_id) do update set remind_after_days = excluded.remind_after_days",
                        caller.get().tenantId(),
                        days);
        tasks.add(RemindWorker.KIND, "", clock.instant());
    }

    private static Signer signer(ResultSet row) throws SQLException {
        return new Signer(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("login"),
                Role.valueOf(row.getString("role")),
                row.getObject("edition_id", UUID.class),
                row.getInt("major") + "." + row.getInt("minor"),
                Request.State.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"),
                Requests.number(row, "first_major", "first_minor"),
                Sql.instantOrNull(row, "reminded_at"),
                row.getInt("reminders"),
                row.getString("state").equals("SIGNED") ? Sql.instantOrNull(row, "signed_at") : null,
                last(row),
                row.getBoolean("asking"));
    }

    private static Signer.@Nullable Signed last(ResultSet row) throws SQLException {
        var number = Requests.number(row, "last_major", "last_minor");
        return number == null
                ? null
                : new Signer.Signed(row.getObject("last_id", UUID.class), number, Sql.instant(row, "last_at"));
    }
}
