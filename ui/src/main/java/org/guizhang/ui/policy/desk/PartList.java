package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Locked;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.template.TemplatePosition;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The parts of one list of an artefact: items, schedules, fields, rules, steps, phrases. */
class PartList extends Card {
    private static final List<String> NAMES = List.of("text", "title", "message", "situation");
    private final AmendmentEditor editor;
    private final List<TemplatePosition> positions;
    private final TextPreview preview;
    private final Locked locked;
    private final String into;
    private final String kind;
    private final JsonNode base;
    private final boolean mayEdit;
    private final Runnable again;

    /**
     * For a list such as {@code checklists/closing-check/items}.
     *
     * @param kind such as {@code checklists/items}
     * @param holder what the list stands in
     * @param base the same in the template, missing for own things
     */
    PartList(
            AmendmentEditor editor,
            List<TemplatePosition> positions,
            String into,
            String kind,
            JsonNode holder,
            JsonNode base,
            boolean mayEdit,
            Runnable again) {
        super(t("part.list." + name(kind)));
        this.editor = editor;
        this.positions = positions;
        this.preview = editor.preview();
        this.locked = editor.locked();
        this.into = into;
        this.kind = kind;
        this.base = base.path(name(kind));
        this.mayEdit = mayEdit;
        this.again = again;
        var parts = holder.path(name(kind));
        if (parts.isEmpty()) {
            note(t("part.none"));
        }
        var rows = new Div();
        rows.addClassName("gz-item-rows");
        rows.getElement().setAttribute("role", "list");
        for (int i = 0; i < parts.size(); i++) {
            rows.add(row(parts, i));
        }
        if (!parts.isEmpty()) {
            add(rows);
        }
        removed();
        if (mayEdit && !kind.equals("records/lines")) {
            add(adder(parts.size()));
        }
    }

    private Div adder(int count) {
        var occurrence = kind.endsWith("/steps") ? count + 1 : null;
        var more = new Button(
                t("part.add." + name(kind)),
                Icons.of("plus"),
                click -> PartDialog.add(editor, positions, into, kind, occurrence, again)
                        .open());
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new Div(more);
    }

    private Div row(JsonNode parts, int at) {
        var part = parts.get(at);
        var path = into + "/" + DraftArtefact.key(part);
        var name = name(part, at);
        var words = new Div(new Span(name));
        words.addClassName("gz-item-words");
        var about = about(part);
        if (!about.isEmpty()) {
            var muted = new Span(about);
            muted.addClassNames("gz-muted", "gz-small");
            words.add(new Span(" "), muted);
        }
        var own = editor.addition(path).isPresent();
        var changed = !own && !editor.of(path).isEmpty();
        if (own || changed) {
            words.add(new StateBadge(
                    own ? StateBadge.Tone.INFO : StateBadge.Tone.PASS, t(own ? "text.own" : "text.changed")));
        }
        var number = new Span(String.valueOf(at + 1));
        number.addClassNames("gz-marker", "gz-muted");
        var row = new Div(number, words);
        row.addClassName("gz-item-row");
        row.getElement().setAttribute("role", "listitem");
        if (mayEdit && locked.holds(path)) {
            row.add(Icons.of("lock"));
        } else if (mayEdit) {
            row.add(tools(parts, at, path, name, own, changed));
        }
        return row;
    }

    private Div tools(JsonNode parts, int at, String path, String name, boolean own, boolean changed) {
        var tools = new Div();
        tools.addClassName("gz-tools");
        tools.add(ClauseItems.tool(
                "edit",
                "item.edit.of",
                name,
                () -> PartDialog.change(
                                editor,
                                positions,
                                path,
                                kind,
                                parts.get(at),
                                DraftArtefact.child(base, DraftArtefact.key(parts.get(at)))
                                        .orElse(null),
                                again)
                        .open()));
        if (at > 0 && !kind.endsWith("/steps")) {
            var before = DraftArtefact.key(parts.get(at - 1));
            tools.add(ClauseItems.tool("up", "item.up.of", name, () -> move(path, before, null)));
        }
        if (at < parts.size() - 1 && !kind.endsWith("/steps")) {
            var after = DraftArtefact.key(parts.get(at + 1));
            tools.add(ClauseItems.tool("down", "item.down.of", name, () -> move(path, null, after)));
        }
        if (changed) {
            tools.add(ClauseItems.tool("undo", "item.undo.of", name, () -> takeBack(path)));
        }
        tools.add(ClauseItems.tool("trash", "item.remove.of", name, () -> {
            if (own) {
                takeBack(path);
            } else {
                var change = new Change.Remove(path);
                var along = editor.along(change);
                new ReasonDialog(t("item.remove.of", name), t("part.loss"), along, t("item.remove"), reason -> {
                            if (editor.make(change, reason, along).isPresent()) {
                                again.run();
                            }
                        })
                        .open();
            }
        }));
        return tools;
    }

    private void move(String path, @Nullable String before, @Nullable String after) {
        if (editor.make(new Change.Move(path, null, before, after), null).isPresent()) {
            again.run();
        }
    }

    private void takeBack(String path) {
        if (editor.takeBack(editor.of(path))) {
            again.run();
        }
    }

    private void removed() {
        for (var gone : editor.of(into)) {
            if (gone.change() instanceof Change.Remove) {
                var key = gone.change().target().substring(into.length() + 1);
                var name = new Span(DraftArtefact.child(base, key)
                        .map(node -> name(node, 0))
                        .orElse(key));
                name.addClassName("gz-gone");
                var row = new Div(name, new Span(Removals.why(gone)));
                row.addClassName("gz-item-gone");
                if (mayEdit) {
                    row.add(new Button(
                            t("removal.back"), click -> takeBack(gone.change().target())));
                }
                add(row);
            }
        }
    }

    private String name(JsonNode part, int at) {
        for (var member : NAMES) {
            if (part.has(member)) {
                return DraftArtefact.words(preview, part.path(member));
            }
        }
        return t(kind.endsWith("/steps") ? "part.step" : "part.schedule", at + 1);
    }

    /** The fact that tells one from another. */
    private String about(JsonNode part) {
        if (part.has("answer")) {
            var answer = text(part, "answer");
            return t("answer." + answer);
        }
        if (part.has("type")) {
            var type = text(part, "type");
            return t("field." + type);
        }
        if (part.has("wording")) {
            return DraftArtefact.words(preview, part.path("wording"));
        }
        if (part.has("must")) {
            return RuleFields.of(editor, into).words(text(part, "must"));
        }
        if (part.has("consequences")) {
            return Texts.list(java.util.stream.StreamSupport.stream(
                            part.path("consequences").spliterator(), false)
                    .map(c -> text(c, "type"))
                    .map(type -> t("choice.consequence." + type))
                    .toList());
        }
        if (part.has("on")) {
            var on = text(part, "on");
            return t("choice.on." + on);
        }
        if (part.has("event")) {
            var event = text(part, "event");
            return t("choice.event." + event);
        }
        var rule = part.path("rrule").asText();
        return rule.matches("FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)") ? t("choice.rrule." + rule) : rule;
    }

    private static String text(JsonNode part, String member) {
        return part.path(member).asText();
    }

    private static String name(String kind) {
        return kind.substring(kind.lastIndexOf('/') + 1);
    }
}
