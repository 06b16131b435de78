package org.guizhang.thing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.sheet.CellReader;
import org.guizhang.sheet.NameKey;
import org.guizhang.sheet.SheetReader;
import org.guizhang.sheet.SheetRow;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.ThingImport;
import org.guizhang.thing.ThingImport.Line;

/** Reads lists of things and holds them against the register. */
@ApplicationScoped
public class ThingSheets {
    @Inject
    ThingRows rows;

    @Inject
    ThingCheck check;

    @Inject
    ThingScope scope;

    /** A row with the thing as it is, if it is there, and as it would be. */
    public record Planned(Line line, StoredThing before, StoredThing wanted) {}

    /** What each row of a file means; nothing is stored. */
    public List<Planned> plan(RegisterKind kind, byte[] file) {
        var columns = new ThingColumns(kind);
        var cells = SheetReader.read(file, columns, ThingImport.MAX_ROWS).rows();
        var names = cells.stream().map(row -> row.text(ThingColumns.NAME)).toList();
        var places = check.places();
        var reach = scope.get();
        var things = named(kind, reach, cells);
        var known = new ThingSheet.Known(
                places,
                rows.named(kind.id(), names),
                new CellReader((of, name) -> things.getOrDefault(of, Map.of()).get(NameKey.of(name))),
                reach,
                (before, entry) -> check.judge(kind, before, entry, places));
        var sheet = new ThingSheet(kind, columns, known);
        return cells.stream()
                .map(sheet::judge)
                .map(row -> new Planned(row.line(), row.before(), row.wanted()))
                .toList();
    }

    /** The open things that fields of the list name and the caller may see, by kind and compared name; two of one are none. */
    private Map<String, Map<String, UUID>> named(
            RegisterKind kind, ThingScope.Reach reach, List<SheetRow<String>> cells) {
        var found = new HashMap<String, Map<String, UUID>>();
        for (var field : kind.fields()) {
            if (field instanceof Field.Link link && link.basics().type().startsWith("thing")) {
                var names = cells.stream()
                        .flatMap(row -> CellReader.split(row.text(ThingColumns.of(field))).stream())
                        .toList();
                var doubled = new HashSet<String>();
                var of = found.computeIfAbsent(kind.kindOf(link), id -> new HashMap<>());
                rows.named(kind.kindOf(link), names).stream()
                        .filter(thing -> thing.closedAt() == null && reach.reads(thing.site()))
                        .forEach(thing -> take(of, doubled, thing));
            }
        }
        return found;
    }

    private static void take(Map<String, UUID> of, Set<String> doubled, StoredThing thing) {
        var key = NameKey.of(thing.name());
        var other = of.putIfAbsent(key, thing.id());
        if ((other != null && !other.equals(thing.id())) || doubled.contains(key)) {
            doubled.add(key);
            of.remove(key);
        }
    }
}
