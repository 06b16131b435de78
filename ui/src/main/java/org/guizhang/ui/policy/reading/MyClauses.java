package org.guizhang.ui.policy.reading;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.policy.position.JobDescription;
import org.guizhang.policy.position.JobDescriptions;
import org.guizhang.shared.Days;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.jspecify.annotations.Nullable;

/** The clauses that are written for what the reader does, each a link; before all others, since nobody reads 139. */
class MyClauses {
    private static final int SHORT = 8;
    private final Holdings holdings;
    private final JobDescriptions descriptions;
    private final Clock clock;

    @Inject
    MyClauses(Holdings holdings, JobDescriptions descriptions, Clock clock) {
        this.holdings = holdings;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    private record Place(UUID module, String key) {}

    /**
     * Those of one regulation, or of all; nothing for who holds no position or has none written for it.
     *
     * @param module null: of all
     */
    Optional<NativeDetails> of(@Nullable UUID module) {
        var today = Days.today(clock);
        var regulations = new LinkedHashMap<UUID, Text>();
        var clauses = new LinkedHashMap<Place, Text>();
        holdings.own().stream()
                .filter(holding -> holding.period().includes(today))
                .map(Holding::position)
                .distinct()
                .flatMap(position -> descriptions.of(position).parts().stream())
                .filter(part -> part.edition() != null)
                .filter(part -> module == null || module.equals(part.module()))
                .forEach(part -> take(part, regulations, clauses));
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        var content = new Div();
        content.addClassName("gz-fold-content");
        regulations.forEach((id, title) -> {
            if (regulations.size() > 1) {
                content.add(new H3(said(title)));
            }
            content.add(list(id, clauses));
        });
        var fold = new NativeDetails(t("handbook.mine", clauses.size()), content);
        fold.addClassNames("gz-card", "gz-details", "gz-mine", "gz-screen");
        fold.setOpen(clauses.size() <= SHORT);
        return Optional.of(fold);
    }

    private static void take(JobDescription.Part part, Map<UUID, Text> regulations, Map<Place, Text> clauses) {
        for (var chapter : part.chapters()) {
            for (var clause : chapter.clauses()) {
                regulations.put(part.module(), part.regulation());
                clauses.put(new Place(part.module(), clause.key()), clause.heading());
            }
        }
    }

    private static UnorderedList list(UUID module, Map<Place, Text> clauses) {
        var list = new UnorderedList();
        list.addClassNames("gz-plain", "gz-mine-list");
        clauses.forEach((place, heading) -> {
            if (place.module().equals(module)) {
                var address = Addresses.link(PolicyPaths.clause(module, place.key()));
                list.add(new ListItem(new Anchor(address, said(heading))));
            }
        });
        return list;
    }
}
