package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.UUID;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.ChecklistFinding.State;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.SheetItem;
import org.guizhang.template.artefact.ChecklistType.Answer;
import org.guizhang.template.artefact.ChecklistType.Critical;
import org.guizhang.ui.parts.DrawnSignature;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What was asked and what was answered, with all that stands by it. */
class AnswerLine extends ListItem {
    private final CheckWords words;
    private final SheetItem item;
    private final @Nullable ShownAnswer answer;

    /** @param finding what became of a failure */
    AnswerLine(
            CheckWords words,
            Blobs blobs,
            UUID module,
            int number,
            SheetItem item,
            @Nullable ShownAnswer answer,
            @Nullable ChecklistFinding finding) {
        this.words = words;
        this.item = item;
        this.answer = answer;
        var failed = answer != null && answer.judgement() == ItemJudgement.FAILED;
        addClassName("gz-answer-line");
        setClassName("gz-answer-failed", failed);
        var place = new Span(String.valueOf(number));
        place.addClassName("gz-answer-number");
        var body = new Div(head());
        body.addClassName("gz-answer-body");
        if (answer != null) {
            said(body, blobs, answer);
        }
        if (finding != null) {
            body.add(finding(finding));
        }
        var clause = item.clause();
        if (clause != null) {
            body.add(new CitedClauseFold(module, clause));
        }
        add(place, body);
    }

    private Div head() {
        var text = new Paragraph(Texts.said(item.text()));
        text.addClassName("gz-answer-text");
        var head = new Div(text);
        head.addClassName("gz-answer-head");
        var marks = new Div();
        marks.addClassName("gz-marks");
        // What nobody has come to yet has no state.
        var judgement = answer == null ? ItemJudgement.NEUTRAL : answer.judgement();
        var value = answer == null ? "" : CheckWords.answer(item, answer.value());
        var judged = judgement == ItemJudgement.PASSED || judgement == ItemJudgement.FAILED;
        if (item.answer() == Answer.PASS_FAIL && judged) {
            marks.add(new StateBadge(tone(judgement), value));
        } else {
            if (!value.isEmpty() && item.answer() != Answer.TEXT) {
                var said = new Span(value);
                said.addClassName("gz-answer-value");
                marks.add(said);
            }
            if (judgement != ItemJudgement.NEUTRAL) {
                marks.add(new StateBadge(tone(judgement), t("work.judgement." + judgement)));
            }
        }
        head.add(marks);
        return head;
    }

    private static Tone tone(ItemJudgement judgement) {
        return switch (judgement) {
            case PASSED -> Tone.PASS;
            case FAILED -> Tone.LATE;
            case NEUTRAL, NOT_APPLICABLE, EMPTY, HIDDEN -> Tone.QUIET;
        };
    }

    private void said(Div body, Blobs blobs, ShownAnswer said) {
        var value = said.value();
        if (item.answer() == Answer.TEXT && value != null) {
            body.add(quote(value.asText()));
        }
        if (item.answer() == Answer.SIGNATURE && value != null) {
            body.add(new DrawnSignature(value, Texts.said(item.text())));
        }
        if (said.note() != null) {
            body.add(quote(said.note()));
        }
        if (!said.photos().isEmpty()) {
            body.add(new PhotoStrip(blobs, said.photos(), Texts.said(item.text())));
        }
        var facts = new ArrayList<String>();
        var limits = CheckWords.limits(item);
        if (!limits.isEmpty()) {
            facts.add(limits);
        }
        var by = said.by();
        var at = said.serverTime();
        if (by != null && at != null) {
            facts.add(t("work.by.at", by.name(), words.moment(at)));
        }
        var device = said.otherClock();
        if (device != null) {
            facts.add(t("work.device", words.moment(device)));
        }
        if (said.edits() > 1) {
            facts.add(t("work.edits", said.edits()));
        }
        if (said.others() > 0) {
            facts.add(t("work.conflict"));
        }
        if (!facts.isEmpty()) {
            var line = new Paragraph(String.join(" · ", facts));
            line.addClassNames("gz-muted", "gz-small");
            body.add(line);
        }
    }

    private static Paragraph quote(String words) {
        var quote = new Paragraph(words);
        quote.addClassName("gz-quote");
        return quote;
    }

    private static Div finding(ChecklistFinding finding) {
        var line = new Div(
                new StateBadge(FindingWords.tone(finding), FindingWords.state(finding)),
                Links.to(CheckPaths.finding(finding.id()), t("findings.open.one")));
        line.addClassName("gz-marks");
        if (finding.critical() != Critical.NONE && finding.state() != State.CLOSED) {
            line.addComponentAsFirst(new StateBadge(Tone.LATE, t("findings.critical." + finding.critical())));
        }
        return line;
    }
}
