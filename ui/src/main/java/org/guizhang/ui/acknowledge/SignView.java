package org.guizhang.ui.acknowledge;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Inquiries;
import org.guizhang.acknowledge.Passage;
import org.guizhang.acknowledge.Proofs;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.RequiredReading;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Permission;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.MainLayout;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Needs;
import org.guizhang.ui.shell.PageHeader;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.Titles;
import org.guizhang.ui.shell.Toast;
import org.jspecify.annotations.Nullable;

/** Reading an edition and signing it, on a phone first: what is new to me, then what I know, then my word. */
@Needs(Permission.READ_HANDBOOK)
@Route(value = SigningPaths.SIGN, layout = MainLayout.class)
class SignView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Acknowledgements acknowledgements;
    private final transient Inquiries inquiries;
    private final transient Formats formats;
    private final transient Proofs proofs;
    private final Div questions = new Div();
    private String title = "";

    @Inject
    SignView(Acknowledgements acknowledgements, Inquiries inquiries, Proofs proofs, Formats formats) {
        this.acknowledgements = acknowledgements;
        this.inquiries = inquiries;
        this.proofs = proofs;
        this.formats = formats;
        addClassNames("gz-page", "gz-signing");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SigningPaths.id(event, "edition"));
    }

    private void show(UUID edition) {
        removeAll();
        var reading = acknowledgements.read(edition);
        var name = reading.title().in(Messages.locale());
        title = Titles.with(name);
        var header = new PageHeader(name).back(SigningPaths.MINE, t("sign.mine"));
        add(header.about(t("sign.edition", reading.number(), formats.moment(reading.effectiveFrom()))));
        var notes = reading.notes();
        notes.forEach(told -> {
            var note = new Paragraph(notes.size() == 1 ? told.note() : t("sign.note", told.number(), told.note()));
            note.addClassName("gz-note");
            add(note);
        });
        if (reading.signed() != null) {
            add(signed(reading));
        } else if (reading.request().state() == Request.State.SUPERSEDED) {
            add(new Card(
                    new StateBadge(StateBadge.Tone.QUIET, t("sign.state.SUPERSEDED")),
                    new Paragraph(t("sign.superseded")),
                    new Div(Links.button(SigningPaths.MINE, t("sign.superseded.do"), true))));
        }
        passages(reading);
        var open = reading.request().state() == Request.State.OPEN;
        questions(edition, open);
        add(questions);
        if (open) {
            add(form(edition, reading));
        }
    }

    /** @param open whether the signature is still awaited */
    private void questions(UUID edition, boolean open) {
        questions.removeAll();
        var asked = inquiries.mine(edition);
        if (open && asked.stream().anyMatch(inquiry -> inquiry.declined() && inquiry.answer() == null)) {
            questions.add(new Card(
                    new StateBadge(StateBadge.Tone.INFO, t("sign.objected")),
                    new Paragraph(t("sign.step.objected.text"))));
        }
        if (!asked.isEmpty()) {
            questions.add(new InquiryList(asked, formats, null));
        }
    }

    private void passages(RequiredReading reading) {
        var fresh = reading.fresh();
        var rest = reading.rest();
        var first = rest.isEmpty() && fresh.stream().allMatch(p -> p.change() == Passage.Change.ADDED);
        if (!fresh.isEmpty()) {
            add(new H2(first ? t("sign.all", fresh.size()) : t("sign.fresh", fresh.size())), sheet(fresh, first));
        }
        if (!rest.isEmpty()) {
            var details = new Details(t("sign.rest", rest.size()), sheet(rest, first));
            details.addClassName("gz-rest");
            add(details);
        }
    }

    private static Div sheet(List<Passage> passages, boolean first) {
        var sheet = new Div();
        sheet.addClassNames("gz-sheet", "gz-passages");
        passages.forEach(passage -> sheet.add(new PassageCard(passage, first)));
        return sheet;
    }

    private Card signed(RequiredReading reading) {
        var signed = reading.signed();
        var card = new Card(new StateBadge(StateBadge.Tone.PASS, t("sign.state.SIGNED")));
        if (signed != null) {
            card.add(new Paragraph(t("sign.signed", signed.name(), formats.moment(signed.signedAt()))));
            card.add(new Div(new ProofLink(() -> proofs.mine(signed.edition()), signed.name())));
        }
        return card;
    }

    private Div form(UUID edition, RequiredReading reading) {
        var errors = new ErrorSummary();
        var quiz = reading.quiz().isEmpty() ? null : new QuizForm(reading.quiz(), errors);
        var read = new Checkbox(t("sign.declare"));
        var sign = new Button(t("sign.do"), click -> sign(edition, reading, quiz, errors));
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setEnabled(false);
        read.addValueChangeListener(change -> sign.setEnabled(change.getValue()));
        var ask =
                new Button(t("sign.ask"), click -> new InquiryDialog(inquiries, edition, () -> asked(edition)).open());
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(sign, ask);
        actions.addClassName("gz-actions");
        var foot = new Card(read, actions);
        foot.addClassName("gz-sign-foot");
        var form = new Div(errors);
        form.addClassName("gz-form");
        if (quiz != null) {
            form.add(quiz);
        }
        form.add(foot);
        return form;
    }

    private void sign(UUID edition, RequiredReading reading, @Nullable QuizForm quiz, ErrorSummary errors) {
        var language = Messages.locale();
        var signing = new Acknowledgements.Signing(
                Languages.tag(language), reading.shown().in(language), quiz == null ? List.of() : quiz.answers());
        if (errors.attempt(() -> acknowledgements.sign(edition, signing))) {
            show(edition);
            MainLayout.recount();
            Toast.show(t("sign.done"));
            getElement().executeJs("window.scrollTo(0, 0)");
        }
    }

    /** Shows the question alone: the answers and the tick below stay as they are. */
    private void asked(UUID edition) {
        questions(edition, true);
        Toast.show(t("sign.asked.done"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
