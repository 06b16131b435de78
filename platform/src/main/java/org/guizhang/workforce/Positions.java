package org.guizhang.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.AuditedAction;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.data.PositionRows;
import org.guizhang.workforce.data.PositionTree;

/**
 * The positions of the business. They are closed, never deleted. Two that are the same job are merged by whoever
 * manages people: one becomes part of the other, with its holders and its rules, and can be taken apart again.
 */
@ApplicationScoped
@Transactional
public class Positions {
    @Inject
    PositionRows rows;

    @Inject
    Ids ids;

    @Inject
    Event<AuditedAction> trail;

    @Inject
    Event<OrganisationChanged> reorganised;

    /** All positions, closed and merged ones too, in the order they came. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Position> list() {
        return rows.all();
    }

    /**
     * The open positions that stand alone and in whose title, in either language, the words stand, whatever their case:
     * {@code limit} of them from {@code offset} on, in the order they came. Blank words stand in all.
     *
     * @param outside whether those of people who are not of the business are among them
     */
    @Requires(Permission.READ_HANDBOOK)
    public List<Position> search(String words, boolean outside, int offset, int limit) {
        return rows.all().stream()
                .filter(one -> !one.closed() && one.mergedInto() == null && (outside || !one.outside()))
                .filter(one -> one.title().contains(words))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Requires(Permission.READ_HANDBOOK)
    public Position get(UUID id) {
        return find(rows.structure(), id);
    }

    /** By its key, as addresses name it. */
    @Requires(Permission.READ_HANDBOOK)
    public Position byKey(String key) {
        return rows.all().stream()
                .filter(position -> position.key().equals(key))
                .findFirst()
                .orElseThrow(Refusals::nothing);
    }

    /** What a position counts as: itself, or the one it has become part of. */
    @Requires(Permission.READ_HANDBOOK)
    public Position standing(UUID id) {
        var tree = rows.structure();
        return find(tree, tree.root(id));
    }

    /** The positions of templates it stands for, those of the positions merged into it among them. */
    @Requires(Permission.READ_HANDBOOK)
    public List<Position.Source> sourcesOf(UUID id) {
        return rows.structure().sourcesOf(id);
    }

    /** Adds a position of the business's own; nobody's clause addresses it. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Position add(Position.Entry entry) {
        var tree = rows.lockedStructure();
        var id = ids.next();
        var key = "own-" + id.toString().substring(24);
        var blank = new Position(id, key, Text.same(""), "", null, false, null, false, List.of(), 1);
        var wanted = checked(tree, blank, entry);
        if (tree.size() >= Position.MAX_POSITIONS) {
            throw new Conflict(Message.of("problem.positions-full", Position.MAX_POSITIONS));
        }
        Conflict.refuseTwin("/title", wanted.title(), null, tree.titlesBut(id));
        rows.add(List.of(wanted));
        trail.fire(new AuditedAction(WorkforceAction.POSITION_ADDED, "position", id.toString(), null, facts(wanted)));
        return get(id);
    }

    /** Sets what an entry says; whoever was overtaken since {@code revision} is told so. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Position change(UUID id, Position.Entry entry, int revision) {
        var tree = rows.lockedStructure();
        var before = find(tree, id);
        Refusals.guard(before.revision(), revision);
        var wanted = checked(tree, before, entry);
        Conflict.refuseTwin("/title", wanted.title(), before.title(), tree.titlesBut(id));
        Refusals.written(rows.change(wanted, revision));
        trail.fire(new AuditedAction(
                WorkforceAction.POSITION_CHANGED, "position", id.toString(), facts(before), facts(wanted)));
        return get(id);
    }

    /**
     * Makes a position part of another: whoever holds the one holds the other. Throws {@link Conflict} when it is part
     * of one already, or when that one is part of it.
     */
    @Requires(Permission.MANAGE_PEOPLE)
    public Position merge(UUID id, UUID into, int revision) {
        var tree = rows.lockedStructure();
        var part = find(tree, id);
        Refusals.guard(part.revision(), revision);
        var whole = tree.get(into);
        if (whole == null) {
            throw Rejected.field("/into", "position-unknown");
        }
        if (part.mergedInto() != null) {
            throw new Conflict(Message.of("problem.position-merged", part.title()));
        }
        if (tree.root(into).equals(id)) {
            throw Rejected.field("/into", "position-same");
        }
        Refusals.written(rows.change(part.within(into), revision));
        trail.fire(new AuditedAction(
                WorkforceAction.POSITION_MERGED, "position", id.toString(), null, names(part, whole)));
        reorganised.fire(new OrganisationChanged());
        return get(id);
    }

    /** Takes a merged position out again, with the holders it was given. */
    @Requires(Permission.MANAGE_PEOPLE)
    public Position takeApart(UUID id, int revision) {
        var tree = rows.lockedStructure();
        var part = find(tree, id);
        Refusals.guard(part.revision(), revision);
        if (part.mergedInto() == null) {
            throw new Conflict(Message.of("problem.position-alone", part.title()));
        }
        var whole = find(tree, part.mergedInto());
        Refusals.written(rows.change(part.within(null), revision));
        trail.fire(new AuditedAction(
                WorkforceAction.POSITION_TAKEN_APART, "position", id.toString(), names(part, whole), null));
        reorganised.fire(new OrganisationChanged());
        return get(id);
    }

    private static Position checked(PositionTree tree, Position present, Position.Entry entry) {
        var violations = new Violations();
        var title = EnteredName.check(violations, "/title", entry.title(), Position.MAX_TITLE);
        var about = EnteredName.optional(violations, "/about", entry.about(), Position.MAX_ABOUT);
        var above = entry.reportsTo();
        if (above != null && tree.get(above) == null) {
            violations.add("/reportsTo", "position-unknown");
        } else if (above != null && !above.equals(present.reportsTo()) && tree.wouldCircle(present.id(), above)) {
            violations.add("/reportsTo", "position-circle");
        }
        violations.check();
        return new Position(
                present.id(),
                present.key(),
                title,
                about,
                above,
                Boolean.TRUE.equals(entry.outside()),
                present.mergedInto(),
                Boolean.TRUE.equals(entry.closed()),
                present.sources(),
                present.revision());
    }

    private static Position find(PositionTree tree, UUID id) {
        var found = tree.get(id);
        if (found == null) {
            throw Refusals.nothing();
        }
        return found;
    }

    private static Position.Entry facts(Position position) {
        return new Position.Entry(
                EnteredName.of(position.title()),
                position.about(),
                position.reportsTo(),
                position.outside(),
                position.closed());
    }

    private static Map<String, Object> names(Position part, Position whole) {
        return Map.of("position", part.title(), "into", whole.id(), "intoTitle", whole.title());
    }
}
