package org.guizhang.joining.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guizhang.joining.JoiningAction;
import org.guizhang.joining.PersonLinks;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.joining.roster.internal.ImportLookup;
import org.guizhang.joining.roster.internal.RosterReader;
import org.guizhang.joining.roster.internal.RosterTemplate;
import org.guizhang.joining.roster.internal.RowCheck;
import org.guizhang.joining.roster.internal.RowCheck.Present;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Days;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.sheet.SheetList;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.tenant.Tenants;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.guizhang.workforce.data.HoldingRows;
import org.jspecify.annotations.Nullable;

/** Takes in people out of an .xlsx file of at most {@value RosterImport#MAX_ROWS} rows. */
@ApplicationScoped
@Transactional
public class RosterImports {
    @Inject
    Database database;

    @Inject
    CurrentCaller caller;

    @Inject
    Tenants tenants;

    @Inject
    People staff;

    @Inject
    PersonLinks links;

    @Inject
    Positions positions;

    @Inject
    Sites sites;

    @Inject
    Holdings holdings;

    @Inject
    HoldingRows held;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> trail;

    /** What taking the file in would do; nothing is stored. Throws {@link Rejected} for what is no list of people. */
    @Requires(Permission.MANAGE_PEOPLE)
    public RosterImport plan(byte[] file) {
        return judge(RosterReader.read(file));
    }

    private RosterImport judge(SheetList<Column> list) {
        var workplace = new ImportLookup(positions.list(), sites.list(), held.all(), Days.today(clock));
        var check = new RowCheck(tenants.own().code(), present(), workplace);
        var lines = list.rows().stream().map(check::judge).toList();
        return new RosterImport(false, lines, list.unread(), list.passed());
    }

    /**
     * The wrong rows of a file as a file of their own, as they were written, with what is to be mended beside each cell;
     * mended it is a list like any other. Throws {@link Rejected} for what is no list of people.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public byte[] wrongRows(byte[] file) {
        var list = RosterReader.read(file);
        return RosterTemplate.write(caller.locale(), list.rows(), judge(list).lines());
    }

    /**
     * Takes the file in, all rows or none: one wrong row and {@link Rejected} names each, as
     * {@code /rows/<row>/<column>}. Rows of people who are there already change nothing.
     *
     * @param site how people reach this installation, for the links
     * @param withoutWrong whether wrong rows are left out, and all others taken in
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public RosterImport apply(byte[] file, String site, boolean withoutWrong) {
        var plan = plan(file);
        var wrong = new ArrayList<Violation>();
        for (var line : plan.lines()) {
            line.faults()
                    .forEach(fault -> wrong.add(
                            new Violation("/rows/" + line.row() + "/" + fault.column(), fault.rule(), fault.remedy())));
        }
        if (!wrong.isEmpty() && !withoutWrong) {
            throw Rejected.of(wrong);
        }
        var taken = take(plan, plan.lines(), site).found();
        var added = taken.count(Outcome.ADD);
        var assigned = taken.count(Outcome.ASSIGN);
        if (added + assigned > 0) {
            var facts = Map.of("added", added, "assigned", assigned, "present", taken.count(Outcome.PRESENT));
            trail.fire(new AuditedAction(
                    JoiningAction.PEOPLE_IMPORTED,
                    "tenant",
                    caller.get().tenantId().toString(),
                    null,
                    facts));
        }
        return taken;
    }

    /** @param added who is new, in the order of the rows */
    record Part(RosterImport found, List<UUID> added) {}

    /**
     * Takes in {@code count} rows of the file from the {@code from}th on, counted from 0, wrong ones left out, so that no
     * transaction is long. Whoever stops in its midst takes the list again: who is in stays as they are.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    Part applyPart(byte[] file, String site, int from, int count) {
        var plan = plan(file);
        var end = Math.min(plan.lines().size(), from + count);
        return take(plan, from < end ? plan.lines().subList(from, end) : List.of(), site);
    }

    private Part take(RosterImport plan, List<Line> lines, String site) {
        var present = present();
        var added = new TreeMap<Integer, UUID>();
        var done = new ArrayList<Line>();
        // Mails are counted by address: two lists at once meet the same addresses in one order.
        for (var line : lines.stream().sorted(Comparator.comparing(Line::login)).toList()) {
            var known = present.get(line.login());
            if (line.outcome() == Outcome.ASSIGN && known != null) {
                assign(known.person(), line.placement());
            }
            done.add(line.outcome() == Outcome.ADD ? add(line, site, added) : line);
        }
        done.sort(Comparator.comparing(Line::row));
        var found = new RosterImport(true, List.copyOf(done), plan.unread(), plan.passed());
        return new Part(found, List.copyOf(added.values()));
    }

    /** The empty list to fill in, in the caller's language; its example names a position and a site of the business. */
    @Requires(Permission.MANAGE_PEOPLE)
    public byte[] template() {
        var position = positions.list().stream()
                .filter(known -> !known.closed() && known.mergedInto() == null)
                .findFirst()
                .map(Position::title);
        var site = sites.list().stream()
                .filter(known -> !known.closed())
                .findFirst()
                .map(Site::name);
        return RosterTemplate.write(
                caller.locale(), position.orElse(Column.POSITION.title()), site.orElse(Column.SITE.title()));
    }

    private Line add(Line line, String site, Map<Integer, UUID> people) {
        var number = line.login().indexOf('/');
        if (number >= 0) {
            var added = staff.add(line.name(), line.login().substring(number + 1), line.role());
            people.put(line.row(), added.person().id());
            assign(added.person().id(), line.placement());
            return line.handed(added.password(), null, false);
        }
        var asked = links.add(line.name(), line.login(), line.role(), site);
        people.put(line.row(), asked.person().id());
        assign(asked.person().id(), line.placement());
        return line.handed(null, asked.link(), asked.mailed());
    }

    private void assign(UUID person, RosterImport.@Nullable Placement placement) {
        if (placement != null) {
            var entry = new Holding.Entry(person, placement.position(), placement.site(), placement.from(), null);
            holdings.assign(entry);
        }
    }

    private Map<String, Present> present() {
        var present = new HashMap<String, Present>();
        database.sql()
                .createQuery(
                        "select id, login, active or absence is not distinct from 'INVITED' as active from person where tenant_id = :tenant")
                .map(row -> present.put(
                        row.getColumn("login", String.class),
                        new Present(row.getColumn("id", UUID.class), row.getColumn("active", Boolean.class))))
                .list();
        return present;
    }
}
