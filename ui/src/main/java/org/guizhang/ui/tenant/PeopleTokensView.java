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
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.PeopleToken;
import org.guizhang.tenant.PeopleTokens;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Confirm;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Which programs and devices can act in the business as one of its people, and their end. */
@Needs(Permission.MANAGE_PEOPLE)
@Route(value = Addresses.PEOPLE_TOKENS, layout = MainLayout.class)
class PeopleTokensView extends Div implements HasDynamicTitle {
    private static final int PAGE = 50;
    private final PeopleTokens tokens;
    private final Formats formats;
    private final Div content = new Div();

    @Inject
    PeopleTokensView(PeopleTokens tokens, Formats formats) {
        this.tokens = tokens;
        this.formats = formats;
        addClassName("gz-page");
        var header = new PageHeader(t("tokens.people")).about(t("tokens.people.about"));
        add(header.back(Addresses.SETTINGS, t("nav.settings")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var list = new UnorderedList();
        list.addClassName("gz-list");
        content.add(list);
        add(list, null);
        if (list.getChildren().findAny().isEmpty()) {
            content.removeAll();
            content.add(new EmptyState("key", t("tokens.people.none"), t("tokens.people.none.text")));
        }
    }

    private void add(UnorderedList list, @Nullable String after) {
        var page = tokens.list(after, PAGE);
        page.items().forEach(token -> list.add(row(token)));
        if (page.next() != null) {
            var more = new Button(t("tokens.people.more"));
            more.addClickListener(click -> {
                content.remove(more);
                add(list, page.next());
            });
            content.add(more);
        }
    }

    private ListItem row(PeopleToken token) {
        var called = name(token);
        var name = new Span(called);
        name.addClassName("gz-strong");
        var kind = token.kind() == AccessToken.Kind.DEVICE ? "tokens.people.device" : "tokens.people.holder";
        var holder = new Span(t(kind, token.holder(), t("role." + token.role())));
        var used = new Span(
                token.usedAt() == null
                        ? t("tokens.people.unused")
                        : t("tokens.people.used", formats.moment(token.usedAt())));
        used.addClassName("gz-muted");
        var times = new Span(t("tokens.times", formats.moment(token.createdAt()), formats.moment(token.expiresAt())));
        times.addClassName("gz-muted");
        var names = new Div(name, holder, used, times);
        names.addClassName("gz-names");
        var end = new Button(t("tokens.end"), click -> ask(token));
        end.setAriaLabel(t("tokens.people.end.of", called, token.holder()));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var row = new ListItem(names, end);
        row.addClassName("gz-row");
        return row;
    }

    /** Addresses for calendars have no name of their own. */
    private static String name(PeopleToken token) {
        return token.kind() == AccessToken.Kind.CALENDAR ? t("tokens.people.calendar") : token.name();
    }

    private static String consequence(AccessToken.Kind kind) {
        return switch (kind) {
            case DEVICE -> "tokens.people.end.device";
            case CALENDAR -> "tokens.people.end.calendar";
            default -> "tokens.people.end.text";
        };
    }

    private void ask(PeopleToken token) {
        new Confirm(
                        t("tokens.people.end.of", name(token), token.holder()),
                        t(consequence(token.kind()), token.holder()),
                        t("tokens.end"),
                        () -> end(token))
                .open();
    }

    private void end(PeopleToken token) {
        try {
            tokens.revoke(token.id());
            Toast.show(t("tokens.ended", name(token)));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of("tokens.people");
    }
}
