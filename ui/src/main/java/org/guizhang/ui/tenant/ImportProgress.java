package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.guizhang.joining.roster.RosterImport;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImports;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;

/**
 * Takes a list in part by part, each in an answer of its own, and tells how far it is. What went wrong in between is said,
 * and goes on from there.
 */
class ImportProgress extends Card {
    private static final int PART = 20;
    private final transient RosterImports imports;
    private final transient RosterImport plan;
    private final transient Consumer<RosterImport> done;
    private final transient List<Line> taken = new ArrayList<>();
    private final byte[] file;
    private final String site;
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph words = new Paragraph();
    private final Div share = new Div();
    private final Button again = new Button(t("import.go-on"), click -> next());

    ImportProgress(RosterImports imports, RosterImport plan, byte[] file, String site, Consumer<RosterImport> done) {
        super(t("import.running"));
        this.imports = imports;
        this.plan = plan;
        this.file = file;
        this.site = site;
        this.done = done;
        words.getElement().setAttribute("role", "status");
        var bar = new Div(share);
        bar.addClassName("gz-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setDisableOnClick(true);
        add(errors, words, bar, new Paragraph(t("import.stay")), again);
        tell();
        later();
    }

    /** In the next request, so that the browser shows how far it is. */
    private void later() {
        again.setVisible(false);
        getElement().executeJs("return 1").then(answer -> next());
    }

    private void next() {
        var worked = errors.attempt(() ->
                taken.addAll(imports.applyPart(file, site, taken.size(), PART).lines()));
        tell();
        if (!worked) {
            again.setEnabled(true);
            again.setVisible(true);
        } else if (taken.size() < plan.lines().size()) {
            later();
        } else {
            done.accept(new RosterImport(true, List.copyOf(taken), plan.unread(), plan.passed()));
        }
    }

    private void tell() {
        var all = plan.lines().size();
        words.setText(t("import.progress", taken.size(), all));
        share.getStyle().set("width", 100 * taken.size() / Math.max(1, all) + "%");
    }
}
