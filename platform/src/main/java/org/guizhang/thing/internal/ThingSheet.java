package org.guizhang.thing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.sheet.CellReader;
import org.guizhang.sheet.NameKey;
import org.guizhang.sheet.SheetRow;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingImport.Fault;
import org.guizhang.thing.ThingImport.Line;
import org.guizhang.thing.ThingImport.Outcome;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a list of things one after the other: each by itself, and against the rows before. */
final class ThingSheet {
    private final RegisterKind kind;
    private final ThingColumns columns;
    private final Known known;
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * What rows are held against.
     *
     * @param there things of the kind with a name of the list
     * @param judge the rules for one thing
     */
    record Known(List<Site> places, List<StoredThing> there, CellReader cells, ThingScope.Reach reach, Judge judge) {}

    /** Judges a thing as if it had been typed. */
    interface Judge {
        ThingCheck.Judged of(StoredThing before, Thing.Entry entry);
    }

    /** A row and the thing it would make. */
    record Row(Line line, StoredThing before, StoredThing wanted) {}

    ThingSheet(RegisterKind kind, ThingColumns columns, Known known) {
        this.kind = kind;
        this.columns = columns;
        this.known = known;
    }

    Row judge(SheetRow<String> cells) {
        var faults = new ArrayList<Fault>();
        cells.formulas().forEach(column -> fault(faults, column, "import-formula"));
        cells.errors().forEach(column -> fault(faults, column, "import-error-value"));
        var site = site(faults, cells.text(ThingColumns.SITE));
        var area = area(faults, site, cells.text(ThingColumns.AREA));
        var name = cells.text(ThingColumns.NAME);
        var before = before(site, name);
        var judged = known.judge().of(before, entry(before, site, area, name, cells));
        judged.problems().stream()
                .filter(problem -> faults.stream()
                        .noneMatch(fault -> pointer(fault.column()).equals(problem.field())))
                .forEach(problem -> {
                    var column = column(problem.field());
                    faults.add(new Fault(key(column), title(column), problem.rule(), problem.remedy()));
                });
        again(faults, site, judged.thing(), cells.row());
        if (before.closedAt() != null) {
            fault(faults, ThingColumns.NAME, "thing-name-closed", before.name());
        }
        if (faults.isEmpty() && !known.reach().manages(judged.thing().site())) {
            fault(faults, ThingColumns.SITE, "thing-site-theirs");
        }
        var outcome = faults.isEmpty() ? outcome(before, judged.thing()) : Outcome.WRONG;
        var shown = site == null ? null : site.name();
        var id = isNew(before) ? null : before.id();
        return new Row(
                new Line(cells.row(), judged.thing().name(), id, shown, outcome, List.copyOf(faults)),
                before,
                judged.thing());
    }

    /** What is not in the sheet, or blank there, stays as it is. */
    private Thing.Entry entry(
            StoredThing before, @Nullable Site site, @Nullable UUID area, String name, SheetRow<String> cells) {
        var values = new LinkedHashMap<String, JsonNode>();
        for (var field : kind.fields()) {
            var written = cells.text(ThingColumns.of(field));
            var kept = before.answers().path(field.key());
            if (!written.isEmpty()) {
                var of = field instanceof Field.Link link ? kind.kindOf(link) : "";
                values.put(field.key(), known.cells().read(field, of, written));
            } else if (!kept.isMissingNode()) {
                values.put(field.key(), kept);
            }
        }
        var place = site == null ? null : site.id();
        return new Thing.Entry(kind.id(), place, area == null ? before.area() : area, name, values);
    }

    /** Of what the caller may not see nothing is told, not even that it is there. */
    private StoredThing before(@Nullable Site site, String name) {
        var key = NameKey.of(name);
        return known.there().stream()
                .filter(thing -> NameKey.of(thing.name()).equals(key))
                .filter(thing -> known.reach().reads(thing.site()))
                .filter(thing -> site == null ? thing.site() == null : site.id().equals(thing.site()))
                .findFirst()
                .orElseGet(() -> new StoredThing(
                        new UUID(0, 0), kind.id(), null, null, "", "", JsonNodeFactory.instance.objectNode(), null, 1));
    }

    private static boolean isNew(StoredThing before) {
        return before.code().isEmpty();
    }

    private static Outcome outcome(StoredThing before, StoredThing wanted) {
        return isNew(before) ? Outcome.ADD : before.saysLike(wanted) ? Outcome.PRESENT : Outcome.CHANGE;
    }

    private void again(List<Fault> faults, @Nullable Site site, StoredThing thing, int row) {
        if (!thing.name().isEmpty()) {
            var first = seen.putIfAbsent((site == null ? "" : site.id()) + "/" + NameKey.of(thing.name()), row);
            if (first != null) {
                fault(faults, ThingColumns.NAME, "thing-twice", first);
            }
        }
    }

    /** The one that is named; where a business has one open site alone it goes without saying. */
    private @Nullable Site site(List<Fault> faults, String written) {
        if (kind.declared().acrossSites()) {
            return null;
        }
        var open = known.places().stream().filter(site -> !site.closed()).toList();
        if (written.isEmpty()) {
            return open.size() == 1 ? open.get(0) : null;
        }
        var found = open.stream()
                .filter(site -> site.name().readsLike(Text.same(written)))
                .toList();
        if (found.size() != 1) {
            fault(faults, ThingColumns.SITE, found.isEmpty() ? "import-site" : "import-site-several", written);
            return null;
        }
        return found.get(0);
    }

    private @Nullable UUID area(List<Fault> faults, @Nullable Site site, String written) {
        if (written.isEmpty() || site == null) {
            return null;
        }
        var found = site.areas().stream()
                .filter(area -> !area.closed() && area.name().readsLike(Text.same(written)))
                .findFirst();
        if (found.isEmpty()) {
            fault(faults, ThingColumns.AREA, "thing-import-area", written);
        }
        return found.map(Site.Area::id).orElse(null);
    }

    private void fault(List<Fault> faults, String column, String rule, Object... arguments) {
        faults.add(new Fault(key(column), title(column), rule, Message.of("violation." + rule, arguments)));
    }

    private Text title(String column) {
        return Optional.ofNullable(columns.titles().get(column)).orElse(Text.same(column));
    }

    private static String key(String column) {
        return ThingColumns.field(column).orElse(column);
    }

    /** Where a violation of an entry stands, as the column it stands in. */
    private static String column(String pointer) {
        return pointer.startsWith("/fields/") ? pointer.substring("/fields".length()) : pointer.substring(1);
    }

    private String pointer(String key) {
        return kind.field(key).isPresent() ? "/fields/" + key : "/" + key;
    }
}
