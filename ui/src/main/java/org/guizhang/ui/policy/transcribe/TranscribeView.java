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
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Rejected;
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
import org.guizhang.ui.shell.KeptWork;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Bring your own regulation: a file or a text, what was understood of it beside it, and into the draft. */
@Needs(Permission.EDIT_POLICY)
@Route(value = PolicyPaths.TRANSCRIBE, layout = MainLayout.class)
class TranscribeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MEGABYTE = 1 << 20;
    private static final int STEPS = 3;

    private final Transcriptions transcriptions;
    private final Modules modules;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div content = new Div();
    private final OrderedList steps = new OrderedList();
    private final Paragraph unkept = new Paragraph(t("transcribe.unkept"));
    private final TextArea text = new TextArea(t("transcribe.paste"));
    private UUID module = new UUID(0, 0);
    private @Nullable TranscriptDraft checking;

    @Inject
    TranscribeView(Transcriptions transcriptions, Modules modules) {
        this.transcriptions = transcriptions;
        this.modules = modules;
        addClassNames("gz-page", "gz-wide");
        unkept.addClassName("gz-muted");
        unkept.setVisible(false);
        content.addClassName("gz-stack");
        steps.addClassName("gz-steps");
        errors.field("/text", text).around(content);
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
        KeptWork.find(this, subject(), this::goOn);
    }

    /** With what was checked before the page was left or loaded anew, unless something else was begun meanwhile. */
    private void goOn(String work) {
        if (checking == null) {
            KeptTranscript.read(work).ifPresent(kept -> {
                show(new TranscriptDraft(kept), kept.pasted());
                Toast.show(t("transcribe.kept"));
            });
        }
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
                bytes -> show(new TranscriptDraft(transcriptions.propose(module, bytes)), false),
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
        var read = new Button(
                t("transcribe.read"),
                click -> errors.check(
                        () -> show(new TranscriptDraft(transcriptions.propose(module, text.getValue())), true)));
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var pasted = new Div(text, new Div(read));
        pasted.addClassName("gz-form");
        content.add(
                new Card(t("transcribe.file"), new Paragraph(t("transcribe.file.about", most)), file),
                new Card(t("transcribe.or"), pasted));
    }

    private void show(TranscriptDraft draft, boolean pasted) {
        errors.clear();
        content.removeAll();
        step(2);
        checking = draft;
        var proposal = draft.proposal();
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
            keep(draft, pasted);
        };
        told.run();
        var sides = new SideBySide(draft, told);
        undo.addClickListener(click -> sides.undo());
        var place = new ChapterPlace(modules.preview(module, Map.of()).chapters());
        errors.field("/before", place);
        store.addClickListener(click -> store(draft, sides, place.getValue()));
        var actions = new Div(undo, store);
        actions.addClassName("gz-actions");
        var bar = new Div(count, actions);
        bar.addClassName("gz-understood-bar");
        content.add(summary(proposal), sides);
        if (pasted) {
            // It stays on the page, and so at the browser, until its clauses are stored.
            var kept = new NativeDetails(t("transcribe.pasted"), text);
            kept.addClassName("gz-details");
            text.setReadOnly(true);
            content.add(kept);
        }
        content.add(place, bar);
    }

    private void keep(TranscriptDraft draft, boolean pasted) {
        var work = new KeptTranscript(draft.proposal(), draft.chapters(), pasted);
        KeptWork.keep(this, subject(), work.written(), () -> unkept.setVisible(true));
    }

    private String subject() {
        return "transcript " + module;
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
        card.add(unkept);
        card.add(new Div(other));
        return card;
    }

    private void store(TranscriptDraft draft, SideBySide sides, @Nullable String place) {
        sides.take();
        try {
            // They come beside what is there: whatever somebody else has changed meanwhile stays.
            var done = errors.attempt(() -> {
                try {
                    transcriptions.accept(
                            module, draft.transcript(place), modules.get(module).revision());
                } catch (Rejected refused) {
                    sides.refuse(RefusedPlaces.remedies(refused));
                    throw RefusedPlaces.named(refused);
                }
            });
            if (done) {
                KeptWork.drop(subject());
                step(STEPS);
                Toast.show(t("transcribe.stored", draft.chapters().size(), draft.clauses()));
                getUI().ifPresent(ui -> ui.navigate(PolicyPaths.text(module)));
            }
        } finally {
            text.setInvalid(false);
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of("transcribe.title");
    }
}
