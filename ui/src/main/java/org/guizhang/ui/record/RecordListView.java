package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.guizhang.record.RecordFilter;
import org.guizhang.record.Records;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** Records of all forms that have to do with the reader. */
abstract class RecordListView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Records records;
    private final RecordWords words;
    private final String here;
    private final String title;
    private final RecordFilter wanted;
    private final String none;

    /** @param none what is said where there is none */
    RecordListView(Records records, RecordWords words, String here, String title, RecordFilter wanted, String none) {
        this.records = records;
        this.words = words;
        this.here = here;
        this.title = title;
        this.wanted = wanted;
        this.none = none;
        addClassNames("gz-page", "gz-wide");
    }

    /** Those that the caller's turn is awaited for. */
    static RecordFilter waiting() {
        return new RecordFilter(
                null, null, null, null, null, null, false, RecordFilter.Awaiting.ANY, null, null, null, null, null);
    }

    static RecordFilter mine() {
        return new RecordFilter(null, null, null, null, null, null, true, null, null, null, null, null, null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var table = new RecordTable(words, null);
        table.empty(
                () -> new EmptyState("edit", title, none, Links.button(Addresses.RECORDS, t("records.forms"), false)));
        table.show(new DataTable.Rows<>(
                () -> records.count(wanted), (offset, limit) -> records.list(wanted, offset, limit)));
        add(
                new PageHeader(t("records.title")).about(t("records.about")),
                new RecordTabs(here, here.equals(RecordPaths.WAITING) ? table.total() : records.count(waiting())),
                table);
    }

    @Override
    public String getPageTitle() {
        return Titles.with(title);
    }
}
