package org.guizhang.ui.search;

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
import org.guizhang.search.OwnWords;
import org.guizhang.search.Search;
import org.guizhang.search.UnansweredQuestion;
import org.guizhang.shared.DomainException;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** What people have asked in vain, those first that most want an answer; one tap gives each the rule that answers it. */
@Needs(Permission.EDIT_POLICY)
@Route(value = Addresses.UNANSWERED, layout = MainLayout.class)
class UnansweredView extends Div implements HasDynamicTitle {
    private static final int PAGE = 50;
    private final OwnWords words;
    private final Search search;
    private final Formats formats;
    private final Div content = new Div();

    @Inject
    UnansweredView(OwnWords words, Search search, Formats formats) {
        this.words = words;
        this.search = search;
        this.formats = formats;
        addClassName("gz-page");
        var header = new PageHeader(t("search.unanswered")).about(t("search.unanswered.about"));
        add(header.back(Addresses.SEARCH, t("search.title")), content);
        show();
    }

    private void show() {
        content.removeAll();
        var list = new UnorderedList();
        list.addClassName("gz-list");
        content.add(list);
        page(list, 0);
        if (list.getChildren().findAny().isEmpty()) {
            content.removeAll();
            content.add(new EmptyState("check", t("search.unanswered.none"), t("search.unanswered.none.text")));
        }
    }

    private void page(UnorderedList list, int offset) {
        var found = words.unanswered(offset, PAGE + 1);
        found.stream().limit(PAGE).forEach(question -> list.add(row(question)));
        if (found.size() > PAGE) {
            var more = new Button(t("search.more"));
            more.addClickListener(click -> {
                content.remove(more);
                page(list, offset + PAGE);
            });
            content.add(more);
        }
    }

    private ListItem row(UnansweredQuestion question) {
        var asked = new Span(question.question());
        asked.addClassName("gz-strong");
        var counts = new Span(t(
                "search.unanswered.counts",
                question.searched(),
                question.wanted(),
                formats.moment(question.lastAsked())));
        counts.addClassName("gz-muted");
        var names = new Div(asked, counts);
        names.addClassName("gz-names");
        var answer = new Button(
                t("search.answer"),
                click -> new QuestionAnswerDialog(words, search, question.question(), this::show).open());
        answer.setAriaLabel(t("search.answer.of", question.question()));
        var drop = new Button(t("search.dismiss"), click -> dismiss(question.question()));
        drop.setAriaLabel(t("search.dismiss.of", question.question()));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new ListItem(names, answer, drop);
        row.addClassName("gz-row");
        return row;
    }

    private void dismiss(String question) {
        try {
            words.dismiss(question);
            Toast.show(t("search.dismissed", question));
        } catch (DomainException refused) {
            Toast.problem(refused.what().in(Messages.locale()));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Titles.of("search.unanswered");
    }
}
