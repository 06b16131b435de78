package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Clause;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Whom a clause addresses and where it stands. */
class ClausePlace extends Card {
    private final AmendmentEditor editor;
    private final Resolved.Clause clause;
    private final Resolved.Chapter chapter;
    private final String target;
    private final AffectedPeople affected;

    ClausePlace(
            AmendmentEditor editor,
            Resolved resolved,
            Resolved.Chapter chapter,
            Resolved.Clause clause,
            Optional<Clause> base,
            boolean mayAddress,
            AffectedPeople affected) {
        super(t("clause.place"));
        this.editor = editor;
        this.clause = clause;
        this.chapter = chapter;
        this.target = "clauses/" + clause.key();
        this.affected = affected;
        add(addressees(resolved, base, mayAddress), moves(resolved));
    }

    private AddresseesField addressees(Resolved resolved, Optional<Clause> base, boolean mayAddress) {
        var positions = resolved.content().positions().stream()
                .filter(p -> !p.external() || clause.addressees().contains(p.key()))
                .toList();
        var field = new AddresseesField(positions);
        field.setValue(new LinkedHashSet<>(clause.addressees()));
        field.setReadOnly(!mayAddress);
        var template = editor.template().id();
        field.setHelperText(affected.words(template, clause.addressees()));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.setHelperText(affected.words(template, change.getValue()));
                // In the order of the positions, whatever order they were chosen in.
                address(
                        positions.stream()
                                .map(p -> p.key())
                                .filter(change.getValue()::contains)
                                .toList(),
                        base);
            }
        });
        return field;
    }

    private void address(List<String> wanted, Optional<Clause> base) {
        try {
            var own = editor.addition(target);
            if (own.isPresent()) {
                var content = own.get().content().deepCopy();
                ArrayNode list = content.putArray("addressees");
                wanted.forEach(list::add);
                editor.rewriteOwn(own.get(), content);
            } else {
                var same = base.filter(b -> new LinkedHashSet<>(b.addressees()).equals(new LinkedHashSet<>(wanted)))
                        .isPresent();
                editor.settle(new Change.Address(target, wanted), same);
            }
        } catch (Rejected refused) {
            Toast.problem(refused.violations().get(0).remedy().in(Messages.locale()));
        }
    }

    private Div moves(Resolved resolved) {
        var inside = chapter.clauses();
        var at = inside.indexOf(clause);
        var row = new Div();
        row.addClassName("gz-actions");
        if (at > 0) {
            row.add(new Button(
                    t("clause.up"),
                    Icons.of("up"),
                    click -> move(null, inside.get(at - 1).key(), null)));
        }
        if (at < inside.size() - 1) {
            row.add(new Button(
                    t("clause.down"),
                    Icons.of("down"),
                    click -> move(null, null, inside.get(at + 1).key())));
        }
        var other = new Select<Resolved.Chapter>();
        other.setLabel(t("clause.move"));
        other.setItems(resolved.chapters());
        other.setItemLabelGenerator(c -> said(c.label()) + " " + said(c.title()));
        other.setValue(chapter);
        other.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                move("chapters/" + change.getValue().key() + "/clauses", null, null);
            }
        });
        var about = new Paragraph(t("clause.place.of", said(chapter.label()), at + 1, inside.size()));
        about.addClassNames("gz-muted", "gz-small");
        var place = new Div(about, row, other);
        place.addClassName("gz-form");
        return place;
    }

    private void move(@Nullable String into, @Nullable String before, @Nullable String after) {
        // Moved again within a chapter it had been moved to, it stays there.
        var there = into == null
                ? editor.of(target, Change.Move.class)
                        .map(a -> ((Change.Move) a.change()).into())
                        .orElse(null)
                : into;
        if (editor.make(new Change.Move(target, there, before, after), null).isPresent()) {
            UI.getCurrent().refreshCurrentRoute(false);
        }
    }
}
