package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordRegister;
import org.guizhang.ui.parts.Fold;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** How the registers of a form stand: what is left of what, the last number, numbers that are void or missing. */
class RegisterState extends Div {
    private static final int SHOWN = 12;

    RegisterState(RecordRegister register, RecordForm form, RecordWords words) {
        addClassName("gz-register");
        Map<String, JsonNode> fields = new HashMap<>();
        form.definition()
                .path("fields")
                .forEach(field -> fields.put(field.path("key").asText(), field));
        add(standing(register));
        var heads = new UnorderedList();
        heads.addClassName("gz-heads");
        register.heads().stream()
                .filter(head -> head.balance() != null || head.last() != null)
                .limit(SHOWN)
                .forEach(head -> heads.add(line(head, fields, words, register)));
        if (heads.getChildren().findAny().isPresent()) {
            add(heads);
        }
        if (!register.missing().isEmpty()) {
            add(new StateBadge(Tone.LATE, t("records.missing", Texts.list(register.missing()))));
        }
        if (!register.voided().isEmpty()) {
            add(new Fold(
                    t("records.voided", register.voided().size()),
                    () -> List.of(new Paragraph(Texts.list(register.voided())))));
        }
        setVisible(getChildren().anyMatch(Component::isVisible));
    }

    /** Who is still inside, what is still out, what is out of date soon: each leads to its records. */
    private static Div standing(RecordRegister register) {
        var here = RecordPaths.register(register.module(), register.form());
        var all = new Div();
        all.addClassName("gz-actions-like");
        register.standing()
                .forEach(one -> all.add(Links.to(
                        here + "?state=" + one.state(),
                        t("records.standing", Texts.said(one.title()), one.records()))));
        var expiring = register.expiring();
        if (expiring != null && expiring.records() > 0) {
            all.add(Links.to(here + "?which=EXPIRING", t("records.expiring", expiring.records())));
        }
        all.setVisible(all.getChildren().findAny().isPresent());
        return all;
    }

    private static ListItem line(
            RecordRegister.Head head, Map<String, JsonNode> fields, RecordWords words, RecordRegister register) {
        var about = new ArrayList<String>();
        head.scope().properties().forEach(entry -> {
            var field = fields.get(entry.getKey());
            var said = field == null
                    ? RecordWords.name(register.names(), entry.getValue().asText())
                    : words.answer(field, entry.getValue(), register.names());
            if (!said.isEmpty()) {
                about.add(said);
            }
        });
        var line = new ListItem(new Span(about.isEmpty() ? t("records.whole") : Texts.list(about)));
        var value = new Span(
                head.balance() != null
                        ? t("records.balance", head.balance().toPlainString())
                        : t(
                                "records.last",
                                head.last() == null ? "" : head.last().toPlainString()));
        value.addClassName("gz-strong");
        line.add(value);
        var forward = new ArrayList<String>();
        head.forward().properties().forEach(entry -> {
            var field = fields.get(entry.getKey());
            if (field != null && !head.scope().has(entry.getKey())) {
                var title = RecordWords.said(field.path("title"));
                var said = words.answer(field, entry.getValue(), register.names());
                forward.add(t("errors.line", title, said));
            }
        });
        if (!forward.isEmpty()) {
            var brought = new Span(t("records.forward", Texts.list(forward)));
            brought.addClassName("gz-muted");
            line.add(brought);
        }
        return line;
    }
}
