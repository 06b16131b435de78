package org.guizhang.ui.tenant;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.joining.OpenInvitation.Choice;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** The positions that people of the business hold and its sites, for whoever gives them; read once. */
class WorkplaceChoices {
    private final List<Choice> positions;
    private final List<Choice> sites;

    @Inject
    WorkplaceChoices(Positions positions, Sites sites) {
        this.positions = positions.list().stream()
                .filter(one -> !one.closed() && !one.outside() && one.mergedInto() == null)
                .map(one -> new Choice(one.id(), one.title()))
                .toList();
        this.sites = sites.list().stream()
                .filter(one -> !one.closed())
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    List<Choice> positions() {
        return positions;
    }

    /** The sites; empty where there is nothing to choose. */
    List<Choice> sites() {
        return sites.size() < 2 ? List.of() : sites;
    }

    /** The only site of a business that has just one. */
    @Nullable
    UUID only() {
        return sites.size() == 1 ? sites.get(0).id() : null;
    }
}
