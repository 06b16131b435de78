package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.Submission;
import org.guizhang.checklist.SubmissionCorrection;
import org.guizhang.checklist.Submissions;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.guizhang.ui.shell.UnsavedText;

/** Puts right what was handed in: the answers as they are, a reason, and a new version; nothing is overwritten. */
@Needs(Permission.WORK)
@Route(value = CheckPaths.CORRECT, layout = MainLayout.class)
class CorrectAnswersView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Checklists checklists;
    private final Submissions submissions;
    private final List<Map.Entry<String, AnswerCorrection>> lines = new ArrayList<>();
    private final TextArea reason = new TextArea(t("work.reason"));
    private final ErrorSummary errors = new ErrorSummary().field("/reason", reason);

    @Inject
    CorrectAnswersView(Checklists checklists, Submissions submissions) {
        this.checklists = checklists;
        this.submissions = submissions;
        addClassName("gz-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        lines.clear();
        var sheet = checklists.get(CheckPaths.id(event, "occurrence"));
        var first = sheet.occurrence().submission();
        if (first == null) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        var newest = submissions.get(submissions.get(first).newest());
        add(
                new PageHeader(t("work.correct.title"))
                        .about(t("work.correct.about"))
                        .back(
                                CheckPaths.sheet(sheet.occurrence().id()),
                                Texts.said(sheet.occurrence().title())),
                form(sheet, newest));
    }

    private Card form(OccurrenceSheet sheet, Submission newest) {
        var form = new Card();
        form.addClassName("gz-form");
        form.add(errors);
        UnsavedText.about(form, newest.result().id().toString());
        var answers = new LinkedHashMap<String, ShownAnswer>();
        newest.items().forEach(item -> answers.put(item.key(), ShownAnswer.of(item)));
        var number = 0;
        for (var item : sheet.items()) {
            number++;
            var answer = answers.get(item.key());
            if (AnswerCorrection.isPossible(item) && (answer == null || answer.judgement() != ItemJudgement.HIDDEN)) {
                var line = new AnswerCorrection(number, item, answer);
                line.errors(errors);
                lines.add(Map.entry(item.key(), line));
                form.add(line);
            }
        }
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        reason.setManualValidation(true);
        TextLimit.of(reason, Checklists.MAX_REASON);
        var send = new Button(t("work.correct.send"), click -> send(sheet, newest));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(send);
        actions.addClassName("gz-actions");
        form.add(reason, actions);
        return form;
    }

    private void send(OccurrenceSheet sheet, Submission newest) {
        var changed = new LinkedHashMap<String, ItemAnswer>();
        lines.forEach(line -> line.getValue().changed().ifPresent(answer -> changed.put(line.getKey(), answer)));
        errors.attempt(() -> {
            var made = submissions.correct(newest.result().id(), new SubmissionCorrection(reason.getValue(), changed));
            Toast.show(t("work.correct.done", made.version()));
            Addresses.go(UI.getCurrent(), CheckPaths.sheet(sheet.occurrence().id()));
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of("work.correct.title");
    }
}
