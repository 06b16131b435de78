package org.guizhang.ui.legal;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.legal.Consents;
import org.guizhang.tenant.legal.LegalNews;
import org.guizhang.ui.parts.Redline;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/**
 * What the operator's documents say anew, with what has changed since the reader knew them. It stands between the sign-in and
 * the address that was wanted ({@code ?to=}), and can be left for later: nobody's work waits for it.
 */
@Route(value = Addresses.LEGAL_NEWS, layout = MainLayout.class)
class LegalNewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Consents consents;
    private String wanted = Addresses.HOME;

    @Inject
    LegalNewsView(Consents consents) {
        this.consents = consents;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Addresses.WANTED)
                .filter(Addresses::isInside)
                .orElse(Addresses.HOME);
        var news = consents.news();
        removeAll();
        if (news.isEmpty()) {
            add(new PageHeader(t("legal.news.title")), new Card(new Paragraph(t("legal.news.none"))));
            return;
        }
        var later = new Button(t("legal.news.later"), click -> goOn());
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var note = new Button(t("legal.news.do"), click -> note(news));
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        add(new PageHeader(t("legal.news.title")).about(t("legal.news.about")));
        news.forEach(one -> add(card(one)));
        var actions = new Div(later, note);
        actions.addClassName("gz-actions");
        add(actions);
    }

    private static Card card(LegalNews news) {
        var document = news.now().version().document();
        var card = new Card(LegalWords.name(document));
        var before = news.before(Messages.locale());
        if (before.isEmpty()) {
            card.note(t(news.before() == null ? "legal.news.first" : "legal.news.other-language"));
        } else {
            var passages = ChangedPassages.of(before.get(), news.now().in(Messages.locale()));
            card.note(t(passages.isEmpty() ? "legal.news.same" : "legal.news.changes"));
            for (var passage : passages) {
                var words = new Paragraph(new Redline(passage));
                words.addClassName("gz-legal-change");
                card.add(words);
            }
        }
        card.add(LegalWords.link(document));
        return card;
    }

    private void note(List<LegalNews> news) {
        try {
            consents.note(
                    news.stream().map(one -> one.now().version().version()).toList());
        } catch (DomainException refused) {
            // Still other words are in force by now.
            Toast.problem(refused.what().in(Messages.locale()));
            UI.getCurrent().getPage().reload();
            return;
        }
        Toast.show(t("legal.news.done"));
        goOn();
    }

    private void goOn() {
        Addresses.go(UI.getCurrent(), wanted);
    }

    @Override
    public String getPageTitle() {
        return Titles.of("legal.news.title");
    }
}
