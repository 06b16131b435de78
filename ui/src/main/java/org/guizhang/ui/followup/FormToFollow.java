package org.guizhang.ui.followup;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.guizhang.followup.FollowUp;
import org.guizhang.followup.FollowUpRecords;
import org.guizhang.shared.DomainException;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Problems;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.guizhang.ui.shell.Toast;

/** The form that something asks for: what was opened for it, and the way to open it. */
public class FormToFollow {
    private final FollowUpRecords followUps;

    @Inject
    FormToFollow(FollowUpRecords followUps) {
        this.followUps = followUps;
    }

    /** Empty where the finding asks for no form. */
    public Optional<Card> ofFinding(UUID finding) {
        return followUps.ofFinding(finding).flatMap(asked -> card(asked, () -> followUps.openForFinding(finding)));
    }

    /** Empty where nothing follows from the time limit, or not yet. */
    public Optional<Card> ofDeadline(UUID deadline) {
        return followUps
                .ofDeadline(deadline)
                .filter(asked -> asked.waits() || !asked.records().isEmpty())
                .flatMap(asked -> card(asked, () -> followUps.openForDeadline(deadline)));
    }

    private static Optional<Card> card(FollowUp asked, Supplier<UUID> open) {
        var title = asked.title();
        if (title == null && asked.records().isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(t("follow-up.title"));
        if (!asked.records().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("gz-plain-list");
            asked.records().forEach(record -> list.add(line(record)));
            card.add(list);
        }
        if (asked.waits() && title != null) {
            var form = Texts.said(title);
            var words = new Paragraph(asked.mayOpen() ? t("follow-up.mine", form) : t("follow-up.others", form));
            words.addClassName("gz-muted");
            card.add(words);
        }
        if (asked.mayOpen() && title != null) {
            card.add(button(Texts.said(title), open));
        }
        return Optional.of(card);
    }

    private static ListItem line(FollowUp.Opened record) {
        var state = record.state();
        var name = record.serial() == null
                ? Texts.said(record.title())
                : t("records.name", Texts.said(record.title()), record.serial());
        var line = new Div(
                new StateBadge(
                        state == null ? Tone.DUE : state.ended() ? Tone.PASS : Tone.INFO,
                        state == null ? t("follow-up.begun", record.by().name()) : Texts.said(state.title())),
                record.seen() ? Links.to(Addresses.RECORDS + "/" + record.record(), name) : new Span(name));
        line.addClassName("gz-marks");
        return new ListItem(line);
    }

    private static Button button(String form, Supplier<UUID> open) {
        var button = new Button(t("follow-up.open", form));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.getElement().setAttribute("data-gz", "follow-up");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                Addresses.go(UI.getCurrent(), Addresses.RECORDS + "/" + open.get() + "/fill");
            } catch (DomainException refused) {
                Toast.problem(Problems.words(refused));
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
