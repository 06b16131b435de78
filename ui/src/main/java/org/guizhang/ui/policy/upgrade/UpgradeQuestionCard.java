package org.guizhang.ui.policy.upgrade;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.policy.upgrade.Decision.Choice;
import org.guizhang.policy.upgrade.UpgradeQuestion;
import org.guizhang.policy.upgrade.UpgradeQuestion.Kind;
import org.guizhang.template.Parameter;
import org.guizhang.ui.policy.module.ParameterCheck;
import org.guizhang.ui.policy.module.ParameterHelp;
import org.guizhang.ui.policy.module.ParameterInput;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** One thing to decide: what it said, what it says now, what the business says, and the ways to go on. */
class UpgradeQuestionCard extends Article {
    private final UpgradeQuestion question;
    private final Decide decide;
    private final List<UpgradeSide> sides = new ArrayList<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div edit = new Div();
    private @Nullable JsonNode value;

    /** Keeps an answer. */
    interface Decide {
        void as(UpgradeQuestion question, Decision decision);
    }

    UpgradeQuestionCard(
            UpgradeQuestion question,
            @Nullable Parameter parameter,
            UnaryOperator<String> old,
            UnaryOperator<String> fresh,
            boolean mayDecide,
            Decide decide) {
        this.question = question;
        this.decide = decide;
        addClassNames("gz-card", "gz-question");
        setId(anchor(question));
        var open = question.isOpen();
        var head = new Div(
                new H3(old.apply(said(question.name()))),
                new StateBadge(Tone.INFO, t("upgrade.kind." + question.kind())),
                new StateBadge(open ? Tone.DUE : Tone.PASS, t(open ? "upgrade.open" : "upgrade.decided")));
        head.addClassName("gz-change-head");
        add(head, new Paragraph(t("upgrade.kind." + question.kind() + ".text")));
        var why = question.why();
        if (why != null) {
            var reason = new Paragraph(t("upgrade.why", said(why)));
            reason.addClassName("gz-muted");
            add(reason);
        }
        for (var side : question.sides()) {
            var shown = new UpgradeSide(side, question, old, fresh);
            sides.add(shown);
            add(shown);
        }
        question.successors().forEach(successor -> add(successor(successor, fresh)));
        if (mayDecide) {
            add(errors, choices(), edit);
            edit.addClassName("gz-question-edit");
            UnsavedText.about(edit, question.id());
            errors.around(edit);
            var given = question.decision();
            edit.setVisible(given != null && given.choice() == Choice.EDIT);
            fill(parameter);
        }
    }

    /** The id of the card of a question. */
    static String anchor(UpgradeQuestion question) {
        return "q-" + question.id().replace(':', '-');
    }

    private static Div successor(UpgradeQuestion.Named named, UnaryOperator<String> fresh) {
        var text = said(named.text());
        var name = said(named.name());
        // What has no title is called by how its words begin, and those follow.
        var untitled = text.startsWith(name.replaceFirst("…$", ""));
        var label = new Span(untitled ? t("upgrade.successor.untitled") : t("upgrade.successor", name));
        label.addClassName("gz-change-label");
        var words = new Span(fresh.apply(text));
        words.addClassName("gz-marked");
        var row = new Div(label, words);
        row.addClassName("gz-change-line");
        return row;
    }

    private RadioButtonGroup<Choice> choices() {
        var group = new RadioButtonGroup<Choice>(t("upgrade.choose"));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setItems(question.choices());
        group.setItemLabelGenerator(this::label);
        var given = question.decision();
        if (given != null) {
            group.setValue(given.choice());
        }
        group.addValueChangeListener(changed -> {
            if (!changed.isFromClient()) {
                return;
            }
            edit.setVisible(changed.getValue() == Choice.EDIT);
            if (changed.getValue() != Choice.EDIT) {
                errors.attempt(() -> decide.as(question, new Decision(changed.getValue(), null, null, "")));
            }
        });
        return group;
    }

    private String label(Choice choice) {
        if (question.kind() == Kind.BOUND && choice == Choice.MERGE) {
            return t(
                    "upgrade.choice.bound",
                    UpgradeSide.words(question.sides().get(0).merged()));
        }
        if (question.kind() == Kind.UNFIT && choice == Choice.MERGE) {
            return t("upgrade.choice.mended");
        }
        var special = question.kind() == Kind.GONE || question.kind() == Kind.LOCKED || question.kind() == Kind.UNFIT;
        var unclean = choice == Choice.MERGE && question.sides().stream().anyMatch(side -> !side.clean());
        return t("upgrade.choice." + choice + (special && choice == Choice.TAKE ? ".gone" : unclean ? ".unclean" : ""));
    }

    private void fill(@Nullable Parameter parameter) {
        if (!question.choices().contains(Choice.EDIT)) {
            return;
        }
        if (parameter != null) {
            var holder = new ParameterInput[1];
            holder[0] = ParameterInput.of(parameter, said(parameter.title()), new ParameterHelp(parameter), given -> {
                holder[0].wrong(ParameterCheck.remedy(parameter, given));
                value = given;
            });
            edit.add(holder[0].component());
        } else {
            sides.stream().filter(UpgradeSide::isEditable).forEach(side -> edit.add(side.fields()));
        }
        var save = new Button(t("upgrade.edit.save"), click -> errors.attempt(this::edited));
        var row = new Div(save);
        row.addClassName("gz-actions");
        edit.add(row);
    }

    private void edited() {
        var words = new java.util.LinkedHashMap<String, Change.Words>();
        sides.stream().filter(UpgradeSide::isEditable).forEach(side -> words.put(side.member(), side.edited()));
        decide.as(question, new Decision(Choice.EDIT, question.kind() == Kind.BOUND ? Map.of() : words, value, ""));
    }
}
