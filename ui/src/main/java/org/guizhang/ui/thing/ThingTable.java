package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import java.util.List;
import java.util.function.Supplier;
import org.guizhang.shared.SortOrder;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.FilterBar;
import org.guizhang.ui.shell.Addresses;
import org.jspecify.annotations.Nullable;

/** Things as a table: what it is called, of which kind, where it stands and what of it expires. */
class ThingTable extends DataTable<Thing> {
    private static final String NAME = """
            <div class="gz-names">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.code}</span>
              ${item.closed ? html`<span class="gz-badge gz-quiet">${item.closed}</span>` : ''}
            </div>""";
    private static final String KIND = "<span class=\"gz-muted\">${item.kind}</span>";
    private static final String PLACE = "<span class=\"gz-muted\">${item.place}</span>";
    private static final String EXPIRY = """
            ${item.marks.length ? html`<div class="gz-marks">
              ${item.marks.map(mark => html`<span class="gz-badge gz-${mark.tone}">${mark.words}</span>`)}</div>` : ''}""";

    private final ThingRegister register;

    ThingTable(ThingRegister register, ThingNames names, FilterBar filters) {
        super(t("things.table"), Thing::id, count -> t("things.total", count));
        this.register = register;
        var cells = new Cells<Thing>()
                .value("href", thing -> Addresses.link(ThingPaths.thing(thing.id())))
                .value("name", Thing::name)
                .value("code", Thing::code)
                .value("closed", thing -> thing.closed() ? t("things.closed") : "")
                .value("kind", thing -> names.title(names.kindOf(thing)))
                .value("place", names::place)
                .value("marks", thing -> marks(names, thing));
        sortable(head(t("things.name"), cells.of(NAME)).setFlexGrow(3), "name");
        column(t("things.kind"), cells.of(KIND));
        column(t("things.place.head"), cells.of(PLACE));
        column(t("things.expires"), cells.of(EXPIRY)).setFlexGrow(2);
        cards(t("things.table"), cells.of(NAME + "<div class=\"gz-names\">" + KIND + PLACE + "</div>" + EXPIRY));
        sortedBy(filters, key -> t("things." + key));
    }

    void show(Supplier<ThingFilter> wanted, @Nullable String order) {
        var sort = SortOrder.parse(ThingSort.class, order, ThingSort.PRESET);
        order(order);
        show(Rows.of(
                wanted,
                filter -> new Rows<>(
                        () -> register.count(filter), (offset, limit) -> register.list(filter, sort, offset, limit))));
    }

    private static List<ThingExpiry.Mark> marks(ThingNames names, Thing thing) {
        var kind = names.kindOf(thing);
        return thing.expires().stream()
                .map(one -> new ThingExpiry.Mark(one.standing(), ThingExpiry.words(names, kind, one)))
                .toList();
    }
}
