package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.shared.Days;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;

/** What the reader holds today, each with the way to its job description. */
class MyPositions {
    private final Holdings holdings;
    private final Positions positions;
    private final Sites sites;
    private final Formats formats;
    private final Clock clock;

    @Inject
    MyPositions(Holdings holdings, Positions positions, Sites sites, Formats formats, Clock clock) {
        this.holdings = holdings;
        this.positions = positions;
        this.sites = sites;
        this.formats = formats;
        this.clock = clock;
    }

    Optional<Card> card() {
        var today = Days.today(clock);
        var own = holdings.own().stream()
                .filter(holding -> holding.period().includes(today))
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var places = new HashMap<UUID, Site>();
        sites.list().forEach(site -> places.put(site.id(), site));
        var rows = new UnorderedList();
        rows.addClassNames("gz-plain", "gz-holdings");
        own.forEach(holding -> rows.add(row(holding, places)));
        return Optional.of(new Card(t("my.positions"), rows));
    }

    private ListItem row(Holding holding, HashMap<UUID, Site> places) {
        var position = positions.standing(holding.position());
        var title =
                Links.to(Addresses.position(position.key()), position.title().in(Messages.locale()));
        title.addClassName("gz-strong");
        var site = holding.site() == null ? null : places.get(holding.site());
        var place = new Span(site == null ? t("place.all") : site.name().in(Messages.locale()));
        var since = new Span(t("period.since", formats.date(holding.from())));
        since.addClassNames("gz-muted", "gz-small");
        var row = new ListItem(title, place, since);
        row.addClassNames("gz-row", "gz-holding");
        return row;
    }
}
