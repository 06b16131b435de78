package org.guizhang.ui.policy.transcribe;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.guizhang.tenant.Permission;
import org.guizhang.transcribe.Proposal;
import org.guizhang.transcribe.SourceDocument;
import org.guizhang.transcribe.Transcriptions;
import org.guizhang.ui.parts.FileField;
import org.guizhang.ui.parts.FileWords;
import org.guizhang.ui.policy.reading.PolicyPaths;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Icons;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;

/** Bring your own regulation: a file or a text, what was understood of it beside it, and into the draft. */
@Needs(Permission.EDIT_POLICY)
@Route(value = PolicyPaths.TRANSCRIBE, layout = MainLayout.class)
class TranscribeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MEGABYTE = 1 << 20;
    private static final Pattern PLACE = Pattern.compile("(/chapters/[0-9]+(?:/clauses/[0-9]+)?).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int STEPS = 3;

    private final Transcriptions transcriptions;
    private final Modules modules;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div content = new Div();
    private final OrderedList steps = new OrderedList();
    private final TextArea text = new TextArea(t("transcribe.paste"));
    private UUID module = new UUID(0, 0);

    @Inject
    TranscribeView(Transcriptions transcriptions, Modules modules) {
        this.transcriptions = transcriptions;
        this.modules = modules;
        addClassNames("gz-page", "gz-wide");
        content.addClassName("gz-stack");
        steps.addClassName("gz-steps");
        errors.field("/file", text).around(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        module = PolicyPaths.id(event);
        var name = said(modules.get(module).title());
        add(new PageHeader(t("transcribe.title"))
                .back(PolicyPaths.text(module), name)
                .about(t("transcribe.about", name)));
        add(steps, errors, content);
        choose();
    }

    private void step(int here) {
        steps.removeAll();
        for (int i = 1; i <= STEPS; i++) {
            var step = new ListItem(new Span(t("transcribe.step." + i)));
            if (i == here) {
                step.getElement().setAttribute("aria-current", "step");
            } else if (i < here) {
                step.addClassName("gz-step-done");
            }
            steps.add(step);
        }
    }

    private void choose() {
        step(1);
        errors.clear();
        content.removeAll();
        var most = SourceDocument.MAX_BYTES / MEGABYTE;
        var words = new FileWords(
                t("transcribe.choose"), t("transcribe.big", most), t("transcribe.type"), "transcribe-file");
        var file = new FileField(
                words,
                SourceDocument.MAX_BYTES,
                bytes -> show(transcriptions.propose(module, bytes)),
                errors::show,
                ".docx",
                ".xlsx",
                ".pdf",
                ".txt",
                ".md");
        text.setReadOnly(false);
        text.setHelperText(t("transcribe.paste.help"));
        text.setMinHeight("12rem");
        text.setMaxHeight("24rem");
        text.setWidthFull();
        TextLimit.of(text, SourceDocument.MAX_CHARACTERS);
        var read =
                new Button(t("transcribe.read"), click -> read(() -> transcriptions.propose(module, text.getValue())));
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var pasted = new Div(text, new Div(read));
        pasted.addClassName("gz-form");
        content.add(
                new Card(t("transcribe.file"), new Paragraph(t("transcribe.file.about", most)), file),
                new Card(t("transcribe.or"), pasted));
    }

    private void read(Supplier<Proposal> reader) {
        errors.check(() -> show(reader.get()));
    }

    private void show(Proposal proposal) {
        errors.clear();
        content.removeAll();
        step(2);
        var draft = new TranscriptDraft(proposal);
        var count = new Paragraph();
        count.getElement().setAttribute("role", "status");
        var undo = new Button(t("undo"), Icons.of("undo"));
        undo.setEnabled(false);
        var store = new Button(t("transcribe.store"));
        store.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Runnable told = () -> {
            count.setText(t("transcribe.count", draft.chapters().size(), draft.clauses(), draft.guesses()));
            undo.setEnabled(draft.canUndo());
            store.setEnabled(!draft.chapters().isEmpty());
        };
        told.run();
        var sides = new SideBySide(draft, told);
        undo.addClickListener(click -> sides.undo());
        store.addClickListener(click -> store(draft, sides));
        var actions = new Div(undo, store);
        actions.addClassName("gz-actions");
        var bar = new Div(count, actions);
        bar.addClassName("gz-understood-bar");
        content.add(summary(proposal), sides);
        if (!text.isEmpty()) {
            // It stays on the page, and so at the browser, until its clauses are stored.
            var kept = new NativeDetails(t("transcribe.pasted"), text);
            kept.addClassName("gz-details");
            text.setReadOnly(true);
            content.add(kept);
        }
        content.add(bar);
    }

    private Card summary(Proposal proposal) {
        var found = new Paragraph(
                proposal.chapters().isEmpty()
                        ? t("transcribe.nothing")
                        : proposal.schemes().isEmpty() ? t("transcribe.found.plain") : t("transcribe.found"));
        for (var scheme : proposal.schemes()) {
            var example = new Span(scheme.example());
            example.addClassName("gz-scheme");
            found.add(example);
        }
        var other = new Button(t("transcribe.other"), click -> choose());
        var card = new Card(found);
        card.note(t("transcribe.check"));
        card.add(new Div(other));
        return card;
    }

    private void store(TranscriptDraft draft, SideBySide sides) {
        sides.take();
        try {
            // They come behind what is there: whatever somebody else has changed meanwhile stays.
            var done = errors.attempt(() -> {
                try {
                    transcriptions.accept(
                            module, draft.transcript(), modules.get(module).revision());
                } catch (Rejected refused) {
                    sides.refuse(places(refused));
                    throw named(refused);
                }
            });
            if (done) {
                step(STEPS);
                Toast.show(t("transcribe.stored", draft.chapters().size(), draft.clauses()));
                getUI().ifPresent(ui -> ui.navigate(PolicyPaths.text(module)));
            }
        } finally {
            text.setInvalid(false);
        }
    }

    /** The same, each remedy with the chapter and the clause that it is about. */
    private static Rejected named(Rejected refused) {
        return Rejected.of(refused.violations().stream()
                .map(one -> {
                    var match = PLACE.matcher(one.field());
                    if (!match.matches()) {
                        return one;
                    }
                    var numbers = NUMBER.matcher(match.group(1))
                            .results()
                            .map(found -> Integer.parseInt(found.group()) + 1)
                            .toList();
                    var words = numbers.size() == 1
                            ? Message.of("transcribe.at.chapter", numbers.get(0), one.remedy())
                            : Message.of("transcribe.at.clause", numbers.get(0), numbers.get(1), one.remedy());
                    return new Violation(one.field(), one.rule(), words);
                })
                .toList());
    }

    private static Map<String, List<String>> places(Rejected refused) {
        var places = new HashMap<String, List<String>>();
        for (var violation : refused.violations()) {
            var match = PLACE.matcher(violation.field());
            if (match.matches()) {
                places.computeIfAbsent(match.group(1), place -> new ArrayList<>())
                        .add(violation.remedy().in(Messages.locale()));
            }
        }
        return places;
    }

    @Override
    public String getPageTitle() {
        return Titles.of("transcribe.title");
    }
}
