package org.guizhang.ui.tenant;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.Tokens;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** The caller's tokens for programs. */
@Route(value = Addresses.TOKENS, layout = MainLayout.class)
class TokensView extends Div implements HasDynamicTitle {
    private final Tokens tokens;
    private final Formats formats;
    private final Div content = new Div();

    @Inject
    TokensView(Tokens tokens, Formats formats) {
        this.tokens = tokens;
        this.formats = formats;
        addClassName("gz-page");
        var issue = new Button(t("tokens.issue"), click -> new IssueTokenDialog(tokens, this::show).open());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("tokens.title"), issue).about(t("tokens.about"));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var mine = tokens.list();
        if (mine.isEmpty()) {
            content.add(new EmptyState("key", t("tokens.none"), t("tokens.none.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("gz-list");
        mine.forEach(token -> list.add(row(token)));
        content.add(list);
    }

    private ListItem row(AccessToken token) {
        var name = new Span(token.name());
        name.addClassName("gz-strong");
        var times = new Span(t("tokens.times", formats.moment(token.createdAt()), formats.moment(token.expiresAt())));
        times.addClassName("gz-muted");
        var names = new Div(name, times);
        names.addClassName("gz-names");
        var end = new Button(t("tokens.end"), click -> ask(token));
        end.setAriaLabel(t("tokens.end.of", token.name()));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var row = new ListItem(names, end);
        row.addClassName("gz-row");
        return row;
    }

    private void ask(AccessToken token) {
        new Confirm(t("tokens.end.of", token.name()), t("tokens.end.text"), t("tokens.end"), () -> end(token)).open();
    }

    private void end(AccessToken token) {
        tokens.revoke(token.id());
        show();
        Toast.show(t("tokens.ended", token.name()));
    }

    @Override
    public String getPageTitle() {
        return Titles.of("tokens.title");
    }
}
