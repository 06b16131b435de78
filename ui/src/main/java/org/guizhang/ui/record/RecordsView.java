package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.guizhang.record.RecordFormLine;
import org.guizhang.record.RecordForms;
import org.guizhang.record.Records;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;

/** The forms of the rules in force: what can be entered, and what of it is open or waits for the reader. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = Addresses.RECORDS, layout = MainLayout.class)
class RecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final RecordForms forms;
    private final Records records;

    @Inject
    RecordsView(RecordForms forms, Records records) {
        this.forms = forms;
        this.records = records;
        addClassNames("gz-page", "gz-wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var lines = forms.list();
        var waiting = lines.stream().mapToInt(RecordFormLine::awaiting).sum();
        add(new PageHeader(t("records.title")).about(t("records.about")), new RecordTabs(Addresses.RECORDS, waiting));
        if (lines.isEmpty()) {
            add(new EmptyState(
                    "edit",
                    t("records.none"),
                    t("records.none.text"),
                    Links.to(Addresses.HANDBOOK, t("nav.handbook"))));
            return;
        }
        var modules = new LinkedHashMap<UUID, UnorderedList>();
        for (var line : lines) {
            modules.computeIfAbsent(line.module(), module -> section(line)).add(new FormCard(records, line));
        }
    }

    private UnorderedList section(RecordFormLine first) {
        var list = new UnorderedList();
        list.addClassName("gz-form-cards");
        add(new H2(Texts.said(first.moduleTitle())), list);
        return list;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("records.title");
    }
}
