package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.jspecify.annotations.Nullable;

/** Who holds the positions that a clause is for, today; looked up once for a screen. */
@Dependent
class AffectedPeople {
    private final Positions positions;
    private final Holdings holdings;
    private final CurrentCaller caller;
    private @Nullable Map<Position.Source, Set<UUID>> people;

    @Inject
    AffectedPeople(Positions positions, Holdings holdings, CurrentCaller caller) {
        this.positions = positions;
        this.holdings = holdings;
        this.caller = caller;
    }

    /** How many hold one of a template's positions, in a sentence; whoever may not see people is told nothing. */
    String words(String template, Collection<String> keys) {
        if (keys.isEmpty() || !caller.get().may(Permission.READ_PEOPLE)) {
            return t("clause.addressees.help");
        }
        var known = people == null ? people = look() : people;
        var affected = new HashSet<UUID>();
        keys.forEach(key -> affected.addAll(known.getOrDefault(new Position.Source(template, key), Set.of())));
        return t("clause.addressees.people", affected.size());
    }

    /** Whoever holds a position holds those that were merged into it, and the one it was merged into. */
    private Map<Position.Source, Set<UUID>> look() {
        var standing = new HashMap<UUID, UUID>();
        var sources = new HashMap<UUID, Set<Position.Source>>();
        for (var position : positions.list()) {
            var into = position.mergedInto();
            var one = into == null ? position.id() : into;
            standing.put(position.id(), one);
            sources.computeIfAbsent(one, none -> new HashSet<>()).addAll(position.sources());
        }
        var found = new HashMap<Position.Source, Set<UUID>>();
        for (var holding : holdings.on(null)) {
            sources.getOrDefault(standing.get(holding.position()), Set.of())
                    .forEach(source -> found.computeIfAbsent(source, none -> new HashSet<>())
                            .add(holding.person()));
        }
        return found;
    }
}
