package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guizhang.acknowledge.QuizQuestion;
import org.guizhang.acknowledge.Quizzes;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.EmptyState;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Writes the questions that people answer before they sign an edition. */
@Needs(Permission.PUBLISH_POLICY)
@Route(value = SigningPaths.QUIZ, layout = MainLayout.class)
class QuizView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Quizzes quizzes;
    private final List<QuestionCard> cards = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button(t("quiz.question.add"), click -> append(null));

    @Inject
    QuizView(Quizzes quizzes) {
        this.quizzes = quizzes;
        addClassName("gz-page");
        list.addClassName("gz-groups");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        cards.clear();
        var module = SigningPaths.id(event, "module");
        var edition = SigningPaths.id(event, "edition");
        var errors = new ErrorSummary().around(list);
        var save = new Button(t("quiz.save"), click -> save(module, edition, errors));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new PageHeader(t("quiz.title"), save).about(t("quiz.about"));
        add(header.back(SigningPaths.overview(module), t("signing.back")), errors, list, more);
        quizzes.of(edition).forEach(question -> cards.add(card(question)));
        show();
    }

    private void append(@Nullable QuizQuestion question) {
        cards.add(card(question));
        show();
        cards.get(cards.size() - 1).focus();
    }

    private QuestionCard card(@Nullable QuizQuestion question) {
        return new QuestionCard(question, this::remove);
    }

    private void remove(QuestionCard card) {
        cards.remove(card);
        show();
    }

    private void show() {
        list.removeAll();
        if (cards.isEmpty()) {
            list.add(new EmptyState("check", t("quiz.empty"), t("quiz.empty.text")));
        }
        for (var i = 0; i < cards.size(); i++) {
            cards.get(i).number(i + 1);
            list.add(cards.get(i));
        }
        more.setVisible(cards.size() < QuizQuestion.MAX_QUESTIONS);
    }

    private void save(UUID module, UUID edition, ErrorSummary errors) {
        for (var i = 0; i < cards.size(); i++) {
            cards.get(i).register(errors, "/questions/" + i);
        }
        var entries = cards.stream().map(QuestionCard::entry).toList();
        if (errors.attempt(() -> quizzes.set(edition, entries))) {
            Toast.show(t("quiz.saved"));
            UI.getCurrent().navigate(SigningPaths.overview(module));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("quiz.title");
    }
}
