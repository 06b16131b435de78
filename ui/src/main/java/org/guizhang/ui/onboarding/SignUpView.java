package org.guizhang.ui.onboarding;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.onboarding.Onboarding;
import org.guizhang.template.Template;
import org.guizhang.template.Templates;
import org.guizhang.template.Trade;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.policy.catalogue.Counts;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.WebSession;
import org.jspecify.annotations.Nullable;

/** The way in for a new business: its trade first ({@code ?trade=}), then who it is. */
@OpenToAll
@Route(Addresses.SIGN_UP)
class SignUpView extends FrontPage implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    static final String TRADE = "trade";
    private final Templates templates;
    private final CurrentCaller caller;
    private final ReaderLanguage language;
    private final SignUpForm form;
    private @Nullable String chosen;

    @Inject
    SignUpView(
            Templates templates,
            CurrentCaller caller,
            Onboarding onboarding,
            LegalDocuments legal,
            WebSession webSession,
            ReaderLanguage language) {
        this.templates = templates;
        this.caller = caller;
        this.language = language;
        this.form = new SignUpForm(onboarding, legal, webSession);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (caller.find().isPresent()) {
            event.forwardTo(Addresses.HOME);
            return;
        }
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TRADE)
                .orElse(null);
        show();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    private void show() {
        var trade = trade();
        if (trade.isEmpty()) {
            show(trades(), new LanguageSwitch(language));
            return;
        }
        var known = known();
        form.about(trade.get(), counts(trade.get(), known));
        show(form, new LanguageSwitch(language));
    }

    private Optional<Trade> trade() {
        return templates.trades().stream().filter(t -> t.id().equals(chosen)).findFirst();
    }

    private Div trades() {
        var known = known();
        var list = new UnorderedList();
        list.addClassName("gz-cards");
        templates.trades().stream()
                .filter(trade -> trade.templates().stream().anyMatch(known::containsKey))
                .forEach(trade -> list.add(new ListItem(card(trade))));
        var about = new Paragraph(t("sign-up.about"));
        about.addClassName("gz-muted");
        var line = new Paragraph(new Span(t("sign-up.known")), Links.to(Addresses.SIGN_IN, t("sign-in.do")));
        line.addClassName("gz-line");
        var page = new Div(new H1(t("sign-up.trade")), about, list, line);
        page.addClassName("gz-trades");
        return page;
    }

    private static Anchor card(Trade trade) {
        var card = new Anchor(Addresses.link(Addresses.SIGN_UP) + "?" + TRADE + "=" + trade.id());
        card.addClassName("gz-template");
        var title = new H2(Icons.ofTrade(trade.icon()), new Span(said(trade.title())));
        title.addClassName("gz-with-icon");
        card.add(title, new Paragraph(said(trade.summary())));
        return card;
    }

    private Map<String, Template> known() {
        return templates.list().stream().collect(Collectors.toMap(Template::id, Function.identity()));
    }

    private static String counts(Trade trade, Map<String, Template> known) {
        List<Template> brought = trade.templates().stream()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
        var counts = brought.stream().map(Counts::of).reduce(Counts.NONE, Counts::plus);
        return t("counts.templates", brought.size(), counts.words());
    }

    @Override
    public String getPageTitle() {
        return Titles.of("sign-up.title");
    }
}
