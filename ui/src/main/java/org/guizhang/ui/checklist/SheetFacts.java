package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.guizhang.checklist.OccurrenceLine;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.Submission;
import org.guizhang.ui.parts.Course;
import org.guizhang.ui.parts.DrawnSignature;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What a sheet says besides its answers: when and where, who and how it ended, signatures, corrections. */
class SheetFacts {
    private final CheckWords words;
    private final OccurrenceSheet sheet;
    private final SheetVersions versions;
    private final @Nullable Submission shown;

    SheetFacts(CheckWords words, OccurrenceSheet sheet, SheetVersions versions, @Nullable Submission shown) {
        this.words = words;
        this.sheet = sheet;
        this.versions = versions;
        this.shown = shown;
    }

    Div marks() {
        var line = sheet.occurrence();
        var marks = new Div();
        marks.addClassName("gz-marks");
        var timeliness = shown == null ? null : shown.result().timeliness();
        marks.add(
                new StateBadge(CheckWords.tone(line.state(), timeliness), CheckWords.state(line.state(), timeliness)));
        if (shown == null) {
            if (line.progress().answered() > 0) {
                marks.add(new StateBadge(
                        Tone.INFO,
                        t(
                                "work.progress",
                                line.progress().answered(),
                                line.progress().asked())));
            }
            return marks;
        }
        var result = shown.result();
        if (result.score() != null) {
            marks.add(new StateBadge(Tone.QUIET, t("work.score", result.score())));
        }
        if (!result.failed().isEmpty()) {
            marks.add(new StateBadge(Tone.LATE, t("work.failed", result.failed().size())));
        }
        if (result.stopWork()) {
            marks.add(new StateBadge(Tone.LATE, t("findings.critical.STOP_WORK")));
        } else if (!result.passed()) {
            marks.add(new StateBadge(Tone.LATE, t("work.not-passed")));
        }
        if (shown.version() > 1) {
            marks.add(new StateBadge(Tone.INFO, t("work.version", shown.version())));
        }
        return marks;
    }

    Card facts() {
        var line = sheet.occurrence();
        var list = new DescriptionList();
        list.addClassName("gz-thing-facts");
        fact(list, "place", CheckWords.place(line.place()));
        fact(list, "window", words.stretch(line.opens(), line.due()));
        if (shown != null) {
            var first = versions.all().get(versions.all().size() - 1);
            fact(list, "handed-in", t("work.by.at", first.by().name(), words.moment(first.serverTime())));
            var device = first.deviceTime();
            if (device != null) {
                var other = ShownAnswer.otherClock(device, first.serverTime()) != null;
                fact(list, "device-time", t(other ? "work.device.other" : "work.device.same", words.moment(device)));
            }
        } else {
            var author = sheet.author();
            if (author != null) {
                fact(list, "author", author.name());
            }
        }
        var duty = line.duty();
        if (duty != null) {
            fact(list, "duty", duty.gap() ? t("work.duty.gap") : CheckWords.names(duty.people()));
        }
        assigned(list, line);
        fact(list, "edition", sheet.editionNumber());
        if (shown != null) {
            fact(list, "digest", shown.digest());
        }
        return new Card(t("work.facts"), list);
    }

    private static void assigned(DescriptionList list, OccurrenceLine line) {
        var assigned = line.assigned();
        var reason = line.reason();
        if (assigned != null) {
            fact(list, "assigned", assigned.name());
        }
        if (reason != null) {
            fact(list, "reason", reason);
        }
    }

    private static void fact(DescriptionList list, String key, String said) {
        list.add(new DescriptionList.Term(t("work.fact." + key)), new DescriptionList.Description(said));
    }

    /** Null where nothing was signed. */
    @Nullable
    Card signatures() {
        if (shown == null || shown.signatures().isEmpty()) {
            return null;
        }
        var all = new Div();
        all.addClassName("gz-signatures");
        for (var signature : shown.signatures()) {
            var title = Texts.said(signature.title());
            var person = signature.person();
            var who = person != null ? person.name() : signature.name() == null ? "" : signature.name();
            var drawn = new DrawnSignature(signature.drawn(), t("work.signature.of", who));
            var words = new Paragraph(
                    t(drawn.isVisible() ? "work.by.at" : "work.confirmed", who, this.words.moment(signature.at())));
            words.addClassNames("gz-muted", "gz-small");
            var name = new Paragraph(title);
            name.addClassName("gz-strong");
            all.add(new Div(name, drawn, words));
        }
        return new Card(t("work.signatures"), all);
    }

    /** Null where nothing was corrected. */
    @Nullable
    Card corrections() {
        if (versions.all().size() < 2 || shown == null) {
            return null;
        }
        var list = new UnorderedList();
        list.addClassName("gz-course");
        for (var version : versions.all()) {
            var address =
                    CheckPaths.version(sheet.occurrence().id(), version.result().id());
            var at = t("work.by.at", version.by().name(), words.moment(version.serverTime()));
            var said = version.reason() == null ? t("work.version.first") : version.reason();
            list.add(Course.step(
                    "",
                    said,
                    at,
                    version.equals(shown) ? null : Links.to(address, t("work.version.open", version.version()))));
        }
        return new Card(t("work.corrections"), list);
    }
}
