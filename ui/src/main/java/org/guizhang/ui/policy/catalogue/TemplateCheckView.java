package org.guizhang.ui.policy.catalogue;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.template.TemplateChecks;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;

/** A template that somebody writes, held against all rules. */
@Needs(Permission.EDIT_POLICY)
@Route(value = TemplateCheckView.ADDRESS, layout = MainLayout.class)
class TemplateCheckView extends Div implements HasDynamicTitle {
    static final String ADDRESS = Addresses.CATALOGUE + "/check";

    private final TemplateChecks checks;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div outcome = new Div();

    @Inject
    TemplateCheckView(TemplateChecks checks) {
        this.checks = checks;
        addClassName("gz-page");
        outcome.addClassName("gz-stack");
        add(new PageHeader(t("template.check.title"))
                .back(Addresses.CATALOGUE, t("catalogue.title"))
                .about(t("template.check.about")));
        add(file(), outcome);
    }

    private Card file() {
        var words = new FileWords(
                t("template.check.choose"), t("template.check.big"), t("template.check.type"), "template-zip");
        var choose = new FileField(words, TemplateChecks.MAX_BYTES, this::check, errors::show, ".zip");
        return new Card(t("template.check.file"), errors, new Paragraph(t("template.check.file.about")), choose);
    }

    private void check(byte[] archive) {
        outcome.removeAll();
        errors.check(() -> show(archive));
    }

    private void show(byte[] archive) {
        var report = new TemplateReportList(checks.check(archive));
        outcome.add(report);
        report.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    @Override
    public String getPageTitle() {
        return Titles.of("template.check.title");
    }
}
