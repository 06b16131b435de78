package org.guizhang.joining.roster.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.joining.roster.Column;
import org.guizhang.joining.roster.RosterImport.Fault;
import org.guizhang.joining.roster.RosterImport.Placement;
import org.guizhang.shared.Text;
import org.guizhang.sheet.SheetRow;
import org.guizhang.sheet.WrittenDay;
import org.guizhang.sheet.WrittenName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.PositionTree;
import org.jspecify.annotations.Nullable;

/** Finds the positions and sites that rows name: by key or by name in either language, however it is written. */
public final class ImportLookup {
    private final PositionTree tree;
    private final List<Position> positions;
    private final List<Site> sites;
    private final List<Holding> holdings;
    private final LocalDate today;

    /** @param holdings all of the people who are there, past ones too */
    public ImportLookup(List<Position> positions, List<Site> sites, List<Holding> holdings, LocalDate today) {
        this.tree = new PositionTree(positions);
        this.positions =
                positions.stream().filter(position -> !position.closed()).toList();
        this.sites = sites.stream().filter(site -> !site.closed()).toList();
        this.holdings = holdings;
        this.today = today;
    }

    @Nullable
    Placement placement(List<Fault> faults, SheetRow<Column> cells) {
        var position = cells.text(Column.POSITION);
        var site = cells.text(Column.SITE);
        var from = from(faults, cells.text(Column.FROM));
        if (position.isEmpty()) {
            if (!site.isEmpty()) {
                RowCheck.fault(faults, Column.POSITION, "import-position-missing");
            }
            return null;
        }
        var meant = named(positions, Position::title, position);
        var byKey = positions.stream().filter(p -> p.key().equals(position)).toList();
        var found = one(faults, Column.POSITION, byKey.isEmpty() ? meant : byKey, position);
        var place = site.isEmpty() ? null : one(faults, Column.SITE, named(sites, Site::name, site), site);
        if (found == null || from == null || (place == null && !site.isEmpty())) {
            return null;
        }
        return new Placement(
                tree.root(found.id()),
                found.title(),
                place == null ? null : place.id(),
                place == null ? null : place.name(),
                from);
    }

    /** Whether the person holds it already, then or later. */
    boolean holds(UUID person, Placement placement) {
        var wanted =
                new Holding(new UUID(0, 0), person, placement.position(), placement.site(), placement.from(), null, 1);
        return holdings.stream().anyMatch(other -> tree.isSame(wanted, other));
    }

    /** Today where nothing is written, null where it is no day. */
    private @Nullable LocalDate from(List<Fault> faults, String text) {
        if (text.isEmpty()) {
            return today;
        }
        var day = WrittenDay.of(text);
        if (day.isEmpty()) {
            RowCheck.fault(faults, Column.FROM, "import-date");
        }
        return day.orElse(null);
    }

    private static <T> List<T> named(List<T> all, Function<T, Text> name, String text) {
        var exact = all.stream()
                .filter(one -> name.apply(one).readsLike(Text.same(text)))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        var wanted = WrittenName.fold(text);
        return all.stream()
                .filter(one -> WrittenName.fold(name.apply(one).zh()).equals(wanted)
                        || WrittenName.fold(name.apply(one).en()).equals(wanted))
                .toList();
    }

    private static <T> @Nullable T one(List<Fault> faults, Column column, List<T> found, String text) {
        if (found.size() == 1) {
            return found.get(0);
        }
        var rule = (column == Column.SITE ? "import-site" : "import-position") + (found.isEmpty() ? "" : "-several");
        RowCheck.fault(faults, column, rule, text);
        return null;
    }
}
