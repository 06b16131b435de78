package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Text;
import org.guizhang.template.Templates;
import org.guizhang.ui.parts.PositionPicker;
import org.guizhang.ui.parts.PositionsPicker;
import org.guizhang.ui.parts.SitePicker;
import org.guizhang.ui.shell.Messages;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What positions and sites are called: read once for a screen, and again after something was changed on it. */
public class WorkforceNames {
    private final Positions positions;
    private final Sites sites;
    private final Templates templates;
    private final Map<UUID, Position> known = new LinkedHashMap<>();
    private final Map<UUID, Site> places = new LinkedHashMap<>();
    private final Map<String, String> regulations = new HashMap<>();

    @Inject
    public WorkforceNames(Positions positions, Sites sites, Templates templates) {
        this.positions = positions;
        this.sites = sites;
        this.templates = templates;
        read();
    }

    final void read() {
        known.clear();
        places.clear();
        positions.list().forEach(position -> known.put(position.id(), position));
        sites.list().forEach(site -> places.put(site.id(), site));
    }

    /** The open positions that stand alone, in the order they came. */
    List<Position> open() {
        return known.values().stream()
                .filter(position -> !position.closed() && position.mergedInto() == null)
                .toList();
    }

    List<Position> all() {
        return List.copyOf(known.values());
    }

    List<Site> sites() {
        return List.copyOf(places.values());
    }

    List<Site> openSites() {
        return places.values().stream().filter(site -> !site.closed()).toList();
    }

    /** Chooses among the open positions by what they are called here. */
    PositionPicker picker(String label) {
        return new PositionPicker(label, positions, true, this::label);
    }

    PositionsPicker pickerOfSeveral(String label) {
        return new PositionsPicker(label, positions, this::label);
    }

    /** The same without one of them. */
    PositionPicker pickerBut(String label, @Nullable UUID one) {
        return picker(label).but(positions, one);
    }

    SitePicker sitePicker(String label) {
        return new SitePicker(label, sites);
    }

    /** What a position counts as. */
    Position standing(UUID id) {
        var at = known.get(id);
        while (at != null && at.mergedInto() != null) {
            at = known.get(at.mergedInto());
        }
        if (at == null) {
            throw new IllegalStateException("No position " + id);
        }
        return at;
    }

    /** The name of what a position counts as. */
    String title(UUID id) {
        return label(standing(id));
    }

    /** Its name; where another open one has the same, with the regulation it comes from. */
    String label(Position position) {
        var title = said(position.title());
        var twin = open().stream()
                .anyMatch(other ->
                        !other.id().equals(position.id()) && said(other.title()).equals(title));
        return twin && !position.sources().isEmpty()
                ? t("position.of", title, regulation(position.sources().get(0).template()))
                : title;
    }

    /** The regulations it comes from, or that it is the business's own. */
    String origin(Position position) {
        if (position.sources().isEmpty()) {
            return t("position.own");
        }
        return String.join(
                t("list.comma"),
                position.sources().stream()
                        .map(source -> regulation(source.template()))
                        .distinct()
                        .toList());
    }

    /** The site's name, or that it is the whole business. */
    String place(@Nullable UUID site) {
        var found = site == null ? null : places.get(site);
        return found == null ? t("place.all") : said(found.name());
    }

    private String regulation(String template) {
        return regulations.computeIfAbsent(template, id -> {
            try {
                return said(templates.latest(id).title());
            } catch (NotFound gone) {
                return id;
            }
        });
    }

    static String said(Text text) {
        return text.in(Messages.locale());
    }
}
