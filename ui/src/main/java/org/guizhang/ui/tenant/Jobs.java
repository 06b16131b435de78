package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;

/** What people hold today, in words for a list; read once. */
class Jobs {
    private final Map<UUID, Set<String>> titles = new HashMap<>();

    @Inject
    Jobs(Holdings holdings, Positions positions) {
        var known = new HashMap<UUID, Position>();
        positions.list().forEach(position -> known.put(position.id(), position));
        holdings.on(null).forEach(holding -> {
            var job = known.get(holding.position());
            while (job != null && job.mergedInto() != null) {
                job = known.get(job.mergedInto());
            }
            if (job != null) {
                titles.computeIfAbsent(holding.person(), id -> new LinkedHashSet<>())
                        .add(job.title().in(Messages.locale()));
            }
        });
    }

    /** The titles in a row; {@code ""} where a person holds nothing. */
    String of(UUID person) {
        return String.join(t("list.comma"), titles.getOrDefault(person, Set.of()));
    }
}
