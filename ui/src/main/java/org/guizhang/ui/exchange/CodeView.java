package org.guizhang.ui.exchange;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.guizhang.exchange.PolicyCode;
import org.guizhang.exchange.PolicyPlan;
import org.guizhang.shared.EntityTags;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** The whole policy as one file: download it; bring one in, see what it changes, apply it. */
@Needs(Permission.READ_POLICY)
@Route(value = CodeView.ADDRESS, layout = MainLayout.class)
class CodeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = Addresses.POLICY + "/code";

    /** Bytes; the interface for programs has the same limit. */
    private static final int MAX_BYTES = 2 << 20;

    private final PolicyCode code;
    private final boolean mayEdit;
    private final Map<String, String> names;
    private final TextArea text = new TextArea(t("code.file"));
    private final ErrorSummary errors = new ErrorSummary();
    private final Div outcome = new Div();

    @Inject
    CodeView(PolicyCode code, Templates templates, CurrentCaller caller) {
        this.code = code;
        this.mayEdit = caller.person().may(Permission.EDIT_POLICY);
        this.names = templates.list().stream()
                .collect(Collectors.toMap(
                        Template::id, template -> template.title().in(Messages.locale())));
        addClassNames("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(t("code.title"))
                .back(Addresses.POLICY, t("nav.policy"))
                .about(t("code.about")));
        add(export());
        if (mayEdit) {
            add(entry(), outcome);
        }
    }

    private Card export() {
        var exported = code.export();
        DownloadHandler handler = event -> {
            event.setFileName("policy.yaml");
            event.setContentType("application/yaml;charset=UTF-8");
            event.getOutputStream().write(exported.yaml().getBytes(StandardCharsets.UTF_8));
        };
        var link = new Anchor(handler, t("code.download"));
        link.addClassNames("gz-button", "gz-secondary");
        link.setRouterIgnore(true);
        var pre = new Pre(exported.yaml());
        pre.addClassName("gz-yaml");
        pre.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", t("code.look"));
        var look = new NativeDetails(t("code.look"), pre);
        look.addClassName("gz-details");
        return new Card(t("code.export"), new Paragraph(t("code.export.about")), new Div(link), look);
    }

    private Card entry() {
        text.setHelperText(t("code.file.help"));
        text.addClassName("gz-yaml-entry");
        text.setMaxHeight("24rem");
        var words = new FileWords(t("code.choose"), t("code.file.big"), t("code.file.type"), "policy-file");
        // What is applied is what is seen.
        var choose = new FileField(words, MAX_BYTES, this::fill, errors::show, ".yaml", ".yml");
        var plan = new Button(t("code.plan.do"), click -> plan());
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(errors, choose, text, new Div(plan));
        form.addClassName("gz-form");
        errors.around(form);
        text.addValueChangeListener(change -> outcome.removeAll());
        return new Card(t("code.import"), new Paragraph(t("code.import.about")), form);
    }

    private void fill(byte[] file) {
        errors.clear();
        text.setValue(new String(file, StandardCharsets.UTF_8));
    }

    private void plan() {
        outcome.removeAll();
        errors.check(() -> show(code.plan(bytes())));
    }

    private void show(PolicyPlan plan) {
        var card = new PlanList(plan, id -> names.getOrDefault(id, id));
        if (!plan.steps().isEmpty()) {
            var apply = new Button(t("code.apply", plan.steps().size()), click -> apply(plan));
            apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(new Paragraph(t("code.apply.about")), new Div(apply));
        }
        outcome.add(card);
        card.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private void apply(PolicyPlan plan) {
        errors.attempt(() -> {
            var done = code.apply(bytes(), EntityTags.one(plan.state()));
            Toast.show(t("code.applied", done.steps().size()));
            text.clear();
            getUI().ifPresent(ui -> ui.navigate(Addresses.POLICY));
        });
    }

    private byte[] bytes() {
        return text.getValue().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("code.title");
    }
}
