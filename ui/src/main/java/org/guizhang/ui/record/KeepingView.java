package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.record.DueRecord;
import org.guizhang.record.RecordDisposal;
import org.guizhang.record.RecordForms;
import org.guizhang.record.RecordKeeping;
import org.guizhang.record.Records;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Until when the records of a form are kept, what may go by now, and what went. */
@Needs(Permission.WORK)
@Route(value = RecordPaths.KEEPING, layout = MainLayout.class)
class KeepingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final RecordForms forms;
    private final RecordKeeping keeping;
    private final RecordWords words;
    private final TextArea reason = new TextArea(t("records.keeping.reason"));
    private final ErrorSummary errors = new ErrorSummary();
    private String name = "";
    private UUID module = new UUID(0, 0);
    private String form = "";

    @Inject
    KeepingView(RecordForms forms, RecordKeeping keeping, RecordWords words) {
        this.forms = forms;
        this.keeping = keeping;
        this.words = words;
        addClassNames("gz-page", "gz-wide");
        reason.setWidthFull();
        TextLimit.of(reason, Records.MAX_REASON);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        module = RecordPaths.id(event, "module");
        form = RecordPaths.word(event, "form");
        name = Texts.said(forms.get(module, form).title());
        show();
    }

    private void show() {
        removeAll();
        errors.clear();
        add(new PageHeader(t("records.keeping.title", name))
                .about(t("records.keeping.about"))
                .back(RecordPaths.register(module, form), name));
        var all = keeping.due(module, form);
        var going = all.stream()
                .filter(one -> one.mayGo() && one.held() == null)
                .limit(RecordDisposal.MOST)
                .toList();
        if (!going.isEmpty()) {
            add(disposing(going));
        }
        var table = new KeptRecords(words);
        table.empty(() -> new EmptyState("clock", t("records.keeping.none"), t("records.keeping.none.text")));
        table.show(DataTable.Rows.of(all));
        add(table);
        for (var disposal : keeping.disposals(module, form)) {
            add(gone(disposal));
        }
    }

    private Card disposing(List<DueRecord> going) {
        var button = new Button(
                t("records.keeping.do", going.size()),
                click -> new Confirm(
                                t("records.keeping.do", going.size()),
                                t("records.keeping.loss", going.size()),
                                t("records.keeping.confirm"),
                                () -> dispose(going))
                        .open());
        button.addThemeName("error");
        var actions = new Div(button);
        actions.addClassName("gz-actions");
        return new Card(t("records.keeping.due", going.size()), errors, reason, actions);
    }

    private void dispose(List<DueRecord> going) {
        var ids = going.stream().map(DueRecord::id).toList();
        if (errors.attempt(() -> keeping.dispose(module, form, ids, reason.getValue()))) {
            reason.clear();
            Toast.show(t("records.keeping.done", ids.size()));
            show();
        }
    }

    private Card gone(RecordDisposal disposal) {
        var serials = disposal.gone().stream()
                .map(one -> one.serial() == null ? t("records.unnumbered") : one.serial())
                .toList();
        var about = new Paragraph(t("work.by.at", disposal.by().name(), words.moment(disposal.at())));
        about.addClassNames("gz-muted", "gz-small");
        var digest = new Paragraph(t("records.keeping.digest", disposal.digest()));
        digest.addClassNames("gz-muted", "gz-small");
        return new Card(
                t("records.keeping.gone", serials.size()),
                about,
                new Paragraph(disposal.reason()),
                new Paragraph(Texts.list(serials)),
                digest);
    }

    @Override
    public String getPageTitle() {
        return Titles.with(t("records.keeping.title", name));
    }
}
