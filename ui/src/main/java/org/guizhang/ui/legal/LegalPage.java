package org.guizhang.ui.legal;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Objects;
import java.util.Optional;
import org.guizhang.shared.Languages;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.tenant.legal.LegalText;
import org.guizhang.tenant.legal.LegalVersion;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.FrontPage;
import org.guizhang.ui.shell.LanguageSwitch;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.ReaderLanguage;
import org.guizhang.ui.shell.Titles;
import org.jspecify.annotations.Nullable;

/** One document as everybody may read it: the wording in force, or an earlier one ({@code ?version=}). */
abstract class LegalPage extends FrontPage implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
    static final String VERSION = "version";
    private static final int DIGEST_SHOWN = 12;

    private final LegalDocument document;
    private final LegalDocuments documents;
    private final ReaderLanguage language;
    private final Formats formats;
    private @Nullable LegalText text;

    LegalPage(LegalDocument document, LegalDocuments documents, ReaderLanguage language, Formats formats) {
        this.document = document;
        this.documents = documents;
        this.language = language;
        this.formats = formats;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = event.getLocation().getQueryParameters().getSingleParameter(VERSION);
        var found = wanted.isEmpty() ? documents.current(document) : wanted.flatMap(this::version);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        text = found.get();
        show();
    }

    private Optional<LegalText> version(String wanted) {
        try {
            return Optional.of(documents.read(document, wanted));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (text != null) {
            show();
        }
    }

    private void show() {
        var read = Objects.requireNonNull(text);
        var words = read.in(Messages.locale());
        var title = new H1(Objects.requireNonNullElse(MarkdownText.title(words), LegalWords.name(document)));
        var version = read.version();
        var state = new Paragraph(t(
                version.inForce() ? "legal.in-force" : "legal.former",
                formats.moment(version.firstSeen()),
                shown(version)));
        state.addClassNames("gz-muted", "gz-small");
        var body = new MarkdownText(MarkdownText.body(words));
        body.getElement().setAttribute("lang", Languages.tag(read.language(Messages.locale())));
        var page = new Div(title, state);
        if (!version.inForce() && documents.current(document).isPresent()) {
            page.add(Links.to(LegalWords.address(document), t("legal.to-current")));
        }
        page.add(body);
        others(version).ifPresent(page::add);
        page.addClassNames("gz-card", "gz-legal");
        show(page, new LanguageSwitch(language));
    }

    /** The other wordings; nothing where there is but one. */
    private Optional<Div> others(LegalVersion shown) {
        var list = new UnorderedList();
        documents.all().stream()
                .filter(one -> one.document() == document && !one.version().equals(shown.version()))
                .forEach(one -> list.add(new ListItem(Links.to(
                        LegalWords.address(document) + "?" + VERSION + "=" + one.version(),
                        t("legal.version", formats.moment(one.firstSeen()), shown(one))))));
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        var others = new Div(new H2(t("legal.others")), list);
        others.addClassName("gz-legal-others");
        return Optional.of(others);
    }

    private static String shown(LegalVersion version) {
        return version.version().substring(0, DIGEST_SHOWN);
    }

    @Override
    public String getPageTitle() {
        return Titles.with(LegalWords.name(document));
    }
}
